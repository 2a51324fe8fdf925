/** Creation, attributes, conversion, devices, lifetimes. */
import assert from 'node:assert/strict';
import mx, { nd, NDArray } from '../../lib/index.js';
import { raises } from './support.js';

describe('creation', () => {
  it('makes float32 of numbers, nested lists and typed arrays; arrays keep their dtype', () => {
    assert.equal(nd.array([1, 2]).dtype, 'float32');
    assert.equal(nd.array(new Float64Array([0.1])).dtype, 'float32');
    assert.equal(nd.array(nd.ones(2, { dtype: 'int8' })).dtype, 'int8');
    assert.deepEqual(
      nd.array([
        [1, 2],
        [3, 4],
        [5, 6],
      ]).shape,
      [3, 2],
    );
    assert.deepEqual(nd.array(5).shape, [1]);
    assert.deepEqual(nd.array([1, 2, 3, 4], { shape: [2, 2], dtype: 'int32' }).tolist(), [
      [1, 2],
      [3, 4],
    ]);
    assert.deepEqual(nd.array(new Uint16Array([0x3c00]), { dtype: 'float16' }).tolist(), [1]);
    raises(() => nd.array([[1, 2], [3]]), /nested lists/, /a list of 2 at depth 2/, /a list of 1/);
    raises(() => nd.array(['a'] as never), /not a number/);
  });

  it('converts like C: fractions dropped, what does not fit wraps', () => {
    assert.deepEqual(nd.array([300, -1, 2.9], { dtype: 'uint8' }).tolist(), [44, 255, 2]);
    assert.deepEqual(nd.array([1.9, -1.9], { dtype: 'int64' }).tolist(), [1, -1]);
    assert.deepEqual(nd.array([0, 2], { dtype: 'bool' }).tolist(), [false, true]);
  });

  it('fills and counts', () => {
    assert.deepEqual(nd.zeros([2, 1]).tolist(), [[0], [0]]);
    assert.deepEqual(nd.ones(3).tolist(), [1, 1, 1]);
    assert.deepEqual(nd.ones(2, mx.cpu(1), 'int32').dtype, 'int32');
    assert.deepEqual(nd.full([2], 8).tolist(), [8, 8]);
    assert.deepEqual(nd.arange(3).tolist(), [0, 1, 2]);
    assert.deepEqual(nd.arange(2, 8, 3).tolist(), [2, 5]);
    assert.deepEqual(nd.arange(0, 2, { repeat: 2 }).tolist(), [0, 0, 1, 1]);
    assert.deepEqual(nd.linspace(0, 1, 3).tolist(), [0, 0.5, 1]);
    assert.deepEqual(nd.eye(2).tolist(), [
      [1, 0],
      [0, 1],
    ]);
    assert.deepEqual(nd.empty([2, 3]).shape, [2, 3]);
    assert.deepEqual(nd.zeros([0, 3]).tolist(), []);
    assert.deepEqual(nd.concatenate([nd.ones([1, 2]), nd.zeros([1, 2])]).tolist(), [
      [1, 1],
      [0, 0],
    ]);
  });
});

