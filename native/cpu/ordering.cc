// sort, argsort and topk along one axis, and the scatter that is their gradient.
#include <algorithm>
#include <memory>
#include <numeric>

#include "convert.h"
#include "core/kernel.h"
#include "core/small_team.h"
#include "generated/params/argsort.h"
#include "generated/params/backward_topk.h"
#include "generated/params/gather_along.h"
#include "generated/params/sort.h"
#include "generated/params/topk.h"
#include "indices.h"
#include "order_keys.h"

namespace mxlab {
namespace {

/// The array as [outer, length, inner], ordered along the middle.
struct Lines {
  int64_t outer = 1, length = 1, inner = 1;
  int64_t count() const { return outer * inner; }
  /// Offset of the first element of a line when the middle axis has `size` elements.
  int64_t begin(int64_t line, int64_t size) const { return line / inner * size * inner + line % inner; }
};

Lines linesOf(const Shape& shape, const std::optional<int64_t>& axis) {
  Lines lines;
  if (!axis) {
    lines.length = sizeOf(shape);
    return lines;
  }
  const int64_t rank = static_cast<int64_t>(shape.size());
  const int64_t at = *axis < 0 ? *axis + rank : *axis;
  if (at < 0 || at >= rank) throw std::invalid_argument("the axis is out of range");
  for (int64_t i = 0; i < rank; ++i) {
    const int64_t dim = shape[static_cast<size_t>(i)];
    (i < at ? lines.outer : i == at ? lines.length : lines.inner) *= dim;
  }
  return lines;
}

/// The order of lines of eight-byte elements; equal values by position, NaN last. Gives items like LineOrder,
/// of which only the positions mean something.
template <typename T>
class WideOrder {
 public:
  explicit WideOrder(int64_t length) : values_(static_cast<size_t>(length)), items_(values_.size()) {}
  const uint64_t* first(const T* source, int64_t stride, int64_t k, bool ascending) {
    for (size_t i = 0; i < items_.size(); ++i) values_[i] = {source[static_cast<int64_t>(i) * stride], i};
    const auto less = [ascending](const Item& a, const Item& b) {
      const bool aNan = a.value != a.value, bNan = b.value != b.value;
      if (aNan || bNan) return aNan != bNan ? bNan : a.at < b.at;
      if (a.value != b.value) return ascending ? a.value < b.value : a.value > b.value;
      return a.at < b.at;
    };
    const auto end = values_.begin() + k;
    if (k * 4 < static_cast<int64_t>(values_.size()))
      std::nth_element(values_.begin(), end, values_.end(), less);
    std::sort(values_.begin(), k * 4 < static_cast<int64_t>(values_.size()) ? end : values_.end(), less);
    for (size_t i = 0; i < static_cast<size_t>(k); ++i) items_[i] = values_[i].at;
    return items_.data();
  }

 private:
  /// Value and position side by side: sorting them moves no indirections.
  struct Item {
    T value;
    uint64_t at;
  };
  std::vector<Item> values_;
  std::vector<uint64_t> items_;
};

template <typename T>
using OrderOf = std::conditional_t<sizeof(T) == 8, WideOrder<T>, LineOrder>;

/// Writes the positions of k items, one every `stride` elements from element `begin` on.
using PutPositions = void (*)(void* data, int64_t begin, int64_t stride, const uint64_t* items, int64_t k);

PutPositions putPositions(DType dtype) {
  return dispatch(dtype, [](auto tag) -> PutPositions {
    using T = typename decltype(tag)::type;
    return [](void* data, int64_t begin, int64_t stride, const uint64_t* items, int64_t k) {
      T* const y = static_cast<T*>(data) + begin;
      for (int64_t i = 0; i < k; ++i)
        y[i * stride] = convert<T>(static_cast<int64_t>(items[i] & 0xffffffffu));
    };
  });
}

struct Wanted {
  int64_t k;
  bool ascending, mask;
  int values, positions;  // outputs, -1 where not wanted
};

std::unique_ptr<Kernel> makeOrder(const PlanSpec& spec, const std::optional<int64_t>& axis, Wanted wanted) {
  const Meta& in = spec.inputs.at(0);
  const Lines lines = linesOf(in.shape, axis);
  if (wanted.k < 1) wanted.k = lines.length;
  if (wanted.k > lines.length) throw std::invalid_argument("more elements are wanted than there are");
  const int64_t size = wanted.mask ? in.size : lines.count() * wanted.k;
  for (const Meta& out : spec.outputs)
    if (out.size != size) throw std::invalid_argument("an output has the wrong size");
  if (wanted.values >= 0 && spec.outputs.at(static_cast<size_t>(wanted.values)).dtype != in.dtype)
    throw std::invalid_argument("the values have the wrong dtype");
  const DType positionType =
      wanted.positions >= 0 ? spec.outputs.at(static_cast<size_t>(wanted.positions)).dtype : DType::kInt32;
  const PutPositions put = putPositions(positionType);
  const bool isLong = lines.length > int64_t{0xffffffff};
  if (isLong) throw std::invalid_argument("a line has more than 4,294,967,295 elements");
  const bool isPart = wanted.k * 4 < lines.length;
  const bool isQuick = sortLoops().keys != nullptr;
  const bool isValues =
      isQuick && wanted.values >= 0 && wanted.positions < 0 && !wanted.mask && wanted.k == lines.length;
  const double each = isPart ? 1.0 : isValues ? 2.0 : isQuick ? 5.0 : 8.0;
  const double cost = 100.0 + static_cast<double>(in.size) * each;
  return dispatch(in.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      const T* x = call.in<T>(0);
      if (wanted.mask) std::fill_n(call.out<T>(wanted.values), size, convert<T>(0));
      const int64_t grain = 16384 / (lines.length + 1) + 1;
      sharedFor(call.threads, lines.count(), grain, [&](int64_t from, int64_t to) {
        OrderOf<T> order(lines.length);
        ValueOrder<T> values(isValues ? lines.length : 0);
        for (int64_t line = from; line < to; ++line) {
          const int64_t begin = lines.begin(line, lines.length);
          const T* source = x + begin;
          if (isValues &&
              values.sort(source, call.out<T>(wanted.values) + begin, lines.inner, wanted.ascending))
            continue;
          const uint64_t* items = order.first(source, lines.inner, wanted.k, wanted.ascending);
          const int64_t first = lines.begin(line, wanted.mask ? lines.length : wanted.k);
          T* y = wanted.values >= 0 ? call.out<T>(wanted.values) + first : nullptr;
          if (wanted.mask) {
            for (int64_t i = 0; i < wanted.k; ++i)
              y[static_cast<int64_t>(items[i] & 0xffffffffu) * lines.inner] = convert<T>(1);
            continue;
          }
          for (int64_t i = 0; y != nullptr && i < wanted.k; ++i)
            y[i * lines.inner] = source[static_cast<int64_t>(items[i] & 0xffffffffu) * lines.inner];
          if (wanted.positions >= 0) put(call.outputs[wanted.positions], first, lines.inner, items, wanted.k);
        }
      });
    });
  });
}

