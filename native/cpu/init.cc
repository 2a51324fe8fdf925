// Kernels that make arrays from nothing: constants, ranges, identity matrices.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "convert.h"
#include "core/kernel.h"
#include "core/parallel.h"
#include "generated/params/arange.h"
#include "generated/params/eye.h"
#include "generated/params/full.h"
#include "generated/params/linspace.h"

namespace mxlab {
namespace {

std::unique_ptr<Kernel> fill(const PlanSpec& spec, double value) {
  const Meta& out = spec.outputs.at(0);
  const double cost = 20.0 + static_cast<double>(out.bytes) * 0.05;
  if (value == 0 && !std::signbit(value)) {
    const int64_t bytes = out.bytes;
    return std::make_unique<FunctionKernel>(cost, [bytes](const Call& call) {
      char* y = call.out<char>(0);
      parallelFor(call.threads, bytes, 1 << 19, [=](int64_t begin, int64_t end) {
        std::memset(y + begin, 0, static_cast<size_t>(end - begin));
      });
    });
  }
  return dispatch(out.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    const T element = convert<T>(value);
    const int64_t count = out.size;
    return std::make_unique<FunctionKernel>(cost, [element, count](const Call& call) {
      T* y = call.out<T>(0);
      parallelFor(call.threads, count, 1 << 17, [=](int64_t begin, int64_t end) {
        for (int64_t i = begin; i < end; ++i) y[i] = element;
      });
    });
  });
}

MXLAB_KERNEL("zeros", [](const PlanSpec& spec, ParamReader) { return fill(spec, 0); });
MXLAB_KERNEL("ones", [](const PlanSpec& spec, ParamReader) { return fill(spec, 1); });
MXLAB_KERNEL("zeros_like", [](const PlanSpec& spec, ParamReader) { return fill(spec, 0); });
MXLAB_KERNEL("ones_like", [](const PlanSpec& spec, ParamReader) { return fill(spec, 1); });
MXLAB_KERNEL("full",
             [](const PlanSpec& spec, ParamReader reader) { return fill(spec, FullParams(reader).value); });

// y[i] = value(i) in double, converted.
template <typename F>
std::unique_ptr<Kernel> generate(const PlanSpec& spec, F value) {
  const Meta& out = spec.outputs.at(0);
  const int64_t count = out.size;
  return dispatch(out.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(20.0 + static_cast<double>(count),
                                            [count, value](const Call& call) {
                                              T* y = call.out<T>(0);
                                              // A copy: what the closure holds could be overwritten through y
                                              // as far as the compiler knows.
                                              const F own = value;
                                              for (int64_t i = 0; i < count; ++i) y[i] = convert<T>(own(i));
                                            });
  });
}

MXLAB_KERNEL("arange", [](const PlanSpec& spec, ParamReader reader) {
  const ArangeParams params(reader);
  double start = params.stop ? params.start : 0.0;
  double step = params.step;
  // Whole numbers are counted in whole steps, as in MXNet and NumPy.
  if (!isFloat(spec.outputs.at(0).dtype)) start = std::trunc(start), step = std::trunc(step);
  const int64_t repeat = params.repeat < 1 ? 1 : params.repeat;
  if (repeat == 1) return generate(spec, [=](int64_t i) { return start + static_cast<double>(i) * step; });
  return generate(spec, [=](int64_t i) { return start + static_cast<double>(i / repeat) * step; });
});

MXLAB_KERNEL("linspace", [](const PlanSpec& spec, ParamReader reader) {
  const LinspaceParams params(reader);
  const double gaps = static_cast<double>(params.endpoint ? params.num - 1 : params.num);
  const double start = params.start, stop = params.stop;
  const double step = gaps > 0 ? (stop - start) / gaps : 0.0;
  const int64_t last = params.endpoint && params.num > 1 ? params.num - 1 : -1;
  return generate(spec, [=](int64_t i) { return i == last ? stop : start + static_cast<double>(i) * step; });
});

MXLAB_KERNEL("eye", [](const PlanSpec& spec, ParamReader reader) {
  const EyeParams params(reader);
  if (spec.outputs.at(0).rank() != 2) throw std::invalid_argument("eye: the output must have two dimensions");
  const int64_t columns = spec.outputs[0].shape[1];
  const int64_t k = params.k;
  const int64_t rows = spec.outputs[0].shape[0], bytes = spec.outputs[0].bytes;
  return dispatch(spec.outputs[0].dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    const double cost = 20.0 + static_cast<double>(bytes) * 0.05 + static_cast<double>(rows);
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      T* y = call.out<T>(0);
      std::memset(static_cast<void*>(y), 0, static_cast<size_t>(bytes));
      for (int64_t row = std::max<int64_t>(0, -k); row < rows && row + k < columns; ++row)
        y[row * columns + row + k] = convert<T>(1.0);
    });
  });
});

std::unique_ptr<Kernel> facts(const PlanSpec& spec, std::vector<int64_t> values) {
  if (spec.outputs.at(0).dtype != DType::kInt64 ||
      spec.outputs[0].size != static_cast<int64_t>(values.size()))
    throw std::invalid_argument("the output has the wrong size or dtype");
  return std::make_unique<FunctionKernel>(
      20.0, [values](const Call& call) { std::copy(values.begin(), values.end(), call.out<int64_t>(0)); });
}

MXLAB_KERNEL("shape_array",
             [](const PlanSpec& spec, ParamReader) { return facts(spec, spec.inputs.at(0).shape); });
MXLAB_KERNEL("size_array",
             [](const PlanSpec& spec, ParamReader) { return facts(spec, {spec.inputs.at(0).size}); });

}  // namespace
}  // namespace mxlab
