// LeakyReLU: leaky, prelu, elu, selu, gelu, rrelu, forward and backward; smooth_l1 beside them.
#include <algorithm>
#include <cmath>

#include "convert.h"
#include "core/kernel.h"
#include "core/parallel.h"
#include "core/random_state.h"
#include "generated/params/backward_leaky_re_lu.h"
#include "generated/params/backward_smooth_l1.h"
#include "generated/params/leaky_re_lu.h"
#include "generated/params/smooth_l1.h"
#include "vector_math.h"
#include "wide_rows.h"

namespace mxlab {
namespace {

constexpr double kSeluAlpha = 1.6732632423543772848170429916717;
constexpr double kSeluScale = 1.0507009873554804934193349852946;

/// Slopes of prelu: the last axes of gamma are the first two of the data, or one of them, or 1.
struct Slopes {
  int64_t inner = 1, channels = 1, ofRow = 0, ofChannel = 0, count = 1;
  /// Which slope element i of the data has.
  int64_t at(int64_t i) const {
    const int64_t line = i / inner;
    return line / channels * ofRow + line % channels * ofChannel;
  }
};

Slopes slopesOf(const Meta& data, const Meta& gamma) {
  Slopes s;
  s.count = gamma.size;
  for (size_t axis = 2; axis < data.shape.size(); ++axis) s.inner *= data.shape[axis];
  if (data.rank() > 1) s.channels = data.shape[1];
  size_t left = gamma.shape.size();
  int64_t step = 1;
  for (size_t axis = std::min<size_t>(2, data.shape.size()); axis-- > 0 && left > 0;) {
    const int64_t size = gamma.shape[left - 1];
    if (size != 1 && size != data.shape[axis]) continue;
    const bool isRow = axis == 0;
    (isRow ? s.ofRow : s.ofChannel) = size == 1 ? 0 : step;
    step *= size;
    --left;
  }
  if (left > 0) throw std::invalid_argument("LeakyReLU: gamma must have one element for each channel");
  s.inner = std::max<int64_t>(s.inner, 1);
  s.channels = std::max<int64_t>(s.channels, 1);
  return s;
}

template <typename C>
C value(int64_t type, C x, C slope) {
  switch (type) {
    case LeakyReLUParams::kActTypeElu:
      return x > 0 ? x : slope * std::expm1(x);
    case LeakyReLUParams::kActTypeSelu:
      return C(kSeluScale) * (x > 0 ? x : C(kSeluAlpha) * std::expm1(x));
    case LeakyReLUParams::kActTypeGelu:
      return C(0.5) * x * (C(1) + std::erf(x / std::sqrt(C(2))));
    default:
      return x > 0 ? x : slope * x;
  }
}

template <typename C>
C derivative(int64_t type, C x, C slope) {
  switch (type) {
    case LeakyReLUParams::kActTypeElu:
      return x > 0 ? C(1) : slope * std::exp(x);
    case LeakyReLUParams::kActTypeSelu:
      return C(kSeluScale) * (x > 0 ? C(1) : C(kSeluAlpha) * std::exp(x));
    case LeakyReLUParams::kActTypeGelu:
      return C(0.5) * (C(1) + std::erf(x / std::sqrt(C(2)))) +
             x * std::exp(C(-0.5) * x * x) * C(0.39894228040143267794);
    default:
      return x > 0 ? C(1) : slope;
  }
}

/// value() of elements that are computed in float32, by the vector loops.
template <typename T>
void activateBlocks(int64_t type, const T* x, T* y, int64_t count, double slope) {
  const bool isGelu = type == LeakyReLUParams::kActTypeGelu, isSelu = type == LeakyReLUParams::kActTypeSelu;
  const FloatUnary loop = floatLoops(isGelu ? FloatFunction::kErf : FloatFunction::kExpm1).unary;
  const float below = static_cast<float>(isSelu ? kSeluAlpha : slope);
  const float scale = isSelu ? static_cast<float>(kSeluScale) : 1.0f;
  const float root = static_cast<float>(1 / std::sqrt(2.0));
  eachWideBlock(x, y, count, [=](float* v, int64_t, int64_t size) {
    alignas(64) float curve[kWideBlock];
    if (isGelu) {
      for (int64_t i = 0; i < size; ++i) curve[i] = v[i] * root;
      loop(curve, curve, size);
      for (int64_t i = 0; i < size; ++i) v[i] = 0.5f * v[i] * (1.0f + curve[i]);
    } else if (type == LeakyReLUParams::kActTypeLeaky) {
      for (int64_t i = 0; i < size; ++i) v[i] = v[i] > 0 ? v[i] : below * v[i];
    } else {
      loop(v, curve, size);
      for (int64_t i = 0; i < size; ++i) v[i] = scale * (v[i] > 0 ? v[i] : below * curve[i]);
    }
  });
}

/// dy times derivative() of such elements.
template <typename T>
void differentiateBlocks(int64_t type, const T* dy, const T* x, T* dx, int64_t count, double slope) {
  const bool isGelu = type == LeakyReLUParams::kActTypeGelu, isSelu = type == LeakyReLUParams::kActTypeSelu;
  const FloatUnary erf = floatLoops(FloatFunction::kErf).unary, exp = floatLoops(FloatFunction::kExp).unary;
  const float below = static_cast<float>(isSelu ? kSeluAlpha : slope);
  const float scale = isSelu ? static_cast<float>(kSeluScale) : 1.0f;
  const float root = static_cast<float>(1 / std::sqrt(2.0));
  eachWideBlock(dy, dx, count, [=](float* g, int64_t begin, int64_t size) {
    alignas(64) float v[kWideBlock], curve[kWideBlock], bell[kWideBlock];
    widenRow(x + begin, v, size);
    if (isGelu) {
      for (int64_t i = 0; i < size; ++i) curve[i] = v[i] * root;
      for (int64_t i = 0; i < size; ++i) bell[i] = -0.5f * v[i] * v[i];
      erf(curve, curve, size);
      exp(bell, bell, size);
      for (int64_t i = 0; i < size; ++i)
        g[i] *= 0.5f * (1.0f + curve[i]) + v[i] * bell[i] * 0.39894228040143267794f;
    } else if (type == LeakyReLUParams::kActTypeLeaky) {
      for (int64_t i = 0; i < size; ++i) g[i] *= v[i] > 0 ? 1.0f : below;
    } else {
      exp(v, curve, size);
      for (int64_t i = 0; i < size; ++i) g[i] *= scale * (v[i] > 0 ? 1.0f : below * curve[i]);
    }
  });
}

void same(const PlanSpec& spec, const Meta& a, const Meta& b) {
  if (a.size != b.size || a.dtype != b.dtype)
    throw std::invalid_argument(spec.kernel + ": the arrays do not fit each other");
}

MXLAB_KERNEL("LeakyReLU", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const LeakyReLUParams params(reader);
  const Meta& in = spec.inputs.at(0);
  same(spec, in, spec.outputs.at(0));
  const int64_t type = params.act_type, count = in.size;
  const bool prelu = type == LeakyReLUParams::kActTypePrelu, rrelu = type == LeakyReLUParams::kActTypeRrelu;
  if (prelu && spec.inputs.at(1).dtype != in.dtype)
    throw std::invalid_argument("LeakyReLU: gamma has another dtype");
  const Slopes slopes = prelu ? slopesOf(in, spec.inputs.at(1)) : Slopes{};
  if (rrelu) same(spec, in, spec.outputs.at(1));
  const double low = params.lower_bound, high = params.upper_bound;
  const double slope = rrelu ? (low + high) / 2 : params.slope;
  const bool draws = rrelu && spec.training;
  // Nothing to compute: any dtype, as in MXNet.
  if (count == 0) return std::make_unique<FunctionKernel>(20.0, [](const Call&) {});
  const bool cheap = prelu || rrelu || type == LeakyReLUParams::kActTypeLeaky;
  return dispatchFloat(in.dtype, "LeakyReLU", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(
        30.0 + static_cast<double>(count) * (cheap ? 0.5 : 8.0), [=](const Call& call) {
          const T* x = call.in<T>(0);
          T* y = call.out<T>(0);
          if (rrelu) {
            T* mask = call.out<T>(1);
            const auto put = [&](int64_t i, C s) {
              const C v = static_cast<C>(x[i]);
              mask[i] = convert<T>(v > 0 ? C(1) : s);
              y[i] = convert<T>(v > 0 ? v : s * v);
            };
            if (!draws) {
              for (int64_t i = 0; i < count; ++i) put(i, static_cast<C>(slope));
              return;
            }
            call.random->split(count, call.threads, [&](Mersenne& engine, int64_t begin, int64_t end) {
              for (int64_t i = begin; i < end; ++i)
                put(i, static_cast<C>(low + (high - low) * (static_cast<double>(engine()) / 4294967296.0)));
            });
            return;
          }
          const T* gamma = prelu ? call.in<T>(1) : nullptr;
          parallelFor(call.threads, count, 65536, [&](int64_t begin, int64_t end) {
            if (type == LeakyReLUParams::kActTypeLeaky) {
              const C s = static_cast<C>(slope);
              for (int64_t i = begin; i < end; ++i) {
                const C v = static_cast<C>(x[i]);
                y[i] = convert<T>(v > 0 ? v : s * v);
              }
              return;
            }
            if constexpr (fitsFloat<T>) {
              if (gamma == nullptr) return activateBlocks(type, x + begin, y + begin, end - begin, slope);
            }
            for (int64_t i = begin; i < end; ++i) {
              const C s = gamma ? static_cast<C>(gamma[slopes.at(i)]) : static_cast<C>(slope);
              y[i] = convert<T>(value(type, static_cast<C>(x[i]), s));
            }
          });
        });
  });
});

