// Draws the arrows of a layered layout: straight inside a rank's band, curved between bands, so that no arrow crosses a box.
import type { Skeleton } from './layered.js';
import type { PlacedArrow, PlacedGraph, Point } from './placed.js';
import { LABEL_SIZE, MARGIN, round } from './placed.js';
import { textWidth } from '../text.js';

const PORT_STEP = 14;

/** Turns a skeleton into the picture in its direction. */
export function routeArrows(skeleton: Skeleton): PlacedGraph {
  const { graph, rankdir, across, bands, rank, depth } = skeleton;
  const frame = measure(skeleton);
  const isUpright = rankdir === 'BT' || rankdir === 'TB';
  const turn = (side: number, along: number): Point => {
    const s = side - frame.left + MARGIN;
    const a = (rankdir === 'BT' || rankdir === 'RL' ? frame.length - along : along) + MARGIN;
    return isUpright ? { x: s, y: a } : { x: a, y: s };
  };
  const middle = (box: number) => (bands[rank[box]!]!.start + bands[rank[box]!]!.end) / 2;
  const leaves = departures(skeleton);
  const ports = arrivals(skeleton, leaves);
  const labelled = new Set<string>();
  const isMixed = mixedLabels(graph.arrows);
  const arrows = graph.arrows.map((arrow, at): PlacedArrow => {
    const slots = skeleton.chains[at]!;
    const leave = leaves[at]!;
    const points: [number, number][] = [];
    const ahead = skeleton.isBackward[at] ? [...slots].reverse() : slots;
    const sign = skeleton.isBackward[at] ? -1 : 1;
    points.push([leave, middle(arrow.from) + (sign * depth[arrow.from]!) / 2]);
    ahead.forEach((slot, step) => {
      const band = bands[rank[slot]!]!;
      const isLast = step === ahead.length - 1;
      const side = step === 0 ? leave : isLast ? ports[at]! : across[slot]!;
      const [enter, exit] =
        sign > 0 ? [band.start, band.end + band.labels] : [band.end + band.labels, band.start];
      if (step > 0) points.push([side, enter]);
      if (!isLast) points.push([side, exit]);
    });
    points.push([ports[at]!, middle(arrow.to) - (sign * depth[arrow.to]!) / 2]);
    // Arrows that carry the same thing from one box share a label at its foot; different ones are labelled at their tips.
    const key = `${arrow.from} ${arrow.label}`;
    const isNew = arrow.label !== '' && !labelled.has(key);
    labelled.add(key);
    if (isMixed.has(arrow.from)) return draw(points, turn, labelPoint(points.at(-1)!, rankdir, turn, true));
    return draw(points, turn, isNew ? labelPoint(points[0]!, rankdir, turn, false) : null);
  });
  const across2 = frame.right - frame.left + 2 * MARGIN;
  const along2 = frame.length + 2 * MARGIN;
  const boxes = graph.boxes.map((_, box) => turn(across[box]!, middle(box)));
  return {
    graph,
    width: Math.ceil(isUpright ? across2 : along2),
    height: Math.ceil(isUpright ? along2 : across2),
    boxes,
    arrows,
  };
}

/** The room the picture needs: sideways from `left` to `right`, along from 0 to `length`. */
function measure({ graph, rankdir, across, bands, breadth }: Skeleton) {
  let [left, right] = [0, 0];
  const isUpright = rankdir === 'BT' || rankdir === 'TB';
  const widen = (low: number, high: number): void => {
    left = Math.min(left, low);
    right = Math.max(right, high);
  };
  if (graph.boxes.length) left = right = across[0]!;
  across.forEach((side, slot) => {
    const half = (breadth[slot] ?? 2) / 2;
    widen(side - half, side + half);
  });
  for (const { from, label } of graph.arrows)
    if (label && isUpright) widen(across[from]!, across[from]! + 8 + textWidth(label, LABEL_SIZE));
  return { left, right, length: bands.length ? bands[bands.length - 1]!.end : 0 };
}

/** Boxes from which differently labelled arrows leave. */
function mixedLabels(arrows: Skeleton['graph']['arrows']): ReadonlySet<number> {
  const first = new Map<number, string>();
  const mixed = new Set<number>();
  for (const { from, label } of arrows) {
    if (!first.has(from)) first.set(from, label);
    else if (first.get(from) !== label) mixed.add(from);
  }
  return mixed;
}

