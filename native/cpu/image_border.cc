// Borders around images.
#include <vector>

#include "core/kernel.h"
#include "generated/params/cvcopy_make_border.h"
#include "rounded.h"

namespace mxlab {
namespace {

/// The source of a place outside [0, size), −1 for a constant.
int64_t borderSource(int64_t at, int64_t size, int64_t type) {
  if (at >= 0 && at < size) return at;
  switch (type) {
    case 1:
      return at < 0 ? 0 : size - 1;
    case 2:
    case 4: {
      if (size == 1) return 0;
      const int64_t skip = type == 4 ? 1 : 0, period = 2 * (size - skip);
      const int64_t rest = ((at % period) + period) % period;
      return rest < size ? rest : period - rest - 1 + skip;
    }
    case 3:
      return ((at % size) + size) % size;
    default:
      return -1;
  }
}

MXLAB_KERNEL("cvcopyMakeBorder", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const CvcopyMakeBorderParams p(reader);
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  if (in.rank() != 3 || out.rank() != 3 || in.dtype != out.dtype || p.top < 0 || p.bot < 0 || p.left < 0 ||
      p.right < 0 || out.shape[0] != in.shape[0] + p.top + p.bot ||
      out.shape[1] != in.shape[1] + p.left + p.right || out.shape[2] != in.shape[2])
    throw std::invalid_argument("copyMakeBorder: the output does not fit the image");
  if (p.type < 0 || p.type > 4) throw std::invalid_argument("copyMakeBorder: type must be from 0 to 4");
  if (in.size == 0 && p.type != 0 && out.size > 0)
    throw std::invalid_argument("copyMakeBorder: an image needs at least one pixel");
  std::vector<int64_t> rows, columns;
  for (int64_t i = 0; i < out.shape[0]; ++i) rows.push_back(borderSource(i - p.top, in.shape[0], p.type));
  for (int64_t i = 0; i < out.shape[1]; ++i) columns.push_back(borderSource(i - p.left, in.shape[1], p.type));
  std::vector<double> fill(static_cast<size_t>(in.shape[2]), 0.0);
  // One value colours all channels; several begin again after four channels.
  for (size_t c = 0; c < fill.size(); ++c)
    fill[c] = p.values.empty() ? p.value : (c % 4 < p.values.size() ? p.values[c % 4] : 0.0);
  const int64_t width = in.shape[1], channels = in.shape[2];
  return dispatch(out.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(
        60.0 + static_cast<double>(out.size) * 0.8, [=](const Call& call) {
          T* to = call.out<T>(0);
          for (const int64_t row : rows) {
            for (const int64_t column : columns) {
              const T* from = call.in<T>(0) + (row * width + column) * channels;
              for (int64_t c = 0; c < channels; ++c)
                *to++ = row < 0 || column < 0 ? rounded<T>(fill[static_cast<size_t>(c)]) : from[c];
            }
          }
        });
  });
});

}  // namespace
}  // namespace mxlab
