/** Whole networks of the bench: bound executors forward and backward, long rows of tiny nodes, and recorded training steps. */
import mx, { autograd, nd, sym, type Executor, type NDArray, type Symbol } from '../lib/index.js';

/** Fills what is learned with small numbers; gives the names. */
function initialise(executor: Executor): string[] {
  const learned = Object.keys(executor.arg_dict).filter((name) => /_(weight|bias)$/.test(name));
  for (const name of learned) {
    const array = executor.arg_dict[name]!;
    array.set(':', nd.random.uniform(-0.1, 0.1, { shape: array.shape }));
  }
  return learned;
}

/** Forward and backward of a bound loss. */
function bothWays(net: Symbol, shapes: Readonly<Record<string, readonly number[]>>): () => void {
  const executor = net.simple_bind(mx.cpu(), shapes);
  const learned = initialise(executor);
  executor.arg_dict['data']!.set(':', nd.random.uniform(0, 1, { shape: [...shapes['data']!] }));
  const last = executor.grad_dict[learned[0]!]!;
  return () => {
    executor.forward({ is_train: true });
    executor.backward();
    last.wait_to_read();
  };
}

function lenet(): Symbol {
  let net = sym.Variable('data');
  for (const [index, num_filter] of [20, 50].entries()) {
    net = sym.Convolution(net, { kernel: [5, 5], num_filter, name: `conv${index}` });
    net = sym.Activation(net, { act_type: 'tanh' });
    net = sym.Pooling(net, { pool_type: 'max', kernel: [2, 2], stride: [2, 2] });
  }
  net = sym.Activation(sym.FullyConnected(net, { num_hidden: 500, name: 'fc1' }), { act_type: 'tanh' });
  return sym.SoftmaxOutput(sym.FullyConnected(net, { num_hidden: 10, name: 'fc2' }), { name: 'softmax' });
}

/** A residual network for pictures of 224 x 224 with a loss behind it: blocks of two 3x3 convolutions, or three with a bottleneck. */
function residual(blocks: readonly number[], isDeep: boolean): Symbol {
  let count = 0;
  const convolve = (x: Symbol, num_filter: number, size: number, step: number, relu = true): Symbol => {
    const name = `conv${count++}`;
    const [kernel, stride, pad] = [size, step, size >> 1].map((n) => [n, n]) as [
      number[],
      number[],
      number[],
    ];
    const net = sym.Convolution(x, { kernel, stride, pad, num_filter, no_bias: true, name });
    const normal = sym.BatchNorm(net, { fix_gamma: false, eps: 1e-5, name: `${name}_bn` });
    return relu ? sym.Activation(normal, { act_type: 'relu' }) : normal;
  };
  let net = convolve(sym.Variable('data'), 64, 7, 2);
  net = sym.Pooling(net, { kernel: [3, 3], stride: [2, 2], pad: [1, 1], pool_type: 'max' });
  let channels = 64;
  blocks.forEach((length, stage) => {
    const width = 64 * 2 ** stage;
    const out = isDeep ? 4 * width : width;
    for (let block = 0; block < length; block++) {
      const step = stage > 0 && block === 0 ? 2 : 1;
      const first = isDeep
        ? convolve(convolve(net, width, 1, 1), width, 3, step)
        : convolve(net, width, 3, step);
      const inner = convolve(first, out, isDeep ? 1 : 3, 1, false);
      const shortcut = step > 1 || channels !== out ? convolve(net, out, 1, step, false) : net;
      net = sym.Activation(sym.elemwise_add(inner, shortcut), { act_type: 'relu' });
      channels = out;
    }
  });
  net = sym.Pooling(net, { kernel: [7, 7], global_pool: true, pool_type: 'avg' });
  return sym.SoftmaxOutput(sym.FullyConnected(net, { num_hidden: 1000, name: 'fc' }), { name: 'softmax' });
}

const pictures = { data: [4, 3, 224, 224], softmax_label: [4] };

/** Forward of a bound network that learns nothing. */
function forwardOnly(net: Symbol): () => void {
  const executor = net.simple_bind(mx.cpu(), { ...pictures, grad_req: 'null' });
  initialise(executor);
  for (const [name, array] of Object.entries(executor.aux_dict)) array.set(':', name.endsWith('var') ? 1 : 0);
  return () => executor.forward(false)[0]!.wait_to_read();
}

/** One step of an LSTM cell, written out as mx.rnn writes it, with a squared loss. */
function lstmStep(width: number): Symbol {
  const [data, h, c] = ['data', 'h', 'c'].map((name) => sym.Variable(name));
  const num_hidden = 4 * width;
  const given = sym.FullyConnected(data!, { num_hidden, name: 'i2h' });
  const gates = given.$add(sym.FullyConnected(h!, { num_hidden, name: 'h2h' }));
  const [input, forget, change, output] = [...sym.SliceChannel(gates, { num_outputs: 4 })];
  const kept = sym.sigmoid(forget!).$mul(c!);
  const next = kept.$add(sym.sigmoid(input!).$mul(sym.tanh(change!)));
  return sym.MakeLoss(sym.sum(sym.square(sym.sigmoid(output!).$mul(sym.tanh(next)))));
}

/** 1000 nodes of four numbers, each a call of a kernel of its own. */
function nodes(step: (x: Symbol) => Symbol): () => void {
  let net = sym.Variable('data');
  for (let index = 0; index < 1000; index++) net = step(net);
  const executor = net.simple_bind(mx.cpu(), { data: [2, 2], grad_req: 'null' });
  return () => executor.forward(false)[0]!.wait_to_read();
}

/** Training step of a four-layer perceptron by recorded eager calls, with plain SGD. */
function mlpEager(): () => void {
  const widths = [784, 256, 128, 64, 10];
  const layers = widths.slice(1).map((width, index) => {
    const weight = nd.random.uniform(-0.1, 0.1, { shape: [width, widths[index]!] });
    const bias = nd.zeros([width]);
    for (const array of [weight, bias]) array.attach_grad();
    return { weight, bias, num_hidden: width };
  });
  const data = nd.random.uniform(0, 1, { shape: [64, 784] });
  const label = nd.zeros([64]);
  return () => {
    mx.tidy(() => {
      const loss = autograd.record(() => {
        let x: NDArray = data;
        layers.forEach((layer, index) => {
          x = nd.FullyConnected({ data: x, ...layer });
          if (index < layers.length - 1) x = nd.relu(x);
        });
        return nd.softmax_cross_entropy(x, label);
      });
      loss.backward();
      for (const { weight, bias } of layers)
        for (const array of [weight, bias]) nd.sgd_update(array, array.grad, { lr: 0.01, out: array });
    });
    layers[0]!.weight.wait_to_read();
  };
}

export const nets: Record<string, () => () => void> = {
  lenet_both: () => bothWays(lenet(), { data: [64, 1, 28, 28], softmax_label: [64] }),
  resnet18: () => forwardOnly(residual([2, 2, 2, 2], false)),
  resnet18_both: () => bothWays(residual([2, 2, 2, 2], false), pictures),
  resnet50: () => forwardOnly(residual([3, 4, 6, 3], true)),
  resnet50_both: () => bothWays(residual([3, 4, 6, 3], true), pictures),
  lstm_step_both: () => bothWays(lstmStep(200), { data: [32, 200], h: [32, 200], c: [32, 200] }),
  nodes_plus: () => nodes((x) => x.$add(1)),
  nodes_transpose: () => nodes((x) => sym.transpose(x)),
  mlp_eager: mlpEager,
};
