// Products with csr matrices: a block of a row's sums stays in registers while its stored values are gone
// through.
#include "sparse_loops.h"

#include "core/half.h"

namespace mxlab {
namespace MXLAB_ISA {
namespace {

/// kWidth columns of one row of the product, from the first value to the last.
template <int kWidth>
MXLAB_INLINE void block(const float* values, const int64_t* columns, int64_t count, const float* dense,
                        int64_t n, float* out) {
  constexpr int64_t kAhead = 4;
  float sums[kWidth];
  for (int j = 0; j < kWidth; ++j) sums[j] = 0;
  for (int64_t at = 0; at < count; ++at) {
    const float* from = dense + columns[at] * n;
    if (at + kAhead < count) {
      const float* next = dense + columns[at + kAhead] * n;
      for (int j = 0; j < kWidth; j += 16) __builtin_prefetch(next + j);
    }
    const float value = values[at];
    for (int j = 0; j < kWidth; ++j) sums[j] += value * from[j];
  }
  for (int j = 0; j < kWidth; ++j) out[j] = sums[j];
}

/// Four sums at once: one alone would wait for each addition.
MXLAB_INLINE float single(const float* values, const int64_t* columns, int64_t count, const float* dense,
                          int64_t n) {
  float a = 0, b = 0, c = 0, d = 0;
  int64_t at = 0;
  for (; at + 4 <= count; at += 4) {
    a += values[at] * dense[columns[at] * n];
    b += values[at + 1] * dense[columns[at + 1] * n];
    c += values[at + 2] * dense[columns[at + 2] * n];
    d += values[at + 3] * dense[columns[at + 3] * n];
  }
  for (; at < count; ++at) a += values[at] * dense[columns[at] * n];
  return (a + b) + (c + d);
}

}  // namespace

bool csrTimesDense(const float* values, const int64_t* columns, const int64_t* begins, int64_t begin,
                   int64_t end, const float* dense, int64_t n, int64_t limit, float* out) {
  constexpr int64_t kChecked = 32;
  for (int64_t row = begin; row < end; ++row) {
    if ((row - begin) % kChecked == 0) {
      // Looked at a few rows ahead, while they are on their way anyway. The sign bit tells of a place
      // outside.
      const int64_t last = begins[row + kChecked < end ? row + kChecked : end];
      int64_t signs = 0;
      for (int64_t at = begins[row]; at < last; ++at) signs |= columns[at] | (limit - 1 - columns[at]);
      if (signs < 0) return false;
    }
    const float* own = values + begins[row];
    const int64_t* at = columns + begins[row];
    const int64_t count = begins[row + 1] - begins[row];
    float* to = out + row * n;
    int64_t j = 0;
    for (; j + 64 <= n; j += 64) block<64>(own, at, count, dense + j, n, to + j);
    for (; j + 16 <= n; j += 16) block<16>(own, at, count, dense + j, n, to + j);
    for (; j + 4 <= n; j += 4) block<4>(own, at, count, dense + j, n, to + j);
    for (; j < n; ++j) to[j] = single(own, at, count, dense + j, n);
  }
  return true;
}

void csrTransposedTimesDense(const float* values, const int64_t* columns, const int64_t* begins, int64_t rows,
                             const float* dense, int64_t n, int64_t from, int64_t to, float* out) {
  constexpr int64_t kAhead = 6;
  for (int64_t row = 0; row < rows; ++row) {
    const float* source = dense + row * n;
    const int64_t end = begins[row + 1];
    for (int64_t at = begins[row]; at < end; ++at) {
      // The next rows' places follow those of this one.
      const int64_t ahead = at + kAhead;
      if (ahead < begins[rows])
        for (int64_t j = from; j < to; j += 16) __builtin_prefetch(out + columns[ahead] * n + j, 1);
      const float value = values[at];
      float* target = out + columns[at] * n;
      for (int64_t j = from; j < to; ++j) target[j] += value * source[j];
    }
  }
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
