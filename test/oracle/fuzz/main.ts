/** `npm run oracle -- --fuzz 2000 [--seed S] [--op NAME] [--case K]`: random calls through the library and through real MXNet 1.9.1, compared. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { allOps } from '../../../lib/core/index.js';
import { isOwn } from '../../ops/support/cases.js';
import { root } from '../../support/files.js';
import { fuzzCase, type FuzzCase } from './cases.js';
import { compare } from './compare.js';
import { Draw } from './draw.js';
import type { Outcome } from './outcome.js';
import { ruleOf } from './rules.js';

const { values: options } = parseArgs({
  options: {
    fuzz: { type: 'string' },
    seed: { type: 'string', default: '1' },
    op: { type: 'string', multiple: true },
    case: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});

const python = process.env['MXLAB_ORACLE'] ?? join(root, 'build/peers/mxnet/bin/python');
if (!existsSync(python)) {
  console.error(
    `Real MXNet is not installed at ${python}. It needs Python 3.11:\n` +
      '  python3.11 -m venv build/peers/mxnet && build/peers/mxnet/bin/pip install mxnet==1.9.1 "numpy<1.24"\n' +
      'or set MXLAB_ORACLE to the Python of another environment that has it.',
  );
  process.exit(2);
}

const registry = JSON.parse(readFileSync(join(root, 'test/oracle/registry.json'), 'utf8')) as Record<
  string,
  string
>;
const names = allOps()
  .filter((op) => !isOwn(op) && op.name in registry && op.examples.length > 0)
  .map((op) => op.name);

function drawnCases(): FuzzCase[] {
  const seed = Number(options.seed);
  const chosen = options.op ?? names;
  if (options.case !== undefined) return chosen.map((name) => fuzzCase(seed, Number(options.case), name));
  return Array.from({ length: Number(options.fuzz ?? 200) }, (_, index) =>
    fuzzCase(seed, index, new Draw(`${seed} ${index}`).pick(chosen)),
  );
}

const run = (command: string, args: string[]): Promise<number | string> =>
  new Promise((resolve) => {
    const environment = { ...process.env, OPENBLAS_CORETYPE: 'SkylakeX', PYTHONWARNINGS: 'ignore' };
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'pipe'], env: environment });
    let text = '';
    child.stderr.on('data', (piece) => (text = (text + String(piece)).slice(-4000)));
    child.on('exit', (code, signal) => {
      if (options.verbose && text) console.error(text);
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
async function ours(casesFile: string, cases: readonly FuzzCase[], target: string): Promise<Outcome[]> {
  const script = fileURLToPath(new URL('ours.js', import.meta.url));
  const found: Outcome[] = [];
  while (found.length < cases.length) {
    rmSync(target, { force: true });
    const ended = await run(process.execPath, [script, casesFile, target, String(found.length)]);
    found.push(...read(target));
    if (found.length < cases.length)
      found.push({ index: cases[found.length]!.index, crash: `the process ended: ${ended}` });
  }
  return found;
}

const folder = mkdtempSync(join(tmpdir(), 'mxlab-fuzz-'));
try {
  const cases = drawnCases();
  const casesFile = join(folder, 'cases.json');
  const theirFile = join(folder, 'mxnet.jsonl');
  writeFileSync(casesFile, JSON.stringify(cases));
  const [mine] = await Promise.all([
    ours(casesFile, cases, join(folder, 'ours.jsonl')),
    run(python, [join(root, 'test/oracle/fuzz_mxnet.py'), casesFile, theirFile]),
  ]);
  report(cases, mine, read(theirFile));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function report(cases: readonly FuzzCase[], mine: readonly Outcome[], theirs: readonly Outcome[]): void {
  const covered = new Map<string, number>();
  const counts = { computed: 0, refused: 0, gradients: 0, ended: 0, different: 0 };
  cases.forEach((one, position) => {
    const [a, b] = [mine[position]!, theirs[position]];
    if (!b) throw new Error(`MXNet's side ended before case ${one.index}`);
    if (b.crash) counts.ended++;
    else if (b.error) counts.refused++;
    else counts.computed++;
    if (b.gradients && a.gradients) counts.gradients++;
    const finding = compare(one, a, b);
    if (options.verbose) console.log(JSON.stringify({ ...one, ours: a, mxnet: b }, null, 1));
    if (!finding) return;
    const rule = ruleOf(one, finding);
    if (rule) covered.set(rule.reason, (covered.get(rule.reason) ?? 0) + 1);
    if (rule && !options.verbose) return;
    if (!rule) counts.different++;
    const shown = one.inputs.map(({ name, dtype, shape }) => `${name} ${dtype} (${shape.join(', ')})`);
    console.log(
      `${one.op} ${JSON.stringify(one.attrs)} ${shown.join(', ')}${one.training ? ', training' : ''}`,
    );
    console.log(`  ${finding.kind}: ${finding.text}${rule ? ` [listed: ${rule.reason}]` : ''}`);
    console.log(`  again: npm run oracle -- --op ${one.op} --seed ${one.seed} --case ${one.index} --verbose`);
  });
  const listed = [...covered].sort((a, b) => b[1] - a[1]);
  for (const [reason, count] of listed) console.log(`listed difference, ${count} cases: ${reason}`);
  console.log(
    `${cases.length} cases: MXNet computes ${counts.computed}, refuses ${counts.refused}, ends on ${counts.ended}; ` +
      `${counts.gradients} with gradients; ${counts.different} unlisted differences.`,
  );
  if (counts.different > 0) process.exitCode = 1;
}
