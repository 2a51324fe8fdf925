/** Rows A464 to A493 of the inventory: how operators are written. */
import assert from 'node:assert/strict';
import { getOp } from '../../../lib/core/index.js';
import mx, { autograd, nd, sym, type NDArray } from '../../../lib/index.js';
import { close, raises } from '../../ndarray/support.js';
import { near, same, values, type Rows } from './support.js';

const { CustomOp, CustomOpProp } = mx.operator;
type Req = 'null' | 'write' | 'inplace' | 'add';

/** What the operator below was told. */
const told: string[] = [];

/** y = x * w, with a count of its training runs as auxiliary state. */
class Scale extends CustomOp {
  forward(is_train: boolean, req: Req[], [x, w]: NDArray[], [y]: NDArray[], [runs]: NDArray[]): void {
    told.push(`forward ${is_train} ${req.join()}`);
    if (is_train) runs!.$iadd(1);
    this.assign(y!, req[0]!, x!.$mul(w!));
  }
  override backward(
    req: Req[],
    [dy]: NDArray[],
    [x, w]: NDArray[],
    _y: NDArray[],
    [dx, dw]: NDArray[],
  ): void {
    told.push(`backward ${req.join()}`);
    this.assign(dx!, req[0]!, dy!.$mul(w!));
    this.assign(dw!, req[1]!, nd.sum(dy!.$mul(x!), { axis: 0 }));
  }
}

class ScaleProp extends CustomOpProp {
  override list_arguments(): string[] {
    return ['data', 'factor'];
  }
  override list_auxiliary_states(): string[] {
    return ['runs'];
  }
  override infer_shape([data]: number[][]): [number[][], number[][], number[][]] {
    return [[data!, [data![1]!]], [data!], [[1]]];
  }
  override declare_backward_dependency(out_grad: number[], in_data: number[]): number[] {
    return [...out_grad, ...in_data];
  }
  override create_operator(ctx: unknown, shapes: unknown, types: unknown): Scale {
    told.push(`create ${String(ctx)} ${JSON.stringify(shapes)} ${String(types)}`);
    return new Scale();
  }
}

function scaled(): ReturnType<ReturnType<typeof sym.Custom>['simple_bind']> {
  mx.operator.register('inventory_scale')(ScaleProp);
  const net = sym.Custom(sym.Variable('x'), { op_type: 'inventory_scale', name: 's' });
  told.length = 0;
  const executor = net.simple_bind(mx.cpu(), { x: [2, 2] });
  executor.copy_params_from({ x: nd.ones([2, 2]), s_factor: nd.array([3, 4]) }, { s_runs: nd.zeros([1]) });
  return executor;
}

/** An operator of one input in the short form. */
const unary = (
  name: string,
  forward: (x: NDArray) => NDArray,
  backward: (values: { dy: NDArray; x: NDArray; y: NDArray }) => NDArray,
) =>
  mx.operator.define(`inventory_${name}`, {
    forward,
    backward: ({ grads: [dy], inputs: [x], outputs: [y] }) => backward({ dy: dy!, x, y: y! }),
  });

/** The gradient of a function's sum. */
function slope(f: (x: NDArray) => NDArray, at: readonly number[]): unknown {
  const x = nd.array(at as number[]);
  x.attach_grad();
  autograd.record(() => f(x)).backward();
  return x.grad.tolist();
}