describe('NDArray', () => {
  it('knows shape, size, dtype, device', () => {
    const x = nd.zeros([3, 4]);
    assert.deepEqual(
      [x.shape, x.size, x.ndim, x.dtype, String(x.context)],
      [[3, 4], 12, 2, 'float32', 'cpu(0)'],
    );
    assert.deepEqual(nd.arange(6).reshape([2, 3]).T.tolist(), [
      [0, 3],
      [1, 4],
      [2, 5],
    ]);
  });

  it('gives values as typed array, lists and number', () => {
    const x = nd.array([[1, 2]], { dtype: 'int32' });
    const view = x.asnumpy();
    assert.deepEqual([view.data, view.shape, view.dtype], [Int32Array.of(1, 2), [1, 2], 'int32']);
    assert.equal(nd.array([7]).asscalar(), 7);
    raises(() => x.asscalar(), /one element/, /\(1, 2\)/);
    const long = nd.array(new BigInt64Array([2n ** 60n]), { dtype: 'int64' });
    assert.equal(long.asnumpy().data[0], 2n ** 60n);
    raises(() => long.tolist(), /too large/);
  });

  it('reads without blocking', async () => {
    assert.deepEqual((await nd.ones(2).$add(1).data()).tolist(), [2, 2]);
  });

  it('copies, converts and moves', () => {
    const x = nd.array([1.5, -2]);
    const copy = x.copy();
    copy.set(0, 9);
    assert.deepEqual(x.tolist(), [1.5, -2]);
    assert.deepEqual(x.astype('int32').tolist(), [1, -2]);
    assert.equal(x.astype('float32', { copy: false }), x);
    const there = x.copyto(mx.cpu(1));
    assert.equal(String(there.context), 'cpu(1)');
    assert.equal(x.as_in_context(mx.cpu(0)), x);
    raises(() => x.$add(there), /different devices/, /as_in_context/);
    const target = nd.zeros(2, { dtype: 'float64' });
    assert.equal(x.copyto(target), target);
    assert.deepEqual(target.tolist(), [1.5, -2]);
    raises(() => x.copyto(nd.zeros(3)), /Expected \(2\)|Expected \(2,\)/);
  });

  it('reshapes by MXNet codes, sharing memory', () => {
    const x = nd.arange(24).reshape([2, 3, 4]);
    const shapes: [number[], number[]][] = [
      [[-1], [24]],
      [
        [0, -1],
        [2, 12],
      ],
      [
        [-2, 1],
        [2, 3, 4, 1],
      ],
      [
        [-3, 0],
        [6, 4],
      ],
      [
        [-4, 1, 2, -2],
        [1, 2, 3, 4],
      ],
    ];
    for (const [codes, shape] of shapes) assert.deepEqual(x.reshape(codes).shape, shape);
    assert.deepEqual(x.reshape([-1, 0], { reverse: true }).shape, [6, 4]);
    assert.deepEqual(x.reshape(4, 6).shape, [4, 6]);
    raises(() => x.reshape([5, 5]), /size does not fit/, /24 elements/);
    raises(() => x.reshape([-1, -1]), /only one dimension/);
  });

  it('says that there is no GPU', () => {
    raises(() => nd.ones([2], mx.gpu(0)), /gpu\(0\) cannot be used/, /mx\.cpu\(\)/);
    raises(() => nd.ones(2).as_in_context(mx.gpu(0)), /gpu\(0\)/);
  });

  it('refuses a disposed array', () => {
    const x = nd.ones(2);
    x.dispose();
    x.dispose();
    raises(() => x.asnumpy(), /the array was disposed/, /\(2/);
    raises(() => nd.ones(2).$add(x), /elemwise_add: input 1: the array was disposed/);
  });
});

describe('memory', () => {
  it('tidy frees what is made inside, but not the result', () => {
    mx.memory();
    const before = mx.memory().liveArrays;
    const { kept } = mx.tidy(() => {
      const parts = [nd.ones(3), nd.ones(3).$add(1)];
      return { kept: parts[0]!.$add(parts[1]!) };
    });
    assert.equal(mx.memory().liveArrays, before + 1);
    assert.deepEqual(kept.tolist(), [3, 3, 3]);
  });

  it('a million eager operations in one loop stay within bounds', () => {
    const x = nd.ones([16]);
    let most = 0;
    for (let round = 0; round < 1000000; round++) {
      x.$add(x);
      if (round % 50000 === 0) most = Math.max(most, mx.memory().liveBytes);
    }
    assert.ok(most < 64 * 2 ** 20, `${most} bytes alive`);
  }).timeout(60000);

  it('a long loop of recorded steps stays within bounds', () => {
    const w = nd.ones([256]);
    w.attach_grad();
    let most = 0;
    for (let round = 0; round < 2000; round++) {
      mx.autograd.record(() => nd.exp(w.$mul(0.1)).sum()).backward();
      if (round % 500 === 0) most = Math.max(most, mx.memory().liveBytes);
    }
    assert.ok(most < 64 * 2 ** 20, `${most} bytes alive`);
    assert.ok(nd.ones(1) instanceof NDArray);
  }).timeout(60000);
});

describe('mx.op.invoke', () => {
  it('calls any operator by its registered name with typed or text attributes', () => {
    const x = nd.array([
      [1, 2],
      [3, 4],
    ]);
    assert.deepEqual(mx.op.invoke('sum', [x], { axis: '(1,)' })[0]!.tolist(), [3, 7]);
    assert.deepEqual(mx.op.invoke('_plus_scalar', [x], { scalar: '1' })[0]!.tolist(), [
      [2, 3],
      [4, 5],
    ]);
    const named = new mx.name.NameManager().run(() => mx.op.invoke('exp', [mx.sym.Variable('x')]));
    assert.equal(String(named), '<Symbol exp0>');
    raises(() => mx.op.invoke('sum_up', [x]), /unknown operator/);
    raises(() => mx.op.invoke('broadcast_add', [x]), /rhs: is required/);
  });
});

describe('random', () => {
  it('the same seed gives the same numbers, those of MXNet', () => {
    mx.random.seed(0);
    const first = nd.random.uniform(0, 1, [2, 2]).tolist();
    mx.random.seed(0);
    assert.deepEqual(nd.random.uniform({ shape: [2, 2] }).tolist(), first);
    assert.deepEqual(nd.random.normal(0, 1, 3).shape, [3]);
    assert.deepEqual(nd.random.randn(2, 3).shape, [2, 3]);
    assert.deepEqual(nd.random.uniform(0, 1).shape, [1]);
    assert.equal(nd.random.randint(0, 5, [4]).dtype, 'int32');
    raises(() => mx.random.seed('x' as never), /whole number/);
  });
});
