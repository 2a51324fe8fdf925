/** How the engine runs what it is given: its type, how many calls are run together. Read from MXNet's environment variables at the start. */
import { MXNetError } from '../core/errors.js';
import type { Door } from './door.js';

/** MXNet's names. The two threaded ones are one here: work runs in order on a thread of its own. */
export type EngineType = 'ThreadedEnginePerDevice' | 'ThreadedEngine' | 'NaiveEngine';

export const engineTypes: readonly EngineType[] = [
  'ThreadedEnginePerDevice',
  'ThreadedEngine',
  'NaiveEngine',
];

/** How float32 products are computed: as they are, or with factors rounded to bfloat16 where the processor gains by it. */
export type MatmulPrecision = 'highest' | 'bfloat16';

export const matmulPrecisions: readonly MatmulPrecision[] = ['highest', 'bfloat16'];

/** The most elementwise calls that one piece of work holds. */
export const mostBulk = 32;

/** Present modes. Change them through `setModes` of index.ts, which tells the engine. */
export interface Modes {
  engineType: EngineType;
  /** Most eager elementwise calls that wait to be run together; 0 and 1: none waits. */
  bulkSize: number;
  /** Most elementwise nodes of a bound graph that run together, in training and in inference. */
  bulkTraining: number;
  bulkInference: number;
  matmulPrecision: MatmulPrecision;
}

const isOff = (name: string): boolean => ['0', 'false'].includes((process.env[name] ?? '').toLowerCase());

/** A whole number from the environment. Throws MXNetError for what is none. */
function wholeNumber(name: string, fallback: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  if (/^\d+$/.test(text)) return Number(text);
  throw new MXNetError('is not a number', {
    argument: name,
    expected: 'a whole number from 0 on',
    given: text,
  });
}

/** The type that MXNET_ENGINE_TYPE names. Throws MXNetError for one that is not known. */
function engineTypeWanted(): EngineType {
  const text = process.env['MXNET_ENGINE_TYPE'];
  if (text === undefined || text === '') return 'ThreadedEnginePerDevice';
  const found = engineTypes.find((type) => type === text);
  if (found) return found;
  throw new MXNetError('unknown engine', {
    argument: 'MXNET_ENGINE_TYPE',
    expected: engineTypes.join(', '),
    given: text,
  });
}

/** What the environment says. */
export function readModes(): Modes {
  const general = wholeNumber('MXNET_EXEC_BULK_EXEC_MAX_NODE_TRAIN', mostBulk);
  return {
    engineType: engineTypeWanted(),
    bulkSize: process.env['MXLAB_SEGMENTS'] === '0' ? 0 : mostBulk,
    bulkTraining: isOff('MXNET_EXEC_BULK_EXEC_TRAIN')
      ? 0
      : wholeNumber('MXNET_EXEC_BULK_EXEC_MAX_NODE_TRAIN_FWD', general),
    bulkInference: isOff('MXNET_EXEC_BULK_EXEC_INFERENCE') ? 0 : mostBulk,
    matmulPrecision: 'highest',
  };
}

/** The same door, on which each call has run when it returns: its error is thrown there. */
export function naive(door: Door): Door {
  const done =
    <A extends unknown[], R>(run: (...args: A) => R): ((...args: A) => R) =>
    (...args) => {
      const result = run(...args);
      door.waitAll();
      return result;
    };
  return {
    ...door,
    run1: done(door.run1),
    run1s: done(door.run1s),
    run2: done(door.run2),
    run3: done(door.run3),
    run: done(door.run),
    executorRun: done(door.executorRun),
  };
}
