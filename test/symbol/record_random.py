"""Records 200 random graphs: the calls that build them, and the JSON that real MXNet 1.9.1 writes. test/symbol/random.test.ts repeats the calls.

    python test/symbol/record_random.py
"""
import json
import os
import random
import warnings

warnings.filterwarnings('ignore')
import mxnet as mx

choose = random.Random(7)
pick = choose.choice


def maybe(**options):
    """Each option with even chances."""
    return {name: value for name, value in options.items() if choose.random() < 0.5}


def fraction():
    """No whole number: JavaScript does not tell 1.0 from 1."""
    return pick([0.1, 0.25, 1e-05, 2.5, 0.003, 1.75, 123.456, 1e-7])


UNARY = ['relu', 'sigmoid', 'tanh', 'exp', 'log', 'sqrt', 'square', 'abs', 'sin', 'negative', 'softsign', 'erf', 'round', 'rsqrt',
         'zeros_like', 'ones_like', 'BlockGrad', 'identity', 'gammaln', 'log1p', 'Flatten', 'shape_array', 'make_loss']
BINARY = ['elemwise_add', 'elemwise_mul', 'elemwise_sub', 'elemwise_div', 'broadcast_add', 'broadcast_mul', 'broadcast_maximum',
          'broadcast_power', 'broadcast_lesser', 'broadcast_equal', 'broadcast_like', 'reshape_like', 'maximum', 'minimum', 'hypot']

