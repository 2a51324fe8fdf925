"""Records sequences of random draws of real MXNet 1.9.1: hashes of the bytes, and the first numbers for people.

    DIR/bin/python test/oracle/record_random.py

Writes test/oracle/random_streams.json. Large arrays use all 1,024 generators, small ones one. Draws do not depend on the
number of threads except where lib/ops says so (a one-dimensional shuffle, recorded with one thread).
"""
import ctypes
import hashlib
import json
import os

os.environ.setdefault("MXNET_ENGINE_TYPE", "NaiveEngine")
os.environ["OMP_NUM_THREADS"] = "1"

import numpy as np  # noqa: E402
import mxnet as mx  # noqa: E402
from mxnet._ctypes.ndarray import _imperative_invoke  # noqa: E402
from mxnet.base import _LIB, c_str  # noqa: E402

SMALL, MIDDLE, LARGE = "(5,)", "(61, 7)", "(100003,)"
FLOATS = ["float32", "float64", "float16"]
SCALAR = {
    "_random_uniform": [{}, {"low": "-1.1", "high": "0.7"}],
    "_random_normal": [{}, {"loc": "0.1", "scale": "2.3"}],
    "_random_exponential": [{}, {"lam": "1.7"}],
    "_random_gamma": [{}, {"alpha": "0.3", "beta": "1.9"}, {"alpha": "7.1", "beta": "0.4"}],
    "_random_poisson": [{}, {"lam": "7.3"}, {"lam": "31.9"}],
    "_random_negative_binomial": [{"k": "3", "p": "0.4"}, {"k": "30", "p": "0.45"}],
    "_random_generalized_negative_binomial": [{"mu": "2.2", "alpha": "0.3"}, {"mu": "25", "alpha": "0"}],
}
SETS = {
    "_sample_uniform": ([0.1, -2.5, 3], [1.3, 4.75, 9]),
    "_sample_normal": ([0.1, -2.5, 3], [1.3, 4.75, 9]),
    "_sample_gamma": ([0.5, 2.6, 9], [1.1, 0.75, 2]),
    "_sample_exponential": ([1.3, 8.5, 2],),
    "_sample_poisson": ([1.3, 8.5, 20],),
    "_sample_negative_binomial": ([20, 49, 3], [0.4, 0.77, 1]),
    "_sample_generalized_negative_binomial": ([2, 2.5, 7], [1, 0.1, 2]),
}


def call(op, inputs=(), **attrs):
    return {"op": op, "inputs": list(inputs), "attrs": attrs}


def given(values, dtype="float32"):
    return {"dtype": dtype, "values": values}


def counting(shape, dtype="float32"):
    """0, 1, 2 ... modulo 1,000 in this shape."""
    return {"dtype": dtype, "counting": shape}


