/** Rows A213 to A231 of the inventory: operators of one's own, and automatic differentiation. */
import assert from 'node:assert/strict';
import mx, { autograd, nd, sym, type NDArray } from '../../../lib/index.js';
import { close, raises } from '../../ndarray/support.js';
import { near, same, type Rows } from './support.js';

const { CustomOp, CustomOpProp } = mx.operator;
type Req = 'null' | 'write' | 'inplace' | 'add';

/** MXNet's tutorial: softmax with its own label and gradient. */
class Softmax extends CustomOp {
  forward(_isTrain: boolean, req: Req[], [x]: NDArray[], [y]: NDArray[]): void {
    const powers = nd.exp(x!.$sub(nd.max(x!, { axis: 1, keepdims: true })));
    this.assign(y!, req[0]!, powers.$div(nd.sum(powers, { axis: 1, keepdims: true })));
  }
  override backward(
    req: Req[],
    _head: NDArray[],
    [, label]: NDArray[],
    [y]: NDArray[],
    [dx]: NDArray[],
  ): void {
    this.assign(dx!, req[0]!, y!.$sub(nd.one_hot(label!, { depth: y!.shape[1]! })));
  }
}

class SoftmaxProp extends CustomOpProp {
  constructor() {
    super({ need_top_grad: false });
  }
  override list_arguments(): string[] {
    return ['data', 'label'];
  }
  override list_outputs(): string[] {
    return ['output'];
  }
  override infer_shape([data]: number[][]): [number[][], number[][], number[][]] {
    return [[data!, [data![0]!]], [data!], []];
  }
  create_operator(): Softmax {
    return new Softmax();
  }
}

const registered = (): void => void mx.operator.register('inventory_softmax')(SoftmaxProp);

const variable = (values: readonly number[]): NDArray => {
  const x = nd.array(values as number[]);
  x.attach_grad();
  return x;
};

class Sigmoid extends autograd.Function {
  forward(x: NDArray): NDArray {
    const y = nd.sigmoid(x);
    this.save_for_backward(y);
    return y;
  }
  backward(dy: NDArray): NDArray {
    const [y] = this.saved_tensors as [NDArray];
    return dy.$mul(y).$mul(y.$rsub(1));
  }
}

