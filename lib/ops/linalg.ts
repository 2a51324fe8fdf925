/** Linear algebra on batches of matrices: factorisations, triangular products, inverses, determinants. */
import {
  bool,
  defineOp,
  float,
  int,
  type DType,
  type Functions,
  type OutputSpec,
  type Shape,
  type ShapeInference,
} from '../core/index.js';
import { defineComposite } from './composite.js';
import { add, apply, div, mul, negative, scale, sub } from './formulas.js';
import { movedShapes, rowsOf } from './batch_dot.js';
import { perMatrix, squareShape } from './linalg_places.js';

const A = { doc: 'Square matrices, (…, n, n).' };
const source =
  'Giles 2008, Matrix derivative results; Seeger et al. 2017, Auto-differentiating linear algebra';

/** Products of matrices in a gradient formula: `times(F, a, b, 'nt')` is a bᵀ. */
const times = <T>(F: Functions<T>, a: T, b: T, flags: 'nn' | 'nt' | 'tn' | 'tt' = 'nn'): T =>
  apply(F, '_linalg_gemm2', [a, b], { transpose_a: flags[0] === 't', transpose_b: flags[1] === 't' });

const turned = <T>(F: Functions<T>, x: T, rank: number): T =>
  apply(F, 'SwapAxis', x, { dim1: rank - 2, dim2: rank - 1 });

/** The lower or upper triangle, zeros elsewhere. */
const triangle = <T>(F: Functions<T>, x: T, lower = true, offset = 0): T =>
  apply(F, '_linalg_maketrian', apply(F, '_linalg_extracttrian', x, { lower, offset }), { lower, offset });

/** A symmetric matrix from the lower triangle. */
function mirrored<T>(F: Functions<T>, x: T, shape: Shape): T {
  const n = shape.at(-1)!;
  const low = triangle(F, x);
  if (n === 1) return low;
  return add(F, low, turned(F, triangle(F, x, true, -1), shape.length));
}

/** op(L)⁻¹ x or x op(L)⁻¹. */
const solved = <T>(F: Functions<T>, l: T, x: T, transpose: boolean, rightside: boolean): T =>
  apply(F, '_linalg_trsm', [l, x], { transpose, rightside });

/** Numbers, one for each matrix, stretched over the matrices. */
const spread = <T>(F: Functions<T>, numbers: T, shape: Shape): T =>
  apply(F, 'broadcast_to', apply(F, 'Reshape', numbers, { shape: [...shape.slice(0, -2), 1, 1] }), { shape });

const lowerFlag = (what: string) => bool(`${what} the lower triangle, else the upper.`, true);

/** Matrices that have an inverse: a unit matrix in place of each whose determinant, or its sign, is 0. */
function regular<T>(F: Functions<T>, a: T, determinants: T, shape: Shape, dtype: DType): T {
  const n = shape.at(-1)!;
  const eye = F.invoke('_eye', [], { N: n, M: n, dtype })[0]!;
  const units = apply(F, 'Reshape', eye, { shape: [...shape.slice(0, -2).map(() => 1), n, n] });
  return apply(F, 'where', [spread(F, determinants, shape), a, apply(F, 'broadcast_to', units, { shape })]);
}

const sameSquares = (shapes: ShapeInference): void => {
  shapes.setAllSame();
  squareShape(shapes);
};
const positive = [
  [4, 1, 0.5],
  [1, 3, 0.25],
  [0.5, 0.25, 2],
];
const lowerFactor = [
  [2, 0, 0],
  [0.5, 1.5, 0],
  [0.25, -0.5, 1],
];
const upperFactor = lowerFactor.map((row, i) => row.map((_, j) => lowerFactor[j]![i]!));
const general = [
  [2, 1, 0.5],
  [-1, 3, 0.25],
  [0.5, 0.75, -2],
];
const batched = (matrix: number[][]): number[][][] => [
  matrix,
  matrix.map((row) => row.map((value) => value * 1.5)),
];
const halfUsed = 'only the lower triangle is read, the gradient is symmetric';

