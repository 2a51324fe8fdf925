// Moves the slots of each rank sideways towards their neighbours without overlap: weighted isotonic regression, rank by rank.
import type { Slots } from './order.js';

const SWEEPS = 14;

/** Room a slot needs on its left and right, and how strongly a link between two slots wants to be straight. */
export interface Extents {
  left: Float64Array;
  right: Float64Array;
  isBend: Uint8Array;
}

/** Sideways coordinates of all slots. Neighbours in a rank stand at least their extents apart. */
export function placeSideways(slots: Slots, layers: readonly number[][], extents: Extents): Float64Array {
  const x = new Float64Array(slots.count);
  for (const layer of layers) {
    let at = 0;
    for (const slot of layer) {
      x[slot] = at + extents.left[slot]!;
      at = x[slot]! + extents.right[slot]!;
    }
    for (const slot of layer) x[slot]! -= at / 2;
  }
  for (let sweep = 0; sweep < SWEEPS; ++sweep) {
    // The first sweeps follow one side, so that structure spreads quickly; the last look both ways.
    const sides = sweep < SWEEPS - 6 ? (sweep % 2 === 0 ? 'below' : 'above') : 'both';
    const useMedian = sweep >= SWEEPS - 4;
    for (let step = 0; step < layers.length; ++step) {
      const layer = layers[sweep % 2 === 0 ? step : layers.length - 1 - step]!;
      settle(layer, wishes(slots, layer, x, extents.isBend, sides, useMedian), x, extents);
    }
  }
  return x;
}

interface Wish {
  at: number;
  weight: number;
}

/** Where each slot of a rank would like to be. */
function wishes(
  slots: Slots,
  layer: readonly number[],
  x: Float64Array,
  isBend: Uint8Array,
  sides: 'below' | 'above' | 'both',
  useMedian: boolean,
): Wish[] {
  return layer.map((slot) => {
    const pulls: Wish[] = [];
    const pull = (other: number): void => {
      const bends = isBend[slot]! + isBend[other]!;
      pulls.push({ at: x[other]!, weight: bends === 2 ? 8 : bends === 1 ? 2 : 1 });
    };
    if (sides !== 'above') slots.below[slot]!.forEach(pull);
    if (sides !== 'below') slots.above[slot]!.forEach(pull);
    if (pulls.length === 0) return { at: x[slot]!, weight: 0.02 };
    const weight = pulls.reduce((total, { weight }) => total + weight, 0);
    const mean = pulls.reduce((total, { at, weight }) => total + at * weight, 0) / weight;
    return { at: useMedian ? median(pulls, weight, mean) : mean, weight };
  });
}

/** Weighted median; the mean where two middle values have equal right. */
function median(pulls: Wish[], total: number, mean: number): number {
  pulls.sort((a, b) => a.at - b.at);
  let below = 0;
  for (let at = 0; at < pulls.length; ++at) {
    below += pulls[at]!.weight;
    if (below * 2 > total) return pulls[at]!.at;
    if (below * 2 === total) return Math.min(Math.max(mean, pulls[at]!.at), pulls[at + 1]!.at);
  }
  return mean;
}

/** Least squares with order and distances kept: pool adjacent violators on x minus the room used up so far. */
function settle(layer: readonly number[], wish: readonly Wish[], x: Float64Array, extents: Extents): void {
  const pools: { at: number; weight: number; slots: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  layer.forEach((slot, index) => {
    if (index > 0) offset += extents.right[layer[index - 1]!]! + extents.left[slot]!;
    offsets.push(offset);
    let pool = { at: wish[index]!.at - offset, weight: wish[index]!.weight, slots: 1 };
    while (pools.length && pools[pools.length - 1]!.at > pool.at) {
      const before = pools.pop()!;
      const weight = before.weight + pool.weight;
      const at = (before.at * before.weight + pool.at * pool.weight) / weight;
      pool = { at, weight, slots: before.slots + pool.slots };
    }
    pools.push(pool);
  });
  let index = 0;
  for (const pool of pools)
    for (let member = 0; member < pool.slots; ++member, ++index) x[layer[index]!] = pool.at + offsets[index]!;
}
