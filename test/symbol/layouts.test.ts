/** Convolutions inside a graph keep their data with the channels last: results are those of the graph as it stands. */
import assert from 'node:assert/strict';
import mx, { CachedOp, nd, sym, type Executor, type NDArray, type Symbol } from '../../lib/index.js';

/** Small whole numbers that repeat for a seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2654435761 + 1;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A random net of convolutions with what stands between them: chains, sums, concatenations, pooling. */
function randomNet(seed: number, rank: number): { net: Symbol; data: number[] } {
  const roll = dice(seed);
  const each = (size: number): number[] => new Array<number>(rank).fill(size);
  let channels = 1 + roll(20);
  const data = [1 + roll(3), channels, ...each(9 + roll(4))];
  let net = sym.Variable('data');
  const convolve = (x: Symbol, filters: number, stride: number): Symbol => {
    const num_group = roll(3) === 0 && filters % channels === 0 ? channels : 1;
    const size = [1, 3][roll(2)]!;
    const dilate = size === 3 && stride === 1 ? 1 + roll(2) : 1;
    const window = { kernel: each(size), pad: each(dilate * (size >> 1)), dilate: each(dilate) };
    return sym.Convolution(x, {
      ...window,
      stride: each(stride),
      num_filter: filters,
      num_group,
      no_bias: roll(2) === 0,
    });
  };
  const dress = (x: Symbol): Symbol => {
    const kind = roll(6);
    if (kind === 0) return sym.Activation(x, { act_type: ['relu', 'tanh', 'softsign'][roll(3)] as 'relu' });
    if (kind === 1) return sym.LeakyReLU(x, { act_type: 'leaky', slope: 0.2 });
    if (kind === 2) return sym.clip(x, { a_min: -2, a_max: 2 });
    const normal = sym.BatchNorm(x, { fix_gamma: roll(2) === 0, use_global_stats: roll(4) === 0 });
    return kind === 3 ? normal : sym.relu(normal);
  };
  for (let layer = 0; layer < 4; layer++) {
    const filters = [channels, 2 * channels, 5, 16][roll(4)]!;
    const step = roll(5);
    const before = dress(convolve(net, filters, 1 + roll(2)));
    channels = filters;
    net = before;
    if (step === 0) net = sym.relu(convolve(before, channels, 1).$add(before));
    if (step === 1) net = sym.Concat(before, convolve(before, channels, 1), { dim: roll(2) ? 1 : -1 - rank });
    if (step === 1) channels *= 2;
    if (step === 2 || layer === 2)
      net = sym.Pooling(net, {
        kernel: each(3),
        pad: each(1),
        stride: each(1 + roll(2)),
        pool_type: ['max', 'avg', 'sum'][roll(3)] as 'max',
        pooling_convention: roll(2) ? 'full' : 'valid',
      });
    if (step === 3) net = sym.transpose(net, { axes: [0, 1, ...each(0).map((_, axis) => rank + 1 - axis)] });
  }
  const pooled = sym.Pooling(net, { global_pool: true, pool_type: 'avg', kernel: each(1) });
  const flat = sym.FullyConnected(sym.Flatten(pooled), { num_hidden: 3 });
  return { net: roll(2) ? sym.Group([flat, net]) : flat, data };
}

type Settings = {
  readonly grad_req?: 'write' | 'add';
  readonly training?: boolean;
  readonly mirror?: boolean;
};

/** Binds with or without layouts and fills everything with the same numbers. */
function bound(net: Symbol, data: readonly number[], layouts: boolean, settings: Settings = {}): Executor {
  const { grad_req = 'write', training = true, mirror = false } = settings;
  process.env['MXLAB_LAYOUTS'] = layouts ? '1' : '0';
  if (mirror) process.env['MXNET_BACKWARD_DO_MIRROR'] = '1';
  try {
    const executor = net.simple_bind(mx.cpu(), { data: [...data], grad_req: training ? grad_req : 'null' });
    executor.memory({ is_train: training });
    mx.random.seed(5);
    for (const array of executor.arg_arrays)
      array.set(':', nd.random.uniform(-0.5, 0.5, { shape: array.shape }));
    for (const [name, array] of Object.entries(executor.aux_dict))
      array.set(
        ':',
        nd.random.uniform(name.endsWith('var') ? 0.5 : -0.2, name.endsWith('var') ? 1.5 : 0.2, {
          shape: array.shape,
        }),
      );
    return executor;
  } finally {
    delete process.env['MXLAB_LAYOUTS'];
    delete process.env['MXNET_BACKWARD_DO_MIRROR'];
  }
}

