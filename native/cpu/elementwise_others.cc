// Elementwise kernels of other forms: sums of many arrays, clipping and its gradient.
#include <algorithm>
#include <memory>

#include "convert.h"
#include "core/elementwise.h"
#include "generated/params/backward_clip.h"
#include "generated/params/clip.h"
#include "generated/params/hard_sigmoid.h"

namespace mxlab {
namespace {

void sameMetas(const PlanSpec& spec) {
  for (const Meta& input : spec.inputs) {
    if (input.size != spec.outputs.at(0).size || input.dtype != spec.outputs[0].dtype)
      throw std::invalid_argument(spec.kernel + ": all arrays must have one size and dtype");
  }
  if (spec.inputs.empty()) throw std::invalid_argument(spec.kernel + ": needs an input");
}

double costOf(const PlanSpec& spec) {
  return 20.0 + static_cast<double>(spec.outputs[0].size) * 0.3 * static_cast<double>(spec.inputs.size());
}

MXLAB_KERNEL("add_n", [](const PlanSpec& spec, ParamReader) {
  sameMetas(spec);
  const int inputs = static_cast<int>(spec.inputs.size());
  return dispatch(spec.outputs[0].dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = std::conditional_t<isFloating<T>, typename Compute<T>::type, uint64_t>;
    return std::make_unique<PieceFunctionKernel>(spec, costOf(spec),
                                                 [inputs](const Call& call, int64_t count) {
                                                   T* y = call.out<T>(0);
                                                   // Blocks stay in the nearest cache while all inputs are
                                                   // added to them.
                                                   constexpr int64_t kBlock = 2048;
                                                   C sum[kBlock];
                                                   for (int64_t from = 0; from < count; from += kBlock) {
                                                     const int64_t size = std::min(kBlock, count - from);
                                                     for (int64_t i = 0; i < size; ++i)
                                                       sum[i] = static_cast<C>(call.in<T>(0)[from + i]);
                                                     for (int input = 1; input < inputs; ++input) {
                                                       const T* x = call.in<T>(input) + from;
                                                       for (int64_t i = 0; i < size; ++i)
                                                         sum[i] += static_cast<C>(x[i]);
                                                     }
                                                     for (int64_t i = 0; i < size; ++i)
                                                       y[from + i] = convert<T>(sum[i]);
                                                   }
                                                 });
  });
});

MXLAB_KERNEL("clip", [](const PlanSpec& spec, ParamReader reader) {
  sameMetas(spec);
  const ClipParams params(reader);
  return dispatch(spec.outputs[0].dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = std::conditional_t<isFloating<T>, typename Compute<T>::type, double>;
    const C low_ = static_cast<C>(params.a_min), high_ = static_cast<C>(params.a_max);
    return std::make_unique<PieceFunctionKernel>(spec, costOf(spec), [=](const Call& call, int64_t count) {
      const T* x = call.in<T>(0);
      T* y = call.out<T>(0);
      parallelFor(call.threads, count, 65536, [=](int64_t begin, int64_t end) {
        // Locals: what a closure holds could be overwritten through y as far as the compiler knows.
        const C low = low_, high = high_;
        for (int64_t i = begin; i < end; ++i) {
          C value = static_cast<C>(x[i]);
          // The upper end wins where the ends are exchanged, as in MXNet.
          const C raised = value < low ? low : value;
          value = value > high ? high : raised;
          y[i] = convert<T>(value);
        }
      });
    });
  });
});

MXLAB_KERNEL("backward_clip", [](const PlanSpec& spec, ParamReader reader) {
  sameMetas(spec);
  if (spec.inputs.size() != 2) throw std::invalid_argument("backward_clip: needs two inputs");
  const BackwardClipParams params(reader);
  return dispatch(spec.outputs[0].dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = std::conditional_t<isFloating<T>, typename Compute<T>::type, double>;
    const C low_ = static_cast<C>(params.a_min), high_ = static_cast<C>(params.a_max);
    return std::make_unique<PieceFunctionKernel>(spec, costOf(spec), [=](const Call& call, int64_t count) {
      const T* dy = call.in<T>(0);
      const T* x = call.in<T>(1);
      T* dx = call.out<T>(0);
      const C low = low_, high = high_;
      for (int64_t i = 0; i < count; ++i) {
        const C value = static_cast<C>(x[i]);
        // NaN lies on neither side, as in MXNet.
        dx[i] = value < low || value > high ? T(0) : dy[i];
      }
    });
  });
});

MXLAB_KERNEL("hard_sigmoid", [](const PlanSpec& spec, ParamReader reader) {
  sameMetas(spec);
  const HardSigmoidParams params(reader);
  return dispatch(spec.outputs[0].dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = std::conditional_t<isFloating<T>, typename Compute<T>::type, double>;
    const C slope_ = static_cast<C>(params.alpha), middle_ = static_cast<C>(params.beta);
    return std::make_unique<PieceFunctionKernel>(spec, costOf(spec), [=](const Call& call, int64_t count) {
      const T* x = call.in<T>(0);
      T* y = call.out<T>(0);
      const C slope = slope_, middle = middle_;
      for (int64_t i = 0; i < count; ++i) {
        C value = slope * static_cast<C>(x[i]) + middle;
        value = value > C(1) ? C(1) : value;
        value = value < C(0) ? C(0) : value;
        y[i] = convert<T>(value);
      }
    });
  });
});

}  // namespace
}  // namespace mxlab
