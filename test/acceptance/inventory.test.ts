/** The inventory of MXNet's arrays, graphs and gradients, row by row: each row has a test that shows it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/files.js';
import { arrays } from './rows/arrays.js';
import { concepts } from './rows/concepts.js';
import { customAutograd } from './rows/custom_autograd.js';
import { engineRows } from './rows/engine.js';
import { interfaces } from './rows/interfaces.js';
import { operators } from './rows/operators.js';
import { symbolOperators } from './rows/symbol_operators.js';
import { symbols } from './rows/symbols.js';

const chapters = {
  concepts,
  arrays,
  operators,
  symbols,
  'symbol operators': symbolOperators,
  'custom operators and autograd': customAutograd,
  engine: engineRows,
  'how operators are written': interfaces,
};

/** Rows of the chapters, and those that wait for a part that is not there yet, with the reason. */
const inventory = JSON.parse(readFileSync(join(root, 'test/acceptance/inventory.json'), 'utf8')) as {
  rows: readonly (readonly [first: number, last: number])[];
  waiting: Readonly<Record<string, string>>;
};

for (const [chapter, rows] of Object.entries(chapters)) {
  describe(`inventory: ${chapter}`, () => {
    for (const [row, show] of Object.entries(rows)) it(row, async () => void (await show()));
  });
}

describe('inventory', () => {
  const shown = Object.values(chapters).flatMap((rows) =>
    Object.keys(rows).flatMap((name) => name.match(/\bA\d{3}\b/g) ?? []),
  );

  it('every row has a test, or a reason to wait', () => {
    const wanted = inventory.rows.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => `A${String(first + index).padStart(3, '0')}`),
    );
    const missing = wanted.filter((row) => !shown.includes(row) && !(row in inventory.waiting));
    assert.deepEqual(missing, []);
  });

  it('no row waits that is shown, none is shown twice', () => {
    assert.deepEqual(
      shown.filter((row) => row in inventory.waiting),
      [],
    );
    assert.deepEqual(
      shown.filter((row, index) => shown.indexOf(row) !== index),
      [],
    );
  });
});
