/** Diagonals and triangles taken out of matrices, and put back into them. */
import { bool, defineOp, int, MXNetError, type ShapeInference } from '../core/index.js';
import { defineComposite } from './composite.js';
import { apply } from './formulas.js';

const offset = int('The diagonal: 0 the main one, positive ones above it, negative ones below.', 0);
const lower = bool('With offset 0: the lower triangle, else the upper one.', true);

const product = (shape: readonly number[]): number[] => (shape.length > 0 ? [...shape] : [1]);

/** Elements of the diagonal or triangle of an n x n matrix. */
const countOf = (n: number, offset: number, triangle: boolean): number => {
  const side = n - Math.abs(offset);
  return triangle ? (side * (side + 1)) / 2 : side;
};

/** The shape of square matrices at an input, null while unknown. Throws for others. */
export function squareShape(shapes: ShapeInference, index = 0): readonly number[] | null {
  const shape = shapes.in[index]!;
  if (shape === null) return null;
  const n = shape.at(-1) ?? 0;
  if (shape.length < 2 || (n >= 0 && shape.at(-2)! >= 0 && n !== shape.at(-2)))
    throw shapes.fail(index, 'square matrices', `(${shape.join(', ')})`);
  return shape;
}

/** What is left of matrices that became one number each. */
export const perMatrix = (shape: readonly number[]): number[] => product(shape.slice(0, -2));

/** Square matrices of input 0, checked against the offset. */
function extracted(shapes: ShapeInference, offset: number, triangle: boolean): void {
  const shape = squareShape(shapes);
  if (shape === null) return;
  const n = shape.at(-1)!;
  if (n >= 0 && Math.abs(offset) >= Math.max(n, 1))
    throw new MXNetError('lies outside the matrix', {
      argument: 'offset',
      expected: n > 1 ? `-${n - 1} to ${n - 1}` : '0',
      given: String(offset),
    });
  shapes.setOut(0, product([...shape.slice(0, -2), n < 0 ? -1 : countOf(n, offset, triangle)]));
}

function made(shapes: ShapeInference, offset: number, triangle: boolean): void {
  const shape = shapes.in[0]!;
  if (shape === null) return;
  const count = shape.at(-1) ?? 0;
  const side = triangle ? (Math.sqrt(8 * count + 1) - 1) / 2 : count;
  if (count >= 0 && !Number.isInteger(side))
    throw shapes.fail(0, 'the 0, 1, 3, 6, 10 … elements of a triangle', String(count));
  const n = count < 0 ? -1 : side + Math.abs(offset);
  shapes.setOut(0, [...shape.slice(0, -1), n, n]);
}

for (const triangle of [false, true]) {
  const what = triangle ? 'triangle' : 'diagonal';
  const stem = triangle ? 'trian' : 'diag';
  const params = (triangle ? { offset, lower } : { offset }) as { offset: typeof offset };
  const [extract, make] = [`_linalg_extract${stem}`, `_linalg_make${stem}`];
  const more = triangle ? [{ lower: false }, { offset: -1 }, { offset: 1 }] : [{ offset: 1 }, { offset: -1 }];
  defineOp({
    name: extract,
    aliases: [extract.slice(1)],
    category: 'linalg',
    summary: `The ${what} of each matrix as a vector.`,
    details: triangle
      ? 'Lower triangles row by row, upper ones column by column. An offset other than 0 chooses the triangle beyond that diagonal.'
      : 'y[…, i] = A[…, i, i + offset], with a negative offset A[…, i - offset, i]. dA: dy on that diagonal, else 0.',
    source: `MXNet 1.9.1, ${extract.slice(1)}`,
    inputs: { A: { doc: 'Square matrices, (…, n, n).' } },
    params,
    inferShape: (shapes, p) => extracted(shapes, p.offset, triangle),
    gradient: ({ F, grads, params: p }) => [apply(F, make, grads[0]!, { ...p })],
    kernel: extract.slice(1),
    examples: [
      { inputs: { A: { shape: [3, 3] } } },
      ...more.map((given) => ({ inputs: { A: { shape: [2, 3, 3] } }, params: given })),
    ],
  });
  defineOp({
    name: make,
    aliases: [make.slice(1)],
    category: 'linalg',
    summary: `Matrices with vectors as their ${what}, zero elsewhere.`,
    details: `The inverse of ${extract.slice(1)}.`,
    source: `MXNet 1.9.1, ${make.slice(1)}`,
    inputs: { A: { doc: 'Vectors, (…, n).' } },
    params,
    inferShape: (shapes, p) => made(shapes, p.offset, triangle),
    gradient: ({ F, grads, params: p }) => [apply(F, extract, grads[0]!, { ...p })],
    kernel: make.slice(1),
    examples: [
      { inputs: { A: { shape: [3] } } },
      ...more.map((given) => ({ inputs: { A: { shape: [2, triangle ? 6 : 3] } }, params: given })),
    ],
  });
}

defineComposite({
  name: '_linalg_sumlogdiag',
  aliases: ['linalg_sumlogdiag'],
  category: 'linalg',
  summary: 'Sum of the logarithms of the diagonal of each matrix.',
  details: 'Half the logarithm of the determinant of L Lᵀ.',
  source: 'MXNet 1.9.1, linalg_sumlogdiag',
  inputs: { A: { doc: 'Square matrices, (…, n, n).' } },
  params: {},
  inferShape: (shapes) => {
    const shape = squareShape(shapes);
    if (shape !== null) shapes.setOut(0, perMatrix(shape));
  },
  body: ({ F, inputs }) => [
    apply(F, 'sum', apply(F, 'log', apply(F, '_linalg_extractdiag', inputs[0]!)), { axis: [-1] }),
  ],
  examples: [
    { inputs: { A: { shape: [3, 3] } }, range: [0.5, 2] },
    { inputs: { A: { shape: [2, 2, 2] } }, range: [0.5, 2] },
  ],
});
