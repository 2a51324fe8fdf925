"""Runs Python tests under real MXNet 1.9.1 and keeps every operator call and every bound graph that they make.

    DIR/bin/python test/oracle/replay/capture.py OUT FILE_OR_FOLDER ...

Each test function of each file runs in a child process, so a crash or a hang costs one function. What was called is written to
OUT/calls/*.npz (arrays and their JSON); compute.py then asks MXNet for outputs and gradients. Nothing of the tests themselves is kept.
"""
import ctypes
import importlib.util
import inspect
import json
import os
import random
import signal
import sys
import time
import traceback

os.environ.setdefault("MXNET_ENGINE_TYPE", "NaiveEngine")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np  # noqa: E402
import mxnet as mx  # noqa: E402
import mxnet.ndarray.register as nd_register  # noqa: E402
from mxnet import autograd  # noqa: E402
from mxnet.base import _LIB, check_call, mx_uint, py_str  # noqa: E402

LARGEST = int(os.environ.get("REPLAY_LARGEST", "65536"))
SECONDS = int(os.environ.get("REPLAY_SECONDS", "40"))
PER_ATTRS, PER_OPERATOR, GRAPHS = 4, 80, 400
NUMPY_LIKE = ("_np", "_npi_", "_npx_", "_contrib_tvm")


def operator_names():
    """A function from an operator's handle to its name."""
    known = {}

    def name_of(handle):
        key = handle.value if isinstance(handle, ctypes.c_void_p) else handle
        if key not in known:
            texts = [ctypes.c_char_p() for _ in range(4)]
            lists = [ctypes.POINTER(ctypes.c_char_p)() for _ in range(3)]
            count = mx_uint()
            refs = [ctypes.byref(item) for item in (texts[0], texts[1], count, *lists, texts[2], texts[3])]
            check_call(_LIB.MXSymbolGetAtomicSymbolInfo(ctypes.c_void_p(key), *refs))
            known[key] = py_str(texts[0].value)
        return known[key]

    return name_of


class Calls:
    """What was called: one entry for each operator, attributes, dtypes and shapes."""

    def __init__(self, target):
        self.entries, self.arrays, self.seen, self.counts = [], {}, set(), {}
        self.skipped, self.target, self.parts = {}, target, 0

    def skip(self, why):
        self.skipped[why] = self.skipped.get(why, 0) + 1

    def add(self, entry, arrays, limits):
        key = json.dumps([entry, [[str(value.dtype), value.shape] for value in arrays]], sort_keys=True)
        if key in self.seen:
            return
        for limit, name in limits:
            if self.counts.get(name, 0) >= limit:
                return self.skip("enough of them")
        for _, name in limits:
            self.counts[name] = self.counts.get(name, 0) + 1
        self.seen.add(key)
        for index, value in enumerate(arrays):
            self.arrays[f"{len(self.entries)}/{index}"] = value
        self.entries.append(entry)
        if len(self.entries) == 20:  # a call that ends the process costs few others
            self.save()

    def save(self):
        """Writes what came since the last time to one file."""
        if self.entries:
            np.savez(f"{self.target}.{self.parts}", __entries__=np.array(json.dumps(self.entries)), **self.arrays)
        self.entries, self.arrays, self.parts = [], {}, self.parts + 1


def dense(arrays):
    """Their values, or the reason why they are not kept."""
    if any(len(array.shape) == 0 for array in arrays):
        return None, "arrays without dimensions"
    if any(np.prod(array.shape) > LARGEST for array in arrays):
        return None, "large arrays"
    return [array.asnumpy() for array in arrays], None


