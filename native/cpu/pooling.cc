// Pooling forward and backward: max, avg, sum, lp over windows in one to three dimensions, either layout.
#include "generated/params/pooling.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "convert.h"
#include "core/kernel.h"
#include "core/parallel.h"
#include "generated/params/backward_pooling.h"
#include "generated/params/pooling_gather.h"
#include "vector_math.h"
#include "windows.h"

namespace mxlab {
namespace {

struct PoolSettings {
  Windows w;
  int64_t type = 0;
  int64_t p = 2;
  bool countPadding = true;
  /// Elements between neighbours on the innermost spatial axis: 1, or the channels in channels-last layouts.
  int64_t step = 1;
  /// For each axis and output position: the input positions that the window covers, and its size with
  /// padding.
  std::array<std::vector<int64_t>, 3> begin, end, span;

  /// First element of image `index` (batch and channel) of a side with `size` places.
  int64_t base(int64_t index, int64_t size) const {
    return step == 1 ? index * size : index / w.channels * size * w.channels + index % w.channels;
  }
};

template <typename P>
PoolSettings settings(const PlanSpec& spec, const Meta& data, const Meta& out, const P& params) {
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
  s.type = params.pool_type;
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
  return s;
}

/// The part of the input that one output place sees, and the divisor of avg.
struct Range {
  int64_t begin[3], end[3];
  int64_t divisor;
  bool empty() const { return begin[0] >= end[0] || begin[1] >= end[1] || begin[2] >= end[2]; }
};

Range rangeOf(const PoolSettings& s, int64_t d, int64_t h, int64_t w) {
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

/// A whole power, with its sign.
inline double whole(double base, int64_t exponent) {
  double value = 1;
  for (; exponent > 0; --exponent) value *= base;
  return value;
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

template <typename T, typename C>
C pool(const PoolSettings& s, const Range& r, const T* x) {
  switch (s.type) {
    case PoolingParams::kPoolTypeMax: {
      if (r.empty()) return static_cast<C>(leastNumber<T>());
      C best = isFloating<T> ? C(-INFINITY) : static_cast<C>(leastNumber<T>());
      eachPlace(s, r, [&](int64_t at) {
        const C v = static_cast<C>(x[at]);
        best = v > best ? v : best;
      });
      return best;
    }
    case PoolingParams::kPoolTypeLp: {
      // MXNet takes no absolute values: odd powers keep their sign.
      double sum = 0;
      eachPlace(s, r, [&](int64_t at) { sum += whole(static_cast<double>(x[at]), s.p); });
      const double root = s.p == 1 ? std::fabs(sum) : std::pow(std::fabs(sum), 1 / static_cast<double>(s.p));
      return static_cast<C>(sum < 0 ? -root : root);
    }
    default: {
      C sum = 0;
      eachPlace(s, r, [&](int64_t at) { sum += static_cast<C>(x[at]); });
      return s.type == PoolingParams::kPoolTypeAvg ? static_cast<C>(sum / static_cast<C>(r.divisor)) : sum;
    }
  }
}

/// Place of the first maximum, -1 in an empty range.
template <typename T, typename C>
MXLAB_INLINE int64_t firstMaximum(const PoolSettings& s, const Range& r, const T* x) {
  int64_t best = -1;
  C largest = 0;
  eachPlace(s, r, [&](int64_t place) {
    const C v = static_cast<C>(x[place]);
    if (best < 0 || v > largest) {
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

/// Combines [begin, end) of a line into one number.
template <bool kMax>
float joined(const float* line, int64_t begin, int64_t end) {
  if (begin >= end) return kMax ? leastNumber<float>() : 0.0f;
  float value = kMax ? -INFINITY : 0.0f;
  for (int64_t i = begin; i < end; ++i) value = kMax ? (line[i] > value ? line[i] : value) : value + line[i];
  return value;
}

/// The same for neighbouring windows that lie wholly inside: kSize elements every `stride`.
template <bool kMax, int kSize>
void joinedInside(const float* line, int64_t stride, int64_t count, float* y) {
  for (int64_t i = 0; i < count; ++i) {
    const float* from = line + i * stride;
    float value = from[0];
    for (int k = 1; k < kSize; ++k) value = kMax ? (from[k] > value ? from[k] : value) : value + from[k];
    y[i] = value;
  }
}

/// One float32 image, channels first: rows of a window are joined into a line at vector speed, then the line
/// is joined across.
template <bool kMax>
void poolRows(const PoolSettings& s, const float* x, float* y, float* line) {
  const FloatBinary join = floatLoops(kMax ? FloatFunction::kMaximum : FloatFunction::kAdd).binary;
  const int64_t width = s.w.in[2], outWidth = s.w.out[2], size = s.w.kernel[2], stride = s.w.stride[2];
  // Output positions whose window lies wholly inside the line.
  int64_t first = 0, last = outWidth;
  while (first < last && s.end[2][static_cast<size_t>(first)] - s.begin[2][static_cast<size_t>(first)] < size)
    ++first;
  while (last > first &&
         s.end[2][static_cast<size_t>(last - 1)] - s.begin[2][static_cast<size_t>(last - 1)] < size)
    --last;
  for (int64_t d = 0; d < s.w.out[0]; ++d) {
    for (int64_t h = 0; h < s.w.out[1]; ++h, y += outWidth) {
      const Range rows = rangeOf(s, d, h, 0);
      const float* source = nullptr;
      for (int64_t i = rows.begin[0]; i < rows.end[0]; ++i) {
        for (int64_t j = rows.begin[1]; j < rows.end[1]; ++j) {
          const float* row = x + (i * s.w.in[1] + j) * width;
          if (source) join(source, row, line, width);
          source = source ? line : row;
        }
      }
      if (!source) {
        std::fill(line, line + width, kMax ? leastNumber<float>() : 0.0f);
        source = line;
      }
      const auto edge = [&](int64_t begin, int64_t end) {
        for (int64_t w = begin; w < end; ++w)
          y[w] = joined<kMax>(source, s.begin[2][static_cast<size_t>(w)], s.end[2][static_cast<size_t>(w)]);
      };
      edge(0, first);
      if (first < last) {
        const float* from = source + s.begin[2][static_cast<size_t>(first)];
        if (size == 2)
          joinedInside<kMax, 2>(from, stride, last - first, y + first);
        else if (size == 3)
          joinedInside<kMax, 3>(from, stride, last - first, y + first);
        else
          edge(first, last);
      }
      edge(last, outWidth);
      if (s.type == PoolingParams::kPoolTypeAvg)
        for (int64_t w = 0; w < outWidth; ++w) y[w] /= static_cast<float>(rangeOf(s, d, h, w).divisor);
    }
  }
}

/// Maximum or sum of a whole image, in lanes that need no reordering by the compiler.
template <bool kMax>
float joinedImage(const float* x, int64_t count) {
  constexpr int64_t kLanes = 8;
  const auto join = [](float a, float b) { return kMax ? (b > a ? b : a) : a + b; };
  const float start = kMax ? -INFINITY : 0.0f;
  float lanes[kLanes];
  for (float& lane : lanes) lane = start;
  int64_t i = 0;
  for (; i + kLanes <= count; i += kLanes)
    for (int64_t lane = 0; lane < kLanes; ++lane) lanes[lane] = join(lanes[lane], x[i + lane]);
  float value = start;
  for (; i < count; ++i) value = join(value, x[i]);
  for (int64_t half = kLanes / 2; half > 0; half /= 2)
    for (int64_t lane = 0; lane < half; ++lane) lanes[lane] = join(lanes[lane], lanes[lane + half]);
  return join(value, lanes[0]);
}

/// True when one window covers all of each image.
bool isGlobal(const PoolSettings& s) {
  if (s.w.outSize() != 1 || s.w.inSize() == 0) return false;
  for (size_t i = 0; i < 3; ++i)
    if (s.begin[i][0] != 0 || s.end[i][0] != s.w.in[i]) return false;
  return true;
}

double poolCost(const PoolSettings& s, const Meta& out) {
  return 60.0 + static_cast<double>(out.size) * (2.0 + 0.7 * static_cast<double>(s.w.kernelSize()));
}

MXLAB_KERNEL("Pooling", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const PoolingParams params(reader);
  const PoolSettings s = settings(spec, spec.inputs.at(0), spec.outputs.at(0), params);
  return dispatch(spec.inputs[0].dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    const bool global = s.step == 1 && s.type != PoolingParams::kPoolTypeLp && isGlobal(s);
    const float divisor = global ? static_cast<float>(rangeOf(s, 0, 0, 0).divisor) : 1.0f;
    return std::make_unique<FunctionKernel>(poolCost(s, spec.outputs[0]), [=](const Call& call) {
      const int64_t images = s.w.batch * s.w.channels;
      const int64_t work = s.w.outSize() * s.w.kernelSize();
      parallelFor(call.threads, images, 32768 / (work + 1) + 1, [&](int64_t begin, int64_t end) {
        std::vector<float> line(static_cast<size_t>(s.w.in[2]));
        for (int64_t i = begin; i < end; ++i) {
          const T* x = call.in<T>(0) + s.base(i, s.w.inSize());
          T* y = call.out<T>(0) + s.base(i, s.w.outSize());
          if constexpr (std::is_same<T, float>::value) {
            if (global) {
              const bool isMax = s.type == PoolingParams::kPoolTypeMax;
              y[0] = isMax ? joinedImage<true>(x, s.w.inSize()) : joinedImage<false>(x, s.w.inSize());
              if (s.type == PoolingParams::kPoolTypeAvg) y[0] /= divisor;
              continue;
            }
            if (s.step == 1 && s.type != PoolingParams::kPoolTypeLp) {
              if (s.type == PoolingParams::kPoolTypeMax)
                poolRows<true>(s, x, y, line.data());
              else
                poolRows<false>(s, x, y, line.data());
              continue;
            }
          }
          eachWindow(s, [&](int64_t at, const Range& r) {
            y[at] =
                r.empty() && s.type != PoolingParams::kPoolTypeMax ? T(0) : convert<T>(pool<T, C>(s, r, x));
          });
        }
      });
    });
  });
});

MXLAB_KERNEL("backward_Pooling", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const BackwardPoolingParams params(reader);
  const Meta& data = spec.inputs.at(1);
  const Meta& y = spec.inputs.at(2);
  const Meta& dx = spec.outputs.at(0);
  const PoolSettings s = settings(spec, data, y, params);
  if (spec.inputs[0].size != y.size || spec.inputs[0].dtype != y.dtype || dx.size != data.size ||
      dx.dtype != data.dtype)
    throw std::invalid_argument("Pooling: the gradient does not fit the output");
  if (y.size != s.w.batch * s.w.channels * s.w.outSize())
    throw std::invalid_argument("Pooling: the gradient does not fit the output");
  return dispatchFloat(data.dtype, "Pooling", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    // 16-bit gradients are added up in float first.
    constexpr bool wide = !std::is_same<T, C>::value;
    const int64_t scratch = wide ? data.size * static_cast<int64_t>(sizeof(C)) : 0;
    return std::make_unique<FunctionKernel>(
        poolCost(s, y) + static_cast<double>(data.size) * 0.2,
        [s](const Call& call) {
          const int64_t images = s.w.batch * s.w.channels, inSize = s.w.inSize();
          C* sums = wide ? static_cast<C*>(call.workspace) : call.out<C>(0);
          std::memset(sums, 0, static_cast<size_t>(images * inSize) * sizeof(C));
          const int64_t work = s.w.outSize() * s.w.kernelSize();
          parallelFor(call.threads, images, 32768 / (work + 1) + 1, [&](int64_t begin, int64_t end) {
            for (int64_t i = begin; i < end; ++i) {
              const T* x = call.in<T>(1) + s.base(i, inSize);
              const int64_t outBase = s.base(i, s.w.outSize());
              const T* dy = call.in<T>(0) + outBase;
              const T* out = call.in<T>(2) + outBase;
              C* to = sums + s.base(i, inSize);
              eachWindow(s, [&](int64_t at, const Range& r) {
                const C g = static_cast<C>(dy[at]);
                if (s.type == PoolingParams::kPoolTypeMax) {
                  // The first maximum takes it all.
                  const int64_t best = firstMaximum<T, C>(s, r, x);
                  if (best >= 0) to[best] += g;
                } else if (s.type == PoolingParams::kPoolTypeLp) {
                  const double v = static_cast<double>(out[at]);
                  if (v == 0 && s.p > 1) return;
                  eachPlace(s, r, [&](int64_t place) {
                    const double slope = s.p == 1 ? 1 : whole(static_cast<double>(x[place]) / v, s.p - 1);
                    to[place] += static_cast<C>(static_cast<double>(g) * slope);
                  });
                } else {
                  const C each = s.type == PoolingParams::kPoolTypeAvg ? g / static_cast<C>(r.divisor) : g;
                  eachPlace(s, r, [&](int64_t place) { to[place] += each; });
                }
              });
            }
          });
          if (wide) {
            T* target = call.out<T>(0);
            for (int64_t i = 0; i < images * inSize; ++i) target[i] = convert<T>(sums[i]);
          }
        },
        scratch);
  });
});

/// What another array has where the maxima of the windows are: max pooling's second derivative.
MXLAB_KERNEL("pooling_gather", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const PoolingGatherParams params(reader);
  const Meta& values = spec.inputs.at(0);
  const Meta& data = spec.inputs.at(1);
  const Meta& y = spec.outputs.at(0);
  const PoolSettings s = settings(spec, data, y, params);
  if (values.shape != data.shape || values.dtype != data.dtype)
    throw std::invalid_argument("Pooling: the arrays do not fit each other");
  return dispatchFloat(data.dtype, "Pooling", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(poolCost(s, y), [s](const Call& call) {
      const int64_t work = s.w.outSize() * s.w.kernelSize();
      const int64_t grain = 32768 / (work + 1) + 1;
      parallelFor(call.threads, s.w.batch * s.w.channels, grain, [&](int64_t begin, int64_t end) {
        for (int64_t i = begin; i < end; ++i) {
          const int64_t base = s.base(i, s.w.inSize());
          T* out = call.out<T>(0) + s.base(i, s.w.outSize());
          eachWindow(s, [&](int64_t at, const Range& r) {
            const int64_t best = firstMaximum<T, C>(s, r, call.in<T>(1) + base);
            out[at] = best < 0 ? T(0) : call.in<T>(0)[base + best];
          });
        }
      });
    });
  });
});

}  // namespace
}  // namespace mxlab
