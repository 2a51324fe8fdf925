/** `npm run oracle -- --fuzz 2000 [--seed S] [--op NAME] [--case K] [--large]`: random calls through the library and through real MXNet 1.9.1, compared. */
import { parseArgs } from 'node:util';
import { fuzzCase, type FuzzCase } from './cases.js';
import { compare } from './compare.js';
import { Draw } from './draw.js';
import type { Outcome } from './outcome.js';
import { ruleOf } from './rules.js';
import { bothSides, knownToBoth, requireOracle } from './sides.js';

const { values: options } = parseArgs({
  options: {
    fuzz: { type: 'string' },
    seed: { type: 'string', default: '1' },
    op: { type: 'string', multiple: true },
    case: { type: 'string' },
    large: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});

requireOracle();

const names = knownToBoth();

function drawnCases(): FuzzCase[] {
  const seed = Number(options.seed);
  const chosen = options.op ?? names;
  if (options.case !== undefined)
    return chosen.map((name) => fuzzCase(seed, Number(options.case), name, options.large));
  return Array.from({ length: Number(options.fuzz ?? 200) }, (_, index) =>
    fuzzCase(seed, index, new Draw(`${seed} ${index}`).pick(chosen), options.large),
  );
}

const cases = drawnCases();
const { mine, theirs } = await bothSides(cases, options.verbose);
report(cases, mine, theirs);

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
    console.log(
      `  again: npm run oracle -- --op ${one.op} --seed ${one.seed} --case ${one.index}${options.large ? ' --large' : ''} --verbose`,
    );
  });
  const listed = [...covered].sort((a, b) => b[1] - a[1]);
  for (const [reason, count] of listed) console.log(`listed difference, ${count} cases: ${reason}`);
  console.log(
    `${cases.length} cases: MXNet computes ${counts.computed}, refuses ${counts.refused}, ends on ${counts.ended}; ` +
      `${counts.gradients} with gradients; ${counts.different} unlisted differences.`,
  );
  if (counts.different > 0) process.exitCode = 1;
}
