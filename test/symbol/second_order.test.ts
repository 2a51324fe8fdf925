/** Second derivatives of graphs called with arrays: layers, loops and branches agree with the same code on arrays. */
import assert from 'node:assert/strict';
import mx, { autograd, CachedOp, nd, sym, type NDArray, type Symbol } from '../../lib/index.js';
import { close, raises } from '../ndarray/support.js';

type Values = Record<string, NDArray>;

/** The gradient of <grad f, v> for fixed v, for each variable. */
function second(f: (values: Values) => NDArray, start: Values): Values {
  const values = Object.fromEntries(Object.entries(start).map(([name, array]) => [name, array.copy()]));
  const arrays = Object.values(values);
  for (const array of arrays) array.attach_grad();
  const total = autograd.record(() => {
    const gradients = autograd.grad(f(values), arrays, { create_graph: true });
    return gradients
      .map((gradient, index) => nd.sum(gradient.$mul(nd.cos(arrays[index]!.detach().$mul(3)))))
      .reduce((a, b) => a.$add(b));
  });
  total.backward();
  return Object.fromEntries(Object.entries(values).map(([name, array]) => [name, array.grad]));
}

/** A graph as a function of arrays by name, planned and recorded as one operation. */
const planned = (net: Symbol): ((values: Values) => NDArray) => {
  const op = new CachedOp(net, { inline_limit: 0 });
  return (values) => op(values) as NDArray;
};

const draw = (shape: number[]): NDArray => nd.random.uniform(0.3, 1.2, shape, 'float64');

function agree(net: Symbol, eager: (values: Values) => NDArray, shapes: Record<string, number[]>): void {
  mx.random.seed(5);
  const start = Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, draw(shape)]));
  const [graph, arrays] = [second(planned(net), start), second(eager, start)];
  for (const name of Object.keys(shapes)) {
    close(graph[name]!.tolist(), arrays[name]!.tolist(), 1e-9);
    assert.ok((nd.max(nd.abs(graph[name]!)).asscalar() as number) > 1e-3, `${name} has no second derivative`);
  }
}

const [x, w, i] = ['x', 'w', 'i'].map((name) => sym.Variable(name)) as [Symbol, Symbol, Symbol];

