/** Random rectangles of images, of a fixed or a random size. The operators of MXNet 2.0, which 1.9.1 does not have. */
import { defineOp, floats, int, MXNetError, type Functions, type ShapeInference } from '../core/index.js';
import { add, apply, mul, scale, shift, sub } from './formulas.js';

const data = {
  doc: 'Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the rectangle.',
};
const none = { none: 'it chooses parts of images, which are data, by numbers that are not kept' } as const;
const size = {
  width: int('Width of the result.', undefined, { min: 1 }),
  height: int('Height of the result.', undefined, { min: 1 }),
};

function cropped(shapes: ShapeInference, p: { width: number; height: number }): void {
  if (shapes.rankOf(0, [3, 4]) === undefined) return;
  const shape = shapes.in[0]!;
  shapes.setOut(0, [...shape.slice(0, -3), p.height, p.width, shape.at(-1)!]);
}

/** Refuses what is no interval within the bounds. */
function checkInterval(argument: string, interval: readonly number[], low: number, high: number): void {
  const [from, to] = interval as [number, number];
  if (interval.length === 2 && low <= from && from <= to && to <= high) return;
  throw new MXNetError('is no interval', {
    argument,
    expected: `two numbers, ${low} <= first <= second${high === Infinity ? '' : ` <= ${high}`}`,
    given: `(${interval.join(', ')})`,
  });
}

/** `count` numbers from [low, high). */
const uniform = <T>(F: Functions<T>, [low, high]: readonly number[], count = 1): T =>
  apply(F, '_random_uniform', [], { low: low!, high: high!, shape: [count], dtype: 'float32' });

const range = <T>(F: Functions<T>, stop: number): T =>
  apply(F, '_arange', [], { start: 0, stop, dtype: 'float32' });

defineOp({
  name: '_image_random_crop',
  category: 'other',
  summary:
    'A rectangle of each image, anywhere with equal chances; images that are too small are enlarged first.',
  details:
    'xrange and yrange choose a part of the free places: (0, 1) all, (0, 0) the left or upper edge, (0.5, 0.5) the middle.',
  source: 'MXNet 2.0, image.random_crop',
  inputs: { data },
  params: {
    xrange: floats('Between which parts of the free width the rectangle begins.', [0, 1]),
    yrange: floats('Between which parts of the free height it begins.', [0, 1]),
    ...size,
    interp: int('How images that are too small are enlarged: as image.resize.', 1, { min: 0, max: 4 }),
  },
  inferShape: (shapes, p) => {
    checkInterval('xrange', p.xrange, 0, 1);
    checkInterval('yrange', p.yrange, 0, 1);
    cropped(shapes, p);
  },
  gradient: none,
  random: true,
  body: ({ F, inputs, params: p, inputShapes }) => {
    const [height, width] = inputShapes[0]!.slice(-3) as [number, number];
    const [tall, wide] = [Math.max(height, p.height), Math.max(width, p.width)];
    let image: (typeof inputs)[0] = inputs[0]!;
    if (tall > height || wide > width)
      image = apply(F, '_image_resize', image, { size: [wide, tall], interp: p.interp });
    const rows = inputShapes[0]!.length - 3;
    for (const [axis, free, part, length] of [
      [rows, tall - p.height, p.yrange, p.height],
      [rows + 1, wide - p.width, p.xrange, p.width],
    ] as const) {
      if (free === 0) continue;
      const begin = apply(F, 'floor', scale(F, uniform(F, part), free + 1));
      const places = apply(F, 'broadcast_add', [begin, range(F, length)]);
      // With xrange = (1, 1) the product is one too large.
      const within = apply(F, 'broadcast_minimum', [places, shift(F, range(F, length), free)]);
      image = apply(F, 'take', [image, within], { axis });
    }
    return [image];
  },
  examples: [
    { inputs: { data: { shape: [4, 5, 3] } }, params: { width: 2, height: 3 } },
    { inputs: { data: { shape: [2, 2, 3, 1] } }, params: { width: 4, height: 4 } },
  ],
});

/** Where an axis is read: positions below and above each new pixel, and how far it lies between. */
interface Reading<T> {
  readonly below: T;
  readonly above: T;
  readonly between: T;
}

/** New pixels over an interval of old ones that begins at `begin` and is `length` long (both one number, known at run time). */
function reading<T>(F: Functions<T>, begin: T, length: T, count: number, linear: boolean): Reading<T> {
  const step = scale(F, length, 1 / count);
  const centres = linear ? shift(F, range<T>(F, count), 0.5) : range<T>(F, count);
  let places = apply(F, 'broadcast_mul', [centres, step]);
  if (linear) places = apply(F, '_maximum_scalar', shift(F, places, -0.5), { scalar: 0 });
  const last = shift(F, length, -1);
  const below = apply(F, 'broadcast_minimum', [apply(F, 'floor', places), last]);
  const above = apply(F, 'broadcast_minimum', [shift(F, below, 1), last]);
  const at = (place: T): T => apply(F, 'broadcast_add', [place, begin]);
  return { below: at(below), above: at(above), between: sub(F, places, below) };
}

