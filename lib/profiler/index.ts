/** `mx.profiler`: what ran when and how long, under MXNet's names. May use core and backend. */
import { writeFileSync } from 'node:fs';
import { describe, MXNetError, scoped } from '../core/index.js';
import {
  aggregate,
  groupings,
  jsonText,
  sortKeys,
  tableText,
  type Grouping,
  type SortKey,
} from './aggregate.js';
import { checkProcess, defaults, readConfig, type ProfilerConfig } from './config.js';
import { ProfileReport } from './report.js';
import { session } from './session.js';
import { traceText } from './trace.js';

export { Counter, Domain, Event, Frame, Marker, scope, Task } from './objects.js';
export { ProfileReport } from './report.js';
export type { CategoryStatistics, Grouping, SortKey, Statistics } from './aggregate.js';
export type { ProfilerConfig } from './config.js';
export type { CounterEvent, Detail, MarkEvent, ProfileEvent, SpanEvent } from './events.js';

let writing: NodeJS.Timeout | undefined;
let isFinished = false;

/**
 * Options for what follows; those left out get MXNet's defaults. What was recorded before is forgotten.
 * `set_config({ profile_all: true, aggregate_stats: true, filename: 'profile.json' })`. Not while it runs.
 */
export function set_config(options: ProfilerConfig = {}): void {
  const settings = readConfig(options);
  if (session.state === 'run') {
    throw new MXNetError('the profiler runs', {
      op: 'profiler.set_config',
      hint: "Call set_state('stop') first",
    });
  }
  session.settings = settings;
  session.clear();
}

/** MXNet's old form: `mode` is `symbolic` or `all`. */
export function profiler_set_config(mode: 'symbolic' | 'all' = 'symbolic', filename = 'profile.json'): void {
  set_config({ [`profile_${mode}`]: true, filename });
}

/** Starts (`run`) or ends (`stop`) it. Waits for what is queued. */
export function set_state(state: 'stop' | 'run' = 'stop', profile_process = 'worker'): void {
  checkProcess(profile_process, 'profiler.set_state');
  if (state !== 'run' && state !== 'stop') {
    throw new MXNetError('bad value', {
      op: 'profiler.set_state',
      argument: 'state',
      expected: "'run' or 'stop'",
      given: describe(state),
    });
  }
  if (state === 'run') isFinished = false;
  session.change(state);
  const { continuous_dump, dump_period } = session.settings;
  clearInterval(writing);
  writing =
    state === 'run' && continuous_dump
      ? setInterval(() => dump(false), 1000 * dump_period).unref()
      : undefined;
}

/** The same as `set_state`. */
export const profiler_set_state = (state: 'stop' | 'run' = 'stop'): void => set_state(state);

/** `set_state('run')`. */
export const start = (): void => set_state('run');
/** `set_state('stop')`. */
export const stop = (): void => set_state('stop');

/** Does not listen until `resume()`. */
export function pause(profile_process = 'worker'): void {
  checkProcess(profile_process, 'profiler.pause');
  if (session.state === 'run') session.change('pause');
}

/** Listens again after `pause()`. */
export function resume(profile_process = 'worker'): void {
  checkProcess(profile_process, 'profiler.resume');
  if (session.state === 'pause') session.change('run');
}

/**
 * Writes everything recorded so far as a trace for chrome://tracing or https://ui.perfetto.dev into `filename`. Unless `finished` is
 * false the profiler is stopped. Throws MXNetError when it never ran.
 */
export function dump(finished: boolean | { finished?: boolean } = true, profile_process = 'worker'): void {
  checkProcess(profile_process, 'profiler.dump');
  if (!session.hasRun) {
    throw new MXNetError('the profiler has not run yet', {
      op: 'profiler.dump',
      hint: "Call set_config({ … }) and set_state('run') first",
    });
  }
  if ((typeof finished === 'boolean' ? finished : (finished.finished ?? true)) && !isFinished) {
    set_state('stop');
    isFinished = true;
  }
  writeFileSync(session.settings.filename, traceText(session.all(), session.lost));
}

