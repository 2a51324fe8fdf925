/** What a user may write in a cell without `!` and casts, and what is underlined, against the types of the real library. */
import assert from 'node:assert/strict';
import { checkCells, useCells, type Underlined } from './cell_checks.js';

const setting = `const a = nd.ones([2]), b = nd.ones([2]), s = sym.Variable('s');
const ex = s.simple_bind(mx.cpu(), { s: [2] });`;

/** Each line is a cell of its own. */
const good = `
a.attach_grad(); const g: NDArray = a.grad; g + 1
const [l, r] = nd.split(a, { num_outputs: 2, axis: 0 }); l + r
ex.arg_dict['s'] + 1; ex.arg_dict.s + 1; ex.grad_dict['s'].asnumpy(); ex.outputs[0].asnumpy().data
ex.forward({ is_train: true, s: a })[0] * 2
const [arg, out, aux] = s.infer_shape({ s: [2] }); arg[0].length + out[0][0] + aux.length
s.infer_type({ s: 'float16' })[1][0]
const d = nd.load('x'); d['w'] + 1; d.w + 1; d[0] + 1
for (const row of a) row + 1
a.shape[0] + a.asscalar() + a.length
a.set('0', 1); a.set('0:1', [1]); a.at('0:1') + b
let q = a; q += 1; q -= b; q *= 2; q /= b; q **= 2; q %= 2; const z: NDArray = q
const r2: NDArray[] = [1 - a, 2 ** a, -a, a > b, 1 < a, a % 2, nd.equal(a, 1), nd.maximum(1, a), nd.power(2, a)]
const t: Symbol[] = [s + 1, 1 - s, s * s, -s, s ** 2, 2 ** s, s > 1]; let u = s; u += 1
const loss = autograd.record(() => (a * a).sum()); loss.backward(); a.grad + 1
const w = await autograd.record(async () => a * 2); w + 1
{ using _ = autograd.record(); const y = a * 2; y.backward(); }
autograd.grad(a, [a], { create_graph: true })[0] + 1
nd.array([[1, 2], [3, 4]], { dtype: 'int32', ctx: mx.cpu() }); nd.array(new Float32Array(3)); nd.array(a.asnumpy())
nd.zeros([2], mx.cpu(), 'int32'); nd.zeros({ shape: [2] }); nd.ones(3); nd.full({ shape: 2, val: 3 })
nd.random.uniform(-1, 1, [2, 2]); nd.random.uniform({ low: -1, shape: [2] }); mx.random.seed(1)
nd.Concat(a, b, { dim: 0 }); nd.concat([a, b]); nd.dot(a, b, { transpose_a: true }); nd.sum(a, { axis: null })
a.sum(0); a.mean({ axis: 0 }); a.exp().log(); a.reshape(2, 1).T; a.astype({ dtype: 'int8' }); a.clip(0, 1)
nd.FullyConnected(a, { weight: b, bias: b, num_hidden: 2 }); nd.FullyConnected({ data: a, weight: b, num_hidden: 2 })
sym.FullyConnected(s, { weight: s, num_hidden: 2 }); sym.SoftmaxOutput(s, { label: s, name: 'out' })
sym.Group([s, s]).at(1); s.get_internals().at('fc1_output'); s({ s: s, name: 'c' }); sym.power(3, 5) + 1
s.bind(mx.cpu(), { s: a }, { args_grad: { s: b }, grad_req: 'add' }).outputs[0] + 1; s.bind({ ctx: mx.cpu(), args: [a] })
s.simple_bind(mx.cpu(), { s: [2], grad_req: 'add', type_dict: { s: 'float64' } }); s.eval({ ctx: mx.cpu(), s: a })[0] + 1
const [o1, o2] = sym.SliceChannel(s, { num_outputs: 2 }); for (const o of sym.Group([s, s])) o + 1
class S extends autograd.Function { forward(x: NDArray) { const y = nd.sigmoid(x); this.save_for_backward(y); return y; } backward(dy: NDArray) { const [y] = this.saved_tensors; return dy * y * (1 - y); } }; const f = new S(); f(a) + 1
import mx2, { nd as n2, type NDArray as A2 } from 'mxlab'; const k: A2 = n2.ones(2); k + 1
const any: any = a; any + 1; [a, b].map((x) => x * 2).reduce((x, y) => x + y)
`;

/** A cell and what is underlined. */
const bad: readonly Underlined[] = [
  ["nd.array([1, 2]) + sym.Variable('a')", "nd.array([1, 2]) + sym.Variable('a')"],
  ["nd.ones([2]) + 'x'", "nd.ones([2]) + 'x'"],
  ["1 + nd.ones([2]) * 'x'", "nd.ones([2]) * 'x'"],
  ['a + [1]', 'a + [1]'],
  ['a + null', 'null'],
  ['a < "x"', 'a < "x"'],
  ["nd.zeros([2], { dtyp: 'int32' })", 'dtyp'],
  ["sym.Activation(s, { act_type: 'rel' })", 'act_type'],
  ['sym.FullyConnected(s, { num_hiden: 2 })', 'num_hiden'],
  ['sym.FullyConnected(s, { num_hidden: a })', 'num_hidden'],
  ['sym.FullyConnected(a, { num_hidden: 2 })', 'a'],
  ['nd.relu(null)', 'null'],
  ['nd.FullyConected(a)', 'FullyConected'],
  ['nd.random.unifrm()', 'unifrm'],
  ['s.bind(mx.cpu(), { s: 3 })', 's'],
  ['nd.sum(a, { axes: 1 })', 'axes'],
  ['autograd.record(() => a, { train_mod: true })', 'train_mod'],
  ['a.backward({ retain: true })', 'retain'],
  ["mx.gpu('a')", "'a'"],
  ['let n: number = a + 1', 'n'],
];

describe('cells as users write them', function () {
  this.timeout(30_000);
  const { compile, compiler } = useCells(setting);
  checkCells(compile, good, bad);

  it('numbers emit plain JavaScript, arrays a call', () => {
    assert.match(compile('1 + 2').js, /return 1 \+ 2;/);
    assert.match(compile('1 + a').js, /\$op\.add\(1, /);
  });

  it('completion and inspection carry the words of the operator table', () => {
    const call = 'sym.Convolution(s, { ker';
    const [match] = compiler().complete(call, call.length).matches;
    assert.equal(match?.text, 'kernel');
    assert.ok(match?.documentation);
    const members = compiler()
      .complete('nd.Fully', 8)
      .matches.map(({ text }) => text);
    assert.ok(members.includes('FullyConnected'), members.join());
  });
});
