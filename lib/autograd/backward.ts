/** Walking the tape back: `backward`, `grad`, variables and their gradient buffers. */
import {
  backpropagate,
  checkOptions,
  describe,
  formatShape,
  MXNetError,
  observer,
  sameShape,
  type GradientAlgebra,
} from '../core/index.js';
import { call } from '../ndarray/call.js';
import { ones, zeros } from '../ndarray/creation.js';
import { eager } from '../ndarray/eager.js';
import { copyInto } from '../ndarray/engine_call.js';
import { watch } from '../ndarray/invoke.js';
import { NDArray } from '../ndarray/ndarray.js';
import { requireArray } from '../ndarray/require.js';
import { sparseZeros } from '../ndarray/sparse/creation.js';
import { RowSparseNDArray } from '../ndarray/sparse/row_sparse.js';
import { addedGradients, embeddingGradient, wantsRows } from '../ndarray/sparse/recorded.js';
import { BaseSparseNDArray, links, type SparseArray } from '../ndarray/sparse/base.js';
import { storeSparse } from './sparse_gradient.js';
import { enter, state } from './state.js';
import {
  arrayOf,
  Entry,
  versionGuard,
  type GradientSlot,
  type GradReq,
  type TapeNode,
  type Value,
} from './tape.js';

/** Options of `backward`. */
export interface BackwardOptions {
  /** Keep the recorded operations for another `backward`. Default false. */
  retain_graph?: boolean;
  /** Mode of operators while gradients are computed. Default true. */
  train_mode?: boolean;
}

/** Options of `grad`. */
export interface GradOptions {
  /** Weights of the heads, default ones. */
  head_grads?: NDArray | null | readonly (NDArray | null)[];
  /** Keep the recorded operations. Default: the value of `create_graph`. */
  retain_graph?: boolean | null;
  /** Record the computation of the gradients, so that they can be differentiated again. */
  create_graph?: boolean;
  train_mode?: boolean;
}

const isGradReq = (value: unknown): value is GradReq =>
  value === 'write' || value === 'add' || value === 'null';

/** One object of options out of arguments given by position or in one object. */
function optionsOf(op: string, names: readonly string[], given: readonly unknown[]): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  given.forEach((value, index) => {
    if (value === undefined || value === null) return;
    if (typeof value !== 'object') options[names[index]!] = value;
    else {
      checkSettings(value, names, op);
      Object.assign(options, value);
    }
  });
  return options;
}

/**
 * Makes an array a variable with a zero gradient buffer, stored as the array is or as `stype` says. The options come by position or in one
 * object, as the user gave them.
 */
export function attachGrad(array: NDArray, first?: unknown, second?: unknown): void {
  const given = optionsOf('attach_grad', ['grad_req', 'stype'], [first, second]);
  const grad_req = (given['grad_req'] ?? 'write') as GradReq;
  const stype = given['stype'] ?? null;
  const options = { dtype: array.dtype, ctx: array.context };
  const stored = stype ?? (array.stype as string);
  if (stored === 'default') return mark(array, zeros(array.shape, options), grad_req);
  if (stored === 'row_sparse' || stored === 'csr')
    return mark(array, sparseZeros(stored, array.shape, options), grad_req);
  throw new MXNetError('gradients have no such storage type', {
    op: 'attach_grad',
    argument: 'stype',
    expected: 'default, row_sparse or csr',
    given: describe(stype),
  });
}

function mark(array: NDArray, grad: GradientSlot['grad'], grad_req: GradReq): void {
  if (!isGradReq(grad_req)) {
    throw new MXNetError('bad value', {
      op: 'attach_grad',
      argument: 'grad_req',
      expected: 'write, add or null',
      given: describe(grad_req),
    });
  }
  if (!sameShape(grad.shape, array.shape) || grad.dtype !== array.dtype) {
    throw new MXNetError('the gradient buffer does not fit', {
      op: 'mark_variables',
      argument: 'gradients',
      expected: `${formatShape(array.shape)} ${array.dtype}`,
      given: `${formatShape(grad.shape)} ${grad.dtype}`,
    });
  }
  array.entry = new Entry(array, null, { grad, req: grad_req });
}

/** The gradient buffer of a variable. Throws MXNetError when there is none. */
export function gradOf(array: NDArray): NDArray {
  const slot = array.entry?.slot;
  // A sparse buffer is what was asked for; the type of the common case stays simple.
  if (slot) return slot.grad as NDArray;
  throw new MXNetError('this array has no gradient', {
    op: 'grad',
    hint: 'Call attach_grad() on it before autograd.record()',
  });
}

