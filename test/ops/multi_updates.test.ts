/** Updates of many weights in one call, the functions around them, and operators that are written for `out`. */
import assert from 'node:assert/strict';
import mx, { nd, sym, type NDArray } from '../../lib/index.js';
import { door } from '../../lib/backend/index.js';
import { instanceOf } from '../../lib/backend/plan.js';
import { getOp, MXNetError, parseParams } from '../../lib/core/index.js';
import type { Req } from '../../lib/operator/index.js';
import { assertClose } from './support/closeness.js';

const numbers = (array: NDArray): number[] => [array.tolist() as unknown].flat(Infinity).map(Number);
const close = (array: NDArray, expected: readonly number[], what: string): void =>
  assertClose(numbers(array), expected, 1e-5, what);

/** `count` weights with arrays beside them, all different. */
function arrays(count: number, each: number): NDArray[] {
  return Array.from({ length: count * each }, (_, index) => nd.array([(index + 1) / 100, (index + 2) / 100]));
}

describe('updates of many weights', () => {
  it('a learning rate that changes from step to step makes no new plan', () => {
    const op = getOp('multi_sgd_update');
    const [weight, grad] = [nd.ones([3]), nd.ones([3])];
    const step = (lr: number): unknown =>
      nd.multi_sgd_update(weight, grad, { lrs: [lr], wds: [lr / 2], out: [weight] });
    step(0.5);
    const params = parseParams(op, { lrs: [1], wds: [1], num_weights: 1 });
    const before = instanceOf(op, params).plans.size;
    for (let index = 0; index < 20; index++) step(index / 100);
    assert.equal(before, 1);
    assert.equal(instanceOf(op, params).plans.size, before);
  });

  it('forty weights with momentum are updated, and all their velocities raise their versions', () => {
    const all = arrays(40, 3);
    const before = all.map(({ handle }) => door().version(handle));
    const values = all.map(numbers);
    const weights = all.filter((_, index) => index % 3 === 0);
    const lrs = weights.map((_, index) => 0.01 * (index + 1));
    nd.multi_sgd_mom_update(all, { lrs, wds: lrs.map(() => 0.1), momentum: 0.5, out: weights });
    for (let group = 0; group < 40; group++) {
      const [weight, grad, mom] = values.slice(group * 3, group * 3 + 3) as [number[], number[], number[]];
      const velocity = mom.map((m, i) => 0.5 * m - lrs[group]! * (grad[i]! + 0.1 * weight[i]!));
      close(all[group * 3 + 2]!, velocity, `velocity ${group}`);
      close(
        weights[group]!,
        weight.map((w, i) => w + velocity[i]!),
        `weight ${group}`,
      );
      assert.ok(door().version(all[group * 3 + 2]!.handle) > before[group * 3 + 2]!, `version ${group}`);
    }
  });

  it('a bound executor changes the velocities of forty weights', () => {
    const all = arrays(40, 3);
    const names = all.map((_, index) => `x${index}`);
    const rates = { lrs: all.slice(0, 40).map(() => 0.5), wds: all.slice(0, 40).map(() => 0) };
    const variables = names.map((name) => sym.Variable(name));
    const step = sym.multi_sgd_mom_update(...variables, { ...rates, momentum: 0.9 });
    const bound = Object.fromEntries(names.map((name, index) => [name, all[index]!]));
    const before = all.map(numbers);
    const outputs = step.bind(mx.cpu(), bound).forward();
    assert.equal(outputs.length, 40);
    for (const group of [0, 11, 39]) {
      const velocity = before[3 * group + 2]!.map((m, i) => 0.9 * m - 0.5 * before[3 * group + 1]![i]!);
      close(all[3 * group + 2]!, velocity, `velocity ${group}`);
      close(
        outputs[group]!,
        before[3 * group]!.map((w, i) => w + velocity[i]!),
        `weight ${group}`,
      );
    }
  });

  it('lists of the wrong length and missing arrays are told by name', () => {
    const [weight, grad, mom] = arrays(1, 3);
    const fails = (call: () => unknown, pattern: RegExp): void =>
      assert.throws(call, (error: unknown) => error instanceof MXNetError && pattern.test(error.message));
    fails(() => nd.multi_sgd_update(weight!, grad!, { lrs: [1, 2], wds: [0] }), /lrs.*Expected 1, given 2/s);
    fails(() => nd.multi_sgd_mom_update(weight!, grad!, { lrs: [1], wds: [0] }), /weight, grad, mom/);
    fails(
      () => nd.multi_sgd_update(weight!, grad!, { lrs: [1], wds: [0], num_weights: 2 } as never),
      /num_weights/,
    );
    fails(
      () => nd._internal['_multi_adamw_update']!(weight, grad, mom, { lrs: [1], wds: [0], etas: [1] }),
      /rescale_grad/,
    );
  });

  it('the engine refuses a call with fewer numbers than a plan reads', () => {
    const op = getOp('multi_sgd_update');
    const [weight, grad] = [nd.ones([3]), nd.ones([3])];
    nd.multi_sgd_update(weight, grad, { lrs: [1], wds: [0] });
    const instance = instanceOf(op, parseParams(op, { lrs: [1], wds: [1], num_weights: 1 }));
    const [plan] = instance.plans.values();
    const handles = Int32Array.of(weight.handle, grad.handle);
    assert.throws(
      () => door().run(plan!.id, handles, new Int32Array(1), [{}], Float64Array.of(1, 0)),
      /needs 4 scalars, given 2/,
    );
  });

  it('AdaGrad by rows is the sparse update on dense arrays', () => {
    const weight = nd.array([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    const grad = nd.array([
      [1, 2],
      [0, 0],
      [0.5, 0.5],
    ]);
    const history = nd.zeros([3, 1]);
    nd.contrib.group_adagrad_update(weight, grad, history, { lr: 0.1, out: weight });
    close(history, [2.5, 0, 0.25], 'history');
    const step = (g: number, h: number): number => (0.1 * g) / (Math.sqrt(h) + 1e-5);
    close(
      weight,
      [1 - step(1, 2.5), 2 - step(2, 2.5), 3, 4, 5 - step(0.5, 0.25), 6 - step(0.5, 0.25)],
      'weight',
    );
  });

  it('reset_arrays zeroes everything it is given and gives nothing', () => {
    const [a, b] = [nd.ones([2, 3]), nd.ones([4], { dtype: 'int32' })];
    assert.deepEqual(nd.reset_arrays(a, b), []);
    assert.deepEqual([...numbers(a), ...numbers(b)], new Array<number>(10).fill(0));
  });
});

describe('nd.contrib as MXNet writes it in Python', () => {
  it('adamw_update takes the factor on the gradient as a number, and NaN skips the step', () => {
    const make = (): NDArray[] => [nd.array([1, 2]), nd.array([0.5, -1]), nd.zeros([2]), nd.zeros([2])];
    const [weight, grad, mean, variance] = make() as [NDArray, NDArray, NDArray, NDArray];
    nd.contrib.adamw_update(weight, grad, mean, variance, NaN, { lr: 0.1, eta: 1, out: weight });
    close(weight, [1, 2], 'skipped');
    nd.contrib.adamw_update(weight, grad, mean, variance, 2, { lr: 0.1, eta: 1, wd: 0.1, out: weight });
    close(mean, [0.1, -0.2], 'mean');
    const step = (m: number, v: number, w: number): number => w - (0.1 * m) / (Math.sqrt(v) + 1e-8) - 0.1 * w;
    close(weight, [step(0.1, 0.001, 1), step(-0.2, 0.004, 2)], 'weight');
  });

  it('multi_adamw_update and multi_lamb_update take one list for each role', () => {
    const lists = (): NDArray[][] => [1, 2, 0, 0].map((value) => [nd.full([2], value), nd.full([3], value)]);
    const [weights, grads, mean, variance] = lists() as [NDArray[], NDArray[], NDArray[], NDArray[]];
    const rates = { lrs: [0.1, 0.2], wds: [0, 0], out: weights };
    nd.contrib.multi_adamw_update(weights, grads, mean, variance, 1, { ...rates, etas: [1, 1] });
    close(weights[0]!, [1 - 0.1 * (0.2 / Math.sqrt(0.004)), 1 - 0.1 * (0.2 / Math.sqrt(0.004))], 'adamw');
    const [others, slopes, means, variances] = lists() as [NDArray[], NDArray[], NDArray[], NDArray[]];
    const again = { lrs: [0.1, 0.2], wds: [0, 0], out: others };
    nd.contrib.multi_lamb_update(others, slopes, means, variances, [1, 1], again);
    close(others[1]!, [0.8, 0.8, 0.8], 'lamb: the step has the norm of the weight');
  });

  it('rand_zipfian draws what MXNet draws', () => {
    mx.random.seed(5);
    const [classes, expected, counts] = nd.contrib.rand_zipfian(nd.array([3, 1]), 4, 5);
    assert.deepEqual(numbers(classes), [0, 2, 2, 2]);
    assert.deepEqual([classes.dtype, expected.dtype], ['int64', 'float64']);
    assertClose(numbers(expected), [0.498155148939376, 0.9051775421236673], 1e-12, 'expected');
    assertClose(
      numbers(counts),
      [1.5474112289381663, 0.6422336868144989, 0.6422336868144989, 0.6422336868144989],
      1e-12,
      'counts',
    );
  });

  it('symbols draw and update alike', () => {
    const [classes, expected] = sym.contrib.rand_zipfian(sym.Variable('true'), 4, 5);
    const executor = sym.Group([classes, expected]).bind(mx.cpu(), { true: nd.array([3, 1]) });
    mx.random.seed(5);
    assert.deepEqual(numbers(executor.forward()[0]!), [0, 2, 2, 2]);
    const [weight, grad, mean, variance] = ['w', 'g', 'm', 'v'].map((name) => sym.Variable(name));
    const step = sym.contrib.adamw_update(weight, grad, mean, variance, 2, { lr: 0.1, eta: 1 });
    const arrays = { w: nd.ones([2]), g: nd.ones([2]), m: nd.zeros([2]), v: nd.zeros([2]) };
    const [result] = step.bind(mx.cpu(), arrays).forward();
    close(
      result!,
      [0, 0].map(() => 1 - (0.1 * 0.2) / Math.sqrt(0.004)),
      'weight',
    );
    close(arrays.m, [0.2, 0.2], 'mean');
  });

  it('isinf, isfinite and isnan tell special numbers apart', () => {
    const data = nd.array([1, Infinity, NaN, -Infinity]);
    assert.deepEqual(numbers(nd.contrib.isinf(data)), [0, 1, 0, 1]);
    assert.deepEqual(numbers(nd.contrib.isfinite(data)), [1, 0, 0, 0]);
    assert.deepEqual(numbers(nd.contrib.isnan(data)), [0, 0, 1, 0]);
  });
});

describe('operators that are written for out', () => {
  it('_set_value fills out in its own dtype', () => {
    const out = nd.ones([3], { dtype: 'int32' });
    nd._internal['_set_value']!(3.7, { out });
    assert.deepEqual(numbers(out), [3, 3, 3]);
  });

  it('onehot_encode writes rows into out, zeros where the index lies outside', () => {
    const out = nd.ones([3, 3]);
    assert.equal(nd.onehot_encode(nd.array([0, 5, -1]), out), out);
    assert.deepEqual(numbers(out), [1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('mx.op.invoke casts storages and takes sparse arrays', () => {
    const [sparse] = mx.op.invoke(
      'cast_storage',
      [
        nd.array([
          [0, 2],
          [0, 0],
        ]),
      ],
      { stype: 'csr' },
    );
    assert.equal((sparse as unknown as { stype: string }).stype, 'csr');
    const [product] = mx.op.invoke('dot', [sparse!, nd.ones([2, 1])]);
    assert.deepEqual(numbers(product!), [2, 0]);
  });

  it('mx.op.invoke runs custom operators and says how loops are made', () => {
    class Twice extends mx.operator.CustomOp {
      override forward(_: boolean, req: Req[], inputs: NDArray[], outputs: NDArray[]): void {
        this.assign(outputs[0]!, req[0]!, nd.multiply(inputs[0]!, 2) as NDArray);
      }
    }
    class TwiceProp extends mx.operator.CustomOpProp {
      override create_operator(): Twice {
        return new Twice();
      }
    }
    mx.operator.register('twice_invoked')(TwiceProp);
    const [result] = mx.op.invoke('Custom', [nd.array([1, 2])], { op_type: 'twice_invoked' });
    assert.deepEqual(numbers(result!), [2, 4]);
    assert.ok(mx.op.list().includes('_foreach'));
    assert.throws(() => mx.op.invoke('_foreach', [nd.ones([2])]), /contrib\.foreach/);
  });
});
