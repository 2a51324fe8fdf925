// Finds the runs of slots that should stand exactly in line: chains of boxes, and the bends of one long arrow.
import type { Slots } from './order.js';

/** For each slot the number of its trunk; a slot that belongs to no run is a trunk of its own. */
export interface Trunks {
  of: Int32Array;
  members: number[][];
}

/** Joins two linked slots when each is the other's only box (or only bend of the same arrow) on that side. */
export function findTrunks(slots: Slots, isBend: Uint8Array, layers: readonly number[][]): Trunks {
  const of = new Int32Array(slots.count).fill(-1);
  const members: number[][] = [];
  // Inputs of the graph do not count beside a box that has producers of its own: the label beside the last layer.
  const onlyBox = (neighbours: readonly number[]): number => {
    let [inner, inners, source, sources] = [-1, 0, -1, 0];
    for (const slot of neighbours) {
      if (isBend[slot]) continue;
      if (slots.below[slot]!.length) [inner, inners] = [slot, inners + 1];
      else [source, sources] = [slot, sources + 1];
    }
    if (inners === 1) return inner;
    return inners === 0 && sources === 1 ? source : -1;
  };
  for (const layer of layers)
    for (const slot of layer) {
      const below = isBend[slot]
        ? slots.below[slot]!.find((other) => isBend[other])
        : onlyBox(slots.below[slot]!);
      const isMutual =
        below !== undefined && below >= 0 && (isBend[slot] ? true : onlyBox(slots.above[below]!) === slot);
      if (isMutual) of[slot] = of[below!]!;
      else of[slot] = members.push([]) - 1;
      members[of[slot]!]!.push(slot);
    }
  return { of, members };
}
