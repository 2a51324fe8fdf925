// Draws the arrows of a layered layout: straight inside a rank's band, curved between bands, so that no arrow crosses a box.
import type { Skeleton } from './layered.js';
import type { PlacedArrow, PlacedGraph, Point } from './placed.js';
import { MARGIN, round } from './placed.js';
import { LABEL_SIZE } from './placed.js';
import { textWidth } from '../text.js';

const PORT_STEP = 14;
const LABEL_STEP = 14;

/** Turns a skeleton into the picture in its direction. */
export function routeArrows(skeleton: Skeleton): PlacedGraph {
  const { graph, rankdir, across, bands, rank, breadth, depth } = skeleton;
  const frame = measure(skeleton);
  const isUpright = rankdir === 'BT' || rankdir === 'TB';
  const turn = (side: number, along: number): Point => {
    const s = side - frame.left + MARGIN;
    const a = (rankdir === 'BT' || rankdir === 'RL' ? frame.length - along : along) + MARGIN;
    return isUpright ? { x: s, y: a } : { x: a, y: s };
  };
  const middle = (box: number) => (bands[rank[box]!]!.start + bands[rank[box]!]!.end) / 2;
  const ports = arrivals(skeleton);
  const labelled = new Map<number, Map<string, number>>();
  const arrows = graph.arrows.map((arrow, at): PlacedArrow => {
    const slots = skeleton.chains[at]!;
    const leave = across[arrow.from]!;
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
      if (step > 0) points.push([side, isLast ? enter : enter]);
      if (!isLast) points.push([side, exit]);
    });
    points.push([ports[at]!, middle(arrow.to) - (sign * depth[arrow.to]!) / 2]);
    const known = labelled.get(arrow.from) ?? new Map<string, number>();
    labelled.set(arrow.from, known);
    const isFirst = arrow.label !== '' && !known.has(arrow.label);
    if (isFirst) known.set(arrow.label, known.size);
    return draw(points, turn, isFirst ? labelPoint(points[0]!, known.size - 1, rankdir, turn) : null);
  });
  const across2 = frame.right - frame.left + 2 * MARGIN;
  const along2 = frame.length + 2 * MARGIN;
  const boxes = graph.boxes.map((_, box) => turn(across[box]!, middle(box)));
  void breadth;
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

/** Where along the consumer's edge each arrow arrives: side by side, in the order they come from. */
function arrivals({ graph, across, chains, isBackward, breadth }: Skeleton): number[] {
  const port = graph.arrows.map((arrow) => across[arrow.to]!);
  const groups = new Map<number, number[]>();
  graph.arrows.forEach((arrow, at) => {
    const group = groups.get(arrow.to);
    if (group) group.push(at);
    else groups.set(arrow.to, [at]);
  });
  for (const [box, group] of groups) {
    if (group.length < 2) continue;
    const cameFrom = (at: number) => across[chains[at]!.at(isBackward[at] ? 1 : -2) ?? box]!;
    group.sort((a, b) => cameFrom(a) - cameFrom(b));
    const step = Math.min(PORT_STEP, (breadth[box]! * 0.7) / (group.length - 1));
    group.forEach((at, index) => (port[at]! += (index - (group.length - 1) / 2) * step));
  }
  return port;
}

function labelPoint(
  [side, along]: [number, number],
  index: number,
  rankdir: Skeleton['rankdir'],
  turn: (side: number, along: number) => Point,
): PlacedArrow['label'] {
  const foot = turn(side, along);
  const rise = LABEL_STEP * index;
  if (rankdir === 'BT') return { x: round(foot.x + 5), y: round(foot.y - 5 - rise), anchor: 'start' };
  if (rankdir === 'TB') return { x: round(foot.x + 5), y: round(foot.y + 12 + rise), anchor: 'start' };
  return { x: round(foot.x + (rankdir === 'LR' ? 5 : -5)), y: round(foot.y + 12 + rise), anchor: 'start' };
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
