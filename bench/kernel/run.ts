/** The kernel's lines of the benchmark: ours beside tslab and ipykernel, in turn, through jupyter_client. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { median } from '../protocol.js';
import { timeText } from '../report.js';
import { root } from '../root.js';

/** One row: a figure for each kernel that has it. */
export interface KernelRow {
  readonly title: string;
  readonly unit: 'seconds' | 'megabytes' | 'count';
  readonly figures: Readonly<Record<string, number>>;
}

interface Figure {
  key: string;
  title: string;
  unit?: KernelRow['unit'];
  /** Which of the sorted values; the median where nothing is said. */
  of?: (sorted: readonly number[]) => number;
}

const percentile95 = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.95)]!;
const largest = (sorted: readonly number[]): number => sorted.at(-1)!;

const figures: readonly Figure[] = [
  { key: 'bound', title: 'start until the shell port is bound' },
  { key: 'infoAsked', title: 'kernel_info, asked of a bound port' },
  { key: 'info', title: 'start until kernel_info is answered (with jupyter_client’s own time)' },
  { key: 'first', title: 'start until the first typed cell is done' },
  { key: 'trivial', title: 'trivial cell, send until idle' },
  { key: 'trivial', title: 'the same, 95th percentile', of: percentile95 },
  { key: 'cell50', title: 'declaring cell, the 50th of a notebook' },
  { key: 'cell500', title: 'declaring cell, the 500th' },
  { key: 'long', title: 'cell of 60 lines over the library’s types, compiled and run' },
  { key: 'complete', title: 'completion, idle' },
  { key: 'inspect', title: 'hover, idle' },
  { key: 'completeBusy', title: 'completion while a cell is busy' },
  { key: 'interruptBusy', title: 'interrupt of a busy loop until idle' },
  { key: 'interruptAwait', title: 'interrupt of an endless await until idle' },
  { key: 'flood', title: '10,000 printed lines' },
  { key: 'floodMessages', title: 'messages they came in', unit: 'count' },
  { key: 'floodMissing', title: 'lines that did not arrive before idle', unit: 'count', of: largest },
  { key: 'large', title: 'a text of 20 MB' },
  { key: 'beat', title: 'longest wait for the heartbeat meanwhile', of: largest },
  { key: 'loop', title: 'loop of 10⁷ additions at the top level' },
  { key: 'firstMegabytes', title: 'memory after the first cell', unit: 'megabytes' },
  { key: 'sixtyMegabytes', title: 'memory after 60 cells', unit: 'megabytes' },
  { key: 'manyMegabytes', title: 'memory after 520 cells', unit: 'megabytes' },
];

const tslabPrefix = join(root, 'build', 'peers', 'tslab', 'prefix', 'share', 'jupyter');

/** Figures of one kernel in fresh processes, by one of the scripts beside this file. */
function measure(script: string, kernel: string, args: readonly number[]): Record<string, number[]> {
  const python = join(root, '.venv', 'bin', 'python');
  // tslab takes Node's types from the folder it is started in.
  const folder = kernel === 'tslab' ? join(root, 'build', 'peers', 'tslab') : join(root, 'build');
  const command = [join(root, 'bench', 'kernel', script), kernel, folder, ...args.map(String)];
  const env = {
    ...process.env,
    JUPYTER_PATH: [join(root, '.venv', 'share', 'jupyter'), tslabPrefix].join(delimiter),
  };
  const { status, stdout, stderr } = spawnSync(python, command, {
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`measuring ${kernel}: ${stderr}`);
  // Peers that hang or die at a duty say so.
  for (const line of stderr.split('\n')) if (line.startsWith(`${kernel}: `)) console.error(line);
  return JSON.parse(stdout) as Record<string, number[]>;
}

/** Rounds in turn; by default twelve starts, 600 trivial cells and one round of the other duties for each kernel. */
export function benchKernels(rounds = 3, starts = 4, cells = 60, repeat = 100): KernelRow[] {
  const kernels = ['mxlab', ...(existsSync(tslabPrefix) ? ['tslab'] : []), 'python3'];
  const values = new Map<string, Record<string, number[]>>(kernels.map((name) => [name, {}]));
  const keep = (name: string, measured: Record<string, number[]>): void => {
    const own = values.get(name)!;
    for (const [key, some] of Object.entries(measured)) own[key] = [...(own[key] ?? []), ...some];
  };
  for (let round = 0; round < rounds; round++)
    for (const name of kernels) keep(name, measure('measure.py', name, [starts, cells]));
  for (const name of kernels) keep(name, measure('duties.py', name, [repeat]));
  return figures.map(({ key, title, unit = 'seconds', of = median }) => ({
    title,
    unit,
    figures: Object.fromEntries(
      kernels.flatMap((name): [string, number][] => {
        const own = values.get(name)![key];
        return own?.length ? [[name, of([...own].sort((a, b) => a - b))]] : [];
      }),
    ),
  }));
}

const textOf = (value: number, unit: KernelRow['unit']): string => {
  if (unit === 'seconds') return timeText(value);
  return unit === 'megabytes' ? `${value.toFixed(0)} MB` : `${value}`;
};

/** Markdown rows, a column for each kernel. */
export function kernelTable(rows: readonly KernelRow[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row.figures)))];
  const lines = rows.map(({ title, unit, figures }) => {
    const own = names.map((name) => (figures[name] === undefined ? '' : textOf(figures[name], unit)));
    return `| ${title} | ${own.join(' | ')} |`;
  });
  return [`| | ${names.join(' | ')} |`, `| --- |${' --: |'.repeat(names.length)}`, ...lines].join('\n');
}
