/** Traps of layers: D084 to D105 of the inventory. */
import assert from 'node:assert/strict';
import mx, { autograd, nd, sym, type NDArray } from '../../../lib/index.js';
import { flat, is, near, refuses, shaped, type Traps } from './support.js';

const gradients = (inputs: readonly NDArray[], run: () => NDArray, head?: NDArray): NDArray[] => {
  for (const input of inputs) input.attach_grad();
  autograd.backward([autograd.record(run)], head ? [head] : undefined);
  return inputs.map((input) => input.grad);
};
const training = <T>(run: () => T): T => autograd.record(run);
const statistics = (): [NDArray, NDArray] => [nd.zeros([1]), nd.ones([1])];

export const layers: Traps = {
  'D084 FullyConnected flattens, its weight is (out, in)': () => {
    shaped(nd.FullyConnected(nd.ones([2, 3, 4]), nd.ones([5, 12]), nd.ones([5]), { num_hidden: 5 }), 2, 5);
    const wide = { num_hidden: 5, flatten: false, no_bias: true };
    shaped(nd.FullyConnected(nd.ones([2, 3, 4]), nd.ones([5, 4]), null, wide), 2, 3, 5);
  },
  'D085 Convolution correlates, strides round down': () => {
    const x = nd.array([[[1, 2, 3, 4]]]);
    is(nd.Convolution(x, nd.array([[[1, 0]]]), null, { kernel: [2], num_filter: 1, no_bias: true }), 1, 2, 3);
    const strided = { kernel: [2], stride: [3], num_filter: 1, no_bias: true };
    shaped(nd.Convolution(x, nd.ones([1, 1, 2]), null, strided), 1, 1, 1);
  },
  'D086 Deconvolution has no bias, weights (in, out), and a target shape before padding': () => {
    const y = nd.Deconvolution(nd.ones([1, 2, 3]), nd.ones([2, 4, 2]), {
      kernel: [2],
      stride: [2],
      num_filter: 4,
    });
    shaped(y, 1, 4, 6);
    const target = { kernel: [3], stride: [2], num_filter: 1, target_shape: [6] };
    shaped(nd.Deconvolution(nd.ones([1, 1, 3]), nd.ones([1, 1, 3]), target), 1, 1, 6);
  },
  'D087 Pooling rounds down or up, means count padding or not': () => {
    const x = nd.ones([1, 1, 4]);
    const max = { kernel: [3], stride: [2], pool_type: 'max' } as const;
    shaped(nd.Pooling(x, max), 1, 1, 1);
    shaped(nd.Pooling(x, { ...max, pooling_convention: 'full' }), 1, 1, 2);
    const mean = { kernel: [2], stride: [2], pad: [1], pool_type: 'avg' } as const;
    near(nd.Pooling(x, mean), 0.5, 1, 0.5);
    near(nd.Pooling(x, { ...mean, count_include_pad: false }), 1, 1, 1);
    shaped(nd.Pooling(x, { global_pool: true, kernel: [9], pool_type: 'max' }), 1, 1, 1);
  },
  'D088 padding never is the maximum, the first maximum gets the gradient': () => {
    const x = nd.array([[[-1, -1]]]);
    const options = { kernel: [2], stride: [2], pool_type: 'max' } as const;
    is(nd.Pooling(nd.array([[[-5]]]), { kernel: [2], pad: [1], pool_type: 'max' }), -5, -5);
    is(gradients([x], () => nd.Pooling(x, options))[0]!, 1, 0);
  },
  'D089 BatchNorm holds gamma at 1 unless told otherwise': () => {
    const [x, gamma] = [nd.array([[1], [3]]), nd.array([5])];
    near(
      training(() => nd.BatchNorm(x, gamma, nd.zeros([1]), ...statistics(), { eps: 1e-9 })),
      -1,
      1,
    );
    is(gamma, 1);
  },
  'D090 running statistics move in the backward pass': () => {
    const x = nd.array([[1], [3]]);
    const [mean, variance] = statistics();
    x.attach_grad();
    const y = training(() => nd.BatchNorm(x, nd.ones([1]), nd.zeros([1]), mean, variance, { momentum: 0.5 }));
    y.wait_to_read();
    is(mean, 0);
    y.backward();
    is(mean, 1);
    is(variance, 1);
  },
  'D091 each normalisation has its eps': () => {
    const eps = (name: string): unknown => mx.op.get(name).params['eps']!.default;
    assert.deepEqual(
      ['BatchNorm', 'LayerNorm', 'InstanceNorm', 'GroupNorm', 'L2Normalization'].map(eps),
      [1e-3, 1e-5, 1e-3, 1e-5, 1e-10],
    );
    near(nd.LRN(nd.ones([1, 1, 1, 1]), { nsize: 3 }), (2 + 1e-4 / 3) ** -0.75);
    refuses(() => nd.LRN(nd.ones([1, 1, 1, 1]), { nsize: 2 }));
  },
  'D092 Dropout drops with p and scales what stays, in training only': () => {
    const x = nd.ones([1000]);
    assert.deepEqual([...new Set(flat(nd.Dropout(x, { p: 0.5 })))], [1]);
    assert.deepEqual([...new Set(flat(training(() => nd.Dropout(x, { p: 0.5 }))))].sort(), [0, 2]);
    assert.deepEqual([...new Set(flat(nd.Dropout(x, { p: 0.5, mode: 'always' })))].sort(), [0, 2]);
    const rows = flat(nd.Dropout(nd.ones([1, 50]), { p: 0.5, mode: 'always', axes: [1] }));
    assert.equal(new Set(rows).size, 1);
  },
  'D093 LeakyReLU: slopes of each kind': () => {
    const x = nd.array([-1]);
    near(nd.LeakyReLU(x), -0.25);
    near(nd.LeakyReLU(x, { act_type: 'elu', slope: 2 }), 2 * Math.expm1(-1));
    near(nd.LeakyReLU(x, { act_type: 'rrelu' }), -(0.125 + 0.334) / 2);
    near(nd.LeakyReLU(x, { act_type: 'gelu' }), -0.158655);
    near(nd.LeakyReLU(nd.array([[-1]]), nd.array([0.1]), { act_type: 'prelu' }), -0.1);
  },
  'D094 softrelu is the logarithm of 1 + eˣ, also far out': () =>
    near(nd.Activation(nd.array([0, 50]), { act_type: 'softrelu' }), Math.log(2), 50),
  'D095 SoftmaxOutput ignores what flows in, and normalises as told': () => {
    const x = nd.array([
      [0, 0],
      [0, 0],
    ]);
    const label = nd.array([0, -1]);
    const slope = (options: object, head = nd.ones([2, 2])): NDArray =>
      gradients([x], () => nd.SoftmaxOutput(x, label, options), head.$mul(7))[0]!;
    near(slope({}), -0.5, 0.5, 0.5, 0.5);
    near(slope({ use_ignore: true }), -0.5, 0.5, 0, 0);
    near(slope({ normalization: 'batch', grad_scale: 4 }), -1, 1, 1, 1);
    near(slope({ use_ignore: true, normalization: 'valid' }), -0.5, 0.5, 0, 0);
  },
  'D096 the label of SoftmaxOutput has the shape of the data less its last axis': () => {
    const graph = sym.SoftmaxOutput({ data: sym.Variable('x'), name: 'out' });
    assert.deepEqual(graph.list_arguments(), ['x', 'out_label']);
    assert.deepEqual(graph.infer_shape({ x: [4, 3] })[0], [[4, 3], [4]]);
  },
  'D097 regression outputs divide by the numbers of one label': () => {
    const [x, label] = [nd.array([[1, 2]]), nd.array([[0, 0]])];
    near(gradients([x], () => nd.LinearRegressionOutput(x, label))[0]!, 0.5, 1);
    near(gradients([x], () => nd.MAERegressionOutput(x, label, { grad_scale: 4 }))[0]!, 2, 2);
    const graph = sym.LinearRegressionOutput({ data: sym.Variable('x'), name: 'lro' });
    assert.deepEqual(graph.infer_shape({ x: [5, 1] })[0], [[5, 1], [5]]);
  },
  'D098 SVMOutput is the squared one with margin 1': () => {
    const x = nd.array([[0, 0]]);
    near(gradients([x], () => nd.SVMOutput(x, nd.array([0])))[0]!, -2, 2);
    near(gradients([x], () => nd.SVMOutput(x, nd.array([0]), { use_linear: true }))[0]!, -1, 1);
  },
  'D099 UpSampling repeats, or convolves with a weight of its own': () => {
    is(nd.UpSampling(nd.array([[[[1, 2]]]]), { scale: 2, sample_type: 'nearest' }), 1, 1, 2, 2, 1, 1, 2, 2);
    const graph = sym.UpSampling(sym.Variable('x'), {
      scale: 2,
      sample_type: 'bilinear',
      num_filter: 1,
      name: 'up',
    });
    assert.deepEqual(graph.list_arguments(), ['x', 'up_weight']);
  },
  'D100 the parameters of RNN are one line: weights first, then biases': () => {
    // One layer of one number: [wx, wh, bx, bh].
    const parameters = nd.array([2, 3, 0.5, 0.25]);
    const options = { state_size: 1, num_layers: 1, mode: 'rnn_relu', state_outputs: true } as const;
    const [y, state] = nd.RNN(
      nd.ones([2, 1, 1]),
      parameters,
      nd.ones([1, 1, 1]),
      options,
    ) as unknown as NDArray[];
    near(y!, 2 + 3 + 0.75, 2 + 3 * 5.75 + 0.75);
    shaped(state!, 1, 1, 1);
  },
  'D102 sequences lie along axis 0, lengths count only when asked for': () => {
    const x = nd.array([
      [1, 2],
      [3, 4],
    ]);
    const lengths = nd.array([1, 2]);
    is(nd.SequenceLast(x), 3, 4);
    is(nd.SequenceLast(x, lengths, { use_sequence_length: true }), 1, 4);
    is(nd.SequenceMask(x, lengths, { use_sequence_length: true, value: -1 }), 1, 2, -1, 4);
    is(nd.SequenceReverse(x, lengths, { use_sequence_length: true }), 1, 4, 3, 2);
  },
  'D103 CTCLoss: the blank is the first class, labels end with 0': () => {
    const even = nd.zeros([2, 1, 3]);
    const first = nd.CTCLoss(even, nd.array([[1, 0]]));
    near(first, -Math.log(3 / 9));
    near(nd.CTCLoss(even, nd.array([[0, -1]]), { blank_label: 'last' }), -Math.log(3 / 9));
  },
  'D104 box_nms keeps the best of those that overlap by more than half': () => {
    const boxes = nd.array([
      [0, 0.9, 0, 0, 1, 1],
      [0, 0.8, 0, 0, 1, 0.9],
      [0, 0.7, 2, 2, 3, 3],
    ]);
    const kept = flat(nd.contrib.box_nms(boxes)).filter((_, index) => index % 6 === 1);
    assert.deepEqual(
      kept.map((score) => Math.round(score * 10) / 10),
      [0.9, 0.7, -1],
    );
  },
};
