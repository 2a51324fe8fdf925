/** What fails in a kernel of a bound graph is told with the node, the shapes of its inputs and the user's line. */
import assert from 'node:assert/strict';
import mx, { autograd, CachedOp, MXNetError, nd, sym, type NDArray } from '../../lib/index.js';

const failing = (run: () => unknown): MXNetError => {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof MXNetError, String(error));
    return error;
  }
  throw new Error('nothing was thrown');
};

const net = () => sym.exp(sym.linalg.potrf(sym.Variable('a').$add(0), { name: 'factor' }));
const indefinite = (): NDArray =>
  nd.array([
    [-1, 0],
    [0, -1],
  ]);

describe('errors of kernels in graphs', () => {
  // Who read the arrays was told: nothing is left of it for other tests.
  afterEach(() => mx.waitall());

  it('name node, shapes and place', () => {
    const executor = net().simple_bind(mx.cpu(), { a: [2, 2] });
    const error = failing(() => executor.forward({ a: indefinite() })[0]!.tolist());
    assert.equal(error.op, '_linalg_potrf');
    assert.equal(error.node, 'factor');
    assert.equal(error.given, 'float32 (2, 2)');
    assert.match(error.hint ?? '', /Made at .*kernel_errors\.test/);
    assert.match(error.message, /not positive definite/);
    assert.doesNotMatch(error.message, /\[graph/);
  });

  it('of a called symbol too', () => {
    const op = new CachedOp(net(), { inline_limit: 0 });
    const a = indefinite();
    a.attach_grad();
    const result = autograd.record(() => op(a) as NDArray);
    assert.equal(failing(() => result.wait_to_read()).node, 'factor');
  });

  it('the next run with good values is not touched by it', () => {
    const executor = net().simple_bind(mx.cpu(), { a: [2, 2] });
    failing(() => executor.forward({ a: indefinite() })[0]!.tolist());
    const [result] = executor.forward({ a: nd.eye(2) });
    assert.ok(Math.abs((result!.tolist() as number[][])[0]![0]! - Math.E) < 1e-6);
  });
});
