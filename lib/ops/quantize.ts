/** Numbers to 8-bit whole numbers and back: quantise, dequantise, requantise, and the threshold search of calibration. */
import { defineOp, int, MXNetError, oneOf, type DType } from '../core/index.js';
import {
  calibration,
  isCalibrated,
  noFlow,
  notCheckedBecauseRounded,
  outputsWithRange,
  range,
  rangeInputs,
  rangeShapes,
  requireType,
} from './quantized_shared.js';

const source = (name: string): string => `MXNet 1.9.1, contrib.${name}`;
const quantizedType = oneOf(['int8', 'uint8'], 'Type of the output.', 'uint8');
const chosenType = oneOf(
  ['auto', 'int8', 'uint8'],
  'Type of the output; auto: uint8 where both calibration numbers are given and the smaller one is not negative, else int8.',
  'int8',
);

type Chosen = {
  readonly out_type: 'auto' | 'int8' | 'uint8';
  readonly min_calib_range: number | null;
  readonly max_calib_range: number | null;
};

const outputType = (p: Chosen): 'int8' | 'uint8' =>
  p.out_type !== 'auto' ? p.out_type : isCalibrated(p) && p.min_calib_range! >= 0 ? 'uint8' : 'int8';

const floatData = { data: { doc: 'Numbers, any shape, float32.' } };

defineOp({
  name: '_contrib_quantize',
  category: 'other',
  summary: 'Turns float32 numbers into 8-bit whole numbers, with the range given as arrays.',
  details:
    'With r = max(|min_range|, |max_range|): int8 y = round(127 x / r), limited to -128 … 127, and the outputs -r and r; uint8 y = round(255 x / r), limited to 0 … 255, and the range as given. Halves round to even.',
  source: source('quantize'),
  inputs: { ...floatData, ...rangeInputs('min_range', 'max_range', 'the numbers') },
  outputs: () => outputsWithRange,
  params: { out_type: quantizedType },
  inferShape: (shapes) => {
    shapes.setIn(0, shapes.out[0]!);
    shapes.setOut(0, shapes.in[0]!);
    rangeShapes(shapes, [1, 2]);
  },
  inferType: (types, { out_type }) => {
    for (const index of [0, 1, 2]) types.setIn(index, 'float32');
    types.setOut(0, out_type);
    types.setOut(1, 'float32');
    types.setOut(2, 'float32');
  },
  gradient: noFlow,
  kernel: 'quantize',
  label: ({ out_type }) => out_type,
  examples: [
    {
      inputs: { data: { shape: [2, 3] }, min_range: range(-1), max_range: range(0.9) },
      params: { out_type: 'int8' },
      noGradientCheck: notCheckedBecauseRounded,
    },
    {
      inputs: { data: { shape: [2, 3] }, min_range: range(0), max_range: range(0.8) },
      noGradientCheck: notCheckedBecauseRounded,
    },
  ],
});

defineOp({
  name: '_contrib_quantize_v2',
  category: 'other',
  summary:
    'Turns float32 numbers into 8-bit whole numbers, with the range from the numbers or from calibration.',
  details:
    'With r the largest magnitude of the calibration numbers or else of the data: int8 y = round(127.5 x / r), limited to -128 … 127, and the outputs -r and r; uint8 y = round(255.5 x / r), limited to 0 … 255, and the least and largest number. Data that are 8-bit already pass through unchanged, with the range of calibration or else ±127.5, or 0 and 255.5. One calibration number alone is ignored, as in MXNet.',
  source: source('quantize_v2'),
  inputs: { data: { doc: 'Numbers, any shape: float32, or int8 or uint8 that pass through.' } },
  outputs: () => outputsWithRange.map(({ name: _, ...rest }, index) => ({ ...rest, name: `output${index}` })),
  params: { out_type: chosenType, ...calibration },
  inferShape: (shapes) => {
    shapes.setIn(0, shapes.out[0]!);
    shapes.setOut(0, shapes.in[0]!);
    rangeShapes(shapes, []);
  },
  inferType: (types, p) => {
    requireType(types, 0, ['float32', 'int8', 'uint8']);
    const data: DType | null = types.in[0]!;
    const out = p.out_type === 'auto' && data !== null && data !== 'float32' ? data : outputType(p);
    if (data !== null && data !== 'float32' && data !== out)
      throw new MXNetError('8-bit data keep their type', {
        argument: 'out_type',
        expected: `${data} or auto`,
        given: p.out_type,
      });
    types.setOut(0, out);
    types.setOut(1, 'float32');
    types.setOut(2, 'float32');
  },
  gradient: noFlow,
  kernel: 'quantize_v2',
  label: outputType,
  examples: [
    { inputs: { data: { shape: [2, 3] } }, noGradientCheck: notCheckedBecauseRounded },
    {
      inputs: { data: { shape: [2, 3] } },
      params: { out_type: 'uint8' },
      noGradientCheck: notCheckedBecauseRounded,
    },
    {
      inputs: { data: { shape: [2, 3] } },
      params: { out_type: 'auto', min_calib_range: -0.5, max_calib_range: 0.8 },
      noGradientCheck: notCheckedBecauseRounded,
    },
    {
      inputs: { data: { shape: [2, 3] } },
      params: { out_type: 'auto', min_calib_range: 0, max_calib_range: 0.8 },
      noGradientCheck: notCheckedBecauseRounded,
    },
    { inputs: { data: { values: [-128, -3, 0, 127], dtype: 'int8' } }, dtype: 'int8' },
    {
      inputs: { data: { values: [0, 3, 255], dtype: 'uint8' } },
      params: { out_type: 'uint8', min_calib_range: 0, max_calib_range: 2 },
      dtype: 'uint8',
    },
  ],
});

