// Pooling forward and backward: max, avg, sum, lp over windows in one to three dimensions, either layout.
#include "generated/params/pooling.h"

#include <cstring>

#include "core/parallel.h"
#include "generated/params/backward_pooling.h"
#include "generated/params/pooling_gather.h"
#include "pooling.h"

namespace mxlab {
namespace {

/// A whole power, with its sign.
inline double whole(double base, int64_t exponent) {
  double value = 1;
  for (; exponent > 0; --exponent) value *= base;
  return value;
}

template <typename T, typename C>
C pool(const PoolSettings& s, const Range& r, const T* x) {
  switch (s.type) {
    case PoolType::kMax: {
      if (r.empty()) return static_cast<C>(leastNumber<T>());
      C best = isFloating<T> ? C(-INFINITY) : static_cast<C>(leastNumber<T>());
      eachPlace(s, r, [&](int64_t at) {
        const C v = static_cast<C>(x[at]);
        best = v > best ? v : best;
      });
      return best;
    }
    case PoolType::kLp: {
      // MXNet takes no absolute values: odd powers keep their sign.
      double sum = 0;
      eachPlace(s, r, [&](int64_t at) { sum += whole(static_cast<double>(x[at]), s.p); });
      const double root = s.p == 1 ? std::fabs(sum) : std::pow(std::fabs(sum), 1 / static_cast<double>(s.p));
      return static_cast<C>(sum < 0 ? -root : root);
    }
    default: {
      C sum = 0;
      eachPlace(s, r, [&](int64_t at) { sum = wrappingSum(sum, static_cast<C>(x[at])); });
      return s.type == PoolType::kAvg ? static_cast<C>(sum / static_cast<C>(r.divisor)) : sum;
    }
  }
}

/// Elements that the windows of a picture may hold, for sharing out: windows may be far larger than the
/// picture.
int64_t windowWork(const PoolSettings& s) {
  const double work = static_cast<double>(s.w.outSize()) * static_cast<double>(s.w.kernelSize());
  return static_cast<int64_t>(std::min(work, 1e15));
}

/// Pictures with the channels last are shared out in pieces of so many channels.
constexpr int64_t kChannelPiece = 64;

/// Calls f(first element of the picture in the input, in the output, first channel, last channel).
template <typename F>
void eachChannelPiece(const PoolSettings& s, int threads, F&& f) {
  const int64_t channels = s.w.channels, pieces = (channels + kChannelPiece - 1) / kChannelPiece;
  const int64_t work = windowWork(s) * std::min(channels, kChannelPiece);
  parallelFor(threads, s.w.batch * pieces, 32768 / (work + 1) + 1, [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i) {
      const int64_t picture = i / pieces, from = i % pieces * kChannelPiece;
      f(picture * s.w.inSize() * channels, picture * s.w.outSize() * channels, from,
        std::min(from + kChannelPiece, channels));
    }
  });
}

double poolCost(const PoolSettings& s, const Meta& out) {
  return 60.0 + static_cast<double>(out.size) * (2.0 + 0.7 * static_cast<double>(s.w.kernelSize()));
}

MXLAB_KERNEL("Pooling", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const PoolingParams params(reader);
  const PoolSettings s = poolSettings(spec.inputs.at(0), spec.outputs.at(0), params);
  return dispatch(spec.inputs[0].dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    const bool rows = hasRows(s, spec.inputs[0].dtype);
    if (hasChannels(s, spec.inputs[0].dtype)) {
      return std::make_unique<FunctionKernel>(poolCost(s, spec.outputs[0]) / 4, [=](const Call& call) {
        eachChannelPiece(s, call.threads, [&](int64_t in, int64_t out, int64_t begin, int64_t end) {
          poolChannels(s, call.in<float>(0) + in, call.out<float>(0) + out, begin, end);
        });
      });
    }
    return std::make_unique<FunctionKernel>(poolCost(s, spec.outputs[0]), [=](const Call& call) {
      const int64_t images = s.w.batch * s.w.channels;
      const int64_t work = windowWork(s);
      parallelFor(call.threads, images, 32768 / (work + 1) + 1, [&](int64_t begin, int64_t end) {
        if constexpr (std::is_same<T, float>::value) {
          if (rows) {
            const float* x = call.in<float>(0) + begin * s.w.inSize();
            return poolRows(s, x, call.out<float>(0) + begin * s.w.outSize(), end - begin);
          }
        }
        for (int64_t i = begin; i < end; ++i) {
          const T* x = call.in<T>(0) + s.base(i, s.w.inSize());
          T* y = call.out<T>(0) + s.base(i, s.w.outSize());
          eachWindow(s, [&](int64_t at, const Range& r) {
            y[at] = r.empty() && s.type != PoolType::kMax ? T(0) : convert<T>(pool<T, C>(s, r, x));
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
  const PoolSettings s = poolSettings(data, y, params);
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
    const bool rows = hasRows(s, data.dtype), channels = hasChannels(s, data.dtype);
    const int64_t scratch = wide ? data.size * static_cast<int64_t>(sizeof(C)) : 0;
    return std::make_unique<FunctionKernel>(
        poolCost(s, y) + static_cast<double>(data.size) * 0.2,
        [=](const Call& call) {
          const int64_t images = s.w.batch * s.w.channels, inSize = s.w.inSize();
          C* sums = wide ? static_cast<C*>(call.workspace) : call.out<C>(0);
          if (images * inSize > 0) std::memset(sums, 0, static_cast<size_t>(images * inSize) * sizeof(C));
          if constexpr (std::is_same<T, float>::value) {
            if (channels) {
              return eachChannelPiece(
                  s, call.threads, [&](int64_t in, int64_t at, int64_t begin, int64_t end) {
                    poolChannelsBackward(s, call.in<float>(0) + at, call.in<float>(1) + in,
                                         call.in<float>(2) + at, sums + in, begin, end);
                  });
            }
          }
          const int64_t work = windowWork(s);
          parallelFor(call.threads, images, 32768 / (work + 1) + 1, [&](int64_t begin, int64_t end) {
            for (int64_t i = begin; i < end; ++i) {
              const T* x = call.in<T>(1) + s.base(i, inSize);
              const int64_t outBase = s.base(i, s.w.outSize());
              const T* dy = call.in<T>(0) + outBase;
              const T* out = call.in<T>(2) + outBase;
              C* to = sums + s.base(i, inSize);
              if constexpr (std::is_same<T, float>::value) {
                if (rows) {
                  poolRowsBackward(s, dy, x, out, to);
                  continue;
                }
              }
              eachWindow(s, [&](int64_t at, const Range& r) {
                const C g = static_cast<C>(dy[at]);
                if (s.type == PoolType::kMax) {
                  // The first maximum takes it all.
                  const int64_t best = firstMaximum<T, C>(s, r, x);
                  if (best >= 0) to[best] = wrappingSum(to[best], g);
                } else if (s.type == PoolType::kLp) {
                  const double v = static_cast<double>(out[at]);
                  if (v == 0 && s.p > 1) return;
                  eachPlace(s, r, [&](int64_t place) {
                    const double slope = s.p == 1 ? 1 : whole(static_cast<double>(x[place]) / v, s.p - 1);
                    to[place] += static_cast<C>(static_cast<double>(g) * slope);
                  });
                } else {
                  const C each = s.type == PoolType::kAvg ? g / static_cast<C>(r.divisor) : g;
                  eachPlace(s, r, [&](int64_t place) { to[place] = wrappingSum(to[place], each); });
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
  const PoolSettings s = poolSettings(data, y, params);
  if (values.shape != data.shape || values.dtype != data.dtype)
    throw std::invalid_argument("Pooling: the arrays do not fit each other");
  return dispatchFloat(data.dtype, "Pooling", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(poolCost(s, y), [s](const Call& call) {
      const int64_t work = windowWork(s);
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
