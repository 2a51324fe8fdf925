// Binary elementwise kernels made from functors `F::apply(a, b)`: same shape, broadcasting, and with a
// run-time number.
#pragma once
#include <algorithm>
#include <memory>
#include <type_traits>

#include "convert.h"
#include "core/elementwise.h"
#include "core/small_team.h"
#include "strides.h"
#include "vector_math.h"
#include "wide_rows.h"

namespace mxlab {

/// Inner loops of one functor and dtype: array with array, array with one value, one value with array.
template <typename T, typename F>
struct BinaryLoops {
  using C = typename Compute<T>::type;
  static void both(const T* a, const T* b, T* y, int64_t count) {
    for (int64_t i = 0; i < count; ++i)
      y[i] = convert<T>(F::apply(static_cast<C>(a[i]), static_cast<C>(b[i])));
  }
  static void right(const T* a, T b, T* y, int64_t count) {
    const C value = static_cast<C>(b);
    for (int64_t i = 0; i < count; ++i) y[i] = convert<T>(F::apply(static_cast<C>(a[i]), value));
  }
  static void left(const T* b, T a, T* y, int64_t count) {
    const C value = static_cast<C>(a);
    for (int64_t i = 0; i < count; ++i) y[i] = convert<T>(F::apply(value, static_cast<C>(b[i])));
  }
};

/// The same loops for 16-bit floats over the float32 ones: blocks are widened, computed and narrowed again.
template <typename T, typename F>
struct ShortLoops {
  template <typename Loop>
  static void blocks(const T* a, const T* b, T* y, int64_t count, Loop loop) {
    alignas(64) float second[kWideBlock];
    eachWideBlock(a, y, count, [&](float* first, int64_t begin, int64_t size) {
      if (b != nullptr) widenRow(b + begin, second, size);
      loop(first, second, size);
    });
  }
  static void both(const T* a, const T* b, T* y, int64_t count) {
    const FloatBinary loop = floatLoops(F::kVector).binary;
    blocks(a, b, y, count, [=](float* p, float* q, int64_t size) { loop(p, q, p, size); });
  }
  static void right(const T* a, T b, T* y, int64_t count) {
    const FloatScalar loop = floatLoops(F::kVector).scalar;
    blocks(a, nullptr, y, count, [=](float* p, float*, int64_t size) { loop(p, b, p, size); });
  }
  static void left(const T* b, T a, T* y, int64_t count) {
    const FloatScalar loop = floatLoops(F::kVector).reverseScalar;
    blocks(b, nullptr, y, count, [=](float* p, float*, int64_t size) { loop(p, a, p, size); });
  }
};

/// The three loops as pointers: vector ones for float32 where they exist.
template <typename T>
struct BinaryPointers {
  void (*both)(const T*, const T*, T*, int64_t);
  void (*right)(const T*, T, T*, int64_t);
  void (*left)(const T*, T, T*, int64_t);
};
template <typename T, typename F>
BinaryPointers<T> binaryPointers() {
  if constexpr (std::is_same<T, float>::value) {
    if (F::kVector != FloatFunction::kNone) {
      const FloatLoops loops = floatLoops(F::kVector);
      return {loops.binary, loops.scalar, loops.reverseScalar};
    }
  }
  if constexpr (isShortFloat<T>) {
    if (F::kVector != FloatFunction::kNone)
      return {ShortLoops<T, F>::both, ShortLoops<T, F>::right, ShortLoops<T, F>::left};
  }
  using Loops = BinaryLoops<T, F>;
  return {Loops::both, Loops::right, Loops::left};
}

template <typename T>
class SameShapeKernel final : public Kernel, public Elementwise {
 public:
  SameShapeKernel(BinaryPointers<T> loops, int64_t count, double cost)
      : loop_(loops.both), count_(count), cost_(cost) {}
  void run(const Call& call) override {
    const T* a = call.in<T>(0);
    const T* b = call.in<T>(1);
    T* y = call.out<T>(0);
    const auto loop = loop_;
    sharedFor(call.threads, count_, 65536,
              [=](int64_t begin, int64_t end) { loop(a + begin, b + begin, y + begin, end - begin); });
  }
  void runPiece(const Call& call, int64_t, int64_t count) override {
    loop_(call.in<T>(0), call.in<T>(1), call.out<T>(0), count);
  }
  double cost() const override { return cost_; }

