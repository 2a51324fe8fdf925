"""Records how real MXNet 1.9.1 writes, lists and infers symbols. Run with a Python that has mxnet==1.9.1 and numpy<1.24:

    OPENBLAS_CORETYPE=SkylakeX python test/symbol/record.py

Each graph is built in a fresh name scope; test/symbol/graphs.ts builds the same graphs under the same names.
"""
import json
import os

import mxnet as mx
import numpy as np

sym = mx.sym


def add():
    return sym.Variable('a') + sym.Variable('b'), {'a': (2, 3), 'b': (2, 3)}


def variables():
    a = sym.Variable('a', shape=(2, 3), dtype='float16', lr_mult=2, wd_mult=0.5, init='zeros')
    b = sym.Variable('b', __mine__='text "quoted" \\ and\ttab')
    with mx.AttrScope(ctx_group='dev1', __outer__='1'):
        c = sym.Variable('c', shape=(0, 3))
        with mx.AttrScope(__inner__='2'):
            d = sym.dot(c, b, name='d', attr={'__own__': '3'})
    return sym.Group([a, d, sym.FullyConnected(d, num_hidden=4, name='fc', lr_mult='0.1')]), {'b': (3, 4), 'c': (2, 3)}


def mlp():
    net = sym.Variable('data')
    net = sym.FullyConnected(data=net, name='fc1', num_hidden=128)
    net = sym.Activation(data=net, name='relu1', act_type='relu')
    net = sym.FullyConnected(data=net, name='fc2', num_hidden=10)
    return sym.SoftmaxOutput(data=net, name='out'), {'data': (100, 200)}


def arithmetic():
    a, b = sym.Variable('a'), sym.Variable('b')
    parts = [a + b, a - b, a * b, a / b, a % b, a ** b, a > b, a >= b, a < b, a <= b,
             a + 1, 1 + a, a - 2, 2 - a, a * 3, 3 * a, a / 4, 4 / a, a % 5, 5 % a, a ** 2, 2 ** a, a > 0.5, a >= 2,
             a < 1e-5, a <= 2, -a, sym.power(a, 3), sym.power(2, b), sym.power(a, b), sym.maximum(a, 2),
             sym.maximum(2, a), sym.maximum(a, b), sym.minimum(a, 0.5), sym.hypot(a, b), sym.hypot(a, 2)]
    return sym.Group(parts), {'a': (2, 3), 'b': (2, 3)}


def normalised():
    data = sym.Variable('data')
    conv = sym.Convolution(data, num_filter=64, kernel=(7, 7), stride=(2, 2), pad=(3, 3), no_bias=True, name='conv')
    first = sym.BatchNorm(conv, name='bn', fix_gamma=False, eps=2e-5)
    pool = sym.Pooling(sym.Activation(first, act_type='relu'), kernel=(3, 3), stride=(2, 2), pool_type='max')
    mean, var = sym.Variable('mean'), sym.Variable('var')
    x = sym.BatchNorm(pool, moving_mean=mean, moving_var=var, name='x')
    y = sym.BatchNorm(x, moving_mean=mean, moving_var=var, name='y')
    return sym.Flatten(y, name='flat'), {'data': (8, 3, 28, 28)}


def parted():
    a = sym.Variable('a')
    s = sym.SliceChannel(a, num_outputs=3, name='s')
    c = sym.Concat(s[0], s[2], dim=1)
    t = sym.split(c, num_outputs=4, axis=1, squeeze_axis=True)
    return sym.Group([s[1], t]), {'a': (4, 6)}


def shapes():
    a, b = sym.Variable('a'), sym.Variable('b')
    f = sym.Reshape(a * b + sym.dot(a, b), shape=(1, 4))
    g = sym.broadcast_to(f, shape=(2, 4))
    h = sym.transpose(g.sum(axis=1, keepdims=True), axes=(1, 0))
    return sym.Cast(h.reshape((2, 1)).astype('float64'), dtype='uint8'), {'a': (2, 2), 'b': (2, 2)}


def created():
    parts = [sym.zeros((2, 3)), sym.ones((2,), dtype='int32'), sym.full((1, 2), 3), sym.arange(3), sym.arange(1, 7, step=2),
             sym.linspace(0, 1, 5), sym.eye(3), sym.random.uniform(0, 1, shape=(2,)), sym.random.normal(shape=(4, 5))]
    return sym.Group(parts), {}


