/** Sums, products, joins and table look-ups of 8-bit whole numbers. */
import { bool, defineOp, dtype, int, mostArrays } from '../core/index.js';
import {
  bytes,
  calibration,
  isCalibrated,
  noFlow,
  outputsWithRange,
  range,
  rangeInputs,
  rangeShapes,
  rangeTypes,
  requireType,
  shapesLike,
} from './quantized_shared.js';

const pair = (types: string) => ({
  lhs: { doc: `First array, ${types}.` },
  rhs: { doc: `Second array of the same shape, ${types}.` },
  ...rangeInputs('lhs_min', 'lhs_max', 'the first array'),
  ...rangeInputs('rhs_min', 'rhs_max', 'the second array'),
});

const pairRanges = { lhs_min: range(-1), lhs_max: range(2), rhs_min: range(-0.5), rhs_max: range(0.25) };

defineOp({
  name: '_contrib_quantized_elemwise_add',
  category: 'elementwise',
  summary: 'Adds two arrays of 8-bit whole numbers that stand for different ranges.',
  details:
    'x stands for x r / 127.5 (int8) or x r / 255.5 (uint8), r the largest magnitude of its range. Without calibration the output is int32, ±2³¹ standing for ±(r_lhs + r_rhs). With it the output is 8-bit: of the common type, or int8 where the types differ, the uint8 numbers being rounded to the scale of the output before they are added. Everything is rounded and limited.',
  source: 'MXNet 1.9.1, contrib.quantized_elemwise_add',
  inputs: pair('int8 or uint8'),
  outputs: () => outputsWithRange,
  params: calibration,
  inferShape: (shapes) => {
    shapesLike(shapes, 'elemwise_add', {}, [0, 1], ['lhs', 'rhs']);
    rangeShapes(shapes, [2, 3, 4, 5]);
  },
  inferType: (types, p) => {
    requireType(types, 0, ['int8', 'uint8']);
    requireType(types, 1, ['int8', 'uint8']);
    const [a, b] = types.in as [string | null, string | null];
    if (!isCalibrated(p)) types.setOut(0, 'int32');
    else if (a !== null && b !== null) types.setOut(0, a === b ? types.in[0]! : 'int8');
    rangeTypes(types, 2);
  },
  gradient: noFlow,
  kernel: 'quantized_elemwise_add',
  examples: [
    { inputs: { lhs: bytes([2, 3]), rhs: bytes([2, 3]), ...pairRanges }, dtype: 'int8' },
    {
      inputs: { lhs: bytes([2, 3], 'uint8'), rhs: bytes([2, 3]), ...pairRanges },
      params: { min_calib_range: -2, max_calib_range: 1.5 },
      dtype: 'int8',
    },
  ],
});

defineOp({
  name: '_contrib_quantized_elemwise_mul',
  category: 'elementwise',
  summary: 'Multiplies two arrays of 8-bit whole numbers that stand for different ranges.',
  details:
    'Without calibration the int32 products, ±2³¹ standing for ±r_lhs r_rhs 2³¹ / 127². With it int8, cut off towards 0 and limited to -128 … 127 (MXNet 1.9.1 wraps around there). With enable_float_output the float32 numbers that the products stand for, alone.',
  source: 'MXNet 1.9.1, contrib.quantized_elemwise_mul',
  inputs: pair('int8'),
  outputs: ({ enable_float_output }) =>
    enable_float_output ? outputsWithRange.slice(0, 1) : outputsWithRange,
  params: {
    ...calibration,
    enable_float_output: bool('Return the float32 numbers themselves.', false),
  },
  inferShape: (shapes, { enable_float_output }) => {
    shapesLike(shapes, 'elemwise_mul', {}, [0, 1], ['lhs', 'rhs']);
    for (const index of [2, 3, 4, 5]) shapes.setIn(index, [1]);
    if (!enable_float_output) rangeShapes(shapes, []);
  },
  inferType: (types, p) => {
    types.setIn(0, 'int8');
    types.setIn(1, 'int8');
    types.setOut(0, p.enable_float_output ? 'float32' : isCalibrated(p) ? 'int8' : 'int32');
    rangeTypes(types, 2);
  },
  gradient: noFlow,
  kernel: 'quantized_elemwise_mul',
  examples: [
    { inputs: { lhs: bytes([2, 3]), rhs: bytes([2, 3]), ...pairRanges }, dtype: 'int8' },
    {
      inputs: { lhs: bytes([2, 3]), rhs: bytes([2, 3]), ...pairRanges },
      params: { min_calib_range: -2, max_calib_range: 1.5 },
      dtype: 'int8',
    },
    {
      inputs: { lhs: bytes([2, 3]), rhs: bytes([2, 3]), ...pairRanges },
      params: { enable_float_output: true },
      dtype: 'int8',
    },
  ],
});

