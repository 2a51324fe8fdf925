/** Layers over many geometries: the fast float32 path agrees with the plain float64 one, forward and backward. */
import assert from 'node:assert/strict';
import {
  getOp,
  inferShapes,
  parseParams,
  type DType,
  type Params,
  type Shape,
} from '../../lib/core/index.js';
import { door } from '../../lib/backend/index.js';
import { assertClose } from './support/closeness.js';
import { randomNumbers } from './support/examples.js';
import { backward, forward, run, tensor, type Tensor } from './support/tensor.js';

/** Shapes of all inputs from the first one. */
function shapesOf(op: string, params: Params, data: Shape): Shape[] {
  const entry = getOp(op);
  const values = parseParams(entry, params);
  const count = Object.values(entry.inputs).filter((input) => input.when?.(values) ?? true).length;
  const first = [data, ...new Array<null>(count - 1).fill(null)];
  return inferShapes(entry, values, first).in as Shape[];
}

/** Numbers that every floating dtype holds exactly. */
const random = (shape: Shape, seed: string): number[] => {
  const next = randomNumbers(seed);
  return Array.from(
    { length: shape.reduce((a, b) => a * b, 1) },
    () => Math.round((next() * 2 - 1) * 256) / 256,
  );
};

interface Result {
  readonly outputs: number[][];
  readonly gradients: (number[] | null)[];
}

function compute(op: string, params: Params, data: Shape, dtype: DType): Result {
  const inputs = shapesOf(op, params, data).map((shape, index) =>
    tensor(dtype, shape, random(shape, `${op} ${index}`)),
  );
  const pass = forward(op, inputs, params, true);
  const heads = pass.visible.map((output, index) =>
    tensor(dtype, output.shape, random(output.shape, `head ${index}`)),
  );
  return {
    outputs: pass.visible.map((output) => output.values()),
    gradients: backward(pass, heads).map((gradient) => gradient?.values() ?? null),
  };
}

function agree(op: string, params: Params, data: Shape): void {
  const wide = compute(op, params, data, 'float64');
  for (const [dtype, tolerance] of [
    ['float32', 2e-5],
    ['float16', 2e-2],
  ] as const) {
    const narrow = compute(op, params, data, dtype);
    wide.outputs.forEach((output, index) => {
      assertClose(narrow.outputs[index]!, output, tolerance * 4, `${op} ${dtype} output ${index}`);
    });
    wide.gradients.forEach((gradient, index) => {
      if (!gradient) return;
      assertClose(narrow.gradients[index]!, gradient, tolerance * 20, `${op} ${dtype} gradient ${index}`);
    });
  }
}

const convolutions: [string, Params, Shape][] = [
  ['blocks of 16 channels', { kernel: [3, 3], num_filter: 32, pad: [1, 1] }, [2, 16, 9, 9]],
  [
    'first layer with three channels',
    { kernel: [7, 7], num_filter: 16, stride: [2, 2], pad: [3, 3] },
    [1, 3, 17, 19],
  ],
  ['one by one', { kernel: [1, 1], num_filter: 20 }, [2, 24, 5, 7]],
  ['one by one with stride', { kernel: [1, 1], num_filter: 16, stride: [2, 2] }, [1, 16, 7, 8]],
  ['depthwise', { kernel: [3, 3], num_filter: 16, num_group: 16, pad: [1, 1], no_bias: true }, [1, 16, 8, 8]],
  ['groups of odd size', { kernel: [3, 2], num_filter: 9, num_group: 3, pad: [1, 0] }, [2, 6, 6, 5]],
  ['dilation', { kernel: [3, 3], num_filter: 8, dilate: [2, 3], pad: [2, 2] }, [1, 5, 11, 12]],
  ['rows left over', { kernel: [3, 3], num_filter: 4, stride: [3, 2] }, [1, 3, 10, 10]],
  ['one axis', { kernel: [5], num_filter: 8, stride: [2], pad: [2] }, [3, 4, 21]],
  ['three axes', { kernel: [2, 3, 3], num_filter: 8, pad: [0, 1, 1] }, [1, 4, 4, 6, 5]],
  ['channels last', { kernel: [3, 3], num_filter: 16, pad: [1, 1], layout: 'NHWC' }, [2, 7, 6, 16]],
  ['channels last in groups', { kernel: [3, 3], num_filter: 8, num_group: 2, layout: 'NHWC' }, [1, 5, 6, 4]],
];

describe('convolution', () => {
  for (const [name, params, data] of convolutions) {
    it(`agrees with plain float64: ${name}`, () => agree('Convolution', params, data));
  }
  it('is undone in shape by its transpose', () => {
    agree('Deconvolution', { kernel: [4, 4], num_filter: 6, stride: [2, 2], pad: [1, 1] }, [1, 16, 5, 6]);
  });
  it('refuses a kernel that is larger than the padded input', () => {
    assert.throws(
      () => shapesOf('Convolution', { kernel: [5, 5], num_filter: 1 }, [1, 1, 3, 3]),
      /Convolution: data: wrong shape\. Expected at least 5 on spatial axis 0, given 3/,
    );
  });
});

