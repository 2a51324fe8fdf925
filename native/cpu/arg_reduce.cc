// Positions of the largest and smallest elements; the first of equal ones wins, and the first NaN before all
// numbers.
#include <algorithm>
#include <functional>
#include <memory>

#include "convert.h"
#include "core/kernel.h"
#include "core/small_team.h"
#include "generated/params/argmax.h"
#include "generated/params/argmin.h"
#include "reduce_loops.h"

namespace mxlab {
namespace {

/// The array as [outer, length, inner], searched along the middle.
template <typename T, typename Better>
class ArgKernel final : public Kernel {
  using C = typename Compute<T>::type;

 public:
  ArgKernel(int64_t outer, int64_t length, int64_t inner, double cost)
      : outer_(outer), length_(length), inner_(inner), cost_(cost) {}
  void run(const Call& call) override {
    const T* x = call.in<T>(0);
    T* y = call.out<T>(0);
    sharedFor(call.threads, outer_, 65536 / (length_ * inner_ + 1) + 1, [&](int64_t begin, int64_t end) {
      for (int64_t o = begin; o < end; ++o) {
        const T* base = x + o * length_ * inner_;
        if (inner_ == 1) {
          y[o] = convert<T>(row(base));
        } else {
          columns(base, y + o * inner_);
        }
      }
    });
  }
  double cost() const override { return cost_; }

 private:
  int64_t row(const T* x) const {
    if constexpr (std::is_same<T, float>::value) {
      const ReduceLoops& loops = reduceLoops();
      return (std::is_same<Better, std::greater<float>>::value ? loops.largestAt : loops.smallestAt)(x,
                                                                                                     length_);
    } else {
      C best = static_cast<C>(x[0]);
      int64_t index = 0;
      for (int64_t i = 1; i < length_; ++i) {
        const C value = static_cast<C>(x[i]);
        if (Better()(value, best) || (value != value && best == best)) {
          best = value;
          index = i;
        }
      }
      return index;
    }
  }

  void columns(const T* x, T* y) const {
    constexpr int64_t kTile = 256;
    C best[kTile];
    int64_t index[kTile];
    for (int64_t from = 0; from < inner_; from += kTile) {
      const int64_t size = std::min(kTile, inner_ - from);
      for (int64_t c = 0; c < size; ++c) {
        best[c] = static_cast<C>(x[from + c]);
        index[c] = 0;
      }
      for (int64_t r = 1; r < length_; ++r) {
        const T* source = x + r * inner_ + from;
        for (int64_t c = 0; c < size; ++c) {
          const C value = static_cast<C>(source[c]);
          const bool better = Better()(value, best[c]) | ((value != value) & (best[c] == best[c]));
          best[c] = better ? value : best[c];
          index[c] = better ? r : index[c];
        }
      }
      for (int64_t c = 0; c < size; ++c) y[from + c] = convert<T>(index[c]);
    }
  }

  int64_t outer_, length_, inner_;
  double cost_;
};

template <template <typename> class Better>
std::unique_ptr<Kernel> makeArg(const PlanSpec& spec, int64_t axis, bool flat) {
  const Meta& in = spec.inputs.at(0);
  int64_t outer = 1, length = in.size, inner = 1;
  if (!flat) {
    if (axis < 0) axis += in.rank();
    if (axis < 0 || axis >= in.rank()) throw std::invalid_argument("the axis is out of range");
    for (int64_t i = 0; i < axis; ++i) outer *= in.shape[static_cast<size_t>(i)];
    length = in.shape[static_cast<size_t>(axis)];
    for (int64_t i = axis + 1; i < in.rank(); ++i) inner *= in.shape[static_cast<size_t>(i)];
  }
  if (length == 0) throw std::invalid_argument("there is nothing to choose from along an empty axis");
  if (spec.outputs.at(0).size != outer * inner || spec.outputs[0].dtype != in.dtype)
    throw std::invalid_argument("the output has the wrong size or dtype");
  return dispatch(in.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<ArgKernel<T, Better<typename Compute<T>::type>>>(
        outer, length, inner,
        40.0 + static_cast<double>(in.size) * (in.dtype == DType::kFloat32 && inner == 1 ? 0.1 : 0.6));
  });
}

MXLAB_KERNEL("argmax", [](const PlanSpec& spec, ParamReader reader) {
  const ArgmaxParams params(reader);
  return makeArg<std::greater>(spec, params.axis.value_or(0), !params.axis);
});
MXLAB_KERNEL("argmin", [](const PlanSpec& spec, ParamReader reader) {
  const ArgminParams params(reader);
  return makeArg<std::less>(spec, params.axis.value_or(0), !params.axis);
});
MXLAB_KERNEL("argmax_channel",
             [](const PlanSpec& spec, ParamReader) { return makeArg<std::greater>(spec, 1, false); });

}  // namespace
}  // namespace mxlab
