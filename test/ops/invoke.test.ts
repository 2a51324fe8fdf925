/** `mx.op.invoke` takes what recordings of MXNet hold: texts or values, lists of arrays, `out`, head gradients. */
import assert from 'node:assert/strict';
import mx, { autograd, MXNetError, nd, sym, type NDArray } from '../../lib/index.js';

const matrix = (): NDArray =>
  nd.array([
    [1, 2],
    [3, 4],
  ]);
const refused = (run: () => unknown): MXNetError => {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof MXNetError, String(error));
    return error;
  }
  throw new Error('nothing was refused');
};
const same = (name: string, inputs: NDArray[], typed: object, texts: Record<string, string>): void => {
  const values = (attrs: object): unknown =>
    mx.op.invoke(name, inputs, { ...attrs }).map((array) => [array.dtype, array.shape, array.tolist()]);
  assert.deepEqual(values(texts), values(typed), name);
};

describe('mx.op.invoke', () => {
  it('takes parameters as values or as the texts of MXNet', () => {
    const x = matrix();
    same('sum', [x], { axis: [0], keepdims: true }, { axis: '(0,)', keepdims: 'True' });
    same('sum', [x], { axis: 1, keepdims: false }, { axis: '[1]', keepdims: '0' });
    same('sum', [x], { axis: null }, { axis: 'None' });
    same('clip', [x], { a_min: 1.5, a_max: 3 }, { a_min: '15e-1', a_max: '3' });
    same('Cast', [x], { dtype: 'float16' }, { dtype: 'float16' });
    same('slice', [x], { begin: [null, 1], end: [null, null] }, { begin: '(None, 1)', end: '(None, None)' });
    same('transpose', [x], { axes: [1, 0] }, { axes: '(1, 0)' });
    same('softmax', [x], { temperature: 2 }, { temperature: '2.0', dtype: 'None', use_length: 'False' });
    same('_full', [], { shape: [2], value: 3, ctx: mx.cpu() }, { shape: '(2,)', value: '3', ctx: 'cpu(0)' });
    same('_power_scalar', [x], { scalar: 2 }, { scalar: '2', is_int: 'True' });
  });

  it('the functions of nd take these texts too', () => {
    const options: object = { axis: '(1,)', keepdims: 'True' };
    assert.deepEqual(nd.sum(matrix(), options).tolist(), [[3], [7]]);
  });

  it('takes the arrays of a list operator one by one or as a list', () => {
    const x = matrix();
    const listed = [[x, x]] as unknown as NDArray[];
    assert.deepEqual(mx.op.invoke('add_n', listed)[0]!.tolist(), mx.op.invoke('add_n', [x, x])[0]!.tolist());
  });

  it('an unknown parameter is refused with those that are known', () => {
    const error = refused(() => mx.op.invoke('sum', [matrix()], { axes: 0 }));
    assert.match(error.message, /unknown parameter axes/);
    assert.match(error.message, /axis, keepdims, exclude/);
  });

  it('an axis that is named twice is refused', () => {
    const error = refused(() => mx.op.invoke('squeeze', [nd.ones([2, 1, 1])], { axis: '(1, -2)' }));
    assert.match(error.message, /named twice/);
  });

  it('writes into out, one array or several', () => {
    const weight = nd.ones([2, 2]);
    const [result] = mx.op.invoke('sgd_update', [weight, matrix()], { lr: '0.5', out: weight });
    assert.equal(result, weight);
    assert.deepEqual(weight.tolist(), [
      [0.5, 0],
      [-0.5, -1],
    ]);
    const [values, places] = [nd.zeros([2, 1]), nd.zeros([2, 1])];
    mx.op.invoke('topk', [matrix()], { ret_typ: 'both', k: 1, out: [values, places] });
    assert.deepEqual(
      [values.tolist(), places.tolist()],
      [
        [[2], [4]],
        [[1], [1]],
      ],
    );
  });

  it('what has no shape or dtype of its own takes that of out', () => {
    const out = nd.ones([2, 3], { dtype: 'int32' });
    assert.deepEqual(mx.op.invoke('_zeros_without_dtype', [], { shape: '(2, 3)', out })[0]!.tolist(), [
      [0, 0, 0],
      [0, 0, 0],
    ]);
    mx.op.invoke('_set_value', [], { src: '7', out });
    assert.deepEqual(out.tolist(), [
      [7, 7, 7],
      [7, 7, 7],
    ]);
    const narrow = nd.zeros([2, 2], { dtype: 'uint8' });
    mx.op.invoke('_copyto', [matrix()], { out: narrow });
    assert.deepEqual(narrow.tolist(), matrix().tolist());
  });

  it('an out of another shape or dtype is refused', () => {
    const wrong = refused(() => mx.op.invoke('exp', [matrix()], { out: nd.zeros([3]) }));
    assert.match(wrong.message, /out: shapes do not match/);
    const other = refused(() =>
      mx.op.invoke('exp', [matrix()], { out: nd.zeros([2, 2], { dtype: 'int32' }) }),
    );
    assert.match(other.message, /out: dtypes do not match/);
  });

  it('several outputs get head gradients each, integers none', () => {
    const x = matrix();
    x.attach_grad();
    const pieces = autograd.record(() => mx.op.invoke('SliceChannel', [x], { num_outputs: '2', axis: '1' }));
    autograd.backward(pieces, [nd.array([[1], [2]]), nd.array([[3], [4]])]);
    assert.deepEqual(x.grad.tolist(), [
      [1, 3],
      [2, 4],
    ]);
  });

  it('repeated positions of split_v2 make pieces without elements, which send back nothing', () => {
    const x = nd.array([0, 1, 2, 3]);
    x.attach_grad();
    const pieces = autograd.record(() =>
      mx.op.invoke('_split_v2', [x], { indices: '(0, 0, 3, 3, 4)', axis: '0' }),
    );
    assert.deepEqual(
      pieces.map(({ shape }) => [...shape]),
      [[0], [3], [0], [1], [0]],
    );
    autograd.backward(
      pieces,
      pieces.map((piece) => nd.ones_like(piece)),
    );
    assert.deepEqual(x.grad.tolist(), [1, 1, 1, 1]);
  });

  it('zeros without a dtype take that of their consumers in a graph', () => {
    const zeros = '{"op":"_zeros_without_dtype","name":"z","attrs":{"shape":"(0, 3)"},"inputs":[]}';
    const nodes = `[${zeros},{"op":"null","name":"v","inputs":[]},{"op":"elemwise_add","name":"s","inputs":[[0,0,0],[1,0,0]]}]`;
    const graph = sym.load_json(
      `{"nodes":${nodes},"arg_nodes":[1],"node_row_ptr":[0,1,2,3],"heads":[[2,0,0]]}`,
    );
    const [result] = graph.bind(mx.cpu(), { v: nd.ones([2, 3], { dtype: 'float16' }) }).forward();
    assert.equal(result!.dtype, 'float16');
    assert.deepEqual([...result!.shape], [2, 3]);
  });

  it('a length of -0 is 0 in every array of that shape', () => {
    const strange = mx.op.invoke('tile', [nd.ones([1, 31])], { reps: [-0, 1] })[0]!;
    assert.deepEqual([...strange.shape], [0, 31]);
    assert.ok(Object.is(nd.ones([0, 31]).size, 0));
  });

  it('pictures scaled below one pixel have none, and their gradient is 0', () => {
    const x = nd.ones([1, 1, 4, 4]);
    x.attach_grad();
    const y = autograd.record(() =>
      nd.contrib.BilinearResize2D(x, { mode: 'odd_scale', scale_height: 0.2, scale_width: 0.2 }),
    );
    assert.deepEqual([...y.shape], [1, 1, 0, 0]);
    y.backward();
    assert.equal(x.grad.sum().asscalar(), 0);
  });

  it('mixed precision leaves whole numbers and float64 as they are', () => {
    const types = (dtypes: ('float16' | 'float32' | 'float64' | 'int32')[]) =>
      mx.op
        .invoke(
          'amp_multicast',
          dtypes.map((dtype) => nd.ones([1], { dtype })),
          { num_outputs: dtypes.length },
        )
        .map(({ dtype }) => dtype);
    assert.deepEqual(types(['float16', 'int32', 'float32', 'float64']), [
      'float32',
      'int32',
      'float32',
      'float64',
    ]);
    const whole = nd.ones([1], { dtype: 'int32' });
    assert.equal(mx.op.invoke('amp_cast', [whole], { dtype: 'float16' })[0]!.dtype, 'int32');
  });
});