defineOp({
  name: '_linalg_potrf',
  aliases: ['linalg_potrf'],
  category: 'linalg',
  summary: 'Cholesky factors: the lower triangular L with A = L Lᵀ.',
  details:
    'Only one triangle of A is read. With lower false the result is the upper triangular U with A = Uᵀ U. Matrices that are not positive definite are refused.',
  source,
  inputs: { A: { doc: 'Symmetric positive definite matrices, (…, n, n).' } },
  params: { lower: lowerFlag('Read and give') },
  inferShape: sameSquares,
  gradient: ({ F, outputs, grads, inputShapes, params: p }) => {
    const shape = inputShapes[0]!;
    const low = (x: (typeof grads)[number]): typeof x => (p.lower ? x : turned(F, x!, shape.length));
    const l = low(outputs[0]!)!;
    const inner = mirrored(F, times(F, l, triangle(F, low(grads[0]!)!), 'tn'), shape);
    return [scale(F, solved(F, l, solved(F, l, inner, true, false), false, true), 0.5)];
  },
  kernel: 'linalg_potrf',
  tolerance: 1e-4,
  examples: [
    { inputs: { A: { values: positive } }, noGradientCheck: halfUsed },
    { inputs: { A: { values: batched(positive) } }, noGradientCheck: halfUsed },
    { inputs: { A: { values: positive } }, params: { lower: false }, noGradientCheck: halfUsed },
  ],
});

defineOp({
  name: '_linalg_potri',
  aliases: ['linalg_potri'],
  category: 'linalg',
  summary: 'The inverse of L Lᵀ from its Cholesky factor L.',
  details: 'y = (A Aᵀ)⁻¹, or with lower false (Aᵀ A)⁻¹; only one triangle of A is read.',
  source,
  inputs: { A: { doc: 'Triangular matrices, (…, n, n), as linalg_potrf gives them.' } },
  params: { lower: lowerFlag('Read') },
  inferShape: sameSquares,
  gradient: ({ F, inputs, outputs, grads, inputShapes, params: p }) => {
    const rank = inputShapes[0]!.length;
    const low = (x: (typeof inputs)[number]): typeof x => (p.lower ? x : turned(F, x, rank));
    const both = add(F, grads[0]!, turned(F, grads[0]!, rank));
    const slope = solved(F, low(inputs[0]!), times(F, outputs[0]!, both), true, true);
    return [low(negative(F, triangle(F, slope)))];
  },
  kernel: 'linalg_potri',
  tolerance: 1e-4,
  examples: [
    { inputs: { A: { values: lowerFactor } } },
    { inputs: { A: { values: batched(lowerFactor) } } },
    { inputs: { A: { values: upperFactor } }, params: { lower: false } },
  ],
});

defineOp({
  name: '_linalg_inverse',
  aliases: ['linalg_inverse'],
  category: 'linalg',
  summary: 'Inverses of square matrices.',
  details: 'Singular matrices are refused.',
  source,
  inputs: { A },
  params: {},
  inferShape: sameSquares,
  gradient: ({ F, outputs, grads }) => {
    const y = outputs[0]!;
    return [negative(F, times(F, times(F, y, grads[0]!, 'tn'), y, 'nt'))];
  },
  kernel: 'linalg_inverse',
  tolerance: 1e-4,
  examples: [{ inputs: { A: { values: general } } }, { inputs: { A: { values: batched(general) } } }],
});

defineOp({
  name: '_linalg_det',
  aliases: ['linalg_det'],
  category: 'linalg',
  summary: 'Determinants of square matrices.',
  details: 'The gradient of a singular matrix is 0, as in MXNet.',
  source,
  inputs: { A },
  fileOutputs: () => 3,
  params: {},
  inferShape: (shapes) => {
    const shape = squareShape(shapes);
    if (shape) shapes.setOut(0, perMatrix(shape));
  },
  gradient: ({ F, inputs, outputs, grads, inputShapes, inputTypes }) => {
    const shape = inputShapes[0]!;
    const a = regular(F, inputs[0]!, outputs[0]!, shape, inputTypes[0]!);
    const inverse = turned(F, apply(F, '_linalg_inverse', a), shape.length);
    return [mul(F, inverse, spread(F, mul(F, grads[0]!, outputs[0]!), shape))];
  },
  kernel: 'linalg_det',
  tolerance: 1e-4,
  examples: [{ inputs: { A: { values: general } } }, { inputs: { A: { values: batched(general) } } }],
});

