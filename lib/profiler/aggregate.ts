/** Figures by category and name, and MXNet's table and JSON of them. */
import { categories, type ProfileEvent, type SpanEvent } from './events.js';

export const sortKeys = ['total', 'avg', 'min', 'max', 'count'] as const;
export type SortKey = (typeof sortKeys)[number];
export const groupings = ['operator', 'node', 'scope'] as const;
/** What rows of operators stand for. */
export type Grouping = (typeof groupings)[number];

/** Figures of one name: milliseconds; kilobytes for memory; thousandths of the number for counters, as MXNet prints them. */
export interface Statistics {
  readonly name: string;
  readonly count: number;
  readonly total: number;
  readonly min: number;
  readonly max: number;
  readonly avg: number;
}

/** Names of one category, sorted. */
export interface CategoryStatistics {
  readonly category: string;
  readonly isMemory: boolean;
  readonly rows: readonly Statistics[];
}

interface Sum {
  count: number;
  total: number;
  min: number;
  max: number;
  isCounter: boolean;
}

/** Figures of all events; categories by name, rows by `sort_by`. */
export function aggregate(
  events: readonly ProfileEvent[],
  sort_by: SortKey = 'total',
  ascending = false,
  by: Grouping = 'operator',
): CategoryStatistics[] {
  const sums = new Map<string, Map<string, Sum>>();
  for (const event of events) {
    let own = sums.get(event.category);
    if (!own) sums.set(event.category, (own = new Map()));
    if (event.kind === 'mark') continue;
    const name = event.kind === 'span' ? nameBy(event, by) : event.name;
    const value = event.kind === 'span' ? event.end - event.begin : event.value;
    const sum = own.get(name);
    if (!sum) {
      own.set(name, { count: 1, total: value, min: value, max: value, isCounter: event.kind === 'counter' });
      continue;
    }
    sum.count++;
    // A counter's total is its present value.
    sum.total = sum.isCounter ? value : sum.total + value;
    sum.min = Math.min(sum.min, value);
    sum.max = Math.max(sum.max, value);
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([category, own]) => ({
      category,
      isMemory: category === categories.memory,
      rows: [...own].map(([name, sum]) => statistics(name, sum)).sort(order(sort_by, ascending)),
    }));
}

function nameBy(event: SpanEvent, by: Grouping): string {
  if (event.category !== categories.operator || by === 'operator') return event.name;
  if (by === 'scope') return event.detail?.scope ?? '(no scope)';
  return event.detail?.node ?? event.name;
}

function statistics(name: string, { count, total, min, max, isCounter }: Sum): Statistics {
  const avg = isCounter ? Math.trunc((max - min) / 2) : total / count;
  return { name, count, total: total / 1000, min: min / 1000, max: max / 1000, avg: avg / 1000 };
}

/** MXNet's order: by value, equal ones by name backwards. */
function order(sort_by: SortKey, ascending: boolean): (a: Statistics, b: Statistics) => number {
  return (a, b) => {
    const difference = ascending ? a[sort_by] - b[sort_by] : b[sort_by] - a[sort_by];
    return difference !== 0 ? difference : a.name < b.name ? 1 : -1;
  };
}

/** The table that MXNet prints. */
export function tableText(all: readonly CategoryStatistics[]): string {
  let text = '\nProfile Statistics:\n\tNote the difference in units for different entries.\n';
  for (const { category, isMemory, rows } of all) {
    const columns = isMemory ? ['Min Use  (kB)', 'Max Use  (kB)', 'Avg Use  (kB)'] : timeColumns;
    text += `${category}\n=================\n`;
    text += line('Name', 'Total Count', columns);
    text += line(
      '----',
      '-----------',
      columns.map((title) => '-'.repeat(title.startsWith('Time') ? 9 : 13)),
    );
    for (const { name, count, total, min, max, avg } of rows) {
      const figures = isMemory ? [min, max, avg] : [total, min, max, avg];
      text += line(
        name,
        String(count),
        figures.map((figure) => figure.toFixed(4)),
      );
    }
    text += '\n';
  }
  return text;
}

const timeColumns = ['Time (ms)', 'Min Time (ms)', 'Max Time (ms)', 'Avg Time (ms)'];

const line = (name: string, count: string, figures: readonly string[]): string =>
  `${name.padEnd(25)}${count.padStart(16)} ${figures.map((figure) => figure.padStart(16)).join(' ')}\n`;

/** MXNet's JSON: times and memory by category and name. */
export function jsonText(all: readonly CategoryStatistics[]): string {
  const time: Record<string, Record<string, object>> = {};
  const memory: Record<string, Record<string, object>> = {};
  for (const { category, isMemory, rows } of all) {
    (isMemory ? memory : time)[category] = Object.fromEntries(
      rows.map(({ name, count, total, min, max, avg }) => [
        name,
        {
          Count: count,
          ...(isMemory ? {} : { Total: short(total) }),
          Min: short(min),
          Max: short(max),
          Avg: short(avg),
        },
      ]),
    );
  }
  return `${JSON.stringify({ Time: time, Memory: memory, Unit: { Time: 'ms', Memory: 'kB' } }, null, 4)}\n`;
}

/** Four digits, as MXNet writes them. */
const short = (value: number): number => Number(value.toPrecision(4));
