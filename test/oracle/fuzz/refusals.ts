/**
 * Records calls that real MXNet 1.9.1 refuses and the library refuses too: `node dist/test/oracle/fuzz/refusals.js`.
 *
 * Writes test/oracle/refusals.json, a few calls for each operator, each refused by MXNet with another sentence.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/files.js';
import { fuzzCase, type FuzzCase } from './cases.js';
import { bothSides, knownToBoth, requireOracle } from './sides.js';

const SEED = 2026;
const TRIES = 40;
const KEPT = 3;
const ELEMENTS = 40;

requireOracle();

const isSmall = (one: FuzzCase): boolean =>
  one.inputs.reduce((total, { values }) => total + values.length, 0) <= ELEMENTS;

const cases = knownToBoth().flatMap((name) =>
  Array.from({ length: TRIES }, (_, index) => fuzzCase(SEED, index, name)).filter(
    (one) => isSmall(one) && !one.npShape,
  ),
);
const { mine, theirs } = await bothSides(cases);

/** OpenCV names its source file with the folder in which MXNet's package was built: the file is enough. */
const withoutFolders = (reason: string): string => reason.replace(/(?<=\s)\/[\w./-]*\/(?=[\w.-]+:\d)/g, '');

const kept = new Map<string, Map<string, string>>();
cases.forEach((one, position) => {
  const reason = theirs[position]?.error;
  // Sparse storage is refused by the room of sparse arrays, in its own words.
  if (reason === undefined || !mine[position]?.error?.startsWith(`${one.op}:`)) return;
  const own = kept.get(one.op) ?? new Map<string, string>();
  const sentence = reason.replace(/[\d.x]+/g, '#').slice(0, 60);
  if (own.size >= KEPT || own.has(sentence)) return;
  const { op, attrs, inputs } = one;
  own.set(sentence, JSON.stringify({ op, attrs, inputs, mxnet: withoutFolders(reason).slice(0, 160) }));
  kept.set(one.op, own);
});

const lines = [...kept.values()].flatMap((own) => [...own.values()]);
writeFileSync(join(root, 'test/oracle/refusals.json'), `[\n${lines.join(',\n')}\n]\n`);
console.log(`${lines.length} refused calls of ${kept.size} operators`);
