"""The csr matrix of bench/sparse.ts: ten values in each of 10^4 rows."""
import numpy as np

ROWS, PER_ROW = 10_000, 10


def parts():
    """Values, columns, and where the rows begin."""
    at = np.arange(ROWS * PER_ROW)
    step = ROWS // PER_ROW
    columns = (at % PER_ROW) * step + (at * 7919) % step
    values = np.random.default_rng(0).random(at.size, dtype=np.float32) * 2 - 1
    return values, columns, np.arange(ROWS + 1) * PER_ROW
