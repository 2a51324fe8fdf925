/** Methods with parameters by position give what MXNet 1.9.1 gives; their types accept these forms. */
import assert from 'node:assert/strict';
import { nd, type NDArray } from '../../lib/ndarray/index.js';
import { close, raises, recorded } from './support.js';

interface Case {
  method?: string;
  function?: string;
  x: number[];
  args: unknown[];
  result: unknown[];
}

type Functions = Record<string, (...args: unknown[]) => NDArray | NDArray[]>;

const argument = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'nd' in value ? nd.array(value.nd as number[]) : value;

const shapeOf = (value: unknown): number[] =>
  Array.isArray(value) ? [value.length, ...shapeOf(value[0])] : [];

describe('methods by position', () => {
  for (const { method, function: name, x, args, result } of recorded<Case[]>('methods.json')) {
    it(`${method ?? `nd.${name!}`}(${args.map((arg) => JSON.stringify(arg)).join(', ')}) is MXNet's`, () => {
      const array = nd.array(x);
      const given = args.map(argument);
      const actual = method
        ? (array as unknown as Functions)[method]!(...given)
        : (nd as unknown as Functions)[name!]!(array, ...given);
      const parts = Array.isArray(actual) ? actual : [actual];
      const expected = Array.isArray(actual) ? result : [result];
      assert.deepEqual(
        parts.map((part) => part.shape),
        expected.map(shapeOf),
      );
      close(
        parts.map((part) => part.tolist() as unknown),
        expected,
      );
    });
  }

  it('types accept positions and options', () => {
    const x = nd.array([[3, 1, 2, 0]]);
    const parts: NDArray[] = x.split(2, 1);
    const [left, right] = nd.split_v2(x, [1], { axis: 1 });
    assert.deepEqual([parts.length, left!.shape, right!.shape], [2, [1, 1], [1, 3]]);
    assert.deepEqual(x.slice_axis(1, 1, null).shape, [1, 3]);
    assert.deepEqual(x.pick(nd.array([2]), 1, true).tolist(), [[2]]);
    assert.deepEqual(x.take(nd.array([5]), 1, 'clip').tolist(), [[0]]);
    assert.deepEqual(x.norm(1, 1).tolist(), [6]);
    assert.deepEqual(x.pick({ index: nd.array([2]), axis: 1 } as never).tolist(), [2]);
    assert.equal(nd.array([1]).one_hot(2, 1, 0, 'int32').dtype, 'int32');
  });

  it('split_v2 says what does not divide', () => {
    raises(() => nd.split_v2(nd.ones([3]), 2), /split_v2: indices_or_sections/, /a divisor of 3/);
    raises(() => nd.split_v2(nd.ones([3]), 3, 1), /axis out of range/);
  });
});
