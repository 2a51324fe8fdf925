// Gives every box a rank (its distance from the inputs) in linear time, cycles included, and finds arrows too long to draw.
import { boxSize } from '../box.js';
import type { Arrow, VisibleGraph } from '../visible_graph.js';

/** Arrows over more ranks than this become named stubs at both ends. */
export const LONGEST_SPAN = 12;

/** Which ends an arrow has once arrows that close a cycle are turned round. */
export interface Ranking {
  rank: Int32Array;
  /** Per arrow, whether it runs against the ranks. */
  isBackward: boolean[];
  ranks: number;
}

/**
 * Longest-path ranks. A box then moves up to its nearest consumer when it has more consumers than producers, or when nothing
 * below it serves anything else: an input and the layers only it feeds stand where they are used.
 */
export function rankBoxes(count: number, arrows: readonly Arrow[]): Ranking {
  const outgoing = adjacency(count, arrows, 'from');
  const { order, isBackward } = topologicalOrder(count, arrows, outgoing);
  const low = (at: number) => (isBackward[at] ? arrows[at]!.to : arrows[at]!.from);
  const high = (at: number) => (isBackward[at] ? arrows[at]!.from : arrows[at]!.to);
  const above: number[][] = Array.from({ length: count }, () => []);
  const producers = new Int32Array(count);
  arrows.forEach((_, at) => {
    above[low(at)]!.push(high(at));
    producers[high(at)]! += 1;
  });
  const rank = new Int32Array(count);
  for (const box of order) for (const next of above[box]!) rank[next] = Math.max(rank[next]!, rank[box]! + 1);
  const isFree = new Uint8Array(count).fill(1);
  for (const box of order)
    for (const next of above[box]!) if (!isFree[box] || above[box]!.length > 1) isFree[next] = 0;
  for (let at = count - 1; at >= 0; --at) {
    const box = order[at]!;
    const consumers = above[box]!;
    if (consumers.length === 0 || (!isFree[box] && producers[box]! >= consumers.length)) continue;
    let nearest = rank[consumers[0]!]!;
    for (const next of consumers) nearest = Math.min(nearest, rank[next]!);
    rank[box] = nearest - 1;
  }
  const ranks = count ? rank.reduce((most, value) => Math.max(most, value), 0) + 1 : 0;
  return { rank, isBackward, ranks };
}

/** Numbers of the arrows at each box, by the chosen end. */
function adjacency(count: number, arrows: readonly Arrow[], end: 'from' | 'to'): number[][] {
  const lists: number[][] = Array.from({ length: count }, () => []);
  arrows.forEach((arrow, at) => lists[arrow[end]]!.push(at));
  return lists;
}

/** Depth-first topological order without recursion; arrows back to a box still open are marked backward. */
function topologicalOrder(count: number, arrows: readonly Arrow[], outgoing: readonly number[][]) {
  const isBackward = arrows.map((arrow) => arrow.from === arrow.to);
  const state = new Uint8Array(count);
  const next = new Int32Array(count);
  const finished: number[] = [];
  const stack: number[] = [];
  for (let start = count - 1; start >= 0; --start) {
    if (state[start] === 0) stack.push(start);
    while (stack.length) {
      const box = stack[stack.length - 1]!;
      state[box] = 1;
      if (next[box]! < outgoing[box]!.length) {
        const at = outgoing[box]![next[box]!++]!;
        const target = arrows[at]!.to;
        if (state[target] === 1) isBackward[at] = true;
        else if (state[target] === 0) stack.push(target);
      } else {
        stack.pop();
        if (state[box] === 1) finished.push(box);
        state[box] = 2;
      }
    }
  }
  return { order: finished.reverse(), isBackward };
}

const NAMED_ENDS = 2;

/** The same graph with every overlong arrow replaced by chips: the consumer names the producer, the producer its consumers. */
export function withTunnels(graph: VisibleGraph): VisibleGraph {
  const { rank } = rankBoxes(graph.boxes.length, graph.arrows);
  const isTunnel = (arrow: Arrow) => Math.abs(rank[arrow.to]! - rank[arrow.from]!) > LONGEST_SPAN;
  const long = graph.arrows.filter(isTunnel);
  if (long.length === 0) return graph;
  const nameOf = (at: number) => graph.boxes[at]!.text.name || graph.boxes[at]!.text.title;
  const chips = new Map<number, string[]>();
  const add = (box: number, chip: string) => chips.set(box, [...(chips.get(box) ?? []), chip]);
  const sent = new Map<number, number[]>();
  for (const arrow of long) {
    add(arrow.to, `⇠ ${nameOf(arrow.from)}`);
    sent.set(arrow.from, [...(sent.get(arrow.from) ?? []), arrow.to]);
  }
  for (const [box, targets] of sent) {
    for (const target of targets.slice(0, NAMED_ENDS)) add(box, `⇢ ${nameOf(target)}`);
    if (targets.length > NAMED_ENDS) add(box, `⇢ and ${targets.length - NAMED_ENDS} more`);
  }
  const boxes = graph.boxes.map((box, at) => {
    const added = chips.get(at);
    if (!added) return box;
    const text = { ...box.text, chips: [...box.text.chips, ...added] };
    return { ...box, text, ...boxSize(text, box.outline) };
  });
  return { ...graph, boxes, arrows: graph.arrows.filter((arrow) => !isTunnel(arrow)) };
}