/** Outputs, gradients and auxiliary states after `runs` runs. */
function results(executor: Executor, training: boolean, runs = 1): Map<string, NDArray> {
  for (let run = 0; run < runs; run++) {
    executor.forward({ is_train: training });
    if (!training) continue;
    mx.random.seed(7);
    executor.backward(executor.outputs.map(({ shape }) => nd.random.uniform(-1, 1, { shape })));
  }
  const grads = Object.entries(training ? executor.grad_dict : {}).map(
    ([name, array]) => [`${name}_grad`, array] as const,
  );
  const outputs = executor.outputs.map((array, index) => [`output${index}`, array] as const);
  return new Map([
    ...outputs,
    ...grads,
    ...Object.entries(executor.aux_dict),
    ...Object.entries(executor.arg_dict),
  ]);
}

const largest = (array: NDArray): number => Number(nd.max(nd.abs(array)).asscalar());

/** Differences relative to the largest element of all gradients, or of the array itself. */
function assertSame(
  given: Map<string, NDArray>,
  wanted: Map<string, NDArray>,
  what: string,
  gradients = 5e-5,
): void {
  const slopes = [...wanted].filter(([name]) => name.endsWith('_grad')).map(([, array]) => largest(array));
  for (const [name, expected] of wanted) {
    const isGradient = name.endsWith('_grad');
    const scale = isGradient ? Math.max(...slopes) : largest(expected);
    const difference = largest(given.get(name)!.$sub(expected));
    assert.ok(
      difference <= (isGradient ? gradients : 1e-5) * Math.max(scale, 1e-3),
      `${what}: ${name} differs by ${difference} of ${scale}`,
    );
  }
}

