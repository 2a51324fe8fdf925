// The few pieces of HTML every output is made of: literal inline styles only, so that they survive a notebook's sanitiser.
import { escapeXml } from './text.js';

/** Colours of the light card on which every output stands, in light and dark themes alike. */
export const CARD = {
  background: '#ffffff',
  head: '#eef2f6',
  line: '#d5dbe2',
  text: '#1b2026',
  faint: '#5a6672',
} as const;

const CELL = `border:1px solid ${CARD.line};padding:3px 9px;white-space:nowrap`;

/** A table cell that says its background, because notebooks paint cells themselves otherwise. `style` adds to it. */
export function cell(content: string, style = '', tag: 'td' | 'th' = 'td'): string {
  const scope = tag === 'th' ? ' scope="col"' : '';
  const ground = style.includes('background-color')
    ? ''
    : `;background-color:${tag === 'th' ? CARD.head : CARD.background}`;
  const side = style.includes('text-align') ? '' : ';text-align:left';
  return `<${tag}${scope} style="${CELL}${side}${ground}${style ? `;${style}` : ''}">${content}</${tag}>`;
}

/** One row of finished cells. */
export function row(cells: readonly string[]): string {
  return `<tr style="background-color:${CARD.background};color:${CARD.text}">${cells.join('')}</tr>`;
}

/** A table of finished rows. */
export function table(head: readonly string[], rows: readonly string[]): string {
  const top = head.length ? `<thead>${row(head)}</thead>` : '';
  return `<table style="border-collapse:collapse;margin:4px 0px;font-size:12px">${top}<tbody>${rows.join('')}</tbody></table>`;
}

/** A foldable part whose title is plain text. */
export function details(title: string, body: string, isOpen = false): string {
  return `<details${isOpen ? ' open' : ''}><summary>${escapeXml(title)}</summary>${body}</details>`;
}

/** An SVG picture as an image that no sanitiser removes. */
export function image(svg: string, alt: string, width: number): string {
  const data = Buffer.from(svg, 'utf8').toString('base64');
  return `<img alt="${escapeXml(alt)}" width="${width}" src="data:image/svg+xml;base64,${data}">`;
}
