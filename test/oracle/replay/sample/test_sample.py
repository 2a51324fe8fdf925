"""A few calls in the manner of MXNet's tests; their recording in sample/cases is replayed by test/oracle/replay.test.ts."""
import mxnet as mx
import numpy as np


def some(*shape):
    return mx.nd.array(np.random.uniform(-1, 1, shape))


def test_calls():
    x = some(2, 3)
    mx.nd.clip(x * 2 + 1, -0.5, 0.5)
    mx.nd.topk(x, axis=1, k=2, ret_typ="both")
    mx.nd.SequenceMask(some(3, 2), mx.nd.array([1, 2], dtype="int32"), use_sequence_length=True, value=-1)
    mx.nd.random.normal(1, 2, shape=(2, 2))
    state = some(2, 3)
    mx.nd.sgd_mom_update(x, some(2, 3), state, lr=0.1, momentum=0.9, out=x)


def test_graphs():
    net = mx.sym.FullyConnected(mx.sym.var("data"), num_hidden=2, name="fc")
    net = mx.sym.SoftmaxOutput(mx.sym.Activation(net, act_type="tanh"), name="out")
    executor = net.simple_bind(mx.cpu(), data=(3, 4))
    for array in executor.arg_arrays:
        array[:] = np.random.uniform(-1, 1, array.shape)
    executor.arg_dict["out_label"][:] = mx.nd.array([0, 1, 1])
    executor.forward(is_train=True)


def test_refused():
    try:
        mx.nd.dot(some(2, 3), some(2, 3))
    except mx.base.MXNetError:
        pass