defineOp({
  name: '_linalg_slogdet',
  aliases: ['linalg_slogdet'],
  category: 'linalg',
  summary: 'Sign and logarithm of the absolute value of determinants.',
  details: 'Singular matrices: sign 0, logarithm −∞, gradient 0.',
  source,
  inputs: { A },
  outputs: (): OutputSpec[] => [
    { name: 'output0', doc: 'Signs.' },
    { name: 'output1', doc: 'Logarithms.' },
  ],
  fileOutputs: () => 4,
  params: {},
  inferShape: (shapes) => {
    const shape = squareShape(shapes);
    if (shape) for (const index of [0, 1]) shapes.setOut(index, perMatrix(shape));
  },
  gradient: ({ F, inputs, outputs, grads, inputShapes, inputTypes }) => {
    const shape = inputShapes[0]!;
    const sign = outputs[0]!;
    const a = regular(F, inputs[0]!, sign, shape, inputTypes[0]!);
    const inverse = turned(F, apply(F, '_linalg_inverse', a), shape.length);
    const heads = apply(F, 'where', [sign, grads[1]!, apply(F, 'zeros_like', sign)]);
    return [mul(F, inverse, spread(F, heads, shape))];
  },
  kernel: 'linalg_slogdet',
  tolerance: 1e-4,
  examples: [{ inputs: { A: { values: general } } }, { inputs: { A: { values: batched(general) } } }],
});

defineOp({
  name: '_linalg_gelqf',
  aliases: ['linalg_gelqf'],
  category: 'linalg',
  summary: 'LQ factors: a lower triangle and a matrix of orthonormal rows.',
  details: 'A = L Q with Q Qᵀ = I and L a lower triangle.',
  source,
  inputs: { A: { doc: 'Matrices that are at least as wide as high, (…, m, n).' } },
  outputs: (): OutputSpec[] => [
    { name: 'output0', doc: 'Q.' },
    { name: 'output1', doc: 'L.' },
  ],
  params: {},
  inferShape: (shapes) => {
    const shape = shapes.in[0]!;
    if (shape === null) return;
    const [m, n] = [shape.at(-2) ?? 0, shape.at(-1) ?? 0];
    if (shape.length < 2 || (n >= 0 && m > n))
      throw shapes.fail(0, 'matrices that are at least as wide as high', `(${shape.join(', ')})`);
    shapes.setOut(0, shape);
    shapes.setOut(1, [...shape.slice(0, -1), m]);
  },
  gradient: ({ F, outputs, grads, outputShapes }) => {
    const [q, l] = [outputs[0]!, outputs[1]!];
    const inner = sub(F, times(F, l, grads[1]!, 'tn'), times(F, grads[0]!, q, 'nt'));
    const sum = add(F, grads[0]!, times(F, mirrored(F, inner, outputShapes[1]!), q));
    return [solved(F, l, sum, true, false)];
  },
  kernel: 'linalg_gelqf',
  tolerance: 1e-4,
  examples: [
    { inputs: { A: { values: general } } },
    { inputs: { A: { values: [general.slice(0, 2), general.slice(1)] } } },
  ],
});

defineOp({
  name: '_linalg_syevd',
  aliases: ['linalg_syevd'],
  category: 'linalg',
  summary: 'Eigenvectors (rows of U) and eigenvalues (ascending): A = Uᵀ diag(L) U.',
  details: 'Only the lower triangle of A is read. The gradient needs eigenvalues that differ.',
  source,
  inputs: { A: { doc: 'Symmetric matrices, (…, n, n).' } },
  outputs: (): OutputSpec[] => [
    { name: 'output0', doc: 'U.' },
    { name: 'output1', doc: 'L.' },
  ],
  params: {},
  inferShape: (shapes) => {
    const shape = squareShape(shapes);
    if (shape === null) return;
    shapes.setOut(0, shape);
    shapes.setOut(1, shape.slice(0, -1));
  },
  gradient: ({ F, outputs, grads, inputShapes, inputTypes }) => {
    const [u, shape] = [outputs[0]!, inputShapes[0]!];
    const n = shape.at(-1)!;
    const lead = shape.slice(0, -2);
    const values = (to: readonly number[]): (typeof outputs)[number] =>
      apply(F, 'broadcast_to', apply(F, 'Reshape', outputs[1]!, { shape: to }), { shape });
    const gaps = sub(F, values([...lead, n, 1]), values([...lead, 1, n]));
    const eye = F.invoke('_eye', [], { N: n, M: n, dtype: inputTypes[0]! })[0]!;
    const wideEye = apply(
      F,
      'broadcast_to',
      apply(F, 'Reshape', eye, { shape: [...lead.map(() => 1), n, n] }),
      {
        shape,
      },
    );
    const product = times(F, grads[0]!, u, 'nt');
    const skew = sub(F, product, turned(F, product, shape.length));
    // The diagonal of skew is zero; the eye only keeps its division defined.
    const rotation = div(F, scale(F, skew, 0.5), add(F, gaps, wideEye));
    const inner = add(F, rotation, apply(F, '_linalg_makediag', grads[1]!));
    return [times(F, times(F, u, inner, 'tn'), u)];
  },
  kernel: 'linalg_syevd',
  tolerance: 1e-4,
  examples: [
    { inputs: { A: { values: positive } }, noGradientCheck: halfUsed },
    { inputs: { A: { values: batched(positive) } }, noGradientCheck: halfUsed },
  ],
});