def install(calls):
    """Puts the recorder around MXNet's doors: imperative calls, executors, cached graphs."""
    name_of = operator_names()
    invoke = nd_register._imperative_invoke

    busy = []  # reading a sparse array calls operators itself

    def recorded(handle, ndargs, keys, vals, out, *rest):
        if not busy:
            busy.append(True)
            note(handle, ndargs, keys, vals, out)
            busy.clear()
        return invoke(handle, ndargs, keys, vals, out, *rest)

    def note(handle, ndargs, keys, vals, out):
        name = name_of(handle)
        if not name.startswith(NUMPY_LIKE) and name not in ("Custom", "_NoGradient", "_Native"):
            values, why = dense(ndargs)
            if values is None:
                calls.skip(why)
            else:
                outs = [] if out is None else [out] if isinstance(out, mx.nd.NDArray) else list(out)
                known = [array.handle.value for array in ndargs]
                target = [
                    known.index(array.handle.value)
                    if array.handle.value in known
                    else [str(np.dtype(array.dtype)), list(array.shape)]
                    for array in outs
                ]
                attrs = {key: str(value) for key, value in zip(keys, vals)}
                entry = {"op": name, "attrs": attrs, "train": autograd.is_training(), "out": target}
                if any(array.stype != "default" for array in ndargs):
                    entry["stypes"] = [array.stype for array in ndargs]
                calls.add(entry, values, [(PER_ATTRS, f"{name}{attrs}"), (PER_OPERATOR, name)])

    nd_register._imperative_invoke = recorded

    def graph(symbol, names, arrays, aux_names, aux, train):
        values, why = dense(list(arrays) + list(aux))
        if any(array.stype != "default" for array in arrays):
            values, why = None, "graphs with sparse arrays"
        if values is None:
            return calls.skip(why)
        text = symbol.tojson()
        if '"op": "Custom"' in text or '"op": "_np' in text:
            return calls.skip("graphs with custom operators")
        entry = {"graph": text, "names": list(names), "aux": list(aux_names), "train": bool(train)}
        calls.add(entry, values, [(GRAPHS, "graphs")])

    forward = mx.executor.Executor.forward

    def forward_recorded(self, is_train=False, **kwargs):
        result = forward(self, is_train, **kwargs)
        symbol = self._symbol
        names, aux = symbol.list_arguments(), symbol.list_auxiliary_states()
        if all(self.arg_dict.get(name) is not None for name in names):
            arrays = [self.arg_dict[name] for name in names]
            graph(symbol, names, arrays, aux, [self.aux_dict[name] for name in aux], is_train)
        return result

    mx.executor.Executor.forward = forward_recorded
    cached = mx.nd.CachedOp

    class RecordedCachedOp(cached):
        """A cached graph that tells what it was called with."""

        def __init__(self, sym, flags=()):
            super().__init__(sym, flags)
            self.symbol = None if self.is_np_sym else sym

        def __call__(self, *args, **kwargs):
            if self.symbol is not None and len(args) == len(self.symbol.list_inputs()):
                inputs = dict(zip(self.symbol.list_inputs(), args))
                names, aux = self.symbol.list_arguments(), self.symbol.list_auxiliary_states()
                arrays = [inputs[name] for name in names]
                graph(self.symbol, names, arrays, aux, [inputs[name] for name in aux], autograd.is_training())
            return super().__call__(*args, **kwargs)

    mx.nd.CachedOp = mx.ndarray.ndarray.CachedOp = RecordedCachedOp


def functions_of(path):
    """Test functions of a file that need no arguments, by name."""
    sys.path.insert(0, os.path.dirname(path))
    spec = importlib.util.spec_from_file_location(os.path.basename(path)[:-3], path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    found = {}
    for name, value in vars(module).items():
        if name.startswith("test") and inspect.isfunction(value):
            marks = [mark for mark in getattr(value, "pytestmark", []) if mark.name == "parametrize"]
            if marks or not any(p.default is p.empty for p in inspect.signature(value).parameters.values()):
                found[name] = value, marks
    return found


def variants(marks):
    """Keyword arguments of each variant of a parametrized test."""
    sets = [{}]
    for mark in marks:
        names = [name.strip() for name in mark.args[0].split(",")] if isinstance(mark.args[0], str) else mark.args[0]
        rows = [[row] if len(names) == 1 else row for row in mark.args[1]]
        sets = [{**chosen, **dict(zip(names, row))} for chosen in sets for row in rows]
    return sets


def run_one(function, marks, target):
    """Runs one test under the recorder and saves what it called."""
    calls = Calls(target)
    install(calls)
    np.random.seed(1), mx.random.seed(1), random.seed(1)
    note, began = "ok", time.time()

    def stop(*_):
        raise TimeoutError("time is up")

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS)
    try:
        for chosen in variants(marks):
            function(**chosen)
    except BaseException as error:  # whatever ends a test, its calls count
        note = f"{type(error).__name__}: {str(error).strip().splitlines()[0][:120] if str(error).strip() else ''}"
        if os.environ.get("REPLAY_TRACE"):
            traceback.print_exc()
    signal.alarm(0)
    calls.save()
    print(f"{os.path.basename(target):60} {len(calls.seen):5} {time.time() - began:5.1f}s {note} {calls.skipped}", flush=True)


def main():
    out = os.path.join(sys.argv[1], "calls")
    os.makedirs(out, exist_ok=True)
    paths = []
    for given in sys.argv[2:]:
        inside = sorted(os.listdir(given)) if os.path.isdir(given) else []
        paths += [os.path.join(given, name) for name in inside if name.startswith("test_") and name.endswith(".py")] or [given]
    for path in paths:
        if os.path.isdir(path):
            continue
        try:
            found = functions_of(os.path.abspath(path))
        except BaseException as error:
            print(f"{path}: not read: {type(error).__name__}: {error}")
            continue
        for name, (function, marks) in found.items():
            child = os.fork()
            if child == 0:
                try:
                    run_one(function, marks, os.path.join(out, f"{os.path.basename(path)[:-3]}.{name}"))
                finally:
                    sys.stdout.flush()
                    os._exit(0)
            deadline = time.time() + SECONDS + 20
            while os.waitpid(child, os.WNOHANG)[0] == 0:
                if time.time() > deadline:
                    os.kill(child, signal.SIGKILL)
                    os.waitpid(child, 0)
                    print(f"{name}: stopped")
                    break
                time.sleep(0.02)


main()
