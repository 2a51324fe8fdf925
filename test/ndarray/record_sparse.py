"""Records a file of sparse arrays that real MXNet 1.9.1 wrote: test/ndarray/fixtures/sparse.params.

    OPENBLAS_CORETYPE=SkylakeX PYTHON_WITH_MXNET test/ndarray/record_sparse.py
"""
import os

# MXNet writes the stored shape before it waits for the conversion: the file would be damaged.
os.environ["MXNET_ENGINE_TYPE"] = "NaiveEngine"

import mxnet as mx  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
matrix = mx.nd.array([[0, 1, 0], [2, 0, 3]])
mx.nd.save(
    os.path.join(HERE, "fixtures", "sparse.params"),
    {
        "csr": matrix.tostype("csr"),
        "rows": mx.nd.array([[0, 0], [1, 2], [0, 0], [3, 0]]).tostype("row_sparse"),
        "dense": matrix,
        "wide": matrix.astype("float64").tostype("csr"),
        "no_rows": mx.nd.zeros((2, 2), stype="row_sparse"),
    },
)
