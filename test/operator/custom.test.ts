/** Custom operators written as classes: on arrays, in graphs, with states, and what they tell when they are wrong. */
import assert from 'node:assert/strict';
import type { NDArray } from '../../lib/index.js';
import mx, { autograd, nd, sym, type DType } from '../../lib/index.js';

const { CustomOp, CustomOpProp } = mx.operator;
type Req = import('../../lib/operator/index.js').Req;

/** The softmax loss of MXNet's tutorial. */
class Softmax extends CustomOp {
  override forward(_is_train: boolean, req: Req[], in_data: NDArray[], out_data: NDArray[]): void {
    const x = in_data[0]!;
    const e = nd.exp(nd.broadcast_sub(x, nd.max(x, { axis: 1, keepdims: true })));
    this.assign(out_data[0]!, req[0]!, nd.broadcast_div(e, nd.sum(e, { axis: 1, keepdims: true })));
  }

  override backward(
    req: Req[],
    _out_grad: NDArray[],
    in_data: NDArray[],
    out_data: NDArray[],
    in_grad: NDArray[],
  ): void {
    const label = nd.one_hot(in_data[1]!, { depth: out_data[0]!.shape[1]! });
    this.assign(in_grad[0]!, req[0]!, out_data[0]!.$sub(label));
  }
}

class SoftmaxProp extends CustomOpProp {
  constructor() {
    super({ need_top_grad: false });
  }
  override list_arguments(): string[] {
    return ['data', 'label'];
  }
  override infer_shape(in_shape: number[][]): [number[][], number[][], number[][]] {
    return [[in_shape[0]!, [in_shape[0]![0]!]], [in_shape[0]!], []];
  }
  override create_operator(): Softmax {
    return new Softmax();
  }
}
mx.operator.register('softmax')(SoftmaxProp);

const close = (a: NDArray, b: NDArray): void => {
  const [x, y] = [a.asnumpy().data as Float32Array, b.asnumpy().data as Float32Array];
  assert.deepEqual(a.shape, b.shape);
  x.forEach((value, index) => assert.ok(Math.abs(value - y[index]!) < 1e-5, `${value} is not ${y[index]}`));
};

