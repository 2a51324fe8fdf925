/** Functions with dependencies: what is pushed runs when nobody else writes what it reads or reads what it writes. Knows no arrays. */
import { current_context, describe, MXNetError, type Context } from '../core/index.js';

/** A token for something that functions read or change. Cheap to make, to copy and to drop. */
export class Variable {
  constructor(readonly name?: string) {}

  toString(): string {
    return `<Variable${this.name === undefined ? '' : ` ${this.name}`}>`;
  }
}

/** What the scheduler tells a function when it runs. */
export interface RunContext {
  /** The device that the function was pushed for. */
  readonly ctx: Context;
}

/** Runs at once and is done when it returns, or when its promise settles. */
export type Fn = (context: RunContext) => unknown;

/** Is done only when it calls `on_complete`, with an error if it failed. */
export type AsyncFn = (context: RunContext, on_complete: (error?: unknown) => void) => void;

/** What a pushed function reads and changes. Any object may stand for itself. */
export interface PushOptions {
  /** Device told to the function. Default: the current one. */
  ctx?: Context;
  /** What the function reads. */
  const_vars?: readonly object[];
  /** What the function changes. */
  mutate_vars?: readonly object[];
}

interface Task {
  readonly run: () => void;
  /** How many variables it still waits for. */
  missing: number;
}

/** Tasks at one variable: the ones that hold it now, and those that wait, in order. */
interface Line {
  readers: number;
  isWritten: boolean;
  waiting: { task: Task; writes: boolean }[];
  /** Why what the variable stands for is not what it should be. */
  failure: { error: unknown } | null;
  isDeleted: boolean;
}

const lines = new WeakMap<object, Line>();
const pending = new Set<Promise<void>>();
/** Failures that no wait has told yet. */
const untold = new Set<{ error: unknown }>();

function lineOf(variable: unknown, op: string, argument: string): Line {
  if (variable === null || (typeof variable !== 'object' && typeof variable !== 'function')) {
    throw new MXNetError('is no variable', {
      op,
      argument,
      expected: 'engine.new_variable(), or any object that stands for itself',
      given: describe(variable),
    });
  }
  let line = lines.get(variable);
  if (!line)
    lines.set(
      variable,
      (line = { readers: 0, isWritten: false, waiting: [], failure: null, isDeleted: false }),
    );
  if (!line.isDeleted) return line;
  throw new MXNetError('was deleted', { op, argument, given: String(variable) });
}

/** Lets those at the head of the line go on: one writer alone, or all readers up to the next writer. */
function advance(line: Line): void {
  while (line.waiting.length > 0 && !line.isWritten) {
    const { task, writes } = line.waiting[0]!;
    if (writes && line.readers > 0) return;
    line.waiting.shift();
    if (writes) line.isWritten = true;
    else line.readers += 1;
    if (--task.missing === 0) queueMicrotask(task.run);
  }
}

function leave(line: Line, writes: boolean): void {
  if (writes) line.isWritten = false;
  else line.readers -= 1;
  advance(line);
}

/** Each variable once, and none both read and changed. */
function checkDistinct(op: string, reads: readonly object[], writes: readonly object[]): void {
  const seen = new Set<object>();
  for (const variable of [...reads, ...writes]) {
    if (!seen.has(variable)) {
      seen.add(variable);
      continue;
    }
    throw new MXNetError('a variable is named twice', {
      op,
      argument: 'const_vars, mutate_vars',
      expected: 'each variable once: what is changed may be read too',
      given: String(variable),
    });
  }
}

/** `always`: also when something it depends on failed. */
function push(
  op: string,
  options: PushOptions,
  start: (context: RunContext) => Promise<void>,
  always = false,
): void {
  const { const_vars = [], mutate_vars = [], ctx = current_context() } = options;
  checkDistinct(op, const_vars, mutate_vars);
  const reads = const_vars.map((variable) => lineOf(variable, op, 'const_vars'));
  const writes = mutate_vars.map((variable) => lineOf(variable, op, 'mutate_vars'));
  const work = new Promise<void>((resolve) => {
    const finish = (failure: { error: unknown } | null): void => {
      for (const line of writes) line.failure = failure;
      if (failure !== null) untold.add(failure);
      for (const line of reads) leave(line, false);
      for (const line of writes) leave(line, true);
      resolve();
    };
    const run = (): void => {
      // What depends on something that failed does not run; the failure is handed on.
      const earlier = [...reads, ...writes].find(({ failure }) => failure !== null)?.failure;
      if (earlier && !always) return finish(earlier);
      void start({ ctx }).then(
        () => finish(null),
        (error: unknown) => finish({ error }),
      );
    };
    const task: Task = { run, missing: reads.length + writes.length };
    if (task.missing === 0) queueMicrotask(run);
    for (const line of reads) line.waiting.push({ task, writes: false });
    for (const line of writes) line.waiting.push({ task, writes: true });
    for (const line of [...reads, ...writes]) advance(line);
  });
  pending.add(work);
  void work.then(() => pending.delete(work));
}

function requireFunction(op: string, fn: unknown): void {
  if (typeof fn === 'function') return;
  throw new MXNetError('is no function', { op, argument: 'fn', given: describe(fn) });
}

/** A new variable. */
export function new_variable(name?: string): Variable {
  return new Variable(name);
}

/**
 * Hands over a function; returns at once. It runs when everything pushed before it is done that changes what it reads, or uses what
 * it changes; functions that only read the same may run together. A function that gives a promise is done when that settles.
 * Where it fails, what depends on it does not run, and the next wait throws the error.
 */
export function push_sync(fn: Fn, options: PushOptions = {}): void {
  requireFunction('push_sync', fn);
  push('push_sync', options, async (context) => void (await fn(context)));
}

/** The same for a function that counts as done only when it calls `on_complete`; with an error when it failed. */
export function push_async(fn: AsyncFn, options: PushOptions = {}): void {
  requireFunction('push_async', fn);
  push(
    'push_async',
    options,
    (context) =>
      new Promise<void>((resolve, reject) => {
        fn(context, (error?: unknown) => {
          if (error === undefined || error === null) resolve();
          else reject(error instanceof Error ? error : new Error(String(error)));
        });
      }),
  );
}

/** Takes a variable out of use when everything pushed for it is done, and then calls `delete_fn`. It cannot be pushed for any more. */
export function delete_variable(
  variable: object,
  delete_fn: Fn = () => undefined,
  options: { ctx?: Context } = {},
): void {
  requireFunction('delete_variable', delete_fn);
  push(
    'delete_variable',
    { ...options, mutate_vars: [variable] },
    async (context) => void (await delete_fn(context)),
    true,
  );
  lines.get(variable)!.isDeleted = true;
}

/** Waits until everything is done that was pushed for a variable so far; throws what went wrong on the way. */
export async function wait_for_var(variable: object): Promise<void> {
  const line = lineOf(variable, 'wait_for_var', 'variable');
  await new Promise<void>((resolve) => {
    const task: Task = {
      missing: 1,
      run: () => {
        leave(line, false);
        resolve();
      },
    };
    line.waiting.push({ task, writes: false });
    advance(line);
  });
  const { failure } = line;
  if (failure === null) return;
  line.failure = null;
  untold.delete(failure);
  throw failure.error;
}

/** Waits until everything is done that was pushed so far; throws the first error that no wait has told yet. */
export async function wait_for_all(): Promise<void> {
  await Promise.all(pending);
  const [failure] = untold;
  if (failure === undefined) return;
  untold.clear();
  throw failure.error;
}
