// What the kernels of pooling share: which places each window covers.
#pragma once
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "convert.h"
#include "core/kernel.h"
#include "windows.h"

namespace mxlab {

/// a + b, where whole numbers wrap around.
template <typename C>
MXLAB_INLINE C wrappingSum(C a, C b) {
  if constexpr (std::is_integral<C>::value && std::is_signed<C>::value) {
    using U = std::make_unsigned_t<C>;
    return static_cast<C>(static_cast<U>(a) + static_cast<U>(b));
  } else {
    return a + b;
  }
}

/// Numbered as pool_type is.
enum class PoolType : int64_t { kMax = 0, kAvg = 1, kSum = 2, kLp = 3 };

struct PoolSettings {
  Windows w;
  PoolType type = PoolType::kMax;
  int64_t p = 2;
  bool countPadding = true;
  /// Elements between neighbours on the innermost spatial axis: 1, or the channels in channels-last layouts.
  int64_t step = 1;
  /// For each axis and output position: the input positions that the window covers, and its size with
  /// padding.
  std::array<std::vector<int64_t>, 3> begin, end, span;
  /// Whether one window covers all of each image, and the divisor of its mean.
  bool global = false;
  float globalDivisor = 1;

  /// First element of image `index` (batch and channel) of a side with `size` places.
  int64_t base(int64_t index, int64_t size) const {
    return step == 1 ? index * size : index / w.channels * size * w.channels + index % w.channels;
  }
};

template <typename P>
PoolSettings poolSettings(const Meta& data, const Meta& out, const P& params) {
  // Layouts with the channels last are 3, 4 and 5.
  const bool last = params.layout && *params.layout >= 3;
  PoolSettings s;
  std::vector<int64_t> kernel = params.kernel, stride = params.stride, pad = params.pad;
  if (params.global_pool) {
    kernel.clear();
    stride.clear();
    pad.clear();
  }
  // Zeros for more axes than there are mean nothing.
  while (pad.size() > kernel.size() && pad.back() == 0) pad.pop_back();
  s.w = windowsOf("Pooling", data.shape, out.shape, last, kernel, stride, {}, pad);
  if (params.global_pool) s.w.kernel = s.w.in;
  if (s.w.channels != s.w.outChannels || data.dtype != out.dtype)
    throw std::invalid_argument("Pooling: data and output do not fit each other");
  s.type = static_cast<PoolType>(params.pool_type);
  s.p = params.p_value.value_or(2);
  if (s.p < 1 || s.p > 64) throw std::invalid_argument("Pooling: p_value must be from 1 to 64");
  s.countPadding = params.count_include_pad.value_or(true);
  s.step = last ? s.w.channels : 1;
  for (size_t i = 0; i < 3; ++i) {
    // The tables come before anybody asks whether there is memory for the output.
    if (s.w.out[i] > int64_t{1} << 26)
      throw std::invalid_argument("Pooling: an axis of the output has " + std::to_string(s.w.out[i]) +
                                  " places; kernel, stride and pad leave too many");
    for (int64_t at = 0; at < s.w.out[i]; ++at) {
      const int64_t begin = at * s.w.stride[i] - s.w.pad[i];
      const int64_t end = std::min(begin + s.w.kernel[i], s.w.in[i] + s.w.pad[i]);
      s.span[i].push_back(end - begin);
      s.begin[i].push_back(std::clamp<int64_t>(begin, 0, s.w.in[i]));
      s.end[i].push_back(std::clamp<int64_t>(end, s.begin[i].back(), s.w.in[i]));
    }
  }
  s.global = s.w.outSize() == 1 && s.w.inSize() > 0;
  int64_t padded = 1;
  for (size_t i = 0; i < 3 && s.global; ++i) {
    s.global = s.begin[i][0] == 0 && s.end[i][0] == s.w.in[i];
    padded *= s.span[i][0];
  }
  if (s.global) s.globalDivisor = static_cast<float>(s.countPadding ? padded : s.w.inSize());
  return s;
}

/// The part of the input that one output place sees, and the divisor of avg.
struct Range {
  int64_t begin[3], end[3];
  int64_t divisor;
  bool empty() const { return begin[0] >= end[0] || begin[1] >= end[1] || begin[2] >= end[2]; }
};

inline Range rangeOf(const PoolSettings& s, int64_t d, int64_t h, int64_t w) {
  Range r;
  const size_t at[3] = {static_cast<size_t>(d), static_cast<size_t>(h), static_cast<size_t>(w)};
  int64_t padded = 1, real = 1;
  for (size_t i = 0; i < 3; ++i) {
    r.begin[i] = s.begin[i][at[i]];
    r.end[i] = s.end[i][at[i]];
    padded *= s.span[i][at[i]];
    real *= r.end[i] - r.begin[i];
  }
  r.divisor = std::max<int64_t>(s.countPadding ? padded : real, 1);
  return r;
}

/// Calls f(place in the input) for each element of a range.
template <typename F>
MXLAB_INLINE void eachPlace(const PoolSettings& s, const Range& r, F&& f) {
  for (int64_t d = r.begin[0]; d < r.end[0]; ++d) {
    for (int64_t h = r.begin[1]; h < r.end[1]; ++h) {
      const int64_t row = (d * s.w.in[1] + h) * s.w.in[2];
      for (int64_t w = r.begin[2]; w < r.end[2]; ++w) f((row + w) * s.step);
    }
  }
}

/// The maximum of no elements, as in MXNet: the least finite number.
template <typename T>
T leastNumber() {
  if constexpr (std::is_same<T, Half>::value) {
    return T(-65504.0f);
  } else if constexpr (std::is_same<T, Bfloat16>::value) {
    return T(-3.38953139e38f);
  } else {
    return std::numeric_limits<T>::lowest();
  }
}

/// Place of the first maximum, -1 in an empty range.
template <typename T, typename C>
MXLAB_INLINE int64_t firstMaximum(const PoolSettings& s, const Range& r, const T* x) {
  int64_t best = -1;
  C largest = 0;
  eachPlace(s, r, [&](int64_t place) {
    const C v = static_cast<C>(x[place]);
    if (best < 0 || v > largest || largest != largest) {
      best = place;
      largest = v;
    }
  });
  return best;
}

/// Calls f(output index, range) for every place of one image.
template <typename F>
void eachWindow(const PoolSettings& s, F&& f) {
  int64_t index = 0;
  for (int64_t d = 0; d < s.w.out[0]; ++d) {
    for (int64_t h = 0; h < s.w.out[1]; ++h) {
      Range r = rangeOf(s, d, h, 0);
      const int64_t padded = s.span[0][static_cast<size_t>(d)] * s.span[1][static_cast<size_t>(h)];
      const int64_t real = (r.end[0] - r.begin[0]) * (r.end[1] - r.begin[1]);
      for (int64_t w = 0; w < s.w.out[2]; ++w, ++index) {
        const size_t at = static_cast<size_t>(w);
        r.begin[2] = s.begin[2][at];
        r.end[2] = s.end[2][at];
        r.divisor =
            std::max<int64_t>(s.countPadding ? padded * s.span[2][at] : real * (r.end[2] - r.begin[2]), 1);
        f(index * s.step, r);
      }
    }
  }
}

/// Whether the loops over rows below serve: float32 without powers, channels first, images that 32 bits
/// count.
inline bool hasRows(const PoolSettings& s, DType dtype) {
  return dtype == DType::kFloat32 && s.step == 1 && s.type != PoolType::kLp &&
         s.w.inSize() < int64_t{1} << 31;
}
/// Whether the loops over channels serve: the same with the channels last.
inline bool hasChannels(const PoolSettings& s, DType dtype) {
  return dtype == DType::kFloat32 && s.step > 1 && s.type != PoolType::kLp;
}
/// Channels [begin, end) of one picture with the channels last, forward and (into zeros) backward.
void poolChannels(const PoolSettings& s, const float* x, float* y, int64_t begin, int64_t end);
void poolChannelsBackward(const PoolSettings& s, const float* dy, const float* x, const float* y, float* dx,
                          int64_t begin, int64_t end);
/// Images forward: rows of a window are joined into a line at vector speed, then the line across.
void poolRows(const PoolSettings& s, const float* x, float* y, int64_t images);
/// One image backward, into zeros: of max to the first maximum, of avg and sum to all places.
void poolRowsBackward(const PoolSettings& s, const float* dy, const float* x, const float* y, float* dx);

}  // namespace mxlab
