/** Wrong use of symbols, executors and their files, as a new user does it: node, argument, expected and given are named. */
import assert from 'node:assert/strict';
import mx, { nd, sym } from '../../lib/index.js';
import { raises } from '../ndarray/support.js';
import { refusals } from './support.js';

const wrong = (value: unknown): never => value as never;
const cpu = mx.cpu();
const x = nd.ones([2, 3]);
const data = sym.Variable('data');
const fc = sym.FullyConnected(data, { num_hidden: 4, name: 'fc1' });
const net = sym.SoftmaxOutput(fc, { name: 'out' });
const sum = sym.Variable('a').$add(sym.Variable('b'));

describe('wrong use of symbols', () => {
  refusals([
    [
      'a misspelt parameter',
      () => sym.FullyConnected(data, wrong({ num_hiden: 4, name: 'q' })),
      /FullyConnected q: unknown parameter num_hiden. Did you mean num_hidden\?/,
    ],
    [
      'a missing parameter',
      () => sym.FullyConnected(data, wrong({ name: 'q' })),
      /FullyConnected q: num_hidden: is required/,
    ],
    [
      'an array in place of a symbol',
      () => sym.FullyConnected(wrong(x), { num_hidden: 1 }),
      /data: not a symbol.*sym\.Variable/,
    ],
    [
      'an array beside a symbol',
      () => data.$add(wrong(x)),
      /^\+: .*given an NDArray of shape \(2, 3\).*sym\.Variable/,
    ],
    ['a variable without a name', () => sym.Variable(''), /a variable needs a name/],
    [
      'a variable of an impossible shape',
      () => sym.Variable('a', { shape: [-2] }),
      /Variable a: shape: .*given \[-2\]/,
    ],
    ['a text as a power', () => sym.power(wrong('a'), 3), /power: .*symbols or numbers, given "a"/],
    [
      'a conflict of shapes',
      () => net.infer_shape({ data: [8, 10], fc1_weight: [4, 11] }),
      /FullyConnected fc1: weight: .*\(4, 10\), given \(4, 11\)/,
    ],
    ['a misspelt argument', () => net.infer_shape({ dat: [8, 10] }), /no argument dat. Did you mean data\?/],
    [
      'an array as a shape',
      () => net.infer_shape({ data: wrong(x) }),
      /data: .*given an NDArray of shape \(2, 3\)/,
    ],
    ['an output that is not there', () => net.get_internals().at('fc1_ouput'), /Did you mean fc1_output\?/],
    ['a number as file name', () => sym.load(wrong(3)), /load: fname: .*a text, given 3/],
  ]);

  it('a damaged symbol file names the node of a wrong parameter', () => {
    const text = net.tojson().replaceAll('"num_hidden": "4"', '"num_hiden": "4"');
    const error = raises(() => sym.load_json(text), /unknown parameter num_hiden. Did you mean num_hidden\?/);
    assert.ok(error.node?.startsWith('fc1'), String(error.node));
  });
});

