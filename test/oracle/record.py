"""Records what real MXNet 1.9.1 computes for the examples of the operator table.

    python3.11 -m venv DIR && DIR/bin/pip install mxnet==1.9.1 'numpy<1.24'
    node dist/test/oracle/export_cases.js cases.json
    OPENBLAS_CORETYPE=SkylakeX DIR/bin/python test/oracle/record.py cases.json [OPERATOR ...]

Writes test/oracle/fixtures/OPERATOR.json, for all operators or those that are named: inputs, outputs, gradients under random head gradients, auxiliary states
afterwards, and what shape inference makes of the first input alone. Arrays are [dtype, shape, base64 of the bytes].
"""
import base64
import ctypes
import json
import os
import sys
import tempfile

os.environ.setdefault("MXNET_ENGINE_TYPE", "NaiveEngine")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np  # noqa: E402
import mxnet as mx  # noqa: E402
from mxnet import autograd  # noqa: E402
from mxnet._ctypes.ndarray import _imperative_invoke  # noqa: E402
from mxnet._ctypes.symbol import _symbol_creator  # noqa: E402
from mxnet.base import _LIB, c_str  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
SEED = 42


def handle_of(name):
    """Handle of an operator, or None when MXNet has none of this name."""
    handle = ctypes.c_void_p()
    return handle.value if _LIB.NNGetOpHandle(c_str(name), ctypes.byref(handle)) == 0 else None


def packed(array):
    """An array as [dtype, shape, base64]."""
    value = np.ascontiguousarray(array.asnumpy() if isinstance(array, mx.nd.NDArray) else array)
    return [str(value.dtype), list(value.shape), base64.b64encode(value.tobytes()).decode()]


def numbers(values):
    return [float(value) for value in values]


def invoke(handle, inputs, attrs, targets=None):
    """All visible outputs; `targets`: the inputs that are written into."""
    targets = None if targets is None else [inputs[i] for i in targets]
    out = _imperative_invoke(handle, inputs, list(attrs.keys()), list(attrs.values()), targets, False, False)
    return list(out) if isinstance(out, (list, tuple)) else [out]


def executed(handle, inputs, attrs):
    """All visible outputs, by way of an executor: what some operators' shape rules need."""
    variables = [mx.sym.var(f"input{i}") for i in range(len(inputs))]
    symbol = _symbol_creator(handle, variables, None, list(attrs.keys()), list(attrs.values()), "node", False, False)
    return symbol.bind(mx.cpu(), dict(zip([f"input{i}" for i in range(len(inputs))], inputs))).forward()


def head_gradients(case_id, outputs):
    """Multiples of 1/64 in [-1, 1], the same for every recording."""
    generator = np.random.RandomState(sum(ord(char) * (i + 1) for i, char in enumerate(case_id)) % (2**31))
    return [
        mx.nd.array(np.round(generator.uniform(-1, 1, output.shape) * 64) / 64, dtype=output.dtype)
        for output in outputs
    ]


def arrays_of(case):
    return [
        mx.nd.array(np.array(numbers(item["values"]), dtype=np.float64).reshape(item["shape"]), dtype=item["dtype"])
        for item in case["inputs"]
    ]


def inferred(handle, case):
    """Shapes that follow from the shape of the first input alone: [inputs, outputs] or None."""
    names = [item["name"] for item in case["inputs"]]
    if len(names) < 2:
        return None
    variables = [mx.sym.var(name) for name in names]
    attrs = case["attrs"]
    symbol = _symbol_creator(handle, variables, None, list(attrs.keys()), list(attrs.values()), "node", False, False)
    args, outs, aux = symbol.infer_shape_partial(**{names[0]: tuple(case["inputs"][0]["shape"])})
    shapes = dict(zip(symbol.list_arguments(), args))
    shapes.update(zip(symbol.list_auxiliary_states(), aux))
    return [[list(shapes[name]) for name in names], [list(shape) for shape in outs]]


