"""MXNet 1.9.1 as a peer: imperative calls, and a bound symbol for the training step."""
from functools import lru_cache

import csr
import mxnet as mx
import numpy as np
from measure import SHAPES, serve
from mxnet import autograd, nd


@lru_cache(None)
def uniform(*shape, copy=0):
    return finished(nd.random.uniform(-1, 1, shape=shape))


def matrix(size, copy=0):
    return uniform(*SHAPES[size], copy=copy)


def finished(array):
    array.wait_to_read()
    return array


def waiting(run):
    """Runs and waits: a call returns before its work is done."""
    return lambda: run().wait_to_read()


def add4():
    a, b = nd.array([1, 2, 3, 4]), nd.array([5, 6, 7, 8])
    return waiting(lambda: a + b)


def add4_recorded():
    a, b = nd.array([1, 2, 3, 4]), nd.array([5, 6, 7, 8])
    a.attach_grad()

    def run():
        with autograd.record():
            return a + b

    return waiting(run)


def plus_scalar4():
    a = nd.array([1, 2, 3, 4])
    return waiting(lambda: a + 1)


def chain(size):
    x, y = uniform(size), uniform(size, copy=1)
    return waiting(lambda: nd.tanh(x * y + 1) * y - x)


def on_matrix(run, positive=False):
    def make(size):
        x = matrix(size)
        if positive:
            x = finished(x.abs())
        return waiting(lambda: run(x))

    return make


def add(size):
    x, y = matrix(size), matrix(size, copy=1)
    return waiting(lambda: x + y)


def add_row(size):
    x = matrix(size)
    y = finished(x[0].copy())
    return waiting(lambda: nd.broadcast_add(x, y.reshape((1, -1))))


def add_column(size):
    x = matrix(size)
    y = finished(nd.slice_axis(x, axis=1, begin=0, end=1))
    return waiting(lambda: nd.broadcast_add(x, y))


def layer_norm(size):
    x = matrix(size)
    gamma, beta = finished(x[0].copy()), finished(x[1].copy())
    return waiting(lambda: nd.LayerNorm(x, gamma, beta))


def concat(size):
    half = SHAPES[size][0] // 2
    x, y = finished(matrix(size)[:half].copy()), finished(matrix(size, copy=1)[:half].copy())
    return waiting(lambda: nd.concat(x, y, dim=1))


