"""MXNet 1.9.1 as a peer: imperative calls, and a bound symbol for the training step."""
import mxnet as mx
from measure import serve
from mxnet import autograd, nd


def uniform(*shape):
    return nd.random.uniform(-1, 1, shape=shape)


def finished(array):
    array.wait_to_read()
    return array


def add4():
    a, b = nd.array([1, 2, 3, 4]), nd.array([5, 6, 7, 8])
    return lambda: (a + b).wait_to_read()


def plus_scalar4():
    a = nd.array([1, 2, 3, 4])
    return lambda: (a + 1).wait_to_read()


def chain_1e7():
    x, y = finished(uniform(10_000_000)), finished(uniform(10_000_000))
    return lambda: (nd.tanh(x * y + 1) * y - x).wait_to_read()


def gemm_1024():
    a, b = finished(uniform(1024, 1024)), finished(uniform(1024, 1024))
    return lambda: nd.dot(a, b).wait_to_read()


def convolve(data, weight):
    return nd.Convolution(data=data, weight=weight, kernel=(3, 3), pad=(1, 1), num_filter=64, no_bias=True)


def conv3x3_forward():
    data, weight = finished(uniform(8, 64, 56, 56)), finished(uniform(64, 64, 3, 3))
    return lambda: convolve(data, weight).wait_to_read()


def conv3x3_both():
    data, weight = finished(uniform(8, 64, 56, 56)), finished(uniform(64, 64, 3, 3))
    data.attach_grad()
    weight.attach_grad()
    head = finished(nd.ones((8, 64, 56, 56)))

    def run():
        with autograd.record():
            out = convolve(data, weight)
        out.backward(head)
        weight.grad.wait_to_read()
        data.grad.wait_to_read()

    return run


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


serve({make.__name__: make for make in (
    add4, plus_scalar4, chain_1e7, gemm_1024, conv3x3_forward, conv3x3_both, mlp_step)})