/** The same values without history, sharing memory. */
export function detach(array: NDArray): NDArray {
  return array.alias(array.meta, 0);
}

const list = <T>(value: T | readonly T[]): T[] => (Array.isArray(value) ? [...(value as T[])] : [value as T]);

/** Makes arrays variables with given gradient buffers, of the same shapes and dtypes. */
export function mark_variables(
  variables: NDArray | readonly NDArray[],
  gradients: GradientSlot['grad'] | readonly GradientSlot['grad'][],
  grad_reqs: GradReq | readonly GradReq[] = 'write',
): void {
  const [arrays, buffers] = [list(variables), list(gradients)];
  const reqs = Array.isArray(grad_reqs) ? (grad_reqs as GradReq[]) : arrays.map(() => grad_reqs as GradReq);
  if (arrays.length !== buffers.length || arrays.length !== reqs.length) {
    throw new MXNetError('needs one gradient and one grad_req for each variable', {
      op: 'mark_variables',
      expected: String(arrays.length),
      given: `${buffers.length} gradients and ${reqs.length} grad_reqs`,
    });
  }
  for (const array of arrays) requireArray(array, 'mark_variables', 'variables');
  for (const buffer of buffers) requireArray(buffer, 'mark_variables', 'gradients');
  arrays.forEach((array, index) => mark(array, buffers[index]!, reqs[index]!));
}

/** Recorded operations that the heads need, in order of execution. Never recursive: tapes may be long. */
function operationsOf(heads: readonly Entry[]): TapeNode[] {
  const seen = new Set<TapeNode>();
  const stack = heads.map((head) => head.producer);
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node === null || seen.has(node)) continue;
    if (node.freed) {
      throw new MXNetError('the recorded operations were freed by an earlier backward', {
        op: node.op.name,
        hint: 'Use retain_graph: true in the first call, or record again',
      });
    }
    seen.add(node);
    for (const input of node.inputs) if (input instanceof Entry) stack.push(input.producer);
  }
  return [...seen].sort((a, b) => a.order - b.order);
}

const isArray = (value: unknown): value is NDArray =>
  value instanceof NDArray || value instanceof BaseSparseNDArray;

function entriesOf(heads: readonly NDArray[], op: string, argument = 'heads'): Entry[] {
  if (heads.length === 0) throw new MXNetError('needs at least one array', { op, argument });
  return heads.map((head) => {
    if (!isArray(head)) {
      throw new MXNetError('is not an array', {
        op,
        argument,
        expected: 'an NDArray',
        given: describe(head),
      });
    }
    if (head.entry !== null) return head.entry;
    throw new MXNetError('this array was not recorded', {
      op,
      argument,
      expected: 'a result of operations on variables inside autograd.record()',
      given: `an array of shape ${formatShape(head.shape)} without history`,
      hint: 'Call attach_grad() on the variables, then compute inside autograd.record()',
    });
  });
}

function headGradients(
  heads: readonly NDArray[],
  given: readonly (NDArray | BaseSparseNDArray | null)[],
  op: string,
): NDArray[] {
  if (given.length !== heads.length) {
    throw new MXNetError('needs one head gradient for each head', {
      op,
      argument: 'head_grads',
      expected: String(heads.length),
      given: String(given.length),
    });
  }
  return heads.map((head, index) => {
    const own = given[index];
    if (own === null || own === undefined) return ones(head.shape, { dtype: head.dtype, ctx: head.context });
    const grad = own instanceof BaseSparseNDArray ? own.tostype('default') : own;
    if (!(grad instanceof NDArray)) {
      throw new MXNetError('the head gradient is no array', {
        op,
        argument: 'head_grads',
        expected: 'an NDArray or null',
        given: describe(grad),
      });
    }
    if (!sameShape(grad.shape, head.shape) || grad.dtype !== head.dtype) {
      throw new MXNetError('the head gradient does not fit', {
        op,
        argument: 'head_grads',
        expected: `${formatShape(head.shape)} ${head.dtype}`,
        given: `${formatShape(grad.shape)} ${grad.dtype}`,
      });
    }
    return grad;
  });
}

const algebra: GradientAlgebra<Value> = {
  F: eager,
  zerosLike: (value) => eager.invoke('zeros_like', [value])[0]!,
  add: (a, b) =>
    isRows(a) || isRows(b)
      ? (addedGradients(arrayOf(a), arrayOf(b)) as NDArray)
      : eager.invoke('elemwise_add', [a, b])[0]!,
  special: ({ op, params, inputs }, grads) => {
    const [data, table] = inputs;
    if (op.name !== 'Embedding' || params['sparse_grad'] !== true || !wantsRows(table!)) return null;
    return [null, embeddingGradient(arrayOf(data!), grads[0]!, table!)];
  },
};

