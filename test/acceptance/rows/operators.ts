/** Rows A096 to A141 of the inventory: named operators, contrib, image, random, utils. Numbers are those of MXNet 1.9.1. */
import assert from 'node:assert/strict';
import mx, { autograd, nd, type NDArray } from '../../../lib/index.js';
import { close, raises } from '../../ndarray/support.js';
import { near, pair, same, type Rows } from './support.js';

const { contrib, image, random } = nd;

const picture = (): NDArray => nd.arange(24).reshape([2, 4, 3]).astype('uint8');
const data = (): NDArray =>
  nd.array([
    [
      [
        [1, 4, 3, 6],
        [1, 8, 8, 9],
        [0, 4, 1, 5],
        [1, 0, 1, 3],
      ],
    ],
  ]);

/** What a draw gives after the seed 42. */
const drawn = (draw: () => NDArray, expected: unknown): void => {
  mx.random.seed(42);
  near(draw(), expected);
};

export const operators: Rows = {
  'A096 Activation': () => {
    const x = nd.array([-1, 0, 2]);
    near(nd.Activation(x, { act_type: 'relu' }), [0, 0, 2]);
    near(nd.Activation(x, { act_type: 'sigmoid' }), [0.268941, 0.5, 0.880797]);
    near(nd.Activation(x, { act_type: 'tanh' }), [-0.761594, 0, 0.964028]);
    near(nd.Activation(x, { act_type: 'softrelu' }), [0.313262, 0.693147, 2.126928]);
    near(nd.Activation(x, { act_type: 'softsign' }), [-0.5, 0, 0.666667]);
  },
  'A097 BatchNorm': () => {
    const x = nd.array([
      [1, 2],
      [3, 6],
    ]);
    const [gamma, beta, mean, variance] = [nd.ones([2]), nd.array([0, 1]), nd.zeros([2]), nd.ones([2])];
    const y = autograd.train_mode(() =>
      nd.BatchNorm(x, gamma, beta, mean, variance, { fix_gamma: false }),
    ) as NDArray;
    near(y, [
      [-0.9995, 0.000125],
      [0.9995, 1.999875],
    ]);
  },
  'A098 BilinearSampler': () => {
    const theta = nd.array([[2, 0, 0, 0, 2, 0]]);
    const grid = nd.GridGenerator(theta, { transform_type: 'affine', target_shape: [4, 4] });
    near(nd.BilinearSampler(data(), grid), [
      [0, 0, 0, 0],
      [0, 3.5, 6.5, 0],
      [0, 1.25, 2.5, 0],
      [0, 0, 0, 0],
    ]);
  },
  'A099 GridGenerator': () => {
    const flow = nd.concat(nd.ones([1, 1, 4, 4]), nd.zeros([1, 1, 4, 4]), { dim: 1 });
    const grid = nd.GridGenerator(flow, { transform_type: 'warp' });
    near(grid.at('0, :, 1'), [
      [-1 / 3, 1 / 3, 1, 5 / 3],
      [-1 / 3, -1 / 3, -1 / 3, -1 / 3],
    ]);
    near(nd.BilinearSampler(data(), grid), [
      [4, 3, 6, 0],
      [8, 8, 9, 0],
      [4, 1, 5, 0],
      [0, 1, 3, 0],
    ]);
  },
  'A100 BlockGrad': () => {
    const x = nd.array([3]);
    x.attach_grad();
    autograd.record(() => nd.BlockGrad(x.$mul(x)).$add(x)).backward();
    same(x.grad, [1]);
  },
  'A101 cast': () =>
    same(nd.cast(nd.array([300, 10.1, 15.4, -1, -2]), { dtype: 'uint8' }), [44, 10, 15, 255, 254]),
  'A102 softmax': () => near(nd.softmax(nd.array([[1, 2, 3]])), [[0.090031, 0.244728, 0.665241]]),
  'A103 contrib.rand_zipfian': () => {
    mx.random.seed(1);
    const [samples, expected, counts] = contrib.rand_zipfian(nd.array([2]), 3, 4);
    assert.deepEqual(
      [samples, expected, counts].map(({ dtype }) => dtype),
      ['int64', 'float64', 'float64'],
    );
    same(samples, [0, 1, 2]);
    near(expected, [0.53624076], 1e-8);
    near(counts, [1.29203, 0.755789, 0.536241]);
  },
  'A104 contrib.foreach': () => {
    const step = (row: NDArray, sum: NDArray): [NDArray, NDArray] => [row.$mul(2), sum.$add(row)];
    const [rows, sum] = contrib.foreach(step, pair(), nd.zeros([2]));
    same(rows, pair().$mul(2).tolist());
    same(sum, [6, 9]);
  },
  'A105 contrib.while_loop': () => {
    const [outputs, [i, s]] = contrib.while_loop(
      (i: NDArray) => i.$le(7),
      (i: NDArray, s: NDArray) => [[s.$add(i)], [i.$add(1), s.$add(i)]],
      [nd.array([0], { dtype: 'int64' }), nd.array([1], { dtype: 'int64' })],
      { max_iterations: 10 },
    ) as unknown as [NDArray[], [NDArray, NDArray]];
    same(outputs[0], [[1], [2], [4], [7], [11], [16], [22], [29], [0], [0]]);
    same(i, [8]);
    same(s, [29]);
  },
  'A106 contrib.cond': () => {
    const pick = (value: number): NDArray =>
      contrib.cond(
        nd.array([value]).$lt(3),
        () => nd.array([1]),
        () => nd.array([2]),
      );
    same(pick(1), [1]);
    same(pick(5), [2]);
  },
  'A107 contrib.isinf': () => {
    const found = contrib.isinf(nd.array([Infinity, -Infinity, 1, NaN]));
    same(found, [1, 1, 0, 0]);
    assert.equal(found.dtype, 'float32');
  },
  'A108 contrib.getnnz': () => {
    const csr = nd
      .array([
        [0, 1],
        [2, 0],
      ])
      .tostype('csr');
    same(contrib.getnnz(csr as unknown as NDArray), [2]);
    same(contrib.getnnz(csr as unknown as NDArray, { axis: 1 }), [1, 1]);
  },
  'A109 contrib.requantize': () => {
    const [low, high] = [nd.array([-1]), nd.array([1])];
    const given = nd.array([1000000, -2000000], { dtype: 'int32' });
    const [q, min, max] = contrib.requantize(given, low, high) as unknown as NDArray[];
    same(q, [64, -127]);
    near(min, [-0.000931], 1e-6);
    near(max, [0.000931], 1e-6);
    const calibrated = contrib.requantize(nd.array([1e9, -2e9], { dtype: 'int32' }), low, high, {
      min_calib_range: -0.5,
      max_calib_range: 0.5,
    }) as unknown as NDArray[];
    same(calibrated[0], [118, -128]);
    near(calibrated[1], [-0.5]);
  },
  'A110 contrib.index_copy': () => {
    const rows = nd.arange(1, 10).reshape([3, 3]);
    const result = contrib.index_copy(nd.zeros([6, 3]), nd.array([0, 4, 2], { dtype: 'int64' }), rows);
    same(result, [
      [1, 2, 3],
      [0, 0, 0],
      [7, 8, 9],
      [0, 0, 0],
      [4, 5, 6],
      [0, 0, 0],
    ]);
  },
  'A111 image.adjust_lighting': () => {
    const lit = image.adjust_lighting(picture().astype('float32'), { alpha: [0.1, 0.2, -0.1] });
    near(lit.at('0, 0'), [-2.503809, -2.131984, -1.95107]);
  },
  'A112 image.crop': () =>
    same(image.crop(picture(), { x: 1, y: 0, width: 2, height: 2 }), [
      [
        [3, 4, 5],
        [6, 7, 8],
      ],
      [
        [15, 16, 17],
        [18, 19, 20],
      ],
    ]),
  'A113 image.normalize': () =>
    near(image.normalize(nd.ones([3, 1, 2]), { mean: [0, 1, 2], std: [3, 2, 1] }), [
      [1 / 3, 1 / 3],
      [0, 0],
      [-1, -1],
    ]),
  'A114 image.random_crop': () => {
    mx.random.seed(3);
    const source = nd.arange(5 * 6 * 3).reshape([5, 6, 3]);
    const part = image.random_crop(source, { width: 2, height: 3 });
    const first = (part.at('0, 0, 0').asscalar() as number) / 3;
    const [left, top] = [first % 6, Math.floor(first / 6)];
    same(part, source.at(`${top}:${top + 3}, ${left}:${left + 2}`).tolist());
    assert.deepEqual(image.random_crop(source, { width: 9, height: 9 }).shape, [9, 9, 3]);
    assert.deepEqual(image.random_crop(nd.ones([2, 5, 6, 3]), { width: 2, height: 3 }).shape, [2, 3, 2, 3]);
  },
  'A115 image.random_lighting': () => {
    const lit = image.random_lighting(picture().astype('float32'), { alpha_std: 0.5 });
    const change = lit.$sub(picture().astype('float32')).reshape([-1, 3]);
    // One shift of the colours for the whole picture.
    close(change.at(0).tolist(), change.at(5).tolist(), 1e-4);
  },
  'A116 image.random_resized_crop': () => {
    mx.random.seed(3);
    const flat = image.random_resized_crop(nd.full([8, 9, 3], 7), { width: 4, height: 5 });
    assert.deepEqual(flat.shape, [5, 4, 3]);
    near(flat, nd.full([5, 4, 3], 7).tolist());
    const ramp = nd.arange(9).reshape([1, 9, 1]).broadcast_to([8, 9, 1]);
    const part = image.random_resized_crop(ramp, { width: 4, height: 4, area: [0.2, 0.5] });
    const row = part.at('0, :, 0').tolist() as number[];
    assert.ok(
      row.every((value, index) => value >= 0 && value <= 8 && (index === 0 || value > row[index - 1]!)),
    );
  },
  'A117 image.resize': () => {
    same(image.resize(picture(), { size: [2, 2] }), [
      [
        [2, 3, 4],
        [8, 9, 10],
      ],
      [
        [14, 15, 16],
        [20, 21, 22],
      ],
    ]);
    same(image.resize(picture(), { size: [1], keep_ratio: true }), [
      [
        [8, 9, 10],
        [14, 15, 16],
      ],
    ]);
  },
  'A118 image.to_tensor': () => {
    const tensor = image.to_tensor(picture());
    assert.deepEqual([tensor.shape, tensor.dtype], [[3, 2, 4], 'float32']);
    near(tensor.at('0, 0'), [0, 0.011765, 0.023529, 0.035294]);
    assert.deepEqual(image.to_tensor(nd.zeros([2, 4, 2, 3], { dtype: 'uint8' })).shape, [2, 3, 4, 2]);
  },
  'A119 random.uniform': () => {
    drawn(() => random.uniform(0, 1, [2]), [0.829094, 0.747835]);
    drawn(
      () => random.uniform(nd.array([1, 2]), nd.array([2, 4]), [2]),
      [
        [1.829094, 1.747835],
        [3.116363, 3.131471],
      ],
    );
    assert.deepEqual(random.uniform(0, 1).shape, [1]);
  },
  'A120 random.normal': () => drawn(() => random.normal(0, 1, [2]), [0.529443, 1.975369]),
  'A121 random.randn': () => drawn(() => random.randn(2), [0.529443, 1.975369]),
  'A122 random.poisson': () => drawn(() => random.poisson(4, [3]), [8, 2, 4]),
  'A123 random.exponential': () => drawn(() => random.exponential(2, [2]), [3.533279, 2.755343]),
  'A124 random.gamma': () => drawn(() => random.gamma(2, 2, [2]), [4.895738, 11.504402]),
  'A125 random.multinomial': () => {
    mx.random.seed(42);
    const draws = random.multinomial(nd.array([0.1, 0.9]), { shape: 4, get_prob: true });
    const [indices, likelihood] = draws as unknown as [NDArray, NDArray];
    assert.equal(indices.dtype, 'int32');
    same(indices, [1, 1, 1, 1]);
    near(likelihood, Array(4).fill(Math.log(0.9)));
  },
  'A126 random.negative_binomial': () => drawn(() => random.negative_binomial(3, 0.5, [3]), [5, 2, 3]),
  'A127 random.generalized_negative_binomial': () =>
    drawn(() => random.generalized_negative_binomial(2, 0.3, [3]), [5, 2, 2]),
  'A128 random.shuffle': () => {
    const rows = random.shuffle(pair()).tolist() as number[][];
    assert.deepEqual(
      [...rows].sort((a, b) => a[0]! - b[0]!),
      pair().tolist(),
    );
  },
  'A129 random.randint': () => {
    drawn(() => random.randint(5, 9, [4]), [5, 6, 5, 8]);
    assert.equal(random.randint(5, 9).dtype, 'int32');
  },
  'A130 exponential_like': () =>
    drawn(() => random.exponential_like(nd.zeros([2]), { lam: 2 }), [0.88332, 0.688836]),
  'A131 gamma_like': () =>
    drawn(() => random.gamma_like(nd.zeros([2]), { alpha: 2, beta: 3 }), [7.343606, 17.256603]),
  'A132 generalized_negative_binomial_like': () =>
    drawn(() => random.generalized_negative_binomial_like(nd.zeros([2]), { mu: 2, alpha: 0.5 }), [5, 1]),
  'A133 negative_binomial_like': () =>
    drawn(() => random.negative_binomial_like(nd.zeros([2]), { k: 2, p: 0.4 }), [5, 2]),
  'A134 normal_like': () =>
    drawn(() => random.normal_like(nd.zeros([2]), { loc: 1, scale: 2 }), [2.058886, 4.950737]),
  'A135 poisson_like': () => drawn(() => random.poisson_like(nd.zeros([2]), { lam: 3 }), [7, 1]),
  'A136 uniform_like': () =>
    drawn(() => random.uniform_like(nd.zeros([2]), { low: 1, high: 2 }), [1.829094, 1.747835]),
  'A137 random.seed': () => {
    const draw = (seed: number): unknown => {
      mx.random.seed(seed);
      return random.uniform(0, 1, [3]).tolist();
    };
    assert.deepEqual(draw(1), draw(1));
    assert.notDeepEqual(draw(1), draw(2));
    raises(() => mx.random.seed(0.5), /seed/);
  },
  'A138 nd.utils': () => {
    same(nd.utils.zeros([1, 2]), [[0, 0]]);
    assert.equal(nd.utils.zeros([1, 2], { stype: 'csr' }).stype, 'csr');
    assert.deepEqual(nd.utils.empty([2]).shape, [2]);
    same(nd.utils.array([1, 2]), [1, 2]);
    assert.deepEqual(
      [nd.utils.load, nd.utils.save, nd.utils.load_frombuffer],
      [nd.load, nd.save, nd.load_frombuffer],
    );
  },
  'A139 CSRNDArray': () => {
    const csr = nd.sparse.csr_matrix({ data: [1, 2], indices: [1, 0], indptr: [0, 1, 2], shape: [2, 2] });
    assert.ok(csr instanceof nd.sparse.CSRNDArray);
    same(csr, [
      [0, 1],
      [2, 0],
    ]);
    same(csr.indices, [1, 0]);
    same(csr.indptr, [0, 1, 2]);
  },
  'A140 RowSparseNDArray': () => {
    const rows = nd.zeros([1, 2], { dtype: 'float16', stype: 'row_sparse' });
    assert.ok(rows instanceof nd.sparse.RowSparseNDArray);
    const { dtype } = rows.asnumpy();
    assert.equal(dtype, 'float16');
    same(rows, [[0, 0]]);
    same(nd.sparse.row_sparse_array({ data: [[1, 2]], indices: [1], shape: [2, 2] }).indices, [1]);
  },
  'A141 BaseSparseNDArray': () => {
    for (const stype of ['csr', 'row_sparse'] as const)
      assert.ok(nd.sparse.zeros(stype, [1, 2]) instanceof nd.sparse.BaseSparseNDArray);
  },
};
