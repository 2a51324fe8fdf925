/** Results of operators on sparse arrays: storage, places and values as real MXNet 1.9.1 gave them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import mx, { nd, sym, type NDArray } from '../../lib/index.js';
import { parseParams, withInputCount } from '../../lib/core/index.js';
import { storageOf, type CSRNDArray, type RowSparseNDArray } from '../../lib/ndarray/index.js';
import { assertClose } from '../ops/support/closeness.js';
import { fixture } from './support.js';

type Numbers = (number | string | Numbers)[];
interface Result {
  stype?: string;
  shape?: number[];
  values?: Numbers;
  data?: Numbers;
  indices?: number[];
  indptr?: number[];
  error?: string;
}
type Case = [
  name: string,
  inputs: [stype: 'default' | 'csr' | 'row_sparse', values: string][],
  attrs: Record<string, string>,
  result: Result,
];
const { values, cases } = JSON.parse(readFileSync(fixture('sparse_results.json'), 'utf8')) as {
  values: Record<string, never>;
  cases: Case[];
};

const special: Record<string, number> = { nan: NaN, inf: Infinity, '-inf': -Infinity };
const flat = (list: Numbers): number[] =>
  list.flat(Infinity as 1).map((value) => (typeof value === 'string' ? special[value]! : (value as number)));

/** Where MXNet stores other places for the same values, and why we do not. */
const otherPlaces: Readonly<Record<string, string>> = {
  dot: 'of dense · csr MXNet leaves out rows or columns that happen to be 0 in one of its two ways, not in the other',
  _sparse_retain: 'MXNet keeps the order of the indices, and with it an array that check_format refuses',
};

/** Values behind the last row begin: MXNet shows what was in its memory before. */
const stored = ({ data, indices, indptr }: Result): [number[], number[]] => {
  const count = indptr?.at(-1) ?? indices!.length;
  return [indptr ? flat(data!).slice(0, count) : flat(data!), indices!.slice(0, count)];
};

const product = ([a, b]: NDArray[], attrs: Record<string, string>): NDArray =>
  nd.dot(a!, b!, {
    transpose_a: attrs['transpose_a'] === '1',
    transpose_b: attrs['transpose_b'] === '1',
    forward_stype: (attrs['forward_stype'] ?? null) as 'csr' | null,
  }) as NDArray;

describe('results of operators on sparse arrays', () => {
  const groups = new Map<string, Case[]>();
  for (const each of cases) groups.set(each[0], [...(groups.get(each[0]) ?? []), each]);
  before(() => (process.env['MXNET_STORAGE_FALLBACK_LOG_VERBOSE'] = '0'));
  after(() => delete process.env['MXNET_STORAGE_FALLBACK_LOG_VERBOSE']);
  for (const [name, list] of groups) {
    it(name, () => {
      for (const [, inputs, attrs, expected] of list) {
        const arrays = inputs.map(([stype, key]) => nd.array(values[key]!).tostype(stype) as NDArray);
        const call = `${name}(${inputs.map((each) => each.join(' ')).join(', ')}) ${JSON.stringify(attrs)}`;
        // Where MXNet refuses, ours may compute; it must not crash.
        if (expected.error !== undefined) {
          try {
            mx.op.invoke(name, arrays, attrs);
          } catch (error) {
            assert.equal((error as Error).name, 'MXNetError', `${call}: ${String((error as Error).stack)}`);
          }
          continue;
        }
        const [got] = name === 'dot' ? [product(arrays, attrs)] : mx.op.invoke(name, arrays, attrs);
        assert.equal(got!.stype, expected.stype, `${call}: storage`);
        const op = mx.op.get(name);
        const params = parseParams(op, withInputCount(op, attrs, inputs.length));
        const kinds = inputs.map(([stype]) => stype);
        assert.equal(storageOf(op, params, kinds), expected.stype, `${call}: storage that graphs infer`);
        assert.deepEqual(got!.shape, expected.shape, `${call}: shape`);
        const view = got!.tostype('default').asnumpy();
        assertClose(
          Array.from(view.numbers as ArrayLike<number>, Number),
          flat(expected.values!),
          1e-5,
          call,
        );
        if (expected.stype === 'default' || otherPlaces[name] !== undefined) continue;
        const sparse = got as unknown as CSRNDArray | RowSparseNDArray;
        sparse.check_format();
        // Of two csr matrices MXNet's columns are in no order, and zeros that come out are stored or not.
        if (inputs.length === 2 && inputs.every(([stype]) => stype === 'csr') && name !== 'Concat') continue;
        const [data, places] = stored(expected);
        assert.deepEqual(sparse.indices.tolist(), places, `${call}: places`);
        if ('indptr' in sparse)
          assert.deepEqual(sparse.indptr.tolist(), expected.indptr, `${call}: row begins`);
        assertClose(flat([sparse.data.tolist()] as Numbers), data, 1e-5, `${call}: stored`);
      }
    });
  }
});

describe('nd.sparse and sym.sparse', () => {
  it('have every name of MXNet 1.9.1', () => {
    const names = (
      'ElementWiseSum Embedding FullyConnected LinearRegressionOutput LogisticRegressionOutput MAERegressionOutput abs ' +
      'adagrad_update adam_update add_n arccos arccosh arcsin arcsinh arctan arctanh broadcast_add broadcast_div ' +
      'broadcast_minus broadcast_mul broadcast_plus broadcast_sub cast_storage cbrt ceil clip concat cos cosh degrees dot ' +
      'elemwise_add elemwise_div elemwise_mul elemwise_sub exp expm1 fix floor ftrl_update gamma gammaln log log10 log1p ' +
      'log2 make_loss mean negative norm radians relu retain rint round rsqrt sgd_mom_update sgd_update sigmoid sign sin ' +
      'sinh slice sqrt square stop_gradient sum tan tanh trunc where zeros_like'
    ).split(' ');
    const arrays =
      'add subtract multiply divide array zeros empty csr_matrix row_sparse_array CSRNDArray RowSparseNDArray BaseSparseNDArray';
    const missing = (space: object, wanted: string[]): string[] => wanted.filter((name) => !(name in space));
    assert.deepEqual(missing(nd.sparse, [...names, ...arrays.split(' ')]), []);
    assert.deepEqual(missing(sym.sparse, names), []);
  });

  it('say once that an operator works on dense copies', () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => said.push(text);
    try {
      const x = nd.array([[1, 0]]).tostype('csr') as unknown as NDArray;
      nd.hard_sigmoid(x);
      nd.hard_sigmoid(x);
      nd.abs(x);
    } finally {
      console.warn = warn;
    }
    assert.equal(said.length, 1);
    assert.match(said[0]!, /hard_sigmoid works on dense copies.*csr.*MXNET_STORAGE_FALLBACK_LOG_VERBOSE=0/);
  });

  it('places of other whole numbers become int64', () => {
    const int32 = (list: number[]): NDArray => nd.array(list, { dtype: 'int32' });
    const matrix = new nd.sparse.CSRNDArray(nd.ones([2]), int32([0, 1]), int32([0, 1, 2]), [2, 2]);
    assert.deepEqual([matrix.indices.dtype, matrix.indptr.dtype], ['int64', 'int64']);
    assert.deepEqual(matrix.$add(matrix).tolist(), [
      [2, 0],
      [0, 2],
    ]);
    const rows = new nd.sparse.RowSparseNDArray(nd.ones([1, 2]), int32([1]), [2, 2]);
    assert.deepEqual(rows.tolist(), [
      [0, 0],
      [1, 1],
    ]);
  });
});
