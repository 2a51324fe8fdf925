"""Records networks as real MXNet 1.9.1 exports them, with what it computes. Run with a Python that has mxnet==1.9.1 and numpy<1.24:

    OPENBLAS_CORETYPE=SkylakeX python test/symbol/record_exports.py

For each network: `<name>-symbol.json` and `<name>-0000.params` as MXNet's own exporters write them, `<name>-facts.json` (names, shapes and
types of every value), `<name>-run.params` (inputs, outputs, gradients and states of one training step, one prediction). Widths are small, so that the files are.
"""
import json
import os

import mxnet as mx
import numpy as np

sym = mx.sym
folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'fixtures', 'exports')
random = np.random.RandomState(11)


def draw(shape, low=-1.0, high=1.0):
    return mx.nd.array(np.round(random.uniform(low, high, shape), 3).astype('float32'))


def parameter(name, shape):
    if name.endswith(('gamma', 'var', 'scale')):
        return draw(shape, 0.5, 1.5)
    fan = int(np.prod(shape[1:])) if len(shape) > 1 else 4
    return draw(shape, -1.5 / fan ** 0.5, 1.5 / fan ** 0.5)


def resnet():
    """ResNet-18 by Gluon's model zoo, with few channels; exported by HybridBlock.export."""
    from mxnet.gluon.model_zoo.vision.resnet import BasicBlockV1, ResNetV1
    net = ResNetV1(BasicBlockV1, [2, 2, 2, 2], [4, 4, 6, 8, 10], classes=5, prefix='resnetv10_')
    net.initialize()
    net.hybridize()
    data = draw((2, 3, 48, 48))
    net(data)
    for name, value in net.collect_params().items():
        value.set_data(parameter(name, value.shape))
    net(data)
    net.export(os.path.join(folder, 'resnet18'))
    return 'resnet18', {'data': data}


def lstm():
    """Two layers of LSTM cells, unrolled by mx.rnn over words; saved by mx.model.save_checkpoint."""
    steps, batch, words, hidden = 5, 3, 12, 6
    embedded = sym.Embedding(sym.Variable('data'), input_dim=words, output_dim=5, name='embed')
    stack = mx.rnn.SequentialRNNCell()
    for layer in range(2):
        stack.add(mx.rnn.LSTMCell(num_hidden=hidden, prefix='lstm_l%d_' % layer))
    outputs, _ = stack.unroll(steps, inputs=embedded, begin_state=stack.begin_state(func=sym.zeros, shape=(batch, hidden)), merge_outputs=True)
    net = sym.FullyConnected(sym.Reshape(outputs, shape=(-1, hidden)), num_hidden=words, name='pred')
    net = sym.SoftmaxOutput(net, sym.Reshape(sym.Variable('softmax_label'), shape=(-1,)), name='softmax')
    count = lambda: mx.nd.array(random.randint(0, words, (batch, steps)), dtype='float32')
    inputs = {'data': count(), 'softmax_label': count()}
    save(net, 'lstm', inputs)
    return 'lstm', inputs


