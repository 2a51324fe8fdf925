/** The two flags of the tape, recording and training, and the scopes that switch them. Room of autograd: recording on arrays and walking back. */
import { checkOptions, describe, flowing, follow, MXNetError } from '../core/index.js';

/** The two flags. Read in every eager call, so they are plain fields. */
export interface Flags {
  /** Operations on tracked arrays are recorded. */
  recording: boolean;
  /** Operators that behave differently in training (Dropout, BatchNorm) do so. */
  training: boolean;
}

/** Flags of the code that runs now. */
export const state: Flags = { recording: false, training: false };

follow({
  read: () => Number(state.recording) + 2 * Number(state.training),
  write: (value) => {
    state.recording = (Number(value) & 1) !== 0;
    state.training = (Number(value) & 2) !== 0;
  },
});

/** True while operations are recorded. */
export function is_recording(): boolean {
  return state.recording;
}

/** True in training mode. */
export function is_training(): boolean {
  return state.training;
}

/** True or false; numbers count as in Python. */
function flag(value: unknown, op: string, argument: string): boolean {
  if (typeof value === 'boolean' || typeof value === 'number') return Boolean(value);
  throw new MXNetError('bad value', { op, argument, expected: 'true or false', given: describe(value) });
}

/** Switches recording; returns what it was. */
export function set_recording(is_recording: boolean): boolean {
  const before = state.recording;
  state.recording = flag(is_recording, 'set_recording', 'is_recording');
  return before;
}

/** Switches training mode; returns what it was. */
export function set_training(train_mode: boolean): boolean {
  const before = state.training;
  state.training = flag(train_mode, 'set_training', 'train_mode');
  return before;
}

/** Options of `record` and `pause`. */
export interface ScopeOptions {
  /** Training mode inside the scope. Default: true for `record`, false for `pause`. */
  train_mode?: boolean;
}

/** A scope in its three forms: as callback, as async callback, and for `using`. */
export interface ModeScope<Options> {
  /** Runs the callback inside the scope and returns its value; a promise is awaited before the scope ends. */
  <T>(callback: () => T, options?: Options): T;
  /** Enters the scope until the returned object is disposed: `{ using _ = autograd.record(); … }`. */
  (options?: Options): Disposable;
}

/** Sets the given flags; returns what sets them back. */
export function enter({ recording, training }: Partial<Flags>): () => void {
  const wasRecording = state.recording;
  const wasTraining = state.training;
  if (recording !== undefined) state.recording = recording;
  if (training !== undefined) state.training = training;
  let left = false;
  return () => {
    if (left) return;
    left = true;
    state.recording = wasRecording;
    state.training = wasTraining;
  };
}

function scope<Options>(
  name: string,
  known: readonly string[],
  flagsOf: (options: Options | undefined) => Partial<Flags>,
): ModeScope<Options> {
  const usual = flagsOf(undefined);
  const enterUsual = (): (() => void) => enter(usual);
  return ((first?: (() => unknown) | Options, options?: Options) => {
    const given: unknown = typeof first === 'function' ? options : first;
    if (given !== null && given !== undefined) {
      if (typeof given !== 'object') {
        throw new MXNetError('an argument does not fit', {
          op: name,
          expected: 'a callback, or one object with options',
          given: describe(given),
        });
      }
      checkOptions(given, known, name);
    }
    if (typeof first === 'function') {
      const enterThis = options === undefined ? enterUsual : () => enter(flagsOf(options));
      return flowing(enterThis, first as () => unknown);
    }
    const leave = enter(flagsOf(first));
    return { [Symbol.dispose]: leave };
  }) as ModeScope<Options>;
}

/** Records operations for `backward`; training mode unless `train_mode` is false. */
export const record: ModeScope<ScopeOptions> = scope('record', ['train_mode'], (options) => ({
  recording: true,
  training: options?.train_mode ?? true,
}));

/** Stops recording inside a `record` scope; predict mode unless `train_mode` is true. */
export const pause: ModeScope<ScopeOptions> = scope('pause', ['train_mode'], (options) => ({
  recording: false,
  training: options?.train_mode ?? false,
}));

/** Training mode, recording unchanged. */
export const train_mode: ModeScope<Record<never, never>> = scope('train_mode', [], () => ({
  training: true,
}));

/** Predict mode, recording unchanged. */
export const predict_mode: ModeScope<Record<never, never>> = scope('predict_mode', [], () => ({
  training: false,
}));
