// Reductions over axes: sum, mean, products, extremes, and the sum that undoes broadcasting.
#include "reduce.h"

#include <cmath>
#include <limits>

#include "generated/params/norm.h"
#include "generated/params/sum.h"

namespace mxlab {
namespace {

struct MeanReducer;
}  // namespace
template <>
constexpr bool isPlainSum<MeanReducer> = true;
namespace {

struct MeanReducer : SumReducer {
  template <typename A>
  static A finish(A total, int64_t count) {
    if constexpr (std::is_integral<A>::value) return count == 0 ? 0 : total / count;
    return total / static_cast<A>(count);
  }
};
struct NanSumReducer : SumReducer {
  template <typename A>
  static A map(A x) {
    return x != x ? A(0) : x;
  }
};
struct ProductReducer : SumReducer {
  template <typename A>
  static A zero() {
    return A(1);
  }
  template <typename A>
  static A join(A a, A b) {
    if constexpr (std::is_integral<A>::value) {
      return static_cast<A>(static_cast<uint64_t>(a) * static_cast<uint64_t>(b));
    } else {
      return a * b;
    }
  }
};
struct NanProductReducer : ProductReducer {
  template <typename A>
  static A map(A x) {
    return x != x ? A(1) : x;
  }
};
// NaN wins, as in NumPy.
struct MaximumReducer : SumReducer {
  static constexpr int kExtreme = 1;
  template <typename T>
  using Total = WideBlock<T>;
  template <typename A>
  static A zero() {
    return std::numeric_limits<A>::has_infinity ? -std::numeric_limits<A>::infinity()
                                                : std::numeric_limits<A>::lowest();
  }
  template <typename A>
  static A join(A a, A b) {
    return a != a ? a : (a > b ? a : b);
  }
};
struct MinimumReducer : MaximumReducer {
  static constexpr int kExtreme = -1;
  template <typename A>
  static A zero() {
    return std::numeric_limits<A>::has_infinity ? std::numeric_limits<A>::infinity()
                                                : std::numeric_limits<A>::max();
  }
  template <typename A>
  static A join(A a, A b) {
    return a != a ? a : (a < b ? a : b);
  }
};
struct AbsoluteSumReducer : SumReducer {
  template <typename A>
  static A map(A x) {
    return x < 0 ? -x : x;
  }
};
struct SquareSumReducer : SumReducer {
  template <typename A>
  static A map(A x) {
    if constexpr (std::is_integral<A>::value) {
      return static_cast<A>(static_cast<uint64_t>(x) * static_cast<uint64_t>(x));
    } else {
      return x * x;
    }
  }
  template <typename A>
  static auto finish(A total, int64_t) {
    return std::sqrt(static_cast<double>(total));
  }
};

template <typename F>
std::unique_ptr<Kernel> reduceFactory(const PlanSpec& spec, ParamReader reader) {
  const SumParams params(reader);
  return makeReduce<F>(spec, reducedAxes(spec.inputs.at(0).rank(),
                                         params.axis.value_or(std::vector<int64_t>{}), params.exclude));
}

MXLAB_KERNEL("sum", reduceFactory<SumReducer>);
// A mean of truths is true where any is.
MXLAB_KERNEL("mean", [](const PlanSpec& spec, ParamReader reader) {
  const bool truths = spec.inputs.at(0).dtype == DType::kBool;
  return truths ? reduceFactory<SumReducer>(spec, reader) : reduceFactory<MeanReducer>(spec, reader);
});
MXLAB_KERNEL("prod", reduceFactory<ProductReducer>);
MXLAB_KERNEL("nansum", reduceFactory<NanSumReducer>);
MXLAB_KERNEL("nanprod", reduceFactory<NanProductReducer>);
MXLAB_KERNEL("max", reduceFactory<MaximumReducer>);
MXLAB_KERNEL("min", reduceFactory<MinimumReducer>);

MXLAB_KERNEL("sum_to", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const Shape& full = spec.inputs.at(0).shape;
  const Shape& target = spec.outputs.at(0).shape;
  const size_t rank = full.size();
  if (spec.inputs[0].size == spec.outputs[0].size)
    return makeReduce<SumReducer>(spec, std::vector<bool>(rank, false));
  if (target.size() > rank)
    throw std::invalid_argument("sum_to: the target has more dimensions than the input");
  std::vector<bool> reduced(rank, false);
  for (size_t axis = 0; axis < rank; ++axis) {
    const size_t offset = rank - target.size();
    const int64_t dim = axis < offset ? 1 : target[axis - offset];
    reduced[axis] = dim == 1 && full[axis] != 1;
    if (dim != 1 && dim != full[axis])
      throw std::invalid_argument("sum_to: the target does not broadcast to the input");
  }
  return makeReduce<SumReducer>(spec, reduced);
});

// With another output dtype the norm is computed in the input's and converted.
MXLAB_KERNEL("norm", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const NormParams params(reader);
  const auto reduced =
      reducedAxes(spec.inputs.at(0).rank(), params.axis.value_or(std::vector<int64_t>{}), false);
  PlanSpec same = spec;
  same.outputs[0] = Meta(spec.inputs[0].dtype, spec.outputs.at(0).shape);
  std::shared_ptr<Kernel> inner = params.ord == 1 ? makeReduce<AbsoluteSumReducer>(same, reduced)
                                                  : makeReduce<SquareSumReducer>(same, reduced);
  if (spec.outputs[0].dtype == spec.inputs[0].dtype)
    return std::make_unique<FunctionKernel>(inner->cost(), [inner](const Call& call) { inner->run(call); });
  const Meta from = same.outputs[0];
  const DType to = spec.outputs[0].dtype;
  return std::make_unique<FunctionKernel>(
      inner->cost() + 50.0 + static_cast<double>(from.size),
      [inner, from, to](const Call& call) {
        void* scratch = call.workspace;
        Call first = call;
        first.outputs = &scratch;
        inner->run(first);
        dispatch(from.dtype, [&](auto source) {
          dispatch(to, [&](auto target) {
            using S = typename decltype(source)::type;
            using T = typename decltype(target)::type;
            const S* x = static_cast<const S*>(scratch);
            T* y = call.out<T>(0);
            for (int64_t i = 0; i < from.size; ++i) y[i] = convert<T>(x[i]);
          });
        });
      },
      from.bytes);
});

}  // namespace
}  // namespace mxlab
