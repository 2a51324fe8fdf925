/** The table that `npm run bench` prints. */
import type { Line } from './lines.js';

/** A time with three digits and its unit. */
export function timeText(seconds: number): string {
  const units: [number, string][] = [
    [1, 's'],
    [1e-3, 'ms'],
    [1e-6, 'µs'],
    [1e-9, 'ns'],
  ];
  const [size, unit] = units.find(([limit]) => seconds >= limit) ?? units[3]!;
  return `${(seconds / size).toPrecision(3)} ${unit}`;
}

/** Markdown rows: a column for each peer, the rate of ours where the work is known, our time over the best peer's. */
export function table(
  lines: readonly Line[],
  results: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>,
  statistic: (samples: readonly number[]) => number,
): string {
  const names = [...results.keys()];
  const rows = [
    `| | ${names.join(' | ')} | ours, rate | ratio |`,
    `| --- |${' --: |'.repeat(names.length + 2)}`,
  ];
  for (const line of lines) {
    const times = names.map((name) => {
      const passes = results.get(name)!.get(line.name);
      return passes ? statistic(passes) : undefined;
    });
    const [ours, ...others] = times;
    const known = others.filter((time) => time !== undefined);
    const ratio = ours !== undefined && known.length ? (ours / Math.min(...known)).toFixed(2) : '';
    const rate =
      ours !== undefined && line.work
        ? `${(line.work.amount / ours / 1e9).toFixed(0)} ${line.work.unit}`
        : '';
    rows.push(
      `| ${line.title} | ${times.map((time) => (time === undefined ? '' : timeText(time))).join(' | ')} | ${rate} | ${ratio} |`,
    );
  }
  return rows.join('\n');
}

/** Markdown rows of the peak memory of processes, in megabytes. */
export function memoryTable(results: ReadonlyMap<Line, ReadonlyMap<string, number>>): string {
  const names = [...new Set([...results.values()].flatMap((own) => [...own.keys()]))];
  const rows = [`| peak memory | ${names.join(' | ')} |`, `| --- |${' --: |'.repeat(names.length)}`];
  for (const [line, own] of results) {
    const cells = names.map((name) => (own.has(name) ? `${own.get(name)!.toFixed(0)} MB` : ''));
    rows.push(`| ${line.title} | ${cells.join(' | ')} |`);
  }
  return rows.join('\n');
}