 private:
  void (*loop_)(const T*, const T*, T*, int64_t);
  int64_t count_;
  double cost_;
};

template <typename T>
class BroadcastKernel final : public Kernel, public Elementwise {
 public:
  BroadcastKernel(BinaryPointers<T> loops, LoopNest nest, uint32_t whole, double cost)
      : loops_(loops), nest_(std::move(nest)), whole_(whole), cost_(cost) {}
  void run(const Call& call) override {
    const T* a = call.in<T>(0);
    const T* b = call.in<T>(1);
    T* y = call.out<T>(0);
    const int64_t inner = nest_.inner();
    const bool aMoves = nest_.strides[0].back() != 0;
    const bool bMoves = nest_.strides[1].back() != 0;
    // A nest of one dimension is split inside it, others by their outer dimensions.
    if (nest_.rank() == 1) {
      sharedFor(call.threads, inner, 65536, [&](int64_t begin, int64_t end) {
        row(a + (aMoves ? begin : 0), b + (bMoves ? begin : 0), y + begin, end - begin, aMoves, bMoves);
      });
      return;
    }
    sharedFor(call.threads, nest_.outer(), 65536 / (inner + 1) + 1, [&](int64_t begin, int64_t end) {
      OuterWalk<2> walk(nest_, begin);
      for (int64_t i = begin; i < end; ++i, walk.next())
        row(a + walk.offsets[0], b + walk.offsets[1], y + i * inner, inner, aMoves, bMoves);
    });
  }
  uint32_t wholeInputs() const override { return whole_; }
  void runPiece(const Call& call, int64_t begin, int64_t count) override {
    const int64_t inner = nest_.inner();
    const bool aMoves = nest_.strides[0].back() != 0;
    const bool bMoves = nest_.strides[1].back() != 0;
    OuterWalk<2> walk(nest_, begin / inner);
    int64_t column = begin % inner;
    for (int64_t done = 0; done < count; walk.next(), column = 0) {
      const int64_t size = std::min(inner - column, count - done);
      // What is not broadcast lies at the piece.
      const T* a = call.in<T>(0) + ((whole_ & 1) != 0 ? walk.offsets[0] + (aMoves ? column : 0) : done);
      const T* b = call.in<T>(1) + ((whole_ & 2) != 0 ? walk.offsets[1] + (bMoves ? column : 0) : done);
      row(a, b, call.out<T>(0) + done, size, aMoves, bMoves);
      done += size;
    }
  }
  double cost() const override { return cost_; }

 private:
  void row(const T* a, const T* b, T* y, int64_t count, bool aMoves, bool bMoves) const {
    if (aMoves && bMoves) {
      loops_.both(a, b, y, count);
    } else if (aMoves) {
      loops_.right(a, *b, y, count);
    } else {
      loops_.left(b, *a, y, bMoves ? count : 1);
      for (int64_t i = 1; !bMoves && i < count; ++i) y[i] = y[0];
    }
  }

  BinaryPointers<T> loops_;
  LoopNest nest_;
  uint32_t whole_;
  double cost_;
};

template <typename T>
class ScalarKernel final : public Kernel, public Elementwise {
 public:
  ScalarKernel(void (*loop)(const T*, T, T*, int64_t), int64_t count, double cost)
      : loop_(loop), count_(count), cost_(cost) {}
  void run(const Call& call) override {
    const T* a = call.in<T>(0);
    T* y = call.out<T>(0);
    const T scalar = convert<T>(call.scalars[0]);
    const auto loop = loop_;
    sharedFor(call.threads, count_, 65536,
              [=](int64_t begin, int64_t end) { loop(a + begin, scalar, y + begin, end - begin); });
  }
  void runPiece(const Call& call, int64_t, int64_t count) override {
    loop_(call.in<T>(0), convert<T>(call.scalars[0]), call.out<T>(0), count);
  }
  double cost() const override { return cost_; }