/** Gradients of variables may be row_sparse on their way. */
const isRows = (value: Value): boolean => (value as unknown) instanceof RowSparseNDArray;

/** Frees what the formulas made as soon as it no longer flows. */
function freeing(made: Set<NDArray>): GradientAlgebra<Value> {
  return {
    ...algebra,
    finished: (flowing) => {
      const live = new Set<unknown>();
      for (const value of flowing.values()) live.add(arrayOf(value));
      for (const array of made) {
        if (live.has(array)) continue;
        made.delete(array);
        array.dispose();
      }
    },
  };
}

interface Walk {
  heads: readonly NDArray[];
  headGrads: readonly (NDArray | null)[];
  op: string;
  trainMode: boolean;
  createGraph: boolean;
  retainGraph: boolean;
  /** What gradients are wanted for, given the recorded operations. */
  targets: (operations: readonly TapeNode[], heads: readonly Entry[]) => ReadonlySet<Entry>;
}

/** One backward pass; gives what `use` makes of the gradients while recording is still off. */
function walk(options: Walk, use: (found: Map<Value, Value>, targets: ReadonlySet<Entry>) => void): void {
  const entries = entriesOf(options.heads, options.op);
  const operations = operationsOf(entries);
  const targets = options.targets(operations, entries);
  const leave = enter({ recording: false, training: options.trainMode });
  const end = observer.current?.('autograd', options.op);
  try {
    const ones = headGradients(options.heads, options.headGrads, options.op);
    state.recording = options.createGraph;
    const outer = watch.current;
    const made = new Set<NDArray>();
    watch.current = { check: versionGuard(operations), made };
    let found: Map<Value, Value>;
    try {
      const heads = ones.map((one) => one.entry ?? one);
      const rules = options.createGraph ? { ...algebra, again: true } : freeing(made);
      found = backpropagate<Value>(operations, entries, heads, targets as ReadonlySet<Value>, rules);
    } finally {
      watch.current = outer;
    }
    state.recording = false;
    use(found, targets);
    if (options.op === 'backward') for (const array of made) array.dispose();
  } finally {
    end?.();
    leave();
  }
  if (!options.retainGraph) for (const node of operations) node.free();
}

/** All variables that the operations read, and heads that are variables themselves. */
function variablesOf(operations: readonly TapeNode[], heads: readonly Entry[]): Set<Entry> {
  const found = new Set(heads.filter((head) => head.slot !== null));
  for (const node of operations)
    for (const input of node.inputs) if (input instanceof Entry && input.slot !== null) found.add(input);
  for (const entry of found) if (entry.slot!.req === 'null') found.delete(entry);
  return found;
}

/**
 * Computes the gradients of the heads, weighted by `head_grads` (default ones), for all variables they were computed from, and
 * writes them into (or, with grad_req `add`, adds them to) the variables' `grad`. Frees the recorded operations unless
 * `retain_graph`. Throws MXNetError when a head was not recorded or its operations were freed.
 */
export function backward(
  heads: NDArray | readonly NDArray[],
  head_grads?:
    | NDArray
    | null
    | readonly (NDArray | null)[]
    | (BackwardOptions & { head_grads?: readonly (NDArray | null)[] }),
  options: BackwardOptions = {},
): void {
  const arrays = list(heads);
  const isPlain =
    head_grads !== null && head_grads !== undefined && !isArray(head_grads) && !Array.isArray(head_grads);
  const settings = isPlain
    ? (head_grads as BackwardOptions & { head_grads?: (NDArray | null)[] })
    : ((options as BackwardOptions | null) ?? {});
  checkSettings(settings, ['retain_graph', 'train_mode', 'out_grad', 'head_grads'], 'backward');
  const given = isPlain ? (settings as { head_grads?: (NDArray | null)[] }).head_grads : head_grads;
  walk(
    {
      heads: arrays,
      headGrads:
        given === null || given === undefined
          ? arrays.map(() => null)
          : list(given as NDArray | (NDArray | null)[]),
      op: 'backward',
      trainMode: settings.train_mode ?? true,
      createGraph: false,
      retainGraph: settings.retain_graph ?? false,
      targets: variablesOf,
    },
    (found, targets) => {
      for (const target of targets) store(target, found.get(target));
    },
  );
}

