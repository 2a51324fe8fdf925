/** Binary operators: comparisons and logic; the results are 1 and 0 of the inputs' dtype. */
import { defineBinary } from './binary.js';

const pascal = (name: string): string =>
  name
    .split('_')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');
const camelCaseWords = (name: string): string =>
  name
    .split('_')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('_');

const rows: readonly (readonly [string, string, string])[] = [
  ['equal', 'Equality', 'y = 1 where a = b, else 0'],
  ['not_equal', 'Inequality', 'y = 1 where a ≠ b, else 0'],
  ['greater', 'Greater-than comparison', 'y = 1 where a > b, else 0'],
  ['greater_equal', 'Greater-or-equal comparison', 'y = 1 where a ≥ b, else 0'],
  ['lesser', 'Less-than comparison', 'y = 1 where a < b, else 0'],
  ['lesser_equal', 'Less-or-equal comparison', 'y = 1 where a ≤ b, else 0'],
  ['logical_and', 'Logical and', 'y = 1 where both are not 0, else 0'],
  ['logical_or', 'Logical or', 'y = 1 where one is not 0, else 0'],
  ['logical_xor', 'Logical exclusive or', 'y = 1 where exactly one is not 0, else 0'],
];

for (const [name, summary, formula] of rows) {
  defineBinary({
    name,
    summary,
    formula,
    same: [`_${name}`, `_${camelCaseWords(name)}`],
    scalar: [`_${name}_scalar`, `_${pascal(name)}Scalar`],
    gradient: 'zero',
    values: [
      [0, 1, 2, -1, 0],
      [0, 1, 1, 0, 3],
    ],
  });
}
