/** The library's settings: one entry each, with its name, what it does, where its first value comes from, and how it is read and changed. */
import {
  matmulPrecisions,
  type MatmulPrecision,
  door,
  engineTypes,
  modes,
  mostBulk,
  setModes,
  type EngineType,
} from '../backend/index.js';
import { parseBytes } from '../backend/budget.js';
import { forgetPlans } from '../backend/plan.js';
import { describe, MXNetError } from '../core/index.js';
import {
  defaultPrintOptions,
  get_printoptions,
  set_printoptions,
  type PrintOptions,
} from '../ndarray/index.js';

/** One setting. */
export interface Setting<T> {
  /** What it does, in one sentence. */
  readonly summary: string;
  /** Environment variables that give the first value, the strongest first. */
  readonly environment: readonly string[];
  get(): T;
  set(value: T): void;
  /** How tables show the value; default: as it is. */
  text?(value: T): string;
}

const wrong = (argument: string, expected: string, given: unknown): MXNetError =>
  new MXNetError('bad value', { op: 'config', argument, expected, given: describe(given) });

function wholeNumber(name: string, value: unknown, least: number): number {
  if (Number.isInteger(value) && (value as number) >= least) return value as number;
  throw wrong(name, `a whole number from ${least} on`, value);
}

function boolean(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw wrong(name, 'true or false', value);
}

const isOn = (variable: string): boolean =>
  !['', '0', 'false'].includes((process.env[variable] ?? '').toLowerCase());

const bulk = (
  name: 'bulkSize' | 'bulkTraining' | 'bulkInference',
  summary: string,
  environment: readonly string[],
): Setting<number> => ({
  summary,
  environment,
  get: () => modes()[name],
  set: (value) => setModes({ [name]: Math.min(wholeNumber(name, value, 0), mostBulk) }),
});

const threads: Setting<number> = {
  summary: 'Threads of the compute thread’s team. 0 chooses as many as the process may use.',
  environment: ['MXLAB_NUM_THREADS', 'OMP_NUM_THREADS'],
  get: () => door().information().cpu.threads,
  set: (value) => door().configure({ threads: wholeNumber('threads', value, 0) }),
};

const memoryBudget: Setting<number> = {
  summary: 'Bytes that arrays may take; beyond it calls fail. Texts such as 6G are taken too.',
  environment: ['MXLAB_MEMORY_BUDGET'],
  get: () => door().memory(false).hardBudget,
  text: (value) => `${Number((value / 2 ** 30).toPrecision(3))} GiB`,
  set: (value: unknown) => {
    const bytes = typeof value === 'string' ? parseBytes(value) : wholeNumber('memoryBudget', value, 1);
    door().configure({ hardBudget: bytes, softBudget: Math.max(1, Math.floor(bytes / 4)) });
  },
};

const matmulPrecision: Setting<MatmulPrecision> = {
  summary:
    'bfloat16: factors of float32 matrix products and convolutions are rounded to 8 bits where the processor multiplies those faster (AMX, AVX-512 BF16); sums stay float32. highest: nothing is rounded.',
  environment: [],
  get: () => modes().matmulPrecision,
  set: (value) => {
    if (!matmulPrecisions.includes(value))
      throw wrong('matmulPrecision', matmulPrecisions.map((each) => `'${each}'`).join(' or '), value);
    if (value === modes().matmulPrecision) return;
    // The engine has to be there to hear of it.
    door();
    setModes({ matmulPrecision: value });
    forgetPlans();
  },
};

const engineType: Setting<EngineType> = {
  summary: 'NaiveEngine runs each call before it returns and throws its error there; the others queue work.',
  environment: ['MXNET_ENGINE_TYPE'],
  get: () => modes().engineType,
  set: (value) => {
    if (!engineTypes.includes(value)) throw wrong('engineType', engineTypes.join(', '), value);
    setModes({ engineType: value });
  },
};

const backwardMirror: Setting<boolean> = {
  summary: 'Graphs bound from now on compute cheap activations again in the backward run to save memory.',
  environment: ['MXNET_BACKWARD_DO_MIRROR'],
  get: () => isOn('MXNET_BACKWARD_DO_MIRROR'),
  set: (value) => {
    process.env['MXNET_BACKWARD_DO_MIRROR'] = boolean('backwardMirror', value) ? '1' : '0';
  },
};

const printOptions: Setting<PrintOptions> = {
  summary: 'How arrays print: NumPy’s precision, threshold, edgeitems, linewidth, suppress and so on.',
  environment: [],
  get: get_printoptions,
  text: (value) => {
    const changed = Object.entries(value).filter(
      ([name, each]) => each !== defaultPrintOptions[name as keyof PrintOptions],
    );
    const parts = changed.map(([name, each]) => `${name} ${JSON.stringify(each)}`);
    return parts.length === 0 ? 'NumPy’s' : parts.join(', ');
  },
  set: (value: Partial<PrintOptions>) => {
    if (typeof value !== 'object' || value === null) throw wrong('printOptions', 'an object', value);
    set_printoptions(value);
  },
};

/** All settings by name. */
export const settings = {
  threads,
  memoryBudget,
  matmulPrecision,
  engineType,
  bulkSize: bulk(
    'bulkSize',
    `Elementwise calls that may wait for each other to be run together, at most ${mostBulk}; below 2 none waits.`,
    ['MXLAB_SEGMENTS'],
  ),
  bulkTraining: bulk('bulkTraining', 'The same for nodes of graphs bound for training.', [
    'MXNET_EXEC_BULK_EXEC_TRAIN',
    'MXNET_EXEC_BULK_EXEC_MAX_NODE_TRAIN_FWD',
    'MXNET_EXEC_BULK_EXEC_MAX_NODE_TRAIN',
  ]),
  bulkInference: bulk('bulkInference', 'The same for graphs bound for inference.', [
    'MXNET_EXEC_BULK_EXEC_INFERENCE',
  ]),
  backwardMirror,
  printOptions,
} as const;

export type Settings = {
  -readonly [Name in keyof typeof settings]: ReturnType<(typeof settings)[Name]['get']>;
};
