"""Records files that real MXNet 1.9.1 wrote.

    OPENBLAS_CORETYPE=SkylakeX PYTHON_WITH_MXNET test/recordio/record.py

Writes test/recordio/fixtures/: records of all remainders, with the magic number inside, empty; an indexed file of packed images.
"""
import os

import mxnet as mx
import numpy as np

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fixtures")
magic = b"\x0a\x23\xd7\xce"

plain = mx.recordio.MXRecordIO(os.path.join(HERE, "plain.rec"), "w")
for data in [b"a", b"bc", b"def", b"ghij", magic, b"1234" + magic + b"5678", magic + magic + b"x", b"1" + magic + b"234", b"12" + magic]:
    plain.write(data)
plain.close()

indexed = mx.recordio.MXIndexedRecordIO(os.path.join(HERE, "packed.idx"), os.path.join(HERE, "packed.rec"), "w")
for i in range(5):
    label = float(i) / 2 if i % 2 == 0 else np.arange(i, dtype=np.float32) + 0.25
    indexed.write_idx(i * 3, mx.recordio.pack(mx.recordio.IRHeader(0, label, 2**40 + i, i), b"image" * i))
indexed.close()