export const customAutograd: Rows = {
  'A213 CustomOp, A215 CustomOpProp, A216 register': () => {
    registered();
    const net = sym.Custom({ data: sym.Variable('x'), op_type: 'inventory_softmax', name: 'soft' });
    assert.deepEqual(net.list_arguments(), ['x', 'soft_label']);
    assert.deepEqual(net.infer_shape({ x: [2, 3] })[0], [[2, 3], [2]]);
    const executor = net.simple_bind(mx.cpu(), { x: [1, 2] });
    executor.copy_params_from({ x: nd.array([[0, Math.log(3)]]), soft_label: nd.array([1]) });
    near(executor.forward(true)[0], [[0.25, 0.75]]);
    executor.backward();
    near(executor.grad_dict['x'], [[0.25, -0.25]]);
    assert.ok(mx.operator.get_all_registered_operators().includes('inventory_softmax'));
  },
  'A214 assign': () => {
    const op = new Softmax();
    const y = nd.array([1, 2]);
    op.assign(y, 'null', nd.array([9, 9]));
    same(y, [1, 2]);
    op.assign(y, 'write', nd.array([3, 4]));
    same(y, [3, 4]);
    op.assign(y, 'inplace', 5);
    same(y, [5, 5]);
    op.assign(y, 'add', [1, 2]);
    same(y, [6, 7]);
  },
  'A217 custom operators work on every logical device': () => {
    registered();
    const [x, label] = [nd.zeros([1, 2], mx.cpu(1)), nd.zeros([1], mx.cpu(1))];
    const y = nd.Custom(x, label, { op_type: 'inventory_softmax' }) as NDArray;
    assert.equal(String(y.context), 'cpu(1)');
    same(y, [[0.5, 0.5]]);
  },
  'A218 record': () => {
    assert.deepEqual(
      autograd.record(() => [autograd.is_recording(), autograd.is_training()]),
      [true, true],
    );
    assert.equal(
      autograd.record(() => autograd.is_training(), { train_mode: false }),
      false,
    );
  },
  'A219 NDArray.backward': () => {
    const x = variable([1, 2]);
    autograd.record(() => x.$mul(x)).backward();
    same(x.grad, [2, 4]);
    const y = autograd.record(() => x.$mul(x));
    y.backward(nd.array([10, 1]), { retain_graph: true });
    same(x.grad, [20, 4]);
    y.backward({ out_grad: nd.array([0, 1]), train_mode: false });
    same(x.grad, [0, 4]);
  },
  'A220 autograd.backward': () => {
    const [x, y] = [variable([3]), variable([4])];
    const heads = autograd.record(() => [x.$mul(y), y.$mul(2)]) as NDArray[];
    autograd.backward(heads, [nd.array([1]), nd.array([10])]);
    same(x.grad, [4]);
    same(y.grad, [23]);
  },
  'A221 autograd.grad': () => {
    const x = variable([1, 1]);
    const gradients = autograd.record(() => autograd.grad(nd.exp(x).$add(x), [x], { create_graph: true }));
    assert.equal(gradients.length, 1);
    near(gradients[0], [3.7182817, 3.7182817]);
    same(x.grad, [0, 0]);
  },
  'A222 create_graph': () => {
    const x = variable([0.5]);
    autograd.record(() => autograd.grad(nd.sin(x), x, { create_graph: true })[0]!).backward();
    near(x.grad, [-Math.sin(0.5)]);
  },
  'A223 mark_variables': () => {
    const [a, b, c] = [nd.array([2]), nd.array([3]), nd.array([4])];
    const [da, db, dc] = [nd.ones([1]), nd.ones([1]), nd.ones([1])];
    autograd.mark_variables([a, b, c], [da, db, dc], ['write', 'add', 'null']);
    autograd.record(() => a.$mul(b).$mul(c)).backward();
    same(da, [12]);
    same(db, [9]);
    same(dc, [1]);
    assert.equal(a.grad, da);
  },
  'A224 attach_grad and grad': () => {
    const x = nd.array([1, 2]);
    x.attach_grad();
    same(x.grad, [0, 0]);
    const rows = nd.ones([3, 2]);
    rows.attach_grad({ stype: 'row_sparse' });
    assert.equal(String((rows.grad as { stype: string }).stype), 'row_sparse');
    raises(() => nd.ones([1]).grad, /attach_grad/);
  },
  'A225 get_symbol': () => {
    const x = variable([1, 2]);
    const y = autograd.record(() => nd.tanh(x.$mul(2)));
    const graph = autograd.get_symbol(y);
    const [name] = graph.list_arguments();
    near(graph.eval({ ctx: mx.cpu(), [name!]: nd.array([0.25]) })[0], [Math.tanh(0.5)]);
  },
  'A226 is_recording and is_training, A227 set_recording and set_training': () => {
    assert.deepEqual([autograd.is_recording(), autograd.is_training()], [false, false]);
    assert.deepEqual([autograd.set_recording(true), autograd.set_training(true)], [false, false]);
    assert.deepEqual([autograd.set_recording(false), autograd.set_training(false)], [true, true]);
  },
  'A228 pause': () => {
    const flags = (): boolean[] => [autograd.is_recording(), autograd.is_training()];
    autograd.record(() => {
      assert.deepEqual(
        autograd.pause(() => flags()),
        [false, false],
      );
      assert.deepEqual(
        autograd.pause(() => flags(), { train_mode: true }),
        [false, true],
      );
      assert.deepEqual(flags(), [true, true]);
    });
  },
  'A229 train_mode and predict_mode': () => {
    const smallest = (): unknown => nd.min(nd.Dropout(nd.ones([100]), { p: 0.5 })).asscalar();
    assert.equal(autograd.predict_mode(smallest), 1);
    assert.equal(autograd.train_mode(smallest), 0);
    autograd.record(() => assert.ok(autograd.predict_mode(() => autograd.is_recording())));
  },
  'A230 Function, A231 its forward and backward': () => {
    mx.random.seed(0);
    const x = nd.random.uniform(0, 1, [10]);
    x.attach_grad();
    const sigmoid = new Sigmoid();
    autograd.record(() => sigmoid(x)).backward();
    const y = nd.sigmoid(x);
    close(x.grad.tolist(), y.$mul(y.$rsub(1)).tolist());
    raises(() => sigmoid(x), /called only once/);
  },
};