def record(case, handle):
    """The fixture of one case."""
    mx.random.seed(SEED)
    inputs = arrays_of(case)
    fixture = {"id": case["id"], "op": case["op"], "attrs": case["attrs"], "training": case["training"]}
    fixture["inputs"] = [packed(array) for array in inputs]
    if case["training"]:
        with autograd.record(train_mode=True):
            outputs = invoke(handle, inputs, case["attrs"])
    else:
        try:
            outputs = invoke(handle, inputs, case["attrs"], case.get("out"))
        except mx.base.MXNetError as error:
            if "out_shapes.size() == outputs.size()" not in str(error):
                raise
            outputs = executed(handle, inputs, case["attrs"])
    if case.get("mutated") and not case["aux"]:
        fixture["states"] = [packed(inputs[i]) for i in case["mutated"]]
    fixture["outputs"] = [packed(output) for output in outputs]
    fixture["inferred"] = None
    try:
        if outputs and case.get("infers", True):
            fixture["inferred"] = inferred(handle, case)
    except mx.base.MXNetError:
        pass
    fixture["gradients"] = None
    floating = [i for i, item in enumerate(case["inputs"]) if "float" in item["dtype"] and i not in case["aux"] + case.get("fixed", [])]
    if not case["random"] and floating and outputs and case.get("out") is None and all("float" in str(output.dtype) for output in outputs):
        try:
            mx.random.seed(SEED)
            inputs = arrays_of(case)
            for i in floating:
                inputs[i].attach_grad()
            with autograd.record(train_mode=case["gradient_training"]):
                outputs = invoke(handle, inputs, case["attrs"])
            heads = head_gradients(case["id"], outputs)
            autograd.backward(outputs, heads, train_mode=case["gradient_training"])
            fixture["heads"] = [packed(head) for head in heads]
            fixture["gradients"] = [packed(inputs[i].grad) if i in floating else None for i in range(len(inputs))]
        except (mx.base.MXNetError, ValueError) as error:
            fixture["gradient_error"] = str(error).splitlines()[0][:200]
    if case["aux"]:
        fixture["aux"] = [packed(inputs[i]) for i in case["aux"]]
    return fixture


def in_child(work):
    """What `work` returns, computed in a child process; None when MXNet ended it."""
    with tempfile.NamedTemporaryFile("w+", delete=False) as file:
        name = file.name
    child = os.fork()
    if child == 0:
        code = 1
        try:
            result = work()
            with open(name, "w") as file:
                json.dump(result, file)
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    with open(name) as file:
        text = file.read()
    os.unlink(name)
    return json.loads(text) if status == 0 and text else None


def recorded(cases):
    """Fixtures and refusals of the cases of one operator."""
    handle = handle_of(cases[0]["op"])
    fixtures, refused = [], []
    for case in cases:
        try:
            fixtures.append(record(case, handle))
        except (mx.base.MXNetError, ValueError, TypeError) as error:
            lines = str(error).splitlines() or [""]
            reason = next((line for line in lines if "Error" in line or "Check" in line), lines[0])
            refused.append(f"{case['id']}: {reason[:150]}")
    return [fixtures, refused]


def main():
    assert mx.__version__ == "1.9.1", mx.__version__
    with open(sys.argv[1]) as file:
        cases = json.load(file)
    by_op, unknown, refused = {}, set(), []
    wanted = set(sys.argv[2:])
    for case in cases:
        if wanted and case["op"] not in wanted:
            continue
        if handle_of(case["op"]) is None:
            unknown.add(case["op"])
        else:
            by_op.setdefault(case["op"], []).append(case)
    for name, own in by_op.items():
        fixtures = []
        result = in_child(lambda: recorded(own))
        # A crash costs one case, not all of its operator.
        results = [result] if result else [in_child(lambda: recorded([case])) for case in own]
        for case, part in zip(own, results):
            if part is None:
                refused.append(f"{case['id']}: MXNet ended the process")
                continue
            fixtures.extend(part[0])
            refused.extend(part[1])
        if not fixtures:
            continue
        with open(os.path.join(HERE, "fixtures", f"{name}.json"), "w") as file:
            file.write("[\n" + ",\n".join(json.dumps(fixture) for fixture in fixtures) + "\n]\n")
    print("unknown to MXNet:", ", ".join(sorted(unknown)) or "none")
    print("refused by MXNet:", *refused, sep="\n  ")


main()
