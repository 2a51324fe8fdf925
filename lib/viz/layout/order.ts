// Orders the members of each rank so that few arrows cross: barycentre sweeps that start from the order of definition.

/** Ranks of slots; a slot is a box or a bend of a long arrow. Links join a slot to slots of the next rank. */
export interface Slots {
  count: number;
  rank: Int32Array;
  /** Slots below (towards the inputs) and above, per slot. */
  below: number[][];
  above: number[][];
}

const SWEEPS = 6;

/** For each rank its slots from left to right; of all sweeps the one with the fewest crossings. */
export function orderRanks(slots: Slots, layers: number[][]): number[][] {
  const place = new Float64Array(slots.count);
  const key = new Float64Array(slots.count);
  const index = (): void => layers.forEach((layer) => layer.forEach((slot, at) => (place[slot] = at)));
  index();
  let best = layers.map((layer) => [...layer]);
  let fewest = crossings(slots, layers, place);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; ++sweep) {
    const upward = sweep % 2 === 0;
    const neighbours = upward ? slots.below : slots.above;
    for (let step = 1; step < layers.length; ++step) {
      const layer = layers[upward ? step : layers.length - 1 - step]!;
      if (layer.length < 2) continue;
      for (const slot of layer) key[slot] = centre(neighbours[slot]!, place, place[slot]!);
      layer.sort((a, b) => key[a]! - key[b]! || place[a]! - place[b]!);
      layer.forEach((slot, at) => (place[slot] = at));
    }
    const count = crossings(slots, layers, place);
    if (count < fewest) {
      fewest = count;
      best = layers.map((layer) => [...layer]);
    }
  }
  return best;
}

function centre(neighbours: readonly number[], place: Float64Array, otherwise: number): number {
  if (neighbours.length === 0) return otherwise;
  let sum = 0;
  for (const slot of neighbours) sum += place[slot]!;
  return sum / neighbours.length;
}

/** Number of crossing pairs of links, by counting inversions with a Fenwick tree. */
function crossings(slots: Slots, layers: readonly number[][], place: Float64Array): number {
  let total = 0;
  for (let rank = 1; rank < layers.length; ++rank) {
    const size = layers[rank - 1]!.length;
    if (size < 2 || layers[rank]!.length < 2) continue;
    const tree = new Int32Array(size + 1);
    let seen = 0;
    for (const slot of layers[rank]!) {
      const ends = slots.below[slot]!.map((below) => place[below]!).sort((a, b) => a - b);
      for (const end of ends) {
        let notAfter = 0;
        for (let at = end + 1; at > 0; at -= at & -at) notAfter += tree[at]!;
        total += seen - notAfter;
      }
      for (const end of ends) for (let at = end + 1; at <= size; at += at & -at) tree[at]! += 1;
      seen += ends.length;
    }
  }
  return total;
}
