// Running sums along an axis, and questions about whole arrays.
#include <cmath>
#include <memory>

#include "convert.h"
#include "core/kernel.h"
#include "core/parallel.h"
#include "generated/params/contrib_allclose.h"
#include "generated/params/cumsum.h"
#include "softmax.h"

namespace mxlab {
namespace {

MXLAB_KERNEL("cumsum", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const CumsumParams params(reader);
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  const SoftmaxShape s = softmaxShape("cumsum", in.shape, params.axis);
  if (out.size != in.size || out.dtype != in.dtype)
    throw std::invalid_argument("cumsum: the output does not fit");
  const bool backwards = params.backwards;
  const double cost = 40.0 + static_cast<double>(in.size) * 1.2;
  return dispatch(in.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    // Whole numbers wrap around.
    using Sum = std::conditional_t<isFloating<T>, typename Compute<T>::type, uint64_t>;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      const T* x = call.in<T>(0);
      T* y = call.out<T>(0);
      parallelFor(call.threads, s.outer * s.inner, 32768 / (s.size + 1) + 1, [&](int64_t from, int64_t to) {
        for (int64_t line = from; line < to; ++line) {
          const int64_t base = line / s.inner * s.size * s.inner + line % s.inner;
          Sum sum = 0;
          for (int64_t i = 0; i < s.size; ++i) {
            const int64_t at = base + (backwards ? s.size - 1 - i : i) * s.inner;
            sum += static_cast<Sum>(x[at]);
            y[at] = convert<T>(sum);
          }
        }
      });
    });
  });
});

/// Total elements of all inputs.
double elements(const PlanSpec& spec) {
  double sum = 0;
  for (const Meta& meta : spec.inputs) sum += static_cast<double>(meta.size);
  return sum;
}

MXLAB_KERNEL("all_finite", [](const PlanSpec& spec, ParamReader) {
  if (spec.outputs.at(0).size != 1 || spec.outputs[0].dtype != DType::kFloat32)
    throw std::invalid_argument("all_finite: the output is one float32");
  const std::vector<Meta> inputs = spec.inputs;
  return std::make_unique<FunctionKernel>(40.0 + elements(spec) * 0.5, [inputs](const Call& call) {
    bool finite = true;
    for (size_t i = 0; i < inputs.size(); ++i) {
      finite = finite && dispatch(inputs[i].dtype, [&](auto tag) {
                 using T = typename decltype(tag)::type;
                 if constexpr (isFloating<T>) {
                   const T* x = call.in<T>(static_cast<int>(i));
                   for (int64_t k = 0; k < inputs[i].size; ++k)
                     if (!std::isfinite(static_cast<typename Compute<T>::type>(x[k]))) return false;
                 }
                 return true;
               });
    }
    call.out<float>(0)[0] = finite ? 1.0f : 0.0f;
  });
});

MXLAB_KERNEL("multi_sum_sq", [](const PlanSpec& spec, ParamReader) {
  if (spec.outputs.at(0).size != static_cast<int64_t>(spec.inputs.size()) ||
      spec.outputs[0].dtype != DType::kFloat32)
    throw std::invalid_argument("multi_sum_sq: the output is one float32 for each array");
  const std::vector<Meta> inputs = spec.inputs;
  return std::make_unique<FunctionKernel>(40.0 + elements(spec) * 0.7, [inputs](const Call& call) {
    for (size_t i = 0; i < inputs.size(); ++i) {
      call.out<float>(0)[i] = dispatch(inputs[i].dtype, [&](auto tag) {
        using T = typename decltype(tag)::type;
        const T* x = call.in<T>(static_cast<int>(i));
        double sum = 0;
        for (int64_t k = 0; k < inputs[i].size; ++k) {
          const double value = static_cast<double>(x[k]);
          sum += value * value;
        }
        return static_cast<float>(sum);
      });
    }
  });
});

MXLAB_KERNEL("allclose", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const ContribAllcloseParams params(reader);
  const Meta& a = spec.inputs.at(0);
  const int64_t count = a.size;
  if (spec.inputs.at(1).size != count || spec.inputs[1].dtype != a.dtype || spec.outputs.at(0).size != 1 ||
      spec.outputs[0].dtype != DType::kUint8)
    throw std::invalid_argument("allclose: the arrays do not fit each other");
  return dispatch(a.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(40.0 + static_cast<double>(count), [=](const Call& call) {
      bool close = true;
      for (int64_t i = 0; close && i < count; ++i) {
        const double x = static_cast<double>(call.in<T>(0)[i]), y = static_cast<double>(call.in<T>(1)[i]);
        if (x == y) continue;
        const bool both = params.equal_nan && x != x && y != y;
        close = both || std::fabs(x - y) <= params.atol + params.rtol * std::fabs(y);
      }
      call.out<uint8_t>(0)[0] = close ? 1 : 0;
    });
  });
});

}  // namespace
}  // namespace mxlab
