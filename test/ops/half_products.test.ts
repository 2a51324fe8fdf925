/** Products and convolutions of 16-bit floats: sums in float32, rounded once at the end, whichever way they are computed. */
import assert from 'node:assert/strict';
import { randomNumbers } from './support/examples.js';
import { backward, forward, run, tensor, type Tensor } from './support/tensor.js';

const random = randomNumbers('halves');
const size = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
/** Numbers that every 16-bit float holds exactly. */
const numbers = (shape: readonly number[]): number[] =>
  Array.from({ length: size(shape) }, () => Math.round((random() * 2 - 1) * 64) / 64);

const precision = { float16: 2 ** -11, bfloat16: 2 ** -8 } as const;
type Half = keyof typeof precision;

/** Every element is within one rounding of the float64 result, beside the rounding of float32 sums. */
function assertRounded(actual: Tensor, exact: Tensor, type: Half, what: string): void {
  assert.equal(actual.dtype, type, what);
  const wanted = exact.values();
  actual.values().forEach((value, i) => {
    const limit = Math.abs(wanted[i]!) * precision[type] + 1e-3;
    assert.ok(
      Math.abs(value - wanted[i]!) <= limit,
      `${what}: element ${i} is ${value}, should be ${wanted[i]}`,
    );
  });
}

const cases: readonly [string, string, readonly number[][], object][] = [
  [
    'a small product',
    'dot',
    [
      [3, 5],
      [5, 4],
    ],
    {},
  ],
  [
    'a large product',
    'dot',
    [
      [130, 140],
      [140, 150],
    ],
    {},
  ],
  [
    'a large product, both sides turned',
    'dot',
    [
      [140, 130],
      [150, 140],
    ],
    { transpose_a: true, transpose_b: true },
  ],
  ['a layer', 'FullyConnected', [[64, 300], [200, 300], [200]], { num_hidden: 200 }],
  [
    'a layer without bias',
    'FullyConnected',
    [
      [64, 300],
      [200, 300],
    ],
    { num_hidden: 200, no_bias: true },
  ],
  [
    'products in a batch',
    'batch_dot',
    [
      [3, 110, 120],
      [3, 100, 120],
    ],
    { transpose_b: true },
  ],
  [
    'a product with a factor',
    '_linalg_gemm2',
    [
      [2, 110, 120],
      [2, 120, 100],
    ],
    { alpha: 0.5 },
  ],
  [
    'a convolution',
    'Convolution',
    [[2, 8, 12, 11], [16, 8, 3, 3], [16]],
    { kernel: [3, 3], num_filter: 16, pad: [1, 1], stride: [2, 1] },
  ],
  [
    'a grouped convolution',
    'Convolution',
    [
      [2, 8, 12, 11],
      [16, 2, 3, 3],
    ],
    { kernel: [3, 3], num_filter: 16, num_group: 4, no_bias: true },
  ],
  [
    'a convolution along one axis',
    'Convolution',
    [[2, 8, 40], [16, 8, 5], [16]],
    { kernel: [5], num_filter: 16 },
  ],
  [
    'a transposed convolution',
    'Deconvolution',
    [
      [2, 8, 6, 5],
      [8, 4, 3, 3],
    ],
    { kernel: [3, 3], num_filter: 4, stride: [2, 2] },
  ],
];

describe('16-bit floats', () => {
  for (const type of ['float16', 'bfloat16'] as const) {
    for (const [name, op, shapes, params] of cases) {
      it(`${name} of ${type} numbers, and its gradients, are rounded once`, () => {
        const values = shapes.map(numbers);
        const pass = (dtype: Half | 'float64') =>
          forward(
            op,
            shapes.map((shape, i) => tensor(dtype, shape, values[i]!)),
            { ...params },
            true,
          );
        const [half, exact] = [pass(type), pass('float64')];
        assertRounded(half.visible[0]!, exact.visible[0]!, type, 'output');
        const head = numbers(half.visible[0]!.shape);
        const heads = (dtype: Half | 'float64'): Tensor[] => [tensor(dtype, half.visible[0]!.shape, head)];
        const found = backward(half, heads(type));
        backward(exact, heads('float64')).forEach((gradient, i) =>
          assertRounded(found[i]!, gradient!, type, `gradient of input ${i}`),
        );
      });
    }
  }

  it('amp_cast and amp_multicast know bfloat16', () => {
    const [cast] = run('amp_cast', [tensor('float32', [3], [1.00390625, -2, 0.5])], { dtype: 'bfloat16' });
    assert.deepEqual([cast!.dtype, cast!.values()], ['bfloat16', [1, -2, 0.5]]);
    const mixed = [tensor('bfloat16', [1], [2]), tensor('float32', [1], [3])];
    assert.deepEqual(
      run('amp_multicast', mixed, { num_outputs: 2 }).map(({ dtype }) => dtype),
      ['float32', 'float32'],
    );
    assert.deepEqual(
      run('amp_multicast', mixed, { num_outputs: 2, cast_narrow: true }).map(({ dtype }) => dtype),
      ['bfloat16', 'bfloat16'],
    );
  });
});

describe('int8 convolution', () => {
  it('sums exactly and stops at the limits of int8', () => {
    const shapes = [[1, 4, 5, 5], [3, 4, 3, 3], [3]];
    const values = shapes.map((shape) =>
      Array.from({ length: size(shape) }, () => Math.round(random() * 8 - 4)),
    );
    const pass = (dtype: 'int8' | 'float64'): number[] =>
      run(
        'Convolution',
        shapes.map((shape, i) => tensor(dtype, shape, values[i]!)),
        { kernel: [3, 3], num_filter: 3 },
      )[0]!.values();
    const exact = pass('float64').map((sum) => Math.min(Math.max(sum, -128), 127));
    assert.deepEqual(pass('int8'), exact);
  });
});
