/** Python's forms in TypeScript, line by line of the conventions, for arrays; that they type-check is half of the test. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mx, { autograd, nd, type NDArray } from '../../lib/index.js';

describe("Python's forms", () => {
  const x = (): NDArray =>
    nd.array([
      [1, 2, 3],
      [4, 5, 6],
    ]);

  it('operators: inputs by position and one options object, or one object with everything', () => {
    assert.deepEqual(
      nd.clip(x(), { a_min: 2, a_max: 4 }).tolist(),
      nd.clip({ data: x(), a_min: 2, a_max: 4 }).tolist(),
    );
    assert.deepEqual(nd.sum(x(), { axis: undefined, keepdims: false }).tolist(), [21]);
    assert.deepEqual(nd.sum(x(), { axis: null }).tolist(), [21]);
    const out = nd.zeros([2, 3]);
    assert.equal(nd.exp(x(), { out, name: 'ignored' }), out);
  });

  it('methods take the options that tutorials give by position', () => {
    assert.deepEqual(x().sum(1).tolist(), [6, 15]);
    assert.deepEqual(x().sum(1, true).shape, [2, 1]);
    assert.deepEqual(x().mean({ axis: 0 }).tolist(), [2.5, 3.5, 4.5]);
    assert.deepEqual(x().clip(2, 4).at(0).tolist(), [2, 2, 3]);
    assert.deepEqual(x().argmax(1).tolist(), [2, 2]);
    assert.deepEqual(x().broadcast_to([2, 3]).shape, [2, 3]);
  });

  it('creation keeps the positions of Python', () => {
    assert.equal(nd.zeros([2], mx.cpu(1), 'int32').dtype, 'int32');
    assert.equal(nd.array([1, 2], { dtype: 'float64' }).dtype, 'float64');
    assert.equal(String(nd.ones([2], mx.cpu(1)).context), 'cpu(1)');
    assert.equal(nd.random.uniform(-1, 1, [2, 2], 'float64').dtype, 'float64');
    assert.deepEqual(nd.random.normal({ loc: 1, scale: 2, shape: [3] }).shape, [3]);
  });

  it('len and for: length and iteration', () => {
    const rows: number[][] = [];
    for (const row of x()) rows.push(row.tolist() as number[]);
    assert.deepEqual(
      [x().length, rows],
      [
        2,
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
    );
  });

  it('with: callback, using, and a context as scope', () => {
    const y = x();
    y.attach_grad();
    const loss = autograd.record(() => y.$mul(y).sum());
    loss.backward();
    assert.deepEqual(y.grad.tolist(), y.$mul(2).tolist());
    const context = mx.cpu(2).run(() => nd.ones(1).context);
    assert.equal(String(context), 'cpu(2)');
    const leave = mx.cpu(3)[Symbol.dispose];
    assert.equal(String(nd.ones(1).context), 'cpu(3)');
    leave();
    assert.equal(String(mx.current_context()), 'cpu(0)');
  });

  it('in-place arithmetic keeps the object', () => {
    const y = x();
    assert.equal(y.$iadd(1), y);
    assert.equal(y.$idiv(x()), y);
  });

  it('load gives a list or names, without a cast', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mxlab-forms-'));
    nd.save(join(folder, 'list'), [x(), nd.ones(1)]);
    nd.save(join(folder, 'dict'), { x: x() });
    const list = nd.load(join(folder, 'list'));
    const first: NDArray = list[0]!;
    const named: NDArray = nd.load(join(folder, 'dict')).x;
    assert.deepEqual([list.length, first.shape, named.shape], [2, [2, 3], [2, 3]]);
    rmSync(folder, { recursive: true });
  });

  it('text: toString gives what Python prints', () => {
    assert.equal(`${nd.ones(1)}`, '\n[1.]\n<NDArray 1 @cpu(0)>');
    assert.equal(String(mx.cpu()), 'cpu(0)');
  });
});
