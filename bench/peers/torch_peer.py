"""PyTorch (eager, CPU) as a peer."""
import os
from functools import lru_cache

import torch
from measure import SHAPES, serve
from torch.nn import functional as F

torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))


@lru_cache(None)
def uniform(*shape, copy=0):
    return torch.rand(*shape) * 2 - 1


def matrix(size, copy=0):
    return uniform(*SHAPES[size], copy=copy)


def add4():
    a, b = torch.tensor([1.0, 2, 3, 4]), torch.tensor([5.0, 6, 7, 8])
    return lambda: a + b


def add4_recorded():
    a, b = torch.ones(4, requires_grad=True), torch.ones(4)
    return lambda: a + b


def plus_scalar4():
    a = torch.tensor([1.0, 2, 3, 4])
    return lambda: a + 1


def chain(size):
    x, y = uniform(size), uniform(size, copy=1)
    return lambda: torch.tanh(x * y + 1) * y - x


def on_matrix(run, positive=False):
    def make(size):
        x = matrix(size)
        if positive:
            x = x.abs()
        return lambda: run(x)

    return make


def add(size):
    x, y = matrix(size), matrix(size, copy=1)
    return lambda: x + y


def add_row(size):
    x = matrix(size)
    y = x[0].clone()
    return lambda: x + y


def add_column(size):
    x = matrix(size)
    y = x[:, :1].clone()
    return lambda: x + y


def layer_norm(size):
    x = matrix(size)
    gamma, beta = x[0].clone(), x[1].clone()
    return lambda: F.layer_norm(x, x.shape[1:], gamma, beta)


