/** Symbols as values: text, outputs by number and name, groups, composition, calls. */
import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { NameManager, sym, type Symbol as Graph } from '../../lib/symbol/index.js';

const scoped = (test: () => void) => (): void => new NameManager().run(test);
const a = sym.Variable('a');
const b = sym.Variable('b');

describe('symbols', () => {
  it(
    'a sum of two variables is called _plus0 and shows itself so',
    scoped(() => {
      const c = a.$add(b);
      assert.equal(`${String(a)} ${String(b)} ${String(c)}`, '<Symbol a> <Symbol b> <Symbol _plus0>');
      assert.equal(inspect([a, c]), '[ <Symbol a>, <Symbol _plus0> ]');
      const display = (c as unknown as Record<symbol, () => unknown>)[Symbol.for('Jupyter.display')]!();
      assert.deepEqual(display, { 'text/plain': '<Symbol _plus0>' });
    }),
  );

  it(
    'a group has no name, several outputs, and can be taken apart',
    scoped(() => {
      const group = sym.Group([a.$add(b), sym.relu(a)]);
      assert.equal(group.name, null);
      assert.equal(group.toString(), '<Symbol group [_plus0, relu0]>');
      assert.equal(group.length, 2);
      assert.deepEqual(
        [...group].map(({ name }) => name),
        ['_plus0', 'relu0'],
      );
      assert.equal(group.at(1).name, 'relu0');
      assert.equal(group.at(-2).name, '_plus0');
      assert.equal(group.at('relu0_output').name, 'relu0');
    }),
  );

  it('an output that is not there is named, with the nearest one', () => {
    const net = sym.relu(a, { name: 'r' });
    assert.throws(() => net.at('r_outptu'), /no output r_outptu. Did you mean r_output\?/);
    assert.throws(() => net.at(1), /index: no such output. Expected an integer from 0 to 0, given 1/);
    assert.throws(() => sym.Group([net, net]).at('r_output'), /several outputs are called r_output/);
  });

  it('internals give every part of the graph by name', () => {
    const net = sym.relu(a.$add(b), { name: 'top' });
    const inner = net.get_internals();
    assert.equal(inner.at('top_output').list_arguments().length, 2);
    assert.equal(inner.at('a').name, 'a');
    assert.deepEqual(net.get_children()!.list_outputs().length, 1);
    assert.equal(a.get_children(), null);
  });

  it(
    'is called to put one graph into another, by name, in a copy',
    scoped(() => {
      const inner = sym.relu(sym.Variable('data'), { name: 'inner' });
      const outer = sym.exp(sym.Variable('data2'), { name: 'outer' });
      const composed = outer({ data2: inner, name: 'composed' });
      assert.deepEqual(composed.list_arguments(), ['data']);
      assert.deepEqual(composed.list_outputs(), ['composed_output']);
      assert.deepEqual(outer.list_arguments(), ['data2']);
      assert.deepEqual(outer.list_outputs(), ['outer_output']);
    }),
  );

  it('is called with symbols by position, in the order of its arguments', () => {
    const sum = sym.elemwise_sub(sym.Variable('x'), sym.Variable('y'));
    const composed = sum(sym.Variable('left'), sym.Variable('right'));
    assert.deepEqual(composed.list_arguments(), ['left', 'right']);
    assert.deepEqual(sum(sym.Variable('left')).list_arguments(), ['left', 'y']);
  });

  it('composition refuses unknown variables, groups and other values', () => {
    const net = sym.relu(sym.Variable('data2'));
    assert.throws(
      () => net({ data3: a }),
      /composition: no variable data3. Did you mean data2\? Variables are data2/,
    );
    assert.throws(() => net({ data2: sym.Group([a, b]) }), /data2: a symbol with one output is needed/);
    assert.throws(() => net({ data2: 3 as never }), /data2: not a symbol. Expected a Symbol, given number 3/);
    assert.throws(() => net(a, b), /too many symbols. Expected at most 1/);
    assert.throws(() => a({ name: 'other' }), /a variable cannot be renamed/);
  });

  it('has no value: arithmetic without our operators raises and does not give NaN', () => {
    assert.throws(() => Number(a), /<Symbol a> has no value/);
    assert.throws(() => (a as unknown as number) + 1, /has no value/);
  });

  it('operators refuse arrays, texts and other things with a way out', () => {
    assert.throws(() => a.$add('x' as never), /\+: cannot be combined with a symbol.*given "x"/);
    assert.throws(() => a.$mul({} as never), /given an object of Object/);
  });

  it('unknown inputs and parameters are refused with the nearest name', () => {
    assert.throws(
      () => sym.sum(a, { axes: 1 } as object),
      /sum: unknown parameter axes. Did you mean axis\?/,
    );
    assert.throws(() => sym.sum(a, { axis: 'x', name: 's' } as object), /sum s: axis: bad value/);
    assert.throws(() => sym.sum({ dat: a } as object), /unknown input dat. Did you mean data\?/);
    assert.throws(() => sym.relu(3 as never), /relu: data: not a symbol. Expected a Symbol, given number 3/);
    assert.throws(
      () => sym.relu(a, b as never),
      /relu relu\d+: too many inputs. Expected at most 1 \(data\), given 2/,
    );
    assert.throws(() => sym.elemwise_add(a, { lhs: b } as never), /lhs: is given twice/);
  });

  it('an input left out becomes a variable named after the node', () => {
    assert.deepEqual(sym.elemwise_add({ name: 'sum', rhs: b }).list_arguments(), ['sum_lhs', 'b']);
  });

  it(
    'methods take parameters by position or in an object',
    scoped(() => {
      const parameters = (net: Graph): Record<string, string> => net.list_attr();
      assert.deepEqual(parameters(a.sum({ axis: 1 })), { axis: '1' });
      const byPosition = a as unknown as { sum(axis: number[], keepdims: boolean): Graph };
      assert.deepEqual(parameters(byPosition.sum([0, 1], true)), { axis: '(0, 1)', keepdims: 'True' });
    }),
  );

  it('a graph of twenty thousand layers is no problem', function () {
    this.timeout(60_000);
    let net: Graph = a;
    for (let layer = 0; layer < 20000; layer++) net = net.$add(1);
    assert.deepEqual(net.list_arguments(), ['a']);
    assert.deepEqual(net.infer_shape({ a: [2] })[1], [[2]]);
    assert.equal(sym.load_json(net.tojson()).list_arguments().length, 1);
  });
});
