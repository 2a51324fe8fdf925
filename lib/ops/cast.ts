/** Conversion between element types. */
import { defineOp, dtype, type DType } from '../core/index.js';
import { apply, sameShapes } from './formulas.js';

/** What automatic mixed precision touches: whole numbers and float64 keep their dtype, as in MXNet. */
const isMixed = (type: DType): boolean => type === 'float32' || type === 'float16' || type === 'bfloat16';

for (const [name, aliases, summary] of [
  ['Cast', ['cast'], 'Converts every element to another dtype.'],
  [
    'amp_cast',
    [],
    'Converts 16-bit floats and float32 to another dtype, for automatic mixed precision; other dtypes stay.',
  ],
] as const) {
  defineOp({
    name,
    aliases,
    category: 'elementwise',
    summary,
    details:
      'Broken numbers lose their fraction when they become whole; what does not fit wraps around: 300 becomes 44 and -1 becomes 255 as uint8.',
    source: 'MXNet 1.9.1, Cast',
    inputs: { data: { doc: 'Input, any shape and dtype.' } },
    params: { dtype: dtype('Element type of the result.') },
    inferShape: sameShapes,
    inferType: (types, params) => {
      const from = types.in[0]!;
      if (name === 'Cast') types.setOut(0, params.dtype);
      else if (from !== null) types.setOut(0, isMixed(from) ? params.dtype : from);
    },
    gradient: ({ F, grads, inputTypes }) => [apply(F, 'Cast', grads[0]!, { dtype: inputTypes[0]! })],
    kernel: 'cast',
    label: ({ dtype }) => dtype,
    examples: [
      { inputs: { data: { shape: [2, 3] } }, params: { dtype: 'float64' } },
      {
        inputs: { data: { values: [0.9, 1.3, 300, -1, -2.7] } },
        params: { dtype: 'int32' },
        noGradientCheck: 'whole numbers',
      },
      {
        inputs: { data: { values: [0.9, 1.3, 30] } },
        params: { dtype: 'uint8' },
        noGradientCheck: 'whole numbers',
      },
      { inputs: { data: { shape: [2, 3] } }, params: { dtype: 'float16' }, noGradientCheck: 'coarse steps' },
    ],
  });
}