const triangular = {
  transpose: bool('Take the transposed triangle.', false),
  rightside: bool('The triangle stands on the right.', false),
  lower: bool('The lower triangle, else the upper one.', true),
  alpha: float('Factor of the result.', 1),
};

for (const solves of [false, true]) {
  const name = solves ? '_linalg_trsm' : '_linalg_trmm';
  defineOp({
    name,
    aliases: [name.slice(1)],
    category: 'linalg',
    summary: solves ? 'Solves triangular systems.' : 'Products with triangular matrices.',
    details: solves
      ? 'y = alpha op(A)⁻¹ B, or alpha B op(A)⁻¹ with rightside.'
      : 'y = alpha op(A) B, or alpha B op(A) with rightside. The other triangle of A is not read.',
    source,
    inputs: {
      A: { doc: 'Triangular matrices, (…, n, n).' },
      B: { doc: 'Matrices, (…, n, m) or (…, m, n).' },
    },
    params: triangular,
    inferShape: (shapes, { rightside }) => {
      const b = shapes.in[1] ?? shapes.out[0]!;
      if (b !== null) {
        if (b.length < 2) throw shapes.fail(1, 'matrices', `(${b.join(', ')})`);
        const n = b.at(rightside ? -1 : -2)!;
        shapes.setIn(0, [...b.slice(0, -2), n, n]);
        shapes.setIn(1, b);
        shapes.setOut(0, b);
      }
      squareShape(shapes);
    },
    gradient: ({ F, inputs, outputs, grads, params: p }) => {
      const [a, b, y, dy] = [inputs[0]!, inputs[1]!, outputs[0]!, grads[0]!];
      const db = apply(F, name, [a, dy], { ...p, transpose: !p.transpose });
      let da: (typeof inputs)[number];
      if (solves) {
        const step = scale(F, db, -1 / p.alpha);
        if (p.rightside) da = p.transpose ? times(F, step, y, 'tn') : times(F, y, step, 'tn');
        else da = p.transpose ? times(F, y, step, 'nt') : times(F, step, y, 'nt');
      } else {
        const step = scale(F, dy, p.alpha);
        if (p.rightside) da = p.transpose ? times(F, step, b, 'tn') : times(F, b, step, 'tn');
        else da = p.transpose ? times(F, b, step, 'nt') : times(F, step, b, 'nt');
      }
      return [triangle(F, da, p.lower), db];
    },
    kernel: name.slice(1),
    tolerance: 1e-4,
    examples: [
      { inputs: { A: { values: lowerFactor }, B: { shape: [3, 2] } } },
      {
        inputs: { A: { values: batched(lowerFactor) }, B: { shape: [2, 2, 3] } },
        params: { rightside: true },
      },
      { inputs: { A: { values: lowerFactor }, B: { shape: [3, 2] } }, params: { transpose: true, alpha: 2 } },
      {
        inputs: { A: { values: general }, B: { shape: [2, 3] } },
        params: { rightside: true, transpose: true, lower: false, alpha: 0.5 },
      },
    ],
  });
}

const flags = {
  transpose_a: bool('Transpose the matrices of A.', false),
  transpose_b: bool('Transpose the matrices of B.', false),
  alpha: float('Factor of the product.', 1),
};
const axis = int('Axis along which the rows of the matrices lie; any but the last.', -2);

