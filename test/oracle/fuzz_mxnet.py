"""Runs the fuzzer's cases through real MXNet 1.9.1: `python fuzz_mxnet.py CASES RESULTS`.

Writes one line of JSON for each case. Cases run in a forked child; one that ends it (crash, hang) costs that case only.
"""
import json
import os
import signal
import sys

os.environ.setdefault("MXNET_ENGINE_TYPE", "NaiveEngine")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np  # noqa: E402
import mxnet as mx  # noqa: E402
from mxnet import autograd  # noqa: E402
from mxnet._ctypes.ndarray import _imperative_invoke  # noqa: E402
from mxnet.base import _LIB, c_str  # noqa: E402
import ctypes  # noqa: E402

SECONDS = 10  # a case that takes longer hangs


def handle_of(name):
    handle = ctypes.c_void_p()
    return handle.value if _LIB.NNGetOpHandle(c_str(name), ctypes.byref(handle)) == 0 else None


def array_of(item):
    values = np.array([float(value) for value in item["values"]], dtype=np.float64)
    return mx.nd.array(values.reshape(item["shape"]).astype(item["dtype"]), dtype=item["dtype"])


def plain(value):
    return value if np.isfinite(value) else str(value)


def described(array):
    value = array.asnumpy()
    flat = value.astype(np.float64).ravel().tolist()
    return {"dtype": str(value.dtype), "shape": list(value.shape), "values": [plain(v) for v in flat]}


def head_of(output, index):
    values = (np.arange(output.size, dtype=np.int64) * 7919 + index * 104729) % 33 - 16
    return mx.nd.array((values / 16).reshape(output.shape), dtype=output.dtype)


def invoke(case, inputs):
    attrs = case["attrs"]
    handle = handle_of(case["op"])
    out = _imperative_invoke(handle, inputs, list(attrs.keys()), list(attrs.values()), None, False, False)
    return list(out) if isinstance(out, (list, tuple)) else [out]


def is_float(array):
    return "float" in np.dtype(array.dtype).name


def reason(error):
    lines = str(error).strip().splitlines()
    checks = [line for line in lines if "Error" in line or "Check" in line]
    return " ".join((checks or lines or ["?"])[0].split())[:300]


def outcome(case):
    inputs = [array_of(item) for item in case["inputs"]]
    mx.random.seed(42)
    try:
        if case["training"]:
            with autograd.record():
                outputs = invoke(case, inputs)
        else:
            outputs = invoke(case, inputs)
        result = {"outputs": [described(output) for output in outputs], "aux": [described(array) for array in inputs]}
    except (mx.base.MXNetError, ValueError, TypeError) as error:
        return {"error": reason(error)}
    wanted = [is_float(array) and i not in case["aux"] for i, array in enumerate(inputs)]
    if case["random"] or not any(wanted) or not any(is_float(output) for output in outputs):
        return result
    try:
        inputs = [array_of(item) for item in case["inputs"]]
        for array, chosen in zip(inputs, wanted):
            if chosen:
                array.attach_grad()
        mx.random.seed(42)
        with autograd.record():
            outputs = invoke(case, inputs)
        heads = [head_of(output, i) for i, output in enumerate(outputs)]
        chosen = [i for i, output in enumerate(outputs) if is_float(output)]
        autograd.backward([outputs[i] for i in chosen], [heads[i] for i in chosen])
        result["gradients"] = [described(array.grad) if w else None for array, w in zip(inputs, wanted)]
        result["aux"] = [described(array) for array in inputs]
    except (mx.base.MXNetError, ValueError, TypeError) as error:
        result["gradientError"] = reason(error)
    return result


def work(cases, start, target):
    """Runs in the child: all cases from `start` on."""
    for position in range(start, len(cases)):
        case = cases[position]
        signal.alarm(SECONDS)
        with mx.util.np_shape(case["npShape"]):
            result = outcome(case)
        signal.alarm(0)
        target.write(json.dumps({"index": case["index"], **result}) + "\n")
        target.flush()


def main():
    assert mx.__version__ == "1.9.1", mx.__version__
    with open(sys.argv[1]) as file:
        cases = json.load(file)
    open(sys.argv[2], "w").close()
    done = 0
    while done < len(cases):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                with open(sys.argv[2], "a") as target:
                    work(cases, done, target)
                code = 0
            finally:
                os._exit(code)
        _, status = os.waitpid(child, 0)
        with open(sys.argv[2]) as file:
            done = sum(1 for _ in file)
        if status != 0:
            ended = signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else f"status {status}"
            with open(sys.argv[2], "a") as target:
                target.write(json.dumps({"index": cases[done]["index"], "crash": ended}) + "\n")
            done += 1


main()
