/** Inference over graphs: forwards, backwards, partly known, contradictions with everything in the message. */
import assert from 'node:assert/strict';
import { sym } from '../../lib/symbol/index.js';

const a = sym.Variable('a');
const b = sym.Variable('b');

/** Runs with console.warn collected. */
function warned<T>(run: () => T): { value: T; warnings: string[] } {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: string) => warnings.push(text);
  try {
    return { value: run(), warnings };
  } finally {
    console.warn = warn;
  }
}

describe('shape inference', () => {
  it('gives shapes of arguments, outputs and states, by name or by position', () => {
    const sum = a.$add(b);
    const expected = [
      [
        [2, 3],
        [2, 3],
      ],
      [[2, 3]],
      [],
    ];
    assert.deepEqual(sum.infer_shape({ a: [2, 3], b: [2, 3] }), expected);
    assert.deepEqual(sum.infer_shape([2, 3], [2, 3]), expected);
    assert.deepEqual(sum.infer_shape(null, [2, 3]), expected);
  });

  it('runs backwards: the other operand, the operand from the result', () => {
    assert.deepEqual(a.$add(b).infer_shape({ b: [2, 3] })[0], [
      [2, 3],
      [2, 3],
    ]);
    const chain = a.$mul(2).$add(b);
    assert.deepEqual(chain.infer_shape({ b: [4] })[0], [[4], [4]]);
  });

  it('puts together what is partly known (0 = unknown)', () => {
    assert.deepEqual(a.$add(b).infer_shape({ a: [0, 3], b: [2, 0] })[1], [[2, 3]]);
    const declared = sym.Variable('x', { shape: [0, 5] });
    assert.deepEqual(declared.$add(b).infer_shape({ b: [7, 0] })[1], [[7, 5]]);
  });

  it('warns and gives nulls when something stays open', () => {
    const { value, warnings } = warned(() => a.$add(b).infer_shape());
    assert.deepEqual(value, [null, null, null]);
    assert.match(warnings[0]!, /a, b/);
    const partial = warned(() => a.$add(b).infer_shape({ a: [0, 3] }));
    assert.deepEqual(partial.value, [null, null, null]);
  });

  it('the partial form tells what is known', () => {
    assert.deepEqual(a.$add(b).infer_shape_partial(), [[[], []], [[]], []]);
    assert.deepEqual(a.$add(b).infer_shape_partial({ a: [0, 3] }), [
      [
        [0, 3],
        [0, 3],
      ],
      [[0, 3]],
      [],
    ]);
  });

  it('a contradiction names the node, the argument and the shapes of its inputs', () => {
    const net = sym.elemwise_add(a, sym.relu(b, { name: 'r' }), { name: 'top' });
    assert.throws(
      () => net.infer_shape({ a: [2, 3], b: [3, 3] }),
      /elemwise_add top: .*shapes do not match. Expected .*\(., 3\).*Inputs: lhs = a \(2, 3\), rhs = r_output \(3, 3\)/,
    );
  });

  it('unknown names and bad shapes are refused', () => {
    assert.throws(() => a.$add(b).infer_shape({ aa: [2] }), /no argument aa. Did you mean a\?/);
    assert.throws(
      () => a.infer_shape({ a: [1.5] }),
      /a: bad shape. Expected a list of integers >= 0, given \[1.5\]/,
    );
    assert.throws(() => a.infer_shape([1], [2]), /too many values/);
  });
});

describe('type inference', () => {
  it('works from any known side', () => {
    assert.deepEqual(a.$add(b).infer_type({ b: 'float16' }), [['float16', 'float16'], ['float16'], []]);
    assert.deepEqual(a.$add(b).infer_type('int8', null), [['int8', 'int8'], ['int8'], []]);
  });

  it('a cast stands between two types', () => {
    assert.deepEqual(sym.Cast(a, { dtype: 'float16' }).infer_type({ a: 'float32' }), [
      ['float32'],
      ['float16'],
      [],
    ]);
    assert.deepEqual(sym.Cast(a, { dtype: 'uint8' }).infer_type({ a: 'int32' }), [['int32'], ['uint8'], []]);
  });

  it('nothing known gives nulls', () => {
    assert.deepEqual(warned(() => a.$add(b).infer_type()).value, [null, null, null]);
    assert.deepEqual(a.$add(b).infer_type_partial(), [[null, null], [null], []]);
  });

  it('a declared type counts; a contradiction is named', () => {
    const x = sym.Variable('x', { dtype: 'float64' });
    assert.deepEqual(x.$add(b).infer_type()[1], ['float64']);
    assert.throws(
      () => a.$add(b).infer_type({ a: 'float32', b: 'int8' }),
      /rhs: dtypes do not match.*Inputs: lhs = a float32, rhs = b int8/,
    );
  });
});
