// Moves the slots of each rank sideways towards their neighbours without overlap: weighted isotonic regression, rank by rank.
import type { Slots } from './order.js';
import { findTrunks } from './trunks.js';
import type { Trunks } from './trunks.js';

const SWEEPS = 8;
const STRAIGHTENINGS = 16;
const MOST_SNAPPED = 4;

/** Room a slot needs on its left and right, and which slots are bends of long arrows. */
export interface Extents {
  left: Float64Array;
  right: Float64Array;
  isBend: Uint8Array;
}

/** Sideways coordinates of all slots. Neighbours in a rank stand at least their extents apart. */
export function placeSideways(slots: Slots, layers: readonly number[][], extents: Extents): Float64Array {
  const settler = new Settler(slots, extents);
  for (const layer of layers) settler.pack(layer);
  for (let sweep = 0; sweep < SWEEPS; ++sweep) {
    // The first sweeps follow one side, so that structure spreads quickly; the last look both ways.
    const isOneSided = sweep < SWEEPS - 4;
    const upward = sweep % 2 === 0;
    for (let step = 0; step < layers.length; ++step) {
      const layer = layers[upward ? step : layers.length - 1 - step]!;
      for (const slot of layer) settler.wishForMean(slot, !isOneSided || upward, !isOneSided || !upward);
      settler.settle(layer);
    }
  }
  const trunks = findTrunks(slots, extents.isBend, layers);
  for (let round = 0; round < STRAIGHTENINGS; ++round) {
    settler.wishForLines(trunks, round >= STRAIGHTENINGS / 2);
    for (const layer of layers) settler.settle(layer);
  }
  settler.snap(trunks);
  return settler.x;
}

/** Coordinates and wishes of all slots, in arrays that are made once: the sweeps allocate nothing. */
class Settler {
  readonly x: Float64Array;
  readonly #wish: Float64Array;
  readonly #weight: Float64Array;
  readonly #offset: Float64Array;
  readonly #poolAt: Float64Array;
  readonly #poolWeight: Float64Array;
  readonly #poolEnd: Int32Array;

  constructor(
    readonly slots: Slots,
    readonly extents: Extents,
  ) {
    const { count } = slots;
    this.x = new Float64Array(count);
    this.#wish = new Float64Array(count);
    this.#weight = new Float64Array(count);
    this.#offset = new Float64Array(count);
    this.#poolAt = new Float64Array(count);
    this.#poolWeight = new Float64Array(count);
    this.#poolEnd = new Int32Array(count);
  }

  /** Stands a rank's slots side by side around 0. */
  pack(layer: readonly number[]): void {
    let at = 0;
    for (const slot of layer) {
      this.x[slot] = at + this.extents.left[slot]!;
      at = this.x[slot]! + this.extents.right[slot]!;
    }
    for (const slot of layer) this.x[slot]! -= at / 2;
  }

  /** The slot wishes to stand at the mean of its neighbours; links between bends pull hardest. */
  wishForMean(slot: number, below: boolean, above: boolean): void {
    const { isBend } = this.extents;
    let weight = 0;
    let sum = 0;
    for (let side = 0; side < 2; ++side) {
      if (!(side === 0 ? below : above)) continue;
      for (const other of (side === 0 ? this.slots.below : this.slots.above)[slot]!) {
        const bends = isBend[slot]! + isBend[other]!;
        const share = bends === 2 ? 8 : bends === 1 ? 2 : 1;
        weight += share;
        sum += share * this.x[other]!;
      }
    }
    this.#wish[slot] = weight ? sum / weight : this.x[slot]!;
    this.#weight[slot] = weight || 0.02;
  }

  /**
   * Every slot wishes to stand on its trunk's line: the mean of the trunk drawn towards what it is linked to outside, or,
   * once `isFinal`, the middle between its outermost members, which settles conflicts between trunks. Single slots give way.
   */
  wishForLines(trunks: Trunks, isFinal: boolean): void {
    trunks.members.forEach((members, trunk) => {
      if (members.length === 1) {
        this.wishForMean(members[0]!, true, true);
        this.#weight[members[0]!]! *= 0.01;
        return;
      }
      const line = isFinal ? this.#middleOf(members) : this.#meanAround(members, trunks.of, trunk);
      for (const slot of members) {
        this.#wish[slot] = line;
        this.#weight[slot] = members.length * (this.extents.isBend[slot] ? 1 : 2);
      }
    });
  }

  #middleOf(members: readonly number[]): number {
    let [low, high] = [Infinity, -Infinity];
    for (const slot of members) {
      low = Math.min(low, this.x[slot]!);
      high = Math.max(high, this.x[slot]!);
    }
    return (low + high) / 2;
  }

  #meanAround(members: readonly number[], trunkOf: Int32Array, trunk: number): number {
    let sum = 0;
    let count = 0;
    const add = (slot: number): void => {
      sum += this.x[slot]!;
      count += 1;
    };
    for (const slot of members) {
      add(slot);
      for (const other of this.slots.below[slot]!) if (trunkOf[other] !== trunk) add(other);
      for (const other of this.slots.above[slot]!) if (trunkOf[other] !== trunk) add(other);
    }
    return sum / count;
  }

  /** Puts trunks that are in line but for a few pixels exactly in line; the gaps between boxes are wider than that. */
  snap(trunks: Trunks): void {
    for (const members of trunks.members) {
      const line = this.#middleOf(members);
      if (members.every((slot) => Math.abs(this.x[slot]! - line) <= MOST_SNAPPED))
        for (const slot of members) this.x[slot] = line;
    }
  }

  /** Least squares with order and distances kept: pool adjacent violators on x minus the room used up so far. */
  settle(layer: readonly number[]): void {
    let pools = 0;
    let offset = 0;
    for (let index = 0; index < layer.length; ++index) {
      const slot = layer[index]!;
      if (index > 0) offset += this.extents.right[layer[index - 1]!]! + this.extents.left[slot]!;
      this.#offset[index] = offset;
      let at = this.#wish[slot]! - offset;
      let weight = this.#weight[slot]!;
      while (pools > 0 && this.#poolAt[pools - 1]! > at) {
        --pools;
        const total = this.#poolWeight[pools]! + weight;
        at = (this.#poolAt[pools]! * this.#poolWeight[pools]! + at * weight) / total;
        weight = total;
      }
      this.#poolAt[pools] = at;
      this.#poolWeight[pools] = weight;
      this.#poolEnd[pools++] = index + 1;
    }
    for (let pool = 0, index = 0; pool < pools; ++pool)
      for (; index < this.#poolEnd[pool]!; ++index)
        this.x[layer[index]!] = this.#poolAt[pool]! + this.#offset[index]!;
  }
}
