/** Results of operators on sparse arrays are stored as MXNet stores them. */
import assert from 'node:assert/strict';
import mx, { nd, type NDArray } from '../../lib/index.js';

const values = [
  [0, 2, 0],
  [0, 0, 0],
  [1, 0, 3],
];
const sparse = (stype: 'csr' | 'row_sparse'): NDArray =>
  nd.array(values).tostype(stype) as unknown as NDArray;

const check = (name: string, inputs: NDArray[], attrs: object, stype: string): void => {
  const dense = inputs.map((input) => nd.array(input.tostype('default').asnumpy()));
  const [got] = mx.op.invoke(name, inputs, attrs as Record<string, unknown>);
  const [want] = mx.op.invoke(name, dense, attrs as Record<string, unknown>);
  assert.equal(got!.stype, stype, `${name}: storage`);
  assert.deepEqual(got!.tostype('default').tolist(), want!.tolist(), `${name}: values`);
};

describe('storage of results', () => {
  for (const stype of ['csr', 'row_sparse'] as const) {
    it(`functions that keep zeros keep ${stype}`, () => {
      for (const name of ['square', 'tanh', '_copy', 'zeros_like']) check(name, [sparse(stype)], {}, stype);
      check('_mul_scalar', [sparse(stype)], { scalar: '2.5' }, stype);
      check('_greater_scalar', [sparse(stype)], { scalar: 1 }, stype);
    });

    it(`functions that make something of zeros are dense, ${stype} or not`, () => {
      check('exp', [sparse(stype)], {}, 'default');
      check('_plus_scalar', [sparse(stype)], { scalar: 1 }, 'default');
      check('_lesser_scalar', [sparse(stype)], { scalar: 1 }, 'default');
    });

    it(`sums and products of two ${stype} arrays are ${stype}`, () => {
      for (const name of ['elemwise_add', 'elemwise_sub', 'elemwise_mul'])
        check(name, [sparse(stype), sparse(stype)], {}, stype);
    });
  }

  it('csr arrays are multiplied by dense ones, cut and joined as csr', () => {
    check('elemwise_mul', [sparse('csr'), nd.ones([3, 3])], {}, 'csr');
    check('broadcast_mul', [sparse('csr'), nd.array([[1, 2, 3]])], {}, 'csr');
    check('slice', [sparse('csr')], { begin: [1], end: [3] }, 'csr');
    check('take', [sparse('csr'), nd.array([2, 0])], {}, 'csr');
    check('Concat', [sparse('csr'), sparse('csr')], { dim: 0 }, 'csr');
    check('add_n', [sparse('row_sparse'), sparse('row_sparse')], {}, 'row_sparse');
  });

  it('a sparse array and a dense one add up to a dense one', () => {
    check('elemwise_add', [sparse('csr'), nd.ones([3, 3])], {}, 'default');
    check('elemwise_add', [sparse('csr'), sparse('row_sparse')], {}, 'default');
  });
});
