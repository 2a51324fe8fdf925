// Correlation of two feature maps and its gradients: patches of one are compared with displaced patches of
// the other.
#include "generated/params/correlation.h"

#include <algorithm>
#include <cmath>

#include "core/parallel.h"
#include "generated/params/backward_correlation.h"
#include "real_kernels.h"

namespace mxlab {
namespace {

/// The inputs are padded into the workspace first, so that every patch lies inside.
struct Correlation {
  bool multiply;
  int64_t batch, channels, height, width;
  int64_t pad, kernel, stride1, stride2, displacement;
  int64_t paddedHeight, paddedWidth, radius, grid, outHeight, outWidth;

  int64_t padded() const { return paddedHeight * paddedWidth; }
  int64_t outputs() const { return outHeight * outWidth; }
  int64_t images() const { return batch * channels; }
  double elements() const { return static_cast<double>(kernel * kernel * channels); }
  double work() const {
    return static_cast<double>(batch * grid * grid * outputs()) * elements() +
           static_cast<double>(images() * padded());
  }
  /// Displacement `index` in rows and columns.
  int64_t down(int64_t index) const { return (index / grid - radius) * stride2; }
  int64_t right(int64_t index) const { return (index % grid - radius) * stride2; }
};

template <typename P>
Correlation geometry(const PlanSpec& spec, const P& p, const Meta& data1, const Meta& data2,
                     const Meta& out) {
  const auto fail = [&](const char* what) { throw std::invalid_argument(spec.kernel + ": " + what); };
  if (data1.rank() != 4) fail("needs rank 4");
  needShape(spec, data2, data1.shape);
  constexpr int64_t kMost = 1 << 20;
  for (int64_t size : {p.kernel_size, p.max_displacement, p.stride1, p.stride2, p.pad_size})
    if (size < 0 || size > kMost) fail("sizes must be from 0 to 2^20");
  if (p.kernel_size % 2 == 0 || p.stride1 < 1 || p.stride2 < 1)
    fail("needs an odd kernel and positive strides");
  Correlation c;
  c.multiply = p.is_multiply;
  c.batch = data1.shape[0];
  c.channels = data1.shape[1];
  c.height = data1.shape[2];
  c.width = data1.shape[3];
  c.pad = p.pad_size;
  c.kernel = p.kernel_size;
  c.stride1 = p.stride1;
  c.stride2 = p.stride2;
  c.displacement = p.max_displacement;
  c.paddedHeight = c.height + 2 * c.pad;
  c.paddedWidth = c.width + 2 * c.pad;
  c.radius = c.displacement / c.stride2;
  c.grid = 2 * c.radius + 1;
  const int64_t border = c.displacement + (c.kernel - 1) / 2;
  const auto places = [&](int64_t padded) { return (padded - 2 * border + c.stride1 - 1) / c.stride1; };
  if (c.paddedHeight <= 2 * border || c.paddedWidth <= 2 * border) fail("the patches do not fit the input");
  c.outHeight = places(c.paddedHeight);
  c.outWidth = places(c.paddedWidth);
  needShape(spec, out, {c.batch, c.grid * c.grid, c.outHeight, c.outWidth});
  return c;
}

template <typename T>
void putPadded(const Correlation& c, const T* x, T* padded, int64_t begin, int64_t end) {
  for (int64_t image = begin; image < end; ++image) {
    T* to = padded + image * c.padded();
    std::fill(to, to + c.padded(), T(0));
    for (int64_t h = 0; h < c.height; ++h)
      std::copy_n(x + (image * c.height + h) * c.width, c.width, to + (h + c.pad) * c.paddedWidth + c.pad);
  }
}

/// One line of the output: one displacement, one row.
template <typename T>
void forwardLine(const Correlation& c, const T* first, const T* second, int64_t line, T* y) {
  const int64_t i = line % c.outHeight, index = line / c.outHeight % (c.grid * c.grid);
  const int64_t n = line / c.outHeight / (c.grid * c.grid);
  std::fill(y, y + c.outWidth, T(0));
  for (int64_t channel = 0; channel < c.channels; ++channel) {
    const int64_t image = (n * c.channels + channel) * c.padded();
    for (int64_t h = 0; h < c.kernel; ++h) {
      const int64_t row = i * c.stride1 + c.displacement + h;
      const T* a = first + image + row * c.paddedWidth + c.displacement;
      const T* b = second + image + (row + c.down(index)) * c.paddedWidth + c.displacement + c.right(index);
      for (int64_t w = 0; w < c.kernel; ++w, ++a, ++b) {
        if (c.multiply)
          for (int64_t j = 0; j < c.outWidth; ++j) y[j] += a[j * c.stride1] * b[j * c.stride1];
        else
          for (int64_t j = 0; j < c.outWidth; ++j) y[j] += std::fabs(a[j * c.stride1] - b[j * c.stride1]);
      }
    }
  }
  const T count = static_cast<T>(c.elements());
  for (int64_t j = 0; j < c.outWidth; ++j) y[j] /= count;
}

std::unique_ptr<Kernel> makeForward(const PlanSpec& spec, ParamReader reader) {
  const CorrelationParams params(reader);
  const Correlation c = geometry(spec, params, spec.inputs.at(0), spec.inputs.at(1), spec.outputs.at(0));
  return realKernel(spec, reader, makeForward, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    const int64_t scratch = 2 * c.images() * c.padded() * static_cast<int64_t>(sizeof(T));
    const auto run = [c](const Call& call) {
      T* first = static_cast<T*>(call.workspace);
      T* second = first + c.images() * c.padded();
      parallelFor(call.threads, c.images(), 65536 / (c.padded() + 1) + 1, [&](int64_t begin, int64_t end) {
        putPadded<T>(c, call.in<T>(0), first, begin, end);
        putPadded<T>(c, call.in<T>(1), second, begin, end);
      });
      const int64_t lines = c.batch * c.grid * c.grid * c.outHeight;
      const int64_t grain = 65536 / (c.outWidth * c.channels * c.kernel * c.kernel + 1) + 1;
      parallelFor(call.threads, lines, grain, [&](int64_t begin, int64_t end) {
        for (int64_t line = begin; line < end; ++line)
          forwardLine<T>(c, first, second, line, call.out<T>(0) + line * c.outWidth);
      });
    };
    return std::make_unique<FunctionKernel>(80.0 + c.work() * 0.5, run, scratch);
  });
}

/// Both gradients of one channel, added up in padded pictures.
template <typename T>
void backwardChannel(const Correlation& c, int64_t image, const T* dy, const T* a, const T* b, T* da, T* db) {
  const int64_t n = image / c.channels;
  std::fill(da, da + c.padded(), T(0));
  std::fill(db, db + c.padded(), T(0));
  const T count = static_cast<T>(c.elements());
  for (int64_t index = 0; index < c.grid * c.grid; ++index) {
    const int64_t shift = c.down(index) * c.paddedWidth + c.right(index);
    for (int64_t i = 0; i < c.outHeight; ++i) {
      const T* g = dy + ((n * c.grid * c.grid + index) * c.outHeight + i) * c.outWidth;
      for (int64_t tap = 0; tap < c.kernel * c.kernel; ++tap) {
        const int64_t row = i * c.stride1 + c.displacement + tap / c.kernel;
        int64_t at = row * c.paddedWidth + c.displacement + tap % c.kernel;
        for (int64_t j = 0; j < c.outWidth; ++j, at += c.stride1) {
          const T slope = g[j] / count;
          if (c.multiply) {
            da[at] += slope * b[at + shift];
            db[at + shift] += slope * a[at];
          } else {
            const T signedSlope = a[at] >= b[at + shift] ? slope : -slope;
            da[at] += signedSlope;
            db[at + shift] -= signedSlope;
          }
        }
      }
    }
  }
}

std::unique_ptr<Kernel> makeBackward(const PlanSpec& spec, ParamReader reader) {
  const BackwardCorrelationParams params(reader);
  const Correlation c = geometry(spec, params, spec.inputs.at(1), spec.inputs.at(2), spec.inputs.at(0));
  for (size_t i = 0; i < 2; ++i) needShape(spec, spec.outputs.at(i), spec.inputs[1].shape);
  return realKernel(spec, reader, makeBackward, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    const int64_t scratch = 4 * c.images() * c.padded() * static_cast<int64_t>(sizeof(T));
    const auto run = [c](const Call& call) {
      T* space = static_cast<T*>(call.workspace);
      const double each = static_cast<double>(c.grid * c.grid * c.outputs() * c.kernel * c.kernel);
      const int64_t grain = static_cast<int64_t>(32768 / (each + 1)) + 1;
      parallelFor(call.threads, c.images(), grain, [&](int64_t begin, int64_t end) {
        for (int64_t image = begin; image < end; ++image) {
          T* parts[4];
          for (int64_t k = 0; k < 4; ++k) parts[k] = space + (k * c.images() + image) * c.padded();
          for (int k = 0; k < 2; ++k)
            putPadded<T>(c, call.in<T>(1 + k), space + k * c.images() * c.padded(), image, image + 1);
          backwardChannel<T>(c, image, call.in<T>(0), parts[0], parts[1], parts[2], parts[3]);
          for (int k = 0; k < 2; ++k)
            for (int64_t h = 0; h < c.height; ++h)
              std::copy_n(parts[2 + k] + (h + c.pad) * c.paddedWidth + c.pad, c.width,
                          call.out<T>(k) + (image * c.height + h) * c.width);
        }
      });
    };
    return std::make_unique<FunctionKernel>(80.0 + c.work() * 2.0, run, scratch);
  });
}

MXLAB_KERNEL("Correlation", makeForward);
MXLAB_KERNEL("backward_Correlation", makeBackward);

}  // namespace
}  // namespace mxlab
