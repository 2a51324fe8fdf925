"""Records how real MXNet 1.9.1 stores and computes results of operators on sparse arrays: fixtures/sparse_results.json.

    OPENBLAS_CORETYPE=SkylakeX PYTHON_WITH_MXNET test/ndarray/record_sparse_results.py

One line a case: operator, inputs (storage, name of the values), attributes, then the storage of the result, its parts and its
values, or the first line of MXNet's error. Every case runs in a process of its own, since some of them end it.
"""
import ctypes
import itertools
import json
import os

os.environ["MXNET_ENGINE_TYPE"] = "NaiveEngine"
os.environ["MXNET_STORAGE_FALLBACK_LOG_VERBOSE"] = "0"

import mxnet as mx  # noqa: E402
from mxnet._ctypes.ndarray import _imperative_invoke  # noqa: E402
from mxnet.base import _LIB, c_str  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
VALUES = {
    "a": [[0, 2, 0, 0], [0, 0, 0, 0], [1, 0, -3, 0]],
    "b": [[1, 0.5, 0, 0], [0, 0, 0, 2], [0, 0, 4, 0]],
    "c": [[0, 0, 0, 0], [1, 2, 3, 4], [0, 0, 0, 0]],
    "full": [[1, 2, 3, 4], [5, 6, 7, 8], [0.5, 1.5, 2.5, 3.5]],
    "zero": [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]],
    "unit": [[0, 0.5, 0, 0], [0, 0, 0, 0], [1, 0, -0.25, 0]],
    "above": [[0, 2, 0, 0], [0, 0, 0, 0], [1, 0, 3, 0]],
    "tall": [[1, 0], [0, 0], [0, 0], [2, 3]],
    "short": [[1, 0], [0, 0], [2, 3]],
    "row": [[1, 2, 3, 4]],
    "line": [1, 2, 3, 4],
    "column": [[1], [2], [4]],
    "places": [2, 0],
    "three": [2, 0, 1],
    "label": [[1], [0], [1]],
}
SPARSE = ["csr", "row_sparse"]
UNARY = (
    "abs arccosh arcsin arcsinh arctan arctanh cbrt ceil cos cosh degrees exp expm1 fix floor gamma gammaln log log10 log1p log2 "
    "make_loss negative radians relu rint round rsqrt sigmoid sign sin sinh sqrt square stop_gradient tan tanh trunc zeros_like "
    "ones_like _copy _contrib_round_ste _contrib_sign_ste reciprocal rcbrt erf softsign Flatten size_array shape_array"
).split()
SCALAR = (
    "_plus_scalar _minus_scalar _rminus_scalar _mul_scalar _div_scalar _rdiv_scalar _mod_scalar _power_scalar _maximum_scalar "
    "_equal_scalar _not_equal_scalar _greater_scalar _greater_equal_scalar _lesser_scalar _lesser_equal_scalar "
    "_scatter_plus_scalar _scatter_minus_scalar"
).split()
BINARY = "elemwise_add elemwise_sub elemwise_mul elemwise_div _maximum _minimum _hypot _scatter_elemwise_div".split()
BROADCAST = "broadcast_add broadcast_sub broadcast_mul broadcast_div".split()