describe('custom operators', () => {
  it("the tutorial's softmax has the arguments, outputs and shapes that MXNet gives it", () => {
    const net = sym.Custom({ data: sym.Variable('prev_input'), op_type: 'softmax', name: 'softmax' });
    assert.deepEqual(net.list_arguments(), ['prev_input', 'softmax_label']);
    assert.deepEqual(net.list_outputs(), ['softmax_output']);
    assert.deepEqual(net.infer_shape({ prev_input: [4, 3] }), [[[4, 3], [4]], [[4, 3]], []]);
    const anonymous = new mx.name.NameManager().run(() =>
      sym.Custom(sym.Variable('x'), { op_type: 'softmax' }),
    );
    assert.deepEqual(anonymous.list_arguments(), ['x', 'custom0_label']);
  });

  it('runs between native operators of an executor, forward and backward, and agrees with SoftmaxOutput', () => {
    const build = (last: (x: mx_Symbol) => mx_Symbol): mx_Symbol => {
      const hidden = sym.FullyConnected(sym.Variable('data'), { num_hidden: 3, name: 'fc' });
      return last(sym.Activation(hidden, { act_type: 'tanh' }));
    };
    const custom = build((x) => sym.Custom(x, sym.Variable('label'), { op_type: 'softmax', name: 'out' }));
    const native = build((x) => sym.SoftmaxOutput(x, sym.Variable('label'), { name: 'out' }));
    const run = (net: mx_Symbol): { out: NDArray; grads: Record<string, NDArray> } => {
      const executor = net.simple_bind(mx.cpu(), { data: [4, 5], label: [4] });
      const value = (shape: number[], step: number): NDArray =>
        nd.array(
          Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => Math.sin(i * step + 1)),
          { shape },
        );
      for (const [name, array] of Object.entries(executor.arg_dict)) {
        if (name === 'label') array.set(':', nd.array([0, 2, 1, 1]));
        else value(array.shape, name.length * 0.3).copyto(array);
      }
      for (let round = 0; round < 2; round++) {
        executor.forward({ is_train: true });
        executor.backward();
      }
      return { out: executor.outputs[0]!, grads: executor.grad_dict };
    };
    const [a, b] = [run(custom), run(native)];
    close(a.out, b.out);
    for (const name of ['data', 'fc_weight', 'fc_bias']) close(a.grads[name]!, b.grads[name]!);
    assert.notEqual(nd.sum(nd.abs(a.grads.fc_weight!)).asscalar(), 0);
  });

  it('runs on recorded arrays', () => {
    const x = nd.array([[1, 2, 3], [0, 0, 0]]); // prettier-ignore
    x.attach_grad();
    const y = autograd.record(() => nd.Custom(x, nd.array([2, 0]), { op_type: 'softmax' })) as NDArray;
    y.backward();
    close(nd.sum(y, { axis: 1 }), nd.ones([2]));
    close(x.grad, y.$sub(nd.array([[0, 0, 1], [1, 0, 0]]))); // prettier-ignore
  });

  it('survives JSON with its parameters as texts', () => {
    class ScaleProp extends CustomOpProp {
      readonly scale: number;
      constructor({ scale = '1' }: { scale?: string }) {
        super();
        this.scale = Number(scale);
      }
      override create_operator(): InstanceType<typeof CustomOp> {
        const { scale } = this;
        return new (class extends CustomOp {
          override forward(_: boolean, req: Req[], [x]: NDArray[], [y]: NDArray[]): void {
            this.assign(y!, req[0]!, x!.$mul(scale));
          }
          override backward(
            req: Req[],
            [dy]: NDArray[],
            _x: NDArray[],
            _y: NDArray[],
            [dx]: NDArray[],
          ): void {
            this.assign(dx!, req[0]!, dy!.$mul(scale));
          }
        })();
      }
    }
    mx.operator.register('scale_by')(ScaleProp);
    const net = sym.Custom(sym.Variable('x'), { op_type: 'scale_by', scale: 2.5, name: 's' });
    assert.deepEqual(net.list_attr(), { op_type: 'scale_by', scale: '2.5' });
    const again = sym.load_json(net.tojson());
    assert.equal(again.tojson(), net.tojson());
    assert.deepEqual(again.eval({ x: nd.array([1, 2]) })[0]!.tolist(), [2.5, 5]);
    // Composition copies the node.
    const twice = again({ x: net, name: 'top' });
    const executor = twice.bind(
      mx.cpu(),
      { x: nd.array([1, 2]) },
      { args_grad: { x: nd.ones([2]) }, grad_req: 'add' },
    );
    executor.forward({ is_train: true });
    executor.backward(nd.array([1, 10]));
    assert.deepEqual(executor.outputs[0]!.tolist(), [6.25, 12.5]);
    assert.deepEqual(executor.grad_dict.x!.tolist(), [7.25, 63.5]);
  });

  it('assign does what each req says', () => {
    class Nothing extends CustomOp {
      override forward(): void {}
    }
    const op = new Nothing();
    const target = nd.array([1, 2]);
    op.assign(target, 'null', nd.array([9, 9]));
    assert.deepEqual(target.tolist(), [1, 2]);
    op.assign(target, 'write', nd.array([3, 4]));
    assert.deepEqual(target.tolist(), [3, 4]);
    op.assign(target, 'inplace', 7);
    assert.deepEqual(target.tolist(), [7, 7]);
    op.assign(target, 'add', [1, 2]);
    assert.deepEqual(target.tolist(), [8, 9]);
    op.assign(target, 'add', nd.array([1, 1], { dtype: 'float32' }));
    assert.deepEqual(target.tolist(), [9, 10]);
    assert.throws(
      () => op.assign(target, 'replace' as Req, 1),
      /req: bad value.*null, write, inplace or add/,
    );
  });

  it('keeps auxiliary states and tells training from prediction', () => {
    class Count extends CustomOp {
      override forward(
        is_train: boolean,
        req: Req[],
        [x]: NDArray[],
        [y]: NDArray[],
        [seen]: NDArray[],
      ): void {
        if (is_train) seen!.$iadd(1);
        this.assign(y!, req[0]!, nd.broadcast_add(x!, seen!));
      }
    }
    class CountProp extends CustomOpProp {
      override list_auxiliary_states(): string[] {
        return ['seen'];
      }
      override infer_shape(shapes: number[][]): [number[][], number[][], number[][]] {
        return [shapes, shapes, [[1]]];
      }
      override create_operator(): Count {
        return new Count();
      }
    }
    mx.operator.register('count_runs')(CountProp);
    const net = sym.Custom(sym.Variable('x'), { op_type: 'count_runs', name: 'c' });
    assert.deepEqual(net.list_auxiliary_states(), ['c_seen']);
    const executor = net.simple_bind(mx.cpu(), { x: [2], grad_req: 'null' });
    executor.forward({ is_train: true });
    executor.forward({ is_train: true });
    executor.forward();
    assert.deepEqual(executor.outputs[0]!.tolist(), [2, 2]);
    assert.deepEqual(executor.aux_dict.c_seen!.tolist(), [2]);
    const seen = nd.zeros([1]);
    autograd.record(() => nd.Custom(nd.ones([2]), seen, { op_type: 'count_runs' }));
    assert.deepEqual(seen.tolist(), [1]);
  });

  it('several outputs of other types; every executor has an operator of its own', () => {
    let made = 0;
    class SplitProp extends CustomOpProp {
      override list_outputs(): string[] {
        return ['whole', 'rest'];
      }
      override infer_type(types: DType[]): [DType[], DType[], DType[]] {
        return [types, ['int32', types[0]!], []];
      }
      override create_operator(
        ctx: unknown,
        shapes: unknown[],
        dtypes: unknown[],
      ): InstanceType<typeof CustomOp> {
        made++;
        assert.equal(String(ctx), 'cpu(0)');
        assert.deepEqual([shapes, dtypes], [[[3]], ['float32']]);
        return new (class extends CustomOp {
          override forward(_: boolean, req: Req[], [x]: NDArray[], [whole, rest]: NDArray[]): void {
            this.assign(whole!, req[0]!, nd.floor(x!));
            this.assign(rest!, req[1]!, x!.$sub(nd.floor(x!)));
          }
          override backward(req: Req[], dy: NDArray[], _x: NDArray[], _y: NDArray[], [dx]: NDArray[]): void {
            this.assign(dx!, req[0]!, dy[1]!);
          }
        })();
      }
    }
    mx.operator.register('split_number')(SplitProp);
    const net = sym.Custom(sym.Variable('x'), { op_type: 'split_number', name: 's' });
    assert.deepEqual(net.list_outputs(), ['s_whole', 's_rest']);
    const x = nd.array([1.5, 2.25, -0.5]);
    const executors = [0, 1].map(() => net.bind(mx.cpu(), { x }, { args_grad: { x: nd.zeros([3]) } }));
    for (const executor of executors) {
      const [whole, rest] = executor.forward({ is_train: true });
      assert.deepEqual(
        [whole!.dtype, whole!.tolist(), rest!.tolist()],
        ['int32', [1, 2, -1], [0.5, 0.25, 0.5]],
      );
      executor.backward([nd.zeros([3], { dtype: 'int32' }), nd.array([1, 2, 3])]);
      assert.deepEqual(executor.grad_dict.x!.tolist(), [1, 2, 3]);
    }
    assert.equal(made, 2);
    const [whole, rest] = nd.Custom(x, { op_type: 'split_number' }) as NDArray[];
    assert.deepEqual(
      [whole!.tolist(), rest!.tolist()],
      [
        [1, 2, -1],
        [0.5, 0.25, 0.5],
      ],
    );
  });

  it("an exception reaches the caller with the user's stack, from arrays and from executors", () => {
    class Broken extends CustomOp {
      override forward(): void {
        throw new RangeError('no such thing');
      }
    }
    class BrokenProp extends CustomOpProp {
      override create_operator(): Broken {
        return new Broken();
      }
    }
    mx.operator.register('broken')(BrokenProp);
    const check = (error: Error): boolean => {
      assert.ok(error instanceof RangeError);
      assert.match(error.stack!, /Broken\.forward .*custom\.test/);
      return true;
    };
    assert.throws(() => nd.Custom(nd.ones([1]), { op_type: 'broken' }), check);
    const net = sym.Custom(sym.Variable('x'), { op_type: 'broken' });
    assert.throws(() => net.eval({ x: nd.ones([1]) }), check);
    assert.equal(autograd.is_recording(), false);
  });

  it('tells what is missing: the name, the class, the gradient, what was not declared', () => {
    assert.throws(
      () => nd.Custom(nd.ones([1]), { op_type: 'sofmax' }),
      /no custom operator sofmax.*Did you mean softmax/,
    );
    assert.throws(() => nd.Custom(nd.ones([1]), { op_type: 'softmax' }), /Custom: label: is required/);
    assert.throws(
      () => mx.operator.register('x')(class {} as unknown as typeof SoftmaxProp),
      /extends mx\.operator\.CustomOpProp/,
    );
    class Greedy extends Softmax {
      override backward(_req: Req[], out_grad: NDArray[]): void {
        assert.ok(out_grad[0]);
      }
    }
    class GreedyProp extends SoftmaxProp {
      override create_operator(): Greedy {
        return new Greedy();
      }
    }
    mx.operator.register('greedy')(GreedyProp);
    const x = nd.ones([1, 2]);
    x.attach_grad();
    const y = autograd.record(() => nd.Custom(x, nd.zeros([1]), { op_type: 'greedy' })) as NDArray;
    assert.throws(() => y.backward(), /out_grad\[0\]: was not declared.*need_top_grad: true/);
    const net = sym.Custom(sym.Variable('x'), { op_type: 'softmax', name: 'out' });
    assert.throws(() => net.infer_shape({ x: [4, 3], out_label: [5] }), /Custom out.*label.*\(4,\)|\(5,\)/);
  });

  it('writes into out', () => {
    const out = nd.zeros([1, 2]);
    nd.Custom(nd.zeros([1, 2]), nd.zeros([1]), { op_type: 'softmax', out });
    assert.deepEqual(out.tolist(), [[0.5, 0.5]]);
  });
});

type mx_Symbol = InstanceType<typeof mx.Symbol>;
