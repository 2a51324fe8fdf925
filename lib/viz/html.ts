// The HTML of a drawn network: picture, legend and layer table, complete without scripts, style sheets or our extension.
import { paletteOf } from './categories.js';
import type { GraphDocument, GraphNode } from './graph_document.js';
import { CARD, cell, details, image, row, table } from './html_parts.js';
import type { PlacedGraph } from './layout/placed.js';
import { countOf, escapeXml, groupDigits, shapeTuple } from './text.js';

/** Rows shown in a layer table before it is cut. */
const MOST_ROWS = 120;
const NAMED_GROUPS = 8;
/** Pictures higher than this (pixels) scroll in a frame of their own. */
const TALLEST = 1400;

/** One line about the whole graph: "5 operators, 2 inputs, 109,386 parameters". */
export function describe(document: GraphDocument): string {
  const { totals } = document;
  const parts = [countOf(totals.operators, 'operator'), countOf(totals.inputs, 'input')];
  if (totals.parameterCount) parts.push(countOf(totals.parameterCount, 'parameter'));
  else if (totals.parameters) parts.push(countOf(totals.parameters, 'parameter array'));
  if (totals.errors) parts.push(countOf(totals.errors, 'error'));
  return parts.join(', ');
}

/** The whole output of plot_network. */
export function networkHtml(document: GraphDocument, placed: PlacedGraph, svg: string): string {
  const alt = `${document.title}: network of ${describe(document)}`;
  const card = `background-color:${CARD.background};border:1px solid ${CARD.line};padding:6px;text-align:center`;
  const frame = placed.height > TALLEST ? `max-height:${TALLEST}px;overflow-y:auto` : '';
  const picture =
    `<div style="overflow-x:auto;${frame}"><table style="border-collapse:collapse;margin:4px 0px"><tbody><tr style="background-color:${CARD.background}">` +
    `<td style="${card}">${image(svg, alt, placed.width)}</td></tr></tbody></table></div>`;
  const { folded } = placed.graph;
  const rest = folded.length > NAMED_GROUPS ? ` and ${folded.length - NAMED_GROUPS} more` : '';
  const groups = folded.length
    ? `<div style="font-size:12px">Drawn folded: ${folded.slice(0, NAMED_GROUPS).map(escapeXml).join(', ')}${rest}</div>`
    : '';
  return (
    `<div>${errorList(document)}` +
    details(`${document.title}: ${describe(document)}`, picture + groups + legend(placed), true) +
    details('Layers', layerTable(document)) +
    '</div>'
  );
}

function errorList(document: GraphDocument): string {
  return document.nodes
    .filter((node) => node.error)
    .map(
      (node) =>
        `<div style="background-color:#ffe0dc;color:#7a120c;border-left:4px solid #c62828;padding:5px 10px;margin:4px 0px;` +
        `white-space:pre-wrap;font-size:13px"><b>${escapeXml(node.name)}</b> (${escapeXml(node.op)}): ${escapeXml(node.error!)}</div>`,
    )
    .join('');
}

/** The families in the picture and their colours. */
function legend(placed: PlacedGraph): string {
  const fills = new Set(placed.graph.boxes.map((box) => box.fill));
  const known = [
    'variable',
    'layer',
    'activation',
    'normalization',
    'pooling',
    'elementwise',
    'reduce',
    'shape',
    'linalg',
  ];
  const rest = ['loss', 'random', 'init', 'optimizer', 'other', 'parameter', 'auxiliary', 'scope', 'error'];
  const shown = [...known, ...rest].map(paletteOf).filter((palette) => fills.has(palette.fill));
  if (shown.length < 2) return '';
  const cells = shown.map(({ fill, title }) =>
    cell(
      escapeXml(title),
      `background-color:${fill};border:3px solid ${CARD.background};padding:1px 8px;font-size:11px`,
    ),
  );
  return `<table style="border-collapse:collapse;margin:0px"><tbody>${row(cells)}</tbody></table>`;
}

/** Operators and inputs with shapes, types, numbers of parameters and their share. */
export function layerTable(document: GraphDocument): string {
  const total = (document.totals.parameterCount ?? 0) + (document.totals.auxiliaryCount ?? 0);
  const shown = document.nodes.filter((node) => node.kind === 'operator' || node.kind === 'variable');
  const right = 'text-align:right';
  const rows = shown.slice(0, MOST_ROWS).map((node) => {
    const share = total && node.parameterCount ? `${((100 * node.parameterCount) / total).toFixed(1)} %` : '';
    const colour = `background-color:${paletteOf(node.error ? 'error' : node.category).fill}`;
    return row([
      cell(escapeXml(node.name), `${colour};font-family:monospace`),
      cell(escapeXml(node.op === 'null' ? 'input' : node.op)),
      cell(
        escapeXml(node.outputs.map((output) => shapeTuple(output.shape)).join(' ')),
        'font-family:monospace',
      ),
      cell(escapeXml(types(node))),
      cell(
        node.parameterCount === null ? '?' : node.parameterCount ? groupDigits(node.parameterCount) : '',
        right,
      ),
      cell(share, right),
      cell(escapeXml(sources(node, document)), 'font-family:monospace'),
    ]);
  });
  const head = ['Name', 'Operator', 'Output shape', 'Type', 'Parameters', 'Share', 'From'].map((title) =>
    cell(title, '', 'th'),
  );
  const more =
    shown.length > MOST_ROWS
      ? `<div style="font-size:12px">… and ${shown.length - MOST_ROWS} more</div>`
      : '';
  return `<div style="overflow-x:auto">${table(head, rows)}</div>${more}`;
}

function types(node: GraphNode): string {
  return [...new Set(node.outputs.map((output) => output.dtype ?? '?'))].join(' ');
}

function sources(node: GraphNode, document: GraphDocument): string {
  const inputs = node.inputs.map(([id, output]) => ({ input: document.nodes[id]!, output }));
  return inputs
    .filter(({ input }) => input.kind === 'operator' || input.kind === 'variable')
    .map(({ input, output }) => (input.outputs.length > 1 ? `${input.name}[${output}]` : input.name))
    .join(', ');
}
