/** Loops and branches in graphs: written as real MXNet 1.9.1 writes them, with its results and gradients (record_control.py). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mx, { nd, sym, type NDArray, type Symbol } from '../../lib/index.js';
import { root } from '../support/files.js';

interface Recorded {
  name: string;
  json: string;
  arguments: string[];
  outputs: string[];
  shapes: number[][][] | null;
  values: Record<string, unknown>;
  results: unknown[];
  gradients: Record<string, unknown>;
}

const recorded = JSON.parse(
  readFileSync(join(root, 'test/symbol/fixtures/control_flow.json'), 'utf8'),
) as Recorded[];

const variables = (...names: string[]): Symbol[] => names.map((name) => sym.Variable(name));

const closing = (): Symbol => {
  const [data, state, w, b] = variables('data', 'state', 'w', 'b') as [Symbol, Symbol, Symbol, Symbol];
  const outer = sym.sum(w.$mul(b), { axis: 0, keepdims: true, name: 'outer' });
  const body = (x: Symbol, [s]: Symbol[]): [Symbol[], Symbol[]] => {
    const h = sym.FullyConnected({ data: x, weight: w, num_hidden: 2, no_bias: true, name: 'fc' });
    const next = sym.tanh(h.$add(s!.$mul(outer)), { name: 'new' });
    return [[next, next.$mul(x)], [next]];
  };
  const [outs, states] = sym.contrib.foreach(body, data, [state], { name: 'rnn' });
  return sym.Group([...outs, ...states]);
};

const branch = (): Symbol => {
  const [a, b] = variables('a', 'b') as [Symbol, Symbol];
  return sym.contrib.cond(
    a.$mul(b).$lt(5),
    () => a.$add(5).$mul(b.$add(5)),
    () => a.$sub(5).$mul(b.$sub(5)),
  );
};

const graphs: Record<string, () => Symbol> = {
  foreach: () => {
    const [data, state] = variables('data', 'state') as [Symbol, Symbol];
    const [outs, states] = sym.contrib.foreach(
      (x: Symbol, [s]: Symbol[]): [Symbol, Symbol[]] => [x.$add(s!), [s!.$mul(2).$add(x)]],
      data,
      [state],
    );
    return sym.Group([outs, ...states]);
  },
  'foreach with a closure': closing,
  'foreach inside foreach': () => {
    const [data, state] = variables('data', 'state') as [Symbol, Symbol];
    const [outs, last] = sym.contrib.foreach(
      (x: Symbol, s: Symbol): [Symbol, Symbol] =>
        sym.contrib.foreach((y: Symbol, t: Symbol): [Symbol, Symbol] => [y.$mul(t), t.$add(y)], x, s),
      data,
      state,
    );
    return sym.Group([outs, last]);
  },
  while_loop: () => {
    const [i, s] = variables('i', 's') as [Symbol, Symbol];
    const [outputs, states] = sym.contrib.while_loop(
      (n, _) => n.$le(4),
      (n, t) => [[n.$add(t)], [n.$add(1), t.$add(n.$mul(t))]],
      [i, s],
      { max_iterations: 8 },
    );
    return sym.Group([sym.slice_axis((outputs as Symbol[])[0]!, { axis: 0, begin: 0, end: 4 }), ...states]);
  },
  'while_loop with a closure': () => {
    const [i, s, w] = variables('i', 's', 'w') as [Symbol, Symbol, Symbol];
    const outer = sym.exp(w, { name: 'outer' });
    const [outputs, states] = sym.contrib.while_loop(
      (_, t) => t.sum().$lt(20),
      (n, t) => [t.$mul(w), [n.$add(1), t.$mul(outer)]],
      [i, s],
      { max_iterations: 3 },
    );
    return sym.Group([outputs as Symbol, ...states]);
  },
  'cond 1': branch,
  'cond 4': branch,
};

const arrays = (values: Record<string, unknown>): Record<string, NDArray> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, nd.array(value as number[])]));

function close(actual: unknown, expected: unknown, where: string): void {
  const [a, b] = [actual, expected].map((value) => [value].flat(Infinity) as number[]) as [
    number[],
    number[],
  ];
  assert.equal(a.length, b.length, where);
  a.forEach((value, index) =>
    assert.ok(
      Math.abs(value - b[index]!) <= 1e-5 * Math.max(1, Math.abs(b[index]!)),
      `${where}: ${value} is not ${b[index]}`,
    ),
  );
}

function check(net: Symbol, expected: Recorded): void {
  const args = arrays(expected.values);
  const args_grad = Object.fromEntries(
    Object.entries(args).map(([name, { shape }]) => [name, nd.zeros(shape)]),
  );
  const executor = net.bind(mx.cpu(), args, { args_grad });
  for (let round = 0; round < 2; round++) {
    const outputs = executor.forward({ is_train: true });
    outputs.forEach((output, index) => close(output.tolist(), expected.results[index], `output ${index}`));
    executor.backward(outputs.map((output, index) => nd.ones_like(output).$mul(index + 1)));
    for (const [name, gradient] of Object.entries(expected.gradients))
      close(args_grad[name]!.tolist(), gradient, `gradient of ${name}`);
  }
}

describe('control flow in graphs', () => {
  for (const expected of recorded) {
    it(`${expected.name}: JSON, names, shapes, results and gradients are MXNet's`, () => {
      const net = new mx.name.NameManager().run(graphs[expected.name]!);
      assert.deepEqual(net.list_arguments(), expected.arguments);
      assert.equal(net.tojson(), expected.json);
      assert.deepEqual(net.list_outputs(), expected.outputs);
      const shapes = Object.fromEntries(
        Object.entries(arrays(expected.values)).map(([name, { shape }]) => [name, shape]),
      );
      if (expected.shapes !== null) assert.deepEqual(net.infer_shape(shapes), expected.shapes);
      check(net, expected);
    });

    it(`${expected.name}: a file of MXNet runs`, () => {
      const net = sym.load_json(expected.json);
      assert.equal(net.tojson(), expected.json);
      check(net, expected);
    });
  }

  it('while_loop fills up with zeros and infers shapes where MXNet gives up', () => {
    const [outputs] = sym.contrib.while_loop(
      (n) => n.$lt(2),
      (n) => [n.$mul(10), [n.$add(1)]],
      [sym.Variable('n')],
      { max_iterations: 4 },
    );
    const net = outputs as Symbol;
    assert.deepEqual(net.infer_shape({ n: [1] })[1], [[4, 1]]);
    assert.deepEqual(net.eval({ n: nd.zeros([1]) })[0]!.tolist(), [[0], [10], [0], [0]]);
    // The same executor again with fewer steps: no rows of the earlier run.
    const executor = net.simple_bind(mx.cpu(), { n: [1] });
    executor.forward({ n: nd.zeros([1]) });
    assert.deepEqual(executor.forward({ n: nd.array([1]) })[0]!.tolist(), [[10], [0], [0], [0]]);
    assert.deepEqual(executor.forward({ n: nd.array([5]) })[0]!.tolist(), [[0], [0], [0], [0]]);
  });

  it('layers with states of their own train inside a loop', () => {
    const [outs] = sym.contrib.foreach(
      (x: Symbol, s: Symbol): [Symbol, Symbol] => [
        sym.BatchNorm(x, { name: 'bn', fix_gamma: false }),
        s.$add(1),
      ],
      sym.Variable('data'),
      sym.Variable('n'),
    );
    assert.deepEqual(outs.list_auxiliary_states(), ['bn_moving_mean', 'bn_moving_var']);
    assert.deepEqual(outs.infer_shape({ data: [3, 4, 2], n: [1] })[2], [[2], [2]]);
    const executor = outs.simple_bind(mx.cpu(), { data: [3, 4, 2], n: [1] });
    executor.arg_dict.data!.set(':', 2);
    executor.forward({ is_train: true });
    executor.backward([nd.ones([3, 4, 2])]);
    const mean = (executor.aux_dict.bn_moving_mean!.tolist() as number[])[0]!;
    assert.ok(Math.abs(mean - 2 * (1 - 0.9 ** 3)) < 1e-5, String(mean));
  });

  it('loops, branches and custom operators inside a loop keep a state for each step', () => {
    const power = mx.operator.define('test_square', {
      forward: (v) => v.$mul(v),
      backward: ({ grads: [d], inputs: [v] }) => d!.$mul(v).$mul(2),
    });
    const [x, s] = variables('x', 's') as [Symbol, Symbol];
    const [, last] = sym.contrib.foreach(
      (row: Symbol, state: Symbol): [Symbol, Symbol] => {
        const doubled = sym.contrib.while_loop(
          (v) => v.$lt(10),
          (v) => [null, [v.$mul(2)]],
          [row],
          { max_iterations: 5 },
        )[1][0];
        const chosen = sym.contrib.cond(doubled.$gt(12), () => doubled, () => power(doubled)); // prettier-ignore
        return [row, state.$add(chosen)];
      },
      x,
      s,
    );
    const args_grad = { x: nd.zeros([3, 1]), s: nd.zeros([1]) };
    const executor = last.bind(mx.cpu(), { x: nd.array([[3], [5], [20]]), s: nd.zeros([1]) }, { args_grad }); // prettier-ignore
    // 3 becomes 12 and 144, 5 becomes 10 and 100, 20 stays.
    assert.deepEqual(executor.forward({ is_train: true })[0]!.tolist(), [264]);
    executor.backward(nd.ones([1]));
    assert.deepEqual(args_grad.x.tolist(), [[4 * 24], [2 * 20], [1]]);
    const again = sym.load_json(last.tojson());
    assert.equal(again.tojson(), last.tojson());
  });

  it('is drawn as one node', () => {
    const [outs] = sym.contrib.foreach(
      (row: Symbol, state: Symbol): [Symbol, Symbol] => [row.$add(state), row],
      sym.Variable('x'),
      sym.Variable('s'),
    );
    assert.match(String(mx.viz.plot_network(outs, { shape: { x: [2, 3], s: [3] } }).toString()), /./);
  });

  it('tells what does not fit', () => {
    const x = sym.Variable('x');
    assert.throws(
      () => sym.contrib.foreach((_: Symbol, s: Symbol): [Symbol, Symbol] => [s, s], x, sym.Variable('s')),
      /foreach: data x: is not used in the body/,
    );
    assert.throws(
      () => sym.contrib.foreach((y: Symbol, s: Symbol): [Symbol, any] => [y, [s, s]], x, sym.Variable('s')),
      /states: has another form.*Expected symbol, given \[symbol,symbol\]/,
    );
    assert.throws(
      () => sym.contrib.while_loop((n) => n, (n) => [n, [n]], [x], {} as { max_iterations: number }), // prettier-ignore
      /max_iterations: is required/,
    );
    assert.throws(
      () => sym.contrib.cond(x, () => [x, x], () => [x]), // prettier-ignore
      /different numbers of outputs. Expected 2, as then_func, given 1/,
    );
  });
});
