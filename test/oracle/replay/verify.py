"""Reads what script.ts wrote with nd.save in real MXNet 1.9.1 and compares it with the recordings: `python verify.py OUT`."""
import glob
import os
import sys

import numpy as np
import mxnet as mx

FLOATS = (np.float16, np.float32, np.float64)
TOLERANCES = {"float16": (1e-2, 1e-2), "float32": (1e-4, 1e-5), "float64": (1e-5, 1e-7)}


def problem(got, want, coarse):
    """Why they differ, or None."""
    if got.shape != want.shape or got.dtype != want.dtype:
        return f"{got.dtype} {got.shape}, MXNet {want.dtype} {want.shape}"
    relative, absolute = TOLERANCES.get("float16" if coarse and want.dtype in FLOATS else np.dtype(want.dtype).name, (0, 0))
    a, b = got.asnumpy().astype("float64"), want.asnumpy().astype("float64")
    largest = np.max(np.abs(b[np.isfinite(b)]), initial=0)
    with np.errstate(invalid="ignore"):
        close = (a == b) | (np.isnan(a) & np.isnan(b)) | (np.abs(a - b) <= absolute + relative * np.maximum(np.abs(b), largest / 10))
    if close.all():
        return None
    place = np.argmin(close.ravel())
    return f"element {place} is {a.ravel()[place]}, MXNet {b.ravel()[place]}"


def main():
    compared = different = 0
    for path in sorted(glob.glob(os.path.join(sys.argv[1], "ours", "*.params"))):
        ours, theirs = mx.nd.load(path), mx.nd.load(path.replace("/ours/", "/cases/"))
        halves = {key.split("/")[0] for key, value in theirs.items() if value.dtype == np.float16}
        for key, got in ours.items():
            compared += 1
            found = problem(got, theirs[key], key.split("/")[0] in halves) if key in theirs else "not recorded"
            if found:
                different += 1
                print(f"{key}: {found}")
    print(f"{compared} arrays read by MXNet, {different} differ")
    sys.exit(1 if different else 0)


main()