def cases():
    for op in UNARY:
        values = "above" if op in ("arccosh", "sqrt", "log1p") else "unit" if op in ("arcsin", "arctanh") else "a"
        for stype in SPARSE:
            yield op, [(stype, values)], {}
    for op in SCALAR:
        for stype in SPARSE:
            for scalar in ("2", "0"):
                yield op, [(stype, "a")], {"scalar": scalar}
    for stype in SPARSE:
        yield "clip", [(stype, "a")], {"a_min": "-1", "a_max": "1"}
        yield "clip", [(stype, "a")], {"a_min": "1", "a_max": "2"}
        yield "Cast", [(stype, "a")], {"dtype": "float64"}
        for axis in (None, "0", "1", "(0,1)", "-1"):
            for op in ("sum", "mean", "norm", "_square_sum"):
                for keep in (None, "1"):
                    attrs = {} if axis is None else {"axis": axis}
                    if keep:
                        attrs["keepdims"] = keep
                    yield op, [(stype, "a")], attrs
        yield "sum", [(stype, "a")], {"axis": "0", "exclude": "1"}
        yield "norm", [(stype, "a")], {"ord": "1"}
        for target in ("default", "csr", "row_sparse"):
            yield "cast_storage", [(stype, "a")], {"stype": target}
        for other in ("full", "c"):
            yield "where", [(stype, "a"), ("default", "full"), ("default", other)], {}
        yield "slice", [(stype, "a")], {"begin": "(1,)", "end": "(3,)"}
        yield "slice", [(stype, "a")], {"begin": "(0,1)", "end": "(3,3)"}
        yield "slice", [(stype, "a")], {"begin": "(None,1)", "end": "(None,-1)"}
        yield "slice_axis", [(stype, "a")], {"axis": "0", "begin": "1", "end": "3"}
        yield "take", [(stype, "a"), ("default", "places")], {}
        yield "take", [(stype, "a"), ("default", "three")], {"mode": "wrap"}
        yield "take", [(stype, "a"), ("default", "places")], {"axis": "1"}
        yield "transpose", [(stype, "a")], {}
        yield "_sparse_retain", [(stype, "a"), ("default", "places")], {}
        yield "_sparse_retain", [(stype, "c"), ("default", "three")], {}
        for op in ("LinearRegressionOutput", "LogisticRegressionOutput", "MAERegressionOutput"):
            yield op, [("default", "full"), (stype, "a")], {}
        yield "FullyConnected", [("default", "full"), (stype, "a")], {"num_hidden": "3", "no_bias": "1"}
        yield "Embedding", [("default", "places"), (stype, "a")], {"input_dim": "3", "output_dim": "4"}
        yield "Embedding", [("default", "places"), (stype, "full")], {"input_dim": "3", "output_dim": "4"}
        yield "_contrib_getnnz", [(stype, "a")], {}
    kinds = ["default"] + SPARSE
    for left, right in itertools.product(kinds, kinds):
        for op in BINARY:
            yield op, [(left, "a"), (right, "b")], {}
            if left != "default" or right != "default":
                yield op, [(left, "c"), (right, "b")], {}
                yield op, [(left, "zero"), (right, "b")], {}
                yield op, [(left, "a"), (right, "full")], {}
        for op in BROADCAST:
            yield op, [(left, "a"), (right, "b")], {}
        for a, b, ta, tb in (("a", "tall", 0, 0), ("a", "short", 1, 0), ("short", "tall", 0, 1), ("short", "a", 1, 0),
                             ("tall", "a", 1, 1), ("full", "tall", 0, 0), ("zero", "tall", 0, 0), ("a", "full", 1, 0),
                             ("full", "a", 0, 1)):
            for hint in (None, "default", "csr", "row_sparse"):
                attrs = {"transpose_a": str(ta), "transpose_b": str(tb)}
                if hint:
                    attrs["forward_stype"] = hint
                yield "dot", [(left, a), (right, b)], attrs
        yield "add_n", [(left, "a"), (right, "b"), (left, "c")], {"num_args": "3"}
        yield "Concat", [(left, "a"), (right, "b")], {"num_args": "2", "dim": "0"}
        yield "Concat", [(left, "a"), (right, "b")], {"num_args": "2", "dim": "1"}
        yield "add_n", [("default", "full"), (left, "a"), (right, "b")], {"num_args": "3"}
    for op in BROADCAST:
        for values in ("row", "line", "column"):
            if values != "line":
                yield op, [("csr", "a"), ("default", values)], {}
            yield op, [("csr", "a"), ("default", values)], {}
            yield op, [("row_sparse", "a"), ("default", values)], {}


def parts(array):
    if array.stype == "csr":
        return {"data": array.data.asnumpy().tolist(), "indices": array.indices.asnumpy().tolist(),
                "indptr": array.indptr.asnumpy().tolist()}
    if array.stype == "row_sparse":
        return {"data": array.data.asnumpy().tolist(), "indices": array.indices.asnumpy().tolist()}
    return {}


def run(case):
    op, inputs, attrs = case
    handle = ctypes.c_void_p()
    if _LIB.NNGetOpHandle(c_str(op), ctypes.byref(handle)) != 0:
        return {"error": "no such operator"}
    try:
        arrays = [mx.nd.array(VALUES[name]).tostype(stype) for stype, name in inputs]
        out = _imperative_invoke(handle.value, arrays, list(attrs.keys()), list(attrs.values()), None, False, False)
        values = out.asnumpy()
        return {"stype": out.stype, "shape": list(out.shape), "values": values.ravel().tolist(), **parts(out)}
    except Exception as error:
        return {"error": str(error).strip().split("\n")[-1][:160]}


def apart(case):
    """The case in a process of its own."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        with os.fdopen(writer, "w") as stream:
            json.dump(run(case), stream)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as stream:
        text = stream.read()
    os.waitpid(child, 0)
    return json.loads(text) if text else {"error": "the process died"}


def main():
    seen = set()
    lines = []
    for case in cases():
        key = json.dumps(case)
        if key not in seen:
            seen.add(key)
            lines.append(json.dumps([*case, apart(case)], separators=(",", ":")).replace("NaN", '"nan"').replace(
                "-Infinity", '"-inf"').replace("Infinity", '"inf"'))
    with open(os.path.join(HERE, "fixtures", "sparse_results.json"), "w") as stream:
        values = json.dumps(VALUES, separators=(",", ":"))
        stream.write('{"values":' + values + ',\n"cases":[\n' + ",\n".join(lines) + "\n]}\n")


if __name__ == "__main__":
    main()
