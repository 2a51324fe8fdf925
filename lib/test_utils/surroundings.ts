/** Devices, environment variables and retries of tests; and what MXNet's tests download. */
import { AssertionError } from 'node:assert';
import { door } from '../backend/index.js';
import { Context, current_context, MXNetError, scoped } from '../core/index.js';
import { waitall } from '../ndarray/index.js';

/** Numbers of the GPUs that the engine can use. */
export const list_gpus = (): number[] => (door().information().cuda.available ? [0] : []);

/** Makes a device the default. */
export function set_default_context(ctx: Context): void {
  Context.default_ctx = ctx;
}

/**
 * Environment variables for a callback, whose value is returned (a promise is awaited), or until the block ends:
 * `environment('NAME', 'value', () => …)`, `environment({ NAME: 'value', OTHER: null }, () => …)`, `{ using _ = environment('NAME', '1') }`.
 * null takes a variable away. Queued work is waited for before the old values come back.
 */
export function environment(name: string, value: string | null): Disposable;
export function environment<T>(name: string, value: string | null, callback: () => T): T;
export function environment(variables: Readonly<Record<string, string | null>>): Disposable;
export function environment<T>(variables: Readonly<Record<string, string | null>>, callback: () => T): T;
export function environment(
  first: string | Readonly<Record<string, string | null>>,
  ...rest: unknown[]
): unknown {
  const variables = typeof first === 'string' ? { [first]: rest.shift() as string | null } : first;
  const callback = rest[0] as (() => unknown) | undefined;
  const before = Object.fromEntries(Object.keys(variables).map((name) => [name, process.env[name] ?? null]));
  setAll(variables);
  const restore = (): void => {
    try {
      waitall();
    } finally {
      setAll(before);
    }
  };
  return callback === undefined ? { [Symbol.dispose]: restore } : scoped(restore, callback);
}

function setAll(variables: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === null) delete process.env[name];
    else process.env[name] = value;
  }
}

/** Makes a test of chance run up to `n` times until it does not throw an AssertionError: `retry(3)(test)`. */
export function retry(n: number): <A extends unknown[]>(f: (...args: A) => void) => (...args: A) => void {
  if (!(n > 0))
    throw new MXNetError('bad value', {
      op: 'retry',
      argument: 'n',
      expected: 'a number above 0',
      given: String(n),
    });
  return (f) =>
    (...args) => {
      for (let round = 1; ; round++) {
        try {
          f(...args);
          return;
        } catch (error) {
          if (!(error instanceof AssertionError) || round === n) throw error;
          waitall();
        }
      }
    };
}

/** Whether this is a run of MXNet's delivery. */
export const is_cd_run = (): boolean => process.env['CD_JOB'] === '1';
export const is_aarch64_run = (): boolean => process.arch === 'arm64';
/** There are no kernels made by TVM. */
export const has_tvm_ops = (): boolean => false;
/** Whether operators run on the current device: always on a CPU. */
export const is_op_runnable = (): boolean =>
  current_context().device_type !== 'gpu' || list_gpus().length > 0;

const offline = (op: string, what: string, hint: string) => (): never => {
  throw new MXNetError('nothing is downloaded', { op: `test_utils.${op}`, given: what, hint });
};

const localFiles = 'Give the files of the data set: this library fetches nothing from a network';

/** MXNet downloads here; this library does not. All of them throw MXNetError. */
export const download = offline('download', 'an address', 'Fetch it by other means and give the path');
export const download_model = offline(
  'download_model',
  'the name of a model',
  'Give its symbol and parameter files',
);
export const get_mnist = offline('get_mnist', 'MNIST', localFiles);
export const get_mnist_pkl = offline('get_mnist_pkl', 'MNIST', localFiles);
export const get_mnist_ubyte = offline('get_mnist_ubyte', 'MNIST', localFiles);
export const get_mnist_iterator = offline('get_mnist_iterator', 'MNIST', localFiles);
export const get_cifar10 = offline('get_cifar10', 'CIFAR-10', localFiles);
export const get_zip_data = offline('get_zip_data', 'an archive', localFiles);
export const get_bz2_data = offline('get_bz2_data', 'an archive', localFiles);
