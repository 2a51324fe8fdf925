/** Writes the cases that test/oracle/record.py runs through real MXNet: `node dist/test/oracle/export_cases.js FILE`. */
import { writeFileSync } from 'node:fs';
import { oracleCases } from '../ops/support/cases.js';

const special = (value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;

const [target] = process.argv.slice(2);
if (!target) throw new Error('usage: export_cases.js FILE');
writeFileSync(
  target,
  JSON.stringify(oracleCases(), (_, value: unknown) => special(value)),
);
