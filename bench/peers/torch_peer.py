"""PyTorch (eager, CPU) as a peer."""
import os

import torch
from measure import serve
from torch.nn import functional as F

torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))


def uniform(*shape):
    return torch.rand(*shape) * 2 - 1


def add4():
    a, b = torch.tensor([1.0, 2, 3, 4]), torch.tensor([5.0, 6, 7, 8])
    return lambda: a + b


def plus_scalar4():
    a = torch.tensor([1.0, 2, 3, 4])
    return lambda: a + 1


def chain_1e7():
    x, y = uniform(10_000_000), uniform(10_000_000)
    return lambda: torch.tanh(x * y + 1) * y - x


def gemm_1024():
    a, b = uniform(1024, 1024), uniform(1024, 1024)
    return lambda: a @ b


def conv3x3_forward():
    data, weight = uniform(8, 64, 56, 56), uniform(64, 64, 3, 3)

    def run():
        with torch.no_grad():
            return F.conv2d(data, weight, padding=1)

    return run


def conv3x3_both():
    data, weight = uniform(8, 64, 56, 56).requires_grad_(), uniform(64, 64, 3, 3).requires_grad_()
    head = torch.ones(8, 64, 56, 56)

    def run():
        data.grad = weight.grad = None
        F.conv2d(data, weight, padding=1).backward(head)

    return run


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


serve({name: make for name, make in globals().items() if name in (
    "add4", "plus_scalar4", "chain_1e7", "gemm_1024", "conv3x3_forward", "conv3x3_both", "mlp_step")})
