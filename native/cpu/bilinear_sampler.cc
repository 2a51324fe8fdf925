// BilinearSampler and its gradients: every output pixel is read from where the grid points.
#include "bilinear.h"
#include "core/parallel.h"
#include "generated/params/backward_bilinear_sampler.h"
#include "real_kernels.h"

namespace mxlab {
namespace {

struct Sizes {
  int64_t batch, channels, height, width, outHeight, outWidth;
  int64_t pixels() const { return height * width; }
  int64_t places() const { return outHeight * outWidth; }
};

/// Sizes from data and grid; the rest must fit them.
Sizes sizesOf(const PlanSpec& spec, const Meta& data, const Meta& grid, const Meta& out) {
  if (data.rank() != 4 || grid.rank() != 4) throw std::invalid_argument(spec.kernel + ": needs rank 4");
  const Sizes s{data.shape[0], data.shape[1], data.shape[2], data.shape[3], grid.shape[2], grid.shape[3]};
  needShape(spec, grid, {s.batch, 2, s.outHeight, s.outWidth});
  needShape(spec, out, {s.batch, s.channels, s.outHeight, s.outWidth});
  return s;
}

/// What lies around output place `p` of one image: -1 and 1 of the grid are the centres of the outer pixels.
template <typename T>
Around<T> placeOf(const Sizes& s, const T* grid, int64_t p) {
  const T y = (grid[s.places() + p] + 1) * static_cast<T>(s.height - 1) / 2;
  const T x = (grid[p] + 1) * static_cast<T>(s.width - 1) / 2;
  return around<T>(y, x, s.height, s.width);
}

double costOf(const Sizes& s, double each) {
  return 80.0 + static_cast<double>(s.batch * s.places()) * (8.0 + each * static_cast<double>(s.channels));
}

/// Output rows of all images to a piece of work.
int64_t rowGrain(const Sizes& s) { return 8192 / (s.outWidth * (s.channels + 4) + 1) + 1; }

std::unique_ptr<Kernel> makeForward(const PlanSpec& spec, ParamReader reader) {
  const Sizes s = sizesOf(spec, spec.inputs.at(0), spec.inputs.at(1), spec.outputs.at(0));
  return realKernel(spec, reader, makeForward, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(costOf(s, 3.0), [s](const Call& call) {
      parallelFor(call.threads, s.batch * s.outHeight, rowGrain(s), [&](int64_t begin, int64_t end) {
        std::vector<Around<T>> line(static_cast<size_t>(s.outWidth));
        for (int64_t row = begin; row < end; ++row) {
          const int64_t n = row / s.outHeight, first = row % s.outHeight * s.outWidth;
          const T* grid = call.in<T>(1) + n * 2 * s.places();
          for (int64_t w = 0; w < s.outWidth; ++w) line[static_cast<size_t>(w)] = placeOf(s, grid, first + w);
          for (int64_t c = 0; c < s.channels; ++c) {
            const T* picture = call.in<T>(0) + (n * s.channels + c) * s.pixels();
            T* y = call.out<T>(0) + (n * s.channels + c) * s.places() + first;
            for (int64_t w = 0; w < s.outWidth; ++w) y[w] = line[static_cast<size_t>(w)].value(picture);
          }
        }
      });
    });
  });
}

template <typename T>
void gradientOfData(const Sizes& s, int threads, const T* dy, const T* grid, T* dx) {
  const int64_t grain = 8192 / (s.places() * 10 + s.pixels() + 1) + 1;
  parallelFor(threads, s.batch * s.channels, grain, [&](int64_t begin, int64_t end) {
    for (int64_t image = begin; image < end; ++image) {
      T* to = dx + image * s.pixels();
      std::fill(to, to + s.pixels(), T(0));
      const T* from = grid + image / s.channels * 2 * s.places();
      for (int64_t p = 0; p < s.places(); ++p) placeOf(s, from, p).spread(dy[image * s.places() + p], to);
    }
  });
}

template <typename T>
void gradientOfGrid(const Sizes& s, int threads, const T* dy, const T* data, const T* grid, T* dgrid) {
  parallelFor(threads, s.batch * s.outHeight, rowGrain(s), [&](int64_t begin, int64_t end) {
    for (int64_t row = begin; row < end; ++row) {
      const int64_t n = row / s.outHeight, first = row % s.outHeight * s.outWidth;
      const int64_t base = n * 2 * s.places();
      for (int64_t p = first; p < first + s.outWidth; ++p) {
        const Around<T> a = placeOf(s, grid + base, p);
        T down = 0, right = 0;
        for (int64_t c = 0; c < s.channels; ++c) {
          const T* picture = data + (n * s.channels + c) * s.pixels();
          const T g = dy[(n * s.channels + c) * s.places() + p];
          down += g * a.slopeY(picture);
          right += g * a.slopeX(picture);
        }
        dgrid[base + p] = right * static_cast<T>(s.width - 1) / 2;
        dgrid[base + s.places() + p] = down * static_cast<T>(s.height - 1) / 2;
      }
    }
  });
}

std::unique_ptr<Kernel> makeBackward(const PlanSpec& spec, ParamReader reader) {
  const BackwardBilinearSamplerParams params(reader);
  const Sizes s = sizesOf(spec, spec.inputs.at(1), spec.inputs.at(2), spec.inputs.at(0));
  int data = -1, grid = -1;
  for (size_t i = 0; i < params.wants.size(); ++i) {
    const int64_t which = params.wants[i];
    if (which != 0 && which != 1) throw std::invalid_argument(spec.kernel + ": wants are 0 and 1");
    needShape(spec, spec.outputs.at(i), spec.inputs[static_cast<size_t>(which) + 1].shape);
    (which == 0 ? data : grid) = static_cast<int>(i);
  }
  return realKernel(spec, reader, makeBackward, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(costOf(s, 10.0), [=](const Call& call) {
      const T *dy = call.in<T>(0), *x = call.in<T>(1), *places = call.in<T>(2);
      if (data >= 0) gradientOfData<T>(s, call.threads, dy, places, call.out<T>(data));
      if (grid >= 0) gradientOfGrid<T>(s, call.threads, dy, x, places, call.out<T>(grid));
    });
  });
}

MXLAB_KERNEL("BilinearSampler", makeForward);
MXLAB_KERNEL("backward_BilinearSampler", makeBackward);

}  // namespace
}  // namespace mxlab
