// Bilinear resizing and adaptive average pooling of pictures: along each axis an output place is a weighted
// sum of neighbouring input places.
#include <algorithm>
#include <cmath>

#include "core/parallel.h"
#include "generated/params/backward_bilinear_resize.h"
#include "generated/params/bilinear_resize.h"
#include "real_kernels.h"

namespace mxlab {
namespace {

struct Pictures {
  int64_t images = 0;
  int64_t height = 0, width = 0;        // of the input
  int64_t outHeight = 0, outWidth = 0;  // of the output
};

Pictures picturesOf(const PlanSpec& spec, const Meta& in, const Meta& out) {
  if (in.rank() != 4 || out.rank() != 4 || in.shape[0] != out.shape[0] || in.shape[1] != out.shape[1])
    throw std::invalid_argument(spec.kernel + ": the arrays do not fit each other");
  const Pictures p{in.shape[0] * in.shape[1], in.shape[2], in.shape[3], out.shape[2], out.shape[3]};
  if (out.size > 0 && (p.height == 0 || p.width == 0))
    throw std::invalid_argument(spec.kernel + ": the pictures have no pixels");
  return p;
}

/// For each output place the two input places it lies between and the weight of the second one.
template <typename T>
struct Between {
  std::vector<int64_t> first, second;
  std::vector<T> weight;

