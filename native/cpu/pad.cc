// Pad and its gradient: every place of the output maps to a place of the input, or to the constant.
#include "generated/params/pad.h"

#include <cstring>

#include "convert.h"
#include "core/kernel.h"
#include "core/parallel.h"
#include "generated/params/backward_pad.h"

namespace mxlab {
namespace {

/// For each axis and each output position the input position, or -1 in a constant border.
struct PadMap {
  std::vector<std::vector<int64_t>> from;
  Shape small, large;
};

PadMap padMap(const std::string& kernel, const Shape& small, const Shape& large,
              const std::vector<int64_t>& width, int64_t mode) {
  if (small.size() != large.size() || width.size() != 2 * small.size())
    throw std::invalid_argument(kernel + ": pad_width does not fit");
  PadMap map{{}, small, large};
  for (size_t axis = 0; axis < small.size(); ++axis) {
    const int64_t size = small[axis], before = width[2 * axis];
    if (before < 0 || width[2 * axis + 1] < 0 || large[axis] != size + before + width[2 * axis + 1])
      throw std::invalid_argument(kernel + ": pad_width does not fit");
    std::vector<int64_t> from(static_cast<size_t>(large[axis]));
    for (int64_t i = 0; i < large[axis]; ++i) {
      int64_t at = i - before;
      if (at < 0 || at >= size) {
        if (mode == PadParams::kModeConstant)
          at = -1;
        else if (mode == PadParams::kModeEdge)
          at = at < 0 ? 0 : size - 1;
        else
          at = at < 0 ? -at : 2 * (size - 1) - at;
        if (mode != PadParams::kModeConstant && (at < 0 || at >= size))
          throw std::invalid_argument(kernel + ": the border is wider than what it reflects");
      }
      from[static_cast<size_t>(i)] = at;
    }
    map.from.push_back(std::move(from));
  }
  return map;
}

/// Calls f(row of the large array, row of the small one or -1) for each innermost row in [begin, end).
template <typename F>
void eachRow(const PadMap& map, int64_t begin, int64_t end, F f) {
  const size_t last = map.large.size() - 1;
  for (int64_t row = begin; row < end; ++row) {
    int64_t rest = row, source = 0, step = 1;
    for (size_t axis = last; axis-- > 0;) {
      const int64_t at = map.from[axis][static_cast<size_t>(rest % map.large[axis])];
      rest /= map.large[axis];
      source = at < 0 || source < 0 ? -1 : source + at * step;
      step *= map.small[axis];
    }
    f(row, source);
  }
}

MXLAB_KERNEL("Pad", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const PadParams params(reader);
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  if (in.dtype != out.dtype || in.rank() < 1)
    throw std::invalid_argument("Pad: the output has the wrong dtype");
  const PadMap map = padMap("Pad", in.shape, out.shape, params.pad_width, params.mode);
  const double value = params.constant_value;
  const int64_t width = out.shape.back(), inner = in.shape.back(), rows = width > 0 ? out.size / width : 0;
  return dispatch(in.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(60.0 + static_cast<double>(out.size), [=](const Call& call) {
      const T* x = call.in<T>(0);
      T* y = call.out<T>(0);
      const T border = convert<T>(value);
      const std::vector<int64_t>& from = map.from.back();
      parallelFor(call.threads, rows, 65536 / (width + 1) + 1, [&](int64_t begin, int64_t end) {
        eachRow(map, begin, end, [&](int64_t row, int64_t source) {
          for (int64_t i = 0; i < width; ++i) {
            const int64_t at = from[static_cast<size_t>(i)];
            y[row * width + i] = source < 0 || at < 0 ? border : x[source * inner + at];
          }
        });
      });
    });
  });
});

MXLAB_KERNEL("backward_Pad", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const BackwardPadParams params(reader);
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  if (in.dtype != out.dtype || in.rank() < 1)
    throw std::invalid_argument("Pad: the output has the wrong dtype");
  const PadMap map = padMap("backward_Pad", out.shape, in.shape, params.pad_width, params.mode);
  const int64_t width = in.shape.back(), inner = out.shape.back(), rows = width > 0 ? in.size / width : 0;
  const int64_t total = out.bytes;
  return dispatch(in.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(60.0 + static_cast<double>(in.size), [=](const Call& call) {
      const T* dy = call.in<T>(0);
      T* dx = call.out<T>(0);
      std::memset(call.outputs[0], 0, static_cast<size_t>(total));
      const std::vector<int64_t>& from = map.from.back();
      eachRow(map, 0, rows, [&](int64_t row, int64_t source) {
        if (source < 0) return;
        for (int64_t i = 0; i < width; ++i) {
          const int64_t at = from[static_cast<size_t>(i)];
          if (at < 0) continue;
          T& to = dx[source * inner + at];
          to = convert<T>(static_cast<C>(static_cast<C>(to) + static_cast<C>(dy[row * width + i])));
        }
      });
    });
  });
});

}  // namespace
}  // namespace mxlab