MXLAB_KERNEL("backward_LeakyReLU", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const BackwardLeakyReLUParams params(reader);
  const Meta& in = spec.inputs.at(1);
  same(spec, in, spec.inputs.at(0));
  same(spec, in, spec.outputs.at(0));
  const int64_t type = params.act_type, count = in.size;
  const bool prelu = type == LeakyReLUParams::kActTypePrelu;
  const Slopes slopes = prelu ? slopesOf(in, spec.inputs.at(2)) : Slopes{};
  if (prelu) same(spec, spec.inputs.at(2), spec.outputs.at(1));
  const double slope = params.slope;
  return dispatchFloat(in.dtype, "LeakyReLU", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    const double each = type == LeakyReLUParams::kActTypeLeaky ? 0.6 : 9.0;
    return std::make_unique<FunctionKernel>(
        30.0 + static_cast<double>(count) * each,
        [=](const Call& call) {
          const T* dy = call.in<T>(0);
          const T* x = call.in<T>(1);
          const T* gamma = prelu ? call.in<T>(2) : nullptr;
          T* dx = call.out<T>(0);
          parallelFor(call.threads, count, 65536, [&](int64_t begin, int64_t end) {
            if constexpr (fitsFloat<T>) {
              if (gamma == nullptr)
                return differentiateBlocks(type, dy + begin, x + begin, dx + begin, end - begin, slope);
            }
            for (int64_t i = begin; i < end; ++i) {
              const C s = gamma ? static_cast<C>(gamma[slopes.at(i)]) : static_cast<C>(slope);
              dx[i] = convert<T>(static_cast<C>(dy[i]) * derivative(type, static_cast<C>(x[i]), s));
            }
          });
          if (!prelu) return;
          double* sums = static_cast<double*>(call.workspace);
          for (int64_t c = 0; c < slopes.count; ++c) sums[c] = 0;
          for (int64_t i = 0; i < count; ++i) {
            const double v = static_cast<double>(x[i]);
            if (v <= 0) sums[slopes.at(i)] += v * static_cast<double>(dy[i]);
          }
          for (int64_t c = 0; c < slopes.count; ++c) call.out<T>(1)[c] = convert<T>(sums[c]);
        },
        slopes.count * static_cast<int64_t>(sizeof(double)));
  });
});