def all_sequences():
    """[seed, calls]: the calls of one sequence go on where the last one stopped."""
    for op, choices in SCALAR.items():
        for dtype in FLOATS:
            for attrs in choices:
                shapes = [SMALL, MIDDLE] + ([LARGE] if dtype == "float32" or attrs == choices[-1] else [])
                yield 11, [call(op, **attrs, shape=shape, dtype=dtype) for shape in shapes]
    for low, high in (("0", "10"), ("-5", "3"), ("0", "100000")):
        for dtype in ("int32", "int64"):
            yield 12, [call("_random_randint", low=low, high=high, shape=s, dtype=dtype) for s in (SMALL, LARGE)]
    yield 12, [call("_random_randint", low="-4000000000", high="9000000000", shape=MIDDLE, dtype="int64")]
    for op, sets in SETS.items():
        for dtype in FLOATS:
            inputs = [given(values) for values in sets]
            yield 13, [call(op, inputs, shape=s, dtype=dtype) for s in ("()", "(3,)", "(20001,)")]
        for dtype in ("float64", "float16", "int32"):
            inputs = [given([abs(int(v)) or 1 for v in s] if dtype == "int32" else s, dtype) for s in sets]
            yield 13, [call(op, inputs, shape="(301,)"), call(op, inputs, shape="(300,)", dtype=dtype.replace("int32", "float64"))]
    for op, choices in SCALAR.items():
        for dtype in FLOATS:
            yield 14, [call(f"{op}_like", [counting([37, 4], dtype)], **choices[-1])]
    for dtype in FLOATS:
        rows = given([[0.1, 0.2, 0.3, 0.4], [0.25, 0.125, 0.5, 0.125]], dtype)
        yield 15, [
            call("_sample_multinomial", [rows]),
            call("_sample_multinomial", [rows], shape="(3, 4)", get_prob="True"),
            call("_sample_multinomial", [rows], shape="(5000,)", dtype="uint8"),
        ]
        shapes = [[10], [7, 3], [300, 2]] + ([[5000]] if dtype == "float32" else [])
        yield 16, [call("_shuffle", [counting(shape, dtype)]) for shape in shapes]
        for p in ("0.5", "0.1", "0.83"):
            yield 17, [call("Dropout", [counting(s, dtype)], p=p, mode="always") for s in ([9], [200, 3], [300, 401])]
        yield 17, [call("Dropout", [counting([6, 5, 4], dtype)], p="0.4", mode="always", axes=a) for a in ("(1,)", "(0, 2)")]
    mixed = [
        call("_random_uniform", shape="(3,)"),
        call("_random_normal", shape="(200, 3)"),
        call("_random_randint", low="0", high="6", shape="(70,)"),
        call("_shuffle", [counting([12])]),
        call("_random_gamma", alpha="2.5", shape="(129,)", dtype="float64"),
        call("Dropout", [counting([300])], p="0.3", mode="always"),
        call("_sample_multinomial", [given([0.3, 0.7])], shape="(9,)"),
        call("_random_uniform", shape="(100,)", dtype="float16"),
        call("_random_poisson", lam="14", shape="(65,)"),
        call("_random_normal", shape="(2,)"),
        call("_shuffle", [counting([5, 2])]),
        call("_random_exponential", shape="(2, 2)"),
    ]
    for seed in (0, 1, -3, 2**31 + 5, 2**32 + 1, 123456789):
        yield seed, mixed


def array_of(item):
    if "counting" in item:
        size = int(np.prod(item["counting"]))
        values = (np.arange(size) % 1000).reshape(item["counting"])
    else:
        values = np.array(item["values"])
    return mx.nd.array(values, dtype=item["dtype"])


def invoke(one):
    handle = ctypes.c_void_p()
    assert _LIB.NNGetOpHandle(c_str(one["op"]), ctypes.byref(handle)) == 0
    attrs = one["attrs"]
    inputs = [array_of(item) for item in one["inputs"]]
    out = _imperative_invoke(handle.value, inputs, list(attrs.keys()), list(attrs.values()), None, False, False)
    return list(out) if isinstance(out, (list, tuple)) else [out]


def described(array):
    value = np.ascontiguousarray(array.asnumpy())
    raw = value.astype(np.float64) if value.dtype == np.float16 else value
    return {
        "dtype": str(value.dtype),
        "shape": list(value.shape),
        "sha256": hashlib.sha256(raw.tobytes()).hexdigest()[:24],
        "begins": [float(number) for number in value.ravel()[:3]],
    }


def main():
    assert mx.__version__ == "1.9.1", mx.__version__
    lines = []
    for seed, calls in all_sequences():
        mx.random.seed(seed)
        recorded = [{**one, "outputs": [described(output) for output in invoke(one)]} for one in calls]
        lines.append(json.dumps({"seed": seed, "calls": recorded}))
    target = os.path.join(os.path.dirname(os.path.abspath(__file__)), "random_streams.json")
    with open(target, "w") as file:
        file.write("[\n" + ",\n".join(lines) + "\n]\n")


main()
