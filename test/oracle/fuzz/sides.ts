/** Runs cases on both sides: the library and real MXNet, each in processes of its own, where a crash costs one case. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allOps } from '../../../lib/core/index.js';
import { isOwn } from '../../ops/support/cases.js';
import { root } from '../../support/files.js';
import type { FuzzCase } from './cases.js';
import type { Outcome } from './outcome.js';

const python = process.env['MXLAB_ORACLE'] ?? join(root, 'build/peers/mxnet/bin/python');

/** Ends the process with instructions where real MXNet is not installed. */
export function requireOracle(): void {
  if (existsSync(python)) return;
  console.error(
    `Real MXNet is not installed at ${python}. It needs Python 3.11:\n` +
      '  python3.11 -m venv build/peers/mxnet && build/peers/mxnet/bin/pip install mxnet==1.9.1 "numpy<1.24"\n' +
      'or set MXLAB_ORACLE to the Python of another environment that has it.',
  );
  process.exit(2);
}

/** Names of the operators that both sides have. */
export function knownToBoth(): string[] {
  const file = join(root, 'test/oracle/registry.json');
  const registry = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return allOps()
    .filter((op) => !isOwn(op) && op.name in registry && op.examples.length > 0)
    .map((op) => op.name);
}

const run = (command: string, args: string[], isVerbose: boolean): Promise<number | string> =>
  new Promise((resolve) => {
    const environment = { ...process.env, OPENBLAS_CORETYPE: 'SkylakeX', PYTHONWARNINGS: 'ignore' };
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'pipe'], env: environment });
    let text = '';
    child.stderr.on('data', (piece) => (text = (text + String(piece)).slice(-4000)));
    child.on('exit', (code, signal) => {
      if (isVerbose && text) console.error(text);
      resolve(signal ?? code ?? 0);
    });
  });

const read = (file: string): Outcome[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Outcome)
    : [];

/** Our side runs in a process of its own too: a crash is a finding, not the end of the run. */
async function ours(
  casesFile: string,
  cases: readonly FuzzCase[],
  target: string,
  isVerbose: boolean,
): Promise<Outcome[]> {
  const script = fileURLToPath(new URL('ours.js', import.meta.url));
  const found: Outcome[] = [];
  while (found.length < cases.length) {
    rmSync(target, { force: true });
    const ended = await run(process.execPath, [script, casesFile, target, String(found.length)], isVerbose);
    found.push(...read(target));
    if (found.length < cases.length)
      found.push({ index: cases[found.length]!.index, crash: `the process ended: ${ended}` });
  }
  return found;
}

/** What each side makes of the cases, in their order. */
export async function bothSides(
  cases: readonly FuzzCase[],
  isVerbose = false,
): Promise<{ mine: Outcome[]; theirs: Outcome[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-fuzz-'));
  try {
    const casesFile = join(folder, 'cases.json');
    const theirFile = join(folder, 'mxnet.jsonl');
    writeFileSync(casesFile, JSON.stringify(cases));
    const [mine] = await Promise.all([
      ours(casesFile, cases, join(folder, 'ours.jsonl'), isVerbose),
      run(python, [join(root, 'test/oracle/fuzz_mxnet.py'), casesFile, theirFile], isVerbose),
    ]);
    return { mine, theirs: read(theirFile) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
