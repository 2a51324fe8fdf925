/** The running profiler: what it listens to, and everything it heard. */
import { door, wrapDoor, type Door } from '../backend/index.js';
import { marks } from '../backend/small_calls.js';
import { describe, follow, MXNetError, observer } from '../core/index.js';
import { defaults, type Settings } from './config.js';
import { isKnownGraph, noteGraph, scopeName, scopeNumber, takeRecords, wanted } from './engine_records.js';
import { categories, clock, type CounterEvent, type ProfileEvent } from './events.js';

type State = 'stop' | 'run' | 'pause';

/** All that one process profiles. */
class Session {
  settings: Settings = defaults;
  state: State = 'stop';
  /** Whether it ever ran: there is something to dump then. */
  hasRun = false;
  /** Records that found no place in the engine's memory. */
  lost = 0;
  /** When event times begin. */
  private since = 0;
  private readonly events: ProfileEvent[] = [];
  /** Where the events begin that tables have not forgotten. */
  private aggregatedFrom = 0;

  get isRunning(): boolean {
    return this.state === 'run';
  }

  /** Microseconds since the first start. */
  now(): number {
    return clock() - this.since;
  }

  /** Starts, stops, pauses. Work that is queued is waited for first, so that nothing is cut. */
  change(state: State): void {
    if (state === this.state) return;
    if (this.state === 'run') this.leave();
    this.state = state;
    if (state === 'run') this.enter();
  }

  /** An event of the profiler's own objects; ignored unless running. */
  add(event: ProfileEvent): void {
    if (this.isRunning) this.events.push(event);
  }

  counter(category: string, name: string, value: number): void {
    const event: CounterEvent = { kind: 'counter', category, name, at: this.now(), value };
    this.add(event);
  }

  /** All events so far, in the order of their beginnings. */
  all(): readonly ProfileEvent[] {
    this.pull();
    return this.events;
  }

  /** The events that tables count. */
  counted(): readonly ProfileEvent[] {
    this.pull();
    return this.events.slice(this.aggregatedFrom);
  }

  /** Tables begin anew. */
  resetTables(): void {
    this.pull();
    this.aggregatedFrom = this.events.length;
  }

  /** Forgets everything. */
  clear(): void {
    this.pull();
    this.events.length = 0;
    this.aggregatedFrom = this.lost = 0;
  }

  /** Begins a span on the JavaScript thread; the returned function ends it. */
  readonly span = (category: string, name: string): (() => void) => {
    const begin = this.now();
    const leave = this.enterScope(name);
    return () => {
      leave();
      this.add({ kind: 'span', category, name, thread: 'JavaScript', begin, end: this.now() });
    };
  };

  /** Work from now on carries the name, until the returned function is called. */
  enterScope(name: string): () => void {
    const outer = marks.scope;
    const path = scopeName(outer);
    this.switchScope(scopeNumber(path === '' ? name : `${path}/${name}`));
    return () => this.switchScope(outer);
  }

  /** Work from now on belongs to the scope of this number. */
  switchScope(number: number): void {
    if (number === marks.scope) return;
    this.handOver();
    marks.scope = number;
  }

  /** Calls that wait belong to the scope in which they were made. */
  private handOver(): void {
    if (this.isRunning) door().memory(false);
  }

  private enter(): void {
    if (!this.hasRun) this.since = clock();
    this.hasRun = true;
    const { profile_all, profile_imperative, profile_symbolic, profile_memory } = this.settings;
    door().profile(
      (profile_all || profile_imperative ? wanted.eager : 0) |
        (profile_all || profile_symbolic ? wanted.graphs : 0) |
        (profile_all || profile_memory ? wanted.memory : 0),
    );
    wrapDoor((inner) => this.listening(inner));
    observer.current = this.span;
  }

  private leave(): void {
    observer.current = null;
    wrapDoor(undefined);
    door().profile(0);
    this.pull();
  }

  private pull(): void {
    const { events, lost } = takeRecords(this.since);
    // Records come when their work ends: in order of their beginnings tables and pictures are read.
    events.sort((a, b) => beginOf(a) - beginOf(b));
    for (const event of events) this.events.push(event);
    this.lost += lost;
  }

  /** The door with ears. */
  private listening(inner: Door): Door {
    const hearing: Door = {
      ...inner,
      executorRun: (executor, ...rest) => {
        if (!isKnownGraph(executor)) {
          this.pull();
          noteGraph(executor);
        }
        inner.executorRun(executor, ...rest);
      },
    };
    const { profile_all, profile_api } = this.settings;
    if (!profile_all && !profile_api) return hearing;
    const timed = {} as Record<string, unknown>;
    for (const [name, run] of Object.entries(hearing)) {
      if (silent.has(name)) timed[name] = run;
      else {
        timed[name] = (...args: unknown[]): unknown => {
          const begin = this.now();
          try {
            return (run as (...all: unknown[]) => unknown)(...args);
          } finally {
            const end = this.now();
            this.add({ kind: 'span', category: categories.api, name, thread: 'JavaScript', begin, end });
          }
        };
      }
    }
    return timed as unknown as Door;
  }
}

/** The profiler's own calls. */
const silent: ReadonlySet<string> = new Set(['profile', 'profileRecords', 'profileTexts', 'memory']);

export const beginOf = (event: ProfileEvent): number => (event.kind === 'span' ? event.begin : event.at);

/** This process's profiler. */
export const session = new Session();

follow({ read: () => marks.scope, write: (number) => session.switchScope(number as number) });

/** Throws MXNetError unless it is a name. */
export function checkName(name: unknown, op: string): string {
  if (typeof name === 'string' && name !== '') return name;
  throw new MXNetError('is required', { op, argument: 'name', expected: 'a name', given: describe(name) });
}
