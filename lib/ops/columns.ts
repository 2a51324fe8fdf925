/** Windows as columns of a matrix, and columns summed back into a picture. */
import {
  defineOp,
  formatShape,
  ints,
  MXNetError,
  UNKNOWN,
  type PartialShape,
  type ShapeInference,
} from '../core/index.js';
import { apply } from './formulas.js';
import { windowLabel, windowOf, type Window } from './windows.js';

const params = {
  kernel: ints('Size of the windows, one number for each spatial axis.', undefined, { min: 1 }),
  stride: ints('Step of the windows; empty means 1.', [], { min: 1 }),
  dilate: ints('Distance of the elements of a window; empty means 1.', [], { min: 1 }),
  pad: ints('Zeros put around the input, on both sides; empty means 0.', [], { min: 0 }),
};

const windowSize = (window: Window): number => window.kernel.reduce((size, dim) => size * dim, 1);

/** Number of windows along each axis; UNKNOWN where the size is. Throws where a window does not fit. */
function places(window: Window, sizes: readonly number[], argument: string): number[] {
  return sizes.map((size, axis) => {
    if (size < 0) return UNKNOWN;
    const reach = window.dilate[axis]! * (window.kernel[axis]! - 1) + 1;
    const room = size + 2 * window.pad[axis]! - reach;
    if (room >= 0) return Math.floor(room / window.stride[axis]!) + 1;
    throw new MXNetError('the window is larger than the padded input', {
      argument,
      expected: `at least ${reach - 2 * window.pad[axis]!} on spatial axis ${axis}`,
      given: String(size),
    });
  });
}

const product = (sizes: readonly number[]): number =>
  sizes.includes(UNKNOWN) ? UNKNOWN : sizes.reduce((size, dim) => size * dim, 1);

/** Channels of the picture from the rows of the columns. */
function channelsOf(shapes: ShapeInference, window: Window, columns: PartialShape, index: number): number {
  const rows = columns?.[1] ?? UNKNOWN;
  if (rows < 0) return UNKNOWN;
  if (rows % windowSize(window) === 0) return rows / windowSize(window);
  throw shapes.fail(
    index,
    `a multiple of ${windowSize(window)}, the size of a window, on axis 1`,
    formatShape(columns),
  );
}

defineOp({
  name: 'im2col',
  category: 'layer',
  summary: 'Makes every window of the input a column, so that a convolution becomes a matrix product.',
  details:
    'y[n, c · |kernel| + k, place] = x[n, c] at stride · place + dilate · k - pad, 0 outside; places and k run over the spatial axes, the last one fastest. One to three spatial axes.',
  source: 'MXNet 1.9.1, im2col',
  inputs: { data: { doc: 'Input, (batch, channels, …spatial axes).' } },
  params,
  inferShape: (shapes, p) => {
    const window = windowOf({ ...p, layout: null });
    shapes.rankOf(0, [window.rank + 2]);
    const out = shapes.out[0] ?? null;
    const unknown = new Array<number>(window.rank).fill(UNKNOWN);
    shapes.setIn(0, [out?.[0] ?? UNKNOWN, UNKNOWN, ...unknown]);
    const data = shapes.in[0]!;
    const channels = data[1]!;
    shapes.setOut(0, [
      data[0]!,
      channels < 0 ? UNKNOWN : channels * windowSize(window),
      product(places(window, data.slice(2), 'data')),
    ]);
  },
  gradient: ({ F, grads, params: p, inputShapes }) => [
    apply(F, 'col2im', grads[0]!, { ...p, output_size: inputShapes[0]!.slice(2) }),
  ],
  kernel: 'im2col',
  label: ({ kernel, stride }) => windowLabel(kernel, stride),
  examples: [
    { inputs: { data: { shape: [1, 2, 3, 4] } }, params: { kernel: [2, 2] } },
    {
      inputs: { data: { shape: [2, 1, 5, 4] } },
      params: { kernel: [2, 3], stride: [2, 1], dilate: [1, 2], pad: [1, 2] },
    },
    { inputs: { data: { shape: [1, 2, 5] } }, params: { kernel: [3], pad: [1] } },
    { inputs: { data: { shape: [1, 1, 2, 3, 3] } }, params: { kernel: [2, 2, 2] } },
  ],
});

defineOp({
  name: 'col2im',
  category: 'layer',
  summary: 'Adds columns back into the windows that they came from: the gradient of im2col.',
  details:
    'y[n, c, i] = Σ x[n, c · |kernel| + k, place] over all with stride · place + dilate · k - pad = i.',
  source: 'MXNet 1.9.1, col2im',
  inputs: { data: { doc: 'Columns, (batch, channels · size of a window, places).' } },
  params: {
    output_size: ints('Spatial sizes of the output.', undefined, { min: 1 }),
    ...params,
  },
  inferShape: (shapes, p) => {
    const window = windowOf({ ...p, layout: null });
    if (p.output_size.length !== window.rank)
      throw new MXNetError('needs one number for each axis of the kernel', {
        argument: 'output_size',
        expected: `${window.rank} numbers`,
        given: `(${p.output_size.join(', ')})`,
      });
    shapes.rankOf(0, [3]);
    const count = product(places(window, p.output_size, 'output_size'));
    const out = shapes.out[0] ?? null;
    const known = (out?.[1] ?? UNKNOWN) < 0 ? UNKNOWN : out![1]! * windowSize(window);
    const data = shapes.in[0] ?? null;
    if (data !== null && data[2]! >= 0 && data[2] !== count)
      throw shapes.fail(0, `${count} places, as output_size and windows have`, formatShape(data));
    shapes.setIn(0, [out?.[0] ?? UNKNOWN, known, count]);
    shapes.setOut(0, [shapes.in[0]![0]!, channelsOf(shapes, window, shapes.in[0]!, 0), ...p.output_size]);
  },
  gradient: ({ F, grads, params: { output_size: _size, ...p } }) => [apply(F, 'im2col', grads[0]!, p)],
  kernel: 'col2im',
  label: ({ kernel, stride }) => windowLabel(kernel, stride),
  examples: [
    { inputs: { data: { shape: [1, 8, 6] } }, params: { output_size: [3, 4], kernel: [2, 2] } },
    {
      inputs: { data: { shape: [1, 6, 6] } },
      params: { output_size: [5, 4], kernel: [2, 3], stride: [2, 1], dilate: [2, 1], pad: [1, 0] },
    },
    { inputs: { data: { shape: [2, 6, 5] } }, params: { output_size: [5], kernel: [3], pad: [1] } },
  ],
});
