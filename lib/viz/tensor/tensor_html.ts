// A tensor as HTML: one line of facts, then its values in tables tinted by value; complete without scripts or style sheets.
import { CARD, details } from '../html_parts.js';
import { countOf, escapeXml, tuple } from '../text.js';
import { brief, bytes, commonFormat } from './number_format.js';
import { numberAt, sizeOf, tensorStatistics } from './tensor_data.js';
import type { TensorData, TensorStatistics } from './tensor_data.js';

/** Axes longer than this show their first and last EDGE elements around an ellipsis. */
const LONGEST_AXIS = 20;
const EDGE = 8;
/** The most tables that one output holds: 3 x 2 x 2 slices of three leading axes. */
const MOST_TABLES = 12;

/** How many slices of a leading axis are shown, when there are `leading` such axes. */
function slicesShown(axis: number, leading: number): number {
  if (axis === 0) return leading === 1 ? 4 : 3;
  return leading === 2 ? 3 : axis < 3 && leading === 3 ? 2 : axis === 1 ? 2 : 1;
}

/** What one output shares: the format of all its numbers, the scale of the tint. */
interface Frame {
  tensor: TensorData;
  format: (value: number) => string;
  scale: number;
  /** Which indices of an axis are shown. */
  shown: (length: number) => number[];
}

/** HTML of a tensor of any rank. Ranks above 2 become nested foldable slices. Raises RangeError when data and shape disagree. */
export function tensorHtml(tensor: TensorData): string {
  const statistics = tensorStatistics(tensor);
  const shown = axisRule(tensor);
  const values = shownValues(tensor, shown);
  const scale = Math.max(Math.abs(statistics.min ?? 0), Math.abs(statistics.max ?? 0));
  const frame = { tensor, format: commonFormat(values, tensor.dtype, tensor.print), scale, shown };
  const body = statistics.count === 0 ? '' : slice(frame, 0, 0);
  return `<div>${details(tensorLine(tensor, statistics), warning(statistics) + body, true)}</div>`;
}

/** One line of facts: shape, type, place, size, range. */
export function tensorLine(
  tensor: TensorData,
  statistics: TensorStatistics = tensorStatistics(tensor),
): string {
  const { count, min, max, mean, std } = statistics;
  const parts = [`${tensor.name ? `${tensor.name}: ` : ''}NDArray ${tuple(tensor.shape)} ${tensor.dtype}`];
  if (tensor.context) parts[0] += ` @${tensor.context}`;
  const width = 'BYTES_PER_ELEMENT' in tensor.data ? Number(tensor.data.BYTES_PER_ELEMENT) : 0;
  parts.push(countOf(count, 'value') + (width && count * width >= 1000 ? `, ${bytes(count * width)}` : ''));
  if (count > 1 && min !== null && min === max) parts.push(`all ${brief(min)}`);
  else if (count > 1 && min !== null)
    parts.push(`min ${brief(min)}`, `max ${brief(max!)}`, `mean ${brief(mean!)}`, `std ${brief(std!)}`);
  return parts.join(' · ');
}

function warning({ nan, positiveInfinity, negativeInfinity }: TensorStatistics): string {
  const parts = [];
  if (nan) parts.push(countOf(nan, 'NaN'));
  if (positiveInfinity) parts.push(`${positiveInfinity} × +inf`);
  if (negativeInfinity) parts.push(`${negativeInfinity} × -inf`);
  if (parts.length === 0) return '';
  const style =
    'background-color:#fff3c4;color:#5c4300;border-left:4px solid #e0a800;padding:3px 10px;margin:4px 0px;font-size:12px';
  return `<div style="${style}">${parts.join(', ')}</div>`;
}

/** Indices of an axis that are shown; -1 stands for the ellipsis. */
export function shownIndices(length: number, longest = LONGEST_AXIS, edge = EDGE): number[] {
  const all = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
  return length <= longest ? all(0, length) : [...all(0, edge), -1, ...all(length - edge, length)];
}

/** Which indices of an axis are shown: as many as fit well, or as the print options say. */
function axisRule({ shape, print = {} }: TensorData): (length: number) => number[] {
  const { threshold = 1000, edgeitems = 3 } = print;
  if (threshold === 1000 && edgeitems === 3) return (length) => shownIndices(length);
  // Even when everything is wanted a page has to hold it.
  if (sizeOf(shape) <= threshold) return (length) => shownIndices(length, 200, 100);
  const edge = threshold === 1000 || edgeitems !== 3 ? edgeitems : EDGE;
  return (length) => shownIndices(length, 2 * edge, edge);
}

