// A profile as a picture: one lane a thread, nested spans below each other, memory as an area underneath.
import { INK } from '../categories.js';
import { CARD } from '../html_parts.js';
import { FONTS } from '../svg.js';
import { escapeXml } from '../text.js';
import type { ProfileCounter, ProfileEvent, ProfileMark, ProfileSpan } from './profile_data.js';
import { colourOf } from './span_colours.js';

export interface TimelineOptions {
  title: string;
  width?: number;
}

const MARGIN = 12;
/** Column of lane names. */
const NAMES = 92;
const ROW = 19;
const DEEPEST = 12;
const MEMORY_HEIGHT = 44;
const AXIS = 24;
/** Spans of less than this many pixels are joined to one grey one. */
const NARROWEST = 0.7;

/** The picture as one SVG element. Names, times and shapes are tooltips (`<title>`). */
export function timelineSvg(
  events: readonly ProfileEvent[],
  { title, width = 960 }: TimelineOptions,
): string {
  const spans = events.filter((event): event is ProfileSpan => event.kind === 'span');
  const memory = events.filter(
    (event): event is ProfileCounter => event.kind === 'counter' && event.category === 'Device Storage',
  );
  const marks = events.filter((event): event is ProfileMark => event.kind === 'mark');
  const from = Math.min(...spans.map(({ begin }) => begin), ...marks.map(({ at }) => at), Infinity);
  const to = Math.max(...spans.map(({ end }) => end), ...marks.map(({ at }) => at), -Infinity);
  const start = Number.isFinite(from) ? from : 0;
  const length = Math.max(Number.isFinite(to) ? to - start : 0, 0.001);
  const left = MARGIN + NAMES;
  const scale = (width - left - MARGIN) / length;
  const x = (time: number): number => left + (time - start) * scale;
  const parts: string[] = [];
  let y = MARGIN + AXIS;
  for (const [lane, own] of lanesOf(spans)) {
    const rows = stack(own);
    const top = y;
    rows.forEach((row) => {
      for (const drawn of joined(row, scale)) parts.push(spanShape(drawn, x(drawn.begin), y, scale));
      y += ROW;
    });
    parts.unshift(laneGround(lane, top, y, width));
    y += 10;
  }
  if (memory.length > 1) {
    parts.push(memoryArea(memory, start, start + length, x, y, width));
    y += MEMORY_HEIGHT + 10;
  }
  for (const { name, at } of marks)
    parts.push(
      `<g><title>${escapeXml(name)}</title><path d="M${round(x(at))},${MARGIN + AXIS}V${y}" stroke="#c62828" stroke-dasharray="3 2"/>` +
        `<text x="${round(x(at) + 3)}" y="${MARGIN + AXIS - 3}" font-size="10" fill="#8e1b14">${escapeXml(name)}</text></g>`,
    );
  const height = y + MARGIN - 6;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="${FONTS}" role="img"><title>${escapeXml(title)}</title>` +
    `<rect width="${width}" height="${height}" fill="${CARD.background}"/>` +
    axis(length, x, start, y, width) +
    `${parts.join('')}</svg>`
  );
}

/** Spans by the lane in which they are drawn: operators where they ran, calls and what users marked apart from them. */
function lanesOf(spans: readonly ProfileSpan[]): Map<string, ProfileSpan[]> {
  const lanes = new Map<string, ProfileSpan[]>();
  const marked = (span: ProfileSpan): boolean => span.category !== 'operator';
  const isCall = (span: ProfileSpan): boolean => span.category === 'MXNET_C_API';
  const add = (lane: string, own: readonly ProfileSpan[]): void => {
    if (own.length > 0) lanes.set(lane, [...own]);
  };
  add(
    'program',
    spans.filter((span) => marked(span) && !isCall(span)),
  );
  add(
    'calls',
    spans.filter((span) => isCall(span)),
  );
  for (const thread of new Set(spans.map((span) => span.thread)))
    add(
      thread,
      spans.filter((span) => span.thread === thread && !marked(span)),
    );
  return lanes;
}

/** Rows without overlaps: what lies within another one comes below it. */
function stack(spans: readonly ProfileSpan[]): ProfileSpan[][] {
  const rows: ProfileSpan[][] = [];
  const sorted = [...spans].sort((a, b) => a.begin - b.begin || b.end - a.end);
  for (const span of sorted) {
    const row = rows.find((other) => other.at(-1)!.end <= span.begin + 1e-9);
    if (row) row.push(span);
    else if (rows.length < DEEPEST) rows.push([span]);
  }
  return rows;
}

/** A span, or several too narrow to see that lie beside each other. */
interface Drawn {
  readonly begin: number;
  readonly end: number;
  readonly spans: readonly ProfileSpan[];
}

function joined(row: readonly ProfileSpan[], scale: number): Drawn[] {
  const drawn: Drawn[] = [];
  for (const span of row) {
    const last = drawn.at(-1);
    const isNarrow = (span.end - span.begin) * scale < NARROWEST;
    if (last && isNarrow && (span.begin - last.end) * scale < NARROWEST && isThin(last, scale))
      drawn[drawn.length - 1] = {
        begin: last.begin,
        end: span.end,
        spans: [...last.spans.slice(0, 64), span],
      };
    else drawn.push({ begin: span.begin, end: span.end, spans: [span] });
  }
  return drawn;
}

const isThin = (drawn: Drawn, scale: number): boolean =>
  drawn.spans.length > 1 || (drawn.end - drawn.begin) * scale < NARROWEST;

function spanShape({ begin, end, spans }: Drawn, x: number, y: number, scale: number): string {
  const first = spans[0]!;
  const width = Math.max((end - begin) * scale, NARROWEST);
  const several = spans.length > 1;
  const { fill, stroke } = several ? { fill: '#d9d9d9', stroke: '#9c9c9c' } : colourOf(first);
  const tip = several
    ? `${spans.length}${spans.length > 64 ? ' or more' : ''} short ones, ${timeText(end - begin)}`
    : tooltip(first);
  const line = width >= 3 ? ` stroke="${stroke}" stroke-width="0.8"` : '';
  const label = several ? '' : labelOf(first, width);
  return (
    `<g><title>${escapeXml(tip)}</title><rect x="${round(x)}" y="${y}" width="${round(width)}" height="${ROW - 3}" rx="2" fill="${fill}"${line}/>` +
    (label === ''
      ? ''
      : `<text x="${round(x + 4)}" y="${y + 12}" font-size="10.5" fill="${INK}">${escapeXml(label)}</text>`) +
    '</g>'
  );
}

/** As much of the name as fits. */
function labelOf({ name, detail }: ProfileSpan, width: number): string {
  const letters = Math.floor((width - 8) / 5.9);
  const full = detail?.node && !detail.fused ? `${name} ${detail.node}` : name;
  if (letters >= full.length) return full;
  if (letters >= name.length) return name;
  return letters >= 4 ? `${name.slice(0, letters - 1)}…` : '';
}

function tooltip({ name, begin, end, detail = {} }: ProfileSpan): string {
  const { node, inputs, outputs, scope } = detail;
  return [
    `${name}${node ? ` (${node})` : ''}: ${timeText(end - begin)}`,
    inputs ? `in ${inputs}` : '',
    outputs ? `out ${outputs}` : '',
    scope ? `scope ${scope}` : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

const laneGround = (name: string, top: number, bottom: number, width: number): string =>
  `<rect x="${MARGIN}" y="${top - 4}" width="${width - 2 * MARGIN}" height="${bottom - top + 5}" rx="4" fill="#f6f8fa"/>` +
  `<text x="${MARGIN + 8}" y="${top + 12}" font-size="11.5" font-weight="600" fill="${CARD.text}">${escapeXml(name)}</text>`;

/** Ticks with times, and lines through all lanes. */
function axis(
  length: number,
  x: (time: number) => number,
  start: number,
  bottom: number,
  width: number,
): string {
  const step = niceStep(length / Math.max(3, Math.floor((width - NAMES) / 120)));
  const parts: string[] = [];
  for (let time = 0; time <= length * 1.0001; time += step) {
    const at = round(x(start + time));
    parts.push(
      `<path d="M${at},${MARGIN + AXIS - 6}V${bottom}" stroke="${CARD.line}" stroke-width="0.8"/>`,
      `<text x="${at}" y="${MARGIN + AXIS - 11}" font-size="10.5" text-anchor="middle" fill="${CARD.faint}">${timeText(time)}</text>`,
    );
  }
  return parts.join('');
}

function niceStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= wanted) ?? wanted;
}

/** Bytes over time, as steps. */
function memoryArea(
  memory: readonly ProfileCounter[],
  from: number,
  to: number,
  x: (time: number) => number,
  top: number,
  width: number,
): string {
  const most = Math.max(...memory.map(({ value }) => value), 1);
  const bottom = top + MEMORY_HEIGHT;
  const height = (value: number): number => round(bottom - (value / most) * (MEMORY_HEIGHT - 14));
  const inside = memory.filter(({ at }) => at >= from && at <= to);
  const thin = Math.max(1, Math.ceil(inside.length / 1500));
  let path = '';
  let level = memory.filter(({ at }) => at < from).at(-1)?.value ?? inside[0]?.value ?? 0;
  path += `M${round(x(from))},${bottom}V${height(level)}`;
  for (let index = 0; index < inside.length; index += thin) {
    level = Math.max(...inside.slice(index, index + thin).map(({ value }) => value));
    path += `H${round(x(inside[index]!.at))}V${height(level)}`;
  }
  path += `H${round(x(to))}V${bottom}Z`;
  return (
    laneGround('memory', top, bottom, width) +
    `<g><title>at most ${bytesText(most)}</title><path d="${path}" fill="#80b1d3" fill-opacity="0.55" stroke="#4b83a9" stroke-width="1"/></g>` +
    `<text x="${MARGIN + 8}" y="${top + 27}" font-size="10" fill="${CARD.faint}">to ${bytesText(most)}</text>`
  );
}

/** 12.5 ms, 340 µs, 1.2 s; 0 alone. */
export function timeText(microseconds: number): string {
  if (microseconds === 0) return '0';
  if (microseconds < 1) return `${round(microseconds * 1000, 0)} ns`;
  if (microseconds < 1000) return `${digits(microseconds)} µs`;
  if (microseconds < 1e6) return `${digits(microseconds / 1000)} ms`;
  return `${digits(microseconds / 1e6)} s`;
}

export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000;
  return `${digits(value)} ${units[unit]}`;
}

const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
const round = (value: number, places = 2): number => Math.round(value * 10 ** places) / 10 ** places;
