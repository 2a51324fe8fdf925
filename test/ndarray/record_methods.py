"""Adds to test/ndarray/fixtures/methods.json what real MXNet 1.9.1 gives for each call.

    OPENBLAS_CORETYPE=SkylakeX PYTHON_WITH_MXNET test/ndarray/record_methods.py
"""
import json
import os

import mxnet as mx

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fixtures", "methods.json")


def argument(value):
    if isinstance(value, dict):
        return mx.nd.array(value["nd"])
    return tuple(value) if isinstance(value, list) else value


with open(PATH) as file:
    cases = json.load(file)
for case in cases:
    x = mx.nd.array(case["x"])
    args = [argument(value) for value in case["args"]]
    result = getattr(x, case["method"])(*args) if "method" in case else getattr(mx.nd, case["function"])(x, *args)
    isList = isinstance(result, list)
    case["result"] = [r.asnumpy().tolist() for r in result] if isList else result.asnumpy().tolist()
with open(PATH, "w") as file:
    file.write("[\n" + ",\n".join("  " + json.dumps(case) for case in cases) + "\n]\n")
