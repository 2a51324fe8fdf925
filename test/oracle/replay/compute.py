"""Asks real MXNet 1.9.1 for outputs and gradients of what capture.py kept.

    DIR/bin/python test/oracle/replay/compute.py OUT

Writes OUT/cases/NAME.json and NAME.params, one pair for each operator and one for the graphs (`graphs`). Keys of the arrays are ID/in0, ID/out0, ID/head0,
ID/grad0 (of input 0) and ID/after0 (input 0 afterwards, where the call wrote into it). Each node of a graph becomes a case of its operator too.
"""
import ctypes
import glob
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
from mxnet.base import _LIB, MXNetError, c_str  # noqa: E402

SEED = 42
PER_OPERATOR = int(os.environ.get("REPLAY_CASES", "60"))
# Second derivatives too: MXNet has them for few operators, and ends the process on others.
TWICE = os.environ.get("REPLAY_TWICE") == "1"
LARGEST = int(os.environ.get("REPLAY_LARGEST", "65536"))


def handle_of(name):
    handle = ctypes.c_void_p()
    return handle.value if _LIB.NNGetOpHandle(c_str(name), ctypes.byref(handle)) == 0 else None


def array(value, stype="default"):
    result = mx.nd.array(value, dtype=value.dtype)
    return result if stype == "default" else result.tostype(stype)


def arrays_of(case, values):
    return [array(value, stype) for value, stype in zip(values, case.get("stypes") or ["default"] * len(values))]


def invoke(handle, inputs, attrs, out=None):
    result = _imperative_invoke(handle, inputs, list(attrs), list(attrs.values()), out, False, False)
    return list(result) if isinstance(result, (list, tuple)) else [result]


def targets(case, inputs):
    """Arrays that the call was told to write into."""
    if not case.get("out"):
        return None
    return [inputs[item] if isinstance(item, int) else mx.nd.zeros(item[1], dtype=item[0]) for item in case["out"]]


def auxiliary(handle, attrs, count):
    """Which inputs are auxiliary states."""
    try:
        variables = [mx.sym.var(f"v{i}") for i in range(count)]
        symbol = _symbol_creator(handle, variables, None, list(attrs), list(attrs.values()), "node", False, False)
        return [int(name[1:]) for name in symbol.list_auxiliary_states()]
    except (MXNetError, ValueError):
        return []


def heads_for(identity, outputs):
    """Multiples of 1/64 in [-1, 1], the same for every recording."""
    generator = np.random.RandomState(sum(ord(char) * (i + 1) for i, char in enumerate(identity)) % (2**31))
    steps = [np.round(generator.uniform(-1, 1, out.shape) * 64) for out in outputs]
    # Whole numbers have gradients too.
    return [
        step.astype(out.dtype) / np.array(64, out.dtype) if out.dtype.kind == "f" else np.abs(step / 16).astype(out.dtype)
        for step, out in zip(steps, outputs)
    ]


def reason(error):
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return next((line for line in lines if "Error" in line or "Check" in line), lines[0])[:200]


def operator_case(case, values, arrays):
    """Outputs and gradients of one call; fills `arrays`. Sizes of 0 are sizes, not unknown."""
    with mx.util.np_shape(any(0 in value.shape for value in values)):
        return recorded_case(case, values, arrays)


def recorded_case(case, values, arrays):
    handle, attrs, name = handle_of(case["op"]), case["attrs"], case["id"]
    arrays.update({f"{name}/in{i}": value for i, value in enumerate(values)})
    mx.random.seed(SEED)
    inputs = arrays_of(case, values)
    try:
        with autograd.record(train_mode=True) if case["train"] else autograd.predict_mode():
            outputs = invoke(handle, inputs, attrs, None if case["train"] else targets(case, inputs))
        stypes = [output.stype for output in outputs]
        outputs = [output.asnumpy() for output in outputs]
    except (MXNetError, ValueError, TypeError) as error:
        return {**case, "refused": reason(error)}
    if any(output.ndim == 0 for output in outputs):
        return {**case, "refused": "outputs without dimensions"}
    arrays.update({f"{name}/out{i}": value for i, value in enumerate(outputs)})
    told = [] if case["train"] else [item for item in case.get("out") or [] if isinstance(item, int)]
    changed = [i for i, value in enumerate(values) if value.tobytes() != inputs[i].asnumpy().tobytes()]
    # BatchNorm writes ones over a fixed gamma; what was told as `out` is compared as an output.
    written = [i for i in changed if i not in told and not (i == 1 and "BatchNorm" in case["op"])]
    arrays.update({f"{name}/after{i}": inputs[i].asnumpy() for i in written})
    result = {**case, "inputs": len(values), "outputs": len(outputs), "written": written, "gradients": []}
    if case.get("stypes"):
        return {**result, "out_stypes": stypes}
    if any(stype != "default" for stype in stypes):
        result["out_stypes"] = stypes
    aux = auxiliary(handle, attrs, len(values))
    kinds = "f" if all(output.dtype.kind == "f" for output in outputs) else "iu"
    floating = [i for i, value in enumerate(values) if value.dtype.kind in kinds and i not in aux and value.size > 0]
    if not floating or not all(output.dtype.kind in kinds for output in outputs):
        return result
    heads = heads_for(name, outputs)

    def gradients(wanted):
        mx.random.seed(SEED)
        inputs = [array(value) for value in values]
        for i in wanted:
            inputs[i].attach_grad()
        with autograd.record(train_mode=True):
            outputs = invoke(handle, inputs, attrs)
        autograd.backward(outputs, [array(head) for head in heads])
        return {i: inputs[i].grad.asnumpy() for i in wanted}

    found = {}
    for wanted in [floating] + [[i] for i in floating if len(floating) > 1]:
        try:
            found.update(gradients(wanted))
        except (MXNetError, ValueError) as error:
            result["gradient_refused"] = reason(error)
        if found:
            break
    arrays.update({f"{name}/grad{i}": value for i, value in found.items()})
    if found:
        arrays.update({f"{name}/head{i}": value for i, value in enumerate(heads)})
    result["gradients"] = sorted(found)
    if found and case.get("twice"):
        result["second"] = second_order(handle, case, values, heads, result["gradients"], arrays)
    return result


