/**
 * `node dist/test/oracle/replay/replay.js OUT [NAME ...]`: replays the cases that compute.py wrote to OUT/cases and lists what differs, by reason.
 * The work is done in a child: a crash or a hang costs one case. `--all` shows the other cases too.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { casesOf, replayCase, type Case, type Verdict } from './agreement.js';

/** What goes for longer counts as a hang. */
const PATIENCE = 60_000;

/** What needs no attention. More than MXNet has (a dtype, a rank) is no fault; `--all` lists it. */
const fine: ReadonlySet<string> = new Set(['agrees', 'both refuse', 'not refused']);

interface Line {
  readonly id: string;
  readonly verdict: Verdict['verdict'] | 'crash' | 'begins';
  readonly detail?: string;
}

/** In the child: says on standard output what it begins and how it ended. */
function work(folder: string, name: string, after: string): void {
  const { cases, arrays } = casesOf(folder, name);
  const start = after === '' ? 0 : cases.findIndex(({ id }) => id === after) + 1;
  for (const one of cases.slice(start)) {
    process.stdout.write(JSON.stringify({ id: one.id, verdict: 'begins' }) + '\n');
    process.stdout.write(JSON.stringify(replayCase(one, arrays)) + '\n');
  }
}

/** Lines of one child that replays NAME after the case `after`; resolves with the case that it ended in, or null. */
async function child(
  folder: string,
  names: readonly string[],
  after: string,
  found: Map<string, Line>,
): Promise<string | null> {
  const running = spawn(
    process.execPath,
    [fileURLToPath(import.meta.url), '--worker', folder, after, ...names],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise((resolve) =>
    running.on('exit', (code, signal) => {
      resolve(signal ?? code);
    }),
  );
  let open: string | null = null;
  let timer = setTimeout(() => running.kill('SIGKILL'), PATIENCE);
  for await (const line of createInterface({ input: running.stdout })) {
    const read = JSON.parse(line) as Line;
    open = read.verdict === 'begins' ? read.id : null;
    if (open === null) found.set(read.id, read);
    clearTimeout(timer);
    timer = setTimeout(() => running.kill('SIGKILL'), PATIENCE);
  }
  clearTimeout(timer);
  if ((await ended) !== 0 && open === null) throw new Error('the recordings could not be read (above)');
  return open;
}

/** Replays all files, or those that are named, and returns a line for each case. */
export async function replayAll(folder: string, wanted: readonly string[]): Promise<Line[]> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace('.json', ''))
    .filter((name) => wanted.length === 0 || wanted.includes(name));
  const found = new Map<string, Line>();
  let rest = names;
  let after = '';
  while (rest.length > 0) {
    const ended = await child(folder, rest, after, found);
    if (ended === null) break;
    found.set(ended, { id: ended, verdict: 'crash' });
    const file = rest.findIndex((name) => idsOf(folder, name).includes(ended));
    rest = rest.slice(file);
    after = ended;
  }
  return [...found.values()];
}

const idsOf = (folder: string, name: string): string[] =>
  (JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Case[]).map(({ id }) => id);

async function main(args: readonly string[]): Promise<void> {
  if (args[0] === '--worker') {
    const [, folder, after, ...names] = args as string[];
    names.forEach((name, index) => work(folder!, name, index === 0 ? after! : ''));
    return;
  }
  const [out, ...names] = args.filter((arg) => arg !== '--all');
  if (out === undefined) throw new Error('usage: replay.js OUT [NAME ...] [--all]');
  const lines = await replayAll(join(out, 'cases'), names);
  const counts = new Map<string, number>();
  for (const { id, verdict, detail } of lines) {
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    const quiet = fine.has(verdict);
    if (!quiet || args.includes('--all'))
      console.log(`${verdict}: ${id}${detail ? `: ${detail.slice(0, 300)}` : ''}`);
  }
  console.log(
    `${lines.length} cases: ${[...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ')}`,
  );
  process.exitCode = lines.every(({ verdict }) => fine.has(verdict)) ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
