"""Records what real MXNet 1.9.1 makes of a thousand random keys, how it prints random arrays, and all kinds of `.params` bytes.

    OPENBLAS_CORETYPE=SkylakeX PYTHON_WITH_MXNET test/ndarray/record_random.py [keys] [prints] [files]

Writes test/ndarray/fixtures/{random_keys,random_prints}.json, kinds.params and numpy_shapes.params.
"""
import json
import os
import random
import signal
import sys

# MXNet writes the stored shape of a sparse array before it waits for the conversion: the file would be damaged.
os.environ["MXNET_ENGINE_TYPE"] = "NaiveEngine"

import mxnet as mx  # noqa: E402
import numpy as np  # noqa: E402
from mxnet.util import np_shape  # noqa: E402

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fixtures")
random.seed(1191)
SHAPES = [(7,), (4, 5), (1, 6), (3, 4, 5), (2, 1, 3), (2, 3, 4, 2), (2, 2, 3, 1, 2)]
INDEX_DTYPES = ["float32", "int32", "int64", "uint8"]


def whole(length):
    return random.randint(-length, length - 1)


def slice_text(length):
    def end():
        return "" if random.random() < 0.35 else str(random.randint(-length - 2, length + 2))

    return f"{end()}:{end()}" + random.choice(["", "", ":", ":1", ":2", ":3", ":-1", ":-2", ":-3"])


def index_array(length, shape):
    dtype = random.choice(INDEX_DTYPES)
    values = [random.randint(0, length - 1) if dtype == "uint8" else whole(length) for _ in range(int(np.prod(shape)))]
    return {"dtype": dtype, "values": np.array(values).reshape(shape).tolist()}


def random_key(shape):
    """Numbers, texts of slices, None, lists, and objects for index arrays, as JSON."""
    advanced = random.random() < 0.45
    index_shape = random.choice([(1,), (2,), (3,), (2, 2), (1, 3), (2, 1)])
    parts = []
    used = random.randint(1, len(shape))
    for length in shape[:used]:
        kind = random.random()
        if advanced and kind < 0.5:
            stretched = tuple(1 if random.random() < 0.2 else dim for dim in index_shape)
            if random.random() < 0.4:
                parts.append([whole(length) for _ in range(stretched[-1])])
            else:
                parts.append(index_array(length, stretched))
        elif kind < 0.55:
            parts.append(whole(length))
        else:
            parts.append(slice_text(length))
    if random.random() < 0.2:
        parts.insert(random.randint(0, len(parts)), None)
    if random.random() < 0.2:
        at = random.randint(0, len(parts))
        # Behind the dots stand the last axes: their keys have to fit those.
        if used == len(shape) or at == len(parts):
            parts.insert(at, "...")
    return parts


def python_key(parts, make):
    def one(part):
        if isinstance(part, dict):
            return make(part)
        if isinstance(part, str):
            return Ellipsis if part == "..." else slice(*[int(end) if end else None for end in part.split(":")])
        return part

    key = tuple(one(part) for part in parts)
    return key[0] if len(key) == 1 and not isinstance(key[0], list) else key


def of_numpy(part):
    return np.array(part["values"], dtype="int64")


def of_mxnet(part):
    return mx.nd.array(part["values"], dtype=part["dtype"])


def value_for(shape):
    """What is assigned: a number, or the shape of the array of 100, 101 ... that is assigned."""
    if random.random() < 0.35:
        return random.randint(100, 999)
    own = [1 if random.random() < 0.25 else dim for dim in shape]
    while own and random.random() < 0.2:
        own = own[1:]
    return own or [1]


def weighted(array):
    flat = array.ravel().astype(np.int64)
    return int((flat * (1 + np.arange(flat.size) % 97)).sum())


def what_mxnet_says(x, parts, seen, value, source, y):
    """Whether MXNet reads and writes alike. In a process of its own: some keys crash it."""
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGSEGV, signal.SIG_DFL)
        signal.alarm(5)
        code = 0
        try:
            ours = mx.nd.array(x)[python_key(parts, of_mxnet)].asnumpy()
            code += 1 if ours.shape == seen.shape and bool((ours == seen).all()) else 0
        except Exception:
            pass
        try:
            ours = mx.nd.array(x)
            ours[python_key(parts, of_mxnet)] = value if isinstance(value, int) else mx.nd.array(source)
            code += 2 if bool((ours.asnumpy() == y).all()) else 0
        except Exception:
            pass
        os._exit(code)
    status = os.waitpid(child, 0)[1]
    code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else 0
    return [bool(code & 1), bool(code & 2)]