def concat(size):
    x, y = matrix(size)[: SHAPES[size][0] // 2], matrix(size, copy=1)[: SHAPES[size][0] // 2]
    return lambda: torch.cat((x, y), 1)


def take(size):
    table = uniform(size // 50, 50)
    at = torch.randint(0, size // 50, (size // 50,))
    return lambda: table.index_select(0, at)


def one_hot(size):
    at = torch.randint(0, 50, (size // 50,))
    return lambda: F.one_hot(at, 50)


def gemm(size):
    a, b = uniform(size, size), uniform(size, size, copy=1)
    return lambda: a @ b


def batch_dot():
    a, b = uniform(64, 128, 64), uniform(64, 64, 128)
    return lambda: torch.bmm(a, b)


def without_gradients(run):
    def guarded():
        with torch.no_grad():
            return run()

    return guarded


def conv3x3_forward():
    data, weight = uniform(8, 64, 56, 56), uniform(64, 64, 3, 3)
    return without_gradients(lambda: F.conv2d(data, weight, padding=1))


def both_ways(forward, learned):
    """Runs forward and backward."""
    for array in learned:
        array.requires_grad_()
    head = torch.ones_like(forward())

    def run():
        for array in learned:
            array.grad = None
        forward().backward(head)

    return run


def conv3x3_both():
    data, weight = uniform(8, 64, 56, 56, copy=1), uniform(64, 64, 3, 3, copy=1)
    return both_ways(lambda: F.conv2d(data, weight, padding=1), [data, weight])


def conv1x1():
    data, weight = uniform(8, 256, 14, 14), uniform(1024, 256, 1, 1)
    return without_gradients(lambda: F.conv2d(data, weight))


def conv_depthwise():
    data, weight = uniform(8, 128, 56, 56), uniform(128, 1, 3, 3)
    return without_gradients(lambda: F.conv2d(data, weight, padding=1, groups=128))


def conv_depthwise_both():
    data, weight = uniform(8, 128, 56, 56, copy=1), uniform(128, 1, 3, 3, copy=1)
    return both_ways(lambda: F.conv2d(data, weight, padding=1, groups=128), [data, weight])


def convolution(channels, size, filters, k, step, padding, groups):
    def make():
        data, weight = uniform(8, channels, size, size), uniform(filters, channels // groups, k, k)
        return without_gradients(lambda: F.conv2d(data, weight, stride=step, padding=padding, groups=groups))

    return make


def max_pool():
    data = uniform(8, 64, 112, 112)
    return lambda: F.max_pool2d(data, 3, 2, 1)


def max_pool_both():
    data = uniform(8, 64, 112, 112, copy=1)
    return both_ways(lambda: F.max_pool2d(data, 3, 2, 1), [data])


def avg_pool():
    data = uniform(8, 64, 112, 112)
    return lambda: F.avg_pool2d(data, 3, 2, 1)


def global_pool():
    data = uniform(8, 2048, 7, 7)
    return lambda: F.adaptive_avg_pool2d(data, 1)


def normalizing(training, copy=0):
    data = uniform(8, 64, 56, 56, copy=copy)
    mean, variance, gamma, beta = torch.zeros(64), torch.ones(64), torch.ones(64), torch.zeros(64)
    return [data, gamma, beta], lambda: F.batch_norm(data, mean, variance, gamma, beta, training=training)


def batch_norm():
    return normalizing(True)[1]


def batch_norm_both():
    learned, forward = normalizing(True, 1)
    return both_ways(forward, learned)


def batch_norm_inference():
    return normalizing(False)[1]


def recurrent(kind, steps, batch, width, both):
    def make():
        layer = kind(width, width)
        data, head = uniform(steps, batch, width, copy=1), torch.ones(steps, batch, width)

        def run():
            if not both:
                with torch.no_grad():
                    return layer(data)
            data.grad = None
            layer.zero_grad()
            layer(data)[0].backward(head)

        if both:
            data.requires_grad_()
        return run

    return make


def gemm_bfloat16():
    a, b = uniform(1024, 1024).bfloat16(), uniform(1024, 1024, copy=1).bfloat16()
    return lambda: a @ b


def conv3x3_bfloat16():
    data, weight = uniform(8, 64, 56, 56).bfloat16(), uniform(64, 64, 3, 3).bfloat16()
    return without_gradients(lambda: F.conv2d(data, weight, padding=1))


def gemm_int8():
    a, b = (torch.randint(-127, 128, (1024, 1024), dtype=torch.int8) for _ in range(2))
    return lambda: torch._int_mm(a, b)


def mlp_step():
    nn = torch.nn
    net = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 10))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
    data, label = torch.rand(64, 784), torch.zeros(64, dtype=torch.long)

    def run():
        optimizer.zero_grad()
        F.cross_entropy(net(data), label, reduction="sum").backward()
        optimizer.step()

    return run


def lenet_both():
    nn = torch.nn
    net = nn.Sequential(nn.Conv2d(1, 20, 5), nn.Tanh(), nn.MaxPool2d(2), nn.Conv2d(20, 50, 5), nn.Tanh(), nn.MaxPool2d(2), nn.Flatten(),
                        nn.Linear(800, 500), nn.Tanh(), nn.Linear(500, 10))
    data, label = torch.rand(64, 1, 28, 28), torch.zeros(64, dtype=torch.long)

    def run():
        net.zero_grad()
        F.cross_entropy(net(data), label, reduction="sum").backward()

    return run


class Residual(torch.nn.Module):
    """ResNet for pictures of 224 x 224: blocks of two 3x3 convolutions, or three with a bottleneck."""

    def __init__(self, blocks, deep):
        super().__init__()
        nn = torch.nn
        self.first = self.convolve(3, 64, 7, 2)
        self.inner, self.shortcuts = nn.ModuleList(), nn.ModuleList()
        channels = 64
        for stage, length in enumerate(blocks):
            width = 64 * 2 ** stage
            out = 4 * width if deep else width
            for block in range(length):
                step = 2 if stage > 0 and block == 0 else 1
                layers = [self.convolve(channels, width, 1, 1), self.convolve(width, width, 3, step)] if deep else [
                    self.convolve(channels, width, 3, step)]
                self.inner.append(nn.Sequential(*layers, self.convolve(width, out, 1 if deep else 3, 1, relu=False)))
                turns = step > 1 or channels != out
                self.shortcuts.append(self.convolve(channels, out, 1, step, relu=False) if turns else nn.Identity())
                channels = out
        self.last = nn.Linear(channels, 1000)

    @staticmethod
    def convolve(channels, filters, size, step, relu=True):
        nn = torch.nn
        layers = [nn.Conv2d(channels, filters, size, step, size // 2, bias=False), nn.BatchNorm2d(filters)]
        return nn.Sequential(*layers, nn.ReLU(inplace=True)) if relu else nn.Sequential(*layers)

    def forward(self, x):
        x = F.max_pool2d(self.first(x), 3, 2, 1)
        for inner, shortcut in zip(self.inner, self.shortcuts):
            x = F.relu(inner(x) + shortcut(x), inplace=True)
        return self.last(F.adaptive_avg_pool2d(x, 1).flatten(1))


def residual(blocks, deep, both):
    def make():
        # With the channels last PyTorch is faster on a processor.
        net = Residual(blocks, deep).to(memory_format=torch.channels_last)
        data = torch.rand(4, 3, 224, 224).to(memory_format=torch.channels_last)
        label = torch.zeros(4, dtype=torch.long)
        if not both:
            net.eval()
            return without_gradients(lambda: net(data))

        def run():
            net.zero_grad()
            F.cross_entropy(net(data), label, reduction="sum").backward()

        return run

    return make


def lstm_step_both():
    i2h, h2h = torch.nn.Linear(200, 800), torch.nn.Linear(200, 800)
    data, h, c = (torch.rand(32, 200).requires_grad_() for _ in range(3))

    def run():
        for array in (data, h, c, *i2h.parameters(), *h2h.parameters()):
            array.grad = None
        i, f, g, o = (i2h(data) + h2h(h)).chunk(4, 1)
        cell = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
        (torch.sigmoid(o) * torch.tanh(cell)).square().sum().backward()

    return run


def mlp_eager():
    nn = torch.nn
    net = nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 10))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
    data, label = torch.rand(64, 784), torch.zeros(64, dtype=torch.long)

    def run():
        optimizer.zero_grad()
        F.cross_entropy(net(data), label, reduction="sum").backward()
        optimizer.step()

    return run


makers = {make.__name__: make for make in (
    add4, add4_recorded, plus_scalar4, chain, add, add_row, add_column, layer_norm, concat, take, one_hot, gemm,
    batch_dot, conv3x3_forward, conv3x3_both, conv1x1, conv_depthwise, conv_depthwise_both, max_pool, max_pool_both,
    avg_pool, global_pool, batch_norm, batch_norm_both, batch_norm_inference,
    gemm_bfloat16, conv3x3_bfloat16, gemm_int8, mlp_step, lenet_both,
    lstm_step_both, mlp_eager)}
for name, axis in (("0", 0), ("1", 1), ("all", None)):
    makers[f"sum_{name}"] = on_matrix(lambda x, axis=axis: x.sum(axis))
    makers[f"mean_{name}"] = on_matrix(lambda x, axis=axis: x.mean(axis))
    makers[f"max_{name}"] = on_matrix(lambda x, axis=axis: x.max() if axis is None else x.amax(axis))
makers |= {
    "conv_stem": convolution(3, 224, 64, 7, 2, 3, 1),
    "conv1x1_wide": convolution(64, 56, 256, 1, 1, 0, 1),
    "conv1x1_narrow": convolution(256, 56, 64, 1, 1, 0, 1),
    "conv3x3_step": convolution(128, 56, 128, 3, 2, 1, 1),
    "conv3x3_deep": convolution(512, 7, 512, 3, 1, 1, 1),
    "conv_groups": convolution(128, 56, 128, 3, 1, 1, 32),
    "conv_depthwise_step": convolution(128, 56, 128, 3, 2, 1, 128),
    "lstm": recurrent(torch.nn.LSTM, 35, 32, 256, False),
    "lstm_both": recurrent(torch.nn.LSTM, 35, 32, 256, True),
    "gru_both": recurrent(torch.nn.GRU, 35, 32, 256, True),
    "lstm_small": recurrent(torch.nn.LSTM, 10, 4, 32, False),
    "lstm_small_both": recurrent(torch.nn.LSTM, 10, 4, 32, True),
    "resnet18": residual((2, 2, 2, 2), False, False),
    "resnet18_both": residual((2, 2, 2, 2), False, True),
    "resnet50": residual((3, 4, 6, 3), True, False),
    "resnet50_both": residual((3, 4, 6, 3), True, True),
    "exp": on_matrix(torch.exp),
    "tanh": on_matrix(torch.tanh),
    "sqrt": on_matrix(torch.sqrt, positive=True),
    "relu": on_matrix(torch.relu),
    "erf": on_matrix(torch.erf),
    "add_scalar": on_matrix(lambda x: x + 1),
    "softmax": on_matrix(lambda x: torch.softmax(x, 1)),
    "log_softmax": on_matrix(lambda x: torch.log_softmax(x, 1)),
    "argmax": on_matrix(lambda x: x.argmax(1)),
    "argmax_flat": on_matrix(lambda x: x.argmax()),
    "topk": on_matrix(lambda x: x.topk(10, 1)),
    "topk_flat": on_matrix(lambda x: x.view(-1).topk(10)),
    "sort": on_matrix(lambda x: x.sort(1)),
    "argsort": on_matrix(lambda x: x.argsort(1)),
    "sort_flat": on_matrix(lambda x: x.view(-1).sort()),
    "transpose": on_matrix(lambda x: x.t().contiguous()),
}
serve(makers)
