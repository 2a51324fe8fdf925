/** Products of matrices in a batch. */
import {
  bool,
  defineOp,
  float,
  int,
  MXNetError,
  ShapeInference,
  UNKNOWN,
  type Param,
  type PartialShape,
} from '../core/index.js';
import { stype } from './dot.js';
import { apply, scale } from './formulas.js';

interface BatchParams extends Record<string, Param<any>> {
  transpose_a: Param<boolean>;
  transpose_b: Param<boolean>;
  alpha: Param<number>;
  axis: Param<number>;
}

/** Leading axes equal, the last two multiplied. `minimum`: least rank. */
function batchShapes(
  shapes: ShapeInference,
  transpose_a: boolean,
  transpose_b: boolean,
  minimum: number,
): void {
  const [a, b] = [shapes.in[0]!, shapes.in[1]!] as [PartialShape, PartialShape];
  if (a === null || b === null) return;
  for (const [index, shape] of [a, b].entries())
    if (shape.length < minimum) throw shapes.fail(index, `rank ${minimum} or more`, `(${shape.join(', ')})`);
  if (a.length !== b.length) throw shapes.fail(1, `rank ${a.length}, as lhs has`, `(${b.join(', ')})`);
  const [m, k] = transpose_a ? [a.at(-1)!, a.at(-2)!] : [a.at(-2)!, a.at(-1)!];
  const [k2, n] = transpose_b ? [b.at(-1)!, b.at(-2)!] : [b.at(-2)!, b.at(-1)!];
  const inner = k < 0 ? k2 : k;
  const batch = a.slice(0, -2).map((dim, i) => (dim < 0 ? b[i]! : dim));
  shapes.setIn(0, [...batch, ...(transpose_a ? [inner, UNKNOWN] : [UNKNOWN, inner])]);
  shapes.setIn(1, [...batch, ...(transpose_b ? [UNKNOWN, inner] : [inner, UNKNOWN])]);
  shapes.setOut(0, [...batch, m, n]);
}

/** The axis of the rows, where it is known and not the last but one. */
export function rowsOf(axis: number, shapes: ShapeInference): number | undefined {
  if (axis === -2) return undefined;
  const rank = shapes.in.find((shape) => shape !== null)?.length;
  if (rank === undefined) return undefined;
  const rows = axis < 0 ? axis + rank : axis;
  if (rows >= 0 && rows < rank - 1) return rows === rank - 2 ? undefined : rows;
  throw new MXNetError('axis out of range', {
    argument: 'axis',
    expected: `${-rank} to ${rank - 2}, not the last axis, for arrays of rank ${rank}`,
    given: String(axis),
  });
}

/** Shapes with the rows on another axis: seen with the rows moved to the last axis but one, and moved back. */
export function movedShapes(
  shapes: ShapeInference,
  p: { axis: number; transpose_a: boolean; transpose_b: boolean },
): void {
  const rows = rowsOf(p.axis, shapes)!;
  const swap = (shape: PartialShape): PartialShape => {
    if (shape === null) return null;
    const turned = [...shape];
    turned[rows] = shape.at(-2)!;
    turned[shape.length - 2] = shape[rows]!;
    return turned;
  };
  const inner = new ShapeInference(shapes.in.map(swap), shapes.out.map(swap), {
    inputs: ['A', 'B', 'C'],
    outputs: ['output'],
  });
  batchShapes(inner, p.transpose_a, p.transpose_b, 2);
  inner.in.forEach((shape, index) => shapes.setIn(index, swap(shape)));
  shapes.setOut(0, swap(inner.out[0]!));
}

for (const [name, aliases, minimum] of [
  ['batch_dot', ['_sparse_batch_dot'], 3],
  ['_linalg_gemm2', ['linalg_gemm2'], 2],
] as const) {
  const isGemm = name === '_linalg_gemm2';
  const flags = {
    transpose_a: bool('Transpose the last two axes of the first factor.', false),
    transpose_b: bool('Transpose the last two axes of the second factor.', false),
  };
  const inner = isGemm ? '_linalg_gemm2' : 'batch_dot';
  const examples = [
    { inputs: { A: [2, 2, 3], B: [2, 3, 4] }, params: {} },
    { inputs: { A: [2, 3, 2], B: [2, 4, 3] }, params: { transpose_a: true, transpose_b: true } },
    { inputs: { A: [2, 3, 2], B: [2, 3, 4] }, params: { transpose_a: true } },
    { inputs: { A: [2, 2, 3], B: [2, 4, 3] }, params: { transpose_b: true } },
  ].map(({ inputs, params }) => ({
    inputs: { [isGemm ? 'A' : 'lhs']: { shape: inputs.A }, [isGemm ? 'B' : 'rhs']: { shape: inputs.B } },
    params: isGemm ? { ...params, alpha: 0.5 } : params,
  }));
  if (isGemm)
    examples.push({
      inputs: { A: { shape: [2, 3, 4] }, B: { shape: [4, 3, 2] } },
      params: { axis: 0, alpha: 2 } as never,
    });
  defineOp({
    name,
    aliases,
    category: 'linalg',
    summary: 'Products of matrices in a batch: the last two axes of each input are matrices.',
    details: isGemm ? 'C = alpha op(A) op(B)' : 'y[i…] = A[i…] B[i…]; the leading axes must be equal.',
    source: `MXNet 1.9.1, ${name.replace(/^_/, '')}`,
    inputs: isGemm
      ? { A: { doc: 'First factors, (…, m, k).' }, B: { doc: 'Second factors, (…, k, n).' } }
      : { lhs: { doc: 'First factors, (…, m, k).' }, rhs: { doc: 'Second factors, (…, k, n).' } },
    params: (isGemm
      ? {
          ...flags,
          alpha: float('Factor of the product.', 1),
          axis: int('Axis along which the rows of the matrices lie; any but the last.', -2),
        }
      : { ...flags, forward_stype: stype }) as unknown as BatchParams,
    inferShape: (shapes, p) => {
      if (isGemm && rowsOf(p.axis, shapes) !== undefined) return movedShapes(shapes, p);
      batchShapes(shapes, p.transpose_a, p.transpose_b, minimum);
    },
    gradient: ({ F, inputs, grads, params: p, wants }) => {
      const [a, b] = inputs as [(typeof inputs)[number], (typeof inputs)[number]];
      const alpha = isGemm ? p.alpha : 1;
      const dy = alpha === 1 ? grads[0]! : scale(F, grads[0]!, alpha);
      const product = (x: typeof a, y: typeof a, transpose_a: boolean, transpose_b: boolean): typeof a =>
        apply(F, inner, [x, y], { transpose_a, transpose_b, ...(isGemm ? { axis: p.axis } : {}) });
      return [
        !wants[0]
          ? null
          : p.transpose_a
            ? product(b, dy, p.transpose_b, true)
            : product(dy, b, false, !p.transpose_b),
        !wants[1]
          ? null
          : p.transpose_b
            ? product(dy, a, true, p.transpose_a)
            : product(a, dy, !p.transpose_a, false),
      ];
    },
    kernel: isGemm ? 'linalg_gemm2' : 'batch_dot',
    tolerance: 1e-4,
    examples,
  });
}