def composed():
    net1 = sym.FullyConnected(sym.Variable('data'), name='fc1', num_hidden=10)
    net2 = sym.FullyConnected(sym.Variable('data2'), name='fc2', num_hidden=10)
    return net2(data2=net1, name='composed'), {'data': (3, 7)}


def prefixed():
    net = sym.Variable('data')
    for layer in range(2):
        with mx.name.Prefix('layer%d_' % (layer + 1)):
            net = sym.FullyConnected(data=net, name='fc', num_hidden=100)
            net = sym.Activation(net, act_type='tanh') * 2
    return net, {'data': (5, 20)}


def long():
    net = sym.Variable('x')
    parts = [net + i for i in range(12)]
    return sym.Concat(*parts, dim=0), {'x': (1, 2)}


def layered():
    net = sym.Embedding(sym.Variable('words'), input_dim=50, output_dim=8, name='embed')
    net = sym.Dropout(sym.LayerNorm(net, name='norm'), p=0.25)
    net = sym.LeakyReLU(net, act_type='prelu', name='prelu') + sym.LeakyReLU(net, act_type='elu', slope=0.5)
    net = sym.take(sym.softmax(net, axis=-1), sym.Variable('index'), axis=1)
    net = sym.slice_axis(net, axis=2, begin=1, end=None).expand_dims(axis=0).swapaxes(0, 1)
    return net, {'words': (4, 6), 'index': (3,)}


def conv_factory(data, num_filter, kernel, stride=(1, 1), pad=(0, 0), name=None, suffix=''):
    conv = sym.Convolution(data=data, num_filter=num_filter, kernel=kernel, stride=stride, pad=pad, name='conv_%s%s' % (name, suffix))
    bn = sym.BatchNorm(data=conv, name='bn_%s%s' % (name, suffix))
    return sym.Activation(data=bn, act_type='relu', name='relu_%s%s' % (name, suffix))


def inception():
    data, name = sym.Variable('Previous Output'), 'in3a'
    c1 = conv_factory(data, 64, (1, 1), name='%s_1x1' % name)
    c3 = conv_factory(data, 64, (1, 1), name='%s_3x3' % name, suffix='_reduce')
    c3 = conv_factory(c3, 64, (3, 3), pad=(1, 1), name='%s_3x3' % name)
    d3 = conv_factory(data, 64, (1, 1), name='%s_double_3x3' % name, suffix='_reduce')
    d3 = conv_factory(d3, 96, (3, 3), pad=(1, 1), name='%s_double_3x3_0' % name)
    d3 = conv_factory(d3, 96, (3, 3), pad=(1, 1), name='%s_double_3x3_1' % name)
    pool = sym.Pooling(data=data, kernel=(3, 3), stride=(1, 1), pad=(1, 1), pool_type='avg', name='avg_pool_%s_pool' % name)
    proj = conv_factory(pool, 32, (1, 1), name='%s_proj' % name)
    return sym.Concat(c1, c3, d3, proj, name='ch_concat_%s_chconcat' % name), {'Previous Output': (128, 3, 28, 28)}


def tiny_conv():
    net = sym.Convolution(sym.Variable('data'), num_filter=3, kernel=(3, 3), pad=(1, 1), name='conv')
    net = sym.BatchNorm(net, fix_gamma=False, momentum=0.8, name='bn')
    net = sym.Pooling(sym.Activation(net, act_type='relu'), kernel=(2, 2), stride=(2, 2), pool_type='avg', name='pool')
    net = sym.FullyConnected(sym.Flatten(net), num_hidden=4, name='fc')
    return sym.SoftmaxOutput(net, name='softmax'), {'data': (2, 2, 4, 4)}


def two_heads():
    data = sym.Variable('data')
    fc = sym.FullyConnected(data, num_hidden=3, name='fc')
    shared = sym.Activation(fc, act_type='sigmoid') * 2 + 1
    parts = sym.SliceChannel(sym.Concat(shared, data, dim=1), num_outputs=3, name='parts')
    left = sym.LinearRegressionOutput(parts[0] - parts[2], name='left')
    return sym.Group([left, sym.dot(shared, parts[1], transpose_a=True, name='product')]), {'data': (4, 3)}