def take(size):
    table = uniform(size // 50, 50)
    at = finished(nd.random.randint(0, size // 50, shape=(size // 50,)))
    return waiting(lambda: nd.take(table, at))


def one_hot(size):
    at = finished(nd.random.randint(0, 50, shape=(size // 50,)))
    return waiting(lambda: nd.one_hot(at, 50))


def gemm(size):
    a, b = uniform(size, size), uniform(size, size, copy=1)
    return waiting(lambda: nd.dot(a, b))


def batch_dot():
    a, b = uniform(64, 128, 64), uniform(64, 64, 128)
    return waiting(lambda: nd.batch_dot(a, b))


def convolve(data, weight):
    return nd.Convolution(data=data, weight=weight, kernel=(3, 3), pad=(1, 1), num_filter=64, no_bias=True)


def conv3x3_forward():
    data, weight = uniform(8, 64, 56, 56), uniform(64, 64, 3, 3)
    return waiting(lambda: convolve(data, weight))


def both_ways(forward, learned):
    """Runs forward and backward, and waits for the gradients."""
    for array in learned:
        array.attach_grad()
    head = finished(nd.ones(forward().shape))

    def run():
        with autograd.record():
            out = forward()
        out.backward(head)
        for array in learned:
            array.grad.wait_to_read()

    return run


def conv3x3_both():
    data, weight = uniform(8, 64, 56, 56, copy=1), uniform(64, 64, 3, 3, copy=1)
    return both_ways(lambda: convolve(data, weight), [data, weight])


def conv1x1():
    data, weight = uniform(8, 256, 14, 14), uniform(1024, 256, 1, 1)
    return waiting(lambda: nd.Convolution(data=data, weight=weight, kernel=(1, 1), num_filter=1024, no_bias=True))


def depthwise(copy=0):
    data, weight = uniform(8, 128, 56, 56, copy=copy), uniform(128, 1, 3, 3, copy=copy)
    return data, weight, lambda: nd.Convolution(
        data=data, weight=weight, kernel=(3, 3), pad=(1, 1), num_filter=128, num_group=128, no_bias=True)


def conv_depthwise():
    return waiting(depthwise()[2])


def conv_depthwise_both():
    data, weight, run = depthwise(1)
    return both_ways(run, [data, weight])


def convolution(channels, size, filters, k, step, padding, groups):
    def make():
        data, weight = uniform(8, channels, size, size), uniform(filters, channels // groups, k, k)
        return waiting(lambda: nd.Convolution(
            data=data, weight=weight, kernel=(k, k), stride=(step, step), pad=(padding, padding), num_filter=filters,
            num_group=groups, no_bias=True))

    return make


def pooling(data, pool_type):
    return lambda: nd.Pooling(data, kernel=(3, 3), stride=(2, 2), pad=(1, 1), pool_type=pool_type)


def max_pool():
    return waiting(pooling(uniform(8, 64, 112, 112), "max"))


def max_pool_both():
    data = uniform(8, 64, 112, 112, copy=1)
    return both_ways(pooling(data, "max"), [data])


def avg_pool():
    return waiting(pooling(uniform(8, 64, 112, 112), "avg"))


def global_pool():
    data = uniform(8, 2048, 7, 7)
    return waiting(lambda: nd.Pooling(data, kernel=(1, 1), global_pool=True, pool_type="avg"))


def normalizing(copy=0):
    data = uniform(8, 64, 56, 56, copy=copy)
    mean, variance, gamma, beta = nd.zeros(64), nd.ones(64), nd.ones(64), nd.zeros(64)
    return [data, gamma, beta], lambda: nd.BatchNorm(data, gamma, beta, mean, variance, fix_gamma=False)


def batch_norm():
    _, forward = normalizing()

    def run():
        with autograd.train_mode():
            return forward()

    return waiting(run)


def batch_norm_both():
    learned, forward = normalizing(1)
    return both_ways(forward, learned)


def batch_norm_inference():
    return waiting(normalizing()[1])


def recurrent(mode, steps, batch, width, both):
    def make():
        gates = 4 if mode == "lstm" else 3
        data = uniform(steps, batch, width, copy=1)
        parameters = uniform(gates * width * (2 * width + 2), copy=1) * 0.1
        zeros = finished(nd.zeros((1, batch, width)))
        states = [zeros, zeros] if mode == "lstm" else [zeros]

        def forward():
            return nd.RNN(data, parameters, *states, state_size=width, num_layers=1, mode=mode)

        if not both:
            return waiting(forward)
        data.attach_grad()
        parameters.attach_grad()
        head = finished(nd.ones((steps, batch, width)))

        def run():
            with autograd.record():
                out = forward()
            out.backward(head)
            parameters.grad.wait_to_read()
            data.grad.wait_to_read()

        return run

    return make


def mlp_step():
    net = mx.sym.Variable("data")
    for index, width in enumerate((128, 64, 10), 1):
        net = mx.sym.FullyConnected(net, name=f"fc{index}", num_hidden=width)
        if width != 10:
            net = mx.sym.Activation(net, act_type="relu")
    net = mx.sym.SoftmaxOutput(net, name="softmax")
    executor = net.simple_bind(mx.cpu(), data=(64, 784), softmax_label=(64,))
    learned = [name for name in executor.arg_dict if name.endswith(("_weight", "_bias"))]
    for name in learned:
        executor.arg_dict[name][:] = nd.random.uniform(-0.1, 0.1, shape=executor.arg_dict[name].shape)
    executor.arg_dict["data"][:] = nd.random.uniform(shape=(64, 784))

    def run():
        executor.forward(is_train=True)
        executor.backward()
        for name in learned:
            weight = executor.arg_dict[name]
            nd.sgd_update(weight, executor.grad_dict[name], lr=0.01, out=weight)
        executor.arg_dict["fc1_weight"].wait_to_read()

    return run


def bound_both(net, **shapes):
    executor = net.simple_bind(mx.cpu(), **shapes)
    learned = [name for name in executor.arg_dict if name.endswith(("_weight", "_bias"))]
    for name in learned:
        executor.arg_dict[name][:] = nd.random.uniform(-0.1, 0.1, shape=executor.arg_dict[name].shape)
    executor.arg_dict["data"][:] = nd.random.uniform(shape=shapes["data"])

    def run():
        executor.forward(is_train=True)
        executor.backward()
        executor.grad_dict[learned[0]].wait_to_read()

    return run


def lenet_both():
    net = mx.sym.Variable("data")
    for index, filters in enumerate((20, 50)):
        net = mx.sym.Convolution(net, kernel=(5, 5), num_filter=filters, name=f"conv{index}")
        net = mx.sym.Pooling(mx.sym.Activation(net, act_type="tanh"), pool_type="max", kernel=(2, 2), stride=(2, 2))
    net = mx.sym.Activation(mx.sym.FullyConnected(net, num_hidden=500, name="fc1"), act_type="tanh")
    net = mx.sym.SoftmaxOutput(mx.sym.FullyConnected(net, num_hidden=10, name="fc2"), name="softmax")
    return bound_both(net, data=(64, 1, 28, 28), softmax_label=(64,))


def residual(blocks, deep):
    """ResNet for pictures of 224 x 224: blocks of two 3x3 convolutions, or three with a bottleneck."""
    count = iter(range(1000))

    def convolve(x, filters, size, step, relu=True):
        name = f"conv{next(count)}"
        pad = size // 2
        net = mx.sym.Convolution(x, kernel=(size, size), stride=(step, step), pad=(pad, pad), num_filter=filters,
                                 no_bias=True, name=name)
        net = mx.sym.BatchNorm(net, fix_gamma=False, eps=1e-5, name=f"{name}_bn")
        return mx.sym.Activation(net, act_type="relu") if relu else net

    net = convolve(mx.sym.Variable("data"), 64, 7, 2)
    net = mx.sym.Pooling(net, kernel=(3, 3), stride=(2, 2), pad=(1, 1), pool_type="max")
    channels = 64
    for stage, length in enumerate(blocks):
        width = 64 * 2 ** stage
        out = 4 * width if deep else width
        for block in range(length):
            step = 2 if stage > 0 and block == 0 else 1
            first = convolve(convolve(net, width, 1, 1), width, 3, step) if deep else convolve(net, width, 3, step)
            inner = convolve(first, out, 1 if deep else 3, 1, relu=False)
            shortcut = convolve(net, out, 1, step, relu=False) if step > 1 or channels != out else net
            net = mx.sym.Activation(mx.sym.elemwise_add(inner, shortcut), act_type="relu")
            channels = out
    net = mx.sym.Pooling(net, kernel=(7, 7), global_pool=True, pool_type="avg")
    return mx.sym.SoftmaxOutput(mx.sym.FullyConnected(net, num_hidden=1000, name="fc"), name="softmax")


PICTURES = {"data": (4, 3, 224, 224), "softmax_label": (4,)}


def bound_forward(net):
    executor = net.simple_bind(mx.cpu(), grad_req="null", **PICTURES)
    for name, array in executor.arg_dict.items():
        array[:] = nd.random.uniform(-0.1, 0.1, shape=array.shape)
    for name, array in executor.aux_dict.items():
        array[:] = 1 if name.endswith("var") else 0
    return lambda: executor.forward(is_train=False)[0].wait_to_read()


def resnet18():
    return bound_forward(residual((2, 2, 2, 2), False))


def resnet18_both():
    return bound_both(residual((2, 2, 2, 2), False), **PICTURES)


def resnet50():
    return bound_forward(residual((3, 4, 6, 3), True))


def resnet50_both():
    return bound_both(residual((3, 4, 6, 3), True), **PICTURES)


def lstm_step_both():
    data, h, c = (mx.sym.Variable(name) for name in ("data", "h", "c"))
    gates = mx.sym.FullyConnected(data, num_hidden=800, name="i2h") + mx.sym.FullyConnected(h, num_hidden=800, name="h2h")
    i, f, g, o = mx.sym.SliceChannel(gates, num_outputs=4)
    cell = mx.sym.sigmoid(f) * c + mx.sym.sigmoid(i) * mx.sym.tanh(g)
    net = mx.sym.MakeLoss(mx.sym.sum(mx.sym.square(mx.sym.sigmoid(o) * mx.sym.tanh(cell))))
    return bound_both(net, data=(32, 200), h=(32, 200), c=(32, 200))


def nodes(step):
    def make():
        net = mx.sym.Variable("data")
        for _ in range(1000):
            net = step(net)
        executor = net.simple_bind(mx.cpu(), grad_req="null", data=(2, 2))
        return lambda: executor.forward(is_train=False)[0].wait_to_read()

    return make


def mlp_eager():
    widths = [784, 256, 128, 64, 10]
    layers = [(nd.random.uniform(-0.1, 0.1, shape=(m, n)), nd.zeros(m)) for n, m in zip(widths, widths[1:])]
    for weight, bias in layers:
        weight.attach_grad()
        bias.attach_grad()
    data, label = nd.random.uniform(shape=(64, 784)), nd.zeros(64)

    def run():
        with autograd.record():
            x = data
            for weight, bias in layers:
                x = nd.FullyConnected(x, weight, bias, num_hidden=weight.shape[0])
                if weight.shape[0] != 10:
                    x = nd.relu(x)
            loss = nd.softmax_cross_entropy(x, label)
        loss.backward()
        for pair in layers:
            for array in pair:
                nd.sgd_update(array, array.grad, lr=0.01, out=array)
        layers[0][0].wait_to_read()

    return run


def sparse_product(width, transposed=False):
    def make():
        matrix = nd.sparse.csr_matrix(csr.parts(), shape=(csr.ROWS, csr.ROWS))
        dense = uniform(csr.ROWS, width)
        return waiting(lambda: nd.sparse.dot(matrix, dense, transpose_a=transposed))

    return make


TABLE = (200_000, 64)


def sparse_adam():
    weight, mean, variance = (nd.ones(TABLE) for _ in range(3))
    grad = nd.sparse.row_sparse_array((uniform(10_000, 64), np.arange(10_000) * 20), shape=TABLE)

    def run():
        nd.sparse.adam_update(weight, grad, mean, variance, lr=0.001, out=weight)
        weight.wait_to_read()

    return run


def embedding_step():
    weight = nd.zeros(TABLE)
    weight.attach_grad(stype="row_sparse")
    words = nd.array(np.arange(1000) * 200)

    def run():
        with autograd.record():
            loss = nd.Embedding(words, weight, input_dim=TABLE[0], output_dim=64, sparse_grad=True).sum()
        loss.backward()
        nd.sparse.sgd_update(weight, weight.grad, lr=0.1, out=weight)
        weight.wait_to_read()

    return run


makers = {make.__name__: make for make in (
    add4, add4_recorded, plus_scalar4, chain, add, add_row, add_column, layer_norm, concat, take, one_hot, gemm,
    batch_dot, conv3x3_forward, conv3x3_both, conv1x1, conv_depthwise, conv_depthwise_both, max_pool, max_pool_both,
    avg_pool, global_pool, batch_norm, batch_norm_both, batch_norm_inference, mlp_step, lenet_both,
    resnet18, resnet18_both, resnet50, resnet50_both,
    lstm_step_both, mlp_eager, sparse_adam, embedding_step)}
for name, axis in (("0", {"axis": 0}), ("1", {"axis": 1}), ("all", {})):
    makers[f"sum_{name}"] = on_matrix(lambda x, axis=axis: nd.sum(x, **axis))
    makers[f"mean_{name}"] = on_matrix(lambda x, axis=axis: nd.mean(x, **axis))
    makers[f"max_{name}"] = on_matrix(lambda x, axis=axis: nd.max(x, **axis))
makers |= {
    "csr_dot": sparse_product(64),
    "csr_dot_vector": sparse_product(1),
    "csr_dot_transposed": sparse_product(64, transposed=True),
    "nodes_plus": nodes(lambda x: x + 1),
    "nodes_transpose": nodes(mx.sym.transpose),
    "conv_stem": convolution(3, 224, 64, 7, 2, 3, 1),
    "conv1x1_wide": convolution(64, 56, 256, 1, 1, 0, 1),
    "conv1x1_narrow": convolution(256, 56, 64, 1, 1, 0, 1),
    "conv3x3_step": convolution(128, 56, 128, 3, 2, 1, 1),
    "conv3x3_deep": convolution(512, 7, 512, 3, 1, 1, 1),
    "conv_groups": convolution(128, 56, 128, 3, 1, 1, 32),
    "conv_depthwise_step": convolution(128, 56, 128, 3, 2, 1, 128),
    "lstm": recurrent("lstm", 35, 32, 256, False),
    "lstm_both": recurrent("lstm", 35, 32, 256, True),
    "gru_both": recurrent("gru", 35, 32, 256, True),
    "lstm_small": recurrent("lstm", 10, 4, 32, False),
    "lstm_small_both": recurrent("lstm", 10, 4, 32, True),
    "exp": on_matrix(nd.exp),
    "tanh": on_matrix(nd.tanh),
    "sqrt": on_matrix(nd.sqrt, positive=True),
    "relu": on_matrix(nd.relu),
    "erf": on_matrix(nd.erf),
    "add_scalar": on_matrix(lambda x: x + 1),
    "softmax": on_matrix(nd.softmax),
    "log_softmax": on_matrix(nd.log_softmax),
    "argmax": on_matrix(lambda x: nd.argmax(x, axis=1)),
    "argmax_flat": on_matrix(nd.argmax),
    "topk": on_matrix(lambda x: nd.topk(x, k=10)),
    "topk_flat": on_matrix(lambda x: nd.topk(x, k=10, axis=None)),
    "sort": on_matrix(nd.sort),
    "argsort": on_matrix(nd.argsort),
    "sort_flat": on_matrix(lambda x: nd.sort(x, axis=None)),
    "transpose": on_matrix(nd.transpose),
}
serve(makers)