MXLAB_KERNEL("sort", [](const PlanSpec& spec, ParamReader reader) {
  const SortParams params(reader);
  // The positions are for the gradient: where nobody differentiates there is no second output.
  return makeOrder(spec, params.axis, {0, params.is_ascend, false, 0, spec.outputs.size() > 1 ? 1 : -1});
});

MXLAB_KERNEL("argsort", [](const PlanSpec& spec, ParamReader reader) {
  const ArgsortParams params(reader);
  return makeOrder(spec, params.axis, {0, params.is_ascend, false, -1, 0});
});

MXLAB_KERNEL("topk", [](const PlanSpec& spec, ParamReader reader) {
  const TopkParams params(reader);
  const int64_t type = params.ret_typ;
  const bool mask = type == TopkParams::kRetTypMask;
  const bool indices = type == TopkParams::kRetTypIndices;
  if (type == TopkParams::kRetTypBoth && spec.outputs.size() != 2)
    throw std::invalid_argument("needs two outputs");
  return makeOrder(spec, params.axis,
                   {params.k, params.is_ascend, mask, indices ? -1 : 0,
                    indices                   ? 0
                    : spec.outputs.size() > 1 ? 1
                                              : -1});
});

/// Scatter from the short axis to the long one, or gather back.
std::unique_ptr<Kernel> makeAlong(const PlanSpec& spec, const std::optional<int64_t>& axis, bool scatters) {
  const Meta& first = spec.inputs.at(0);
  const Meta& at = spec.inputs.at(1);
  const Meta& out = spec.outputs.at(0);
  const Lines full = linesOf(scatters ? out.shape : first.shape, axis);
  const int64_t k = full.count() == 0 ? 0 : at.size / full.count();
  if (at.size != k * full.count() || (k > 0 && full.length == 0) ||
      (scatters ? first : out).size != at.size || first.dtype != out.dtype)
    throw std::invalid_argument("the arrays do not fit each other");
  const DType positions = at.dtype;
  const double cost = 50.0 + static_cast<double>(at.size + out.size) * 2.0;
  return dispatch(first.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      const IndexReader index(positions, call.inputs[1]);
      const T* x = call.in<T>(0);
      T* y = call.out<T>(0);
      if (scatters) std::fill_n(y, full.count() * full.length, convert<T>(0));
      for (int64_t line = 0; line < full.count(); ++line) {
        for (int64_t i = 0; i < k; ++i) {
          const int64_t small = full.begin(line, k) + i * full.inner;
          const int64_t place = bounded(index[small], full.length, Bounds::kClip);
          const int64_t large = full.begin(line, full.length) + place * full.inner;
          y[scatters ? large : small] = x[scatters ? small : large];
        }
      }
    });
  });
}

MXLAB_KERNEL("backward_topk", [](const PlanSpec& spec, ParamReader reader) {
  return makeAlong(spec, BackwardTopkParams(reader).axis, true);
});
MXLAB_KERNEL("gather_along", [](const PlanSpec& spec, ParamReader reader) {
  return makeAlong(spec, GatherAlongParams(reader).axis, false);
});

}  // namespace
}  // namespace mxlab
