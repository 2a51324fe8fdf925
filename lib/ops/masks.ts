/** Rows that a mask or a list names, and how many elements are not 0. */
import { defineOp, int, ints, MXNetError, optional, UNKNOWN, type ShapeInference } from '../core/index.js';
import { apply } from './formulas.js';

const data = { doc: 'Input, (n, …).' };
const index = { doc: 'Mask, (n,): rows where it is not 0 stay.' };
const axis = int('The axis of the rows; only 0.', 0, { min: 0, max: 0 });

/** The mask is as long as the rows. */
function maskShapes(shapes: ShapeInference): void {
  shapes.rankOf(1, [1]);
  const rows = shapes.in[0] ?? null;
  if (rows?.length === 0) throw shapes.fail(0, 'rank 1 or more', 'rank 0');
  shapes.setIn(1, [rows?.[0] ?? UNKNOWN]);
  if (rows) shapes.setIn(0, [shapes.in[1]![0]!, ...rows.slice(1)]);
}

const example = { data: { shape: [4, 3] }, index: { values: [1, 0, 2, 0] } } as const;

defineOp({
  name: '_contrib_boolean_mask',
  category: 'indexing',
  summary: 'The rows that a mask names.',
  details:
    'The number of rows follows from the values of the mask, so it is read first: a call waits for it. A graph has no values when it is bound; there, multiply by the mask, or use SequenceMask or where, which keep the shape. The gradient goes back to the rows, the others get 0; the mask has none.',
  source: 'MXNet 1.9.1, contrib.boolean_mask',
  inputs: { data, index },
  params: { axis },
  inferShape: (shapes) => {
    maskShapes(shapes);
    const [rows] = shapes.in;
    if (rows) shapes.setOut(0, [UNKNOWN, ...rows.slice(1)]);
  },
  inferType: (types) => types.setAllSame([0], [0]),
  valueShaped: true,
  gradient: ({ F, inputs, grads, inputShapes, wants }) => [
    wants[0] ? apply(F, '_backward_boolean_mask', [grads[0]!, inputs[1]!], { shape: inputShapes[0]! }) : null,
    null,
  ],
  body: ({ F, inputs, numbers }) => {
    if (numbers === undefined)
      throw new MXNetError(
        'the number of rows depends on the values of the mask, which a graph does not have',
        {
          argument: 'index',
          hint: 'Multiply by the mask, or use SequenceMask or where; or mask arrays with nd.contrib.boolean_mask',
        },
      );
    let count = 0;
    for (const value of numbers(inputs[1]!)) if (Number(value) !== 0) count++;
    return F.invoke('_boolean_rows', inputs, { count });
  },
  examples: [
    { inputs: example },
    { inputs: { data: { shape: [3] }, index: { values: [0, 0, 0] } }, doc: 'Nothing is left.' },
    { inputs: { data: { shape: [2, 2, 2] }, index: { values: [-1, 0.5] } } },
  ],
});

defineOp({
  name: '_boolean_rows',
  category: 'indexing',
  summary: 'The rows that a mask names, when their number is known.',
  inputs: { data, index },
  params: { count: int('How many rows the mask names.', undefined, { min: 0 }) },
  inferShape: (shapes, p) => {
    maskShapes(shapes);
    const [rows] = shapes.in;
    if (rows) shapes.setOut(0, [p.count, ...rows.slice(1)]);
  },
  inferType: (types) => types.setAllSame([0], [0]),
  gradient: ({ F, inputs, grads, inputShapes, wants }) => [
    wants[0] ? apply(F, '_backward_boolean_mask', [grads[0]!, inputs[1]!], { shape: inputShapes[0]! }) : null,
    null,
  ],
  kernel: 'boolean_rows',
  internal: true,
  examples: [{ inputs: example, params: { count: 2 } }],
});

