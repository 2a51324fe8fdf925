// softmax, softmin, log_softmax, SoftmaxActivation and the gradients.
#include "softmax.h"

#include <algorithm>

#include "core/small_team.h"
#include "generated/params/backward_log_softmax.h"
#include "generated/params/backward_softmax.h"
#include "generated/params/log_softmax.h"
#include "generated/params/softmax.h"
#include "generated/params/softmax_activation.h"
#include "generated/params/softmin.h"
#include "indices.h"
#include "vector_math.h"
#include "wide_rows.h"

namespace mxlab {

SoftmaxShape softmaxShape(const std::string& kernel, const Shape& shape, int64_t axis) {
  const int64_t rank = static_cast<int64_t>(shape.size());
  const int64_t at = axis < 0 ? axis + rank : axis;
  if (at < 0 || at >= rank) throw std::invalid_argument(kernel + ": axis out of range");
  SoftmaxShape result;
  for (int64_t i = 0; i < rank; ++i) {
    const int64_t dim = shape[static_cast<size_t>(i)];
    (i < at ? result.outer : i == at ? result.size : result.inner) *= dim;
  }
  return result;
}

namespace {

constexpr int64_t kColumns = 256;
/// Above it the sum of a number and a logarithm loses digits of the logarithm: the largest is subtracted
/// first.
constexpr double kExactTop = 8;

/// One row of float32; the scratch row is for the logarithm, whose exponentials nobody wants.
void softmaxRow(const RowLoops& loops, bool logarithm, float scale, const float* from, float* to,
                float* scratch, int64_t count) {
  // With a negative scale (softmin) the largest is at the least element.
  float largest = scale > 0 ? loops.maximum(from, count) : from[0];
  if (scale <= 0)
    for (int64_t i = 1; i < count; ++i) largest = from[i] < largest ? from[i] : largest;
  if (logarithm) {
    const double sum = loops.exponentials(from, largest, scale, scratch, count);
    const double top = static_cast<double>(largest) * scale;
    if (std::fabs(top) < kExactTop) {
      loops.affine(from, scale, static_cast<float>(-top - std::log(sum)), to, count);
    } else {
      loops.affine(from, 1.0f, -largest, to, count);
      loops.affine(to, scale, static_cast<float>(-std::log(sum)), to, count);
    }
  } else {
    const double sum = loops.exponentials(from, largest, scale, to, count);
    loops.affine(to, static_cast<float>(1 / sum), 0.0f, to, count);
  }
}

// Columns side by side: maxima, sums and the exponentials of up to 256 of them at a time.
void softmaxColumns(const SoftmaxShape& s, bool logarithm, float scale, const float* x, float* y,
                    int64_t columns) {
  const FloatUnary exponential = floatLoops(FloatFunction::kExp).unary;
  float largest[kColumns], sum[kColumns], scratch[kColumns];
  for (int64_t c = 0; c < columns; ++c) largest[c] = -INFINITY;
  for (int64_t c = 0; c < columns; ++c) sum[c] = 0;
  for (int64_t i = 0; i < s.size; ++i) {
    const float* row = x + i * s.inner;
    for (int64_t c = 0; c < columns; ++c) {
      const float v = row[c] * scale;
      largest[c] = v > largest[c] ? v : largest[c];
    }
  }
  for (int64_t i = 0; i < s.size; ++i) {
    const float* row = x + i * s.inner;
    float* out = y + i * s.inner;
    for (int64_t c = 0; c < columns; ++c) out[c] = row[c] * scale - largest[c];
    exponential(out, logarithm ? scratch : out, columns);
    const float* e = logarithm ? scratch : out;
    for (int64_t c = 0; c < columns; ++c) sum[c] += e[c];
  }
  for (int64_t c = 0; c < columns; ++c) sum[c] = logarithm ? std::log(sum[c]) : 1.0f / sum[c];
  for (int64_t i = 0; i < s.size; ++i) {
    float* out = y + i * s.inner;
    if (logarithm) {
      for (int64_t c = 0; c < columns; ++c) out[c] -= sum[c];
    } else {
      for (int64_t c = 0; c < columns; ++c) out[c] *= sum[c];
    }
  }
}

}  // namespace

void softmaxFloat(const SoftmaxShape& s, bool logarithm, float scale, const float* x, float* y, int threads) {
  if (s.size == 0 || s.inner == 0) return;
  const RowLoops& loops = rowLoops();
  if (s.inner > 1) {
    const int64_t tiles = (s.inner + kColumns - 1) / kColumns;
    const int64_t work = s.size * std::min(s.inner, kColumns);
    sharedFor(threads, s.outer * tiles, 16384 / (work + 1) + 1, [&](int64_t begin, int64_t end) {
      for (int64_t job = begin; job < end; ++job) {
        const int64_t from = job % tiles * kColumns;
        const int64_t offset = job / tiles * s.size * s.inner + from;
        softmaxColumns(s, logarithm, scale, x + offset, y + offset, std::min(kColumns, s.inner - from));
      }
    });
    return;
  }
  sharedFor(threads, s.outer, 16384 / (s.size + 1) + 1, [&](int64_t begin, int64_t end) {
    std::vector<float> scratch(logarithm ? static_cast<size_t>(s.size) : 0);
    for (int64_t row = begin; row < end; ++row) {
      softmaxRow(loops, logarithm, scale, x + row * s.size, y + row * s.size, scratch.data(), s.size);
    }
  });
}

std::unique_ptr<Kernel> makeSoftmax(const PlanSpec& spec, SoftmaxShape shape, bool logarithm, double scale) {
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  if (in.size != out.size) throw std::invalid_argument(spec.kernel + ": the output has the wrong size");
  const double cost =
      50.0 + static_cast<double>(in.size) * (in.dtype == DType::kFloat32                 ? 0.5
                                             : shape.inner == 1 && sizeOf(in.dtype) == 2 ? 0.8
                                                                                         : 20.0);
  if (in.dtype == DType::kFloat32 && out.dtype == DType::kFloat32) {
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      softmaxFloat(shape, logarithm, static_cast<float>(scale), call.in<float>(0), call.out<float>(0),
                   call.threads);
    });
  }
  return dispatch(in.dtype, [&](auto source) -> std::unique_ptr<Kernel> {
    return dispatchFloat(out.dtype, "softmax", [&](auto target) -> std::unique_ptr<Kernel> {
      using From = typename decltype(source)::type;
      using To = typename decltype(target)::type;
      return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
        const From* x = call.in<From>(0);
        To* y = call.out<To>(0);
        if constexpr (fitsFloat<From> && fitsFloat<To>) {
          if (shape.inner == 1 && shape.size > 0) {
            const RowLoops& loops = rowLoops();
            sharedFor(call.threads, shape.outer, 16384 / (shape.size + 1) + 1,
                      [&](int64_t begin, int64_t end) {
                        std::vector<float> wide(static_cast<size_t>(shape.size)), result(wide.size()),
                            scratch(wide.size());
                        for (int64_t row = begin; row < end; ++row) {
                          widenRow(x + row * shape.size, wide.data(), shape.size);
                          softmaxRow(loops, logarithm, static_cast<float>(scale), wide.data(), result.data(),
                                     scratch.data(), shape.size);
                          narrowRow(result.data(), y + row * shape.size, shape.size);
                        }
                      });
            return;
          }
        }
        sharedFor(call.threads, shape.outer * shape.inner, 4096 / (shape.size + 1) + 1,
                  [&](int64_t begin, int64_t end) {
                    for (int64_t i = begin; i < end; ++i) {
                      const int64_t at = i / shape.inner * shape.size * shape.inner + i % shape.inner;
                      softmaxLine(x + at, y + at, shape.size, shape.inner, scale, logarithm);
                    }
                  });
      });
    });
  });
}

