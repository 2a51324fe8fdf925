/** Matrix products. */
import { bool, defineOp, MXNetError, oneOf, optional, sizeOf, type PartialShape } from '../core/index.js';
import { apply } from './formulas.js';

export const stype = optional(
  oneOf(['default', 'row_sparse', 'csr'], 'Storage of the result; only default has an effect.'),
);

/** Axes of an operand that stay and the one that is contracted. lhs contracts its last axis, transposed its first. */
const split = (shape: readonly number[], last: boolean): { kept: number[]; inner: number } =>
  last ? { kept: shape.slice(0, -1), inner: shape.at(-1)! } : { kept: shape.slice(1), inner: shape[0]! };

defineOp({
  name: 'dot',
  aliases: ['_sparse_dot'],
  category: 'linalg',
  summary: 'Product of vectors, matrices or arrays: the last axis of lhs against the first of rhs.',
  details:
    'For matrices y = A B. In general y[i…, k…] = Σⱼ lhs[i…, j] rhs[j, k…]. transpose_a contracts the first axis of lhs, transpose_b the last axis of rhs. Two vectors give an array of shape (1,).',
  source: 'MXNet 1.9.1, dot',
  inputs: { lhs: { doc: 'First factor.' }, rhs: { doc: 'Second factor.' } },
  params: {
    transpose_a: bool('Contract the first axis of lhs instead of its last.', false),
    transpose_b: bool('Contract the last axis of rhs instead of its first.', false),
    forward_stype: stype,
  },
  inferShape: (shapes, { transpose_a, transpose_b }) => {
    const [a, b] = [shapes.in[0]!, shapes.in[1]!] as [PartialShape, PartialShape];
    if (a === null || b === null) return;
    if (a.length === 1 && b.length === 1 && (transpose_a || transpose_b))
      throw new MXNetError('vectors cannot be transposed', { hint: 'Leave transpose_a and transpose_b out' });
    const left = split(a, !transpose_a);
    const right = split(b, transpose_b);
    if (left.inner >= 0 && right.inner >= 0 && left.inner !== right.inner) {
      throw shapes.fail(
        1,
        `${left.inner} on its ${transpose_b ? 'last' : 'first'} axis, as lhs (${a.join(', ')}) has on its ${transpose_a ? 'first' : 'last'}`,
        `(${b.join(', ')})`,
        'The axis that is summed over must have one size in both',
      );
    }
    if (left.inner < 0)
      shapes.setIn(0, transpose_a ? [right.inner, ...left.kept] : [...left.kept, right.inner]);
    if (right.inner < 0)
      shapes.setIn(1, transpose_b ? [...right.kept, left.inner] : [left.inner, ...right.kept]);
    const out = [...left.kept, ...right.kept];
    shapes.setOut(0, out.length > 0 ? out : [1]);
  },
  gradient: ({ F, inputs, grads, params, inputShapes, wants }) => {
    const [a, b] = inputs as [(typeof inputs)[number], (typeof inputs)[number]];
    const left = split(inputShapes[0]!, !params.transpose_a);
    const right = split(inputShapes[1]!, params.transpose_b);
    const [m, k, n] = [sizeOf(left.kept), left.inner, sizeOf(right.kept)];
    const to = (value: typeof a, shape: readonly number[], from: readonly number[]): typeof a =>
      from.length === shape.length && from.every((dim, i) => dim === shape[i])
        ? value
        : apply(F, 'Reshape', value, { shape });
    const outShape = [...left.kept, ...right.kept];
    // Everything as matrices: A is (m, k) or (k, m), B is (k, n) or (n, k).
    const dy = to(grads[0]!, [m, n], outShape.length > 0 ? outShape : [1]);
    const A = to(a, params.transpose_a ? [k, m] : [m, k], inputShapes[0]!);
    const B = to(b, params.transpose_b ? [n, k] : [k, n], inputShapes[1]!);
    const da = (): typeof a =>
      params.transpose_a
        ? to(
            apply(F, 'dot', [B, dy], { transpose_a: params.transpose_b, transpose_b: true }),
            inputShapes[0]!,
            [k, m],
          )
        : to(apply(F, 'dot', [dy, B], { transpose_b: !params.transpose_b }), inputShapes[0]!, [m, k]);
    const db = (): typeof b =>
      params.transpose_b
        ? to(
            apply(F, 'dot', [dy, A], { transpose_a: true, transpose_b: params.transpose_a }),
            inputShapes[1]!,
            [n, k],
          )
        : to(apply(F, 'dot', [A, dy], { transpose_a: !params.transpose_a }), inputShapes[1]!, [k, n]);
    return [wants[0] ? da() : null, wants[1] ? db() : null];
  },
  kernel: 'dot',
  tolerance: 1e-4,
  label: ({ transpose_a, transpose_b }) =>
    [transpose_a ? 'Aᵀ' : '', transpose_b ? 'Bᵀ' : ''].filter(Boolean).join(' '),
  examples: [
    { inputs: { lhs: { shape: [2, 3] }, rhs: { shape: [3, 4] } } },
    {
      inputs: { lhs: { shape: [3, 2] }, rhs: { shape: [4, 3] } },
      params: { transpose_a: true, transpose_b: true },
    },
    { inputs: { lhs: { shape: [3, 2] }, rhs: { shape: [3, 4] } }, params: { transpose_a: true } },
    { inputs: { lhs: { shape: [2, 3] }, rhs: { shape: [4, 3] } }, params: { transpose_b: true } },
    { inputs: { lhs: { shape: [5] }, rhs: { shape: [5] } } },
    { inputs: { lhs: { shape: [2, 3] }, rhs: { shape: [3] } } },
    { inputs: { lhs: { shape: [2, 3, 4] }, rhs: { shape: [4, 2, 2] } } },
  ],
});