def aged():
    """A graph as 0.8 wrote it, and how 1.9.1 writes it again."""
    parts = {'ctx_group': 'stage1', 'wd_mult': '0.3', 'weight_lr_mult': '1.2'}
    null = lambda name, attr=None: dict({'op': 'null', 'param': {}, 'name': name, 'inputs': [], 'backward_source_id': -1}, **({'attr': attr} if attr else {}))
    node = lambda op, name, param, inputs, attr=None: dict({'op': op, 'param': param, 'name': name, 'inputs': inputs, 'backward_source_id': -1}, **({'attr': attr} if attr else {}))
    nodes = [
        null('data', {'ctx_group': 'stage1', 'lr_mult': '0.2'}), null('fc1_weight', parts), null('fc1_bias', parts),
        node('FullyConnected', 'fc1', {'no_bias': 'False', 'num_hidden': '128'}, [[0, 0], [1, 0], [2, 0]], parts),
        node('Activation', 'relu1', {'act_type': 'relu'}, [[3, 0]], {'ctx_group': 'stage1'}),
        null('bn_gamma'), null('bn_beta'),
        node('BatchNorm', 'bn', {'eps': '0.001', 'fix_gamma': 'True', 'momentum': '0.9', 'use_global_stats': 'False'}, [[4, 0], [5, 0], [6, 0]]),
        node('argmax', 'best', {'axis': '-1'}, [[7, 0]]),
    ]
    text = json.dumps({'nodes': nodes, 'arg_nodes': [0, 1, 2, 5, 6], 'heads': [[8, 0]]})
    return {'old': text, 'json': sym.load_json(text).tojson()}


def run(build, steps=2):
    """Outputs, gradients and states of a few training steps and one prediction, on numbers of four digits."""
    random = np.random.RandomState(7)
    draw = lambda shape: np.round(random.uniform(-1, 1, shape), 4).astype('float32')
    net, shape = build()
    executor = net.simple_bind(mx.cpu(), **shape)
    given = {}
    for name, array in sorted(executor.arg_dict.items()):
        given[name] = draw(array.shape) if not name.endswith('label') or array.ndim > 1 else np.arange(array.size, dtype='float32')
        array[:] = given[name]
    for name, array in executor.aux_dict.items():
        array[:] = 1 if name.endswith('var') else 0
    heads = [draw(output.shape) for output in executor.outputs]
    plain = lambda arrays: {name: np.asarray(a.asnumpy() if hasattr(a, 'asnumpy') else a, dtype='float64').round(7).tolist() for name, a in arrays.items()}
    result = {'given': plain(given), 'heads': [head.tolist() for head in heads], 'steps': []}
    for _ in range(steps):
        executor.forward(is_train=True)
        executor.backward([mx.nd.array(head) for head in heads])
        gradients = {name: a for name, a in executor.grad_dict.items() if not name.endswith('label')}
        result['steps'].append({'outputs': list(plain(dict(enumerate(executor.outputs))).values()), 'gradients': plain(gradients), 'states': plain(executor.aux_dict)})
    executor.forward(is_train=False)
    result['prediction'] = list(plain(dict(enumerate(executor.outputs))).values())
    return result


def lists(group):
    return [[list(shape) for shape in part] if part is not None else None for part in group]


def main():
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'fixtures')
    for build in (add, variables, mlp, arithmetic, normalised, parted, shapes, created, composed, prefixed, long, layered, inception):
        with mx.name.NameManager():
            net, shape = build()
        facts = {
            'json': net.tojson(),
            'debug': net.debug_str(),
            'arguments': net.list_arguments(),
            'outputs': net.list_outputs(),
            'auxiliary': net.list_auxiliary_states(),
            'internals': net.get_internals().list_outputs(),
            'attributes': net.attr_dict(),
            'text': repr(net),
            'given': {name: list(dims) for name, dims in shape.items()},
            'shapes': lists(net.infer_shape(**shape)),
        }
        with open(os.path.join(folder, build.__name__ + '.json'), 'w') as file:
            json.dump(facts, file, indent=1, sort_keys=True)
            file.write('\n')
    with open(os.path.join(folder, 'aged.json'), 'w') as file:
        json.dump(aged(), file, indent=1, sort_keys=True)
        file.write('\n')
    for build in (tiny_conv, two_heads):
        with mx.name.NameManager():
            facts = run(build)
        with open(os.path.join(folder, build.__name__ + '_run.json'), 'w') as file:
            json.dump(facts, file, sort_keys=True)
            file.write('\n')


main()
