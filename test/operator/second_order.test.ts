/** Custom operators and functions of the user whose gradients are differentiated again: they are made of recorded operations. */
import assert from 'node:assert/strict';
import mx, { autograd, nd, type NDArray } from '../../lib/index.js';
import { raises } from '../ndarray/support.js';

/** y = x³ with a gradient of operators, in three forms. */
class Cube extends mx.operator.CustomOp {
  forward(_train: boolean, req: any[], [x]: NDArray[], [y]: NDArray[]): void {
    this.assign(y!, req[0], x!.$mul(x!).$mul(x!));
  }
  override backward(req: any[], [dy]: NDArray[], [x]: NDArray[], _y: NDArray[], [dx]: NDArray[]): void {
    this.assign(dx!, req[0], dy!.$mul(x!).$mul(x!).$mul(3));
  }
}
mx.operator.register('second_cube')(
  class extends mx.operator.CustomOpProp {
    create_operator(): Cube {
      return new Cube();
    }
  },
);
const defined = mx.operator.define('second_defined', {
  forward: (x) => x.$mul(x).$mul(x),
  backward: ({ grads: [dy], inputs: [x] }) => dy!.$mul(x).$mul(x).$mul(3),
});
class CubeFunction extends autograd.Function {
  forward(x: NDArray): NDArray {
    this.save_for_backward(x);
    return x.$mul(x).$mul(x);
  }
  backward(dy: NDArray): NDArray {
    const [x] = this.saved_tensors;
    return dy.$mul(x!).$mul(x!).$mul(3);
  }
}

const forms: Record<string, (x: NDArray) => NDArray> = {
  'a registered class': (x) => nd.Custom(x, { op_type: 'second_cube' }) as NDArray,
  'the short form': (x) => defined(x),
  'an autograd.Function': (x) => new CubeFunction()(x),
};

/** The derivatives of f(x)² by x, one after the other, at 0.5 and 2. */
function derivatives(f: (x: NDArray) => NDArray, order: number): number[][] {
  const x = nd.array([0.5, 2], { dtype: 'float64' });
  x.attach_grad();
  const found: number[][] = [];
  autograd.record(() => {
    let y = nd.square(f(x));
    for (let n = 0; n < order; n++) {
      [y] = autograd.grad(y, x, { create_graph: true }) as [NDArray];
      found.push(y.tolist() as number[]);
    }
  });
  return found;
}

describe('gradients of custom operators differentiated again', () => {
  for (const [name, f] of Object.entries(forms)) {
    it(`${name}: to the third order`, () => {
      const at = [0.5, 2];
      assert.deepEqual(derivatives(f, 3), [
        at.map((x) => 6 * x ** 5),
        at.map((x) => 30 * x ** 4),
        at.map((x) => 120 * x ** 3),
      ]);
    });
  }

  it('in a cached graph', () => {
    const net = mx.sym.Custom(mx.sym.Variable('x'), { op_type: 'second_cube' });
    const op = new mx.CachedOp(net);
    assert.deepEqual(
      derivatives((x) => op(x) as NDArray, 2)[1],
      [0.5, 2].map((x) => 30 * x ** 4),
    );
  });

  it('a broadcast gradient keeps its history', () => {
    const total = mx.operator.define('second_total', {
      forward: (x) => x.square().sum(),
      backward: ({ grads: [dy], inputs: [x] }) => dy!.$mul(x).$mul(2),
      inferShape: (_x) => [[1]],
    });
    assert.deepEqual(
      derivatives(total, 2)[1],
      [0.5, 2].map((x) => 4 * (0.25 + 4) + 8 * x * x + 8 * 0.5 * 2),
    );
  });

  it('what would be silently wrong is refused: numbers read out, and what forward kept', () => {
    const reading = mx.operator.define('second_reading', {
      forward: (x) => x.square(),
      backward: ({ grads: [dy], inputs: [x] }) =>
        nd.array(x.tolist(), { dtype: 'float64' }).$mul(dy!).$mul(2),
    });
    assert.deepEqual(
      derivatives((x) => reading(x), 0),
      [],
    );
    raises(() => derivatives((x) => reading(x), 1), /second_reading/, /differentiated again/);
    class Keeping extends autograd.Function {
      kept!: NDArray;
      forward(x: NDArray): NDArray {
        this.kept = x.$mul(2);
        return x.square();
      }
      backward(dy: NDArray): NDArray {
        return this.kept.$mul(dy);
      }
    }
    raises(() => derivatives((x) => new Keeping()(x), 1), /on the way/);
    let kept: NDArray | undefined;
    const keeping = mx.operator.define('second_keeping', {
      forward: (x) => {
        kept = x.$mul(2);
        return x.square();
      },
      backward: ({ grads: [dy] }) => kept!.$mul(dy!),
    });
    raises(() => derivatives((x) => keeping(x), 1), /on the way/);
    const x = nd.array([3]);
    x.attach_grad();
    autograd.record(() => keeping(x)).backward();
    assert.deepEqual(x.grad.tolist(), [6]);
  });
});
