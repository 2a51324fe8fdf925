// Writes a placed graph as SVG text that needs nothing else: no script, no style sheet, no font file.
import { boxLines } from './box.js';
import { INK } from './categories.js';
import type { PlacedGraph } from './layout/placed.js';
import { LABEL_SIZE, round } from './layout/placed.js';
import { escapeXml } from './text.js';
import type { Box } from './visible_graph.js';

/** Fonts of every picture; widths are measured for the first two. */
export const FONTS = "Helvetica,Arial,'Liberation Sans',sans-serif";

const ARROW_LENGTH = 7;
const ARROW_HALF = 3.2;

export interface SvgOptions {
  title: string;
  /** Colour behind the picture, or 'none'. White by default, so that a page's dark theme cannot swallow the arrows. */
  background?: string;
}

/** The picture as one SVG element. Node names and attributes become tooltips (`<title>`). */
export function writeSvg(placed: PlacedGraph, { title, background = '#ffffff' }: SvgOptions): string {
  const { width, height, graph } = placed;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
      `font-family="${FONTS}" text-anchor="middle" role="img"><title>${escapeXml(title)}</title>`,
  ];
  if (background !== 'none')
    parts.push(`<rect width="${width}" height="${height}" fill="${escapeXml(background)}"/>`);
  parts.push('<g fill="none" stroke="#6b7685" stroke-width="1.3">');
  for (const arrow of placed.arrows) parts.push(`<path d="${arrow.d}"/>`);
  parts.push('</g><g fill="#6b7685">');
  for (const arrow of placed.arrows) parts.push(`<path d="${arrowHead(arrow.tip, arrow.heading)}"/>`);
  parts.push('</g>');
  graph.boxes.forEach((box, at) => parts.push(writeBox(box, placed.boxes[at]!.x, placed.boxes[at]!.y)));
  const halo = `stroke="${background === 'none' ? '#ffffff' : escapeXml(background)}" stroke-width="3" paint-order="stroke"`;
  parts.push(`<g font-size="${LABEL_SIZE}" fill="#3d4752" ${halo} stroke-linejoin="round">`);
  placed.arrows.forEach(({ label }, at) => {
    if (!label) return;
    const anchor = label.anchor === 'middle' ? '' : ` text-anchor="${label.anchor}"`;
    parts.push(`<text x="${label.x}" y="${label.y}"${anchor}>${escapeXml(graph.arrows[at]!.label)}</text>`);
  });
  parts.push('</g></svg>');
  return parts.join('');
}

/** Path data of an arrow's head. */
export function arrowHead(tip: { x: number; y: number }, heading: { x: number; y: number }): string {
  const [bx, by] = [tip.x - heading.x * ARROW_LENGTH, tip.y - heading.y * ARROW_LENGTH];
  const [nx, ny] = [-heading.y * ARROW_HALF, heading.x * ARROW_HALF];
  return `M${tip.x},${tip.y}L${round(bx + nx)},${round(by + ny)}L${round(bx - nx)},${round(by - ny)}Z`;
}

const INKS = { title: INK, detail: '#2b333c', name: '#414b56', error: '#8e1b14', chip: '#0f4f46' } as const;

function writeBox(box: Box, x: number, y: number): string {
  const { width: w, height: h } = box;
  const radius = box.outline === 'ellipse' ? Math.min(h / 2, 18) : box.outline === 'scope' ? 3 : 7;
  const thick = box.hasError || box.isHead ? 2.2 : 1.2;
  const left = round(x - w / 2);
  const top = round(y - h / 2);
  const dash = box.outline === 'scope' ? ' stroke-dasharray="5 3"' : '';
  const parts = [
    `<g><title>${escapeXml(box.text.name || box.text.title)}</title>`,
    `<rect x="${left}" y="${top}" width="${w}" height="${h}" rx="${radius}" fill="${box.fill}" stroke="${box.stroke}" stroke-width="${thick}"${dash}/>`,
  ];
  for (const line of boxLines(box.text)) {
    const baseline = round(y + line.y);
    if (line.pill) {
      const pillTop = round(y + line.y - line.size * 0.95);
      const pill = `x="${round(x - line.pill / 2)}" y="${pillTop}" width="${round(line.pill)}" height="${round(line.size * 1.35)}"`;
      parts.push(
        `<rect ${pill} rx="${round(line.size * 0.67)}" fill="#8dd3c7" stroke="#4fa393" stroke-width="0.8"/>`,
      );
    }
    const weight = line.role === 'title' ? ' font-weight="600"' : '';
    parts.push(
      `<text x="${round(x)}" y="${baseline}" font-size="${line.size}" fill="${INKS[line.role]}"${weight}>${escapeXml(line.text)}</text>`,
    );
  }
  parts.push('</g>');
  return parts.join('');
}