defineOp({
  name: '_contrib_quantized_concat',
  category: 'shape',
  summary: 'Joins arrays of 8-bit whole numbers along an axis, brought to one range.',
  details:
    'The range of the output reaches from the least lower to the largest upper end, 0 included. The output is int8 where any input is, else uint8; numbers of other ranges are rescaled, rounded and limited. The inputs are all arrays, then least and largest number of each.',
  source: 'MXNet 1.9.1, contrib.quantized_concat',
  inputs: {
    list: 'arg',
    doc: 'Arrays, int8 or uint8, that agree in all axes but the joined one; behind them min and max of each, (1,), float32.',
    count: 'num_args',
    behind: ['min', 'max'],
  },
  outputs: () => outputsWithRange,
  params: {
    num_args: int('Number of arrays, their ranges not counted.', undefined, { min: 1, max: mostArrays }),
    dim: int('Axis along which to join.', 1),
  },
  inferShape: (shapes, p) => {
    const arrays = Array.from({ length: p.num_args }, (_, index) => index);
    shapesLike(
      shapes,
      'Concat',
      p,
      arrays,
      arrays.map((index) => `arg${index}`),
    );
    rangeShapes(
      shapes,
      Array.from({ length: 2 * p.num_args }, (_, index) => p.num_args + index),
    );
  },
  inferType: (types, { num_args }) => {
    for (let index = 0; index < num_args; index++) requireType(types, index, ['int8', 'uint8']);
    const given = types.in.slice(0, num_args);
    if (given.includes('int8')) types.setOut(0, 'int8');
    else if (!given.includes(null)) types.setOut(0, 'uint8');
    rangeTypes(types, num_args);
  },
  gradient: noFlow,
  kernel: 'quantized_concat',
  label: ({ dim }) => `axis ${dim}`,
  examples: [
    {
      inputs: {
        arg0: bytes([2, 2]),
        arg1: bytes([2, 3], 'uint8'),
        arg0_min: range(-1),
        arg0_max: range(2),
        arg1_min: range(0),
        arg1_max: range(0.5),
      },
      dtype: 'int8',
    },
  ],
});

defineOp({
  name: '_contrib_quantized_embedding',
  category: 'layer',
  summary: 'Looks up rows of a table of 8-bit whole numbers; the range of the table passes through.',
  details: 'y[i…] = weight[data[i…]]. Numbers outside 0 … input_dim - 1 take the nearest row.',
  source: 'MXNet 1.9.1, contrib.quantized_embedding',
  inputs: {
    data: { doc: 'Whole numbers, any shape and dtype.' },
    weight: { doc: 'Table, (input_dim, output_dim), int8.' },
    ...rangeInputs('min_weight', 'max_weight', 'the table'),
  },
  outputs: () => outputsWithRange,
  params: {
    input_dim: int('Number of rows.', undefined, { min: 1 }),
    output_dim: int('Length of a row.', undefined, { min: 1 }),
    dtype: dtype('Accepted as in MXNet, without effect.', 'float32'),
    sparse_grad: bool('Accepted as in MXNet, without effect.', false),
  },
  inferShape: (shapes, p) => {
    shapesLike(shapes, 'Embedding', p, [0, 1], ['data', 'weight']);
    rangeShapes(shapes, [2, 3]);
  },
  inferType: (types) => {
    if (types.in[0] === null) types.setIn(0, 'float32');
    types.setIn(1, 'int8');
    types.setOut(0, 'int8');
    rangeTypes(types, 2);
  },
  gradient: noFlow,
  kernel: 'quantized_embedding',
  label: ({ input_dim, output_dim }) => `${input_dim}, ${output_dim}`,
  examples: [
    {
      inputs: {
        data: { values: [1, 3, 0, -2, 9], dtype: 'float32' },
        weight: bytes([4, 3]),
        min_weight: range(-1),
        max_weight: range(2),
      },
      params: { input_dim: 4, output_dim: 3 },
      dtype: 'int8',
    },
  ],
});