/** The numbers of the corners that will be shown, for choosing their format. */
function shownValues(tensor: TensorData, shown: (length: number) => number[]): number[] {
  const [rows = 1, columns = 1] =
    tensor.shape.slice(-2).length === 2 ? tensor.shape.slice(-2) : [1, tensor.shape[0] ?? 1];
  const matrices = Math.min(MOST_TABLES, sizeOf(tensor.shape) / (rows * columns || 1));
  const values: number[] = [];
  for (let matrix = 0; matrix < matrices; ++matrix)
    for (const r of shown(rows))
      for (const c of shown(columns))
        if (r >= 0 && c >= 0) values.push(numberAt(tensor, (matrix * rows + r) * columns + c));
  return values;
}

/** The part of the tensor that begins at `offset` and has the shape from `axis` on. */
function slice(frame: Frame, axis: number, offset: number): string {
  const { shape } = frame.tensor;
  const left = shape.slice(axis);
  if (left.length === 0) return grid(frame, 1, 1, offset, false, false);
  if (left.length === 1) return grid(frame, 1, left[0]!, offset, false, true);
  if (left.length === 2) return grid(frame, left[0]!, left[1]!, offset, true, true);
  const step = sizeOf(shape.slice(axis + 1));
  const parts: string[] = [];
  for (let index = 0; index < Math.min(left[0]!, slicesShown(axis, shape.length - 2)); ++index) {
    const title = `[${index}] ${tuple(shape.slice(axis + 1))}`;
    const body = `<div style="margin-left:14px">${slice(frame, axis + 1, offset + index * step)}</div>`;
    parts.push(details(title, body, index === 0));
  }
  if (parts.length < left[0]!) parts.push(`<div>… ${left[0]! - parts.length} more along this axis</div>`);
  return parts.join('');
}

function grid(
  frame: Frame,
  rows: number,
  columns: number,
  offset: number,
  hasRows: boolean,
  hasColumns: boolean,
): string {
  const across = frame.shown(columns);
  const head = hasColumns
    ? `<tr style="background-color:${CARD.background}">${(hasRows ? [headCell('')] : []).concat(across.map(indexCell)).join('')}</tr>`
    : '';
  const lines = frame.shown(rows).map((row) => {
    const cells = across.map((column) =>
      row < 0 || column < 0
        ? faintCell('…')
        : valueCell(frame, numberAt(frame.tensor, offset + row * columns + column)),
    );
    return `<tr style="background-color:${CARD.background}">${(hasRows ? [indexCell(row)] : []).concat(cells).join('')}</tr>`;
  });
  return (
    '<div style="overflow-x:auto"><table style="border-collapse:collapse;margin:4px 0px">' +
    `<tbody>${head}${lines.join('')}</tbody></table></div>`
  );
}

const BASE = `border:1px solid ${CARD.line};padding:2px 7px;text-align:right;font-family:monospace;font-size:12px;white-space:nowrap`;

function headCell(text: string): string {
  return `<td style="${BASE};background-color:${CARD.head};color:${CARD.faint};font-size:10px">${text}</td>`;
}

function indexCell(index: number): string {
  return headCell(index < 0 ? '…' : String(index));
}

function faintCell(text: string): string {
  return `<td style="${BASE};background-color:${CARD.background};color:${CARD.faint}">${text}</td>`;
}

function valueCell({ format, scale }: Frame, value: number): string {
  return `<td style="${BASE};background-color:${tint(value, scale)};color:${CARD.text}">${escapeXml(format(value))}</td>`;
}

/** White at 0, towards orange for positive and blue for negative values; NaN and infinities stand out. Text stays dark. */
export function tint(value: number, scale: number): string {
  if (Number.isNaN(value)) return '#ffd84d';
  if (!Number.isFinite(value)) return '#ff9d94';
  const share = scale > 0 ? Math.sqrt(Math.abs(value) / scale) : 0;
  const [red, green, blue] = value < 0 ? [150, 197, 240] : [252, 196, 142];
  const mix = (channel: number) => Math.round(255 - (255 - channel) * share);
  return `rgb(${mix(red)},${mix(green)},${mix(blue)})`;
}
