// Decides what of a document is drawn: hides weights, folds scopes into one box, turns hubs into chips, labels edges.
import { paletteOf } from './categories.js';
import type { GraphDocument, GraphNode, GraphView } from './graph_document.js';
import { boxSize } from './box.js';
import type { BoxText } from './box.js';
import { countOf, shapeLabel, balanceText } from './text.js';

/** One box of the picture. */
export interface Box {
  /** Stable across views: 'n12' for node 12, 's3' for scope 3. */
  key: string;
  /** Id of the node shown, -1 for a scope. */
  node: number;
  /** Index of the scope shown, -1 for a node. */
  scope: number;
  outline: 'round' | 'ellipse' | 'scope';
  fill: string;
  stroke: string;
  /** An output of the whole graph. */
  isHead: boolean;
  hasError: boolean;
  text: BoxText;
  width: number;
  height: number;
}

/** One arrow, from the producer's box to the consumer's, as indices into `boxes`. */
export interface Arrow {
  from: number;
  to: number;
  /** Which output of the producer flows here. */
  output: number;
  label: string;
}

export interface VisibleGraph {
  boxes: Box[];
  arrows: Arrow[];
  /** Names of scopes that are drawn folded. */
  folded: string[];
}

/** From this many consumers on, a variable is shown as a chip on each of them instead of by long arrows. */
export const HUB_CONSUMERS = 8;
/** With collapse 'auto', pictures of more boxes than this are folded by scope. */
export const COMFORTABLE_BOXES = 300;
/** ... and then until so many are left, if there are scopes enough. */
export const FOLDED_BOXES = 100;

const ERROR_COLUMNS = 44;
const ERROR_LINES = 6;

/** The picture's boxes and arrows under a view (the document's own unless given), in topological order. */
export function visibleGraph(document: GraphDocument, view: GraphView = document.view): VisibleGraph {
  const isShown = document.nodes.map((node) => !(view.hideWeights && isWeight(node, document)));
  const foldedInto = foldScopes(document, view, isShown);
  const consumers = new Map<number, Set<number>>();
  for (const node of document.nodes)
    for (const [producer] of node.inputs) {
      const set = consumers.get(producer) ?? new Set();
      consumers.set(producer, set.add(foldedInto[node.id]! >= 0 ? -1 - foldedInto[node.id]! : node.id));
    }
  const isHub = document.nodes.map(
    (node) =>
      node.kind !== 'operator' && isShown[node.id]! && (consumers.get(node.id)?.size ?? 0) >= HUB_CONSUMERS,
  );
  return assemble(document, view, isShown, foldedInto, isHub);
}

function isWeight(node: GraphNode, document: GraphDocument): boolean {
  const isHead = document.heads.some(([head]) => head === node.id);
  return (node.kind === 'parameter' || node.kind === 'auxiliary') && !isHead;
}

/** For each node the outermost folded scope it lies in, or -1. */
function foldScopes(document: GraphDocument, view: GraphView, isShown: readonly boolean[]): number[] {
  const { collapse } = view;
  const { scopes } = document;
  const isFolded = scopes.map(() => false);
  if (Array.isArray(collapse)) scopes.forEach((scope, at) => (isFolded[at] = collapse.includes(scope.name)));
  else if (typeof collapse === 'number')
    scopes.forEach((scope, at) => (isFolded[at] = scope.depth >= collapse));
  else if (collapse === 'auto') foldUntilComfortable(document, isShown, isFolded);
  const outermost: number[] = [];
  scopes.forEach((scope, at) => {
    const above = scope.parent >= 0 ? outermost[scope.parent]! : -1;
    outermost.push(above >= 0 ? above : isFolded[at] ? at : -1);
  });
  const into = document.nodes.map((node) => (node.scope >= 0 ? outermost[node.scope]! : -1));
  // A node with an error is never folded away: its whole scope stays open.
  for (const node of document.nodes) {
    const scope = into[node.id]!;
    if (node.error && scope >= 0) into.forEach((value, id) => value === scope && (into[id] = -1));
  }
  return into;
}

/** Folds level by level, deepest first, until the picture is of a comfortable size. */
function foldUntilComfortable(
  document: GraphDocument,
  isShown: readonly boolean[],
  isFolded: boolean[],
): void {
  let boxes = isShown.filter(Boolean).length;
  if (boxes <= COMFORTABLE_BOXES) return;
  const deepest = Math.max(-1, ...document.scopes.map((scope) => scope.depth));
  for (let depth = deepest; depth >= 0 && boxes > FOLDED_BOXES; --depth) {
    document.scopes.forEach((scope, at) => {
      if (scope.depth !== depth) return;
      isFolded[at] = true;
      const inner = document.scopes.filter((other, id) => other.parent === at && isFolded[id]);
      boxes -= scope.operators - inner.reduce((saved, other) => saved + other.operators - 1, 0) - 1;
    });
  }
}