def second_order(handle, case, values, heads, wanted, arrays):
    """Which inputs have a derivative of the gradients (weighted by fixed numbers); fills `arrays` with them."""
    name = case["id"]
    mx.random.seed(SEED)
    inputs = [array(value) for value in values]
    for i in wanted:
        inputs[i].attach_grad()
    try:
        with autograd.record(train_mode=True):
            outputs = invoke(handle, inputs, case["attrs"])
            slopes = autograd.grad(outputs, [inputs[i] for i in wanted], [array(head) for head in heads], create_graph=True)
        weights = heads_for(name + " again", [slope.asnumpy() for slope in slopes])
        autograd.backward(slopes, [array(weight) for weight in weights])
        found = {i: inputs[i].grad.asnumpy() for i in wanted}
    except (MXNetError, ValueError):
        return []
    arrays.update({f"{name}/weight{i}": value for i, value in enumerate(weights)})
    arrays.update({f"{name}/second{i}": value for i, value in found.items()})
    return wanted


def graph_case(case, values, arrays):
    """Outputs and gradients of a graph bound to its arguments."""
    name, symbol = case["id"], mx.sym.load_json(case["graph"])
    arrays.update({f"{name}/in{i}": value for i, value in enumerate(values)})
    count = len(case["names"])
    args = {key: array(value) for key, value in zip(case["names"], values)}
    aux = {key: array(value) for key, value in zip(case["aux"], values[count:])}
    floating = [i for i, value in enumerate(values[:count]) if value.dtype.kind == "f"]
    result = {**case, "inputs": len(values), "gradients": []}
    for grad in ([floating, []] if case["train"] and floating else [[]]):
        try:
            mx.random.seed(SEED)
            grads = {case["names"][i]: mx.nd.zeros(values[i].shape, dtype=values[i].dtype) for i in grad}
            executor = symbol.bind(mx.cpu(), args, args_grad=grads or None, grad_req="write" if grads else "null", aux_states=aux)
            outputs = [output.asnumpy() for output in executor.forward(is_train=case["train"])]
            if grad and all(output.dtype.kind == "f" for output in outputs):
                heads = heads_for(name, outputs)
                executor.backward([array(head) for head in heads])
                arrays.update({f"{name}/head{i}": value for i, value in enumerate(heads)})
                arrays.update({f"{name}/grad{i}": grads[case["names"][i]].asnumpy() for i in grad})
                result["gradients"] = grad
            arrays.update({f"{name}/out{i}": value for i, value in enumerate(outputs)})
            return {**result, "outputs": len(outputs)}
        except (MXNetError, ValueError) as error:
            refused = reason(error)
    return {**case, "refused": refused}


def nodes_of(case, values):
    """The nodes of a graph as calls: (operator, attributes, arrays)."""
    symbol = mx.sym.load_json(case["graph"])
    count = len(case["names"])
    args = {key: array(value) for key, value in zip(case["names"], values)}
    aux = {key: array(value) for key, value in zip(case["aux"], values[count:])}
    nodes = json.loads(case["graph"])["nodes"]
    calls = [node for node in nodes if node["op"] != "null"]
    if len(calls) == 1 or len(calls) > 60:
        known = {**args, **aux}
        inside = {(i, 0): known[node["name"]].asnumpy() for i, node in enumerate(nodes) if node["op"] == "null" and node["name"] in known}
    else:
        internals = symbol.get_internals()
        executor = internals.bind(mx.cpu(), args, grad_req="null", aux_states=aux)
        found = [output.asnumpy() for output in executor.forward(is_train=False)]
        inside = dict(zip(entries_of(nodes, internals), found))
        for i, node in enumerate(nodes):
            if node["op"] == "null" and node["name"] in aux:
                inside[(i, 0)] = aux[node["name"]].asnumpy()
    for node in calls:
        keys = [tuple(entry[:2]) for entry in node["inputs"]]
        if "subgraphs" in node or any(key not in inside for key in keys):
            continue
        attrs = {key: value for key, value in node.get("attrs", {}).items() if not key.startswith("__")}
        yield node["op"], attrs, [inside[key] for key in keys]


