"""Records how real MXNet 1.9.1 reads graph files of earlier versions: what its upgraders change, and what it refuses.

    python test/symbol/record_aged.py

Each case is one feature of an old file, stamped with each of the versions below; the fixture keeps the text that MXNet writes after
loading, or that it raised.
"""
import json
import os
import warnings

warnings.filterwarnings('ignore')
import mxnet as mx

# As files name them: 0.8 wrote no version.
VERSIONS = [None, 800, 900, 903, 904, 905, 1000, 1200, 10000, 10501, 10900, 10901]


def var(name, **more):
    return {'op': 'null', 'name': name, 'inputs': [], **more}


def graph(nodes, heads=None, **more):
    """A document around nodes; variables are found by their operator."""
    args = [index for index, node in enumerate(nodes) if node['op'] == 'null']
    return {'nodes': nodes, 'arg_nodes': args, 'heads': heads or [[len(nodes) - 1, 0, 0]], **more}


def node(op, name, inputs, **more):
    return {'op': op, 'name': name, 'inputs': inputs, **more}


def inputs(*ids):
    return [[index, 0, 0] for index in ids]


CASES = {
    'param and attr beside each other': graph([
        var('data', param={}, attr={'ctx_group': 'one'}, backward_source_id=-1),
        node('Activation', 'act', inputs(0), param={'act_type': 'relu'}, attr={'ctx_group': 'two'},
             backward_source_id=-1),
    ]),
    'attributes under attrs': graph([var('data'), node('Activation', 'act', inputs(0), attrs={'act_type': 'relu'})]),
    'inputs of two numbers': graph([
        var('a'), var('b'), node('elemwise_add', 'sum', [[0, 0], [1, 0]]),
    ], heads=[[2, 0]]),
    'row pointers and control dependencies': graph([
        var('a'), node('tanh', 't', inputs(0), control_deps=[]),
    ], node_row_ptr=[0, 1, 2]),
    'multipliers of a variable': graph([
        var('w', attr={'lr_mult': '2', 'wd_mult': '0.5'}), node('tanh', 't', inputs(0)),
    ]),
    'multipliers written with the operator': graph([
        var('data'), var('fc_weight'), var('fc_bias'),
        node('FullyConnected', 'fc', inputs(0, 1, 2),
             attr={'num_hidden': '4', 'weight_lr_mult': '1.2', 'bias_wd_mult': '0.1', 'lr_mult': '3'}),
    ]),
    'a multiplier of what is no variable': graph([
        var('data'), node('tanh', 't', inputs(0)), var('fc_weight'),
        node('FullyConnected', 'fc', inputs(1, 2), attr={'num_hidden': '4', 'no_bias': 'True', 'data_lr_mult': '7'}),
    ]),
    'mirroring and groups of an operator': graph([
        var('data'),
        node('tanh', 't', inputs(0), attr={'force_mirroring': 'True', 'mirror_stage': '2', 'ctx_group': 'dev1'}),
    ]),
    'states that are not stored': graph([
        var('data'), var('bn_gamma'), var('bn_beta'),
        node('BatchNorm', 'bn', inputs(0, 1, 2), param={'eps': '0.001', 'momentum': '0.9', 'fix_gamma': 'True'}),
    ]),
    'states without initializers': graph([
        var('data'), var('bn_gamma'), var('bn_beta'), var('bn_moving_mean'), var('bn_moving_var'),
        node('BatchNorm', 'bn', [[0, 0, 0], [1, 0, 0], [2, 0, 0], [3, 0, 1], [4, 0, 1]], attrs={'eps': '0.001'}),
    ]),
    'a bias that is not stored': graph([
        var('data'), var('fc_weight'), node('FullyConnected', 'fc', inputs(0, 1), param={'num_hidden': '4'}),
    ]),
    'argmax over axis -1': graph([var('data'), node('argmax', 'm', inputs(0), attrs={'axis': '-1'})]),
    'argmin over axis -1': graph([var('data'), node('argmin', 'm', inputs(0), attr={'axis': '-1', 'keepdims': 'True'})]),
    'argmax over axis 1': graph([var('data'), node('argmax', 'm', inputs(0), attrs={'axis': '1'})]),
    'an initializer in words': graph([
        var('w', attr={'__init__': '["normal", {"sigma": 0.1}]'}), node('tanh', 't', inputs(0)),
    ]),
    'the shape of a variable': graph([
        var('w', attr={'__shape__': '(2, 3)', '__dtype__': '0'}), node('tanh', 't', inputs(0)),
    ]),
    'an unknown parameter': graph([var('data'), node('tanh', 't', inputs(0), param={'speed': '3'})]),
    'an unknown parameter of a layer': graph([
        var('data'), node('Activation', 'act', inputs(0), param={'act_type': 'relu', 'speed': '3'}),
    ]),
    'an operator under a second name': graph([
        var('a'), var('b'), node('_Plus', 'p', inputs(0, 1)), node('ElementWiseSum', 's', inputs(0, 1, 2), param={'num_args': '3'}),
    ]),
    'an operator that is gone': graph([var('a'), node('_CrossDeviceCopier', 'c', inputs(0))]),
    'the workspace of a convolution': graph([
        var('data'), var('c_weight'), var('c_bias'),
        node('Convolution', 'c', inputs(0, 1, 2), param={
            'cudnn_off': 'False', 'cudnn_tune': 'off', 'dilate': '(1,1)', 'kernel': '(3,3)', 'no_bias': 'False', 'num_filter': '8',
            'num_group': '1', 'pad': '(0,0)', 'stride': '(1,1)', 'workspace': '512'}),
    ]),
    'a convolution of the second kind': graph([
        var('data'), var('c_weight'), var('c_bias'),
        node('Convolution_v1', 'c', inputs(0, 1, 2), param={'kernel': '(3,3)', 'num_filter': '8'}),
    ]),
}

found = []
for name, document in CASES.items():
    for version in VERSIONS:
        stamped = dict(document)
        if version is not None:
            stamped['attrs'] = {'mxnet_version': ['int', version]}
        text = json.dumps(stamped)
        case = {'name': name, 'version': version}
        try:
            case['json'] = mx.sym.load_json(text).tojson()
        except mx.MXNetError as error:
            case['error'] = str(error).strip().splitlines()[-1][:120]
        found.append((text, case))

# Most versions read a file alike: each reading is kept once, with the versions that have it.
grouped = {}
for text, case in found:
    outcome = case.get('json') or case['error']
    key = (case['name'], outcome)
    entry = grouped.setdefault(key, {'name': case['name'], 'versions': [], **{k: v for k, v in case.items() if k in ('json', 'error')}})
    entry['versions'].append(case['version'])

folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'fixtures')
with open(os.path.join(folder, 'aged_versions.json'), 'w', encoding='utf8') as file:
    json.dump({'documents': CASES, 'readings': list(grouped.values())}, file, indent=1)
    file.write('\n')
