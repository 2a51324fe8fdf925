// Coordinates and flat positions, counting into bins, rows replaced by index, ranges shaped like an array.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <optional>

#include "convert.h"
#include "core/kernel.h"
#include "generated/params/contrib_arange_like.h"
#include "generated/params/contrib_index_array.h"
#include "generated/params/histogram.h"
#include "generated/params/ravel_multi_index.h"
#include "generated/params/unravel_index.h"
#include "indices.h"

namespace mxlab {
namespace {

void require(bool holds, const PlanSpec& spec) {
  if (!holds) throw std::invalid_argument(spec.kernel + ": the arrays do not fit each other");
}

/// A kernel from a body that gets the C++ type of `dtype`.
template <typename F>
std::unique_ptr<Kernel> typed(DType dtype, double cost, F&& body) {
  return dispatch(dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    return std::make_unique<FunctionKernel>(cost, [body, tag](const Call& call) { body(tag, call); });
  });
}

/// Steps of each axis in the flat array; a leading dimension of -1 is never needed.
std::vector<int64_t> stepsOf(const std::vector<int64_t>& shape) {
  std::vector<int64_t> steps(shape.size(), 1);
  for (size_t i = shape.size(); i-- > 1;) steps[i - 1] = steps[i] * shape[i];
  return steps;
}

MXLAB_KERNEL("ravel_multi_index", [](const PlanSpec& spec, ParamReader reader) {
  const std::vector<int64_t> steps = stepsOf(RavelMultiIndexParams(reader).shape);
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  const int64_t count = out.size;
  require(in.size == count * static_cast<int64_t>(steps.size()) && in.dtype == out.dtype, spec);
  return typed(in.dtype, 40.0 + static_cast<double>(in.size) * 2, [=](auto tag, const Call& call) {
    using T = typename decltype(tag)::type;
    const T* x = call.in<T>(0);
    T* y = call.out<T>(0);
    for (int64_t i = 0; i < count; ++i) {
      // Unsigned, so that hostile coordinates wrap instead of overflowing.
      uint64_t place = 0;
      for (size_t a = 0; a < steps.size(); ++a)
        place += static_cast<uint64_t>(convert<int64_t>(x[static_cast<int64_t>(a) * count + i])) *
                 static_cast<uint64_t>(steps[a]);
      y[i] = convert<T>(static_cast<int64_t>(place));
    }
  });
});

MXLAB_KERNEL("unravel_index", [](const PlanSpec& spec, ParamReader reader) {
  const std::vector<int64_t> shape = UnravelIndexParams(reader).shape;
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  const int64_t count = in.size, rank = static_cast<int64_t>(shape.size());
  require(out.size == count * rank && in.dtype == out.dtype, spec);
  for (size_t i = 1; i < shape.size(); ++i)
    if (shape[i] < 1) throw std::invalid_argument("unravel_index: only the first dimension may be unknown");
  return typed(in.dtype, 40.0 + static_cast<double>(out.size) * 4, [=](auto tag, const Call& call) {
    using T = typename decltype(tag)::type;
    const T* x = call.in<T>(0);
    T* y = call.out<T>(0);
    for (int64_t i = 0; i < count; ++i) {
      int64_t place = convert<int64_t>(x[i]);
      for (int64_t a = rank; a-- > 1;) {
        const int64_t dim = shape[static_cast<size_t>(a)];
        y[a * count + i] = convert<T>(place % dim);
        place /= dim;
      }
      if (rank > 0) y[i] = convert<T>(place);
    }
  });
});

MXLAB_KERNEL("index_array", [](const PlanSpec& spec, ParamReader reader) {
  const Meta& in = spec.inputs.at(0);
  const int64_t rank = in.rank();
  std::vector<int64_t> axes;
  if (const auto given = ContribIndexArrayParams(reader).axes) {
    axes = *given;
  } else {
    for (int64_t i = 0; i < rank; ++i) axes.push_back(i);
  }
  for (int64_t& axis : axes) {
    if (axis < 0) axis += rank;
    if (axis < 0 || axis >= rank) throw std::invalid_argument("index_array: an axis is out of range");
  }
  require(spec.outputs.at(0).dtype == DType::kInt64 &&
              spec.outputs[0].size == in.size * static_cast<int64_t>(axes.size()),
          spec);
  const std::vector<int64_t> steps = stepsOf(in.shape);
  const Shape shape = in.shape;
  const int64_t count = in.size;
  return std::make_unique<FunctionKernel>(
      40.0 + static_cast<double>(count) * 4 * static_cast<double>(axes.size()), [=](const Call& call) {
        int64_t* y = call.out<int64_t>(0);
        for (int64_t i = 0; i < count; ++i)
          for (const int64_t axis : axes)
            *y++ = i / steps[static_cast<size_t>(axis)] % shape[static_cast<size_t>(axis)];
      });
});

MXLAB_KERNEL("index_copy", [](const PlanSpec& spec, ParamReader) {
  const Meta& old = spec.inputs.at(0);
  const Meta& index = spec.inputs.at(1);
  const Meta& rows = spec.inputs.at(2);
  const Meta& out = spec.outputs.at(0);
  const int64_t count = index.size, total = old.shape.empty() ? 0 : old.shape[0];
  const int64_t row = total == 0 ? 0 : old.bytes / total;
  require(out.bytes == old.bytes && out.dtype == old.dtype && rows.dtype == old.dtype &&
              rows.bytes == row * count,
          spec);
  const DType type = index.dtype;
  return std::make_unique<FunctionKernel>(
      40.0 + static_cast<double>(old.bytes + rows.bytes) * 0.1, [=](const Call& call) {
        const IndexReader at(type, call.inputs[1]);
        char* y = call.out<char>(0);
        std::memcpy(y, call.inputs[0], static_cast<size_t>(row * total));
        for (int64_t i = 0; i < count; ++i)
          std::memcpy(y + bounded(at[i], total, Bounds::kRaise) * row, call.in<char>(2) + i * row,
                      static_cast<size_t>(row));
      });
});

MXLAB_KERNEL("fill_element_0index", [](const PlanSpec& spec, ParamReader) {
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  require(in.rank() == 2 && spec.inputs.size() == 3 && out.size == in.size && out.dtype == in.dtype, spec);
  const int64_t rows = in.shape[0], columns = in.shape[1];
  require(spec.inputs[1].size == rows && spec.inputs[2].size == rows && spec.inputs[1].dtype == in.dtype,
          spec);
  const DType type = spec.inputs[2].dtype;
  return typed(in.dtype, 40.0 + static_cast<double>(in.size) * 0.3, [=](auto tag, const Call& call) {
    using T = typename decltype(tag)::type;
    const IndexReader at(type, call.inputs[2]);
    std::copy_n(call.in<T>(0), rows * columns, call.out<T>(0));
    for (int64_t i = 0; i < rows; ++i)
      call.out<T>(0)[i * columns + bounded(at[i], columns, Bounds::kRaise)] = call.in<T>(1)[i];
  });
});

/// Where equal bins lie: the limits as they were given, which edges of whole numbers are not.
struct Range {
  double low = 0, high = 0;
};

/// The bin of a value, -1 outside. Equal bins are found by division and corrected by their edges.
template <typename C>
int64_t binOf(C value, const C* edges, int64_t bins, const std::optional<Range>& equal) {
  if (!equal) {
    if (!(value >= edges[0] && value <= edges[bins])) return -1;
    const int64_t bin = std::upper_bound(edges, edges + bins + 1, value) - edges - 1;
    return std::min(bin, bins - 1);
  }
  const double place = static_cast<double>(value);
  if (!(place >= equal->low && place <= equal->high)) return -1;
  if (equal->low == equal->high) return bins - 1;
  int64_t bin =
      static_cast<int64_t>((place - equal->low) * static_cast<double>(bins) / (equal->high - equal->low));
  bin = std::min(bin, bins - 1);
  if (bin > 0 && value < edges[bin]) return bin - 1;
  return bin != bins - 1 && value >= edges[bin + 1] ? bin + 1 : bin;
}

MXLAB_KERNEL("histogram", [](const PlanSpec& spec, ParamReader reader) {
  const HistogramParams params(reader);
  const Meta& in = spec.inputs.at(0);
  const Meta& edges = spec.outputs.at(1);
  const bool equal = params.bin_cnt.has_value();
  const int64_t bins = spec.outputs.at(0).size, count = in.size;
  require(spec.outputs[0].dtype == DType::kInt64 && edges.size == bins + 1 && edges.dtype == in.dtype, spec);
  require(
      equal ? params.range && params.range->size() == 2 && *params.bin_cnt == bins
            : spec.inputs.size() == 2 && spec.inputs[1].size == bins + 1 && spec.inputs[1].dtype == in.dtype,
      spec);
  const double low = equal ? (*params.range)[0] : 0, high = equal ? (*params.range)[1] : 1;
  const std::optional<Range> range = equal ? std::make_optional(Range{low, high}) : std::nullopt;
  return typed(in.dtype, 60.0 + static_cast<double>(count) * 4, [=](auto tag, const Call& call) {
    using T = typename decltype(tag)::type;
    using C = std::conditional_t<isFloating<T>, typename Compute<T>::type, double>;
    T* out = call.out<T>(1);
    std::vector<C> limits(static_cast<size_t>(bins) + 1);
    for (int64_t i = 0; i <= bins; ++i) {
      const double share = static_cast<double>(i) / static_cast<double>(bins);
      out[i] = equal ? convert<T>(low + share * (high - low)) : call.in<T>(1)[i];
      limits[static_cast<size_t>(i)] = static_cast<C>(out[i]);
    }
    int64_t* counts = call.out<int64_t>(0);
    std::fill_n(counts, bins, 0);
    for (int64_t i = 0; i < count; ++i) {
      const int64_t bin = binOf<C>(static_cast<C>(call.in<T>(0)[i]), limits.data(), bins, range);
      if (bin >= 0) ++counts[bin];
    }
  });
});

MXLAB_KERNEL("arange_like", [](const PlanSpec& spec, ParamReader reader) {
  const ContribArangeLikeParams params(reader);
  const Meta& out = spec.outputs.at(0);
  const int64_t count = out.size, repeat = params.repeat;
  if (repeat < 1) throw std::invalid_argument("arange_like: repeat must be positive");
  // Whole arrays get whole starts and steps.
  const bool isWhole = out.dtype != DType::kFloat32 && out.dtype != DType::kFloat64 &&
                       out.dtype != DType::kFloat16 && out.dtype != DType::kBfloat16;
  const double start = isWhole ? std::trunc(params.start) : params.start;
  const double step = isWhole ? std::trunc(params.step) : params.step;
  return typed(out.dtype, 40.0 + static_cast<double>(count), [=](auto tag, const Call& call) {
    using T = typename decltype(tag)::type;
    for (int64_t i = 0; i < count; ++i)
      call.out<T>(0)[i] = convert<T>(start + static_cast<double>(i / repeat) * step);
  });
});

}  // namespace
}  // namespace mxlab