# Path below mx.sym, number of inputs, options.
CALLS = [
    ('FullyConnected', 1, lambda: {'num_hidden': pick([1, 10, 128]), **maybe(no_bias=True, flatten=False)}),
    ('Convolution', 1, lambda: {'kernel': pick([[3], [3, 3], [1, 2, 3]]), 'num_filter': 8, **maybe(no_bias=True, num_group=2, workspace=512, cudnn_tune='off')}),
    ('Convolution', 1, lambda: {'kernel': [3, 3], 'num_filter': 4, 'stride': [2, 2], 'pad': [1, 1], 'dilate': [1, 1], **maybe(layout='NCHW')}),
    ('Deconvolution', 1, lambda: {'kernel': [4, 4], 'num_filter': 3, **maybe(stride=[2, 2], pad=[1, 1], adj=[1, 1], no_bias=False)}),
    ('Pooling', 1, lambda: {'kernel': [2, 2], 'pool_type': pick(['max', 'avg', 'sum']), **maybe(stride=[2, 2], global_pool=True, pooling_convention='full', count_include_pad=False)}),
    ('BatchNorm', 1, lambda: maybe(eps=fraction(), fix_gamma=False, momentum=0.95, use_global_stats=True, axis=-1)),
    ('LayerNorm', 1, lambda: maybe(eps=fraction(), axis=1)),
    ('InstanceNorm', 1, lambda: maybe(eps=fraction())),
    ('GroupNorm', 1, lambda: {'num_groups': 2, **maybe(eps=fraction())}),
    ('L2Normalization', 1, lambda: maybe(mode='channel', eps=fraction())),
    ('LRN', 1, lambda: {'nsize': 5, **maybe(alpha=fraction(), beta=0.7)}),
    ('Activation', 1, lambda: {'act_type': pick(['relu', 'softrelu', 'tanh'])}),
    ('LeakyReLU', 1, lambda: {'act_type': pick(['leaky', 'prelu', 'elu', 'selu', 'gelu']), **maybe(slope=0.3)}),
    ('Dropout', 1, lambda: maybe(p=0.3, mode='always', axes=[0])),
    ('Embedding', 1, lambda: {'input_dim': 20, 'output_dim': 5, **maybe(dtype='float16', sparse_grad=True)}),
    ('SoftmaxOutput', 1, lambda: maybe(grad_scale=0.5, multi_output=True, use_ignore=True, ignore_label=-1, normalization='valid')),
    ('LinearRegressionOutput', 1, lambda: maybe(grad_scale=2.5)),
    ('softmax', 1, lambda: maybe(axis=1, temperature=2.5)),
    ('log_softmax', 1, lambda: maybe(axis=0)),
    ('Concat', 3, lambda: maybe(dim=0)),
    ('stack', 2, lambda: maybe(axis=1)),
    ('add_n', 4, lambda: {}),
    ('SliceChannel', 1, lambda: {'num_outputs': 2, **maybe(axis=0, squeeze_axis=True)}),
    ('slice', 1, lambda: {'begin': [0, 1], 'end': [None, 3], **maybe(step=[1, 2])}),
    ('slice_axis', 1, lambda: {'axis': 1, 'begin': 0, 'end': pick([None, 2, -1])}),
    ('transpose', 1, lambda: maybe(axes=[1, 0])),
    ('reshape', 1, lambda: {'shape': pick([[-1], [0, -1], [2, -4, -1, 2]]), **maybe(reverse=True)}),
    ('expand_dims', 1, lambda: {'axis': pick([0, -1])}),
    ('squeeze', 1, lambda: maybe(axis=[0, 1])),
    ('sum', 1, lambda: maybe(axis=pick([0, [0, 1]]), keepdims=True, exclude=True)),
    ('mean', 1, lambda: maybe(axis=1)),
    ('norm', 1, lambda: maybe(ord=1, axis=[1], keepdims=True)),
    ('argmax', 1, lambda: maybe(axis=1, keepdims=True)),
    ('topk', 1, lambda: maybe(k=3, ret_typ=pick(['value', 'indices', 'mask']), is_ascend=True, dtype='int32')),
    ('sort', 1, lambda: maybe(axis=0, is_ascend=False)),
    ('dot', 2, lambda: maybe(transpose_a=True, transpose_b=True)),
    ('batch_dot', 2, lambda: maybe(transpose_b=True)),
    ('where', 3, lambda: {}),
    ('take', 2, lambda: maybe(axis=1, mode='wrap')),
    ('pick', 2, lambda: maybe(axis=0, keepdims=True, mode='wrap')),
    ('one_hot', 1, lambda: {'depth': 7, **maybe(on_value=2.5, dtype='float16')}),
    ('clip', 1, lambda: {'a_min': -1, 'a_max': 2.5}),
    ('tile', 1, lambda: {'reps': [2, 1]}),
    ('repeat', 1, lambda: {'repeats': 2, **maybe(axis=1)}),
    ('pad', 1, lambda: {'mode': 'constant', 'pad_width': [0, 0, 0, 0, 1, 1, 2, 2], 'constant_value': 0.5}),
    ('Cast', 1, lambda: {'dtype': pick(['float16', 'int8', 'float64'])}),
    ('SequenceMask', 1, lambda: maybe(value=0.5)),
    ('smooth_l1', 1, lambda: {'scalar': 2.5}),
    ('RNN', 1, lambda: {'state_size': 4, 'num_layers': 2, 'mode': pick(['lstm', 'gru', 'rnn_tanh']), **maybe(bidirectional=True, state_outputs=True, p=0.25)}),
    ('UpSampling', 1, lambda: {'scale': 2, 'sample_type': 'nearest', 'num_args': 1}),
    ('contrib.box_nms', 1, lambda: maybe(overlap_thresh=0.7, topk=10, force_suppress=True)),
    ('contrib.MultiBoxPrior', 1, lambda: {'sizes': [0.5, 0.25], 'ratios': [0.5, 1.5], **maybe(clip=True)}),
    ('image.to_tensor', 1, lambda: {}),
    ('image.normalize', 1, lambda: {'mean': [0.5, 0.25, 0.125], 'std': [0.5, 0.5, 0.5]}),
    ('linalg.gemm2', 2, lambda: maybe(alpha=2.5, transpose_a=True, axis=-3)),
    ('linalg.potrf', 1, lambda: {}),
    ('random.uniform', 0, lambda: {'low': 0, 'high': 2.5, 'shape': [2, 3]}),
    ('random.normal', 0, lambda: {'loc': 0.5, 'scale': 2, 'shape': [4]}),
    ('zeros', 0, lambda: {'shape': [2, 3]}),
    ('ones', 0, lambda: {'shape': [4], 'dtype': 'int32'}),
] + [(name, 1, dict) for name in UNARY] + [(name, 2, dict) for name in BINARY]