defineOp({
  name: '_contrib_quantize_asym',
  category: 'other',
  summary: 'Turns numbers into uint8 by a scale and a shift.',
  details:
    'scale = 255 / (max - min), shift = 255 - scale · max, y = round(scale x + shift), limited to 0 … 255; min and max are those of calibration or else of the data. int8 data are moved up by 128 (scale 1, shift 128), uint8 data pass through (scale 1, shift 0).',
  source: source('quantize_asym'),
  inputs: { data: { doc: 'Numbers, any shape: float32, int8 or uint8.' } },
  outputs: () => [
    { name: 'output' },
    { name: 'scale', doc: 'The scale, (1,).' },
    { name: 'shift', doc: 'The shift, (1,).' },
  ],
  params: calibration,
  inferShape: (shapes) => {
    shapes.setIn(0, shapes.out[0]!);
    shapes.setOut(0, shapes.in[0]!);
    rangeShapes(shapes, []);
  },
  inferType: (types) => {
    requireType(types, 0, ['float32', 'int8', 'uint8']);
    types.setOut(0, 'uint8');
    types.setOut(1, 'float32');
    types.setOut(2, 'float32');
  },
  gradient: noFlow,
  kernel: 'quantize_asym',
  examples: [
    { inputs: { data: { shape: [2, 3, 2] } }, noGradientCheck: notCheckedBecauseRounded },
    {
      inputs: { data: { shape: [1, 3, 2] } },
      params: { min_calib_range: -0.5, max_calib_range: 0.8 },
      noGradientCheck: notCheckedBecauseRounded,
    },
  ],
});

defineOp({
  name: '_contrib_dequantize',
  category: 'other',
  summary: 'Turns 8-bit whole numbers back into float32.',
  details:
    'y = x r / 127.5 for int8, x r / 255.5 for uint8, with r = max(|min_range|, |max_range|), as oneDNN builds of MXNet 1.9.1 compute it.',
  source: source('dequantize'),
  inputs: {
    data: { doc: 'Whole numbers, any shape, int8 or uint8.' },
    ...rangeInputs('min_range', 'max_range', 'the numbers that were quantised'),
  },
  params: { out_type: oneOf(['float32'], 'Type of the output.', 'float32') },
  inferShape: (shapes) => {
    shapes.setIn(0, shapes.out[0]!);
    shapes.setOut(0, shapes.in[0]!);
    for (const index of [1, 2]) shapes.setIn(index, [1]);
  },
  inferType: (types) => {
    requireType(types, 0, ['int8', 'uint8']);
    types.setIn(1, 'float32');
    types.setIn(2, 'float32');
    types.setOut(0, 'float32');
  },
  gradient: noFlow,
  kernel: 'dequantize',
  label: ({ out_type }) => out_type,
  examples: [
    {
      inputs: {
        data: { shape: [2, 3], range: [-128, 127], dtype: 'int8' },
        min_range: range(-1.5),
        max_range: range(1),
      },
      dtype: 'int8',
    },
    {
      inputs: {
        data: { shape: [2, 3], range: [0, 255], dtype: 'uint8' },
        min_range: range(0),
        max_range: range(2),
      },
      dtype: 'uint8',
    },
  ],
});

