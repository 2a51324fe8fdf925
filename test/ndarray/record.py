"""Records how real MXNet 1.9.1 prints, indexes and saves arrays.

    OPENBLAS_CORETYPE=SkylakeX PYTHON_WITH_MXNET test/ndarray/record.py

Writes test/ndarray/fixtures/{printing,indexing}.json and arrays.params, list.params.
"""
import base64
import json
import os
import random

import mxnet as mx
import numpy as np

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fixtures")
rng = np.random.RandomState(7)
random.seed(7)


def printing():
    cases = []

    def add(value, dtype):
        with np.errstate(all="ignore"):
            array = np.asarray(value, dtype=dtype)
        nd = mx.nd.array(array, dtype=array.dtype)
        raw = nd.asnumpy()
        cases.append([dtype, list(raw.shape), base64.b64encode(raw.tobytes()).decode(), str(nd)])

    for dtype in ["float32", "float64", "float16"]:
        for scale in [1, 1e-3, 1e-5, 1e3, 1e5, 1e9]:
            for shape in [(1,), (7,), (3, 4), (2, 3, 2), (13,)]:
                add(rng.randn(*shape) * scale, dtype)
        for shape in [(5,), (2, 6)]:
            add(np.round(rng.randn(*shape) * 100), dtype)
            add(np.round(rng.randn(*shape) * 4) / 4, dtype)
            add(10.0 ** rng.randint(-6, 7, size=shape), dtype)
            add(rng.rand(*shape), dtype)
        add([0, 0, 0], dtype)
        add([1, np.nan, 2], dtype)
        add([np.inf, 1.5, -np.inf], dtype)
        add([np.nan, np.nan], dtype)
        add([-np.inf], dtype)
        add([np.inf, 1e-7], dtype)
        add([-0.0, 0.0], dtype)
        add([1e8, 1], dtype)
        add([99999999.0, 1e5], dtype)
        add([0.0001, 0.1], dtype)
        add([0.00009, 0.1], dtype)
        add([1000.5, 1], dtype)
        add([1001.5, 1], dtype)
        add([1 / 3, 2 / 3], dtype)
        add([16777216.0, 3], dtype)
        add(np.arange(1001) / 8, dtype)
        add(rng.randn(40, 50), dtype)
        add(rng.randn(3, 30, 30), dtype)
        add(rng.randn(1000), dtype)
        add(rng.randn(2, 2, 2, 3), dtype)
        add(rng.randn(30), dtype)
        add(rng.randn(3, 25) * 1e-6, dtype)
    for dtype, low, high in [("int32", -1000, 100000), ("int64", -5, 10**12), ("int8", -128, 128), ("uint8", 0, 256)]:
        for shape in [(1,), (9,), (3, 5), (2, 2, 3), (40,), (1200,), (60, 20)]:
            add(rng.randint(low, high, size=shape), dtype)
    for shape in [(1,), (5,), (2, 3), (30,)]:
        cases_bool = rng.rand(*shape) > 0.5
        nd = mx.nd.array(cases_bool, dtype="bool")
        cases.append(["bool", list(shape), base64.b64encode(nd.asnumpy().tobytes()).decode(), str(nd)])
    with open(os.path.join(HERE, "printing.json"), "w") as file:
        json.dump(cases, file, separators=(",", ":"))
    return len(cases)


def number(length):
    return random.randint(-length, length - 1)


def one_slice(length):
    def end():
        return "" if random.random() < 0.4 else str(random.randint(-length - 1, length + 1))

    step = random.choice(["", "", ":1", ":2", ":-1", ":-2", ":3"])
    return f"{end()}:{end()}{step}"


def random_key(shape):
    parts = []
    arrays = random.random() < 0.3
    used = random.randint(1, len(shape))
    for axis in range(used):
        kind = random.random()
        if arrays and kind < 0.4:
            parts.append("[" + ",".join(str(number(shape[axis])) for _ in range(2)) + "]")
        elif kind < 0.4:
            parts.append(str(number(shape[axis])))
        else:
            parts.append(one_slice(shape[axis]))
    if random.random() < 0.15:
        parts.insert(random.randint(0, len(parts)), "None")
    if random.random() < 0.15 and used < len(shape):
        parts.insert(random.randint(0, len(parts)), "...")
    return ", ".join(parts)


def indexing():
    cases = []
    while len(cases) < 600:
        shape = random.choice([(6,), (4, 5), (3, 4, 5), (2, 3, 4, 2)])
        x = mx.nd.arange(int(np.prod(shape))).reshape(shape)
        key = random_key(shape)
        # The result of NumPy decides: MXNet differs where nothing is left and where a part is empty.
        try:
            expected = eval(f"x.asnumpy()[{key}]")
        except IndexError:
            continue
        if expected.size == 0:
            continue
        expected = expected.reshape(expected.shape or (1,))
        try:
            seen = eval(f"x[{key}]").asnumpy()
            agrees = seen.shape == expected.shape and bool((seen == expected).all())
        except Exception:
            agrees = False
        value = rng.randint(100, 999)
        y = x.asnumpy().copy()
        exec(f"y[{key}] = {value}")
        cases.append([list(shape), key, list(expected.shape), expected.ravel().astype(int).tolist(), int(y.sum()), int(value), agrees])
    with open(os.path.join(HERE, "indexing.json"), "w") as file:
        json.dump(cases, file, separators=(",", ":"))
    return len(cases), sum(case[-1] for case in cases)


def files():
    arrays = {
        "arg:fc1_weight": mx.nd.array(rng.randn(3, 4)),
        "aux:bn_moving_mean": mx.nd.array(rng.randn(5), dtype="float64"),
        "half": mx.nd.array([1.5, -2, 65504], dtype="float16"),
        "bytes": mx.nd.array([0, 255, 7], dtype="uint8"),
        "int": mx.nd.array([[1, -2], [3, 4]], dtype="int32"),
        "small": mx.nd.array([-128, 127], dtype="int8"),
        "long": mx.nd.array([1, -(2**40)], dtype="int64"),
        "größe": mx.nd.ones((1, 2, 3)),
    }
    mx.nd.save(os.path.join(HERE, "arrays.params"), arrays)
    mx.nd.save(os.path.join(HERE, "list.params"), [mx.nd.zeros((2, 3)), mx.nd.ones((1, 4))])


print(printing(), indexing())
files()
