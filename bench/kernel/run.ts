/** The kernel's lines of the benchmark: ours beside tslab and ipykernel, in turn, through jupyter_client. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { median } from '../protocol.js';
import { root } from '../root.js';

/** One row: medians in seconds by kernel. */
export interface KernelRow {
  readonly title: string;
  readonly seconds: Readonly<Record<string, number>>;
}

const titles: Record<string, string> = {
  bound: 'start until the shell port is bound',
  info: 'start until kernel_info is answered (with jupyter_client’s own time)',
  infoAsked: 'kernel_info, asked of a bound port',
  first: 'start until the first typed cell is done',
  trivial: 'trivial cell, send until idle',
};

const tslabPrefix = join(root, 'build', 'peers', 'tslab', 'prefix', 'share', 'jupyter');

/** Times of one kernel in fresh processes. */
function measure(kernel: string, starts: number, cells: number): Record<string, number[]> {
  const python = join(root, '.venv', 'bin', 'python');
  // tslab takes Node's types from the folder it is started in.
  const folder = kernel === 'tslab' ? join(root, 'build', 'peers', 'tslab') : join(root, 'build');
  const args = [join(root, 'bench', 'kernel', 'measure.py'), kernel, folder, String(starts), String(cells)];
  const env = {
    ...process.env,
    JUPYTER_PATH: [join(root, '.venv', 'share', 'jupyter'), tslabPrefix].join(delimiter),
  };
  const { status, stdout, stderr } = spawnSync(python, args, { encoding: 'utf8', env, maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`measuring ${kernel}: ${stderr}`);
  return JSON.parse(stdout) as Record<string, number[]>;
}

/** Rounds in turn; by default nine starts and 450 measured cells for each kernel. */
export async function benchKernels(rounds = 3, starts = 3, cells = 60): Promise<KernelRow[]> {
  const kernels = ['mxlab', ...(existsSync(tslabPrefix) ? ['tslab'] : []), 'python3'];
  const times = new Map<string, Record<string, number[]>>(kernels.map((name) => [name, {}]));
  for (let round = 0; round < rounds; round++) {
    for (const name of kernels) {
      for (const [key, values] of Object.entries(measure(name, starts, cells))) {
        const own = times.get(name)!;
        own[key] = [...(own[key] ?? []), ...values];
      }
    }
  }
  return Object.entries(titles).map(([key, title]) => ({
    title,
    seconds: Object.fromEntries(kernels.map((name) => [name, median(times.get(name)![key]!)])),
  }));
}
