// im2col and col2im: every window of the input as a column of a matrix, and the sum of such columns back in
// place.
#include <algorithm>

#include "core/parallel.h"
#include "generated/params/col2im.h"
#include "generated/params/im2col.h"
#include "real_kernels.h"
#include "windows.h"

namespace mxlab {
namespace {

/// Geometry of a picture (batch, channels, …) and its columns (batch, channels · window, places).
Windows geometry(const PlanSpec& spec, const Meta& picture, const Meta& columns,
                 const std::vector<int64_t>& kernel, const std::vector<int64_t>& stride,
                 const std::vector<int64_t>& dilate, const std::vector<int64_t>& pad) {
  // The output's sizes follow from the input's; windowsOf checks the lists.
  Windows w = windowsOf(spec.kernel, picture.shape, picture.shape, false, kernel, stride, dilate, pad);
  constexpr int64_t kMost = int64_t{1} << 31;
  for (size_t i = 0; i < 3; ++i) {
    if (w.kernel[i] > kMost || w.dilate[i] > kMost || w.pad[i] > kMost || w.stride[i] > kMost)
      throw std::invalid_argument(spec.kernel + ": the windows are too large");
    const int64_t room = w.in[i] + 2 * w.pad[i] - w.dilate[i] * (w.kernel[i] - 1) - 1;
    if (room < 0) throw std::invalid_argument(spec.kernel + ": the window is larger than the padded input");
    w.out[i] = room / w.stride[i] + 1;
  }
  needShape(spec, columns, {w.batch, w.channels * w.kernelSize(), w.outSize()});
  return w;
}

/// Calls f(place in the picture or -1, place in the row of columns, count) for each line of one row of the
/// columns: `count` neighbouring places, `w.stride[2]` apart in the picture.
template <typename F>
void eachLine(const Windows& w, int64_t tap, F&& f) {
  const int64_t k[3] = {tap / (w.kernel[1] * w.kernel[2]), tap / w.kernel[2] % w.kernel[1],
                        tap % w.kernel[2]};
  const int64_t shift = k[2] * w.dilate[2] - w.pad[2], step = w.stride[2];
  // Output places whose input lies inside the line.
  const int64_t first = std::clamp<int64_t>(shift < 0 ? (-shift + step - 1) / step : 0, 0, w.out[2]);
  const int64_t last =
      std::clamp<int64_t>(w.in[2] > shift ? (w.in[2] - shift - 1) / step + 1 : 0, first, w.out[2]);
  int64_t row = 0;
  for (int64_t d = 0; d < w.out[0]; ++d) {
    const int64_t z = d * w.stride[0] + k[0] * w.dilate[0] - w.pad[0];
    for (int64_t h = 0; h < w.out[1]; ++h, row += w.out[2]) {
      const int64_t y = h * w.stride[1] + k[1] * w.dilate[1] - w.pad[1];
      const bool inside = z >= 0 && z < w.in[0] && y >= 0 && y < w.in[1];
      if (!inside || first >= last) {
        f(-1, row, w.out[2]);
        continue;
      }
      if (first > 0) f(-1, row, first);
      f((z * w.in[1] + y) * w.in[2] + first * step + shift, row + first, last - first);
      if (last < w.out[2]) f(-1, row + last, w.out[2] - last);
    }
  }
}

double costOf(const Windows& w) {
  return 80.0 + static_cast<double>(w.batch * w.channels * w.kernelSize()) * static_cast<double>(w.outSize());
}

std::unique_ptr<Kernel> makeColumns(const PlanSpec& spec, ParamReader reader) {
  const Im2colParams p(reader);
  const Windows w =
      geometry(spec, spec.inputs.at(0), spec.outputs.at(0), p.kernel, p.stride, p.dilate, p.pad);
  return realKernel(spec, reader, makeColumns, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(costOf(w), [w](const Call& call) {
      const int64_t rows = w.batch * w.channels * w.kernelSize();
      parallelFor(call.threads, rows, 32768 / (w.outSize() + 1) + 1, [&](int64_t begin, int64_t end) {
        for (int64_t row = begin; row < end; ++row) {
          const T* x = call.in<T>(0) + row / w.kernelSize() * w.inSize();
          T* y = call.out<T>(0) + row * w.outSize();
          eachLine(w, row % w.kernelSize(), [&](int64_t from, int64_t to, int64_t count) {
            if (from < 0)
              std::fill_n(y + to, count, T(0));
            else if (w.stride[2] == 1)
              std::copy_n(x + from, count, y + to);
            else
              for (int64_t i = 0; i < count; ++i) y[to + i] = x[from + i * w.stride[2]];
          });
        }
      });
    });
  });
}

std::unique_ptr<Kernel> makePicture(const PlanSpec& spec, ParamReader reader) {
  const Col2imParams p(reader);
  const Windows w =
      geometry(spec, spec.outputs.at(0), spec.inputs.at(0), p.kernel, p.stride, p.dilate, p.pad);
  return realKernel(spec, reader, makePicture, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(costOf(w), [w](const Call& call) {
      const int64_t taps = w.kernelSize();
      const int64_t grain = 32768 / (w.outSize() * taps + 1) + 1;
      parallelFor(call.threads, w.batch * w.channels, grain, [&](int64_t begin, int64_t end) {
        for (int64_t image = begin; image < end; ++image) {
          T* y = call.out<T>(0) + image * w.inSize();
          std::fill_n(y, w.inSize(), T(0));
          for (int64_t tap = 0; tap < taps; ++tap) {
            const T* x = call.in<T>(0) + (image * taps + tap) * w.outSize();
            eachLine(w, tap, [&](int64_t to, int64_t from, int64_t count) {
              if (to < 0) return;
              for (int64_t i = 0; i < count; ++i) y[to + i * w.stride[2]] += x[from + i];
            });
          }
        }
      });
    });
  });
}

MXLAB_KERNEL("im2col", makeColumns);
MXLAB_KERNEL("col2im", makePicture);

}  // namespace
}  // namespace mxlab
