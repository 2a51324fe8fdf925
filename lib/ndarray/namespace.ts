/** `nd`: every operator of the table as a function, with the hand-written functions beside them. */
import '../ops/index.js';
import { allNames, allOps, getOp, hasNoInputs, isInputList, namedParams, type Op } from '../core/index.js';
import type { NDFunctions } from '../generated/ops.js';
import { binaryFunction, kinds } from './arithmetic.js';
import { callOp } from './call.js';
import { contribFunctions } from './contrib.js';
import { cond, foreach, while_loop } from './control_flow.js';
import * as creation from './creation.js';
import { waitall } from './memory.js';
import { callFamily } from './family.js';
import { NDArray } from './ndarray.js';
import { load, load_frombuffer, openFile, save, save_tobuffer } from './files/index.js';
import { histogram } from './histogram.js';
import { from_dlpack, from_numpy, to_dlpack_for_read, to_dlpack_for_write } from './outside/index.js';
import { get_printoptions, printoptions, set_printoptions } from './print_options.js';
import * as random from './random.js';
import * as sparse from './sparse/index.js';
import { split_v2 } from './splitting.js';

const sparseFunctions = sparse.sparseFunctions();

type AnyFunction = (...args: any[]) => any;

/** Functions on either two arrays or an array and a number; shapes broadcast. */
const binary = {
  /** a + b. Either side may be a number; shapes broadcast. */
  add: binaryFunction(kinds.add),
  /** a - b. Either side may be a number; shapes broadcast. */
  subtract: binaryFunction(kinds.sub),
  /** a * b. Either side may be a number; shapes broadcast. */
  multiply: binaryFunction(kinds.mul),
  /** a / b; whole numbers divide towards zero. Either side may be a number; shapes broadcast. */
  divide: binaryFunction(kinds.div),
  /** a / b. Either side may be a number; shapes broadcast. */
  true_divide: binaryFunction(kinds.div),
  /** Remainder, with the sign of the divisor. Either side may be a number; shapes broadcast. */
  modulo: binaryFunction(kinds.mod),
  /** a to the power of b. Either side may be a number; shapes broadcast. */
  power: binaryFunction(kinds.power),
  /** The larger element. Either side may be a number; shapes broadcast. */
  maximum: binaryFunction(kinds.maximum),
  /** The smaller element. Either side may be a number; shapes broadcast. */
  minimum: binaryFunction(kinds.minimum),
  /** √(a² + b²). Either side may be a number; shapes broadcast. */
  hypot: binaryFunction(kinds.hypot),
  /** 1 where a = b, else 0. Either side may be a number; shapes broadcast. */
  equal: binaryFunction(kinds.equal),
  /** 1 where a ≠ b, else 0. Either side may be a number; shapes broadcast. */
  not_equal: binaryFunction(kinds.not_equal),
  /** 1 where a < b, else 0. Either side may be a number; shapes broadcast. */
  lesser: binaryFunction(kinds.lesser),
  /** 1 where a <= b, else 0. Either side may be a number; shapes broadcast. */
  lesser_equal: binaryFunction(kinds.lesser_equal),
  /** 1 where a > b, else 0. Either side may be a number; shapes broadcast. */
  greater: binaryFunction(kinds.greater),
  /** 1 where a >= b, else 0. Either side may be a number; shapes broadcast. */
  greater_equal: binaryFunction(kinds.greater_equal),
  /** 1 where neither is 0, else 0. Either side may be a number; shapes broadcast. */
  logical_and: binaryFunction(kinds.logical_and),
  /** 1 where one is not 0, else 0. Either side may be a number; shapes broadcast. */
  logical_or: binaryFunction(kinds.logical_or),
  /** 1 where exactly one is not 0, else 0. Either side may be a number; shapes broadcast. */
  logical_xor: binaryFunction(kinds.logical_xor),
};

/** Options of `nd.Custom`: the registered name, inputs by name, and whatever parameters the operator has. */
export interface CustomCall {
  op_type: string;
  out?: NDArray | readonly NDArray[];
  name?: string;
  [argument: string]: unknown;
}

