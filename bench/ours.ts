/** The measured process of mxlab: answers the runner's requests. */
import { createInterface } from 'node:readline';
import mx, { autograd, nd, sym, type NDArray } from '../lib/index.js';
import { nets } from './nets.js';
import { sparse } from './sparse.js';
import { sample, type Answer, type Request } from './protocol.js';

const shapes: Record<number, [number, number]> = { 1e3: [10, 100], 1e5: [100, 1000], 1e7: [10_000, 1000] };

const known = new Map<string, NDArray>();

/** Numbers from -1 to 1, the same array at each call. */
function uniform(shape: readonly number[], copy = 0): NDArray {
  const key = `${shape.join()}/${copy}`;
  let array = known.get(key);
  if (!array) known.set(key, (array = nd.random.uniform(-1, 1, { shape: [...shape] })));
  return array;
}

const matrix = (size: number, copy = 0): NDArray => uniform(shapes[size]!, copy);

/** Runs, waits for the work, and lets go of the result. */
const waiting = (run: () => NDArray) => () => {
  const result = run();
  result.wait_to_read();
  result.dispose();
};

const onMatrix =
  (run: (x: NDArray) => NDArray, prepare: (x: NDArray) => NDArray = (x) => x) =>
  (size: number) => {
    const x = prepare(matrix(size));
    return waiting(() => run(x));
  };

type Maker = (size: number) => () => void;

const calls: Record<string, Maker> = {
  add4() {
    const [a, b] = four();
    return () => void a.$add(b);
  },
  add4_disposed() {
    const [a, b] = four();
    return () => a.$add(b).dispose();
  },
  add4_recorded() {
    const [a, b] = four();
    a.attach_grad();
    return () => void autograd.record(() => a.$add(b));
  },
  plus_scalar4() {
    const [a] = four();
    return () => void a.$add(1);
  },
};

const four = (): [NDArray, NDArray] => [nd.array([1, 2, 3, 4]), nd.array([5, 6, 7, 8])];

const elementwise: Record<string, Maker> = {
  chain(size) {
    const [x, y] = [uniform([size]), uniform([size], 1)];
    return waiting(() => mx.tidy(() => nd.tanh(x.$mul(y).$add(1)).$mul(y).$sub(x)));
  },
  exp: onMatrix((x) => nd.exp(x)),
  tanh: onMatrix((x) => nd.tanh(x)),
  sqrt: onMatrix(
    (x) => nd.sqrt(x),
    (x) => nd.abs(x),
  ),
  relu: onMatrix((x) => nd.relu(x)),
  erf: onMatrix((x) => nd.erf(x)),
  add(size) {
    const [x, y] = [matrix(size), matrix(size, 1)];
    return waiting(() => x.$add(y));
  },
  add_row(size) {
    const x = matrix(size);
    const y = nd.slice_axis(x, { axis: 0, begin: 0, end: 1 });
    return waiting(() => x.$add(y));
  },
  add_column(size) {
    const x = matrix(size);
    const y = nd.slice_axis(x, { axis: 1, begin: 0, end: 1 });
    return waiting(() => x.$add(y));
  },
  add_scalar: onMatrix((x) => x.$add(1)),
};

const others: Record<string, Maker> = {
  softmax: onMatrix((x) => nd.softmax(x)),
  log_softmax: onMatrix((x) => nd.log_softmax(x)),
  layer_norm(size) {
    const x = matrix(size);
    const [gamma, beta] = [x.at(0).copy(), x.at(1).copy()];
    return waiting(() => nd.LayerNorm(x, gamma, beta) as NDArray);
  },
  argmax: onMatrix((x) => nd.argmax(x, { axis: 1 })),
  argmax_flat: onMatrix((x) => nd.argmax(x)),
  topk: onMatrix((x) => nd.topk(x, { k: 10 }) as NDArray),
  topk_flat: onMatrix((x) => nd.topk(x, { k: 10, axis: null }) as NDArray),
  sort: onMatrix((x) => nd.sort(x)),
  argsort: onMatrix((x) => nd.argsort(x)),
  sort_flat: onMatrix((x) => nd.sort(x, { axis: null })),
  transpose: onMatrix((x) => nd.transpose(x)),
  concat(size) {
    const half = shapes[size]![0] / 2;
    const [x, y] = [0, 1].map((copy) => matrix(size, copy).at(`:${half}`).copy());
    return waiting(() => nd.concat(x!, y!, { dim: 1 }));
  },
  take(size) {
    const table = uniform([size / 50, 50]);
    const at = nd.random.randint(0, size / 50, { shape: [size / 50] });
    return waiting(() => nd.take(table, at));
  },
  one_hot(size) {
    const at = nd.random.randint(0, 50, { shape: [size / 50] });
    return waiting(() => nd.one_hot(at, { depth: 50 }));
  },
  gemm(size) {
    const [a, b] = [uniform([size, size]), uniform([size, size], 1)];
    return waiting(() => nd.dot(a, b));
  },
  batch_dot() {
    const [a, b] = [uniform([64, 128, 64]), uniform([64, 64, 128])];
    return waiting(() => nd.batch_dot(a, b));
  },
};

