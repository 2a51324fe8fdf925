// The project's own layered layout: linear in the size of the graph, stable between runs, usable in a browser.
import type { RankDirection } from '../graph_document.js';
import { textWidth } from '../text.js';
import type { VisibleGraph } from '../visible_graph.js';
import { orderRanks } from './order.js';
import type { Slots } from './order.js';
import { LABEL_SIZE } from './placed.js';
import type { PlacedGraph } from './placed.js';
import { placeSideways } from './positions.js';
import type { Extents } from './positions.js';
import { rankBoxes, withTunnels } from './ranks.js';
import { routeArrows } from './routes.js';

/** Distance between neighbours of one rank and between ranks, in pixels. */
const SIDE_GAP = 22;
const BEND_GAP = 9;
const RANK_GAP = 34;
const LABEL_STEP = 14;

/** A layout before it is turned into the wanted direction: `along` grows from inputs to outputs, `across` sideways. */
export interface Skeleton {
  graph: VisibleGraph;
  rankdir: RankDirection;
  across: Float64Array;
  /** Centre, beginning and end of each rank's band along the flow, and room for labels after it. */
  bands: { start: number; end: number; labels: number }[];
  rank: Int32Array;
  /** Per arrow the slots it passes, from the lower rank to the higher. */
  chains: number[][];
  isBackward: boolean[];
  /** Sideways size and size along the flow of each box. */
  breadth: number[];
  depth: number[];
}

/** Places a graph in layers. Arrows over too many ranks become chips first (see withTunnels). */
export function layeredLayout(visible: VisibleGraph, rankdir: RankDirection): PlacedGraph {
  const graph = withTunnels(visible);
  const isUpright = rankdir === 'BT' || rankdir === 'TB';
  const breadth = graph.boxes.map((box) => (isUpright ? box.width : box.height));
  const depth = graph.boxes.map((box) => (isUpright ? box.height : box.width));
  const ranking = rankBoxes(graph.boxes.length, graph.arrows);
  const { slots, chains, layers } = makeSlots(graph, ranking);
  const extents = makeExtents(slots, graph, breadth, isUpright);
  const across = placeSideways(slots, orderRanks(slots, layers), extents);
  const bands = makeBands(graph, ranking.rank, ranking.ranks, depth, isUpright);
  const { rank } = slots;
  return routeArrows({
    graph,
    rankdir,
    across,
    bands,
    rank,
    chains,
    isBackward: ranking.isBackward,
    breadth,
    depth,
  });
}

function makeSlots(graph: VisibleGraph, { rank, isBackward, ranks }: ReturnType<typeof rankBoxes>) {
  const slotRank = [...rank];
  const below: number[][] = graph.boxes.map(() => []);
  const above: number[][] = graph.boxes.map(() => []);
  const layers: number[][] = Array.from({ length: ranks }, () => []);
  graph.boxes.forEach((_, box) => layers[rank[box]!]!.push(box));
  const chains = graph.arrows.map((arrow, at) => {
    const [low, high] = isBackward[at] ? [arrow.to, arrow.from] : [arrow.from, arrow.to];
    const chain = [low];
    for (let step = rank[low]! + 1; step < rank[high]!; ++step) {
      const slot = slotRank.push(step) - 1;
      below.push([]);
      above.push([]);
      layers[step]!.push(slot);
      chain.push(slot);
    }
    if (high !== low) chain.push(high);
    for (let link = 1; link < chain.length; ++link) {
      above[chain[link - 1]!]!.push(chain[link]!);
      below[chain[link]!]!.push(chain[link - 1]!);
    }
    return chain;
  });
  const slots: Slots = { count: slotRank.length, rank: Int32Array.from(slotRank), below, above };
  return { slots, chains, layers };
}

function makeExtents(
  slots: Slots,
  graph: VisibleGraph,
  breadth: readonly number[],
  isUpright: boolean,
): Extents {
  const left = new Float64Array(slots.count).fill(BEND_GAP);
  const right = new Float64Array(slots.count).fill(BEND_GAP);
  const isBend = new Uint8Array(slots.count).fill(1, graph.boxes.length);
  graph.boxes.forEach((_, box) => (left[box] = right[box] = (breadth[box]! + SIDE_GAP) / 2));
  // A label begins at the arrow's foot in the middle of the box's edge and runs to the right.
  for (const { from, label } of graph.arrows)
    right[from] = Math.max(right[from]!, isUpright ? textWidth(label, LABEL_SIZE) + 12 : LABEL_STEP + 6);
  return { left, right, isBend };
}

/** Bands of the ranks one after another, with room for the labels of each rank's outputs between them. */
function makeBands(
  graph: VisibleGraph,
  rank: Int32Array,
  ranks: number,
  depth: readonly number[],
  isUpright: boolean,
): Skeleton['bands'] {
  const thick = new Float64Array(ranks);
  const labels = new Float64Array(ranks);
  graph.boxes.forEach((_, box) => (thick[rank[box]!] = Math.max(thick[rank[box]!]!, depth[box]!)));
  for (const { from, label } of graph.arrows) {
    if (!label) continue;
    const room = isUpright ? LABEL_STEP : textWidth(label, LABEL_SIZE) + 10;
    labels[rank[from]!] = Math.max(labels[rank[from]!]!, room);
  }
  let start = 0;
  return Array.from(thick, (size, at) => {
    const band = { start, end: start + size, labels: labels[at]! };
    start = band.end + band.labels + RANK_GAP;
    return band;
  });
}
