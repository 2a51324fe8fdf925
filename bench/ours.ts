/** The measured process of mxlab: answers the runner's requests. */
import { createInterface } from 'node:readline';
import mx, { autograd, nd, sym, type NDArray } from '../lib/index.js';
import { sample, type Answer, type Request } from './protocol.js';

/** Builds the data of a line and returns what one run does. */
const makers: Record<string, () => () => void> = {
  add4() {
    const a = nd.array([1, 2, 3, 4]);
    const b = nd.array([5, 6, 7, 8]);
    return () => void a.$add(b);
  },
  add4_disposed() {
    const a = nd.array([1, 2, 3, 4]);
    const b = nd.array([5, 6, 7, 8]);
    return () => a.$add(b).dispose();
  },
  plus_scalar4() {
    const a = nd.array([1, 2, 3, 4]);
    return () => void a.$add(1);
  },
  chain_1e7() {
    const x = nd.random.uniform(-1, 1, { shape: [10_000_000] });
    const y = nd.random.uniform(-1, 1, { shape: [10_000_000] });
    return () => mx.tidy(() => nd.tanh(x.$mul(y).$add(1)).$mul(y).$sub(x).wait_to_read());
  },
  gemm_1024() {
    const a = nd.random.uniform(-1, 1, { shape: [1024, 1024] });
    const b = nd.random.uniform(-1, 1, { shape: [1024, 1024] });
    return () => {
      const c = nd.dot(a, b);
      c.wait_to_read();
      c.dispose();
    };
  },
  conv3x3_forward() {
    const { data, weight } = convolutionData();
    return () => {
      const out = convolve(data, weight);
      out.wait_to_read();
      out.dispose();
    };
  },
  conv3x3_both() {
    const { data, weight } = convolutionData();
    data.attach_grad();
    weight.attach_grad();
    const head = nd.ones([8, 64, 56, 56]);
    return () => {
      const out = autograd.record(() => convolve(data, weight));
      out.backward(head);
      weight.grad.wait_to_read();
      data.grad.wait_to_read();
      out.dispose();
    };
  },
  mlp_step: mlpStep,
};

function convolutionData(): { data: NDArray; weight: NDArray } {
  return {
    data: nd.random.uniform(-1, 1, { shape: [8, 64, 56, 56] }),
    weight: nd.random.uniform(-1, 1, { shape: [64, 64, 3, 3] }),
  };
}

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
    executor.arg_dict[name]!.set(
      ':',
      nd.random.uniform(-0.1, 0.1, { shape: executor.arg_dict[name]!.shape }),
    );
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

const prepared = new Map<string, () => void>();

function answer({ line, seconds }: Request): Answer {
  const peak = (): number => process.resourceUsage().maxRSS / 1024;
  const make = makers[line];
  if (!make) return { line, samples: null, peakMegabytes: peak() };
  try {
    let run = prepared.get(line);
    if (!run) prepared.set(line, (run = make()));
    return { line, samples: sample(run, seconds), peakMegabytes: peak() };
  } catch (error) {
    return { line, samples: null, peakMegabytes: peak(), error: (error as Error).message };
  }
}

for await (const text of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(text) as Request))}\n`);
}