def ssd():
    """An SSD head over two scales, for training: anchors, targets with hard negatives, both losses and detections."""
    classes = 3
    data, label = sym.Variable('data'), sym.Variable('label')
    scale = sym.Activation(sym.BatchNorm(sym.Convolution(data, num_filter=6, kernel=(3, 3), pad=(1, 1), name='base'), fix_gamma=False, name='base_bn'), act_type='relu')
    scales = []
    for level in range(2):
        scale = sym.Pooling(scale, kernel=(2, 2), stride=(2, 2), pool_type='max', name='pool%d' % level)
        scale = sym.Activation(sym.Convolution(scale, num_filter=6, kernel=(3, 3), pad=(1, 1), name='conv%d' % level), act_type='relu')
        scales.append(scale)
    class_parts, place_parts, anchors = [], [], []
    for level, source in enumerate(scales):
        if level == 0:
            source = sym.L2Normalization(source, mode='channel', name='norm%d' % level)
            factor = sym.Variable('norm%d_scale' % level, shape=(1, 6, 1, 1), init=mx.init.Constant(2), attr={'__wd_mult__': '0.1'})
            source = sym.broadcast_mul(lhs=factor, rhs=source)
        sizes, ratios = ((0.3, 0.4), (1, 2, 0.5)) if level == 0 else ((0.6, 0.7), (1, 2, 0.5))
        count = len(sizes) + len(ratios) - 1
        place = sym.Convolution(source, num_filter=count * 4, kernel=(3, 3), pad=(1, 1), name='loc%d' % level)
        place_parts.append(sym.Flatten(sym.transpose(place, axes=(0, 2, 3, 1))))
        scores = sym.Convolution(source, num_filter=count * (classes + 1), kernel=(3, 3), pad=(1, 1), name='cls%d' % level)
        class_parts.append(sym.Flatten(sym.transpose(scores, axes=(0, 2, 3, 1))))
        anchors.append(sym.Flatten(sym.contrib.MultiBoxPrior(source, sizes=sizes, ratios=ratios, clip=False, name='anchors%d' % level)))
    places = sym.Concat(*place_parts, num_args=2, dim=1, name='multibox_loc_pred')
    scores = sym.Reshape(sym.Concat(*class_parts, num_args=2, dim=1), shape=(0, -1, classes + 1))
    scores = sym.transpose(scores, axes=(0, 2, 1), name='multibox_cls_pred')
    boxes = sym.Reshape(sym.Concat(*anchors, num_args=2, dim=1), shape=(0, -1, 4), name='multibox_anchors')
    target = sym.contrib.MultiBoxTarget(boxes, label, scores, overlap_threshold=.5, ignore_label=-1, negative_mining_ratio=3, minimum_negative_samples=0,
                                        negative_mining_thresh=.5, variances=(0.1, 0.1, 0.2, 0.2), name='multibox_target')
    score = sym.SoftmaxOutput(data=scores, label=target[2], ignore_label=-1, use_ignore=True, grad_scale=1., multi_output=True, normalization='valid', name='cls_prob')
    loss = sym.smooth_l1(data=target[1] * (places - target[0]), scalar=1.0, name='loc_loss_')
    loss = sym.MakeLoss(loss, grad_scale=1., normalization='valid', name='loc_loss')
    answer = sym.MakeLoss(data=target[2], grad_scale=0, name='cls_label')
    found = sym.contrib.MultiBoxDetection(score, places, boxes, name='detection', nms_threshold=0.5, force_suppress=False, variances=(0.1, 0.1, 0.2, 0.2), nms_topk=40)
    found = sym.MakeLoss(data=found, grad_scale=0, name='det_out')
    net = sym.Group([score, loss, answer, found])
    labels = [[[0, 0.1, 0.1, 0.45, 0.5], [2, 0.5, 0.4, 0.95, 0.9]], [[1, 0.2, 0.3, 0.8, 0.85], [-1, -1, -1, -1, -1]]]
    inputs = {'data': draw((2, 3, 16, 16)), 'label': mx.nd.array(labels)}
    save(net, 'ssd', inputs)
    return 'ssd', inputs


def save(net, name, inputs):
    arguments, _, states = net.infer_shape(**{key: array.shape for key, array in inputs.items()})
    args = {key: parameter(key, shape) for key, shape in zip(net.list_arguments(), arguments) if key not in inputs}
    aux = {key: parameter(key, shape) for key, shape in zip(net.list_auxiliary_states(), states)}
    mx.model.save_checkpoint(os.path.join(folder, name), 0, net, args, aux)


def lists(shapes):
    return [list(shape) for shape in shapes]


def record(name, inputs):
    """What MXNet says and computes of the files it wrote."""
    net, args, aux = mx.model.load_checkpoint(os.path.join(folder, name), 0)
    given = {key: array.shape for key, array in inputs.items()}
    internals = net.get_internals()
    types = internals.infer_type(**{key: 'float32' for key in inputs})
    arguments, every, states = internals.infer_shape(**given)
    facts = {
        'given': {key: list(shape) for key, shape in given.items()}, 'arguments': net.list_arguments(), 'outputs': net.list_outputs(), 'auxiliary': net.list_auxiliary_states(),
        'internals': internals.list_outputs(), 'shapes': [lists(arguments), lists(every), lists(states)], 'types': [[np.dtype(kind).name for kind in group] for group in types],
        'attributes': net.attr_dict(),
    }
    with open(os.path.join(folder, name + '-symbol.json')) as file:
        assert file.read() == net.tojson(), 'MXNet writes the graph again as it was'
    # MXNet's Embedding refuses a gradient of its indices, and labels have none.
    is_constant = lambda key: 'label' in key or (key == 'data' and name == 'lstm')
    executor = net.simple_bind(mx.cpu(), grad_req={key: 'null' if is_constant(key) else 'write' for key in net.list_arguments()}, **given)
    executor.copy_params_from({**args, **inputs}, aux)
    result = {'input:' + key: array for key, array in inputs.items()}
    executor.forward(is_train=False)
    result.update({'prediction:%d' % at: array.copy() for at, array in enumerate(executor.outputs)})
    # The next forward run changes the mode under operators of this one that are still queued: MXNet's mistake, not part of the record.
    mx.nd.waitall()
    executor.forward(is_train=True)
    heads = [draw(array.shape) for array in executor.outputs]
    executor.backward(heads)
    result.update({'head:%d' % at: array for at, array in enumerate(heads)})
    result.update({'output:%d' % at: array for at, array in enumerate(executor.outputs)})
    result.update({'gradient:' + key: array for key, array in executor.grad_dict.items() if array is not None})
    result.update({'state:' + key: array for key, array in executor.aux_dict.items()})
    mx.nd.save(os.path.join(folder, name + '-run.params'), result)
    with open(os.path.join(folder, name + '-facts.json'), 'w') as file:
        json.dump(facts, file, sort_keys=True)
        file.write('\n')


os.makedirs(folder, exist_ok=True)
for network in (resnet, lstm, ssd):
    with mx.name.NameManager():
        record(*network())