function checkSettings(settings: unknown, known: readonly string[], op: string): void {
  if (settings === undefined || settings === null) return;
  if (typeof settings === 'object') return checkOptions(settings, known, op);
  throw new MXNetError('an argument does not fit', {
    op,
    expected: 'head gradients (NDArrays or null), then one object with options',
    given: describe(settings),
  });
}

/** Puts a gradient into a variable's buffer; no gradient counts as zeros. */
function store(target: Entry, gradient: Value | undefined): void {
  const { grad, req } = target.slot!;
  const flowed = gradient === undefined ? undefined : arrayOf(gradient);
  if (grad instanceof BaseSparseNDArray) return storeSparse(grad as SparseArray, flowed, req === 'add');
  if (req === 'add') {
    if (flowed !== undefined) call('elemwise_add', [grad, flowed, { out: grad }]);
  } else if (flowed === undefined) {
    call('zeros_like', [grad, { out: grad }]);
  } else if (flowed !== grad) {
    copyInto(flowed, grad);
  }
}

/**
 * Gradients of the heads for the variables, as new arrays; the variables' own `grad` stays as it is. With `create_graph` the
 * results can be differentiated again. Returns an array of gradients, one for each variable.
 * Throws MXNetError for a variable that the heads do not depend on.
 */
export function grad(
  heads: NDArray | readonly NDArray[],
  variables: NDArray | readonly NDArray[],
  options: GradOptions = {},
): NDArray[] {
  const arrays = list(heads);
  const wanted = list(variables);
  checkSettings(options, ['head_grads', 'retain_graph', 'create_graph', 'train_mode'], 'grad');
  options = (options as GradOptions | null) ?? {};
  const { create_graph = false, head_grads = null } = options;
  const entries = entriesOf(wanted, 'grad', 'variables');
  let results: NDArray[] = [];
  const used = new Set<unknown>();
  walk(
    {
      heads: arrays,
      headGrads:
        head_grads === null ? arrays.map(() => null) : list(head_grads as NDArray | (NDArray | null)[]),
      op: 'grad',
      trainMode: options.train_mode ?? true,
      createGraph: create_graph,
      retainGraph: options.retain_graph ?? create_graph,
      targets: (operations, headEntries) => {
        for (const head of headEntries) used.add(head);
        for (const node of operations) for (const input of node.inputs) used.add(input);
        return new Set(entries);
      },
    },
    (found) => {
      results = entries.map((entry, index) => {
        const gradient = found.get(entry);
        if (gradient !== undefined) return linked(arrayOf(gradient), wanted[index]!, create_graph);
        // Used, and nothing flows back: positions, random numbers, BlockGrad.
        if (used.has(entry)) {
          const zeros = call('zeros_like', [wanted[index]!]) as NDArray;
          return linked(zeros, wanted[index]!, create_graph);
        }
        throw new MXNetError('the heads do not depend on this variable', {
          op: 'grad',
          argument: `variables[${index}]`,
          expected: 'a variable that was used inside autograd.record()',
          given: `an array of shape ${formatShape(wanted[index]!.shape)}`,
        });
      });
    },
  );
  return results;
}

/**
 * A gradient that is to be differentiated again depends on its variable even where it is constant: the derivative of a constant is zero, not an
 * error.
 */
function linked(gradient: NDArray, variable: NDArray, createGraph: boolean): NDArray {
  if (!createGraph || gradient.entry !== null) return gradient;
  const leave = enter({ recording: true, training: state.training });
  try {
    return call('_identity_with_attr_like_rhs', [gradient, variable]) as NDArray;
  } finally {
    leave();
  }
}

/** The same for one array and what its `backward` was given. */
export function backwardFrom(array: NDArray, out_grad: unknown, options: BackwardOptions): void {
  if (isArray(out_grad) || out_grad === null || out_grad === undefined)
    return backward([array], [(out_grad as NDArray | undefined) ?? null], options);
  checkSettings(out_grad, ['out_grad', 'retain_graph', 'train_mode'], 'backward');
  const given = out_grad as BackwardOptions & { out_grad?: NDArray | null };
  backward([array], [given.out_grad ?? null], given);
}

links.attachGrad = (array, first, second) => attachGrad(array as unknown as NDArray, first, second);
links.backward = (array, out_grad, options) => backwardFrom(array as unknown as NDArray, out_grad, options);
links.gradOf = (array) => gradOf(array as unknown as NDArray) as unknown as SparseArray;