for (const op of ['sum', 'mean', 'max'] as const) {
  others[`${op}_0`] = onMatrix((x) => nd[op](x, { axis: 0 }));
  others[`${op}_1`] = onMatrix((x) => nd[op](x, { axis: 1 }));
  others[`${op}_all`] = onMatrix((x) => nd[op](x));
}

const layers: Record<string, Maker> = {
  conv3x3_forward() {
    const [data, weight] = [uniform([8, 64, 56, 56]), uniform([64, 64, 3, 3])];
    return waiting(() => convolve(data, weight));
  },
  conv3x3_both() {
    const [data, weight] = [uniform([8, 64, 56, 56], 1), uniform([64, 64, 3, 3], 1)];
    return bothWays(() => convolve(data, weight), [data, weight]);
  },
  conv1x1() {
    const [data, weight] = [uniform([8, 256, 14, 14]), uniform([1024, 256, 1, 1])];
    return waiting(() => nd.Convolution({ data, weight, kernel: [1, 1], num_filter: 1024, no_bias: true }));
  },
  conv_depthwise() {
    const [data, weight] = [uniform([8, 128, 56, 56]), uniform([128, 1, 3, 3])];
    const params = { kernel: [3, 3], pad: [1, 1], num_filter: 128, num_group: 128, no_bias: true };
    return waiting(() => nd.Convolution({ data, weight, ...params }));
  },
  conv_depthwise_both() {
    const [data, weight] = [uniform([8, 128, 56, 56], 1), uniform([128, 1, 3, 3], 1)];
    const params = { kernel: [3, 3], pad: [1, 1], num_filter: 128, num_group: 128, no_bias: true };
    return bothWays(() => nd.Convolution({ data, weight, ...params }), [data, weight]);
  },
  max_pool: () => waiting(pooling(pictures(), 'max')),
  max_pool_both() {
    const data = pictures(1);
    return bothWays(pooling(data, 'max'), [data]);
  },
  avg_pool: () => waiting(pooling(pictures(), 'avg')),
  global_pool() {
    const data = uniform([8, 2048, 7, 7]);
    return waiting(() => nd.Pooling(data, { kernel: [1, 1], global_pool: true, pool_type: 'avg' }));
  },
  batch_norm() {
    const { run } = batchNorm();
    return waiting(() => autograd.train_mode(run));
  },
  batch_norm_inference: () => waiting(batchNorm().run),
  batch_norm_both() {
    const { run, learned } = batchNorm(1);
    return bothWays(run, learned);
  },
  mlp_step: mlpStep,
};

/** Channels and size of the pictures, filters, kernel, step, padding, groups; the batch is 8. */
const convolutions: Record<string, readonly number[]> = {
  conv_stem: [3, 224, 64, 7, 2, 3, 1],
  conv1x1_wide: [64, 56, 256, 1, 1, 0, 1],
  conv1x1_narrow: [256, 56, 64, 1, 1, 0, 1],
  conv3x3_step: [128, 56, 128, 3, 2, 1, 1],
  conv3x3_deep: [512, 7, 512, 3, 1, 1, 1],
  conv_groups: [128, 56, 128, 3, 1, 1, 32],
  conv_depthwise_step: [128, 56, 128, 3, 2, 1, 128],
};

for (const [name, settings] of Object.entries(convolutions)) {
  const [channels, size, num_filter, k, step, padding, num_group] = settings as Seven;
  layers[name] = () => {
    const data = uniform([8, channels, size, size]);
    const weight = uniform([num_filter, channels / num_group, k, k]);
    const window = { kernel: [k, k], stride: [step, step], pad: [padding, padding] };
    return waiting(() => nd.Convolution({ data, weight, ...window, num_filter, num_group, no_bias: true }));
  };
}

type Seven = readonly [number, number, number, number, number, number, number];

/** Runs forward and backward, and waits for the gradients. */
function bothWays(run: () => NDArray, learned: readonly NDArray[]): () => void {
  for (const array of learned) array.attach_grad();
  const head = nd.ones(run().shape);
  return () => {
    const out = autograd.record(run);
    out.backward(head);
    for (const array of learned) array.grad.wait_to_read();
    out.dispose();
  };
}

const pictures = (copy = 0): NDArray => uniform([8, 64, 112, 112], copy);

const pooling = (data: NDArray, pool_type: 'max' | 'avg') => (): NDArray =>
  nd.Pooling(data, { kernel: [3, 3], stride: [2, 2], pad: [1, 1], pool_type });

function batchNorm(copy = 0): { run: () => NDArray; learned: readonly NDArray[] } {
  const data = uniform([8, 64, 56, 56], copy);
  const [mean, beta] = [nd.zeros([64]), nd.zeros([64])];
  const [variance, gamma] = [nd.ones([64]), nd.ones([64])];
  return {
    run: () => nd.BatchNorm(data, gamma, beta, mean, variance, { fix_gamma: false }) as NDArray,
    learned: [data, gamma, beta],
  };
}

