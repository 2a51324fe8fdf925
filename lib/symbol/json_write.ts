/** Symbol JSON as MXNet 1.9.1 writes it, byte for byte: dmlc's writer with its own rules of line breaks. */
import { topologicalOrder, type Entry, type GraphNode } from './graph.js';

/** The version that written files name: 1.9.1. */
const mxnetVersion = 10901;
/** Lists of numbers longer than this are written one to a line. */
const longestLine = 10;

/** The JSON text of the graph below the heads. */
export function writeJson(heads: readonly Entry[]): string {
  return graphText(heads, 0, [`"attrs": {"mxnet_version": ["int", ${mxnetVersion}]}`]);
}

/** A graph as an object whose braces stand at the indent. */
function graphText(heads: readonly Entry[], indent: number, last: readonly string[]): string {
  const order = topologicalOrder(heads);
  const ids = new Map(order.map((node, index) => [node, index]));
  const entryText = ({ node, index, version }: Entry): string => `[${ids.get(node)}, ${index}, ${version}]`;
  const rows = [0];
  for (const node of order) {
    const count = node.op?.fileOutputs?.(node.params) ?? node.outputs.length;
    rows.push(rows.at(-1)! + count);
  }
  const nodes = order.map((node) => nodeText(node, indent + 4, entryText));
  const inputs = order.flatMap((node, index) => (node.op === null ? [String(index)] : []));
  const fields = [
    `"nodes": [${lines(nodes, indent + 2)}]`,
    `"arg_nodes": ${list(inputs, indent + 2)}`,
    `"node_row_ptr": ${list(rows.map(String), indent + 2)}`,
    `"heads": ${list(heads.map(entryText), indent + 2)}`,
    ...last,
  ];
  return `{${lines(fields, indent)}}`;
}

function nodeText(node: GraphNode, indent: number, entryText: (entry: Entry) => string): string {
  const fields = [`"op": ${quoted(node.op?.name ?? 'null')}`, `"name": ${quoted(node.name)}`];
  const keys = Object.keys(node.attrs).sort();
  if (keys.length > 0) {
    const pairs = keys.map((key) => `${quoted(key)}: ${quoted(node.attrs[key]!)}`);
    fields.push(`"attrs": {${pairs.length > 1 ? lines(pairs, indent + 2) : pairs[0]}}`);
  }
  fields.push(`"inputs": ${list(node.inputs.map(entryText), indent + 2)}`);
  const graphs = (node.op?.subgraphs ?? []) as readonly (readonly Entry[])[];
  if (graphs.length > 0) {
    const texts = graphs.map((heads) => graphText(heads, indent + 4, []));
    fields.push(`"subgraphs": [${lines(texts, indent + 2)}]`);
  }
  return `{${lines(fields, indent)}}`;
}

/** An array of texts, on one line or (when long) on many. */
function list(items: readonly string[], indent: number): string {
  return items.length > longestLine ? `[${lines(items, indent)}]` : `[${items.join(', ')}]`;
}

function lines(items: readonly string[], indent: number): string {
  const inner = ' '.repeat(indent + 2);
  return `\n${items.map((item) => inner + item).join(', \n')}\n${' '.repeat(indent)}`;
}

/** dmlc escapes these five characters only. */
function quoted(text: string): string {
  const escapes: Record<string, string> = { '\r': '\\r', '\n': '\\n', '\t': '\\t', '\\': '\\\\', '"': '\\"' };
  return `"${text.replace(/[\r\n\t\\"]/g, (character) => escapes[character]!)}"`;
}
