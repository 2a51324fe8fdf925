/** The graphs of record.py, built here under the same names: what real MXNet recorded must come out of ours. */
import { AttrScope, NameManager, Prefix, sym, type Symbol } from '../../lib/symbol/index.js';

/** A graph in a name scope of its own. */
const fresh = (build: () => Symbol) => (): Symbol => new NameManager().run(build);

function convFactory(
  data: Symbol,
  num_filter: number,
  kernel: number[],
  options: { stride?: number[]; pad?: number[]; name: string; suffix?: string },
): Symbol {
  const { stride = [1, 1], pad = [0, 0], name, suffix = '' } = options;
  const conv = sym.Convolution({ data, num_filter, kernel, stride, pad, name: `conv_${name}${suffix}` });
  const bn = sym.BatchNorm({ data: conv, name: `bn_${name}${suffix}` });
  return sym.Activation({ data: bn, act_type: 'relu', name: `relu_${name}${suffix}` });
}

/** Builders by the names of their fixtures. */
export const graphs: Record<string, () => Symbol> = {
  add: fresh(() => sym.Variable('a').$add(sym.Variable('b'))),

  variables: fresh(() => {
    const a = sym.Variable('a', { shape: [2, 3], dtype: 'float16', lr_mult: 2, wd_mult: 0.5, init: 'zeros' });
    const b = sym.Variable('b', { __mine__: 'text "quoted" \\ and\ttab' });
    const d = new AttrScope({ ctx_group: 'dev1', __outer__: '1' }).run(() => {
      const c = sym.Variable('c', { shape: [0, 3] });
      return new AttrScope({ __inner__: '2' }).run(() =>
        sym.dot(c, b, { name: 'd', attr: { __own__: '3' } }),
      );
    });
    const fc = sym.FullyConnected(d, { num_hidden: 4, name: 'fc', attr: { lr_mult: '0.1' } });
    return sym.Group([a, d, fc]);
  }),

  mlp: fresh(() => {
    let net = sym.Variable('data');
    net = sym.FullyConnected({ data: net, name: 'fc1', num_hidden: 128 });
    net = sym.Activation({ data: net, name: 'relu1', act_type: 'relu' });
    net = sym.FullyConnected({ data: net, name: 'fc2', num_hidden: 10 });
    return sym.SoftmaxOutput({ data: net, name: 'out' });
  }),

  arithmetic: fresh(() => {
    const a = sym.Variable('a');
    const b = sym.Variable('b');
    const pairs = [a.$add(b), a.$sub(b), a.$mul(b), a.$div(b), a.$mod(b), a.$pow(b)];
    const orders = [a.$gt(b), a.$ge(b), a.$lt(b), a.$le(b)];
    const numbers = [
      a.$add(1),
      a.$radd(1),
      a.$sub(2),
      a.$rsub(2),
      a.$mul(3),
      a.$rmul(3),
      a.$div(4),
      a.$rdiv(4),
    ];
    const others = [
      a.$mod(5),
      a.$rmod(5),
      a.$pow(2),
      a.$rpow(2),
      a.$gt(0.5),
      a.$ge(2),
      a.$lt(1e-5),
      a.$le(2),
      a.$neg(),
    ];
    const functions = [
      sym.power(a, 3),
      sym.power(2, b),
      sym.power(a, b),
      sym.maximum(a, 2),
      sym.maximum(2, a),
    ];
    const more = [sym.maximum(a, b), sym.minimum(a, 0.5), sym.hypot(a, b), sym.hypot(a, 2)];
    return sym.Group([...pairs, ...orders, ...numbers, ...others, ...functions, ...more]);
  }),

  normalised: fresh(() => {
    const data = sym.Variable('data');
    const conv = sym.Convolution(data, {
      num_filter: 64,
      kernel: [7, 7],
      stride: [2, 2],
      pad: [3, 3],
      no_bias: true,
      name: 'conv',
    });
    const first = sym.BatchNorm(conv, { name: 'bn', fix_gamma: false, eps: 2e-5 });
    const relu = sym.Activation(first, { act_type: 'relu' });
    const pool = sym.Pooling(relu, { kernel: [3, 3], stride: [2, 2], pool_type: 'max' });
    const states = { moving_mean: sym.Variable('mean'), moving_var: sym.Variable('var') };
    const x = sym.BatchNorm({ data: pool, ...states, name: 'x' });
    const y = sym.BatchNorm({ data: x, ...states, name: 'y' });
    return sym.Flatten(y, { name: 'flat' });
  }),

  parted: fresh(() => {
    const s = sym.SliceChannel(sym.Variable('a'), { num_outputs: 3, name: 's' });
    const c = sym.Concat(s.at(0), s.at(2), { dim: 1 });
    const t = sym.split(c, { num_outputs: 4, axis: 1, squeeze_axis: true });
    return sym.Group([s.at(1), t]);
  }),

  shapes: fresh(() => {
    const a = sym.Variable('a');
    const b = sym.Variable('b');
    const f = sym.Reshape(a.$mul(b).$add(sym.dot(a, b)), { shape: [1, 4] });
    const g = sym.broadcast_to(f, { shape: [2, 4] });
    const h = sym.transpose(g.sum({ axis: 1, keepdims: true }), { axes: [1, 0] });
    return sym.Cast(h.reshape([2, 1]).astype('float64'), { dtype: 'uint8' });
  }),

  created: fresh(() => {
    const ramp = [sym.arange(3), sym.arange(1, 7, { step: 2 }), sym.linspace(0, 1, 5), sym.eye(3)];
    const random = [sym.random.uniform(0, 1, { shape: [2] }), sym.random.normal({ shape: [4, 5] })];
    const filled = [sym.zeros([2, 3]), sym.ones([2], { dtype: 'int32' }), sym.full([1, 2], 3)];
    return sym.Group([...filled, ...ramp, ...random]);
  }),

  composed: fresh(() => {
    const net1 = sym.FullyConnected(sym.Variable('data'), { name: 'fc1', num_hidden: 10 });
    const net2 = sym.FullyConnected(sym.Variable('data2'), { name: 'fc2', num_hidden: 10 });
    return net2({ data2: net1, name: 'composed' });
  }),

  prefixed: fresh(() => {
    let net = sym.Variable('data');
    for (let layer = 1; layer <= 2; layer++) {
      using _ = new Prefix(`layer${layer}_`);
      net = sym.FullyConnected({ data: net, name: 'fc', num_hidden: 100 });
      net = sym.Activation(net, { act_type: 'tanh' }).$mul(2);
    }
    return net;
  }),

  long: fresh(() => {
    const x = sym.Variable('x');
    return sym.Concat(...Array.from({ length: 12 }, (_, index) => x.$add(index)), { dim: 0 });
  }),

  layered: fresh(() => {
    let net = sym.Embedding(sym.Variable('words'), { input_dim: 50, output_dim: 8, name: 'embed' });
    net = sym.Dropout(sym.LayerNorm(net, { name: 'norm' }), { p: 0.25 });
    const prelu = sym.LeakyReLU(net, { act_type: 'prelu', name: 'prelu' });
    net = prelu.$add(sym.LeakyReLU(net, { act_type: 'elu', slope: 0.5 }));
    net = sym.take(sym.softmax(net, { axis: -1 }), sym.Variable('index'), { axis: 1 });
    return sym.slice_axis(net, { axis: 2, begin: 1, end: null }).expand_dims(0).swapaxes(0, 1);
  }),

  inception: fresh(() => {
    const data = sym.Variable('Previous Output');
    const name = 'in3a';
    const pad = [1, 1];
    const c1 = convFactory(data, 64, [1, 1], { name: `${name}_1x1` });
    let c3 = convFactory(data, 64, [1, 1], { name: `${name}_3x3`, suffix: '_reduce' });
    c3 = convFactory(c3, 64, [3, 3], { pad, name: `${name}_3x3` });
    let d3 = convFactory(data, 64, [1, 1], { name: `${name}_double_3x3`, suffix: '_reduce' });
    d3 = convFactory(d3, 96, [3, 3], { pad, name: `${name}_double_3x3_0` });
    d3 = convFactory(d3, 96, [3, 3], { pad, name: `${name}_double_3x3_1` });
    const window = { kernel: [3, 3], stride: [1, 1], pad, pool_type: 'avg' } as const;
    const pool = sym.Pooling({ data, ...window, name: `avg_pool_${name}_pool` });
    const proj = convFactory(pool, 32, [1, 1], { name: `${name}_proj` });
    return sym.Concat(c1, c3, d3, proj, { name: `ch_concat_${name}_chconcat` });
  }),
};
