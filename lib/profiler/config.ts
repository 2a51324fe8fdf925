/** Options of the profiler, as MXNet names them. */
import { checkOptions, describe, MXNetError } from '../core/index.js';

/** What `set_config` takes. */
export interface ProfilerConfig {
  /** Everything below that begins with `profile_`. Default false. */
  profile_all?: boolean;
  /** Instructions of bound graphs: executors and `CachedOp`. Default true. */
  profile_symbolic?: boolean;
  /** Eager operators. Default true. */
  profile_imperative?: boolean;
  /** Bytes of living arrays, at each change. Default true. */
  profile_memory?: boolean;
  /** Calls into the engine, in place of MXNet's C functions. Default true. */
  profile_api?: boolean;
  /** File that `dump` writes. Default `profile.json`. */
  filename?: string;
  /** Write the file every `dump_period` seconds while the event loop turns. Default false (MXNet: true). */
  continuous_dump?: boolean;
  /** Seconds between two writes. Default 1. */
  dump_period?: number;
  /** Keep the figures that `dumps` prints. Default false. */
  aggregate_stats?: boolean;
  /** `worker`: there are no servers here. */
  profile_process?: 'worker' | 'server';
}

/** All options with their values. */
export type Settings = Required<ProfilerConfig>;

export const defaults: Settings = {
  profile_all: false,
  profile_symbolic: true,
  profile_imperative: true,
  profile_memory: true,
  profile_api: true,
  filename: 'profile.json',
  continuous_dump: false,
  dump_period: 1,
  aggregate_stats: false,
  profile_process: 'worker',
};

/** Options checked, and completed with MXNet's defaults. Throws MXNetError for unknown ones and values of another kind. */
export function readConfig(given: ProfilerConfig): Settings {
  checkOptions(given, Object.keys(defaults), 'profiler.set_config');
  const settings = { ...defaults };
  for (const [name, value] of Object.entries(given) as [keyof Settings, unknown][]) {
    if (value === undefined) continue;
    if (typeof value !== typeof defaults[name] || (typeof value === 'number' && !(value > 0))) {
      throw new MXNetError('bad value', {
        op: 'profiler.set_config',
        argument: name,
        expected: typeof defaults[name] === 'number' ? 'a number above 0' : `a ${typeof defaults[name]}`,
        given: describe(value),
      });
    }
    (settings as Record<string, unknown>)[name] = value;
  }
  checkProcess(settings.profile_process, 'profiler.set_config');
  return settings;
}

/** Throws MXNetError for anything but this process. */
export function checkProcess(profile_process: string, op: string): void {
  if (profile_process === 'worker') return;
  throw new MXNetError(profile_process === 'server' ? 'there is no server to profile' : 'unknown process', {
    op,
    argument: 'profile_process',
    expected: "'worker', which is this process",
    given: describe(profile_process),
  });
}