  Between(int64_t in, int64_t out, bool alignCorners) {
    // MXNet computes places in float32 whatever the dtype.
    float scale = 0;
    if (out > 1)
      scale = alignCorners ? static_cast<float>(in - 1) / static_cast<float>(out - 1)
                           : static_cast<float>(in) / static_cast<float>(out);
    for (int64_t i = 0; i < out; ++i) {
      const float step = static_cast<float>(i);
      const float place = alignCorners ? scale * step : std::max(scale * (step + 0.5f) - 0.5f, 0.0f);
      const int64_t at = std::min(static_cast<int64_t>(place), std::max<int64_t>(in - 1, 0));
      first.push_back(at);
      second.push_back(at + 1 < in ? at + 1 : at);
      weight.push_back(static_cast<T>(place - static_cast<float>(at)));
    }
    if (in == out)
      for (T& value : weight) value = 0;
  }
};

template <typename T>
struct Resize {
  Pictures p;
  Between<T> rows, columns;
};

template <typename T>
void resizeForward(const Resize<T>& r, const T* x, T* y) {
  for (int64_t h = 0; h < r.p.outHeight; ++h) {
    const size_t i = static_cast<size_t>(h);
    const T* upper = x + r.rows.first[i] * r.p.width;
    const T* lower = x + r.rows.second[i] * r.p.width;
    const T down = r.rows.weight[i];
    for (int64_t w = 0; w < r.p.outWidth; ++w) {
      const size_t j = static_cast<size_t>(w);
      const int64_t a = r.columns.first[j], b = r.columns.second[j];
      const T right = r.columns.weight[j], left = 1 - right;
      y[h * r.p.outWidth + w] =
          (1 - down) * (left * upper[a] + right * upper[b]) + down * (left * lower[a] + right * lower[b]);
    }
  }
}

template <typename T>
void resizeBackward(const Resize<T>& r, const T* dy, T* dx) {
  std::fill(dx, dx + r.p.height * r.p.width, T(0));
  for (int64_t h = 0; h < r.p.outHeight; ++h) {
    const size_t i = static_cast<size_t>(h);
    T* upper = dx + r.rows.first[i] * r.p.width;
    T* lower = dx + r.rows.second[i] * r.p.width;
    const T down = r.rows.weight[i];
    for (int64_t w = 0; w < r.p.outWidth; ++w) {
      const size_t j = static_cast<size_t>(w);
      const int64_t a = r.columns.first[j], b = r.columns.second[j];
      const T right = r.columns.weight[j], left = 1 - right, g = dy[h * r.p.outWidth + w];
      upper[a] += (1 - down) * left * g;
      upper[b] += (1 - down) * right * g;
      lower[a] += down * left * g;
      lower[b] += down * right * g;
    }
  }
}

/// [begin, end) of the input places that output place `i` of `out` averages.
std::pair<int64_t, int64_t> partOf(int64_t i, int64_t in, int64_t out) {
  return {i * in / out, ((i + 1) * in + out - 1) / out};
}

template <typename T>
void averageForward(const Pictures& p, const T* x, T* y) {
  for (int64_t h = 0; h < p.outHeight; ++h) {
    const auto [top, bottom] = partOf(h, p.height, p.outHeight);
    for (int64_t w = 0; w < p.outWidth; ++w) {
      const auto [start, end] = partOf(w, p.width, p.outWidth);
      T sum = 0;
      for (int64_t i = top; i < bottom; ++i)
        for (int64_t j = start; j < end; ++j) sum += x[i * p.width + j];
      y[h * p.outWidth + w] = sum / static_cast<T>(end - start) / static_cast<T>(bottom - top);
    }
  }
}

template <typename T>
void averageBackward(const Pictures& p, const T* dy, T* dx) {
  std::fill(dx, dx + p.height * p.width, T(0));
  for (int64_t h = 0; h < p.outHeight; ++h) {
    const auto [top, bottom] = partOf(h, p.height, p.outHeight);
    for (int64_t w = 0; w < p.outWidth; ++w) {
      const auto [start, end] = partOf(w, p.width, p.outWidth);
      const T each = dy[h * p.outWidth + w] / static_cast<T>(bottom - top) / static_cast<T>(end - start);
      for (int64_t i = top; i < bottom; ++i)
        for (int64_t j = start; j < end; ++j) dx[i * p.width + j] += each;
    }
  }
}

/// A kernel that works on one picture after the other: from `pixelsIn` elements to `pixelsOut`.
template <typename T, typename F>
std::unique_ptr<Kernel> perPicture(int64_t images, int64_t pixelsIn, int64_t pixelsOut, F f) {
  const double work = static_cast<double>(images) * static_cast<double>(pixelsIn + pixelsOut);
  return std::make_unique<FunctionKernel>(60.0 + work * 2.0, [=](const Call& call) {
    parallelFor(call.threads, images, 16384 / (pixelsIn + pixelsOut + 1) + 1,
                [&](int64_t begin, int64_t end) {
                  for (int64_t i = begin; i < end; ++i)
                    f(call.in<T>(0) + i * pixelsIn, call.out<T>(0) + i * pixelsOut);
                });
  });
}

template <typename P, bool kForward>
std::unique_ptr<Kernel> makeResize(const PlanSpec& spec, ParamReader reader) {
  const P params(reader);
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  const Pictures p = kForward ? picturesOf(spec, in, out) : picturesOf(spec, out, in);
  const auto itself = makeResize<P, kForward>;
  return realKernel(spec, reader, itself, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    const Resize<T> r{p, Between<T>(p.height, p.outHeight, params.align_corners),
                      Between<T>(p.width, p.outWidth, params.align_corners)};
    const int64_t large = p.height * p.width, small = p.outHeight * p.outWidth;
    if (kForward)
      return perPicture<T>(p.images, large, small, [r](const T* x, T* y) { resizeForward(r, x, y); });
    return perPicture<T>(p.images, small, large, [r](const T* dy, T* dx) { resizeBackward(r, dy, dx); });
  });
}

template <bool kForward>
std::unique_ptr<Kernel> makeAverage(const PlanSpec& spec, ParamReader reader) {
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  const Pictures p = kForward ? picturesOf(spec, in, out) : picturesOf(spec, out, in);
  const auto itself = makeAverage<kForward>;
  return realKernel(spec, reader, itself, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    const int64_t large = p.height * p.width, small = p.outHeight * p.outWidth;
    if (kForward)
      return perPicture<T>(p.images, large, small, [p](const T* x, T* y) { averageForward(p, x, y); });
    return perPicture<T>(p.images, small, large, [p](const T* dy, T* dx) { averageBackward(p, dy, dx); });
  });
}

const auto resize = makeResize<BilinearResizeParams, true>;
const auto resizeBack = makeResize<BackwardBilinearResizeParams, false>;

MXLAB_KERNEL("bilinear_resize", resize);
MXLAB_KERNEL("backward_bilinear_resize", resizeBack);
MXLAB_KERNEL("contrib_AdaptiveAvgPooling2D", makeAverage<true>);
MXLAB_KERNEL("backward_AdaptiveAvgPooling2D", makeAverage<false>);

}  // namespace
}  // namespace mxlab