function assemble(
  document: GraphDocument,
  view: GraphView,
  isShown: readonly boolean[],
  foldedInto: readonly number[],
  isHub: readonly boolean[],
): VisibleGraph {
  const boxes: Box[] = [];
  const arrows: Arrow[] = [];
  const boxOf = new Array<number>(document.nodes.length).fill(-1);
  const boxOfScope = new Map<number, number>();
  const isHead = new Set(document.heads.map(([head]) => head));
  const merged = new Map<string, { arrow: Arrow; times: number }>();
  const members = new Map<number, GraphNode[]>();
  for (const node of document.nodes) {
    const scope = foldedInto[node.id]!;
    if (scope < 0) continue;
    const list = members.get(scope);
    if (list) list.push(node);
    else members.set(scope, [node]);
  }
  for (const node of document.nodes) {
    if (!isShown[node.id] || isHub[node.id]) continue;
    const scope = foldedInto[node.id]!;
    let at = scope >= 0 ? boxOfScope.get(scope) : undefined;
    if (at === undefined) {
      at = boxes.length;
      const inside = scope >= 0 ? members.get(scope)! : [node];
      const chips = hubNames(document, inside, isHub);
      if (scope >= 0) {
        boxes.push(scopeBox(document, scope, inside, isHead, chips));
        boxOfScope.set(scope, at);
      } else boxes.push(nodeBox(node, isHead.has(node.id), chips));
    }
    boxOf[node.id] = at;
    for (const [producer, output] of node.inputs) {
      const from = boxOf[producer]!;
      if (from < 0 || from === at) continue;
      const key = `${producer}:${output}>${at}`;
      const known = merged.get(key);
      if (known) known.times += 1;
      else {
        const arrow = { from, to: at, output, label: edgeLabel(document.nodes[producer]!, output, view) };
        merged.set(key, { arrow, times: 1 });
        arrows.push(arrow);
      }
    }
  }
  for (const { arrow, times } of merged.values())
    if (times > 1 && boxes[arrow.to]!.scope < 0) arrow.label = `${arrow.label} (×${times})`.trim();
  return { boxes, arrows, folded: [...boxOfScope.keys()].map((scope) => document.scopes[scope]!.name) };
}

function hubNames(
  document: GraphDocument,
  inside: readonly GraphNode[],
  isHub: readonly boolean[],
): string[] {
  const names = new Set<string>();
  for (const node of inside)
    for (const [producer] of node.inputs) if (isHub[producer]) names.add(document.nodes[producer]!.name);
  return [...names];
}

function nodeBox(node: GraphNode, isHead: boolean, chips: string[]): Box {
  const colours = paletteOf(node.error ? 'error' : node.category);
  const [title, ...details] = node.label;
  const text: BoxText = {
    title: title!,
    details,
    name: node.label.includes(node.name) ? '' : node.name,
    error: node.error ? errorLines(node.error) : [],
    chips,
  };
  const outline = node.kind === 'operator' ? 'round' : 'ellipse';
  return {
    key: `n${node.id}`,
    node: node.id,
    scope: -1,
    outline,
    fill: colours.fill,
    stroke: colours.stroke,
    isHead,
    hasError: Boolean(node.error),
    text,
    ...boxSize(text, outline),
  };
}

/** The beginning of a message; the whole of it stands in the HTML, the tooltip and the panel. */
function errorLines(message: string): string[] {
  const lines = balanceText(message, ERROR_COLUMNS);
  return lines.length <= ERROR_LINES ? lines : [...lines.slice(0, ERROR_LINES - 1), '…'];
}

function scopeBox(
  document: GraphDocument,
  scope: number,
  inside: readonly GraphNode[],
  heads: ReadonlySet<number>,
  chips: string[],
): Box {
  const colours = paletteOf('scope');
  const operators = inside.filter((node) => node.kind === 'operator');
  const count = operators.reduce((total, node) => total + (node.parameterCount ?? 0), 0);
  const details = [countOf(operators.length, 'operator')];
  if (count) details.push(countOf(count, 'parameter'));
  const text: BoxText = { title: document.scopes[scope]!.name, details, name: '', error: [], chips };
  return {
    key: `s${scope}`,
    node: -1,
    scope,
    outline: 'scope',
    fill: colours.fill,
    stroke: colours.stroke,
    isHead: inside.some((node) => heads.has(node.id)),
    hasError: false,
    text,
    ...boxSize(text, 'scope'),
  };
}

/**
 * What an arrow says: the used output's shape without the batch dimension (a parameter has none, so its shape is whole), then its
 * type when asked for.
 */
function edgeLabel(producer: GraphNode, output: number, view: GraphView): string {
  const { shape = null, dtype = null } = producer.outputs[output] ?? {};
  const isWhole = shape !== null && (producer.kind === 'parameter' || producer.kind === 'auxiliary');
  const sizes = view.showShapes ? shapeLabel(isWhole ? [0, ...shape] : shape) : '';
  return [sizes, view.showDtypes && dtype ? `(${dtype})` : ''].filter(Boolean).join(' ');
}