namespace {

/// With lengths: the first elements of each line, the rest 0.
std::unique_ptr<Kernel> makeBounded(const PlanSpec& spec, SoftmaxShape shape, bool logarithm, double scale) {
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  const DType lengthType = spec.inputs.at(1).dtype;
  if (in.size != out.size || spec.inputs[1].size != shape.outer * shape.inner)
    throw std::invalid_argument(spec.kernel + ": the lengths do not fit the data");
  return dispatchFloat(in.dtype, "softmax", [&](auto source) -> std::unique_ptr<Kernel> {
    return dispatchFloat(out.dtype, "softmax", [&](auto target) -> std::unique_ptr<Kernel> {
      using From = typename decltype(source)::type;
      using To = typename decltype(target)::type;
      return std::make_unique<FunctionKernel>(
          50.0 + 20.0 * static_cast<double>(in.size), [=](const Call& call) {
            const IndexReader lengths(lengthType, call.inputs[1]);
            for (int64_t i = 0; i < shape.outer * shape.inner; ++i) {
              const int64_t at = i / shape.inner * shape.size * shape.inner + i % shape.inner;
              const int64_t count = std::clamp<int64_t>(lengths[i], 0, shape.size);
              To* y = call.out<To>(0) + at;
              softmaxLine(call.in<From>(0) + at, y, count, shape.inner, scale, logarithm);
              for (int64_t j = count; j < shape.size; ++j) y[j * shape.inner] = convert<To>(0.0);
            }
          });
    });
  });
}

template <typename P, bool kLogarithm, bool kNegative>
std::unique_ptr<Kernel> factory(const PlanSpec& spec, ParamReader reader) {
  const P params(reader);
  // Nothing to compute: any dtype, as in MXNet.
  if (spec.inputs.at(0).size == 0 && spec.outputs.at(0).size == 0)
    return std::make_unique<FunctionKernel>(20.0, [](const Call&) {});
  const double scale = (kNegative ? -1.0 : 1.0) / params.temperature.value_or(1.0);
  const SoftmaxShape shape = softmaxShape(spec.kernel, spec.inputs.at(0).shape, params.axis);
  return params.use_length ? makeBounded(spec, shape, kLogarithm, scale)
                           : makeSoftmax(spec, shape, kLogarithm, scale);
}

MXLAB_KERNEL("softmax", factory<SoftmaxParams, false, false>);
MXLAB_KERNEL("softmin", factory<SoftminParams, false, true>);
MXLAB_KERNEL("log_softmax", factory<LogSoftmaxParams, true, false>);

MXLAB_KERNEL("SoftmaxActivation", [](const PlanSpec& spec, ParamReader reader) {
  const SoftmaxActivationParams params(reader);
  const Shape& shape = spec.inputs.at(0).shape;
  if (params.mode == SoftmaxActivationParams::kModeChannel)
    return makeSoftmax(spec, softmaxShape("SoftmaxActivation", shape, 1), false, 1);
  SoftmaxShape flat;
  flat.outer = shape.empty() ? 1 : shape[0];
  flat.size = flat.outer > 0 ? spec.inputs[0].size / flat.outer : 0;
  return makeSoftmax(spec, flat, false, 1);
});

template <typename T, bool kLogarithm>
void backwardLine(const T* dy, const T* y, T* dx, int64_t count, int64_t stride, double scale) {
  double sum = 0;
  for (int64_t i = 0; i < count; ++i) {
    const double g = static_cast<double>(dy[i * stride]);
    sum += kLogarithm ? g : g * static_cast<double>(y[i * stride]);
  }
  for (int64_t i = 0; i < count; ++i) {
    const double g = static_cast<double>(dy[i * stride]), v = static_cast<double>(y[i * stride]);
    dx[i * stride] = convert<T>((kLogarithm ? g - std::exp(v) * sum : v * (g - sum)) * scale);
  }
}

/// The same for a row that is computed in float32; `scratch` has room for three.
template <typename T, bool kLogarithm>
void backwardRow(const T* dy, const T* y, T* dx, int64_t count, double scale, float* scratch) {
  const RowLoops& loops = rowLoops();
  float* const g = scratch;
  float* const v = scratch + count;
  float* const result = v + count;
  widenRow(dy, g, count);
  widenRow(y, v, count);
  const float factor = static_cast<float>(scale);
  if (kLogarithm) {
    const float sum = static_cast<float>(loops.sum(g, count));
    floatLoops(FloatFunction::kExp).unary(v, v, count);
    loops.affineTwo(g, v, factor, -sum * factor, 0.0f, result, count);
  } else {
    const float sum = static_cast<float>(loops.products(g, v, 0.0f, count).second);
    for (int64_t i = 0; i < count; ++i) result[i] = v[i] * (g[i] - sum) * factor;
  }
  narrowRow(result, dx, count);
}

template <typename P, bool kLogarithm>
std::unique_ptr<Kernel> backward(const PlanSpec& spec, ParamReader reader) {
  const P params(reader);
  const Meta& dy = spec.inputs.at(0);
  const SoftmaxShape shape = softmaxShape(spec.kernel, dy.shape, params.axis);
  if (spec.inputs.at(1).size != dy.size || spec.outputs.at(0).size != dy.size ||
      spec.inputs[1].dtype != dy.dtype || spec.outputs[0].dtype != dy.dtype) {
    throw std::invalid_argument(spec.kernel + ": the arrays do not fit each other");
  }
  const double scale = 1.0 / params.temperature.value_or(1.0);
  const double cost =
      50.0 + static_cast<double>(dy.size) * (shape.inner == 1 && dy.dtype != DType::kFloat64 ? 0.8
                                             : kLogarithm                                    ? 8.0
                                                                                             : 1.5);
  return dispatchFloat(dy.dtype, "softmax", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      const T* g = call.in<T>(0);
      const T* y = call.in<T>(1);
      T* dx = call.out<T>(0);
      if constexpr (fitsFloat<T>) {
        if (shape.inner == 1) {
          sharedFor(call.threads, shape.outer, 16384 / (shape.size + 1) + 1, [&](int64_t begin, int64_t end) {
            std::vector<float> scratch(static_cast<size_t>(3 * shape.size));
            for (int64_t row = begin; row < end; ++row) {
              const int64_t at = row * shape.size;
              backwardRow<T, kLogarithm>(g + at, y + at, dx + at, shape.size, scale, scratch.data());
            }
          });
          return;
        }
      }
      sharedFor(call.threads, shape.outer * shape.inner, 16384 / (shape.size + 1) + 1,
                [&](int64_t begin, int64_t end) {
                  for (int64_t i = begin; i < end; ++i) {
                    const int64_t at = i / shape.inner * shape.size * shape.inner + i % shape.inner;
                    backwardLine<T, kLogarithm>(g + at, y + at, dx + at, shape.size, shape.inner, scale);
                  }
                });
    });
  });
}

MXLAB_KERNEL("backward_softmax", backward<BackwardSoftmaxParams, false>);
MXLAB_KERNEL("backward_log_softmax", backward<BackwardLogSoftmaxParams, true>);

}  // namespace
}  // namespace mxlab
