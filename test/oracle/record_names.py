"""Records the names of MXNet 1.9.1's registry: every registered name with the operator that it stands for.

    OPENBLAS_CORETYPE=SkylakeX DIR/bin/python test/oracle/record_names.py

Writes test/oracle/registry.json, {name: operator}; `node scripts/ops.mjs --coverage` compares the table with it.
"""
import ctypes
import json
import os

os.environ.setdefault("MXNET_ENGINE_TYPE", "NaiveEngine")

import mxnet as mx  # noqa: E402
from mxnet.base import _LIB, c_str, check_call, mx_uint, py_str  # noqa: E402


def all_names():
    """Every registered name, aliases included."""
    names, size = ctypes.POINTER(ctypes.c_char_p)(), ctypes.c_uint()
    check_call(_LIB.MXListAllOpNames(ctypes.byref(size), ctypes.byref(names)))
    return sorted(py_str(names[i]) for i in range(size.value))


def operator_of(name):
    """The name that the operator itself has."""
    handle = ctypes.c_void_p()
    check_call(_LIB.NNGetOpHandle(c_str(name), ctypes.byref(handle)))
    texts = [ctypes.c_char_p() for _ in range(4)]
    lists = [ctypes.POINTER(ctypes.c_char_p)() for _ in range(3)]
    count = mx_uint()
    real, description, key, returned = texts
    refs = [ctypes.byref(item) for item in (real, description, count, *lists, key, returned)]
    check_call(_LIB.MXSymbolGetAtomicSymbolInfo(handle, *refs))
    return py_str(real.value)


def main():
    assert mx.__version__ == "1.9.1", mx.__version__
    target = os.path.join(os.path.dirname(os.path.abspath(__file__)), "registry.json")
    with open(target, "w") as file:
        json.dump({name: operator_of(name) for name in all_names()}, file, indent=2)
        file.write("\n")


main()