def entries_of(nodes, internals):
    """(node, output) of each output of get_internals, read from the JSON's own heads."""
    data = json.loads(internals.tojson())
    assert [node["name"] for node in data["nodes"]] == [node["name"] for node in nodes]
    return [tuple(head[:2]) for head in data["heads"]]


def in_child(work):
    """What `work` wrote to the folder it was given, or None when MXNet ended the process."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        except BaseException as error:
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1] == 0


def write(folder, name, cases, run):
    """One operator's cases, computed in a child; a crash costs one case."""

    def work(chosen, target):
        arrays, done = {}, []
        for case, values in chosen:
            done.append(run(case, values, arrays))
        text = "[\n" + ",\n".join(json.dumps(item) for item in done) + "\n]\n"
        with open(target + ".json", "w") as file:
            file.write(text)
        mx.nd.save(target + ".params", {key: array(value) for key, value in arrays.items()})

    target = os.path.join(folder, name)
    while cases and not in_child(lambda: work(cases, target)):
        alive = [pair for pair in cases if in_child(lambda: work([pair], os.path.join(tempfile.gettempdir(), "replay_probe")))]
        print(f"{name}: MXNet ended the process in {len(cases) - len(alive)} cases")
        if os.path.exists(target + ".json"):
            os.unlink(target + ".json")
        if len(alive) == len(cases):  # only together: what one leaves behind ends another
            half = len(cases) // 2
            parts = [cases[:half], cases[half:]] if half else []
            return sum(write(folder, f"{name}.{part}", chosen, run) for part, chosen in enumerate(parts))
        cases = alive
    return len(cases)


def main():
    out = sys.argv[1]
    folder = os.path.join(out, "cases")
    os.makedirs(folder, exist_ok=True)
    by_op, graphs, seen = {}, [], set()

    def add(op, attrs, train, target, values, stypes=None):
        if handle_of(op) is None or any(value.size > LARGEST or value.ndim == 0 for value in values):
            return
        key = json.dumps([op, attrs, train, stypes, [[str(value.dtype), value.shape] for value in values]], sort_keys=True)
        if key not in seen:
            seen.add(key)
            case = {"op": op, "attrs": attrs, "train": train, "out": target}
            by_op.setdefault(op, []).append(({**case, **({"stypes": stypes} if stypes else {})}, values))

    for path in sorted(glob.glob(os.path.join(out, "calls", "*.npz"))):
        with np.load(path) as file:
            entries = json.loads(str(file["__entries__"]))
            by_entry = {}
            for key in file.files:
                if key != "__entries__":
                    number, index = key.split("/")
                    by_entry.setdefault(int(number), {})[int(index)] = key
            for number, entry in enumerate(entries):
                values = [file[key] for _, key in sorted(by_entry.get(number, {}).items())]
                if "op" in entry:
                    add(entry["op"], entry["attrs"], entry["train"], entry["out"], values, entry.get("stypes"))
                    continue
                text = json.dumps([entry, [[str(value.dtype), value.shape] for value in values]])
                if text in seen:
                    continue
                seen.add(text)
                graphs.append((entry, values))
                try:
                    for op, attrs, inputs in nodes_of(entry, values):
                        add(op, attrs, entry["train"], [], inputs)
                except (MXNetError, AssertionError, KeyError) as error:
                    print(f"{os.path.basename(path)}: nodes not split: {reason(error)}")
    total = 0
    for op, cases in sorted(by_op.items()):
        # Spread over attributes and dtypes before repeating any.
        turns, order = {}, []
        for pair in cases:
            kind = json.dumps([pair[0]["attrs"], [str(value.dtype) for value in pair[1]]], sort_keys=True)
            turns[kind] = turns.get(kind, -1) + 1
            order.append((turns[kind], len(order), pair))
        chosen = [pair for _, _, pair in sorted(order, key=lambda item: item[:2])[:PER_OPERATOR]]
        for index, (case, _) in enumerate(chosen):
            case["id"] = f"{op} {index}"
            case["twice"] = TWICE
        total += write(folder, op, chosen, operator_case)
    for index, (case, _) in enumerate(graphs):
        case["id"] = f"graph {index}"
    for start in range(0, len(graphs), 100):
        total += write(folder, f"graphs{start // 100}", graphs[start : start + 100], graph_case)
    print(f"{total} cases of {len(by_op)} operators and {len(graphs)} graphs")


main()
