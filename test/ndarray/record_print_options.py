"""Records NumPy's texts of arrays under print options: build/peers/mxnet/bin/python test/ndarray/record_print_options.py"""
import json
import os

import numpy as np

rng = np.random.RandomState(3)
ARRAYS = [
    ("float32", rng.randn(3, 4)),
    ("float32", np.array([1e-6, 2.5, 1000.25])),
    ("float64", rng.randn(2, 3) * 1e-3),
    ("float32", np.array([np.nan, 1, -np.inf, np.inf])),
    ("int32", np.arange(2000).reshape(2, 1000)),
    ("float32", np.array([1e9, 1.0])),
    ("float32", np.array([0.1, 0.25, 3.0])),
    ("float16", rng.randn(5)),
    ("float32", np.array([1.0, 2.0, 3.0])),
    ("float32", np.arange(30) / 7),
]
OPTIONS = [
    {"precision": 3},
    {"precision": 0},
    {"suppress": True},
    {"suppress": True, "precision": 3},
    {"threshold": 5},
    {"threshold": 5, "edgeitems": 1},
    {"threshold": 100, "linewidth": 120},
    {"linewidth": 40},
    {"sign": "+"},
    {"sign": " "},
    {"floatmode": "fixed", "precision": 4},
    {"floatmode": "maxprec_equal"},
    {"floatmode": "unique", "precision": 2},
    {"nanstr": "NA", "infstr": "oo"},
    {"nanstr": "missing", "infstr": "infinite", "sign": "+", "precision": 2},
    {"floatmode": "fixed", "precision": 2, "sign": "+"},
    {"precision": 12},
]


def values(array):
    if array.size > 100:
        return "arange"
    return [float(x) if np.isfinite(x) else str(x) for x in array.ravel()]


records = []
for options in OPTIONS:
    for dtype, source in ARRAYS:
        array = np.asarray(source).astype(dtype)
        with np.printoptions(**options):
            text = str(array)
        records.append(
            {"options": options, "dtype": dtype, "shape": list(array.shape), "values": values(array), "text": text}
        )
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fixtures", "print_options.json")
with open(path, "w") as file:
    json.dump(records, file, separators=(",", ":"))
print(len(records), "texts of NumPy", np.__version__)