/** Where along the producer's edge each arrow leaves: all of one output together, outputs side by side. */
function departures({ graph, across, chains, breadth, isBackward }: Skeleton): number[] {
  const leave = graph.arrows.map((arrow) => across[arrow.from]!);
  const goesTo = (at: number) => across[chains[at]!.at(isBackward[at] ? -2 : 1) ?? 0]!;
  for (const [box, group] of groupBy(graph.arrows.map((arrow) => arrow.from))) {
    if (group.length < 2) continue;
    const outputs = [...groupBy(group.map((at) => graph.arrows[at]!.output)).values()].map((list) =>
      list.map((i) => group[i]!),
    );
    if (outputs.length < 2) continue;
    const mean = (list: number[]) => list.reduce((sum, at) => sum + goesTo(at), 0) / list.length;
    outputs.sort((a, b) => mean(a) - mean(b));
    spread(outputs, breadth[box]!, leave);
  }
  return leave;
}

/** Where along the consumer's edge each arrow arrives: side by side, in the order they come from. */
function arrivals(
  { graph, across, chains, isBackward, breadth }: Skeleton,
  leaves: readonly number[],
): number[] {
  const port = graph.arrows.map((arrow) => across[arrow.to]!);
  const cameFrom = (at: number) =>
    chains[at]!.length <= 2 ? leaves[at]! : across[chains[at]!.at(isBackward[at] ? 1 : -2)!]!;
  for (const [box, group] of groupBy(graph.arrows.map((arrow) => arrow.to))) {
    if (group.length < 2) continue;
    group.sort((a, b) => cameFrom(a) - cameFrom(b) || leaves[a]! - leaves[b]!);
    const step = spread(
      group.map((at) => [at]),
      breadth[box]!,
      port,
    );
    // Let the arrow that is nearly straight be straight, and the others stand beside it.
    const offset = (at: number) => cameFrom(at) - port[at]!;
    const straightest = group.reduce((best, at) =>
      Math.abs(offset(at)) < Math.abs(offset(best)) ? at : best,
    );
    const shift = offset(straightest);
    if (Math.abs(shift) <= step) for (const at of group) port[at]! += shift;
  }
  return port;
}

/** Moves the ends of groups of arrows apart around the middle of a box's edge; returns the distance between them. */
function spread(groups: readonly number[][], breadth: number, ends: number[]): number {
  if (groups.length < 2) return 0;
  const step = Math.min(PORT_STEP, (breadth * 0.6) / (groups.length - 1));
  groups.forEach((group, index) => {
    for (const at of group) ends[at]! += (index - (groups.length - 1) / 2) * step;
  });
  return step;
}

/** Positions of equal values. */
function groupBy(values: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  values.forEach((value, at) => {
    const group = groups.get(value);
    if (group) group.push(at);
    else groups.set(value, [at]);
  });
  return groups;
}

/** Where a label's text begins: beside an arrow's foot, or, for `isTip`, a little before its tip. */
function labelPoint(
  [side, along]: [number, number],
  rankdir: Skeleton['rankdir'],
  turn: (side: number, along: number) => Point,
  isTip: boolean,
): PlacedArrow['label'] {
  const { x, y } = turn(side, along);
  if (rankdir === 'BT' || rankdir === 'TB') {
    const isAbove = (rankdir === 'BT') !== isTip;
    return {
      x: round(x + 5),
      y: round(isAbove ? y - (isTip ? 12 : 5) : y + (isTip ? 19 : 12)),
      anchor: 'start',
    };
  }
  const isRight = (rankdir === 'LR') !== isTip;
  return { x: round(isRight ? x + 5 : x - 12), y: round(y + 12), anchor: isRight ? 'start' : 'end' };
}

/** Path data through the points: straight inside bands, a cubic with the tangents of the flow where it moves sideways. */
function draw(
  points: readonly [number, number][],
  turn: (side: number, along: number) => Point,
  label: PlacedArrow['label'],
): PlacedArrow {
  const at = (side: number, along: number): string => {
    const { x, y } = turn(side, along);
    return `${round(x)},${round(y)}`;
  };
  let d = `M${at(...points[0]!)}`;
  for (let index = 1; index < points.length; ++index) {
    const [side, along] = points[index]!;
    const [side0, along0] = points[index - 1]!;
    if (along === along0 && side === side0) continue;
    if (Math.abs(side - side0) < 0.6) d += `L${at(side, along)}`;
    else {
      const half = (along - along0) / 2;
      d += `C${at(side0, along0 + half)} ${at(side, along - half)} ${at(side, along)}`;
    }
  }
  const [lastSide, lastAlong] = points[points.length - 1]!;
  const [, before] = points[points.length - 2]!;
  const tip = turn(lastSide, lastAlong);
  const behind = turn(lastSide, lastAlong - Math.sign(lastAlong - before || 1));
  return {
    d,
    tip: { x: round(tip.x), y: round(tip.y) },
    heading: { x: tip.x - behind.x, y: tip.y - behind.y },
    label,
  };
}
