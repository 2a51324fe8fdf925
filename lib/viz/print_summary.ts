// mx.viz.print_summary over plain data: MXNet's table, with parameters counted from their inferred shapes.
import { buildDocument } from './build_document.js';
import type { GraphDocument, GraphNode } from './graph_document.js';
import type { GraphSource } from './graph_source.js';
import { shapeLabel } from './text.js';

export interface SummaryOptions {
  line_length?: number;
  /** Column ends, as fractions of the line when the last is at most 1, else as characters. */
  positions?: readonly number[];
}

const COLUMNS = ['Layer (type)', 'Output Shape', 'Param #', 'Previous Layer'];

/**
 * The text of MXNet's print_summary: one row an operator (and each data input), further predecessors on rows of their own,
 * then `Total params: N`. Parameters are counted from shapes, auxiliary states included, shared ones once in the total.
 * Raises RangeError when the positions are not four increasing numbers.
 */
export function print_summary(source: GraphSource | GraphDocument, options: SummaryOptions = {}): string {
  const { line_length = 120, positions = [0.44, 0.64, 0.74, 1] } = options;
  const document = 'version' in source ? source : buildDocument(source);
  const isIncreasing = positions.every((end, at) => end > (positions[at - 1] ?? 0));
  if (positions.length !== COLUMNS.length || !isIncreasing)
    throw new RangeError(
      `print_summary: positions should be 4 increasing numbers, given [${positions.join(', ')}]`,
    );
  const ends = positions[3]! <= 1 ? positions.map((part) => Math.trunc(line_length * part)) : [...positions];
  const lines = ['_'.repeat(line_length), summaryRow(COLUMNS, ends), '='.repeat(line_length)];
  const rows = document.nodes.filter(isRow);
  rows.forEach((node, at) => {
    for (const fields of nodeRows(node, document)) lines.push(summaryRow(fields, ends));
    lines.push((at === rows.length - 1 ? '=' : '_').repeat(line_length));
  });
  lines.push(`Total params: ${totalParameters(document)}`, '_'.repeat(line_length));
  return lines.join('\n');
}

// Only what an operator computes, and data: labels have no row in MXNet's table.
function isRow(node: GraphNode): boolean {
  return node.kind === 'operator' || (node.category === 'variable' && node.parameterCount === 0);
}

function nodeRows(node: GraphNode, document: GraphDocument): string[][] {
  const previous = node.inputs.map(([id]) => document.nodes[id]!).filter(isRow);
  const shape = node.outputs[0]?.shape ?? null;
  const count = node.parameterCount === null ? '?' : String(node.parameterCount);
  const first = [`${node.name}(${node.op})`, shapeLabel(shape), count, previous[0]?.name ?? ''];
  return [first, ...previous.slice(1).map((input) => ['', '', '', input.name])];
}

/** Pads each field to its column's end and cuts it there, as MXNet does. */
function summaryRow(fields: readonly string[], ends: readonly number[]): string {
  let line = '';
  fields.forEach((field, at) => (line = (line + field).slice(0, ends[at]).padEnd(ends[at]!)));
  return line;
}

function totalParameters({ totals }: GraphDocument): string {
  const known = totals.parameterCount !== null && totals.auxiliaryCount !== null;
  return known ? String(totals.parameterCount! + totals.auxiliaryCount!) : '? (give shapes to count them)';
}
