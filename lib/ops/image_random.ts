/** Random changes of images for training: flips, colours, lighting. The numbers are MXNet's. */
import {
  defineOp,
  float,
  floats,
  MXNetError,
  type Example,
  type ParamSpecs,
  type ShapeInference,
} from '../core/index.js';

const data = {
  doc: 'Images, (height, width, channels), or a batch of them, (batch, height, width, channels), which share the drawn numbers.',
};
/** Images are data: as in MXNet the gradient is handed on as it is. */
const handedOn = <T>({ grads }: { readonly grads: readonly (T | null)[] }): T[] => [grads[0]!];
const noGradientCheck = 'the gradient is handed on as it is, as in MXNet';

function pictures(shapes: ShapeInference, colours: boolean): void {
  shapes.setAllSame();
  shapes.rankOf(0, [3, 4]);
  const channels = shapes.in[0]?.at(-1) ?? -1;
  if (colours && channels >= 0 && channels !== 1 && channels !== 3)
    throw shapes.fail(0, '1 or 3 channels (last axis)', String(channels));
}

const byte = { dtype: 'uint8', range: [0, 51] } as const;
const image = { data: { shape: [3, 4, 3] } };
const grey = { data: { shape: [2, 3, 1] } };

for (const [side, way] of [
  ['left_right', 'left and right'],
  ['top_bottom', 'top and bottom'],
] as const) {
  defineOp({
    name: `_image_random_flip_${side}`,
    category: 'other',
    summary: `Images with ${way} exchanged, or not, with equal chances.`,
    details:
      'y = x, or x with the positions of the axis in the other order: one draw decides for the whole batch. dx = dy, as in MXNet.',
    source: `MXNet 1.9.1, image.random_flip_${side}`,
    inputs: { data },
    params: {},
    inferShape: (shapes) => pictures(shapes, false),
    gradient: handedOn,
    kernel: `image_random_flip_${side}`,
    random: true,
    examples: [
      { inputs: { data: { shape: [2, 4, 3] } }, noGradientCheck },
      { inputs: { data: { shape: [4, 2, 1] } }, noGradientCheck, ...byte },
    ],
  });
}

interface Change {
  readonly name: string;
  readonly summary: string;
  readonly details: string;
  readonly params: ParamSpecs;
  readonly examples: readonly Example[];
  readonly check?: (params: Readonly<Record<string, unknown>>) => void;
}

const factors = {
  min_factor: float('Smallest factor.', undefined, { min: 0 }),
  max_factor: float('Largest factor.', undefined, { min: 0 }),
};

/** Refuses an interval whose ends are exchanged. */
function checkFactors({ min_factor: low, max_factor: high }: Readonly<Record<string, unknown>>): void {
  if ((low as number) > (high as number))
    throw new MXNetError('is smaller than min_factor', {
      argument: 'max_factor',
      expected: `at least ${String(low)}`,
      given: String(high),
    });
}

const factorChange = (what: string, summary: string, details: string): Change => ({
  name: `_image_random_${what}`,
  summary,
  details: `${details} The factor is drawn evenly from min_factor to max_factor.`,
  params: factors,
  check: checkFactors,
  examples: [
    { inputs: image, params: { min_factor: 0.5, max_factor: 1.5 }, range: [0, 255] },
    { inputs: image, params: { min_factor: 0.2, max_factor: 2.5 }, ...byte },
    { inputs: grey, params: { min_factor: 0.5, max_factor: 0.75 }, range: [0, 255] },
  ],
});

const cut = 'Bytes are cut at 0 and 255, fractions are dropped.';

const changes: readonly Change[] = [
  factorChange('brightness', 'Images made brighter or darker.', `y = factor x. ${cut}`),
  factorChange(
    'contrast',
    'Images with more or less contrast.',
    `y = factor x + (1 − factor) m, where m is the mean of 0.299 R + 0.587 G + 0.114 B. ${cut}`,
  ),
  factorChange(
    'saturation',
    'Images with stronger or weaker colours.',
    `y = factor x + (1 − factor) 0.114 B: MXNet 1.9.1 keeps only the blue part of the grey, and so do we; grey images stay. ${cut}`,
  ),
  factorChange(
    'hue',
    'Images with turned colours.',
    `The hue of HLS is turned by factor · 360°; grey images stay. ${cut}`,
  ),
  {
    name: '_image_random_color_jitter',
    summary: 'Brightness, contrast, saturation and hue changed in a random order.',
    details: `Factors are drawn from 1 − b to 1 + b, the hue from −h to h, in the order in which they are used; 0 leaves a change out. ${cut}`,
    params: {
      brightness: float('Largest change of the brightness.'),
      contrast: float('Largest change of the contrast.'),
      saturation: float('Largest change of the saturation.'),
      hue: float('Largest turn of the hue.'),
    },
    examples: [
      {
        inputs: image,
        params: { brightness: 0.4, contrast: 0.3, saturation: 0.2, hue: 0.1 },
        range: [0, 255],
      },
      { inputs: image, params: { brightness: 0.4, contrast: 0, saturation: 0.9, hue: 0.5 }, ...byte },
      { inputs: grey, params: { brightness: 0.4, contrast: 0.3, saturation: 0, hue: 0 }, range: [0, 255] },
    ],
  },
  {
    name: '_image_random_lighting',
    summary: 'Images under light of another colour.',
    details: `Adds the three principal colours of ImageNet, each times a normal number; grey images stay. ${cut}`,
    params: { alpha_std: float('Deviation of the normal numbers.', 0.05, { min: 0 }) },
    examples: [
      { inputs: image, range: [0, 255] },
      { inputs: image, params: { alpha_std: 0.7 }, ...byte },
    ],
  },
];

for (const { check, ...entry } of changes) {
  defineOp({
    ...entry,
    examples: entry.examples.map((example) => ({ noGradientCheck, ...example })),
    category: 'other',
    source: `MXNet 1.9.1, ${entry.name.slice(1).replace('_', '.')}`,
    inputs: { data },
    inferShape: (shapes, params) => {
      check?.(params);
      pictures(shapes, true);
    },
    gradient: handedOn,
    random: true,
    kernel: entry.name.slice(1),
    tolerance: 1e-4,
  });
}

defineOp({
  name: '_image_adjust_lighting',
  category: 'other',
  summary: 'Images under light of a given colour.',
  details: `Adds the three principal colours of ImageNet, each times its alpha; grey images stay. ${cut}`,
  source: 'Krizhevsky et al., ImageNet Classification (2012); MXNet 1.9.1, image.adjust_lighting',
  inputs: { data },
  params: { alpha: floats('Three numbers.') },
  inferShape: (shapes, p) => {
    if (p.alpha.length !== 3)
      throw new MXNetError('has the wrong length', {
        argument: 'alpha',
        expected: 'three numbers',
        given: `(${p.alpha.join(', ')})`,
      });
    pictures(shapes, true);
  },
  gradient: ({ grads }) => [grads[0]!],
  kernel: 'image_adjust_lighting',
  tolerance: 1e-4,
  examples: [
    { inputs: image, params: { alpha: [0.1, 0.2, -0.3] }, noGradientCheck: 'the arithmetic is float32' },
    { inputs: image, params: { alpha: [1, -2, 3] }, ...byte },
  ],
});
