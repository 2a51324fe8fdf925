/** Transposed convolution. */
import { defineOp, formatShape, int, ints, MXNetError, UNKNOWN, bool } from '../core/index.js';
import { convolutionParams } from './convolution.js';
import { apply } from './formulas.js';
import {
  layoutShape,
  spatialSizes,
  windowLabel,
  windowOf,
  type Window,
  type WindowParams,
} from './windows.js';

const { kernel, stride, dilate, pad, num_filter, num_group, cudnn_tune, cudnn_off, layout } =
  convolutionParams;

interface DeconvolutionParams extends WindowParams {
  readonly adj: readonly number[];
  readonly target_shape: readonly number[];
}

/** The window with target_shape turned into padding, and what is added to the output's far side. */
function transposedWindow(
  p: DeconvolutionParams,
  sizes?: readonly number[],
): { window: Window; adj: readonly number[] } {
  const window = windowOf(p);
  const adj = p.adj.length > 0 ? p.adj : window.kernel.map(() => 0);
  if (adj.length !== window.rank)
    throw new MXNetError('needs one number for each axis of the kernel', {
      argument: 'adj',
      expected: `${window.rank} numbers`,
      given: `(${p.adj.join(', ')})`,
    });
  if (p.target_shape.length === 0 || p.target_shape.every((dim) => dim === 0)) {
    const wrong = adj.findIndex((a, i) => a >= window.stride[i]!);
    if (wrong >= 0)
      throw new MXNetError('must be less than the stride', {
        argument: 'adj',
        expected: `less than ${window.stride[wrong]}`,
        given: String(adj[wrong]),
      });
    return { window, adj };
  }
  if (!sizes) return { window, adj };
  const total = sizes.map(
    (size, i) =>
      window.stride[i]! * (size - 1) + window.dilate[i]! * (window.kernel[i]! - 1) + 1 - p.target_shape[i]!,
  );
  if (total.some((t) => t < 0))
    throw new MXNetError('is larger than the output can be', {
      argument: 'target_shape',
      expected: 'at most stride (size - 1) + kernel',
      given: formatShape(p.target_shape),
    });
  return { window: { ...window, pad: total.map((t) => Math.ceil(t / 2)) }, adj: total.map((t) => t % 2) };
}

