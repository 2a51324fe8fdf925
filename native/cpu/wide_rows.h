// Rows of 16-bit floats computed as float32: widened in blocks, and narrowed again.
#pragma once
#include <algorithm>
#include <type_traits>

#include "half_loops.h"

namespace mxlab {

template <typename T>
constexpr bool isShortFloat = std::is_same<T, Half>::value || std::is_same<T, Bfloat16>::value;
/// Types whose rows widenRow() and narrowRow() know.
template <typename T>
constexpr bool fitsFloat = isShortFloat<T> || std::is_same<T, float>::value;

inline void widenRow(const float* x, float* y, int64_t count) {
  // Unlike memcpy this takes a row of nothing, which has no address.
  if (x != y) std::copy_n(x, count, y);
}
inline void widenRow(const Half* x, float* y, int64_t count) { MXLAB_ISA_PICK(widenHalf)(x, y, count); }
inline void widenRow(const Bfloat16* x, float* y, int64_t count) {
  MXLAB_ISA_PICK(widenBfloat16)(x, y, count);
}
inline void narrowRow(const float* x, float* y, int64_t count) {
  if (x != y) std::copy_n(x, count, y);
}
inline void narrowRow(const float* x, Half* y, int64_t count) { MXLAB_ISA_PICK(narrowHalf)(x, y, count); }
inline void narrowRow(const float* x, Bfloat16* y, int64_t count) {
  MXLAB_ISA_PICK(narrowBfloat16)(x, y, count);
}

/// A few kilobytes that stay in the nearest cache.
constexpr int64_t kWideBlock = 1024;

/// Calls f(values, begin, size) for blocks of x as float32, which f changes in place, and puts them into y.
template <typename From, typename To, typename F>
void eachWideBlock(const From* x, To* y, int64_t count, F&& f) {
  alignas(64) float block[kWideBlock];
  for (int64_t begin = 0; begin < count; begin += kWideBlock) {
    const int64_t size = std::min(kWideBlock, count - begin);
    widenRow(x + begin, block, size);
    f(block, begin, size);
    narrowRow(block, y + begin, size);
  }
}

}  // namespace mxlab
