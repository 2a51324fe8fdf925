/** What users mark by hand: domains with their tasks, frames, counters and markers, events and scopes. */
import { describe, flowing, MXNetError, scoped } from '../core/index.js';
import { markReaches, type MarkReach } from './events.js';
import { checkName, session } from './session.js';

/** A group of tasks, frames, counters and markers: their category in traces and tables. */
export class Domain {
  constructor(readonly name: string) {
    checkName(name, 'profiler.Domain');
  }

  new_task(name: string): Task {
    return new Task(this, name);
  }

  new_frame(name: string): Frame {
    return new Frame(this, name);
  }

  new_counter(name: string, value: number | null = null): Counter {
    return new Counter(this, name, value);
  }

  new_marker(name: string): Marker {
    return new Marker(this, name);
  }

  toString(): string {
    return this.name;
  }
}

/** Something with a beginning and an end: `start()` and `stop()`, or `{ using _ = task.start() … }`. */
abstract class Duration {
  private begin: number | undefined;

  protected constructor(
    readonly name: string,
    private readonly category: string,
  ) {}

  /** Begins; a second start before the stop begins anew. Ends by `stop()`, or with the scope that is `using` it. */
  start(): Disposable {
    this.begin = session.isRunning ? session.now() : undefined;
    return { [Symbol.dispose]: () => this.stop() };
  }

  /** Ends; without a start, or when the profiler did not run then, nothing is written down. */
  stop(): void {
    if (this.begin === undefined) return;
    const { name, category, begin } = this;
    this.begin = undefined;
    session.add({ kind: 'span', name, category, thread: 'JavaScript', begin, end: session.now() });
  }

  toString(): string {
    return this.name;
  }
}

/** A unit of work, `new profiler.Task(domain, name)`: all its runs are one line of the table. */
export class Task extends Duration {
  constructor(domain: Domain, name: string) {
    super(checkName(name, 'profiler.Task'), domainOf(domain, 'profiler.Task').name);
  }
}

/** One pass of many, `new profiler.Frame(domain, name)`: in traces and tables under `domain,frame`. */
export class Frame extends Duration {
  constructor(domain: Domain, name: string) {
    super(checkName(name, 'profiler.Frame'), `${domainOf(domain, 'profiler.Frame').name},frame`);
  }
}

/** A stretch of time without a domain: `new profiler.Event(name)`. */
export class Event extends Duration {
  constructor(name: string) {
    super(checkName(name, 'profiler.Event'), 'event');
  }
}

/** A whole number over time: `new profiler.Counter(domain, name, value?)`. */
export class Counter {
  #value = 0;
  readonly #domain: Domain;

  constructor(
    domain: Domain,
    readonly name: string,
    value: number | null = null,
  ) {
    this.#domain = domainOf(domain, 'profiler.Counter');
    checkName(name, 'profiler.Counter');
    if (value !== null) this.set_value(value);
  }

  /** The present value. */
  get value(): number {
    return this.#value;
  }

  set_value(value: number): void {
    this.#value = wholeNumber(value, 'value');
    session.counter(this.#domain.name, this.name, this.#value);
  }

  /** Python's `counter += delta`. */
  increment(delta = 1): void {
    this.set_value(this.#value + wholeNumber(delta, 'delta'));
  }

  /** Python's `counter -= delta`. */
  decrement(delta = 1): void {
    this.set_value(this.#value - wholeNumber(delta, 'delta'));
  }

  toString(): string {
    return this.name;
  }
}

/** An instant: `new profiler.Marker(domain, name).mark()`. */
export class Marker {
  readonly #domain: Domain;

  constructor(
    domain: Domain,
    readonly name: string,
  ) {
    this.#domain = domainOf(domain, 'profiler.Marker');
    checkName(name, 'profiler.Marker');
  }

  /** Marks now. `scope` says how far the mark reaches in pictures. Throws MXNetError for another one. */
  mark(scope: MarkReach | { scope?: MarkReach } = 'process'): void {
    const reach = typeof scope === 'string' ? scope : (scope.scope ?? 'process');
    if (!markReaches.includes(reach)) {
      throw new MXNetError('bad value', {
        op: 'profiler.Marker.mark',
        argument: 'scope',
        expected: markReaches.join(', '),
        given: describe(reach),
      });
    }
    const category = `${this.#domain.name},instant_marker`;
    session.add({ kind: 'mark', name: this.name, category, at: session.now(), reach });
  }

  toString(): string {
    return this.name;
  }
}

/**
 * Names a stretch of the program: operators that it asks for carry the name in traces (`args.scope`) and in `dumps({ by: 'scope' })`.
 * With a callback its value is returned (a promise is awaited); else `{ using _ = profiler.scope('epoch 1'); … }`. Scopes nest.
 */
export function scope(name: string): Disposable;
export function scope<T>(name: string, callback: () => T): T;
export function scope<T>(name: string, callback?: () => T): T | Disposable {
  const begin = session.isRunning ? session.now() : undefined;
  checkName(name, 'profiler.scope');
  const enter = (): (() => void) => session.enterScope(name);
  const finish = (): void => {
    if (begin === undefined) return;
    session.add({ kind: 'span', name, category: 'scope', thread: 'JavaScript', begin, end: session.now() });
  };
  if (callback !== undefined) return scoped(finish, () => flowing(enter, callback));
  const leave = enter();
  let isOver = false;
  return {
    [Symbol.dispose]: () => {
      if (isOver) return;
      isOver = true;
      leave();
      finish();
    },
  };
}

function domainOf(domain: unknown, op: string): Domain {
  if (domain instanceof Domain) return domain;
  throw new MXNetError('is not a domain', {
    op,
    argument: 'domain',
    expected: 'a profiler.Domain',
    given: describe(domain),
  });
}

function wholeNumber(value: number, argument: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return Math.trunc(value);
  throw new MXNetError('bad value', {
    op: 'profiler.Counter',
    argument,
    expected: 'a number',
    given: describe(value),
  });
}
