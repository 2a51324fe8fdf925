/** `mx.util`: MXNet's helpers around devices, the environment, files and NumPy semantics. May use core and backend. */
import { mkdirSync } from 'node:fs';
import { door } from '../backend/index.js';
import { Context, describe, MXNetError, scoped } from '../core/index.js';

/** Number of GPUs that the engine can use. */
export function get_gpu_count(): number {
  return door().information().cuda.available ? 1 : 0;
}

/** Free and total bytes of a GPU. Throws MXNetError without one. */
export function get_gpu_memory(gpu_dev_id: number): [free: number, total: number] {
  throw new MXNetError(`gpu(${gpu_dev_id}) cannot be used`, {
    op: 'util.get_gpu_memory',
    given: door().information().cuda.reason,
  });
}

/** The compute capability of a GPU, 61 for 6.1. Throws MXNetError for other devices and where there is none. */
export function get_cuda_compute_capability(ctx: Context): number {
  if (!(ctx instanceof Context) || ctx.device_type !== 'gpu') {
    throw new MXNetError('only GPUs have a compute capability', {
      op: 'util.get_cuda_compute_capability',
      argument: 'ctx',
      expected: 'mx.gpu()',
      given: ctx instanceof Context ? String(ctx) : describe(ctx),
    });
  }
  throw new MXNetError(`${String(ctx)} cannot be used`, {
    op: 'util.get_cuda_compute_capability',
    given: door().information().cuda.reason,
  });
}

/** An environment variable, null when it is not set. */
export function getenv(name: string): string | null {
  return process.env[name] ?? null;
}

/** Sets an environment variable, or takes it away with null. Most are read when the library is loaded: see `mx.config.environment()`. */
export function setenv(name: string, value: string | null): void {
  if (value === null) delete process.env[name];
  else process.env[name] = String(value);
}

/** Makes a folder with those above it; one that exists is left as it is. */
export function makedirs(d: string): void {
  mkdirSync(d, { recursive: true });
}

/** Python's module of a function has no meaning here: gives back what it gets. */
export const set_module =
  (_module: string) =>
  <T>(func: T): T =>
    func;

/** Whether shapes have NumPy's meaning (zero sizes and scalars). They do not: this is MXNet's classic interface. */
export const is_np_shape = (): boolean => false;

/** Whether operators of `mx.np` are used. They are not. */
export const is_np_array = (): boolean => false;

/** Refuses what needs NumPy's semantics. */
function refuseNumpy(op: string, active: boolean): void {
  if (!active) return;
  throw new MXNetError('NumPy semantics are not available', {
    op: `util.${op}`,
    given: 'active: true',
    hint: 'Use nd and sym: an array of one number has the shape [1]',
  });
}

/** MXNet's switch of NumPy shapes; returns whether they were on. Throws MXNetError when they are asked for. */
export function set_np_shape(active: boolean): boolean {
  refuseNumpy('set_np_shape', active);
  return false;
}

type Scope = Disposable & (<T>(callback: () => T) => T);

/** A scope in which nothing changes. */
function unchanged(op: string, active: boolean): Scope {
  refuseNumpy(op, active);
  const run = <T>(callback: () => T): T => scoped(() => undefined, callback);
  return Object.assign(run, { [Symbol.dispose]: () => undefined });
}

/** A scope without NumPy shapes: `np_shape(false)(() => …)`, or with `using`. Throws MXNetError for `true`. */
export const np_shape = (active = true): Scope => unchanged('np_shape', active);

/** A scope without `mx.np`'s operators. Throws MXNetError for `true`. */
export const np_array = (active = true): Scope => unchanged('np_array', active);

/** MXNet's switch of everything of NumPy. Throws MXNetError unless both are false. */
export function set_np({ shape = true, array = true }: { shape?: boolean; array?: boolean } = {}): void {
  refuseNumpy('set_np', shape || array);
}

/** Back to classic semantics, which hold always. */
export function reset_np(): void {}

/** Decorators that MXNet's code puts on functions and blocks: they need NumPy semantics. Throw MXNetError. */
export function use_np<T>(_func: T): T {
  throw notHere('use_np');
}
export function use_np_shape<T>(_func: T): T {
  throw notHere('use_np_shape');
}
export function use_np_array<T>(_func: T): T {
  throw notHere('use_np_array');
}

const notHere = (op: string): MXNetError =>
  new MXNetError('NumPy semantics are not available', {
    op: `util.${op}`,
    hint: 'Leave the decorator out: nd and sym work without it',
  });