/** The same as `dump()`. */
export const dump_profile = (): void => dump(true);

/** Options of `dumps`. */
export interface DumpsOptions {
  /** Tables begin anew after this one. Default false. */
  reset?: boolean;
  /** Default `table`. */
  format?: 'table' | 'json';
  /** Column that rows are sorted by. Default `total`. */
  sort_by?: SortKey;
  /** Smallest first. Default false. */
  ascending?: boolean;
  /** What a row of operators stands for: an operator (as in MXNet), a node of a bound graph, or a `profiler.scope`. */
  by?: Grouping;
}

/**
 * MXNet's tables of what ran: count, total, shortest, longest and mean milliseconds for each name; memory in kilobytes. Empty unless
 * `aggregate_stats` is set. `dumps({ sort_by: 'avg', ascending: true, reset: true })`, or by position with `reset` first. Throws MXNetError for other values.
 */
export function dumps(
  first: DumpsOptions | boolean = {},
  format: 'table' | 'json' = 'table',
  sort_by: SortKey = 'total',
  ascending = false,
): string {
  const options: DumpsOptions =
    typeof first === 'boolean' ? { reset: first, format, sort_by, ascending } : first;
  const given = {
    reset: false,
    format: 'table',
    sort_by: 'total',
    ascending: false,
    by: 'operator',
  } as const;
  const all: Required<DumpsOptions> = { ...given, ...options };
  oneOf('format', all.format, ['table', 'json']);
  oneOf('sort_by', all.sort_by, sortKeys);
  oneOf('by', all.by, groupings);
  if (!session.settings.aggregate_stats) return '';
  const statistics = aggregate(session.counted(), all.sort_by, all.ascending, all.by);
  if (all.reset) session.resetTables();
  return all.format === 'json' ? jsonText(statistics) : tableText(statistics);
}

function oneOf(argument: string, value: unknown, allowed: readonly string[]): void {
  if (allowed.includes(value as string)) return;
  throw new MXNetError('bad value', {
    op: 'profiler.dumps',
    argument,
    expected: allowed.map((each) => `'${each}'`).join(', '),
    given: describe(value),
  });
}

/** Everything recorded so far as one value that shows itself. */
export function report(): ProfileReport {
  return new ProfileReport([...session.all()], session.lost);
}

/**
 * Profiles one callback, with its own options, and gives the report: `mx.profiler.profile(() => net.forward())`. A promise is awaited
 * (and one is returned). What an outer profile has recorded so far is forgotten.
 */
export function profile(callback: () => Promise<unknown>, options?: ProfilerConfig): Promise<ProfileReport>;
export function profile(callback: () => unknown, options?: ProfilerConfig): ProfileReport;
export function profile(
  callback: () => unknown,
  options: ProfilerConfig = { profile_api: false },
): ProfileReport | Promise<ProfileReport> {
  set_state('stop');
  set_config({ aggregate_stats: true, ...options });
  set_state('run');
  const value = scoped(stop, callback);
  return value instanceof Promise ? value.then(report) : report();
}

/** MXNET_PROFILER_AUTOSTART=1: listens from the start and writes the file when the process ends. Called once by the library. */
export function autostart(): void {
  if (['', '0', 'false'].includes((process.env['MXNET_PROFILER_AUTOSTART'] ?? '').toLowerCase())) return;
  // MXNET_PROFILER_MODE: 0 bound graphs only, 1 everything.
  const symbolicOnly = process.env['MXNET_PROFILER_MODE'] === '0';
  session.settings = readConfig({
    ...defaults,
    aggregate_stats: true,
    ...(symbolicOnly ? { profile_imperative: false, profile_memory: false, profile_api: false } : {}),
  });
  set_state('run');
  process.on('exit', () => dump());
}
