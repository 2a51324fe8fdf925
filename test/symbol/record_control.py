"""Records control-flow graphs of real MXNet 1.9.1 with results and gradients: python record_control.py > fixtures/control_flow.json"""
import json

import numpy as np

np.bool = bool  # MXNet 1.9.1 was written for older NumPy versions
import mxnet as mx


def run(name, symbols, values):
    net = mx.sym.Group(symbols) if isinstance(symbols, list) else symbols
    args = {key: mx.nd.array(value) for key, value in values.items()}
    grads = {key: mx.nd.zeros(value.shape) for key, value in args.items()}
    executor = net.bind(mx.cpu(), dict(args), args_grad=grads)
    outputs = executor.forward(is_train=True)
    executor.backward([mx.nd.ones_like(output) * (index + 1) for index, output in enumerate(outputs)])
    inferred = net.infer_shape(**{k: v.shape for k, v in args.items()})
    return {
        'name': name,
        'json': net.tojson(),
        'arguments': net.list_arguments(),
        'outputs': net.list_outputs(),
        'shapes': inferred[0] and [[list(shape) for shape in part] for part in inferred],
        'values': {key: value.asnumpy().tolist() for key, value in args.items()},
        'results': [output.asnumpy().tolist() for output in outputs],
        'gradients': {key: value.asnumpy().tolist() for key, value in grads.items()},
    }


def flat(parts):
    return [leaf for part in parts for leaf in (flat(part) if isinstance(part, list) else [part])]


def simple_foreach():
    data, state = mx.sym.var('data'), mx.sym.var('state')
    outs, states = mx.sym.contrib.foreach(lambda x, s: (x + s[0], [s[0] * 2 + x]), data, [state])
    return run('foreach', flat([outs, states]), {'data': [[1, 2], [3, 4], [5, 6]], 'state': [1, 1]})


def closing_foreach():
    data, state, w, b = (mx.sym.var(n) for n in ('data', 'state', 'w', 'b'))
    outer = mx.sym.sum(w * b, axis=0, keepdims=True, name='outer')

    def body(x, s):
        h = mx.sym.FullyConnected(x, weight=w, num_hidden=2, no_bias=True, name='fc')
        new = mx.sym.tanh(h + s[0] * outer, name='new')
        return [new, new * x], [new]

    outs, states = mx.sym.contrib.foreach(body, data, [state], name='rnn')
    return run('foreach with a closure', flat([outs, states]), {
        'data': [[[1, 2]], [[0.5, -1]]], 'state': [[0.1, 0.2]], 'w': [[0.1, 0.2], [0.3, -0.4]], 'b': [[0.5, -0.5], [1, 2]]})


def nested_foreach():
    data, state = mx.sym.var('data'), mx.sym.var('state')

    def body(x, s):
        inner, last = mx.sym.contrib.foreach(lambda y, t: (y * t, t + y), x, s)
        return inner, last

    outs, states = mx.sym.contrib.foreach(body, data, state)
    return run('foreach inside foreach', flat([outs, states]), {'data': [[[1, 2], [3, 4]], [[5, 6], [7, 8]]], 'state': [1, 1]})


def loop():
    i, s = mx.sym.var('i'), mx.sym.var('s')
    outputs, states = mx.sym.contrib.while_loop(
        cond=lambda i, s: i <= 4, func=lambda i, s: ([i + s], [i + 1, s + i * s]), loop_vars=[i, s], max_iterations=8)
    return run('while_loop', [mx.sym.slice_axis(outputs[0], axis=0, begin=0, end=4)] + states, {'i': [1], 's': [2]})


def closing_loop():
    i, s, w = mx.sym.var('i'), mx.sym.var('s'), mx.sym.var('w')
    outer = mx.sym.exp(w, name='outer')
    outputs, states = mx.sym.contrib.while_loop(
        cond=lambda i, s: s.sum() < 20, func=lambda i, s: (s * w, [i + 1, s * outer]), loop_vars=[i, s], max_iterations=3)
    return run('while_loop with a closure', [outputs] + states, {'i': [0], 's': [1, 2], 'w': [0.5, 0.25]})


def branch(value):
    a, b = mx.sym.var('a'), mx.sym.var('b')
    outputs = mx.sym.contrib.cond(a * b < 5, lambda: (a + 5) * (b + 5), lambda: (a - 5) * (b - 5))
    return run('cond %s' % value, outputs, {'a': [value], 'b': [2]})


def fresh(make, *args):
    mx.AttrScope._subgraph_names.clear()
    with mx.name.NameManager():
        return make(*args)


cases = [(simple_foreach,), (closing_foreach,), (nested_foreach,), (loop,), (closing_loop,), (branch, 1), (branch, 4)]
print(json.dumps([fresh(*case) for case in cases], indent=1))
