/** Prediction: what follows a convolution is done by it, and its filters are packed once for as long as nobody writes them. */
import { door, modes } from '../../backend/index.js';
import { metaOf } from '../../backend/meta.js';
import { instanceOf } from '../../backend/plan.js';
import { getOp, parseParams, type Params } from '../../core/index.js';
import { execute } from '../../ndarray/index.js';
import { Value, type Operation } from './values.js';

/** Operations of a forward run; the first `preparedCount` run again only after somebody wrote what they read. */
export interface Prepared {
  readonly operations: readonly Operation[];
  readonly preparedCount: number;
}

/** A convolution with the operations that it takes over: normalisation, then a sum, then relu. */
interface Chain {
  readonly convolution: Operation;
  readonly normalisation: Operation | undefined;
  readonly summand: Value | undefined;
  readonly relu: boolean;
  /** The operation whose output the chain makes, in whose place it runs. */
  readonly last: Operation;
}

/** Fuses and prepares the convolutions between arrays with the channels last (layout.ts made them) of a run without gradients. */
export function fused(operations: readonly Operation[]): Prepared {
  const readers = new Map<Value, Operation[]>();
  for (const operation of operations) {
    for (const value of new Set(operation.inputs)) {
      const list = readers.get(value);
      if (list) list.push(operation);
      else readers.set(value, [operation]);
    }
  }
  const taken = new Set<Operation>();
  const chains = new Map<Operation, Chain>();
  // Later ones choose first: a sum belongs to the convolution whose other branch is there already.
  for (const operation of [...operations].reverse()) {
    if (operation.op.name !== '_layout_Convolution' || !isOutside(operation.inputs[1]!)) continue;
    const chain = follow(operation, readers, taken);
    chains.set(chain.last, chain);
  }
  const starts = new Set([...chains.values()].map(({ convolution }) => convolution));
  const prepared: Operation[] = [];
  const run: Operation[] = [];
  for (const operation of operations) {
    const chain = chains.get(operation);
    if (chain) run.push(withPackedFilters(chain, prepared));
    else if (!taken.has(operation) && !starts.has(operation)) run.push(operation);
  }
  return { operations: [...prepared, ...run], preparedCount: prepared.length };
}

/** Arrays that live as long as the executor, and may be written between runs. */
const isOutside = ({ external }: Value): boolean =>
  external?.kind === 'argument' || external?.kind === 'auxiliary';

function follow(
  convolution: Operation,
  readers: ReadonlyMap<Value, readonly Operation[]>,
  taken: Set<Operation>,
): Chain {
  let last = convolution;
  const step = (fits: (operation: Operation, value: Value) => boolean): Operation | undefined => {
    const value = last.outputs[0]!;
    const [next, ...others] = readers.get(value) ?? [];
    if (next === undefined || others.length > 0 || value.external || taken.has(next)) return undefined;
    if (!fits(next, value)) return undefined;
    taken.add(next);
    return (last = next);
  };
  const normalisation = step((next, value) => isFixed(next, value, readers));
  let summand: Value | undefined;
  step((next, value) => {
    if (!sums.has(next.op.name) || next.inputs.length !== 2) return false;
    const other = next.inputs[next.inputs[0] === value ? 1 : 0]!;
    if (other === value || other.meta !== value.meta) return false;
    summand = other;
    return true;
  });
  const relu = step(
    ({ op, params }) => op.name === 'relu' || (op.name === 'Activation' && params['act_type'] === 'relu'),
  );
  return { convolution, normalisation, summand, relu: relu !== undefined, last };
}

const sums: ReadonlySet<string> = new Set(['elemwise_add', 'broadcast_add', 'add_n', '_grad_add']);

/** A normalisation by running statistics of which nothing but the result is read. */
function isFixed(
  { op, params, inputs, outputs }: Operation,
  value: Value,
  readers: ReadonlyMap<Value, unknown>,
): boolean {
  return (
    op.name === 'BatchNorm' &&
    inputs[0] === value &&
    params['axis'] === value.meta.shape.length - 1 &&
    inputs.slice(1).every(isOutside) &&
    outputs.slice(1).every((output) => !output.external && !readers.has(output))
  );
}

function withPackedFilters(chain: Chain, prepared: Operation[]): Operation {
  const { convolution, normalisation, summand, relu, last } = chain;
  const { op, params, node } = convolution;
  const [data, weight, ...bias] = convolution.inputs as [Value, Value, ...Value[]];
  const threads = threadCount();
  const place = {
    data_shape: data.meta.shape,
    out_shape: convolution.outputs[0]!.meta.shape,
    threads,
  };
  const geometry = Object.fromEntries(window.map((name) => [name, params[name]]));
  const size = packedSize({ ...geometry, ...place });
  const pack = getOp('_layout_pack');
  const packed = [[size], [params['num_filter'] as number]].map(
    (shape) => new Value(metaOf('float32', shape)),
  );
  const { eps, fix_gamma } = normalisation?.params ?? {};
  const norm = normalisation ? { normalise: true, eps, fix_gamma } : {};
  const packing: Operation = {
    op: pack,
    params: parseParams(pack, { ...geometry, ...place, ...norm, no_bias: params['no_bias'], size }),
    node,
    inputs: [weight, ...bias, ...(normalisation?.inputs.slice(1) ?? [])],
    outputs: packed,
  };
  for (const value of packed) value.producer = packing;
  prepared.push(packing);
  const no_bias = bias.length === 0 && !normalisation;
  const operation: Operation = {
    op,
    params: { ...params, no_bias, sum: summand !== undefined, relu, threads },
    node,
    inputs: [data, packed[0]!, ...(no_bias ? [] : [packed[1]!]), ...(summand ? [summand] : [])],
    outputs: [last.outputs[0]!],
  };
  operation.outputs[0]!.producer = operation;
  return operation;
}

const window = ['kernel', 'stride', 'dilate', 'pad', 'num_filter', 'num_group'];

const threadCount = (): number => door().information().cpu.threads;

const sizes = new Map<string, number>();

/** Floats of the packed filters: only oneDNN knows. */
function packedSize(given: Params): number {
  const key = JSON.stringify([modes().matmulPrecision, given]);
  let size = sizes.get(key);
  if (size === undefined) {
    const op = getOp('_layout_packed_size');
    const params = parseParams(op, given);
    const [array] = execute({ instance: instanceOf(op, params), params }, []);
    size = Number(array!.asscalar());
    array!.dispose();
    sizes.set(key, size);
  }
  return size;
}
