// Unary elementwise kernels made from functors: `F::apply(x)` on the compute type of each dtype.
#pragma once
#include <memory>
#include <type_traits>

#include "convert.h"
#include "core/elementwise.h"
#include "core/small_team.h"
#include "vector_math.h"
#include "wide_rows.h"

namespace mxlab {

/// How a functor wants its argument.
enum class Domain {
  kExact,  // whole numbers stay whole (abs, sign, floor)
  kReal,   // whole numbers are computed as double (sin, exp)
};

/// Type in which a functor of this domain computes on elements of T.
template <typename T, Domain kDomain>
using WorkingType =
    std::conditional_t<kDomain == Domain::kReal && !isFloating<T>, double, typename Compute<T>::type>;

template <typename T, typename F>
class UnaryKernel final : public Kernel, public Elementwise {
 public:
  UnaryKernel(int64_t count, double cost) : count_(count), cost_(cost) {}
  void run(const Call& call) override {
    const T* input = call.in<T>(0);
    T* output = call.out<T>(0);
    sharedFor(call.threads, count_, 65536,
              [=](int64_t begin, int64_t end) { loop(input + begin, output + begin, end - begin); });
  }
  void runPiece(const Call& call, int64_t, int64_t count) override {
    loop(call.in<T>(0), call.out<T>(0), count);
  }
  double cost() const override { return cost_; }

 private:
  static void loop(const T* input, T* output, int64_t count) {
    using C = WorkingType<T, F::kDomain>;
    for (int64_t i = 0; i < count; ++i) output[i] = convert<T>(F::apply(static_cast<C>(input[i])));
  }
  int64_t count_;
  double cost_;
};

/// The float32 kernel of functions that have vector loops.
class FloatUnaryKernel final : public Kernel, public Elementwise {
 public:
  FloatUnaryKernel(FloatUnary loop, int64_t count, double cost) : loop_(loop), count_(count), cost_(cost) {}
  void run(const Call& call) override {
    const float* input = call.in<float>(0);
    float* output = call.out<float>(0);
    const FloatUnary loop = loop_;
    sharedFor(call.threads, count_, 65536,
              [=](int64_t begin, int64_t end) { loop(input + begin, output + begin, end - begin); });
  }
  void runPiece(const Call& call, int64_t, int64_t count) override {
    loop_(call.in<float>(0), call.out<float>(0), count);
  }
  double cost() const override { return cost_; }

 private:
  FloatUnary loop_;
  int64_t count_;
  double cost_;
};

/// The kernel of the same functions for 16-bit floats: blocks are widened, computed and narrowed again.
template <typename T>
class ShortUnaryKernel final : public Kernel, public Elementwise {
 public:
  ShortUnaryKernel(FloatUnary loop, int64_t count, double cost) : loop_(loop), count_(count), cost_(cost) {}
  void run(const Call& call) override {
    const T* input = call.in<T>(0);
    T* output = call.out<T>(0);
    sharedFor(call.threads, count_, 65536,
              [=](int64_t begin, int64_t end) { blocks(input + begin, output + begin, end - begin); });
  }
  void runPiece(const Call& call, int64_t, int64_t count) override {
    blocks(call.in<T>(0), call.out<T>(0), count);
  }
  double cost() const override { return cost_; }

 private:
  void blocks(const T* input, T* output, int64_t count) const {
    eachWideBlock(input, output, count,
                  [&](float* block, int64_t, int64_t size) { loop_(block, block, size); });
  }

  FloatUnary loop_;
  int64_t count_;
  double cost_;
};

/// Factory of functor F: `kVector` names its float32 loop, kNone when there is none; `nanoseconds` is an
/// element's cost.
template <typename F>
std::unique_ptr<Kernel> makeUnary(const PlanSpec& spec, ParamReader) {
  if (spec.inputs.size() != 1 || spec.outputs.size() != 1 || spec.inputs[0].size != spec.outputs[0].size ||
      spec.inputs[0].dtype != spec.outputs[0].dtype) {
    throw std::invalid_argument(spec.kernel + ": needs one input and one output of one size and dtype");
  }
  const int64_t count = spec.inputs[0].size;
  if (spec.inputs[0].dtype == DType::kFloat32 && F::kVector != FloatFunction::kNone) {
    return std::make_unique<FloatUnaryKernel>(
        floatLoops(F::kVector).unary, count,
        20.0 + static_cast<double>(count) * (F::kDomain == Domain::kExact ? 0.15 : 0.35));
  }
  const double shortCost = 20.0 + static_cast<double>(count) * 0.6;
  if (spec.inputs[0].dtype == DType::kFloat16 && F::kVector != FloatFunction::kNone)
    return std::make_unique<ShortUnaryKernel<Half>>(floatLoops(F::kVector).unary, count, shortCost);
  if (spec.inputs[0].dtype == DType::kBfloat16 && F::kVector != FloatFunction::kNone)
    return std::make_unique<ShortUnaryKernel<Bfloat16>>(floatLoops(F::kVector).unary, count, shortCost);
  const double each = F::kDomain == Domain::kExact ? 0.5 : 8.0;
  return dispatch(spec.inputs[0].dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<UnaryKernel<T, F>>(count, 20.0 + static_cast<double>(count) * each);
  });
}

#define MXLAB_UNARY_KERNEL(kernel, functor, domain, vector, expression) \
  struct functor {                                                      \
    static constexpr Domain kDomain = Domain::domain;                   \
    static constexpr FloatFunction kVector = FloatFunction::vector;     \
    template <typename C>                                               \
    static C apply(C x) {                                               \
      return static_cast<C>(expression);                                \
    }                                                                   \
  };                                                                    \
  MXLAB_KERNEL(kernel, makeUnary<functor>)

}  // namespace mxlab