describe('wrong use of executors', () => {
  const bound = () => sum.bind(cpu, { a: x, b: x }, { args_grad: { a: nd.zeros([2, 3]) } });
  const simple = net.simple_bind(cpu, { data: [2, 3], grad_req: { fc1_weight: 'write' } });
  refusals([
    ['an unbound argument', () => sum.bind(cpu, { a: x }), /bind: b: is not bound.*needed are a, b/],
    [
      'an unbound argument beside a misspelt one',
      () => sum.bind(cpu, { a: x, B: x }),
      /b: is not bound.*B is no argument/,
    ],
    [
      'a misspelt option',
      () => sum.bind(cpu, { a: x, b: x }, wrong({ arg_grad: {} })),
      /bind: unknown option arg_grad. Did you mean args_grad\?/,
    ],
    [
      'a gradient for no argument',
      () => sum.bind(cpu, { a: x, b: x }, { args_grad: { q: x } }),
      /args_grad: no argument q/,
    ],
    ['a number for an array', () => sum.bind(cpu, { a: x, b: wrong(3) }), /bind: b: not an array.*given 3/],
    [
      'shapes that differ',
      () => sum.bind(cpu, { a: x, b: nd.ones([3]) }),
      /elemwise_add .*: rhs: .*\(2, 3\), given \(3,\)/,
    ],
    ['an impossible size', () => net.simple_bind(cpu, { data: [1e9, 1e9] }), /too large/],
    ['a misspelt is_train', () => simple.forward(wrong({ is_trian: true })), /Did you mean is_train\?/],
    ['backward before forward', () => bound().backward(), /forward\(\{ is_train: true \}\)/],
    [
      'a text as head gradient',
      () => afterForward().backward(wrong('x')),
      /backward: out_grads: .*given "x"/,
    ],
    [
      'a head gradient of another shape',
      () => afterForward().backward(nd.ones([3])),
      /head gradient does not fit.*\(2, 3\), given float32 \(3,\)/,
    ],
    [
      'a missing argument’s name',
      () => simple.arg_dict.fc1_weigt,
      /arg_dict: fc1_weigt: .*Did you mean fc1_weight\?/,
    ],
    [
      'a gradient that is not kept',
      () => simple.grad_dict.fc1_bias,
      /grad_dict: fc1_bias: no gradient is kept/,
    ],
    ['an output’s wrong name', () => simple.output_dict.out_outpt, /Did you mean out_output\?/],
    [
      'a surplus parameter',
      () => simple.copy_params_from({ fc2_weight: x }),
      /no argument fc2_weight. Did you mean fc1_weight\?/,
    ],
  ]);

  function afterForward() {
    const executor = bound();
    executor.forward({ is_train: true });
    return executor;
  }

  it('surplus parameters are let in by options behind the arguments', () => {
    simple.copy_params_from({ zzz: x, fc1_bias: nd.ones([4]) }, { allow_extra_params: true });
    assert.deepEqual(simple.arg_dict.fc1_bias!.tolist(), [1, 1, 1, 1]);
  });

  it('dictionaries of an executor are plain objects otherwise', async () => {
    const { arg_dict, grad_dict } = simple;
    assert.equal('fc1_weigt' in arg_dict, false);
    assert.deepEqual(Object.keys(grad_dict), ['fc1_weight']);
    assert.deepEqual(Object.keys({ ...arg_dict }), ['data', 'fc1_weight', 'fc1_bias', 'out_label']);
    assert.equal(await arg_dict, arg_dict);
    assert.match(JSON.stringify({ ...grad_dict }), /^\{"fc1_weight":\[\[/);
  });
});

describe('wrong use around symbols', () => {
  refusals([
    [
      'drawing an array',
      () => mx.viz.plot_network(wrong(x)),
      /plot_network: symbol: .*given an NDArray of shape \(2, 3\)/,
    ],
    ['drawing nothing', () => mx.viz.plot_network(wrong(undefined)), /plot_network: symbol: .*given nothing/],
    [
      'a misspelt option of drawing',
      () => mx.viz.plot_network(net, wrong({ titel: 'x' })),
      /unknown option titel. Did you mean title\?/,
    ],
    [
      'a misspelt option of the summary',
      () => mx.viz.print_summary(net, wrong({ shap: {} })),
      /unknown option shap. Did you mean shape\?/,
    ],
    ['a prefix that is no text', () => new mx.name.Prefix(wrong(3)), /Prefix: prefix: .*given 3/],
    [
      'an operator of another name',
      () => mx.op.invoke('rellu', [x]),
      /unknown operator rellu. Did you mean relu\?/,
    ],
    [
      'inputs that are no list',
      () => mx.op.invoke('relu', wrong(x)),
      /relu: inputs: .*a list, given an NDArray/,
    ],
    ['a number as a file to write', () => nd.save(wrong(3), [x]), /save: fname: .*given 3/],
  ]);
});
