// take, Embedding, pick, one_hot, where, gather_nd, scatter_nd and their gradients.
#include "generated/params/take.h"

#include <algorithm>
#include <cstring>

#include "copy_rows.h"
#include "core/small_team.h"
#include "generated/params/backward_pick.h"
#include "generated/params/backward_take.h"
#include "generated/params/one_hot.h"
#include "generated/params/pick.h"
#include "indices.h"
#include "strided_copy.h"

namespace mxlab {
namespace {

/// An axis inside a shape: `outer` blocks of `size` slices of `inner` elements.
struct Axis {
  int64_t outer = 1, size = 1, inner = 1;
};

Axis axisOf(const std::string& kernel, const Shape& shape, int64_t axis) {
  const int64_t rank = static_cast<int64_t>(shape.size());
  const int64_t at = axis < 0 ? axis + rank : axis;
  if (at < 0 || at >= rank) throw std::invalid_argument(kernel + ": axis out of range");
  Axis result;
  result.size = shape[static_cast<size_t>(at)];
  for (int64_t i = 0; i < rank; ++i) {
    if (i < at) result.outer *= shape[static_cast<size_t>(i)];
    if (i > at) result.inner *= shape[static_cast<size_t>(i)];
  }
  return result;
}

void expect(bool holds, const std::string& kernel) {
  if (!holds) throw std::invalid_argument(kernel + ": the arrays do not fit each other");
}

/// Indices [begin, begin + count) of an array of `type`, brought into range.
void resolve(DType type, const void* indices, int64_t begin, int64_t count, int64_t size, Bounds bounds,
             int64_t* places) {
  dispatch(type, [&](auto tag) {
    const auto* own = static_cast<const typename decltype(tag)::type*>(indices) + begin;
    for (int64_t i = 0; i < count; ++i) places[i] = bounded(convert<int64_t>(own[i]), size, bounds);
  });
}

std::unique_ptr<Kernel> makeTake(const PlanSpec& spec, size_t dataAt, Axis axis, Bounds bounds) {
  const Meta& data = spec.inputs.at(dataAt);
  const Meta& index = spec.inputs.at(1 - dataAt);
  const Meta& out = spec.outputs.at(0);
  expect(data.dtype == out.dtype && out.size == axis.outer * index.size * axis.inner, spec.kernel);
  expect(axis.size > 0 || index.size == 0, spec.kernel);
  const int64_t count = index.size, bytes = axis.inner * static_cast<int64_t>(sizeOf(data.dtype));
  const DType type = index.dtype;
  const int dataInput = static_cast<int>(dataAt);
  const double cost =
      40.0 + static_cast<double>(out.bytes) * 0.03 + static_cast<double>(axis.outer * count) * 2;
  return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
    const void* indices = call.inputs[1 - dataInput];
    if (bounds == Bounds::kRaise) {
      const IndexReader all(type, indices);
      for (int64_t i = 0; i < count; ++i) bounded(all[i], axis.size, bounds);
    }
    const char* source = call.in<char>(dataInput);
    char* target = call.out<char>(0);
    sharedFor(call.threads, axis.outer * count, 65536 / (bytes + 1) + 1, [&](int64_t begin, int64_t end) {
      constexpr int64_t kBlock = 256;
      int64_t places[kBlock];
      for (int64_t i = begin; i < end;) {
        const int64_t at = i % count;
        const int64_t size = std::min({kBlock, end - i, count - at});
        resolve(type, indices, at, size, axis.size, bounds, places);
        MXLAB_ISA_PICK(gatherRows)(source + i / count * axis.size * bytes, places, size, bytes,
                                   target + i * bytes);
        i += size;
      }
    });
  });
}

Bounds takeBounds(int64_t mode) {
  return mode == TakeParams::kModeRaise  ? Bounds::kRaise
         : mode == TakeParams::kModeWrap ? Bounds::kWrap
                                         : Bounds::kClip;
}

MXLAB_KERNEL("take", [](const PlanSpec& spec, ParamReader reader) {
  const TakeParams params(reader);
  return makeTake(spec, 0, axisOf("take", spec.inputs.at(0).shape, params.axis), takeBounds(params.mode));
});

MXLAB_KERNEL("Embedding", [](const PlanSpec& spec, ParamReader) {
  return makeTake(spec, 1, axisOf("Embedding", spec.inputs.at(1).shape, 0), Bounds::kClip);
});