const poolings: [string, Params, Shape][] = [
  ['max 2x2', { kernel: [2, 2], stride: [2, 2] }, [2, 3, 8, 9]],
  ['max 3x3 with padding', { kernel: [3, 3], stride: [2, 2], pad: [1, 1] }, [1, 2, 9, 8]],
  ['max, wide steps', { kernel: [2, 4], stride: [3, 3] }, [1, 2, 11, 13]],
  ['max, rounded up', { kernel: [3, 3], stride: [2, 2], pooling_convention: 'full' }, [1, 2, 8, 8]],
  ['avg with padding counted', { kernel: [3, 3], pool_type: 'avg', pad: [1, 1] }, [2, 2, 7, 6]],
  [
    'avg, rounded up',
    { kernel: [3, 3], stride: [2, 2], pool_type: 'avg', pooling_convention: 'full' },
    [1, 1, 8, 8],
  ],
  [
    'avg of real elements',
    { kernel: [3, 3], pool_type: 'avg', pad: [1, 1], count_include_pad: false },
    [1, 2, 5, 5],
  ],
  ['avg in 3-D', { kernel: [2, 2, 2], stride: [2, 1, 2], pool_type: 'avg' }, [1, 2, 4, 4, 4]],
  ['sum over everything', { global_pool: true, pool_type: 'sum' }, [2, 3, 5, 4]],
  ['max, channels last', { kernel: [2, 2], stride: [2, 2], layout: 'NHWC' }, [2, 6, 6, 5]],
];

describe('pooling', () => {
  for (const [name, params, data] of poolings) {
    it(`agrees with plain float64: ${name}`, () => agree('Pooling', params, data));
  }
});

const channels = (values: readonly number[]): Tensor => tensor('float32', [values.length], values);

describe('batch normalisation', () => {
  for (const [name, shape, axis] of [
    ['long runs', [4, 3, 5, 5], 1],
    ['short runs', [4, 3, 2], 1],
    ['a matrix', [7, 5], 1],
    ['channels last', [3, 4, 2, 6], -1],
  ] as const) {
    it(`agrees with plain float64: ${name}`, () => {
      const params = { axis, fix_gamma: false };
      const results = (['float64', 'float32'] as const).map((dtype) => {
        const inputs = shapesOf('BatchNorm', params, shape).map((s, i) =>
          tensor(dtype, s, i === 4 ? random(s, 'v').map(Math.abs) : random(s, `bn ${i}`)),
        );
        const pass = forward('BatchNorm', inputs, params, true);
        const head = tensor(dtype, shape, random(shape, 'head'));
        return [pass.outputs[0]!, ...backward(pass, [head]).slice(0, 3), inputs[3]!, inputs[4]!];
      });
      results[0]!.forEach((want, i) =>
        assertClose(results[1]![i]!.values(), want!.values(), 2e-4, `array ${i}`),
      );
    });
  }

  it('moves the running statistics in backward and not in forward', () => {
    const data = tensor('float32', [4, 1, 1], [1, 2, 3, 6]);
    const [mean, variance] = [channels([0]), channels([1])];
    const pass = forward('BatchNorm', [data, channels([1]), channels([0]), mean, variance], { eps: 0 }, true);
    assert.deepEqual(mean.values(), [0]);
    backward(pass, [tensor('float32', [4, 1, 1], [1, 0, 0, 0])]);
    assertClose(mean.values(), [0.3], 1e-6, 'mean');
    assertClose(variance.values(), [0.9 + 0.1 * 3.5], 1e-6, 'variance');
  });

  it('leaves them alone with use_global_stats', () => {
    const mean = channels([0.5]);
    const params = { use_global_stats: true };
    const data = tensor('float32', [2, 1], [1, 2]);
    const pass = forward(
      'BatchNorm',
      [data, channels([1]), channels([0]), mean, channels([1])],
      params,
      true,
    );
    backward(pass, [tensor('float32', [2, 1], [1, 1])]);
    assert.deepEqual(mean.values(), [0.5]);
  });
});

describe('softmax', () => {
  it('keeps minus infinity at exactly 0 and adds up to 1', () => {
    const row = Array.from({ length: 70 }, (_, i) => (i % 3 === 0 ? -Infinity : i / 7));
    const y = run('softmax', [tensor('float32', [1, 70], row)])[0]!.values();
    row.forEach((x, i) => assert.equal(y[i] === 0, x === -Infinity));
    assertClose([y.reduce((a, b) => a + b)], [1], 1e-6, 'sum');
  });
  for (const [shape, axis] of [
    [[3, 100], -1],
    [[3, 50, 7], 1],
    [[5, 2, 300], 0],
  ] as const) {
    for (const op of ['softmax', 'log_softmax', 'softmin']) {
      it(`${op} of (${shape.join(', ')}) along axis ${axis} agrees with plain float64`, () =>
        agree(op, { axis, temperature: 0.5 }, shape));
    }
  }
});

describe('indices', () => {
  const table = (): Tensor => tensor('float32', [3], [10, 20, 30]);
  beforeEach('what failed before is told to those who wait, and then forgotten', () => {
    try {
      door().waitAll();
    } catch {
      // Another test's failure that nobody waited for.
    }
  });
  it('outside the axis fail with mode raise, by name and number', () => {
    run('take', [table(), tensor('int32', [2], [0, 3])], { mode: 'raise' });
    assert.throws(() => door().waitAll(), /take: index 3 is outside an axis of size 3/);
  });
  it('outside the array fail in gather_nd', () => {
    run('gather_nd', [table(), tensor('int64', [1, 1], [7])]);
    assert.throws(() => door().waitAll(), /gather_nd: index 7 is outside/);
  });
});
