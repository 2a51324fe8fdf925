// Describes one node of a graph as DOM: a short form for the tooltip, a long one with links for the panel.
import { paletteOf } from '../../lib/viz/categories.js';
import type { GraphDocument, GraphNode } from '../../lib/viz/graph_document.js';
import { groupDigits, shapeTuple } from '../../lib/viz/text.js';
import { button, html, pair } from './dom.js';

const LONGEST_VALUE = 400;

function clip(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

/** A coloured tag with the operator's name, or what kind of variable this is. */
function swatch(node: GraphNode): HTMLElement {
  const { fill, stroke, title } = paletteOf(node.error ? 'error' : node.category);
  const tag = html('span', 'mxlab-swatch', [node.kind === 'operator' ? node.op : title]);
  tag.style.backgroundColor = fill;
  tag.style.borderColor = stroke;
  return tag;
}

function outputRows(node: GraphNode): HTMLTableRowElement[] {
  return node.outputs.map(({ name, shape, dtype }) => pair(name, `${shapeTuple(shape)} ${dtype ?? ''}`));
}

function attributeRows(node: GraphNode): HTMLTableRowElement[] {
  return Object.entries(node.attrs).map(([key, value]) => pair(key, clip(value)));
}

/** What the pointer shows: operator, outputs, attributes, number of parameters. */
export function nodeTip(node: GraphNode): Node[] {
  const head = html('div', '', [swatch(node), ' ', html('b', '', [node.name])]);
  const rows = [...outputRows(node), ...attributeRows(node).slice(0, 12)];
  if (node.parameterCount) rows.push(pair('parameters', groupDigits(node.parameterCount)));
  const parts: Node[] = [head, html('table', '', [html('tbody', '', rows)])];
  if (node.error) parts.push(html('div', 'mxlab-message', [clip(node.error)]));
  return parts;
}

/** Everything known about a node; `select` is called with the id of another node when its name is clicked. */
export function nodeDetails(graph: GraphDocument, node: GraphNode, select: (id: number) => void): Node[] {
  const parts: Node[] = [html('h2', '', [node.name]), html('div', '', [swatch(node)])];
  if (node.error) parts.push(html('div', 'mxlab-message', [node.error]));
  const section = (title: string, rows: HTMLTableRowElement[]): void => {
    if (rows.length) parts.push(html('h3', '', [title]), html('table', '', [html('tbody', '', rows)]));
  };
  const link = (id: number) =>
    button(graph.nodes[id]!.name, 'Show this node', () => select(id), 'mxlab-link');
  section('Outputs', outputRows(node));
  section('Attributes', attributeRows(node));
  const learned = node.inputs.map(([id]) => graph.nodes[id]!).filter(isLearned);
  section(
    'Parameters',
    learned.map((input) => {
      const size = html('td', 'mxlab-number', [
        input.parameterCount === null ? '?' : groupDigits(input.parameterCount),
      ]);
      const shape = html('td', 'mxlab-code', [shapeTuple(input.outputs[0]?.shape ?? null)]);
      return html('tr', '', [html('td', '', [link(input.id)]), shape, size]);
    }),
  );
  if (node.parameterCount && learned.length > 1)
    parts.push(html('p', '', [`${groupDigits(node.parameterCount)} in all`]));
  const from = node.inputs.filter(([id]) => !isLearned(graph.nodes[id]!));
  section(
    'From',
    from.map(([id, output]) => edgeRow(link(id), graph.nodes[id]!, output)),
  );
  const to = graph.nodes.filter((other) => other.inputs.some(([id]) => id === node.id));
  section(
    'To',
    to.map((other) => html('tr', '', [html('td', '', [link(other.id)]), html('td', '', [other.op])])),
  );
  return parts;
}

function edgeRow(link: Node, producer: GraphNode, output: number): HTMLTableRowElement {
  const shape = shapeTuple(producer.outputs[output]?.shape ?? null);
  return html('tr', '', [
    html('td', '', [link]),
    html('td', 'mxlab-code', [producer.outputs.length > 1 ? `[${output}] ${shape}` : shape]),
  ]);
}

function isLearned(node: GraphNode): boolean {
  return node.kind === 'parameter' || node.kind === 'auxiliary';
}