defineOp({
  name: 'Deconvolution',
  category: 'layer',
  summary: 'Transposed convolution: the gradient of a convolution by its input, as a layer.',
  details:
    'Size of the output: s (x - 1) + d (k - 1) + 1 - 2 pad + adj. target_shape gives the size instead and decides pad and adj.',
  source: 'MXNet 1.9.1, Deconvolution',
  inputs: {
    data: { doc: 'Input, (batch, channels, …).' },
    weight: { doc: 'Filters, (channels, num_filter / num_group, …kernel).' },
    bias: { doc: 'Bias, (num_filter,).', when: (p: { no_bias: boolean }) => !p.no_bias },
  },
  params: {
    kernel,
    stride,
    dilate,
    pad,
    adj: ints('Added to the size of the output; less than the stride. Empty means 0.', [], { min: 0 }),
    target_shape: ints('Spatial size of the output; empty computes it.', [], { min: 0 }),
    num_filter,
    num_group,
    workspace: int('Accepted as in MXNet, without effect.', 512, { min: 0 }),
    no_bias: bool('Leave the bias out.', true),
    cudnn_tune,
    cudnn_off,
    layout,
  },
  inferShape: (shapes, p) => {
    const data = shapes.in[0]!;
    if (!p.no_bias) shapes.setIn(2, [p.num_filter]);
    const plain = windowOf(p);
    shapes.rankOf(0, [plain.rank + 2]);
    if (p.num_filter % p.num_group !== 0)
      throw new MXNetError('must be a divisor of num_filter', {
        argument: 'num_group',
        expected: `a divisor of ${p.num_filter}`,
        given: String(p.num_group),
      });
    shapes.setIn(
      1,
      layoutShape(plain, data?.[plain.channel] ?? UNKNOWN, p.num_filter / p.num_group, plain.kernel),
    );
    if (data === null) return;
    const sizes = spatialSizes(plain, data);
    const isKnownSize = sizes.every((size) => size >= 0);
    const { window, adj } = transposedWindow(p, isKnownSize ? sizes : undefined);
    const out = sizes.map((size, i) =>
      p.target_shape.length > 0 && p.target_shape[i]! > 0
        ? p.target_shape[i]!
        : size < 0
          ? UNKNOWN
          : window.stride[i]! * (size - 1) +
            window.dilate[i]! * (window.kernel[i]! - 1) +
            1 -
            2 * window.pad[i]! +
            adj[i]!,
    );
    const nothing = out.findIndex((size, i) => sizes[i]! > 0 && size < 1);
    if (nothing >= 0) {
      const full = out[nothing]! + 2 * window.pad[nothing]!;
      throw new MXNetError('takes all of the output away', {
        argument: 'pad',
        expected: `at most ${Math.floor((full - 1) / 2)} on spatial axis ${nothing}, whose output without padding has size ${full}`,
        given: String(window.pad[nothing]),
      });
    }
    shapes.setOut(0, layoutShape(plain, data[0]!, p.num_filter, out));
  },
  gradient: ({ F, inputs, grads, params: p, inputShapes, outputShapes, wants }) => {
    const { window } = transposedWindow(p, spatialSizes(windowOf(p), inputShapes[0]!));
    const layer = convolutionOf(p, window, inputShapes[0]!);
    const axes = outputShapes[0]!.map((_, axis) => axis).filter((axis) => axis !== window.channel);
    return [
      wants[0] ? apply(F, 'Convolution', [grads[0]!, inputs[1]!], layer) : null,
      wants[1]
        ? apply(F, '_backward_Convolution', [inputs[0]!, grads[0]!], {
            ...layer,
            wants: [1],
            data_shape: outputShapes[0]!,
          })
        : null,
      ...(p.no_bias ? [] : [wants[2] ? apply(F, 'sum', grads[0]!, { axis: axes }) : null]),
    ];
  },
  body: ({ F, inputs, params: p, inputShapes }) => {
    const sizes = spatialSizes(windowOf(p), inputShapes[0]!);
    const { window, adj } = transposedWindow(p, sizes);
    const out = sizes.map(
      (size, i) =>
        window.stride[i]! * (size - 1) +
        window.dilate[i]! * (window.kernel[i]! - 1) +
        1 -
        2 * window.pad[i]! +
        adj[i]!,
    );
    const y = apply(F, '_backward_Convolution', [inputs[0]!, inputs[1]!], {
      ...convolutionOf(p, window, inputShapes[0]!),
      wants: [0],
      data_shape: layoutShape(window, inputShapes[0]![0]!, p.num_filter, out),
    });
    if (p.no_bias) return [y];
    const bias = apply(F, 'Reshape', inputs[2]!, {
      shape: layoutShape(
        window,
        1,
        p.num_filter,
        sizes.map(() => 1),
      ),
    });
    return [apply(F, 'broadcast_add', [y, bias])];
  },
  label: (p) => windowLabel(p.kernel, p.stride, p.num_filter),
  tolerance: 1e-4,
  examples: [
    {
      inputs: { data: { shape: [1, 2, 3, 3] }, weight: { shape: [2, 3, 3, 3] } },
      params: { kernel: [3, 3], num_filter: 3, stride: [2, 2] },
    },
    {
      inputs: { data: { shape: [1, 4, 3, 3] }, weight: { shape: [4, 1, 2, 2] }, bias: { shape: [2] } },
      params: { kernel: [2, 2], num_filter: 2, num_group: 2, stride: [2, 2], adj: [1, 1], no_bias: false },
    },
    {
      inputs: { data: { shape: [1, 2, 4, 4] }, weight: { shape: [2, 2, 4, 4] } },
      params: { kernel: [4, 4], num_filter: 2, stride: [2, 2], target_shape: [8, 8] },
    },
    {
      inputs: { data: { shape: [1, 2, 4] }, weight: { shape: [2, 3, 3] } },
      params: { kernel: [3], num_filter: 3, pad: [1] },
    },
  ],
});

/** Parameters of the convolution whose gradient this layer is; its filters are the channels of our input. */
function convolutionOf(
  p: { num_group: number; layout: string | null },
  window: Window,
  shape: readonly number[],
): Record<string, unknown> {
  return {
    kernel: window.kernel,
    stride: window.stride,
    dilate: window.dilate,
    pad: window.pad,
    num_filter: shape[window.channel]!,
    num_group: p.num_group,
    no_bias: true,
    layout: p.layout,
  };
}