def keys():
    cases = []
    agreed = [0, 0]
    while len(cases) < 1000:
        shape = random.choice(SHAPES)
        parts = random_key(shape)
        x = np.arange(int(np.prod(shape)), dtype="float32").reshape(shape)
        key = python_key(parts, of_numpy)
        try:
            seen = x[key]
        except IndexError:
            continue
        if seen.size == 0:
            continue
        # MXNet has no arrays without axes here: an element is an array of one.
        seen = seen.reshape(seen.shape or (1,))
        value = value_for(seen.shape)
        source = value if isinstance(value, int) else 100 + np.arange(int(np.prod(value))).reshape(value)
        y = x.copy()
        y[key] = source if isinstance(value, int) or x[key].shape else source.ravel()[0]
        agrees = what_mxnet_says(x, parts, seen, value, source, y)
        agreed = [count + one for count, one in zip(agreed, agrees)]
        cases.append([shape, parts, seen.shape, seen.ravel().astype(int).tolist(), value, weighted(y), agrees])
    # One case per line would be ten times the size of what changes.
    with open(os.path.join(HERE, "random_keys.json"), "w") as file:
        json.dump(cases, file, separators=(",", ":"))
    return agreed


def stream(seed, count):
    """Numbers between 0 and 1 that other languages compute alike."""
    for _ in range(count):
        seed = seed * 48271 % 2147483647
        yield seed / 2147483647


RANGES = {"int8": (-128, 128), "uint8": (0, 256), "int32": (-70000, 70000), "int64": (-(10**11), 10**11)}


def prints():
    cases = []
    for at in range(400):
        dtype = random.choice(["float32", "float32", "float64", "float16", "int32", "int64", "int8", "uint8", "bool"])
        rank = random.randint(1, 5)
        shape = [random.choice([1, 2, 3, 4, 7] if rank > 2 else [1, 2, 5, 9, 14, 30]) for _ in range(rank)]
        while np.prod(shape) > 70:
            shape = shape[1:]
        if at % 25 == 0:
            shape = random.choice([[1001], [2000], [300, 4], [4, 300], [12, 3, 30], [7, 2, 90], [2, 501], [700]])
        seed = random.randint(1, 2**31 - 2)
        scale = random.choice([1, 1, 10, 1e-3, 1e-6, 1e4, 3e4, 2, 200])
        places = random.choice([0, 1, 2, 20, 20, 20])
        raw = np.array(list(stream(seed, int(np.prod(shape)))))
        if dtype in RANGES:
            low, high = RANGES[dtype]
            values = np.floor(raw * (high - low)) + low
        elif dtype == "bool":
            values = raw > 0.5
        else:
            values = (raw - 0.5) * scale
            if places < 20:
                values = np.floor(values * 2**places) / 2**places
            if dtype != "float64":
                values = values.astype("float32")
        text = str(mx.nd.array(values.reshape(shape), dtype=dtype))
        cases.append([dtype, shape, seed, scale, places, text])
    for stype in ["csr", "row_sparse"]:
        for dtype in ["float32", "float64", "float16", "int32", "int64", "int8", "uint8"]:
            for shape in [[2, 3], [1, 1]]:
                cases.append([dtype, shape, 0, 0, 0, str(mx.nd.ones(shape, dtype=dtype).tostype(stype)), stype])
    with np_shape(True):
        for shape in [[0], [0, 3], [2, 0, 4]]:
            for dtype in ["float32", "int64"]:
                cases.append([dtype, shape, 1, 1, 20, str(mx.nd.zeros(shape, dtype=dtype))])
    with open(os.path.join(HERE, "random_prints.json"), "w") as file:
        json.dump(cases, file, separators=(",", ":"))
    return len(cases)


def files():
    kinds = {}
    for dtype in ["float32", "float64", "float16", "uint8", "int32", "int8", "int64", "bool"]:
        matrix = mx.nd.array([[0, 1, 0], [1, 0, 1], [0, 0, 0]], dtype=dtype)
        kinds[f"{dtype}"] = matrix
        if dtype != "bool":
            kinds[f"{dtype}.csr"] = matrix.tostype("csr")
            kinds[f"{dtype}.rows"] = matrix.tostype("row_sparse")
    kinds["brain"] = mx.nd.array([1.5, -2, 3e30]).astype(np.dtype([("bfloat16", np.uint16)]))
    kinds["other device"] = mx.nd.ones((1,), ctx=mx.cpu(3))
    kinds["deep"] = mx.nd.arange(4).reshape((1, 2, 1, 2, 1))
    kinds["deep.rows"] = mx.nd.arange(8).reshape((2, 2, 2)).tostype("row_sparse")
    kinds["empty.csr"] = mx.nd.sparse.zeros("csr", (2, 5))
    mx.nd.save(os.path.join(HERE, "kinds.params"), kinds)
    with np_shape(True):
        shapes = {"scalar": mx.nd.ones(()), "none": mx.nd.zeros((0, 3)), "some": mx.nd.arange(3, dtype="int32")}
        mx.nd.save(os.path.join(HERE, "numpy_shapes.params"), shapes)


for name in sys.argv[1:] or ["keys", "prints", "files"]:
    print({"keys": keys, "prints": prints, "files": files}[name]())
