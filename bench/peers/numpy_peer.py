"""NumPy as a peer, and SciPy for sparse matrices."""
from functools import lru_cache

import numpy as np
import csr
from measure import SHAPES, serve
from scipy.sparse import csr_matrix

random = np.random.default_rng(0)


@lru_cache(None)
def uniform(*shape, copy=0):
    return random.random(shape, dtype=np.float32) * 2 - 1


def matrix(size, copy=0):
    return uniform(*SHAPES[size], copy=copy)


def add4():
    a, b = np.float32([1, 2, 3, 4]), np.float32([5, 6, 7, 8])
    return lambda: a + b


def plus_scalar4():
    a = np.float32([1, 2, 3, 4])
    return lambda: a + 1


def chain(size):
    x, y = uniform(size), uniform(size, copy=1)
    return lambda: np.tanh(x * y + np.float32(1)) * y - x


def on_matrix(run, positive=False):
    def make(size):
        x = matrix(size)
        if positive:
            x = np.abs(x)
        return lambda: run(x)

    return make


def add(size):
    x, y = matrix(size), matrix(size, copy=1)
    return lambda: x + y


def add_row(size):
    x = matrix(size)
    y = x[0].copy()
    return lambda: x + y


def add_column(size):
    x = matrix(size)
    y = x[:, :1].copy()
    return lambda: x + y


def softmax(x):
    e = np.exp(x - x.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def log_softmax(x):
    d = x - x.max(1, keepdims=True)
    return d - np.log(np.exp(d).sum(1, keepdims=True))


def layer_norm(size):
    x = matrix(size)
    gamma, beta = x[0].copy(), x[1].copy()

    def run():
        mean = x.mean(1, keepdims=True)
        d = x - mean
        return d / np.sqrt((d * d).mean(1, keepdims=True) + np.float32(1e-5)) * gamma + beta

    return run


def concat(size):
    x, y = matrix(size)[: SHAPES[size][0] // 2], matrix(size, copy=1)[: SHAPES[size][0] // 2]
    return lambda: np.concatenate((x, y), 1)


def take(size):
    table = uniform(size // 50, 50)
    at = random.integers(0, size // 50, size // 50)
    return lambda: table[at]


def one_hot(size):
    at = random.integers(0, 50, size // 50)
    eye = np.eye(50, dtype=np.float32)
    return lambda: eye[at]


def gemm(size):
    a, b = uniform(size, size), uniform(size, size, copy=1)
    return lambda: a @ b


def batch_dot():
    a, b = uniform(64, 128, 64), uniform(64, 64, 128)
    return lambda: a @ b


makers = {make.__name__: make for make in (
    add4, plus_scalar4, chain, add, add_row, add_column, layer_norm, concat, take, one_hot, gemm, batch_dot)}
for name, axis in (("0", 0), ("1", 1), ("all", None)):
    makers[f"sum_{name}"] = on_matrix(lambda x, axis=axis: x.sum(axis))
    makers[f"mean_{name}"] = on_matrix(lambda x, axis=axis: x.mean(axis))
    makers[f"max_{name}"] = on_matrix(lambda x, axis=axis: x.max(axis))


def sparse_product(width, transposed=False):
    def make():
        matrix = csr_matrix(csr.parts(), shape=(csr.ROWS, csr.ROWS))
        dense = uniform(csr.ROWS, width)
        if transposed:
            matrix = matrix.T
        return lambda: matrix @ dense

    return make


zero, one = np.float32(0), np.float32(1)
makers |= {
    "csr_dot": sparse_product(64),
    "csr_dot_vector": sparse_product(1),
    "csr_dot_transposed": sparse_product(64, transposed=True),
    "exp": on_matrix(np.exp),
    "tanh": on_matrix(np.tanh),
    "sqrt": on_matrix(np.sqrt, positive=True),
    "relu": on_matrix(lambda x: np.maximum(x, zero)),
    "add_scalar": on_matrix(lambda x: x + one),
    "softmax": on_matrix(softmax),
    "log_softmax": on_matrix(log_softmax),
    "argmax": on_matrix(lambda x: x.argmax(1)),
    "argmax_flat": on_matrix(lambda x: x.argmax()),
    "sort": on_matrix(lambda x: np.sort(x, 1)),
    "argsort": on_matrix(lambda x: np.argsort(x, 1)),
    "sort_flat": on_matrix(lambda x: np.sort(x, None)),
    "transpose": on_matrix(lambda x: np.ascontiguousarray(x.T)),
}
serve(makers)
