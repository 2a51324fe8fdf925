/** Kernels on the parts of sparse arrays. Only arrays of their own kind call them, so they have no entry in the table of operators. */
import { afterCall, beforeCall, kernelMayFail } from '../../backend/call_places.js';
import { door } from '../../backend/index.js';
import { metaOf, type Meta } from '../../backend/meta.js';
import { ParamWriter, type DType, type Shape } from '../../core/index.js';
import { failure } from '../failure.js';
import { NDArray } from '../ndarray.js';

/** What a kernel reads before its arrays: whole numbers and flags, the name of another kernel. */
type Parameter = number | boolean | string;

/** Numbers of stored values change from call to call, and each makes a plan of its own: the oldest go. */
const mostPlans = 512;
const plans = new Map<string, number>();

/** One call of a kernel. */
export interface KernelCall {
  /** The operator, for errors. */
  op: string;
  kernel: string;
  parameters?: readonly Parameter[];
  /** Parameters of a kernel within, packed already; behind the others. */
  packed?: Uint8Array;
  inputs: readonly NDArray[];
  /** Kinds of new arrays, or arrays to write into. */
  outputs: readonly (NDArray | readonly [DType, Shape])[];
  scalars?: Float64Array | null;
}

function pack(parameters: readonly Parameter[], packed: Uint8Array | undefined): Uint8Array {
  const writer = new ParamWriter();
  for (const value of parameters) {
    if (typeof value === 'string') writer.text(value);
    else writer.integer(Number(value));
  }
  const own = writer.finish();
  if (packed === undefined) return own;
  const whole = new Uint8Array(own.length + packed.length);
  whole.set(own);
  whole.set(packed, own.length);
  return whole;
}

function planOf(
  { op, kernel, parameters = [], packed, inputs }: KernelCall,
  outputs: readonly Meta[],
): number {
  const ids = (metas: readonly { id: number }[]): string => metas.map(({ id }) => id).join();
  const metas = inputs.map(({ meta }) => meta);
  const key = `${kernel};${parameters.join()};${packed?.join() ?? ''};${ids(metas)};${ids(outputs)}`;
  const known = plans.get(key);
  if (known !== undefined) return known;
  const plan = door().plan(
    kernel,
    pack(parameters, packed),
    metas.map(({ id }) => id),
    outputs.map(({ id }) => id),
    false,
    op,
  );
  if (plans.size >= mostPlans) {
    const [[oldest, old]] = plans as unknown as [[string, number]];
    plans.delete(oldest);
    door().releasePlan(old);
  }
  plans.set(key, plan);
  return plan;
}

/** Runs a kernel; new arrays live on the device of the first input. Throws MXNetError naming the operator. */
export function run(call: KernelCall): NDArray[] {
  const { inputs, outputs, scalars = null } = call;
  const results = outputs.map((output) =>
    output instanceof NDArray ? output : new NDArray(metaOf(output[0], output[1]), inputs[0]!.context),
  );
  const isNoted = kernelMayFail(call.kernel);
  if (isNoted) beforeCall();
  try {
    const plan = planOf(
      call,
      results.map(({ meta }) => meta),
    );
    const handles = Int32Array.from(results, ({ handle }) => handle);
    door().run(
      plan,
      Int32Array.from(inputs, ({ handle }) => handle),
      handles,
      results,
      scalars,
    );
    results.forEach((result, index) => (result.handle = handles[index]!));
  } catch (error) {
    throw failure(error, call.op, inputs);
  } finally {
    if (isNoted) afterCall();
  }
  return results;
}

/** The one result of a kernel. */
export const run1 = (call: Omit<KernelCall, 'outputs'> & { output: readonly [DType, Shape] }): NDArray =>
  run({ ...call, outputs: [call.output] })[0]!;

/** One of the whole numbers of an int64 array; waits for it. */
export function numberAt(places: NDArray, index: number, op: string): number {
  const target = new BigInt64Array(1);
  try {
    door().read(places.handle, target, index * 8);
  } catch (error) {
    throw failure(error, op, [places]);
  }
  return Number(target[0]);
}
