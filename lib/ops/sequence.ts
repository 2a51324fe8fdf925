/** Sequences of different lengths in one array: masked, cut at their ends, turned round. */
import {
  bool,
  defineOp,
  float,
  int,
  MXNetError,
  type Functions,
  type ShapeInference,
  type TypeInference,
} from '../core/index.js';
import { defineComposite } from './composite.js';
import { apply, shift } from './formulas.js';

interface SequenceParams {
  readonly use_sequence_length: boolean;
  readonly axis: number;
}

const lengths = bool('Whether lengths are given.', false);
const axis = int('The axis of time: 0 or 1; the other one is the batch.', 0, { min: 0, max: 1 });
const inputs = {
  data: { doc: 'Sequences, (time, batch, …), or (batch, time, …) with axis 1.' },
  sequence_length: {
    doc: 'Length of each sequence, (batch,).',
    when: (p: { use_sequence_length: boolean }) => p.use_sequence_length,
  },
};

function check(shapes: ShapeInference, p: SequenceParams): readonly number[] | null {
  const data = shapes.in[0]!;
  if (data === null) return null;
  if (data.length < 2) throw shapes.fail(0, 'rank 2 or more', `(${data.join(', ')})`);
  if (p.use_sequence_length) shapes.setIn(1, [data[1 - p.axis]!]);
  return data;
}

/** Lengths are of any type, like indices; they stay of the data's as long as nothing is known. */
const inferType = (types: TypeInference): void => {
  types.setAllSame([0]);
  if (types.in.length > 1 && types.in[1] === null) types.setIn(1, types.in[0]!);
};

const count = <T>(F: Functions<T>, stop: number, shape: readonly number[]): T =>
  apply(F, 'Reshape', F.invoke('_arange', [], { start: 0, stop, dtype: 'int64' })[0]!, { shape });

/** Lengths as whole numbers of this shape. */
const whole = <T>(F: Functions<T>, lengths: T, shape: readonly number[]): T =>
  apply(F, 'Reshape', apply(F, 'Cast', lengths, { dtype: 'int64' }), { shape });

const example = { shape: [4, 3, 2] } as const;

defineOp({
  name: 'SequenceMask',
  category: 'shape',
  summary: 'Puts a value behind the end of each sequence.',
  details: 'y[t, n] = data[t, n] where t < sequence_length[n], else value. Without lengths y = data.',
  source: 'MXNet 1.9.1, SequenceMask',
  inputs,
  params: { use_sequence_length: lengths, value: float('What is put behind the ends.', 0), axis },
  inferType,
  inferShape: (shapes, p) => {
    if (shapes.out[0]) shapes.setIn(0, shapes.out[0]);
    const data = check(shapes, p);
    if (data) shapes.setOut(0, data);
  },
  gradient: ({ F, inputs: [, ends], grads, params: p }) =>
    ends === undefined
      ? [grads[0]!]
      : [apply(F, 'SequenceMask', [grads[0]!, ends], { ...p, value: 0 }), null],
  kernel: 'SequenceMask',
  inplace: [[0, 0]],
  examples: [
    {
      inputs: { data: example, sequence_length: { values: [2, 4, 1] } },
      params: { use_sequence_length: true, value: -1 },
    },
    {
      inputs: { data: { shape: [2, 3] }, sequence_length: { values: [2, 1], dtype: 'int32' } },
      params: { use_sequence_length: true, axis: 1 },
    },
    { inputs: { data: example } },
  ],
});

defineComposite({
  name: 'SequenceLast',
  category: 'shape',
  summary: 'The last element of each sequence.',
  details:
    'y[n] = data[sequence_length[n] − 1, n]; without lengths the last of all. Lengths of 0 are refused.',
  source: 'MXNet 1.9.1, SequenceLast',
  inputs,
  params: { use_sequence_length: lengths, axis },
  inferType,
  inferShape: (shapes, p) => {
    const data = check(shapes, p);
    if (data) shapes.setOut(0, [data[1 - p.axis]!, ...data.slice(2)]);
  },
  body: ({ F, inputs: [data, ends], params: p, inputShapes }) => {
    const shape = inputShapes[0]!;
    if (!p.use_sequence_length) {
      const last = { axis: p.axis, begin: shape[p.axis]! - 1, end: shape[p.axis]! };
      const cut = apply(F, 'slice_axis', data!, last);
      return [apply(F, 'Reshape', cut, { shape: [shape[1 - p.axis]!, ...shape.slice(2)] })];
    }
    const place = shift(F, whole(F, ends!, [-1]), -1);
    const batch = count(F, shape[1 - p.axis]!, [-1]);
    const at = apply(F, 'stack', p.axis === 0 ? [place, batch] : [batch, place], { axis: 0 });
    return [apply(F, 'gather_nd', [data!, at])];
  },
  examples: [
    {
      inputs: { data: example, sequence_length: { values: [2, 4, 1] } },
      params: { use_sequence_length: true },
    },
    {
      inputs: { data: { shape: [2, 3] }, sequence_length: { values: [3, 1] } },
      params: { use_sequence_length: true, axis: 1 },
    },
    { inputs: { data: example } },
  ],
});

defineOp({
  name: 'SequenceReverse',
  category: 'shape',
  summary: 'Each sequence from its end to its beginning; what is behind the end stays.',
  details: 'y[t, n] = data[sequence_length[n] − 1 − t, n] where t < sequence_length[n], else data[t, n].',
  source: 'MXNet 1.9.1, SequenceReverse',
  inputs,
  params: { use_sequence_length: lengths, axis },
  inferType,
  inferShape: (shapes, p) => {
    if (p.axis !== 0)
      throw new MXNetError('only sequences along the first axis are turned round', {
        argument: 'axis',
        expected: '0',
        given: String(p.axis),
        hint: 'Use swapaxes before and after',
      });
    if (shapes.out[0]) shapes.setIn(0, shapes.out[0]);
    const data = check(shapes, p);
    if (data) shapes.setOut(0, data);
  },
  gradient: ({ F, inputs: [, ends], grads, params: p }) => {
    const given = ends === undefined ? [grads[0]!] : [grads[0]!, ends];
    const back = apply(F, 'SequenceReverse', given, { ...p });
    return ends === undefined ? [back] : [back, null];
  },
  kernel: 'SequenceReverse',
  examples: [
    {
      inputs: { data: example, sequence_length: { values: [2, 4, 1] } },
      params: { use_sequence_length: true },
    },
    { inputs: { data: example } },
  ],
});
