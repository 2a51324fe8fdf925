// The HTML of a profile: the timeline and the tables of figures, complete without scripts.
import { CARD, cell, details, image, row, table } from '../html_parts.js';
import { countOf, escapeXml, groupDigits } from '../text.js';
import type { ProfileData, ProfileSpan, ProfileTable } from './profile_data.js';
import { colourOf } from './span_colours.js';
import { bytesText, timelineSvg, timeText } from './timeline.js';

const MOST_ROWS = 40;
const WIDTH = 960;

/** The MIME data of a profile without `text/plain`. */
export function profileBundle(profile: ProfileData): Record<string, unknown> {
  return { 'text/html': profileHtml(profile) };
}

export function profileHtml(profile: ProfileData): string {
  const spans = profile.events.filter((event): event is ProfileSpan => event.kind === 'span');
  const title = `Profile: ${summary(spans, profile)}`;
  const alt = `Timeline of ${title}`;
  const frame = `background-color:${CARD.background};border:1px solid ${CARD.line};padding:6px;text-align:left`;
  const picture =
    `<div style="overflow-x:auto"><table style="border-collapse:collapse;margin:4px 0px"><tbody>` +
    `<tr style="background-color:${CARD.background}"><td style="${frame}">` +
    `${image(timelineSvg(profile.events, { title: alt, width: WIDTH }), alt, WIDTH)}</td></tr></tbody></table></div>`;
  const tables = profile.statistics
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((statistics) =>
      details(titleOf(statistics), figures(statistics), statistics.category === 'operator'),
    )
    .join('');
  const operators = profile.nodes.find(({ category }) => category === 'operator');
  const hasNodes = spans.some(({ detail }) => detail?.node !== undefined);
  const nodes = hasNodes && operators ? details('operators by node', figures(operators)) : '';
  const lost = profile.lost
    ? `<div style="font-size:12px">${countOf(profile.lost, 'record')} more found no place: profile a shorter stretch.</div>`
    : '';
  return `<div>${details(title, picture + lost, true)}${tables}${nodes}</div>`;
}

function summary(spans: readonly ProfileSpan[], { statistics }: ProfileData): string {
  const operators = spans.filter(({ category }) => category === 'operator');
  const total = operators.reduce((sum, { begin, end }) => sum + end - begin, 0);
  const memory = statistics.find(({ isMemory }) => isMemory)?.rows[0];
  const most = memory ? `, memory up to ${bytesText(memory.max * 1000)}` : '';
  return `${countOf(operators.length, 'operator run')}, ${timeText(total)} in operators${most}`;
}

/** Operators first, then memory, then what users marked, calls last. */
function rankOf({ category, isMemory }: ProfileTable): number {
  if (category === 'operator') return 0;
  if (isMemory) return 1;
  return category === 'MXNET_C_API' ? 3 : 2;
}

function titleOf({ category, isMemory, rows }: ProfileTable): string {
  if (category === 'operator') return `operators (${rows.length})`;
  if (isMemory) return 'memory';
  return category === 'MXNET_C_API' ? 'calls into the engine' : category;
}

function figures({ category, isMemory, rows }: ProfileTable): string {
  const right = 'text-align:right';
  const total = rows.reduce((sum, each) => sum + each.total, 0) || 1;
  const time = (milliseconds: number): string => cell(timeText(milliseconds * 1000), right);
  const bytes = (kilobytes: number): string => cell(bytesText(Math.round(kilobytes * 1000)), right);
  const show = isMemory ? bytes : time;
  const lines = rows
    .slice(0, MOST_ROWS)
    .map(({ name, count, total: own, min, max, avg }) =>
      row([
        cell(swatch(name, category) + escapeXml(name), 'font-family:monospace'),
        cell(groupDigits(count), right),
        ...(isMemory ? [] : [time(own), share(own / total)]),
        show(min),
        show(max),
        show(avg),
      ]),
    );
  const head = ['Name', 'Count', ...(isMemory ? [] : ['Total', 'Share']), 'Min', 'Max', 'Mean'].map((title) =>
    cell(title, '', 'th'),
  );
  const rest =
    rows.length > MOST_ROWS ? `<div style="font-size:12px">and ${rows.length - MOST_ROWS} more</div>` : '';
  return `<div style="overflow-x:auto">${table(head, lines)}</div>${rest}`;
}

/** The colour that the name has in the timeline. */
function swatch(name: string, category: string): string {
  if (category !== 'operator') return '';
  const { fill, stroke } = colourOf({ kind: 'span', name, category, thread: '', begin: 0, end: 0 });
  return `<span style="background-color:${fill};border:1px solid ${stroke};padding:0px 5px;margin-right:6px;font-size:9px">&nbsp;</span>`;
}

/** A share with a bar behind it. */
function share(part: number): string {
  const percent = Math.min(100, Math.max(0, 100 * part));
  return cell(
    `${percent.toFixed(1)} %`,
    `text-align:right;background-color:${CARD.background};border-bottom:3px solid ${percent >= 25 ? '#fb8072' : percent >= 5 ? '#fdb462' : CARD.line}`,
  );
}