describe('layouts inside graphs', () => {
  for (const [rank, count] of [
    [2, 20],
    [1, 8],
    [3, 5],
  ] as const) {
    it(`random nets of convolutions over ${rank} axes train as without`, function () {
      this.timeout(120_000);
      for (let seed = 0; seed < count; seed++) {
        const { net, data } = randomNet(100 * rank + seed, rank);
        const [turned, plain] = [true, false].map((layouts) => results(bound(net, data, layouts), true));
        assertSame(turned!, plain!, `seed ${seed}`);
      }
    });
  }

  it('random nets predict as without', function () {
    this.timeout(120_000);
    for (let seed = 0; seed < 24; seed++) {
      const { net, data } = randomNet(7000 + seed, 2);
      const [turned, plain] = [true, false].map((layouts) =>
        results(bound(net, data, layouts, { training: false }), false),
      );
      assertSame(turned!, plain!, `seed ${seed}`);
    }
  });

  it('gradients that are added, recomputation and several runs agree as well', function () {
    this.timeout(120_000);
    for (const settings of [{ grad_req: 'add' }, { mirror: true }] as const) {
      for (let seed = 0; seed < 4; seed++) {
        const { net, data } = randomNet(900 + seed, 2);
        const [turned, plain] = [true, false].map((layouts) =>
          results(bound(net, data, layouts, settings), true, 2),
        );
        assertSame(turned!, plain!, `${JSON.stringify(settings)}, seed ${seed}`, 1e-4);
      }
    }
  });

  const block = (x: Symbol, name: string): Symbol =>
    sym.relu(
      sym.BatchNorm(sym.Convolution(x, { kernel: [3, 3], pad: [1, 1], num_filter: 8, name: `${name}c` }), {
        name: `${name}n`,
      }),
    );
  const chain = block(block(block(sym.Variable('data'), 'a'), 'b'), 'c');

  it('arrays are turned at the edges only', () => {
    const plain = bound(chain, [2, 3, 8, 8], false).memory();
    const turned = bound(chain, [2, 3, 8, 8], true).memory();
    // The data going in, the output, its gradient coming back, and that of the data.
    assert.ok(turned.instructions <= plain.instructions + 4, `${turned.instructions}, ${plain.instructions}`);
    assert.ok(turned.arena <= plain.arena + 2 * 2 * 8 * 64 * 4, `${turned.arena}, ${plain.arena}`);
  });

  it('a monitor hears of every array as the user knows it', () => {
    const executor = bound(chain, [2, 3, 8, 8], true);
    const heard = new Map<string, readonly number[]>();
    const expected = executor.forward({ is_train: true })[0]!.tolist();
    executor.set_monitor_callback((name, array) => heard.set(name, array.shape));
    assert.deepEqual(executor.forward({ is_train: true })[0]!.shape, [2, 8, 8, 8]);
    assert.deepEqual(heard.get('bc_output'), [2, 8, 8, 8]);
    const monitored = executor.outputs[0]!.$sub(nd.array(expected as number[]));
    assert.ok(largest(monitored) < 1e-4);
  });

  it('prediction: what follows a convolution is done by it, and filters are packed again after a write', () => {
    const executor = bound(chain, [2, 3, 8, 8], true, { training: false });
    const reference = bound(chain, [2, 3, 8, 8], false, { training: false });
    const { instructions, prepared } = executor.memory({ is_train: false });
    // Three convolutions and their packing, the data turned and the output turned back.
    assert.equal(instructions, 3 + 3 + 2);
    assert.ok(prepared >= 4 * (8 * 3 * 9 + 2 * 8 * 8 * 9), `${prepared}`);
    const compare = (what: string): void =>
      assertSame(results(executor, false), results(reference, false), what);
    compare('at first');
    compare('again');
    for (const { arg_dict, aux_dict } of [executor, reference]) {
      arg_dict['bc_weight']!.set('3', 0.25);
      arg_dict['an_beta']!.set(':', 0.5);
      arg_dict['cn_gamma']!.set(':', 7);
      aux_dict['cn_moving_var']!.set(':', 2);
    }
    compare('after writes');
    for (const { arg_dict } of [executor, reference])
      arg_dict['bc_weight']!.asTypedArray({ copy: false, write: true })[7] = 0.5;
    compare('after a write through a typed array');
    for (const { arg_dict } of [executor, reference])
      arg_dict['cc_weight']!.withBuffer((data) => (data[7] = 0.5));
    compare('after a write within a callback');
    assert.equal(nd.sum(executor.arg_dict['cn_gamma']!).asscalar(), 8, 'a fixed gamma becomes 1');
  });

  it('prediction between training steps sees the trained weights and statistics', () => {
    const both = [true, false].map((layouts) => bound(chain, [2, 3, 8, 8], layouts));
    for (let step = 0; step < 3; step++) {
      for (const executor of both) {
        results(executor, true);
        for (const [name, array] of Object.entries(executor.arg_dict))
          if (name !== 'data') array.set(':', array.$sub(executor.grad_dict[name]!.$mul(0.01)));
      }
      const [turned, plain] = both.map((executor) => {
        process.env['MXLAB_LAYOUTS'] = executor === both[0] ? '1' : '0';
        executor.forward({ is_train: false });
        delete process.env['MXLAB_LAYOUTS'];
        return executor.outputs[0]!.copy();
      });
      assertSame(new Map([['output', turned!]]), new Map([['output', plain!]]), `step ${step}`);
    }
  });

  it('a CachedOp packs the filters of the arrays that it is called with', () => {
    const op = new CachedOp(chain);
    const names = chain.list_inputs();
    const inputs = (seed: number): NDArray[] => {
      const executor = bound(chain, [2, 3, 8, 8], false, { training: false });
      mx.random.seed(seed);
      executor.arg_dict['ac_weight']!.set(':', nd.random.uniform(-1, 1, { shape: [8, 3, 3, 3] }));
      return names.map((name) => (name.includes('moving') ? executor.aux_dict : executor.arg_dict)[name]!);
    };
    for (const seed of [1, 2, 1]) {
      const arrays = inputs(seed);
      const [given] = op.run(arrays);
      const executor = bound(chain, [2, 3, 8, 8], false, { training: false });
      names.forEach((name, index) =>
        (name.includes('moving') ? executor.aux_dict : executor.arg_dict)[name]!.set(':', arrays[index]!),
      );
      assertSame(
        new Map([['output0', given!]]),
        new Map([['output0', executor.forward()[0]!]]),
        `seed ${seed}`,
      );
    }
  });

  it('debug_str tells how arrays lie', () => {
    const training = bound(chain, [2, 3, 8, 8], true).debug_str();
    assert.match(training, /Layouts: 6 convolutions with the channels last, [34] arrays turned/);
    assert.match(training, /float32 \(2, 8, 8, 8\)/);
    const predicting = bound(chain, [2, 3, 8, 8], true, { training: false }).debug_str();
    assert.match(
      predicting,
      /3 convolutions .*, 3 with packed filters, 3 with what follows, 2 arrays turned/,
    );
    assert.doesNotMatch(bound(chain, [2, 3, 8, 8], false).debug_str(), /Layouts/);
  });

  it('an executor of another shape agrees, too', () => {
    const wanted = results(bound(chain, [3, 3, 6, 7], false), true);
    const executor = bound(chain, [2, 3, 8, 8], true).reshape({ data: [3, 3, 6, 7], allow_up_sizing: true });
    for (const [name, array] of Object.entries(executor.arg_dict)) array.set(':', wanted.get(name)!);
    mx.random.seed(5);
    const other = bound(chain, [3, 3, 6, 7], false);
    for (const [name, array] of Object.entries(executor.aux_dict)) array.set(':', other.aux_dict[name]!);
    for (const array of executor.grad_arrays) array?.set(':', 0);
    assertSame(results(executor, true), wanted, 'reshaped');
  });

  it('float64 and other dtypes stay as they are', () => {
    const net = sym.Cast(chain({ data: sym.Cast(sym.Variable('x'), { dtype: 'float64' }) }), {
      dtype: 'float32',
    });
    const executor = net.simple_bind(mx.cpu(), { x: [1, 3, 5, 5] });
    assert.doesNotThrow(() => executor.forward({ is_train: true })[0]!.wait_to_read());
  });
});
