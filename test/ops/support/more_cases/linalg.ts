/** Linear algebra: every flag of triangular products, float64, batches of two axes, rows on other axes, singular matrices. */
import type { DType } from '../../../../lib/core/index.js';
import type { MoreCase } from './index.js';

const full = [
  [2, 0.5, -0.25],
  [1, 1.5, 0.75],
  [-0.5, 0.25, 3],
];
const positive = [
  [4, 1, 0.5],
  [1, 3, 0.25],
  [0.5, 0.25, 2],
];
/** A batch of two by two matrices of matrices, no two alike. */
const deep = (matrix: readonly (readonly number[])[]): number[][][][] =>
  [0, 1].map((i) =>
    [0, 1].map((j) =>
      matrix.map((row, r) => row.map((value, c) => value * (1 + i / 2 + j / 4) + (r === c ? i + j : 0))),
    ),
  );
const types: readonly DType[] = ['float32', 'float64'];
const flags = [false, true];

const triangular: readonly MoreCase[] = ['_linalg_trmm', '_linalg_trsm'].flatMap((op) =>
  flags.flatMap((transpose) =>
    flags.flatMap((rightside) =>
      flags.flatMap((lower) =>
        types.map((dtype) => ({
          op,
          name: `${dtype}${transpose ? ' transposed' : ''}${rightside ? ' right' : ''}${lower ? '' : ' upper'}`,
          dtype,
          inputs: {
            A: { values: deep(full)[1] },
            B: { shape: rightside ? ([2, 2, 3] as const) : ([2, 3, 2] as const) },
          },
          params: { transpose, rightside, lower, alpha: 0.75 },
        })),
      ),
    ),
  ),
);

const products: readonly MoreCase[] = flags.flatMap((transpose_a) =>
  flags.flatMap((transpose_b) => {
    const a = transpose_a ? [4, 3] : [3, 4];
    const b = transpose_b ? [2, 4] : [4, 2];
    const name = `${transpose_a ? 't' : 'n'}${transpose_b ? 't' : 'n'}`;
    const params = { transpose_a, transpose_b, alpha: -0.5 };
    const A = { shape: [2, 2, ...a] };
    const B = { shape: [2, 2, ...b] };
    const C = { shape: [2, 2, 3, 2] };
    const cases: MoreCase[] = [
      { op: '_linalg_gemm2', name, inputs: { A, B }, params, dtype: 'float64' as const },
      { op: '_linalg_gemm', name, inputs: { A, B, C }, params: { ...params, beta: 0.25 } },
      { op: '_linalg_gemm', name: `${name} float64`, inputs: { A, B, C }, params, dtype: 'float64' as const },
      {
        op: '_linalg_gemm2',
        name: `${name} rows first`,
        inputs: { A: { shape: [a[0]!, 2, 3, a[1]!] }, B: { shape: [b[0]!, 2, 3, b[1]!] } },
        params: { ...params, axis: 0 },
      },
      {
        op: '_linalg_gemm',
        name: `${name} rows second`,
        inputs: {
          A: { shape: [2, a[0]!, 3, a[1]!] },
          B: { shape: [2, b[0]!, 3, b[1]!] },
          C: { shape: [2, 3, 3, 2] },
        },
        params: { ...params, beta: 2, axis: -3 },
      },
    ];
    return cases;
  }),
);

const factors: readonly MoreCase[] = [
  '_linalg_potrf',
  '_linalg_potri',
  '_linalg_inverse',
  '_linalg_det',
  '_linalg_slogdet',
  '_linalg_gelqf',
  '_linalg_syevd',
  '_linalg_sumlogdiag',
].flatMap((op) =>
  types.map((dtype) => ({
    op,
    name: `deep ${dtype}`,
    dtype,
    inputs: { A: { values: deep(/potrf|syevd/.test(op) ? positive : full) } },
  })),
);

const singular = [
  [
    [1, 2],
    [2, 4],
  ],
  [
    [3, 1],
    [1, 2],
  ],
];
const edges: readonly MoreCase[] = [
  { op: '_linalg_det', name: 'singular', inputs: { A: { values: singular } } },
  { op: '_linalg_slogdet', name: 'singular', inputs: { A: { values: singular } } },
  { op: '_linalg_det', name: 'one number', inputs: { A: { values: [[-3]] } } },
  { op: '_linalg_inverse', name: 'one number', inputs: { A: { values: [[-4]] } } },
  { op: '_linalg_gelqf', name: 'wide', inputs: { A: { shape: [2, 2, 5] } } },
  { op: '_linalg_gelqf', name: 'wide float64', dtype: 'float64', inputs: { A: { shape: [3, 5] } } },
  {
    op: '_linalg_syrk',
    name: 'float64',
    dtype: 'float64',
    inputs: { A: { shape: [2, 2, 2, 3] } },
    params: { alpha: 2 },
  },
  {
    op: '_linalg_syrk',
    name: 'tall',
    inputs: { A: { shape: [4, 2] } },
    params: { transpose: true, alpha: -1 },
  },
];

export const linalgCases: readonly MoreCase[] = [...triangular, ...products, ...factors, ...edges];
