/** The traps of MXNet's semantics, by their number in the inventory: each has a test here, or one elsewhere that is named. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/files.js';
import { arrays } from './traps/arrays.js';
import { files, graphs } from './traps/graphs.js';
import { layers } from './traps/layers.js';
import { random, updates } from './traps/updates.js';

/** Traps that another file shows: its path and the name of its test. */
const elsewhere: Readonly<Record<string, readonly [file: string, name: string]>> = {
  D045: ['test/ops/random_streams.test.ts', 'random streams'],
  D083: ['test/autograd/function.test.ts', 'runs forward and backward unrecorded, in the mode of the call'],
  D105: ['test/operator/custom.test.ts', 'assign does what each req says'],
  D142: ['test/recordio/recordio.test.ts', 'reads what MXNet wrote, split records too'],
  D143: ['test/backend/queue.test.ts', 'an error of queued work surfaces at the wait'],
};

/** Traps of what is not part of this library yet, or of other namespaces. */
const absent: readonly (readonly [first: number, last: number, reason: string])[] = [
  [28, 28, 'mx.npx is not part of the classic interface'],
  [52, 52, 'parameters of blocks: the part for training'],
  [101, 101, 'recurrent blocks: the part for training'],
  [106, 112, 'initializers and learning rates: the part for training'],
  [118, 121, 'schedulers, metrics and losses: the part for training'],
  [122, 138, 'modules, key-value stores, blocks: the part for training'],
];

const chapters = { arrays, random, graphs, layers, updates, files };

for (const [chapter, traps] of Object.entries(chapters)) {
  describe(`traps: ${chapter}`, () => {
    for (const [name, check] of Object.entries(traps)) it(name, check);
  });
}

describe('traps', () => {
  const numbersIn = (text: string): number[] =>
    Array.from(text.matchAll(/\bD(\d{3})\b/g), ([, digits]) => Number(digits));
  const shown = Object.values(chapters).flatMap((traps) => Object.keys(traps).flatMap(numbersIn));

  it('each of the 144 is shown here or elsewhere, or has a reason to be absent', () => {
    const named = [...shown, ...Object.keys(elsewhere).flatMap(numbersIn)];
    for (let trap = 1; trap <= 144; trap++) {
      const reasons = absent.filter(([first, last]) => first <= trap && trap <= last);
      assert.equal(named.filter((one) => one === trap).length + reasons.length, 1, `D${trap}`);
    }
  });

  it('tests elsewhere exist', () => {
    for (const [file, name] of Object.values(elsewhere))
      assert.ok(readFileSync(join(root, file), 'utf8').includes(name), `${file}: ${name}`);
  });
});