defineComposite({
  name: '_linalg_gemm',
  aliases: ['linalg_gemm'],
  category: 'linalg',
  summary: 'Products of matrices with a sum: y = alpha op(A) op(B) + beta C.',
  details:
    'y = alpha op(A) op(B) + beta C. dA = alpha dy op(B)ᵀ, dB = alpha op(A)ᵀ dy (transposed where op is), dC = beta dy.',
  source: 'MXNet 1.9.1, linalg_gemm',
  inputs: {
    A: { doc: 'First factors, (…, m, k).' },
    B: { doc: 'Second factors, (…, k, n).' },
    C: { doc: 'Summands, (…, m, n).' },
  },
  params: { ...flags, beta: float('Factor of C.', 1), axis },
  inferShape: (shapes, p) => {
    if (rowsOf(p.axis, shapes) !== undefined) {
      movedShapes(shapes, p);
      shapes.setOut(0, shapes.in[2]!);
      return shapes.setIn(2, shapes.out[0]!);
    }
    const [a, b] = [shapes.in[0]!, shapes.in[1]!];
    for (const [index, shape] of [a, b].entries())
      if (shape && shape.length < 2) throw shapes.fail(index, 'matrices', `(${shape.join(', ')})`);
    if (a && b) {
      const inner = [a.at(p.transpose_a ? -2 : -1)!, b.at(p.transpose_b ? -1 : -2)!] as const;
      if (a.length !== b.length || (inner[0] >= 0 && inner[1] >= 0 && inner[0] !== inner[1]))
        throw shapes.fail(1, `matrices that can follow (${a.join(', ')})`, `(${b.join(', ')})`);
      const lead = a.slice(0, -2).map((dim, i) => (dim < 0 ? b[i]! : dim));
      shapes.setOut(0, [...lead, a.at(p.transpose_a ? -1 : -2)!, b.at(p.transpose_b ? -2 : -1)!]);
    }
    shapes.setOut(0, shapes.in[2]!);
    shapes.setIn(2, shapes.out[0]!);
  },
  body: ({ F, inputs, params: { beta, ...product } }) => [
    add(F, apply(F, '_linalg_gemm2', [inputs[0]!, inputs[1]!], product), scale(F, inputs[2]!, beta)),
  ],
  tolerance: 1e-4,
  examples: [
    {
      inputs: { A: { shape: [2, 2, 3] }, B: { shape: [2, 3, 2] }, C: { shape: [2, 2, 2] } },
      params: { alpha: 0.5, beta: 2 },
    },
    {
      inputs: { A: { shape: [3, 2] }, B: { shape: [4, 3] }, C: { shape: [2, 4] } },
      params: { transpose_a: true, transpose_b: true },
    },
    {
      inputs: { A: { shape: [2, 2, 3] }, B: { shape: [3, 2, 2] }, C: { shape: [2, 2, 2] } },
      params: { axis: 0 },
    },
  ],
});

defineComposite({
  name: '_linalg_syrk',
  aliases: ['linalg_syrk'],
  category: 'linalg',
  summary: 'Products of matrices with themselves: alpha A Aᵀ, or alpha Aᵀ A.',
  details: 'y = alpha A Aᵀ, or alpha Aᵀ A with transpose. dA = alpha (dy + dyᵀ) A, or alpha A (dy + dyᵀ).',
  source: 'MXNet 1.9.1, linalg_syrk',
  inputs: { A: { doc: 'Matrices, (…, m, n).' } },
  params: { transpose: bool('Aᵀ A in place of A Aᵀ.', false), alpha: float('Factor of the product.', 1) },
  inferShape: (shapes, { transpose }) => {
    const shape = shapes.in[0]!;
    if (shape === null) return;
    if (shape.length < 2) throw shapes.fail(0, 'matrices', `(${shape.join(', ')})`);
    const n = shape.at(transpose ? -1 : -2)!;
    shapes.setOut(0, [...shape.slice(0, -2), n, n]);
  },
  body: ({ F, inputs, params: { transpose, alpha } }) => [
    apply(F, '_linalg_gemm2', [inputs[0]!, inputs[0]!], {
      transpose_a: transpose,
      transpose_b: !transpose,
      alpha,
    }),
  ],
  tolerance: 1e-4,
  examples: [
    { inputs: { A: { shape: [2, 3] } } },
    { inputs: { A: { shape: [2, 2, 3] } }, params: { transpose: true, alpha: 0.5 } },
  ],
});
