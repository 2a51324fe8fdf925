"""Records files that NumPy and safetensors wrote.

    pip install numpy safetensors; python test/ndarray/record_formats.py

Writes test/ndarray/fixtures/formats/: what the tests read, and what the library's own writing must equal.
"""
import os

import numpy as np
from safetensors.numpy import save_file

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fixtures", "formats")
matrix = np.arange(6, dtype=np.float32).reshape(2, 3) / 4


def path(name):
    return os.path.join(HERE, name)


os.makedirs(HERE, exist_ok=True)
np.save(path("plain.npy"), np.array([1.5, -2, 3], dtype=np.float64))
np.save(path("fortran.npy"), np.asfortranarray(matrix))
np.save(path("big_endian.npy"), np.array([[1, -2], [3, 70000]], dtype=">i4"))
np.save(path("uint16.npy"), np.array([0, 65535, 258], dtype=np.uint16))
np.save(path("scalar.npy"), np.float32(2.5))
np.save(path("complex.npy"), np.array([1j]))
values = {
    "weight": matrix,
    "half": matrix.astype(np.float16),
    "long": np.array([2**53 + 1, -1], dtype=np.int64),
    "flags": np.array([True, False]),
    "größe": np.array([[7]], dtype=np.uint8),
    "empty": np.zeros((0, 3), dtype=np.float32),
}
np.savez(path("stored.npz"), **values)
np.savez_compressed(path("packed.npz"), repeated=np.zeros(5000, dtype=np.int32), **values)
save_file(values, path("plain.safetensors"), metadata={"format": "np"})