MXLAB_KERNEL("backward_take", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const BackwardTakeParams params(reader);
  const Meta& dy = spec.inputs.at(0);
  const Meta& index = spec.inputs.at(1);
  const Meta& out = spec.outputs.at(0);
  const Axis axis = axisOf("backward_take", out.shape, params.axis);
  expect(dy.dtype == out.dtype && dy.size == axis.outer * index.size * axis.inner, "backward_take");
  expect(axis.size > 0 || index.size == 0, "backward_take");
  const int64_t count = index.size, total = out.bytes;
  const DType type = index.dtype;
  const Bounds bounds = takeBounds(params.mode);
  const double cost = 40.0 + static_cast<double>(out.bytes) * 0.1 + static_cast<double>(dy.bytes) * 0.3;
  return dispatch(out.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      const T* source = call.in<T>(0);
      const IndexReader indices(type, call.inputs[1]);
      T* target = call.out<T>(0);
      std::memset(call.outputs[0], 0, static_cast<size_t>(total));
      for (int64_t i = 0; i < axis.outer * count; ++i) {
        const int64_t row = i / count * axis.size + bounded(indices[i % count], axis.size, bounds);
        T* to = target + row * axis.inner;
        const T* from = source + i * axis.inner;
        for (int64_t j = 0; j < axis.inner; ++j)
          to[j] = convert<T>(static_cast<C>(static_cast<C>(to[j]) + static_cast<C>(from[j])));
      }
    });
  });
});

/// pick and its gradient walk over the same positions: f(place in data, place in picked).
template <typename F>
void eachPick(const Axis& axis, const IndexReader& indices, Bounds bounds, F f) {
  for (int64_t o = 0; o < axis.outer; ++o) {
    for (int64_t i = 0; i < axis.inner; ++i) {
      const int64_t at = o * axis.inner + i;
      f((o * axis.size + bounded(indices[at], axis.size, bounds)) * axis.inner + i, at);
    }
  }
}

std::unique_ptr<Kernel> makePick(const PlanSpec& spec, int64_t axisGiven, int64_t mode, bool backward) {
  const Meta& data = backward ? spec.outputs.at(0) : spec.inputs.at(0);
  const Meta& picked = backward ? spec.inputs.at(0) : spec.outputs.at(0);
  const Meta& index = spec.inputs.at(1);
  const Axis axis = axisOf(spec.kernel, data.shape, axisGiven);
  const int64_t count = axis.outer * axis.inner;
  expect(data.dtype == picked.dtype && picked.size == count && index.size == count &&
             (axis.size > 0 || count == 0),
         spec.kernel);
  const Bounds bounds = mode == PickParams::kModeWrap ? Bounds::kWrap : Bounds::kClip;
  const DType type = index.dtype;
  const size_t bytes = sizeOf(data.dtype);
  const int64_t total = data.bytes;
  const double cost =
      40.0 + static_cast<double>(count) * 4 + (backward ? static_cast<double>(total) * 0.1 : 0.0);
  return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
    const IndexReader indices(type, call.inputs[1]);
    withWord(bytes, [&](auto word) {
      using Word = decltype(word);
      const Word* source = call.in<Word>(0);
      Word* target = call.out<Word>(0);
      if (backward) {
        std::memset(call.outputs[0], 0, static_cast<size_t>(total));
        eachPick(axis, indices, bounds, [&](int64_t place, int64_t at) { target[place] = source[at]; });
      } else {
        eachPick(axis, indices, bounds, [&](int64_t place, int64_t at) { target[at] = source[place]; });
      }
    });
  });
}

MXLAB_KERNEL("pick", [](const PlanSpec& spec, ParamReader reader) {
  const PickParams params(reader);
  return makePick(spec, params.axis, params.mode, false);
});
MXLAB_KERNEL("backward_pick", [](const PlanSpec& spec, ParamReader reader) {
  const BackwardPickParams params(reader);
  return makePick(spec, params.axis, params.mode, true);
});

MXLAB_KERNEL("one_hot", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const OneHotParams params(reader);
  const Meta& index = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  const int64_t depth = params.depth, count = index.size;
  expect(out.size == count * depth, "one_hot");
  const DType type = index.dtype, to = out.dtype;
  const double on = params.on_value, off = params.off_value;
  return std::make_unique<FunctionKernel>(40.0 + static_cast<double>(out.bytes) * 0.1, [=](const Call& call) {
    const IndexReader indices(type, call.inputs[0]);
    dispatch(to, [&](auto tag) {
      using T = typename decltype(tag)::type;
      T* target = call.out<T>(0);
      const T high = convert<T>(on), low = convert<T>(off);
      sharedFor(call.threads, count, 65536 / (depth + 1) + 1, [&](int64_t begin, int64_t end) {
        for (int64_t i = begin; i < end; ++i) {
          T* row = target + i * depth;
          std::fill(row, row + depth, low);
          const int64_t at = indices[i];
          if (at >= 0 && at < depth) row[at] = high;
        }
      });
    });
  });
});