# A symbol and a number, as Python's operators take them.
SCALARS = {
    '$add': lambda x, c: x + c, '$sub': lambda x, c: x - c, '$rsub': lambda x, c: c - x, '$mul': lambda x, c: x * c,
    '$div': lambda x, c: x / c, '$rdiv': lambda x, c: c / x, '$pow': lambda x, c: x ** c, '$gt': lambda x, c: x > c,
    '$le': lambda x, c: x <= c, '$mod': lambda x, c: x % c,
}
BETWEEN = {'$add': lambda x, y: x + y, '$mul': lambda x, y: x * y, '$div': lambda x, y: x / y, '$lt': lambda x, y: x < y}


def tuples(options):
    return {name: tuple(value) if isinstance(value, list) else value for name, value in options.items()}


def build():
    """One graph: steps as (kind, what, inputs, options), and the symbol."""
    steps, values = [], []

    def add(step, value):
        steps.append(step)
        values.append(value[0] if len(value.list_outputs()) > 1 and not step[3].get('_whole') else value)

    for index in range(pick([1, 2, 3])):
        options = maybe(lr_mult=2.5, shape=[2, 3], dtype='float16', __mine__='some "text"', init='zeros')
        add(('variable', f'v{index}', [], options), mx.sym.Variable(f'v{index}', **tuples(options)))
    for _ in range(choose.randint(3, 9)):
        kind = choose.random()
        if kind < 0.15:
            which, left, number = pick(list(SCALARS)), choose.randrange(len(values)), pick([2, 3, 0.5, 1e-05])
            add(('scalar', which, [left], {'number': number}), SCALARS[which](values[left], number))
        elif kind < 0.25:
            which, left, right = pick(list(BETWEEN)), choose.randrange(len(values)), choose.randrange(len(values))
            add(('between', which, [left, right], {}), BETWEEN[which](values[left], values[right]))
        else:
            path, count, options = pick(CALLS)
            given = options()
            if count > 0 or path in ('zeros', 'ones'):
                given = {**given, **maybe(name=pick(['n1', 'layer', 'x_y']) + str(len(values)))}
            if count > 0:
                given.update({'attr': {'__note__': 'a'}} if choose.random() < 0.15 else {})
            inputs = [choose.randrange(len(values)) for _ in range(count)]
            call = mx.sym
            for part in path.split('.'):
                call = getattr(call, part)
            add(('call', path, inputs, given), call(*[values[i] for i in inputs], **{k: v if k == 'attr' else tuples({k: v})[k] for k, v in given.items()}))
    return steps, values


def compact(text):
    """What a graph file says, without its line breaks."""
    document = json.loads(text)
    return [[node['op'], node['name'], node.get('attrs', {}), node['inputs']] for node in document['nodes']]


cases = []
while len(cases) < 200:
    with mx.name.NameManager():
        try:
            steps, values = build()
            is_group = len(values) > 1 and choose.random() < 0.3
            net = mx.sym.Group(values[-2:]) if is_group else values[-1]
        except Exception as error:  # pylint: disable=broad-except
            print('left out:', str(error).strip().splitlines()[-1][:150])
            continue
    cases.append({'steps': steps, 'heads': 2 if is_group else 1, 'nodes': compact(net.tojson())})

folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'fixtures')
with open(os.path.join(folder, 'random_graphs.json'), 'w', encoding='utf8') as file:
    file.write('[\n' + ',\n'.join(json.dumps(case, separators=(',', ':')) for case in cases) + '\n]\n')