 private:
  void (*loop_)(const T*, T, T*, int64_t);
  int64_t count_;
  double cost_;
};

template <typename F>
std::unique_ptr<Kernel> makeBinary(const PlanSpec& spec, ParamReader) {
  if (spec.inputs.size() != 2 || spec.outputs.size() != 1 || spec.inputs[0].dtype != spec.inputs[1].dtype ||
      spec.inputs[0].dtype != spec.outputs[0].dtype) {
    throw std::invalid_argument(spec.kernel + ": needs two inputs and one output of one dtype");
  }
  const Meta& out = spec.outputs[0];
  const double cost =
      20.0 + static_cast<double>(out.size) *
                 (out.dtype == DType::kFloat32 && F::kVector != FloatFunction::kNone ? 0.15 : F::kCost);
  return dispatch(out.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    if (spec.inputs[0].shape == out.shape && spec.inputs[1].shape == out.shape)
      return std::make_unique<SameShapeKernel<T>>(binaryPointers<T, F>(), out.size, cost);
    LoopNest nest = broadcastNest(out.shape, {spec.inputs[0].shape, spec.inputs[1].shape});
    const uint32_t whole =
        (spec.inputs[0].size != out.size ? 1u : 0u) | (spec.inputs[1].size != out.size ? 2u : 0u);
    return std::make_unique<BroadcastKernel<T>>(binaryPointers<T, F>(), std::move(nest), whole, cost);
  });
}

/// A kernel of one dtype behind a conversion of its input into the output, which it then works on in place.
inline std::unique_ptr<Kernel> convertedFirst(const PlanSpec& spec, std::unique_ptr<Kernel> kernel) {
  const DType from = spec.inputs[0].dtype, to = spec.outputs[0].dtype;
  const int64_t count = spec.outputs[0].size;
  std::shared_ptr<Kernel> inner = std::move(kernel);
  return std::make_unique<FunctionKernel>(inner->cost() * 2, [=](const Call& call) {
    dispatch(from, [&](auto source) {
      dispatch(to, [&](auto target) {
        using S = typename decltype(source)::type;
        using T = typename decltype(target)::type;
        if constexpr (std::is_same<T, double>::value || std::is_same<T, int64_t>::value) {
          const S* x = call.in<S>(0);
          T* y = call.out<T>(0);
          for (int64_t i = 0; i < count; ++i) y[i] = convert<T>(x[i]);
        }
      });
    });
    Call same = call;
    same.inputs = call.outputs;
    inner->run(same);
  });
}

template <typename F, bool kReverse>
std::unique_ptr<Kernel> makeScalar(const PlanSpec& spec, ParamReader params) {
  if (spec.inputs.size() != 1 || spec.outputs.size() != 1 || spec.inputs[0].size != spec.outputs[0].size)
    throw std::invalid_argument(spec.kernel + ": needs one input and one output of one size");
  if (spec.inputs[0].dtype != spec.outputs[0].dtype) {
    const DType to = spec.outputs[0].dtype;
    if (to != DType::kFloat64 && to != DType::kInt64)
      throw std::invalid_argument(spec.kernel + ": the result has the input's dtype, float64 or int64");
    PlanSpec same = spec;
    same.inputs[0] = spec.outputs[0];
    return convertedFirst(spec, makeScalar<F, kReverse>(same, params));
  }
  const Meta& out = spec.outputs[0];
  const double cost =
      20.0 + static_cast<double>(out.size) *
                 (out.dtype == DType::kFloat32 && F::kVector != FloatFunction::kNone ? 0.15 : F::kCost);
  return dispatch(out.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    const BinaryPointers<T> loops = binaryPointers<T, F>();
    return std::make_unique<ScalarKernel<T>>(kReverse ? loops.left : loops.right, out.size, cost);
  });
}

/// A functor with the kernels `name`, `name_scalar` and `rname_scalar`. C is the compute type of the dtype.
#define MXLAB_BINARY_KERNELS(name, functor, vector, nanoseconds, expression) \
  struct functor {                                                           \
    static constexpr FloatFunction kVector = FloatFunction::vector;          \
    static constexpr double kCost = nanoseconds;                             \
    template <typename C>                                                    \
    static C apply(C a, C b) {                                               \
      return static_cast<C>(expression);                                     \
    }                                                                        \
  };                                                                         \
  MXLAB_KERNEL(name, makeBinary<functor>);                                   \
  MXLAB_KERNEL(name "_scalar", (makeScalar<functor, false>));                \
  MXLAB_KERNEL("r" name "_scalar", (makeScalar<functor, true>))

}  // namespace mxlab
