/** Sliding windows: what convolution, its transpose and pooling share about kernels, strides, padding and layouts. */
import { MXNetError } from '../core/index.js';

export const convolutionLayouts = ['NCW', 'NCHW', 'NCDHW', 'NHWC', 'NDHWC'] as const;

export interface WindowParams {
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly dilate?: readonly number[];
  readonly pad: readonly number[];
  readonly layout: string | null;
}

/** Kernel, stride, dilation and padding with one number an axis: empty stride and dilation are 1, empty padding 0. */
export interface Window {
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly dilate: readonly number[];
  readonly pad: readonly number[];
  readonly rank: number;
  /** Position of the channel axis and of the first spatial axis. */
  readonly channel: number;
  readonly spatial: number;
}

/** Fills in defaults. Throws MXNetError when lengths differ or the layout has another rank. */
export function windowOf(params: WindowParams, rank = params.kernel.length): Window {
  const filled = (
    name: string,
    values: readonly number[] | undefined,
    fallback: number,
  ): readonly number[] => {
    if (!values || values.length === 0) return new Array<number>(rank).fill(fallback);
    if (values.length === rank) return values;
    throw new MXNetError('needs one number for each axis of the kernel', {
      argument: name,
      expected: `${rank} numbers`,
      given: `(${values.join(', ')})`,
    });
  };
  if (rank < 1 || rank > 3)
    throw new MXNetError('only windows of 1 to 3 axes are supported', {
      argument: 'kernel',
      expected: '1 to 3 numbers',
      given: `(${params.kernel.join(', ')})`,
    });
  const last = params.layout !== null && params.layout.endsWith('C');
  if (params.layout !== null && params.layout.length !== rank + 2)
    throw new MXNetError('the layout has another number of axes than the kernel', {
      argument: 'layout',
      expected: `${rank + 2} letters`,
      given: params.layout,
    });
  return {
    kernel: filled('kernel', params.kernel, 1),
    stride: filled('stride', params.stride, 1),
    dilate: filled('dilate', params.dilate, 1),
    pad: filled('pad', params.pad, 0),
    rank,
    channel: last ? rank + 1 : 1,
    spatial: last ? 1 : 2,
  };
}

/** A shape put together from batch, channels and spatial sizes in the window's layout. */
export function layoutShape(
  window: Window,
  batch: number,
  channels: number,
  sizes: readonly number[],
): number[] {
  return window.channel === 1 ? [batch, channels, ...sizes] : [batch, ...sizes, channels];
}

/** The spatial sizes of a shape in the window's layout. */
export const spatialSizes = (window: Window, shape: readonly number[]): readonly number[] =>
  shape.slice(window.spatial, window.spatial + window.rank);

/** `3x3/2x2, 64`: kernel, stride, number of filters, as MXNet draws it. */
export function windowLabel(kernel: readonly number[], stride: readonly number[], filters?: number): string {
  const strides = stride.length > 0 ? stride : kernel.map(() => 1);
  const window = `${kernel.join('x')}/${strides.join('x')}`;
  return filters === undefined ? window : `${window}, ${filters}`;
}
