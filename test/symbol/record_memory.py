"""Records how much memory real MXNet 1.9.1 plans for bound networks. Run with a Python that has mxnet==1.9.1 and numpy<1.24:

    OPENBLAS_CORETYPE=SkylakeX python test/symbol/record_memory.py

Writes the graphs (`plans/<name>-symbol.json`) and `plans/memory.json`: the shapes bound, and the megabytes of MXNet's own plan ("Total … MB
allocated" of its debug_str) for training and for prediction.
"""
import json
import os
import re

# Its recomputation and its fused nodes are not what is compared.
os.environ['MXNET_SUBGRAPH_BACKEND'] = 'NONE'

import mxnet as mx

sym = mx.sym
folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'fixtures', 'plans')


def resnet50():
    from mxnet.gluon.model_zoo import vision
    net = vision.resnet50_v1(prefix='resnetv10_')
    net = sym.SoftmaxOutput(net(sym.Variable('data')), name='softmax')
    return net, [{'data': (batch, 3, 224, 224)} for batch in (1, 8)]


def lstm():
    steps, batch, words, hidden = 35, 32, 1000, 200
    stack = mx.rnn.SequentialRNNCell()
    for layer in range(2):
        stack.add(mx.rnn.LSTMCell(num_hidden=hidden, prefix='lstm_l%d_' % layer))
    embedded = sym.Embedding(sym.Variable('data'), input_dim=words, output_dim=hidden, name='embed')
    outputs, _ = stack.unroll(steps, inputs=embedded, begin_state=stack.begin_state(func=sym.zeros, shape=(batch, hidden)), merge_outputs=True)
    net = sym.FullyConnected(sym.Reshape(outputs, shape=(-1, hidden)), num_hidden=words, name='pred')
    net = sym.SoftmaxOutput(net, sym.Reshape(sym.Variable('softmax_label'), shape=(-1,)), name='softmax')
    return net, [{'data': (batch, steps), 'softmax_label': (batch, steps)}]


def planned(net, shapes, grad_req):
    executor = net.simple_bind(mx.cpu(), grad_req=grad_req, **shapes)
    return int(re.search(r'Total (\d+) MB allocated', executor.debug_str()).group(1))


os.makedirs(folder, exist_ok=True)
figures = []
for build in (resnet50, lstm):
    with mx.name.NameManager():
        net, cases = build()
    net.save(os.path.join(folder, build.__name__ + '-symbol.json'))
    for shapes in cases:
        grad_req = {name: 'null' if name in ('data', 'softmax_label') else 'write' for name in net.list_arguments()}
        figures.append({'name': build.__name__, 'shapes': {name: list(shape) for name, shape in shapes.items()},
                        'training': planned(net, shapes, grad_req), 'predicting': planned(net, shapes, 'null')})
with open(os.path.join(folder, 'memory.json'), 'w') as file:
    json.dump(figures, file, indent=1, sort_keys=True)
    file.write('\n')