/** A layer over whole sequences: run forward, or forward and backward. */
function recurrent(mode: 'lstm' | 'gru', [steps, batch, width]: readonly number[], both: boolean): Maker {
  return () => {
    const gates = mode === 'lstm' ? 4 : 3;
    const data = uniform([steps!, batch!, width!], 1);
    const parameters = uniform([gates * width! * (2 * width! + 2)], 1).$mul(0.1);
    const zeros = nd.zeros([1, batch!, width!]);
    const states = mode === 'lstm' ? { state: zeros, state_cell: zeros } : { state: zeros };
    const params = { state_size: width!, num_layers: 1, mode };
    const run = () => nd.RNN({ data, parameters, ...states, ...params }) as NDArray;
    if (!both) return waiting(run);
    data.attach_grad();
    parameters.attach_grad();
    const head = nd.ones([steps!, batch!, width!]);
    return () => {
      const out = autograd.record(run);
      out.backward(head);
      parameters.grad.wait_to_read();
      data.grad.wait_to_read();
      out.dispose();
    };
  };
}

const [large, small] = [
  [35, 32, 256],
  [10, 4, 32],
];
const recurrents: Record<string, Maker> = {
  lstm: recurrent('lstm', large, false),
  lstm_both: recurrent('lstm', large, true),
  gru_both: recurrent('gru', large, true),
  lstm_small: recurrent('lstm', small, false),
  lstm_small_both: recurrent('lstm', small, true),
};

const halves: Record<string, Maker> = {
  gemm_bfloat16() {
    const [a, b] = [0, 1].map((copy) => uniform([1024, 1024], copy).astype('bfloat16'));
    return waiting(() => nd.dot(a!, b!));
  },
  conv3x3_bfloat16() {
    const data = uniform([8, 64, 56, 56]).astype('bfloat16');
    const weight = uniform([64, 64, 3, 3]).astype('bfloat16');
    return waiting(() => convolve(data, weight));
  },
  gemm_int8() {
    const [data, weight] = [0, 1].map((copy) => nd.contrib.quantize_v2(uniform([1024, 1024], copy)));
    const inputs = [data![0]!, weight![0]!, data![1]!, data![2]!, weight![1]!, weight![2]!];
    const params = { num_hidden: 1024, no_bias: true };
    return () => {
      const outputs = mx.op.invoke('_contrib_quantized_fully_connected', inputs, params) as NDArray[];
      outputs[0]!.wait_to_read();
      for (const output of outputs) output.dispose();
    };
  },
};

function convolve(data: NDArray, weight: NDArray): NDArray {
  return nd.Convolution({ data, weight, kernel: [3, 3], pad: [1, 1], num_filter: 64, no_bias: true });
}

/** Forward, loss, backward and plain SGD of a bound network, as Module does it. */
function mlpStep(): () => void {
  let net = sym.Variable('data');
  net = sym.Activation(sym.FullyConnected(net, { name: 'fc1', num_hidden: 128 }), { act_type: 'relu' });
  net = sym.Activation(sym.FullyConnected(net, { name: 'fc2', num_hidden: 64 }), { act_type: 'relu' });
  net = sym.SoftmaxOutput(sym.FullyConnected(net, { name: 'fc3', num_hidden: 10 }), { name: 'softmax' });
  const executor = net.simple_bind(mx.cpu(), { data: [64, 784], softmax_label: [64] });
  const learned = Object.keys(executor.arg_dict).filter((name) => /_(weight|bias)$/.test(name));
  for (const name of learned) {
    const weight = executor.arg_dict[name]!;
    weight.set(':', nd.random.uniform(-0.1, 0.1, { shape: weight.shape }));
  }
  executor.arg_dict['data']!.set(':', nd.random.uniform(0, 1, { shape: [64, 784] }));
  return () => {
    executor.forward({ is_train: true });
    executor.backward();
    for (const name of learned) {
      const weight = executor.arg_dict[name]!;
      nd.sgd_update(weight, executor.grad_dict[name]!, { lr: 0.01, out: weight });
    }
    executor.arg_dict['fc1_weight']!.wait_to_read();
  };
}

const makers: Record<string, Maker> = {
  ...calls,
  ...elementwise,
  ...others,
  ...layers,
  ...recurrents,
  ...halves,
  ...nets,
  ...sparse,
};
const prepared = new Map<string, () => void>();

function answer({ line, op, size, seconds }: Request): Answer {
  const peak = (): number => process.resourceUsage().maxRSS / 1024;
  const make = makers[op];
  if (!make) return { line, samples: null, peakMegabytes: peak() };
  try {
    let run = prepared.get(line);
    if (!run) prepared.set(line, (run = make(size)));
    return { line, samples: sample(run, seconds), peakMegabytes: peak() };
  } catch (error) {
    return { line, samples: null, peakMegabytes: peak(), error: (error as Error).message };
  }
}

for await (const text of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(text) as Request))}\n`);
}