export const interfaces: Rows = {
  'A464 an operator is a class, A465 with forward': () => {
    const executor = scaled();
    same(executor.forward(true)[0], [
      [3, 4],
      [3, 4],
    ]);
    same(executor.aux_dict['s_runs'], [1]);
    executor.forward(false);
    same(executor.aux_dict['s_runs'], [1]);
  },
  'A466 and backward': () => {
    const executor = scaled();
    executor.forward(true);
    executor.backward(nd.ones([2, 2]));
    same(executor.grad_dict['s_factor'], [2, 2]);
    same(executor.grad_dict['x']!.at(0), [3, 4]);
  },
  'A467 told the phase and the device, A468 and how each result is written': () => {
    const executor = scaled();
    executor.forward(true);
    executor.backward(nd.ones([2, 2]));
    executor.forward(false);
    assert.deepEqual(told.slice(1), ['forward true write', 'backward write,write', 'forward false write']);
    assert.match(told[0]!, /^create cpu\(0\)/);
  },
  'A469 arrays carry their shape, type and device': () => {
    const x = nd.zeros([2, 3], { dtype: 'float16', ctx: mx.cpu(1) });
    assert.deepEqual([x.shape, x.dtype, String(x.context)], [[2, 3], 'float16', 'cpu(1)']);
  },
  'A470 what is known of an operator stands apart from what it computes': () => {
    mx.operator.register('inventory_scale')(ScaleProp);
    told.length = 0;
    const net = sym.Custom(sym.Variable('x'), { op_type: 'inventory_scale', name: 's' });
    assert.deepEqual(net.list_arguments(), ['x', 's_factor']);
    assert.deepEqual(net.list_auxiliary_states(), ['s_runs']);
    net.infer_shape({ x: [5, 2] });
    assert.deepEqual(told, []);
  },
  'A471 shapes are inferred before anything is allocated, and checked': () => {
    mx.operator.register('inventory_scale')(ScaleProp);
    const net = sym.Custom(sym.Variable('x'), { op_type: 'inventory_scale', name: 's' });
    assert.deepEqual(net.infer_shape({ x: [5, 2] }), [[[5, 2], [2]], [[5, 2]], [[1]]]);
    assert.deepEqual(net.infer_shape({}), [null, null, null]);
    raises(() => net.infer_shape({ x: [5, 2], s_factor: [3] }), /factor/);
  },
  'A472 resources are asked for in the entry, A479 scratch memory comes from the engine': () => {
    assert.equal(getOp('Dropout').random, true);
    assert.equal(getOp('relu').random, false);
    const before = mx.memory().liveArrays;
    const sorted = nd.sort(nd.random.uniform(0, 1, [1000]));
    sorted.wait_to_read();
    sorted.dispose();
    assert.ok(mx.memory().liveArrays <= before + 1);
  },
  'A473 what backward reads is declared': () => {
    class Careless extends Scale {
      override backward(_req: Req[], _dy: NDArray[], _x: NDArray[], [y]: NDArray[]): void {
        assert.ok(y);
      }
    }
    class CarelessProp extends ScaleProp {
      override create_operator(): Scale {
        return new Careless();
      }
    }
    mx.operator.register('inventory_careless')(CarelessProp);
    const x = nd.ones([2, 2]);
    x.attach_grad();
    const y = autograd.record(() =>
      nd.Custom(x, nd.ones([2]), nd.zeros([1]), { op_type: 'inventory_careless' }),
    ) as NDArray;
    raises(() => y.backward(), /out_data\[0\]/, /declare_backward_dependency/);
  },
  'A474 results may take the place of inputs': () => {
    assert.deepEqual(getOp('smooth_l1').inplace, [[0, 0]]);
    let net = sym.Variable('x');
    for (let index = 0; index < 8; index++) net = sym.sin(net);
    const before = mx.memory().liveBytes;
    const executor = net.bind(mx.cpu(), { x: nd.zeros([100_000]) });
    executor.forward()[0]!.wait_to_read();
    // The input, the result and one buffer for the seven between them.
    assert.ok(mx.memory().liveBytes - before < 4 * 400_000);
  },
  'A475 the operator is made for its device, shapes and types': () => {
    scaled().forward(true);
    assert.equal(told[0], 'create cpu(0) [[2,2],[2]] float32,float32');
  },
  'A476 parameters are typed, and parsed from texts': () => {
    const [x, w] = [nd.ones([1, 1, 3, 3]), nd.ones([1, 1, 2, 2])];
    const texts = {
      kernel: '(2, 2)',
      stride: '(1, 1)',
      pad: '(0, 0)',
      num_filter: '1',
      num_group: '1',
      no_bias: 'True',
    };
    same(mx.op.invoke('Convolution', [x, w], texts)[0]!.reshape(4), [4, 4, 4, 4]);
    raises(
      () => mx.op.invoke('Convolution', [x, w], { ...texts, kernel: 'wide' }),
      /Convolution/,
      /kernel/,
      /wide/,
    );
  },
  'A477 operators are registered by name': () => {
    mx.operator.register('inventory_scale')(ScaleProp);
    assert.ok(mx.operator.get_all_registered_operators().includes('inventory_scale'));
    assert.equal(getOp('elemwise_add').name, getOp('_Plus').name);
    raises(() => getOp('elemwise_ad'), /elemwise_add/);
  },
  'A478 hidden results': () => {
    const outputs = getOp('BatchNorm').outputs(
      Object.fromEntries(
        Object.entries(getOp('BatchNorm').params).map(([name, { default: value }]) => [name, value]),
      ),
    );
    assert.deepEqual(
      outputs.map(({ visible }) => visible !== false),
      [true, false, false],
    );
    assert.deepEqual(sym.BatchNorm(sym.Variable('x'), { name: 'b' }).list_outputs(), ['b_output']);
  },
  'A480 several implementations of one operator agree': () => {
    mx.random.seed(2);
    const [x, w] = [nd.random.uniform(-1, 1, [2, 3, 9, 9]), nd.random.uniform(-1, 1, [4, 3, 3, 3])];
    const conv = (dtype: 'float32' | 'float64' | 'float16', layout: 'NCHW' | 'NHWC'): number[] => {
      const turn = (array: NDArray): NDArray =>
        layout === 'NCHW' ? array : nd.transpose(array, { axes: [0, 2, 3, 1] });
      const y = nd.Convolution(turn(x).astype(dtype), turn(w).astype(dtype), {
        ...{ kernel: [3, 3], num_filter: 4, no_bias: true, layout },
      });
      return (layout === 'NCHW' ? y : nd.transpose(y, { axes: [0, 3, 1, 2] }))
        .astype('float32')
        .tolist() as number[];
    };
    const exact = conv('float64', 'NCHW');
    close(conv('float32', 'NCHW'), exact, 1e-5);
    close(conv('float32', 'NHWC'), exact, 1e-5);
    close(conv('float16', 'NCHW'), exact, 2e-2);
  },
  'A481 one definition serves arrays and symbols': () => {
    const square = unary(
      'square',
      (x) => x.$mul(x),
      ({ dy, x }) => dy.$mul(x).$mul(2),
    );
    same(square(nd.array([3])), [9]);
    same(values(square(sym.Variable('x')), { x: nd.array([3]) })[0], [9]);
  },
  'A482 shapes: as the first input, or by a function': () => {
    const ends = mx.operator.define<[NDArray, NDArray]>('inventory_ends', {
      inputs: ['lhs', 'rhs'],
      forward: (a, b) => nd.concat(a.at('0:1'), b.at('0:1'), { dim: 0 }),
      inferShape: (lhs, rhs) => {
        assert.deepEqual(lhs.slice(1), rhs.slice(1));
        return [[2, ...lhs.slice(1)]];
      },
    });
    const net = ends(sym.Variable('a'), sym.Variable('b'));
    assert.deepEqual(net.infer_shape({ a: [5, 3], b: [7, 3] })[1], [[2, 3]]);
    same(ends(nd.array([1, 2]), nd.array([3, 4])), [1, 3]);
  },
  'A483 functions of one and of two inputs': () => {
    const twice = mx.operator.define('inventory_twice', { forward: (x) => x.$mul(2) });
    const less = mx.operator.define<[NDArray, NDArray]>('inventory_less', {
      inputs: ['lhs', 'rhs'],
      forward: (a, b) => a.$sub(b),
    });
    same(less(twice(nd.array([5])), nd.array([3])), [7]);
  },
  'A484 gradients from the head, the result or the input, A485 each under its name': () => {
    close(
      slope(
        unary(
          't0',
          (x) => x.$mul(3),
          ({ dy }) => dy.$mul(3),
        ),
        [2],
      ),
      [3],
    );
    close(
      slope(
        unary(
          't1',
          (x) => nd.exp(x),
          ({ dy, y }) => dy.$mul(y),
        ),
        [1],
      ),
      [Math.E],
    );
    close(
      slope(
        unary(
          't2',
          (x) => nd.sin(x),
          ({ dy, x }) => dy.$mul(nd.cos(x)),
        ),
        [1],
      ),
      [Math.cos(1)],
    );
  },
  'A486 registration': () => {
    mx.operator.define('inventory_registered', {
      params: { scalar: 1 },
      forward: (x, { scalar }) => x.$mul(scalar),
      inferShape: (shape) => [shape],
      inferType: (type) => [type],
      backward: ({ grads: [dy], params }) => dy!.$mul(params.scalar),
    });
    assert.ok(mx.operator.get_all_registered_operators().includes('inventory_registered'));
    same(nd.Custom(nd.ones([1]), { op_type: 'inventory_registered', scalar: 5 }), [5]);
  },
  'A487 results may be written over inputs': () => {
    const negated = mx.operator.define('inventory_negated', { forward: (x) => x.$neg() });
    const x = nd.array([1, 2]);
    nd.Custom(x, { op_type: 'inventory_negated', out: x });
    same(x, [-1, -2]);
    same(negated(x), [1, 2]);
  },
  'A488 parameters of the call': () => {
    const affine = mx.operator.define('inventory_affine', {
      params: { scalar: 1, shift: 0 },
      forward: (x, { scalar, shift }) => x.$mul(scalar).$add(shift),
    });
    same(affine(nd.array([2]), { scalar: 3, shift: 1 }), [7]);
    assert.deepEqual(affine(sym.Variable('x'), { shift: 2 }).list_attr(), {
      op_type: 'inventory_affine',
      shift: '2',
    });
  },
  'A489 random numbers and scratch memory inside an operator': () => {
    const noisy = mx.operator.define('inventory_noisy', {
      forward: (x) => mx.tidy(() => x.$add(nd.random.uniform(0, 1, x.shape))),
    });
    const draw = (): unknown => {
      mx.random.seed(4);
      return noisy(nd.zeros([3])).tolist();
    };
    assert.deepEqual(draw(), draw());
  },
  'A490 smooth_l1': () => {
    const x = [2, -2, 0.5, -0.25];
    near(nd.smooth_l1(nd.array(x), { scalar: 1 }), [1.5, 1.5, 0.125, 0.03125]);
    close(
      slope((v) => nd.smooth_l1(v, { scalar: 1 }), x),
      [1, -1, 0.5, -0.25],
    );
    near(nd.smooth_l1(nd.array([0.1, 1]), { scalar: 2 }), [0.02, 0.875]);
    close(
      slope((v) => nd.smooth_l1(v, { scalar: 2 }), [0.1, 1]),
      [0.4, 1],
    );
  },
  'A491 the loss made of it': () => {
    const [inside, outside, label] = [nd.array([2, 1]), nd.array([3, 1]), nd.array([1, 0])];
    const loss = (x: NDArray): NDArray =>
      outside.$mul(nd.smooth_l1(inside.$mul(x.$sub(label)), { scalar: 1 }));
    // 3 · f(2 · 0.25) = 3 · 0.125, slope 3 · 0.5 · 2; f(2) = 1.5, slope 1.
    near(loss(nd.array([1.25, 2])), [0.375, 1.5]);
    close(slope(loss, [1.25, 2]), [3, 1]);
  },
  'A492 the same code for every device': () => {
    for (const ctx of [mx.cpu(0), mx.cpu(3)]) {
      const y = nd.smooth_l1(nd.full([1], 2, ctx));
      assert.equal(String(y.context), String(ctx));
      same(y, [1.5]);
    }
  },
  'A493 assignment by req, over element types': () => {
    const op = new Scale();
    for (const dtype of ['float16', 'float32', 'float64', 'int32', 'uint8', 'int8', 'int64'] as const) {
      const y = nd.ones([2], { dtype });
      op.assign(y, 'add', nd.ones([2], { dtype }));
      same(y, [2, 2]);
      op.assign(y, 'write', nd.full([2], 5, { dtype }));
      same(y, [5, 5]);
      assert.equal(y.dtype, dtype);
    }
  },
};