/** Functions of MXNet's Python layer. */
const written = {
  array: sparse.arrayOfAny,
  zeros: sparse.zerosOfAny,
  ones: creation.ones,
  full: creation.full,
  empty: sparse.emptyOfAny,
  cast_storage: sparseFunctions.cast_storage,
  arange: creation.arange,
  linspace: creation.linspace,
  eye: creation.eye,
  concatenate: creation.concatenate,
  moveaxis: creation.moveaxis,
  split_v2,
  histogram,
  save,
  save_tobuffer,
  load,
  load_frombuffer,
  openFile,
  waitall,
  set_printoptions,
  get_printoptions,
  printoptions,
  from_numpy,
  from_dlpack,
  to_dlpack_for_read,
  to_dlpack_for_write,
  /** Fills `out`, (n, k), with one-hot rows of the indices, (n,), and returns it. `one_hot` is its successor. */
  onehot_encode: (indices: NDArray, out: NDArray): NDArray =>
    callOp(getOp('_onehot_encode'), [indices, out, { out }]) as NDArray,
  NDArray,
  /** A custom operator by its `op_type`, with its inputs and parameters: `nd.Custom(x, label, { op_type: 'softmax' })`. */
  Custom: (...args: (NDArray | CustomCall)[]): any => callFamily('Custom', args),
  ...binary,
};

/** `nd.utils`: the functions that make and keep arrays of every storage, under their second name. */
const utils = {
  array: written.array,
  zeros: written.zeros,
  empty: written.empty,
  load,
  load_frombuffer,
  save,
};

/** The functions of `nd`: those written by hand and those of the operator table. */
export type NDNamespace = typeof written &
  Omit<NDFunctions, keyof typeof written | 'random' | 'contrib' | 'dot' | 'sparse'> & {
    readonly random: typeof random & Omit<NDFunctions['random'], keyof typeof random>;
    /** Operators under `contrib`, and control flow. */
    readonly contrib: NDFunctions['contrib'] &
      typeof contribFunctions & {
        foreach: typeof foreach;
        while_loop: typeof while_loop;
        cond: typeof cond;
      };
    readonly utils: typeof utils;
    readonly dot: NDFunctions['dot'] & sparse.SparseDot;
    /** Arrays of which only some values are stored. */
    readonly sparse: typeof sparseFunctions & Readonly<Record<string, AnyFunction>>;
    /** Operators whose names begin with an underscore, as in MXNet: `nd._internal._plus_scalar(x, { scalar: 1 })`. */
    readonly _internal: Readonly<Record<string, AnyFunction>>;
  };

const prefixes = ['random', 'linalg', 'contrib', 'image', 'sparse'] as const;

function build(): NDNamespace {
  const root: Record<string, unknown> = {};
  const spaces: Record<string, Record<string, unknown>> = { _internal: {} };
  for (const [name, op] of allNames()) {
    const run: AnyFunction = hasNoInputs(op)
      ? (...args: unknown[]) => callOp(op, namedParams(op, args))
      : (...args: unknown[]) => callOp(op, args);
    Object.defineProperty(run, 'name', { value: name });
    const prefix = prefixes.find((candidate) => name.startsWith(`_${candidate}_`));
    if (prefix) (spaces[prefix] ??= {})[name.slice(prefix.length + 2)] = run;
    if (name.startsWith('_')) spaces._internal![name] = run;
    else root[name] = run;
  }
  return Object.assign(root, spaces, written, {
    random: { ...spaces.random, ...random },
    utils,
    dot: sparseFunctions.dot,
    contrib: { ...spaces.contrib, ...contribFunctions, foreach, while_loop, cond },
    sparse: { ...root, ...spaces.sparse, ...sparseFunctions },
  }) as unknown as NDNamespace;
}

/** Operators as methods: `x.sum({ axis: 1 })`; parameters may stand by position too (`x.sum(1)`). */
function addMethods(): void {
  const prototype = NDArray.prototype as unknown as Record<string, unknown>;
  const add = (name: string, op: Op): void => {
    if (Object.hasOwn(prototype, name)) return;
    Object.defineProperty(prototype, name, {
      configurable: true,
      writable: true,
      value(this: NDArray, ...args: unknown[]) {
        return callOp(op, [this, ...args]);
      },
    });
  };
  for (const op of allOps()) if (op.method && !isInputList(op.inputs)) add(op.method, op);
  prototype['split_v2'] = function (this: NDArray, ...args: [number]) {
    return split_v2(this, ...args);
  };
}

addMethods();

/** Arrays: creation, operators, files. `nd.dot(a, b, { transpose_b: true })`, `nd.array([[1, 2], [3, 4]])`. */
export const nd: NDNamespace = build();
