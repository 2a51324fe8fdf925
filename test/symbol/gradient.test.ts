/** Gradients three ways: executor, autograd, finite differences in a random direction. */
import assert from 'node:assert/strict';
import { cpu } from '../../lib/core/index.js';
import * as autograd from '../../lib/autograd/index.js';
import { nd, type NDArray } from '../../lib/ndarray/index.js';
import { sym, type Symbol } from '../../lib/symbol/index.js';

/** A function written once for both worlds. */
interface Case {
  readonly shapes: Readonly<Record<string, number[]>>;
  readonly symbolic: (inputs: Record<string, Symbol>) => Symbol;
  readonly eager: (inputs: Record<string, NDArray>) => NDArray;
}

const cases: Record<string, Case> = {
  'arithmetic of two arrays': {
    shapes: { a: [2, 3], b: [2, 3] },
    symbolic: ({ a, b }) => a!.$mul(b!).$add(a!.$div(b!)).$sub(b!.$pow(2)),
    eager: ({ a, b }) => a!.$mul(b!).$add(a!.$div(b!)).$sub(b!.$pow(2)),
  },
  'broadcasting and reduction': {
    shapes: { a: [4, 3], b: [1, 3] },
    symbolic: ({ a, b }) => sym.mean(sym.exp(sym.broadcast_mul(a!, b!)), { axis: 1 }),
    eager: ({ a, b }) => nd.mean(nd.exp(nd.broadcast_mul(a!, b!)), { axis: 1 }),
  },
  'a value used many times': {
    shapes: { a: [5], b: [5] },
    symbolic: ({ a, b }) => {
      let y = a!;
      for (let step = 0; step < 4; step++) y = sym.tanh(y.$mul(b!).$add(a!));
      return y.$add(y.$mul(y));
    },
    eager: ({ a, b }) => {
      let y = a!;
      for (let step = 0; step < 4; step++) y = nd.tanh(y.$mul(b!).$add(a!));
      return y.$add(y.$mul(y));
    },
  },
  'a small network': {
    shapes: { a: [4, 3], w: [5, 3], b: [5] },
    symbolic: ({ a, w, b }) =>
      sym.Activation(sym.FullyConnected(a!, w!, b!, { num_hidden: 5 }), { act_type: 'tanh' }),
    eager: ({ a, w, b }) =>
      nd.Activation(nd.FullyConnected(a!, w!, b!, { num_hidden: 5 }), { act_type: 'tanh' }),
  },
  'matrix products, reshapes and parts': {
    shapes: { a: [4, 6], b: [3, 4] },
    symbolic: ({ a, b }) => {
      const [left, right] = sym.SliceChannel(a!, { num_outputs: 2 });
      const product = sym.dot(b!, left!).reshape([3, 3]).transpose();
      return sym.Concat(product, sym.dot(b!, right!), { dim: 0 });
    },
    eager: ({ a, b }) => {
      const [left, right] = nd.SliceChannel(a!, { num_outputs: 2 });
      const product = nd.transpose(nd.dot(b!, left!).reshape([3, 3]));
      return nd.Concat(product, nd.dot(b!, right!), { dim: 0 });
    },
  },
};

describe('gradients', () => {
  for (const [name, { shapes, symbolic, eager }] of Object.entries(cases)) {
    it(`${name}: executor, autograd and finite differences agree`, () => {
      const names = Object.keys(shapes);
      const options = { dtype: 'float64' } as const;
      const values = Object.fromEntries(
        names.map((key) => [key, nd.random.uniform(0.5, 1.5, { shape: shapes[key]!, ...options })]),
      );
      const net = symbolic(Object.fromEntries(names.map((key) => [key, sym.Variable(key)])));
      const args_grad = Object.fromEntries(names.map((key) => [key, nd.zeros(shapes[key]!, options)]));
      const executor = net.bind(cpu(), values, { args_grad });
      const [output] = executor.forward({ is_train: true });
      const head = nd.random.uniform(-1, 1, { shape: output!.shape, ...options });
      executor.backward(head);

      for (const key of names) values[key]!.attach_grad();
      const eagerOutput = autograd.record(() => eager(values));
      assert.deepEqual(eagerOutput.tolist(), output!.tolist());
      eagerOutput.backward(head);

      for (const key of names) {
        const fromExecutor = flat(args_grad[key]!);
        close(fromExecutor, flat(values[key]!.grad), 1e-12, `${key}: autograd`);
        const direction = nd.random.uniform(-1, 1, { shape: shapes[key]!, ...options });
        const step = 1e-6;
        const along = (sign: number): number[] => {
          const moved = { ...values, [key]: values[key]!.detach().$add(direction.$mul(sign * step)) };
          return flat(net.eval({ ctx: cpu(), ...moved })[0]!);
        };
        const weights = flat(head);
        const [up, down] = [along(1), along(-1)];
        const numeric = weights.reduce(
          (sum, weight, i) => sum + (weight * (up[i]! - down[i]!)) / (2 * step),
          0,
        );
        const steps = flat(direction);
        const exact = fromExecutor.reduce((sum, value, i) => sum + value * steps[i]!, 0);
        close([numeric], [exact], 1e-6, `${key}: finite differences`);
      }
    });
  }
});

const flat = (array: NDArray): number[] => Array.from(array.asnumpy().data as Float64Array);

function close(given: number[], expected: number[], tolerance: number, what: string): void {
  assert.equal(given.length, expected.length, what);
  given.forEach((value, index) => {
    const scale = Math.max(1, Math.abs(expected[index]!));
    assert.ok(
      Math.abs(value - expected[index]!) <= tolerance * scale,
      `${what}: ${value} is not ${expected[index]}`,
    );
  });
}
