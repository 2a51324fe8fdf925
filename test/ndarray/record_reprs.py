"""Records NumPy's repr of arrays into fixtures/reprs.json: python test/ndarray/record_reprs.py (NumPy 1.23 or later)."""
import json
import os

import numpy as np

random = np.random.RandomState(3)
shapes = [(1,), (30,), (2, 3), (2, 3, 4), (1200,), (50, 60), (2, 2, 2, 2), (0,), (0, 3), (1, 1), (12, 3)]
types = ["float32", "float64", "float16", "int32", "int64", "uint8", "bool"]


def plain(value):
    """JSON has no NaN and no infinity."""
    return str(value) if isinstance(value, float) and not np.isfinite(value) else value


cases = []
for shape in shapes:
    for dtype in types:
        values = random.randn(*shape) * 3
        if dtype in ("uint8", "bool"):
            values = abs(values)
        if values.size and dtype.startswith("float") and random.rand() < 0.3:
            values.flat[0], values.flat[-1] = np.nan, np.inf
        # Long arrays show their ends only; what stands between need not be recorded.
        if values.size > 1000:
            values[...] = np.arange(values.size).reshape(shape) % 7
        array = values > 2 if dtype == "bool" else values.astype(dtype)
        data = None if values.size > 1000 else [plain(value) for value in array.astype(
            "int64" if array.dtype.kind in "iub" else "float64").ravel().tolist()]
        cases.append({"shape": list(shape), "dtype": dtype, "data": data, "repr": repr(array)})

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fixtures", "reprs.json")
with open(path, "w", encoding="utf8") as file:
    file.write("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