defineOp({
  name: '_backward_boolean_mask',
  category: 'indexing',
  summary: 'Gradient of boolean_mask: rows go back to where they came from.',
  inputs: { dy: { doc: 'Gradient of the rows.' }, index },
  params: { shape: ints('Shape of the input.') },
  inferShape: (shapes, p) => {
    shapes.setIn(1, [p.shape[0]!]);
    shapes.setIn(0, [UNKNOWN, ...p.shape.slice(1)]);
    shapes.setOut(0, p.shape);
  },
  inferType: (types) => types.setAllSame([0], [0]),
  gradient: ({ F, inputs, grads, inputShapes, wants }) => [
    wants[0] ? apply(F, '_boolean_rows', [grads[0]!, inputs[1]!], { count: inputShapes[0]![0]! }) : null,
    null,
  ],
  kernel: 'backward_boolean_mask',
  internal: true,
  examples: [
    {
      inputs: { dy: { shape: [2, 3] }, index: { values: [1, 0, 2, 0] } },
      params: { shape: [4, 3] },
    },
  ],
});

defineOp({
  name: '_contrib_getnnz',
  category: 'reduce',
  summary: 'How many values a matrix stores.',
  details:
    'csr arrays: stored values, zeros that are stored too. Dense arrays, which MXNet refuses: values that are not 0. Whole matrix, of each column (axis 0) or of each row (axis 1).',
  source: 'MXNet 1.9.1, contrib.getnnz',
  inputs: { data: { doc: 'Matrix, csr or dense.' } },
  params: { axis: optional(int('0 columns, 1 rows; null the whole matrix.', undefined, { min: 0, max: 1 })) },
  inferShape: (shapes, p) => {
    if (shapes.rankOf(0, [2]) === undefined) return;
    const [rows, columns] = shapes.in[0] as readonly [number, number];
    shapes.setOut(0, [p.axis === null ? 1 : p.axis === 0 ? columns : rows]);
  },
  inferType: (types) => types.setOut(0, 'int64'),
  gradient: { none: 'a count does not change with the values' },
  body: ({ F, inputs, params: p }) => {
    const isStored = apply(F, '_not_equal_scalar', inputs[0]!, { scalar: 0 });
    const whole = apply(F, 'Cast', isStored, { dtype: 'int64' });
    return [
      apply(F, 'Reshape', apply(F, 'sum', whole, p.axis === null ? {} : { axis: p.axis }), { shape: [-1] }),
    ];
  },
  examples: [
    {
      inputs: {
        data: {
          values: [
            [1, 0, 2],
            [0, 0, 3],
          ],
        },
      },
    },
    {
      inputs: {
        data: {
          values: [
            [1, 0, 2],
            [0, 0, 3],
          ],
        },
      },
      params: { axis: 0 },
    },
  ],
});

defineOp({
  name: '_sparse_retain',
  category: 'indexing',
  summary: 'Keeps some rows; all others become 0.',
  details:
    'A row_sparse array stores the named rows afterwards, zeros where it had none. MXNet takes row_sparse arrays alone.',
  source: 'MXNet 1.9.1, _sparse_retain',
  inputs: { data: { doc: 'Input, (n, …).' }, indices: { doc: 'Rows to keep, one axis.' } },
  params: {},
  inferShape: (shapes) => {
    shapes.rankOf(1, [1]);
    const data = shapes.in[0] ?? shapes.out[0] ?? null;
    if (data?.length === 0) throw shapes.fail(0, 'rank 1 or more', 'rank 0');
    if (data) shapes.setOut(0, data);
    if (data) shapes.setIn(0, data);
    shapes.setIn(1, shapes.in[1] ?? [UNKNOWN]);
  },
  inferType: (types) => types.setAllSame([0], [0]),
  gradient: ({ F, inputs, grads }) => [apply(F, '_sparse_retain', [grads[0]!, inputs[1]!]), null],
  body: ({ F, inputs, inputShapes, inputTypes }) => {
    const [shape, type] = [inputShapes[0]!, inputTypes[0]!];
    const hits = apply(F, 'one_hot', [inputs[1]!], { depth: shape[0]!, dtype: type });
    const mask = apply(F, 'max', [hits], { axis: [0] });
    const column = apply(F, 'Reshape', [mask], { shape: [shape[0]!, ...shape.slice(1).map(() => 1)] });
    return [apply(F, 'broadcast_mul', [inputs[0]!, column])];
  },
  examples: [
    { inputs: { data: { shape: [4, 3] }, indices: { values: [2, 0] } } },
    { inputs: { data: { shape: [3] }, indices: { values: [1, 1] } } },
  ],
});