defineOp({
  name: '_image_random_resized_crop',
  category: 'other',
  summary: 'A rectangle of random size, shape and place, brought to a fixed size.',
  details:
    'Up to max_trial times an area (a part of the whole) and an aspect ratio (evenly on a logarithmic scale) are drawn; the first rectangle that fits is used, otherwise the largest one in the middle that has the shape of the result.',
  source: 'Szegedy et al. 2015, arXiv:1409.4842, section 6; MXNet 2.0, image.random_resized_crop',
  inputs: { data },
  params: {
    ...size,
    area: floats('Smallest and largest part of the area.', [0.08, 1]),
    ratio: floats('Smallest and largest width / height.', [3 / 4, 4 / 3]),
    interp: int('Interpolation: 0 nearest, 1 linear.', 1, { min: 0, max: 1 }),
    max_trial: int('How many rectangles are tried.', 10, { min: 1, max: 1_000_000 }),
  },
  inferShape: (shapes, p) => {
    checkInterval('area', p.area, 0, 1);
    checkInterval('ratio', p.ratio, 1e-6, Infinity);
    cropped(shapes, p);
  },
  gradient: none,
  random: true,
  body: ({ F, inputs, params: p, inputShapes, inputTypes }) => {
    const [height, width] = inputShapes[0]!.slice(-3) as [number, number];
    const areas = scale(F, uniform(F, p.area, p.max_trial), height * width);
    const logs = p.ratio.map((value) => Math.log(value));
    const ratios = apply(F, 'exp', uniform(F, logs, p.max_trial));
    const side = <T>(f: Functions<T>, square: T): T => apply(f, 'round', apply(f, 'sqrt', square));
    const wide = side(F, mul(F, areas, ratios));
    const tall = side(F, apply(F, 'elemwise_div', [areas, ratios]));
    const within = (value: (typeof inputs)[0], most: number): (typeof inputs)[0] =>
      mul(
        F,
        apply(F, '_greater_equal_scalar', value, { scalar: 1 }),
        apply(F, '_lesser_equal_scalar', value, { scalar: most }),
      );
    const place = (value: (typeof inputs)[0], most: number): (typeof inputs)[0] =>
      // u * (most - value + 1), rounded down: every place has equal chances.
      apply(F, 'floor', mul(F, uniform(F, [0, 1], p.max_trial), shift(F, scale(F, value, -1), most + 1)));
    // The largest rectangle of the wanted shape in the middle, for the case that none fits.
    const factor = Math.min(1, width / p.width, height / p.height);
    const middle = [p.width * factor, p.height * factor].map((value) => Math.max(1, Math.floor(value)));
    const known = (value: number) => apply(F, '_full', [], { shape: [1], value, dtype: 'float32' });
    const fits = apply(F, 'Concat', [mul(F, within(wide, width), within(tall, height)), known(1)], {
      dim: 0,
    });
    const chosen = apply(F, 'argmax', fits, { axis: 0 });
    const choose = (tried: (typeof inputs)[0], otherwise: number) =>
      apply(F, 'take', [apply(F, 'Concat', [tried, known(otherwise)], { dim: 0 }), chosen]);
    const linear = p.interp === 1;
    const columns = reading(
      F,
      choose(place(wide, width), Math.floor((width - middle[0]!) / 2)),
      choose(wide, middle[0]!),
      p.width,
      linear,
    );
    const rows = reading(
      F,
      choose(place(tall, height), Math.floor((height - middle[1]!) / 2)),
      choose(tall, middle[1]!),
      p.height,
      linear,
    );
    const axis = inputShapes[0]!.length - 3;
    const read = (image: (typeof inputs)[0], at: Reading<(typeof inputs)[0]>, along: number) => {
      const below = apply(F, 'take', [image, at.below], { axis: along });
      if (!linear) return below;
      const above = apply(F, 'take', [image, at.above], { axis: along });
      const shape = along === axis ? [-1, 1, 1] : [-1, 1];
      const weight = apply(F, 'Reshape', at.between, { shape });
      return add(F, below, apply(F, 'broadcast_mul', [sub(F, above, below), weight]));
    };
    const type = inputTypes[0]!;
    const exact = type === 'float32' || !linear;
    const numbers = exact ? inputs[0]! : apply(F, 'Cast', inputs[0]!, { dtype: 'float32' });
    const result = read(read(numbers, rows, axis), columns, axis + 1);
    if (exact) return [result];
    const whole = type.includes('float') ? result : apply(F, 'round', result);
    return [apply(F, 'Cast', whole, { dtype: type })];
  },
  examples: [
    { inputs: { data: { shape: [6, 8, 3] } }, params: { width: 4, height: 3 } },
    {
      inputs: { data: { shape: [2, 5, 4, 1] } },
      params: { width: 3, height: 3, area: [0.2, 0.4], interp: 0 },
    },
  ],
});
