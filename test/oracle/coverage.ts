/** What of MXNet's registry the operator table has, counted by family: presence, dtypes, gradients, fixtures, documentation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../lib/index.js';
import { allNames, allOps, isFamily, type DType, type Op } from '../../lib/core/index.js';
import { root } from '../support/files.js';
import { isOwn } from '../ops/support/cases.js';
import { exampleInputs } from '../ops/support/examples.js';
import { fixtures } from '../ops/support/fixtures.js';
import { run, tensor } from '../ops/support/tensor.js';
import { families, missingReasons, outside, unrecordedReasons } from './coverage_reasons.js';

/** One line of the table. */
export interface FamilyRow {
  readonly family: string;
  /** Operators that MXNet registers. */
  registered: number;
  present: number;
  /** Fewest and most dtypes in which an example of an operator runs. */
  dtypes: [number, number];
  gradient: number;
  /** No gradient, with the reason in the entry. */
  none: number;
  fixtures: number;
  documented: number;
}

/** Something that is not there; a gap when it has no reason. */
export interface Lack {
  readonly operator: string;
  readonly kind: 'name' | 'dtype' | 'documentation' | 'fixture';
  readonly what: string;
  readonly reason: string | undefined;
}

export interface Coverage {
  readonly rows: readonly FamilyRow[];
  readonly lacks: readonly Lack[];
}

const allTypes: readonly DType[] = [
  'float32',
  'float64',
  'float16',
  'bfloat16',
  'int64',
  'int32',
  'int8',
  'uint8',
  'bool',
];

const reasonOf = (reasons: readonly (readonly [RegExp, string])[], name: string): string | undefined =>
  reasons.find(([rule]) => rule.test(name))?.[1];

/** The dtypes in which the first example of an operator runs. */
export function dtypesOf(op: Op): DType[] {
  const example = op.examples[0];
  if (!example) return [];
  const hasInputs = Object.keys(example.inputs ?? {}).length > 0;
  if (!hasInputs && !('dtype' in op.params)) return ['float32'];
  return allTypes.filter((dtype) => {
    try {
      const inputs = exampleInputs(op, example, 0, dtype).map((input) =>
        tensor(input.dtype, input.shape, input.values),
      );
      const outputs = run(op.name, inputs, { ...example.params, ...(hasInputs ? {} : { dtype }) });
      outputs.forEach((output) => output.values());
      return true;
    } catch {
      return false;
    }
  });
}

/** MXNet's operators with all their names, without what is no operator of the classic interface. */
function registered(): Map<string, string[]> {
  const registry = JSON.parse(readFileSync(join(root, 'test/oracle/registry.json'), 'utf8')) as Record<
    string,
    string
  >;
  const operators = new Map<string, string[]>();
  for (const [name, operator] of Object.entries(registry))
    if (reasonOf(outside, name) === undefined)
      operators.set(operator, [...(operators.get(operator) ?? []), name]);
  return new Map([...operators].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Counts everything. */
export function coverage(): Coverage {
  const ours = new Map(allNames());
  const recorded = recordedTypes();
  const rows = families.map(([family]): FamilyRow => ({
    family,
    registered: 0,
    present: 0,
    dtypes: [allTypes.length, 0],
    gradient: 0,
    none: 0,
    fixtures: 0,
    documented: 0,
  }));
  const lacks: Lack[] = [];
  for (const [operator, names] of registered()) {
    const row = rows[families.findIndex(([, rule]) => rule.test(operator))]!;
    row.registered++;
    const missing = names.filter((name) => !ours.has(name) && !isFamily(name));
    if (missing.length > 0)
      lacks.push({
        operator,
        kind: 'name',
        what: `no ${missing.join(', ')}`,
        reason: reasonOf(missingReasons, operator),
      });
    if (names.some(isFamily)) {
      row.present++;
      row.gradient++;
      row.documented++;
      continue;
    }
    const op = names.map((name) => ours.get(name)).find(Boolean);
    if (!op) continue;
    row.present++;
    const types = dtypesOf(op);
    row.dtypes = [Math.min(row.dtypes[0], types.length), Math.max(row.dtypes[1], types.length)];
    for (const type of recorded.get(op.name) ?? [])
      if (!types.includes(type))
        lacks.push({ operator, kind: 'dtype', what: `not in ${type}`, reason: undefined });
    if (typeof op.gradient === 'function') row.gradient++;
    else row.none++;
    if (recorded.has(op.name)) row.fixtures++;
    if (op.summary !== '' && op.examples.length > 0) row.documented++;
    else lacks.push({ operator, kind: 'documentation', what: 'no documentation', reason: undefined });
  }
  for (const op of allOps())
    if (!isOwn(op) && !recorded.has(op.name))
      lacks.push({
        operator: op.name,
        kind: 'fixture',
        what: 'no fixture',
        reason: reasonOf(unrecordedReasons, op.name),
      });
  return { rows, lacks };
}

/** Operators with fixtures, and the dtypes of the first inputs of their examples in other dtypes. */
function recordedTypes(): Map<string, Set<DType>> {
  const found = new Map<string, Set<DType>>();
  for (const fixture of [...fixtures().values()].flat()) {
    const types = found.get(fixture.op) ?? new Set<DType>();
    found.set(fixture.op, types);
    const type = / 0 (\w+)( training)?$/.exec(` ${fixture.id}`)?.[1];
    if (type !== undefined && type !== 'training' && fixture.inputs.length > 0) types.add(type as DType);
  }
  return found;
}
