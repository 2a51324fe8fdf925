// Columns of a deformable convolution and their gradients: every tap of a window is read bilinearly from a
// place of its own.
#include "generated/params/deformable_columns.h"

#include <algorithm>

#include "bilinear.h"
#include "core/parallel.h"
#include "generated/params/backward_deformable_columns.h"
#include "real_kernels.h"

namespace mxlab {
namespace {

/// Without a mask (the first version of the layer) taps outside the picture are 0 and those beyond the centre
/// of its last row or column read that row or column. With a mask the picture fades to 0 within one pixel.
struct Deformable {
  bool modulated;
  int64_t batch, channels, height, width, outHeight, outWidth;
  int64_t kernel[2], stride[2], dilate[2], pad[2];
  int64_t groups;

  int64_t taps() const { return kernel[0] * kernel[1]; }
  int64_t pixels() const { return height * width; }
  int64_t places() const { return outHeight * outWidth; }
  int64_t columns() const { return batch * places(); }
  int64_t perGroup() const { return channels / groups; }
  double work() const {
    return static_cast<double>(columns() * taps()) * (8.0 + 3.0 * static_cast<double>(channels));
  }
};

template <typename P>
Deformable geometry(const PlanSpec& spec, const P& p, const Meta& data, const Meta& offset, const Meta* mask,
                    const Meta& columns) {
  const auto fail = [&](const char* what) { throw std::invalid_argument(spec.kernel + ": " + what); };
  if (data.rank() != 4 || offset.rank() != 4) fail("needs rank 4");
  Deformable d;
  d.modulated = mask != nullptr;
  d.batch = data.shape[0];
  d.channels = data.shape[1];
  d.height = data.shape[2];
  d.width = data.shape[3];
  d.groups = p.num_deformable_group;
  if (d.groups < 1 || d.channels % d.groups != 0) fail("num_deformable_group must divide the channels");
  constexpr int64_t kMost = int64_t{1} << 31;
  const auto fill = [&](int64_t* to, const std::vector<int64_t>& list, int64_t fallback, int64_t least) {
    if (!list.empty() && list.size() != 2) fail("needs windows of two axes");
    for (size_t i = 0; i < 2; ++i) {
      to[i] = list.empty() ? fallback : list[i];
      if (to[i] < least || to[i] > kMost) fail("a size of the window is out of range");
    }
  };
  if (p.kernel.size() != 2) fail("needs windows of two axes");
  fill(d.kernel, p.kernel, 1, 1);
  fill(d.stride, p.stride, 1, 1);
  fill(d.dilate, p.dilate, 1, 1);
  fill(d.pad, p.pad, 0, 0);
  const auto out = [&](int i, int64_t size) {
    const int64_t room = size + 2 * d.pad[i] - d.dilate[i] * (d.kernel[i] - 1) - 1;
    if (room < 0) fail("the window is larger than the padded input");
    return room / d.stride[i] + 1;
  };
  d.outHeight = out(0, d.height);
  d.outWidth = out(1, d.width);
  needShape(spec, offset, {d.batch, d.groups * 2 * d.taps(), d.outHeight, d.outWidth});
  if (mask) needShape(spec, *mask, {d.batch, d.groups * d.taps(), d.outHeight, d.outWidth});
  needShape(spec, columns, {d.channels * d.taps(), d.columns()});
  return d;
}

/// Where one tap of one window reads.
template <typename T>
struct Tap {
  Around<T> around;
  T mask;
  /// Whether the place is beyond the last centre, where the first version has no slope.
  bool flatY, flatX;
};

/// Tap `tap` of group `g` at place `p` of image `n`.
template <typename T>
Tap<T> tapOf(const Deformable& d, const T* offset, const T* mask, int64_t n, int64_t g, int64_t tap,
             int64_t p) {
  const int64_t first = ((n * d.groups + g) * 2 * d.taps() + 2 * tap) * d.places() + p;
  const int64_t row = p / d.outWidth * d.stride[0] - d.pad[0] + tap / d.kernel[1] * d.dilate[0];
  const int64_t column = p % d.outWidth * d.stride[1] - d.pad[1] + tap % d.kernel[1] * d.dilate[1];
  T y = static_cast<T>(row) + offset[first], x = static_cast<T>(column) + offset[first + d.places()];
  Tap<T> t{{{-1, -1, -1, -1}, {0, 0, 0, 0}, 0, 0}, 1, false, false};
  if (d.modulated) t.mask = mask[((n * d.groups + g) * d.taps() + tap) * d.places() + p];
  const T low = d.modulated ? T(-1) : T(0);
  const bool inside = y < static_cast<T>(d.height) && x < static_cast<T>(d.width) &&
                      (d.modulated ? y > low && x > low : y >= low && x >= low);
  if (!inside) return t;
  if (!d.modulated) {
    const T lastY = static_cast<T>(d.height - 1), lastX = static_cast<T>(d.width - 1);
    t.flatY = y >= lastY;
    t.flatX = x >= lastX;
    y = std::min(y, lastY);
    x = std::min(x, lastX);
  }
  t.around = around<T>(y, x, d.height, d.width);
  return t;
}

template <typename T>
void forwardRow(const Deformable& d, const T* data, const T* offset, const T* mask, int64_t row, T* columns) {
  const int64_t n = row / d.outHeight, first = row % d.outHeight * d.outWidth;
  std::vector<Tap<T>> line(static_cast<size_t>(d.outWidth));
  for (int64_t g = 0; g < d.groups; ++g) {
    for (int64_t tap = 0; tap < d.taps(); ++tap) {
      for (int64_t w = 0; w < d.outWidth; ++w)
        line[static_cast<size_t>(w)] = tapOf(d, offset, mask, n, g, tap, first + w);
      for (int64_t c = g * d.perGroup(); c < (g + 1) * d.perGroup(); ++c) {
        const T* picture = data + (n * d.channels + c) * d.pixels();
        T* to = columns + (c * d.taps() + tap) * d.columns() + n * d.places() + first;
        for (int64_t w = 0; w < d.outWidth; ++w) {
          const Tap<T>& t = line[static_cast<size_t>(w)];
          to[w] = t.around.value(picture) * t.mask;
        }
      }
    }
  }
}

template <typename T>
void gradientOfData(const Deformable& d, const T* dy, const T* offset, const T* mask, int64_t image, T* dx) {
  const int64_t n = image / d.channels, c = image % d.channels, g = c / d.perGroup();
  std::fill_n(dx, d.pixels(), T(0));
  for (int64_t tap = 0; tap < d.taps(); ++tap) {
    const T* from = dy + (c * d.taps() + tap) * d.columns() + n * d.places();
    for (int64_t p = 0; p < d.places(); ++p) {
      const Tap<T> t = tapOf(d, offset, mask, n, g, tap, p);
      t.around.spread(from[p] * t.mask, dx);
    }
  }
}

/// Gradients of offset and mask for one output row; either may be null.
template <typename T>
void gradientOfPlaces(const Deformable& d, const T* dy, const T* data, const T* offset, const T* mask,
                      int64_t row, T* dOffset, T* dMask) {
  const int64_t n = row / d.outHeight, first = row % d.outHeight * d.outWidth;
  for (int64_t g = 0; g < d.groups; ++g) {
    for (int64_t tap = 0; tap < d.taps(); ++tap) {
      for (int64_t p = first; p < first + d.outWidth; ++p) {
        const Tap<T> t = tapOf(d, offset, mask, n, g, tap, p);
        T down = 0, right = 0, through = 0;
        for (int64_t c = g * d.perGroup(); c < (g + 1) * d.perGroup(); ++c) {
          const T* picture = data + (n * d.channels + c) * d.pixels();
          const T slope = dy[(c * d.taps() + tap) * d.columns() + n * d.places() + p];
          through += slope * t.around.value(picture);
          if (!t.flatY) down += slope * t.around.slopeY(picture);
          if (!t.flatX) right += slope * t.around.slopeX(picture);
        }
        const int64_t at = ((n * d.groups + g) * 2 * d.taps() + 2 * tap) * d.places() + p;
        if (dOffset) {
          dOffset[at] = down * t.mask;
          dOffset[at + d.places()] = right * t.mask;
        }
        if (dMask) dMask[((n * d.groups + g) * d.taps() + tap) * d.places() + p] = through;
      }
    }
  }
}

std::unique_ptr<Kernel> makeForward(const PlanSpec& spec, ParamReader reader) {
  const DeformableColumnsParams params(reader);
  const Meta* mask = params.modulated ? &spec.inputs.at(2) : nullptr;
  const Deformable d = geometry(spec, params, spec.inputs.at(0), spec.inputs.at(1), mask, spec.outputs.at(0));
  return realKernel(spec, reader, makeForward, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(100.0 + d.work(), [d](const Call& call) {
      const int64_t grain = 8192 / (d.outWidth * d.taps() * d.channels + 1) + 1;
      const T* weights = d.modulated ? call.in<T>(2) : nullptr;
      parallelFor(call.threads, d.batch * d.outHeight, grain, [&](int64_t begin, int64_t end) {
        for (int64_t row = begin; row < end; ++row)
          forwardRow<T>(d, call.in<T>(0), call.in<T>(1), weights, row, call.out<T>(0));
      });
    });
  });
}

std::unique_ptr<Kernel> makeBackward(const PlanSpec& spec, ParamReader reader) {
  const BackwardDeformableColumnsParams params(reader);
  const Meta* mask = params.modulated ? &spec.inputs.at(3) : nullptr;
  const Deformable d = geometry(spec, params, spec.inputs.at(1), spec.inputs.at(2), mask, spec.inputs.at(0));
  int at[3] = {-1, -1, -1};
  for (size_t i = 0; i < params.wants.size(); ++i) {
    const int64_t which = params.wants[i];
    if (which < 0 || which > (d.modulated ? 2 : 1)) throw std::invalid_argument(spec.kernel + ": bad wants");
    needShape(spec, spec.outputs.at(i), spec.inputs[static_cast<size_t>(which) + 1].shape);
    at[which] = static_cast<int>(i);
  }
  return realKernel(spec, reader, makeBackward, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(100.0 + d.work() * 3, [=](const Call& call) {
      const T *dy = call.in<T>(0), *data = call.in<T>(1), *offset = call.in<T>(2);
      const T* weights = d.modulated ? call.in<T>(3) : nullptr;
      if (at[0] >= 0) {
        const int64_t grain = 4096 / (d.places() * d.taps() + 1) + 1;
        parallelFor(call.threads, d.batch * d.channels, grain, [&](int64_t begin, int64_t end) {
          for (int64_t image = begin; image < end; ++image)
            gradientOfData<T>(d, dy, offset, weights, image, call.out<T>(at[0]) + image * d.pixels());
        });
      }
      if (at[1] < 0 && at[2] < 0) return;
      T* dOffset = at[1] < 0 ? nullptr : call.out<T>(at[1]);
      T* dMask = at[2] < 0 ? nullptr : call.out<T>(at[2]);
      const int64_t grain = 4096 / (d.outWidth * d.taps() * d.channels + 1) + 1;
      parallelFor(call.threads, d.batch * d.outHeight, grain, [&](int64_t begin, int64_t end) {
        for (int64_t row = begin; row < end; ++row)
          gradientOfPlaces<T>(d, dy, data, offset, weights, row, dOffset, dMask);
      });
    });
  });
}

MXLAB_KERNEL("deformable_columns", makeForward);
MXLAB_KERNEL("backward_deformable_columns", makeBackward);

}  // namespace
}  // namespace mxlab