MXLAB_KERNEL("where", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const Meta& condition = spec.inputs.at(0);
  const Meta& x = spec.inputs.at(1);
  const Meta& out = spec.outputs.at(0);
  expect(x.dtype == out.dtype && spec.inputs.at(2).dtype == out.dtype && x.size == out.size &&
             spec.inputs[2].size == out.size &&
             (condition.size == 0 ? out.size == 0 : out.size % condition.size == 0),
         "where");
  const int64_t rows = condition.size, inner = rows == 0 ? 0 : out.size / rows;
  const size_t bytes = sizeOf(out.dtype);
  const DType type = condition.dtype;
  return std::make_unique<FunctionKernel>(40.0 + static_cast<double>(out.size), [=](const Call& call) {
    dispatch(type, [&](auto tag) {
      using C = typename decltype(tag)::type;
      using Number = typename Compute<C>::type;
      const C* chooses = call.in<C>(0);
      withWord(bytes, [&](auto word) {
        using Word = decltype(word);
        const Word* a = call.in<Word>(1);
        const Word* b = call.in<Word>(2);
        Word* y = call.out<Word>(0);
        sharedFor(call.threads, rows, 65536 / (inner + 1) + 1, [&](int64_t begin, int64_t end) {
          if (inner == 1) {
            for (int64_t i = begin; i < end; ++i) y[i] = static_cast<Number>(chooses[i]) != 0 ? a[i] : b[i];
            return;
          }
          for (int64_t i = begin; i < end; ++i) {
            const Word* from = static_cast<Number>(chooses[i]) != 0 ? a : b;
            std::memcpy(y + i * inner, from + i * inner, static_cast<size_t>(inner) * sizeof(Word));
          }
        });
      });
    });
  });
});

/// Coordinates of gather_nd and scatter_nd: `count` points on the first axes of a shape, each a block of
/// `inner`.
struct Points {
  int64_t axes = 0, count = 0, inner = 1;
  Shape dims;

  /// First element of a point's block. Throws std::out_of_range when it lies outside.
  int64_t place(const IndexReader& indices, int64_t point) const {
    int64_t offset = 0;
    for (int64_t axis = 0; axis < axes; ++axis) {
      const int64_t size = dims[static_cast<size_t>(axis)];
      int64_t index = indices[axis * count + point];
      if (index < 0) index += size;
      offset = offset * size + bounded(index, size, Bounds::kRaise);
    }
    return offset * inner;
  }
};

Points points(const std::string& kernel, const Shape& whole, const Meta& index, int64_t values) {
  Points p;
  expect(index.rank() >= 1 && index.shape[0] >= 1 && index.shape[0] <= static_cast<int64_t>(whole.size()),
         kernel);
  p.axes = index.shape[0];
  p.count = index.size / p.axes;
  for (size_t axis = 0; axis < whole.size(); ++axis) {
    if (static_cast<int64_t>(axis) < p.axes) {
      p.dims.push_back(whole[axis]);
    } else {
      p.inner *= whole[axis];
    }
  }
  expect(values == p.count * p.inner, kernel);
  return p;
}

MXLAB_KERNEL("gather_nd", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const Meta& data = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  expect(data.dtype == out.dtype, "gather_nd");
  const Points p = points("gather_nd", data.shape, spec.inputs.at(1), out.size);
  const DType type = spec.inputs[1].dtype;
  const int64_t bytes = static_cast<int64_t>(sizeOf(data.dtype));
  return std::make_unique<FunctionKernel>(
      40.0 + static_cast<double>(p.count) * 6 + static_cast<double>(out.bytes) * 0.1, [=](const Call& call) {
        const IndexReader indices(type, call.inputs[1]);
        for (int64_t i = 0; i < p.count; ++i) {
          std::memcpy(call.out<char>(0) + i * p.inner * bytes, call.in<char>(0) + p.place(indices, i) * bytes,
                      static_cast<size_t>(p.inner * bytes));
        }
      });
});

std::unique_ptr<Kernel> makeScatter(const PlanSpec& spec, bool adds) {
  const Meta& data = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  expect(data.dtype == out.dtype, spec.kernel);
  const Points p = points(spec.kernel, out.shape, spec.inputs.at(1), data.size);
  const DType type = spec.inputs[1].dtype;
  const int64_t total = out.bytes;
  const double cost = 40.0 + static_cast<double>(data.size) * 2 + static_cast<double>(total) * 0.1;
  return dispatch(out.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      const IndexReader indices(type, call.inputs[1]);
      const T* source = call.in<T>(0);
      T* target = call.out<T>(0);
      std::memset(call.outputs[0], 0, static_cast<size_t>(total));
      for (int64_t i = 0; i < p.count; ++i) {
        T* to = target + p.place(indices, i);
        const T* from = source + i * p.inner;
        for (int64_t j = 0; j < p.inner; ++j)
          to[j] =
              adds ? convert<T>(static_cast<C>(static_cast<C>(to[j]) + static_cast<C>(from[j]))) : from[j];
      }
    });
  });
}

MXLAB_KERNEL("scatter_nd", [](const PlanSpec& spec, ParamReader) { return makeScatter(spec, false); });
MXLAB_KERNEL("backward_gather_nd", [](const PlanSpec& spec, ParamReader) { return makeScatter(spec, true); });

}  // namespace
}  // namespace mxlab
