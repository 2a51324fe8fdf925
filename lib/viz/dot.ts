// Writes a visible graph as DOT: once for people and other tools, in MXNet's style, and once bare, for measuring only.
import type { GraphView } from './graph_document.js';
import { LABEL_SIZE } from './layout/placed.js';
import { INK } from './categories.js';
import { textWidth } from './text.js';
import type { Box, VisibleGraph } from './visible_graph.js';

// Attributes that would let a picture link or call out; never passed on to Graphviz.
const FORBIDDEN = /^(.*url|.*href|.*target|image|shapefile|fontpath|imagepath|stylesheet)$/i;

/** A DOT string literal. Backslashes are doubled, so Graphviz's escapes in a name stay text. */
export function dotQuote(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\r?\n/g, '\\n')}"`;
}

/** The whole graph as MXNet's plot_network writes it: arrows run from consumer to producer with dir=back. */
export function writeDot(
  graph: VisibleGraph,
  view: GraphView,
  title: string,
  nodeAttributes: Readonly<Record<string, string>> = {},
): string {
  const defaults = {
    shape: 'box',
    style: 'rounded,filled',
    fontname: 'Helvetica',
    fontsize: '11',
    ...nodeAttributes,
  };
  // The arrows are written backwards, so the picture's direction is the reverse of Graphviz's.
  const rankdir = { BT: 'TB', TB: 'BT', LR: 'RL', RL: 'LR' }[view.rankdir];
  const lines = [
    `digraph ${dotQuote(title)} {`,
    `  graph [rankdir=${rankdir}]`,
    `  node ${attributes(defaults)}`,
  ];
  lines.push(
    `  edge ${attributes({ fontname: 'Helvetica', fontsize: '10', dir: 'back', arrowtail: 'open' })}`,
  );
  for (const box of graph.boxes) lines.push(`  ${box.key} ${attributes(boxAttributes(box))}`);
  for (const arrow of graph.arrows) {
    const label = arrow.label ? ` ${attributes({ label: arrow.label })}` : '';
    lines.push(`  ${graph.boxes[arrow.to]!.key} -> ${graph.boxes[arrow.from]!.key}${label}`);
  }
  return `${lines.join('\n')}\n}\n`;
}

function boxAttributes(box: Box): Record<string, string> {
  const { title, details, name, error, chips } = box.text;
  const label = [title, ...details, ...(name ? [name] : []), ...error, ...chips].join('\n');
  const own: Record<string, string> = { label, fillcolor: box.fill, color: box.stroke, fontcolor: INK };
  if (box.outline === 'ellipse') Object.assign(own, { shape: 'oval', style: 'filled' });
  if (box.outline === 'scope') Object.assign(own, { style: 'filled,dashed' });
  if (box.hasError || box.isHead) own['penwidth'] = '2';
  return own;
}

function attributes(values: Readonly<Record<string, string>>): string {
  const allowed = Object.entries(values).filter(([key]) => /^\w+$/.test(key) && !FORBIDDEN.test(key));
  return `[${allowed.map(([key, value]) => `${key}=${dotQuote(value)}`).join(' ')}]`;
}

/** DOT that carries only sizes, for Graphviz to place: box i is node b<i>, arrow i has id e<i>. */
export function writeSizesDot(graph: VisibleGraph, view: GraphView): string {
  const inch = (pixels: number) => (pixels / 72).toFixed(3);
  const lines = [
    `digraph g { graph [rankdir=${view.rankdir} nodesep=0.3 ranksep=0.42]`,
    'node [shape=box fixedsize=true label=""]',
    'edge [dir=none]',
  ];
  graph.boxes.forEach((box, at) =>
    lines.push(`b${at} [width=${inch(box.width)} height=${inch(box.height)}]`),
  );
  const isChain = chainArrows(graph);
  graph.arrows.forEach(({ from, to, label }, at) => {
    const weight = isChain[at] ? ' weight=12' : '';
    lines.push(`b${from} -> b${to} [id=e${at}${weight}${labelRoom(label)}]`);
  });
  return `${lines.join('\n')}}`;
}

/** Arrows to be pulled straight: the only one that leaves, and the only one to arrive but for inputs of the graph. */
function chainArrows({ boxes, arrows }: VisibleGraph): boolean[] {
  const leaving = new Int32Array(boxes.length);
  const arriving = new Int32Array(boxes.length);
  const inner = new Int32Array(boxes.length);
  for (const { from, to } of arrows) {
    leaving[from]! += 1;
    arriving[to]! += 1;
  }
  for (const { from, to } of arrows) if (arriving[from]! > 0) inner[to]! += 1;
  return arrows.map(
    ({ from, to }) => leaving[from] === 1 && (arriving[to] === 1 || (arriving[from]! > 0 && inner[to] === 1)),
  );
}

/** An empty table of the label's measured size, so that Graphviz's own font metrics play no part. */
function labelRoom(label: string): string {
  if (!label) return '';
  const width = Math.ceil(textWidth(label, LABEL_SIZE)) + 6;
  const table = `BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" FIXEDSIZE="TRUE" WIDTH="${width}" HEIGHT="15"`;
  return ` label=<<TABLE ${table}><TR><TD></TD></TR></TABLE>>`;
}