template <typename P, bool kBackward>
std::unique_ptr<Kernel> smooth(const PlanSpec& spec, ParamReader reader) {
  const P params(reader);
  same(spec, spec.inputs.at(0), spec.outputs.at(0));
  const int64_t count = spec.inputs[0].size;
  const double square = params.scalar * params.scalar;
  return dispatch(spec.inputs[0].dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    // Whole numbers lose their fraction at the end only.
    using C = std::conditional_t<std::is_integral_v<T>, double, typename Compute<T>::type>;
    return std::make_unique<FunctionKernel>(20.0 + static_cast<double>(count) * 0.6, [=](const Call& call) {
      const T* from = call.in<T>(0);
      T* to = call.out<T>(0);
      parallelFor(call.threads, count, 65536, [=](int64_t begin, int64_t end) {
        // Locals: what a closure holds could be overwritten through y as far as the compiler knows.
        const T* x = from;
        T* y = to;
        const C s = static_cast<C>(square), limit = C(1) / s, half = C(0.5) * limit;
        for (int64_t i = begin; i < end; ++i) {
          const C v = static_cast<C>(x[i]);
          const C a = std::fabs(v);
          // Both sides are computed and one is chosen: signs are as good as random. NaN goes inside and
          // stays.
          if (kBackward) {
            const C inside = s * v, outside = v > 0 ? C(1) : C(-1);
            y[i] = convert<T>(a > limit ? outside : inside);
          } else {
            const C inside = C(0.5) * v * v * s, outside = a - half;
            y[i] = convert<T>(a > limit ? outside : inside);
          }
        }
      });
    });
  });
}

MXLAB_KERNEL("smooth_l1", smooth<SmoothL1Params, false>);
MXLAB_KERNEL("backward_smooth_l1", smooth<BackwardSmoothL1Params, true>);

}  // namespace
}  // namespace mxlab
