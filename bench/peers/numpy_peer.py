"""NumPy as a peer."""
import numpy as np
from measure import serve

random = np.random.default_rng(0)


def uniform(*shape):
    return random.random(shape, dtype=np.float32) * 2 - 1


def add4():
    a, b = np.float32([1, 2, 3, 4]), np.float32([5, 6, 7, 8])
    return lambda: a + b


def plus_scalar4():
    a = np.float32([1, 2, 3, 4])
    return lambda: a + 1


def chain_1e7():
    x, y = uniform(10_000_000), uniform(10_000_000)
    return lambda: np.tanh(x * y + np.float32(1)) * y - x


def gemm_1024():
    a, b = uniform(1024, 1024), uniform(1024, 1024)
    return lambda: a @ b


serve({"add4": add4, "plus_scalar4": plus_scalar4, "chain_1e7": chain_1e7, "gemm_1024": gemm_1024})