defineOp({
  name: '_contrib_requantize',
  category: 'other',
  summary: 'Turns the int32 sums of a quantised layer into 8-bit whole numbers.',
  details:
    'x stands for the number x r / 2³¹ with r = max(|min_range|, |max_range|). With s the largest magnitude of the calibration numbers or else of those numbers: int8 y = round(127 x r / (2³¹ s)) and the outputs -s and s; uint8 y = round(255 x r / (2³¹ s)) and the outputs 0 and s.',
  source: source('requantize'),
  inputs: {
    data: { doc: 'Sums, any shape, int32.' },
    ...rangeInputs('min_range', 'max_range', 'the numbers that the whole range of int32 stands for'),
  },
  outputs: () => outputsWithRange,
  params: { out_type: chosenType, ...calibration },
  inferShape: (shapes) => {
    shapes.setIn(0, shapes.out[0]!);
    shapes.setOut(0, shapes.in[0]!);
    rangeShapes(shapes, [1, 2]);
  },
  inferType: (types, p) => {
    types.setIn(0, 'int32');
    types.setIn(1, 'float32');
    types.setIn(2, 'float32');
    types.setOut(0, outputType(p));
    types.setOut(1, 'float32');
    types.setOut(2, 'float32');
  },
  gradient: noFlow,
  kernel: 'requantize',
  label: outputType,
  examples: [
    {
      inputs: {
        data: { values: [-123456789, -1000000, 0, 5000000, 100000000], dtype: 'int32' },
        min_range: range(-8),
        max_range: range(10),
      },
      dtype: 'int32',
    },
    {
      inputs: {
        data: { values: [-123456789, -1000000, 0, 5000000, 100000000], dtype: 'int32' },
        min_range: range(-8),
        max_range: range(10),
      },
      params: { out_type: 'auto', min_calib_range: 0, max_calib_range: 0.4 },
      dtype: 'int32',
    },
  ],
});

defineOp({
  name: '_contrib_calibrate_entropy',
  category: 'other',
  summary: 'Finds the threshold that loses least information when a histogram is quantised.',
  details:
    'For each symmetric range around the middle bin: p is the histogram with everything outside added to its ends, q the same quantised to num_quantized_bins and spread again; both are smoothed, and the range with the least divergence Σ p ln(p / q) wins.',
  source: `${source('calibrate_entropy')}; S. Migacz 2017, 8-bit inference with TensorRT`,
  inputs: {
    hist: { doc: 'Histogram, (bins,) with an odd number of bins, float32.' },
    hist_edges: { doc: 'Edges of the bins, (bins + 1,), float32.' },
  },
  outputs: () => [
    { name: 'threshold', doc: 'Right edge of the best range, (1,).' },
    { name: 'divergence', doc: 'The divergence there, (1,).' },
  ],
  params: { num_quantized_bins: int('Number of bins after quantisation.', 255, { min: 1 }) },
  inferShape: (shapes, { num_quantized_bins }) => {
    const bins = shapes.knownIn(0);
    if (bins) {
      const count = bins.reduce((size, dim) => size * dim, 1);
      if (count % 2 === 0 || count < num_quantized_bins)
        throw shapes.fail(
          0,
          `an odd number of bins, at least ${num_quantized_bins}`,
          String(count),
          'Make the histogram over a range that is symmetric around 0',
        );
      if (shapes.in[1] === null) shapes.setIn(1, [count + 1]);
      const edges = shapes.knownIn(1);
      if (edges && edges.reduce((size, dim) => size * dim, 1) !== count + 1)
        throw shapes.fail(1, `${count + 1} edges, one more than bins`, `(${edges.join(', ')})`);
    }
    shapes.setOut(0, [1]);
    shapes.setOut(1, [1]);
  },
  inferType: (types) => {
    for (const index of [0, 1]) {
      types.setIn(index, 'float32');
      types.setOut(index, 'float32');
    }
  },
  gradient: noFlow,
  kernel: 'calibrate_entropy',
  tolerance: 1e-4,
  examples: [
    {
      inputs: {
        hist: { values: [1, 2, 3, 9, 20, 50, 80, 50, 22, 9, 3, 2, 1] },
        hist_edges: { values: [-3, -2.5, -2, -1.5, -1, -0.6, -0.2, 0.2, 0.6, 1, 1.5, 2, 2.5, 3] },
      },
      params: { num_quantized_bins: 5 },
      noGradientCheck: 'a choice among bins',
    },
  ],
});
