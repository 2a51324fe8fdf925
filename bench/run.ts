/**
 * `npm run bench`: ours and the peers side by side, interleaved, medians and ratios.
 * Options: `-- --passes 3 --threads 1,2 --lines add4,gemm_1024,unary --no-setup --kernel --json FILE`; `--lines` takes
 * names of lines and of groups; `--best` counts the fastest sample instead of the median, for machines that others use too
 * (calls, chain, unary, binary, reduce, norm, order, move, matrix, layers, nets, memory).
 */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchKernels, kernelTable } from './kernel/run.js';
import { lines, type Line } from './lines.js';
import { Peer, peers } from './peer.js';
import { median, type Request } from './protocol.js';
import { memoryTable, table } from './report.js';

const { values } = parseArgs({
  options: {
    passes: { type: 'string', default: '3' },
    threads: { type: 'string', default: '1,2' },
    lines: { type: 'string' },
    peers: { type: 'string', default: 'mxnet,numpy,torch,tslab,onednn' },
    'no-setup': { type: 'boolean' },
    'no-kernel': { type: 'boolean' },
    kernel: { type: 'boolean' },
    json: { type: 'string' },
    best: { type: 'boolean' },
  },
});

if (!values['no-setup']) {
  const script = new URL('../../bench/peers/setup.mjs', import.meta.url).href;
  const { setUp } = (await import(script)) as { setUp(name: string): void };
  for (const name of values.peers.split(',')) setUp(name);
}

const fastest = (samples: readonly number[]): number => Math.min(...samples);
const statistic = values.best ? fastest : median;

/** Per peer and line: the medians (or the fastest samples) of all passes, in seconds. */
type Results = Map<string, Map<string, number[]>>;

async function measure(threads: number, wanted: readonly Line[], passes: number): Promise<Results> {
  const results: Results = new Map();
  const running = peers(threads).map((spec) => new Peer(spec, threads));
  for (let pass = 0; pass < passes; pass++) {
    for (const line of wanted) {
      for (const peer of running) {
        const { samples, error } = await peer.measure(requestOf(line));
        if (error) console.error(`${peer.spec.name}: ${line.name}: ${error}`);
        if (!samples) continue;
        const own = results.get(peer.spec.name) ?? new Map<string, number[]>();
        results.set(peer.spec.name, own.set(line.name, [...(own.get(line.name) ?? []), statistic(samples)]));
      }
    }
  }
  for (const peer of running) peer.stop();
  return results;
}

/** Megabytes at the peak of processes that did this line alone. */
async function measureMemory(line: Line): Promise<Map<string, number>> {
  const results = new Map<string, number>();
  for (const spec of peers(1)) {
    const peer = new Peer(spec, 1);
    const { samples, peakMegabytes } = await peer.measure(requestOf(line));
    peer.stop();
    if (samples) results.set(spec.name, peakMegabytes);
  }
  return results;
}

const requestOf = ({ name, op, size, seconds }: Line): Request => ({ line: name, op, size, seconds });

const names = values.lines?.split(',');
const chosen = lines.filter(({ name, group }) => !names || names.includes(name) || names.includes(group));
const wanted = chosen.filter((line) => !line.memory);
const record: Record<string, unknown> = {};
if (!values.kernel && wanted.length > 0) {
  for (const threads of values.threads.split(',').map(Number)) {
    const results = await measure(threads, wanted, Number(values.passes));
    const load = loadavg()[0]!.toFixed(1);
    console.log(
      `\n${threads} thread${threads > 1 ? 's' : ''}, ${values.best ? 'fastest' : 'medians'} of ${values.passes} interleaved passes, load ${load}; ratio = ours / best peer\n`,
    );
    console.log(table(wanted, results, statistic));
    record[`threads${threads}`] = Object.fromEntries(
      [...results].map(([name, own]) => [name, Object.fromEntries(own)]),
    );
  }
}
const memoryLines = values.kernel ? [] : chosen.filter((line) => line.memory);
if (memoryLines.length > 0) {
  const results = new Map<Line, Map<string, number>>();
  for (const line of memoryLines) results.set(line, await measureMemory(line));
  console.log(`\n${memoryTable(results)}`);
  record['memory'] = Object.fromEntries(
    [...results].map(([line, own]) => [line.name, Object.fromEntries(own)]),
  );
  // Prints its own table.
  await import('./plans.js');
}
if (!values['no-kernel'] && !values.lines) {
  const rows = benchKernels();
  record['kernel'] = rows;
  console.log(`\nkernels\n\n${kernelTable(rows)}`);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(record, null, 2)}\n`);
process.exit(0);