describe('second derivatives of graphs', () => {
  it('layers', () => {
    const net = sym.tanh(sym.FullyConnected(sym.square(x), w, { num_hidden: 3, no_bias: true }));
    agree(
      net,
      (v) => nd.tanh(nd.FullyConnected(nd.square(v['x']!), v['w']!, { num_hidden: 3, no_bias: true })),
      { x: [2, 4], w: [3, 4] },
    );
  });

  it('foreach', () => {
    const [rows, last] = sym.contrib.foreach(
      (row: Symbol, state: Symbol): [Symbol, Symbol] => [row.$mul(state), sym.sin(row.$mul(state))],
      x,
      w,
    );
    const eager = (v: Values): NDArray => {
      const [r, l] = nd.contrib.foreach(
        (row: NDArray, state: NDArray): [NDArray, NDArray] => [row.$mul(state), nd.sin(row.$mul(state))],
        v['x']!,
        v['w']!,
      );
      return nd.sum(r, { axis: 0 }).$add(l);
    };
    agree(sym.sum(rows, { axis: 0 }).$add(last), eager, { x: [3, 2], w: [2] });
  });

  it('while_loop, with a closure and fewer steps than rows', () => {
    const [outputs, [, last]] = sym.contrib.while_loop(
      (n: Symbol, _s: Symbol) => n.$lt(3),
      (n: Symbol, s: Symbol) =>
        [s.$mul(s), [n.$add(1), sym.broadcast_add(sym.sin(s.$mul(w)), n)]] as [Symbol, [Symbol, Symbol]],
      [i, x],
      { max_iterations: 5 },
    );
    const net = sym.sum(outputs).$add(sym.sum(sym.square(last)));
    const eager = (v: Values): NDArray => {
      let s = v['x']!;
      const rows: NDArray[] = [];
      for (let n = 0; n < 3; n++) {
        rows.push(s.$mul(s));
        s = nd.sin(s.$mul(v['w']!)).$add(n);
      }
      return nd.sum(rows.reduce((a, b) => a.$add(b))).$add(nd.sum(nd.square(s)));
    };
    const start = nd.zeros([1], { dtype: 'float64' });
    const graph = planned(net);
    mx.random.seed(5);
    const values = { x: draw([2]), w: draw([2]) };
    const found = second((v) => graph({ ...v, i: start }), values);
    const expected = second(eager, values);
    for (const name of ['x', 'w']) close(found[name]!.tolist(), expected[name]!.tolist(), 1e-9);
  });

  it('a loop without a step', () => {
    const [outputs, [last]] = sym.contrib.while_loop(
      (s: Symbol) => sym.sum(s).$lt(0),
      (s: Symbol) => [s.$mul(s), [s.$mul(2)]] as [Symbol, [Symbol]],
      [x],
      { max_iterations: 2 },
    );
    const net = sym.sum(outputs).$add(sym.sum(sym.exp(last)));
    agree(net, (v) => nd.sum(nd.exp(v['x']!)), { x: [2] });
  });

  it('cond: only the branch that ran', () => {
    const net = sym.contrib.cond(
      sym.sum(x).$gt(0),
      () => sym.sum(x.$pow(3).$mul(w)),
      () => sym.sum(x.$add(w)),
    );
    agree(net, (v) => nd.sum(v['x']!.$pow(3).$mul(v['w']!)), { x: [3], w: [3] });
    const op = planned(net);
    const start = { x: nd.array([-1, -2], { dtype: 'float64' }), w: nd.ones([2], { dtype: 'float64' }) };
    const found = second(op, start);
    assert.deepEqual([found['x']!.tolist(), found['w']!.tolist()], [[0, 0], [0, 0]]); // prettier-ignore
  });

  it('loops inside loops', () => {
    const outer = sym.contrib.foreach(
      (row: Symbol, state: Symbol): [Symbol, Symbol] => {
        const inner = sym.contrib.cond(
          sym.sum(row).$gt(1),
          () => row.$mul(state).$mul(state),
          () => row.$mul(row).$add(state),
        );
        return [inner, sym.sin(inner)];
      },
      x,
      w,
    );
    const eager = (v: Values): NDArray => {
      let [state, total] = [v['w']!, nd.zeros([2], { dtype: 'float64' })];
      for (const row of v['x']!) {
        const large = (nd.sum(row).asscalar() as number) > 1;
        const inner = large ? row.$mul(state).$mul(state) : row.$mul(row).$add(state);
        total = total.$add(inner);
        state = nd.sin(inner);
      }
      return total.$add(state);
    };
    agree(sym.sum(outer[0], { axis: 0 }).$add(outer[1]), eager, { x: [3, 2], w: [2] });
  });

  it('the third order too', () => {
    const op = planned(sym.sin(sym.square(x)));
    const at = nd.array([0.7], { dtype: 'float64' });
    at.attach_grad();
    const third = autograd.record(() => {
      let y = op({ x: at });
      for (let order = 0; order < 3; order++) y = autograd.grad(y, at, { create_graph: true })[0]!;
      return y;
    });
    // (sin x²)''' = -12x sin x² - 8x³ cos x²
    close(third.tolist(), [-12 * 0.7 * Math.sin(0.49) - 8 * 0.343 * Math.cos(0.49)], 1e-9);
  });

  it('random numbers cannot be drawn again: the node is named', () => {
    const op = planned(sym.Dropout(sym.square(x), { p: 0.5, name: 'drop' }));
    raises(() => second(op, { x: nd.ones([2]) }), /drop/, /random numbers/, /hybridize/);
  });
});
