/** What the engine's tests share: plans of the probe kernels, which wait, fail or count. */
import { door } from '../../lib/backend/index.js';

export const FLOAT32 = 0;

/** Packed parameters: one 64-bit integer each. */
export function integers(...values: number[]): Uint8Array {
  return new Uint8Array(BigInt64Array.from(values.map(BigInt)).buffer);
}

/** A plan of a probe kernel with float32 vectors of `count` elements in and out. */
export function probe(
  kernel: string,
  parameters: number[],
  count = 4,
  inputs = 1,
): { meta: number; plan: number } {
  const meta = door().meta(FLOAT32, [count]);
  const metas = new Array<number>(inputs).fill(meta);
  return { meta, plan: door().plan(kernel, integers(...parameters), metas, [meta], false, kernel) };
}

/** A new array with values. */
export function array(values: readonly number[], owner: object = {}): number {
  const handle = door().create(door().meta(FLOAT32, [values.length]), owner);
  keep.add(owner);
  door().write(handle, Float32Array.from(values), 0);
  return handle;
}

/** Owners stay alive for the length of the test run: handles kept as plain numbers must not be swept. */
export const keep = new Set<object>();

/** A new owner that is kept alive. */
export function kept(): object {
  const owner = {};
  keep.add(owner);
  return owner;
}

/** The values of an array of `count` floats; waits for it. */
export function floats(handle: number, count = 4): number[] {
  const target = new Float32Array(count);
  door().read(handle, target, 0);
  return [...target];
}
