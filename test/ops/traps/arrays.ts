/** Traps of arrays, dtypes and printing: D001 to D044 of the inventory. */
import assert from 'node:assert/strict';
import mx, { autograd, nd, sym, type NDArray } from '../../../lib/index.js';
import { flat, is, near, refuses, shaped, type Traps } from './support.js';

const ints = (...numbers: number[]): NDArray => nd.array(numbers, { dtype: 'int32' });
const gradient = (x: NDArray, run: (x: NDArray) => NDArray): NDArray => {
  x.attach_grad();
  autograd.record(() => run(x)).backward();
  return x.grad;
};

export const arrays: Traps = {
  'D001 lists and typed arrays become float32, arrays keep their dtype': () => {
    assert.equal(nd.array([1, 2]).dtype, 'float32');
    assert.equal(nd.array(Float64Array.of(1, 2)).dtype, 'float32');
    assert.equal(nd.array(ints(1)).dtype, 'int32');
  },
  'D002 sums and products over everything have shape (1,)': () => {
    shaped(nd.sum(nd.ones([2, 3])), 1);
    shaped(nd.dot(nd.ones([2]), nd.ones([2])), 1);
    shaped(nd.random.uniform(0, 1), 1);
  },
  'D003 a 0 in a shape of a variable is unknown': () => {
    const sum = sym.elemwise_add(sym.Variable('a', { shape: [0, 3] }), sym.Variable('b'));
    assert.deepEqual(sum.infer_shape({ b: [2, 0] })[0], [
      [2, 3],
      [2, 3],
    ]);
  },
  'D004 comparisons give 1 and 0 in the dtype of the input': () => {
    const found = nd.array([1, 2]).$gt(1);
    assert.equal(found.dtype, 'float32');
    is(found, 0, 1);
  },
  'D005 dtypes are not promoted': () => refuses(() => nd.ones([2]).$add(ints(1, 2)), /dtype/),
  'D006 scalars take the dtype of the array': () => {
    const product = ints(3, 5).$mul(1.5);
    assert.equal(product.dtype, 'int32');
    is(product, 3, 5);
  },
  'D007 whole numbers are divided as in C': () => is(ints(7, -7).$div(ints(2, 2)), 3, -3),
  'D008 the remainder has the sign of the divisor, by 0 it is 0': () =>
    is(nd.array([5, -5, 5, 5]).$mod(nd.array([3, 3, -3, 0])), 2, 1, -1, 0),
  'D009 arrays broadcast, elemwise_add and graphs do not': () => {
    shaped(nd.ones([2, 1]).$add(nd.ones([1, 3])), 2, 3);
    refuses(() => nd.elemwise_add(nd.ones([2, 1]), nd.ones([1, 3])));
    refuses(() =>
      sym
        .Variable('a')
        .$add(sym.Variable('b'))
        .infer_shape({ a: [2, 1], b: [1, 3] }),
    );
  },
  'D010 += writes into the array': () => {
    const x = nd.ones([2]);
    assert.equal(x.$iadd(nd.array([2])), x);
    is(x, 3, 3);
  },
  'D011 rint rounds halves down, round away from 0, fix towards 0': () => {
    const x = nd.array([0.5, 1.5, -1.5, -0.5]);
    is(nd.rint(x).$add(0), 0, 1, -2, -1);
    is(nd.round(x), 1, 2, -2, -1);
    is(nd.fix(x).$add(0), 0, 1, -1, 0);
  },
  'D012 argmax is float32, the first of equals, shape (1,) over everything': () => {
    const found = nd.argmax(
      nd.array([
        [1, 3],
        [3, 2],
      ]),
    );
    assert.equal(found.dtype, 'float32');
    shaped(found, 1);
    is(found, 1);
  },
  'D013 topk gives float32 positions of the largest along the last axis': () => {
    const x = nd.array([[3, 1, 2]]);
    assert.equal(nd.topk(x).dtype, 'float32');
    is(nd.topk(x), 0);
    const [values, places] = nd.topk(x, { k: 0, ret_typ: 'both' }) as unknown as NDArray[];
    is(values!, 3, 2, 1);
    is(places!, 0, 2, 1);
  },
  'D014 sort and argsort ascend along the last axis': () => {
    is(nd.sort(nd.array([3, 1, 2])), 1, 2, 3);
    assert.equal(nd.argsort(nd.array([3, 1, 2])).dtype, 'float32');
    is(nd.argsort(nd.array([3, 1, 2])), 1, 2, 0);
  },
  'D015 float32 positions are exact up to 2 to the 24': () =>
    is(nd.array([2 ** 24 + 1, 2 ** 24]), 2 ** 24, 2 ** 24),
  'D016 reductions take several axes, keepdims and exclude': () => {
    const x = nd.ones([2, 3, 4]);
    shaped(nd.sum(x, { axis: [0, 2] }), 3);
    shaped(nd.max(x, { axis: 1, keepdims: true }), 2, 1, 4);
    shaped(nd.mean(x, { axis: 1, exclude: true }), 3);
  },
  'D017 sums of whole numbers stay whole': () => {
    assert.equal(nd.mean(ints(1, 2)).dtype, 'int32');
    is(nd.mean(ints(1, 2)), 1);
  },
  'D018 norm is that of all numbers, order 2': () => {
    shaped(nd.norm(nd.array([[3, 4]])), 1);
    is(nd.norm(nd.array([[3, 4]])), 5);
  },
  'D019 arrays print as NumPy prints them, with a last line': () =>
    assert.equal(String(nd.zeros([2, 2])), '\n[[0. 0.]\n [0. 0.]]\n<NDArray 2x2 @cpu(0)>'),
  'D020 each array of a list begins with its own line': () =>
    assert.match(
      [nd.ones([1]), nd.ones([1])].map(String).join(', '),
      /^\n\[1\.\]\n<NDArray 1 @cpu\(0\)>, \n/,
    ),
  'D021 sparse arrays print their kind only': () =>
    assert.equal(String(nd.ones([1, 2]).tostype('csr')), '\n<CSRNDArray 1x2 @cpu(0)>'),
  'D022 one number has a value, several have none': () => {
    assert.equal(nd.array([2]).asscalar(), 2);
    refuses(() => nd.ones([2]).asscalar());
  },
  'D023 rows are views, strided parts are copies': () => {
    const x = nd.zeros([3, 2]);
    x.at(1).set(':', 5);
    is(x, 0, 0, 5, 5, 0, 0);
    x.at(':, 0').set(':', 9);
    is(x, 0, 0, 5, 5, 0, 0);
  },
  'D024 parts are assigned with broadcasting': () => {
    const x = nd.zeros([2, 3]);
    x.set('1:', 7);
    x.set([0], ':', nd.array([1, 2, 3]));
    is(x, 1, 2, 3, 7, 7, 7);
  },
  'D025 steps may be negative, 0 is none, and an index beyond the end is refused': () => {
    is(nd.array([1, 2, 3]).at('::-1'), 3, 2, 1);
    refuses(() => nd.ones([3]).at('::0'));
    refuses(() => nd.ones([3]).at(3));
  },
  'D026 the method reshape gives a view, the operator a new array': () => {
    const x = nd.zeros([2, 2]);
    x.reshape([4]).set(0, 1);
    is(x, 1, 0, 0, 0);
    nd.reshape(x, { shape: [4] }).set(1, 1);
    is(x, 1, 0, 0, 0);
  },
  'D027 the codes of reshape': () => {
    const x = nd.ones([2, 3, 4]);
    shaped(x.reshape([0, -1]), 2, 12);
    shaped(x.reshape([-2]), 2, 3, 4);
    shaped(x.reshape([-3, 4]), 6, 4);
    shaped(x.reshape([-4, 1, -1, -2]), 1, 2, 3, 4);
    shaped(nd.reshape(nd.ones([10, 5, 4]), { shape: [-1, 0], reverse: true }), 50, 4);
  },
  'D029 dot contracts the last axis with the first': () => {
    shaped(nd.dot(nd.ones([2, 3, 4]), nd.ones([4, 5, 6])), 2, 3, 5, 6);
    refuses(() => nd.dot(nd.ones([2]), nd.ones([2]), { transpose_a: true }));
  },
  'D030 batch_dot wants equal leading axes': () => {
    shaped(nd.batch_dot(nd.ones([2, 3, 4]), nd.ones([2, 5, 4]), { transpose_b: true }), 2, 3, 5);
    refuses(() => nd.batch_dot(nd.ones([2, 3, 4]), nd.ones([3, 4, 5])));
  },
  'D031 default axes of joining and splitting': () => {
    shaped(nd.concat(nd.ones([2, 1]), nd.ones([2, 2])), 2, 3);
    shaped(nd.stack(nd.ones([2]), nd.ones([2])), 2, 2);
    shaped((nd.split(nd.ones([2, 4]), { num_outputs: 2 }) as NDArray[])[0]!, 2, 2);
  },
  'D032 slices take None and negative steps': () => {
    is(nd.slice(nd.array([1, 2, 3]), { begin: [null], end: [null], step: [-2] }), 3, 1);
    is(nd.slice_axis(nd.array([1, 2, 3]), { axis: 0, begin: 1, end: null }), 2, 3);
    shaped(nd.slice_like(nd.ones([3, 4]), nd.ones([2, 3])), 2, 3);
  },
  'D033 padding is for 4 and 5 axes, the first two stay, reflection leaves the edge out': () => {
    const line = nd.array([[[[1, 2, 3]]]]);
    is(nd.pad(line, { mode: 'reflect', pad_width: [0, 0, 0, 0, 0, 0, 1, 1] }), 2, 1, 2, 3, 2);
    refuses(() => nd.pad(line, { mode: 'constant', pad_width: [1, 0, 0, 0, 0, 0, 0, 0] }));
    refuses(() => nd.pad(nd.ones([2, 2]), { mode: 'constant', pad_width: [0, 0, 1, 1] }));
  },
  'D034 take clips, wraps or refuses': () => {
    const x = nd.array([1, 2, 3]);
    is(nd.take(x, nd.array([-1, 5])), 1, 3);
    is(nd.take(x, nd.array([-1, 4]), { mode: 'wrap' }), 3, 2);
    refuses(() => nd.take(x, nd.array([5]), { mode: 'raise' }).wait_to_read());
  },
  'D035 Embedding clips': () =>
    is(nd.Embedding(nd.array([-3, 9]), nd.array([[1], [2]]), { input_dim: 2, output_dim: 1 }), 1, 2),
  'D036 pick goes along the last axis, its positions with or without that axis': () => {
    const x = nd.array([
      [1, 2],
      [3, 4],
    ]);
    is(nd.pick(x, nd.array([0, 9])), 1, 4);
    is(nd.pick(x, nd.array([[0], [1]]), { keepdims: true }), 1, 4);
  },
  'D037 one_hot of what is outside is a row of off values': () =>
    is(nd.one_hot(nd.array([1, 5]), { depth: 2, off_value: 0.5 }), 0.5, 1, 0.5, 0.5),
  'D038 gather_nd has the coordinates first, its gradient adds up': () => {
    const places = nd.array([
      [0, 0],
      [1, 1],
    ]);
    is(nd.gather_nd(nd.array([[1, 2]]), places), 2, 2);
    is(
      gradient(nd.array([[1, 2]]), (x) => nd.gather_nd(x, places)),
      0,
      2,
    );
  },
  'D039 where takes a condition for each row too': () =>
    is(nd.where(nd.array([1, 0]), nd.ones([2, 2]), nd.zeros([2, 2])), 1, 1, 0, 0),
  'D040 gradients at the corners': () => {
    is(
      gradient(nd.array([-1, 1, 2]), (x) => nd.clip(x, { a_min: -1, a_max: 1 })),
      1,
      1,
      0,
    );
    is(
      gradient(nd.array([0]), (x) => nd.abs(x)),
      0,
    );
    is(
      gradient(nd.array([0]), (x) => nd.relu(x)),
      0,
    );
  },
  'D041 a negative base has no broken power; equals send the gradient to the left': () => {
    assert.ok(Number.isNaN(flat(nd.array([-2]).$pow(0.5))[0]));
    const [a, b] = [nd.array([1]), nd.array([1])];
    a.attach_grad();
    b.attach_grad();
    autograd.record(() => nd.maximum(a, b)).backward();
    is(a.grad, 1);
    is(b.grad, 0);
  },
  'D042 casts to bytes wrap around': () => is(nd.array([300, -1]).astype('uint8'), 44, 255),
  'D043 softmax goes along the last axis, with a temperature or a length': () => {
    near(nd.softmax(nd.array([[0, 0]]), { temperature: 2 }), 0.5, 0.5);
    const lengths = nd.array([1], { dtype: 'int32' });
    near(nd.softmax(nd.array([[3, 4]]), lengths, { use_length: true }), 1, 0);
    shaped(mx.nd.SoftmaxActivation(nd.ones([2, 3, 2])), 2, 3, 2);
  },
  'D044 smooth_l1 bends at 1 / σ²': () => near(nd.smooth_l1(nd.array([0.2, 1]), { scalar: 2 }), 0.08, 0.875),
};
