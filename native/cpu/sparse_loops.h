// Loops of products with csr matrices of float32, compiled for each instruction set.
#pragma once
#include <cstdint>

#include "core/isa.h"

namespace mxlab {

/// Rows [begin, end) of csr · dense, which has `limit` rows of n elements. False, and nothing reached, where
/// a column lies outside of [0, limit) or a row's begin outside of [0, stored].
MXLAB_ISA_DECLARE(bool csrTimesDense(const float* values, const int64_t* columns, const int64_t* begins,
                                     int64_t begin, int64_t end, int64_t stored, const float* dense,
                                     int64_t n, int64_t limit, float* out);)

/// Adds columns [from, to) of transposed csr · dense to `out`; dense and out have rows of n elements.
MXLAB_ISA_DECLARE(void csrTransposedTimesDense(const float* values, const int64_t* columns,
                                               const int64_t* begins, int64_t rows, const float* dense,
                                               int64_t n, int64_t from, int64_t to, float* out);)

}  // namespace mxlab
