// Products with csr matrices: a block of a row's sums stays in registers while its stored values are gone
// through.
#include "sparse_loops.h"

#include "core/half.h"
#if defined(__AVX512F__)
#include <immintrin.h>
#endif

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

typedef float Four __attribute__((vector_size(16)));
typedef int32_t FourPlaces __attribute__((vector_size(16)));

/// A row times a vector: four products at once, whose factors are brought together one by one.
MXLAB_INLINE float withVector(const float* values, const int64_t* columns, int64_t count,
                              const float* dense) {
  Four sums = {};
  int64_t at = 0;
  for (; at + 4 <= count; at += 4) {
    Four own;
    __builtin_memcpy(&own, values + at, sizeof own);
    sums += own *
            Four{dense[columns[at]], dense[columns[at + 1]], dense[columns[at + 2]], dense[columns[at + 3]]};
  }
  if (count & 2) {
    sums += Four{values[at], values[at + 1], 0, 0} * Four{dense[columns[at]], dense[columns[at + 1]], 0, 0};
    at += 2;
  }
  sums += __builtin_shuffle(sums, FourPlaces{2, 3, 0, 1});
  const float sum = sums[0] + sums[1];
  return count & 1 ? sum + values[at] * dense[columns[at]] : sum;
}

/// Whether the begins of rows [row, row + count) rise inside [0, stored] and all columns of these rows lie
/// inside [0, limit).
MXLAB_INLINE bool fits(const int64_t* columns, const int64_t* begins, int64_t count, int64_t stored,
                       int64_t limit) {
  const int64_t last = begins[count];
  int64_t at = begins[0], signs = at | (stored - last);
  for (int64_t i = 0; i < count; ++i) signs |= begins[i + 1] - begins[i];
  // The sign bit tells of a place outside.
  if (signs < 0) return false;
#if defined(__AVX512F__)
  const __m512i limits = _mm512_set1_epi64(limit);
  unsigned outside = 0;
  for (; at + 8 <= last; at += 8)
    outside |= _mm512_cmp_epu64_mask(_mm512_loadu_si512(columns + at), limits, _MM_CMPINT_NLT);
  const auto present = static_cast<__mmask8>((1u << (last - at)) - 1);
  outside |= _mm512_mask_cmp_epu64_mask(present, _mm512_maskz_loadu_epi64(present, columns + at), limits,
                                        _MM_CMPINT_NLT);
  return outside == 0;
#else
  for (; at < last; ++at) signs |= columns[at] | (limit - 1 - columns[at]);
  return signs >= 0;
#endif
}

bool csrTimesVector(const float* values, const int64_t* columns, const int64_t* begins, int64_t begin,
                    int64_t end, int64_t stored, const float* dense, int64_t limit, float* out) {
  constexpr int64_t kChecked = 8;
  int64_t row = begin;
  for (; row + kChecked <= end; row += kChecked) {
    if (!fits(columns, begins + row, kChecked, stored, limit)) return false;
    int64_t first = begins[row];
    for (int64_t i = row; i < row + kChecked; ++i) {
      const int64_t last = begins[i + 1];
      out[i] = withVector(values + first, columns + first, last - first, dense);
      first = last;
    }
  }
  if (!fits(columns, begins + row, end - row, stored, limit)) return false;
  for (; row < end; ++row)
    out[row] = withVector(values + begins[row], columns + begins[row], begins[row + 1] - begins[row], dense);
  return true;
}

}  // namespace

bool csrTimesDense(const float* values, const int64_t* columns, const int64_t* begins, int64_t begin,
                   int64_t end, int64_t stored, const float* dense, int64_t n, int64_t limit, float* out) {
  if (n == 1) return csrTimesVector(values, columns, begins, begin, end, stored, dense, limit, out);
  constexpr int64_t kChecked = 32;
  for (int64_t row = begin; row < end; ++row) {
    // Looked at a few rows ahead, while they are on their way anyway.
    if ((row - begin) % kChecked == 0) {
      const int64_t count = end - row < kChecked ? end - row : kChecked;
      if (!fits(columns, begins + row, count, stored, limit)) return false;
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
