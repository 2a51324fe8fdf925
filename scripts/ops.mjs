/** What of MXNet's registry the operator table has: `npm run ops -- --coverage [--list]`, after `npm run build`. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, 'dist/test/oracle/coverage.js');
if (!existsSync(built)) {
  console.error('Build first: npm run build');
  process.exit(2);
}
const { coverage } = await import(built);
const { rows, lacks } = coverage();

const heads = ['registered', 'present', 'dtypes', 'gradient', 'none, with reason', 'fixtures', 'documented'];
const cells = rows.map(({ family, registered, present, dtypes, gradient, none, fixtures, documented }) => [
  family,
  registered,
  present,
  dtypes[1] === 0 ? '' : dtypes.join('-'),
  gradient,
  none,
  fixtures,
  documented,
]);
const sum = (column) => cells.reduce((total, row) => total + row[column], 0);
const total = ['all', ...heads.map((head, index) => (head === 'dtypes' ? '' : sum(index + 1)))];
for (const [first, ...others] of [['family', ...heads], ...cells, total])
  console.log(
    first.padEnd(24) + others.map((cell, index) => String(cell).padStart(heads[index].length + 2)).join(''),
  );

const gaps = lacks.filter(({ reason }) => reason === undefined);
console.log(`\n${lacks.length - gaps.length} lacks with a reason, ${gaps.length} without.`);
for (const { operator, what, reason } of process.argv.includes('--list') ? lacks : gaps)
  console.log(`  ${operator}: ${what}${reason === undefined ? '' : ` (${reason})`}`);
if (process.argv.includes('--coverage') && gaps.length > 0) process.exitCode = 1;
