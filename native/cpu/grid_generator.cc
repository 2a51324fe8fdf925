// GridGenerator and its gradient: places to sample from, made of affine matrices or of optical flow.
#include "generated/params/grid_generator.h"

#include "core/parallel.h"
#include "generated/params/backward_grid_generator.h"
#include "generated/params/transformer_grid.h"
#include "real_kernels.h"

namespace mxlab {
namespace {

struct Grid {
  bool affine = false;
  /// Whether steps are rounded once, as SpatialTransformer does. At a pixel's centre a last bit decides on
  /// which side the slope is taken, so each of the two operators needs MXNet's own rounding.
  bool exact = false;
  int64_t batch = 0, height = 0, width = 0;
  int64_t places() const { return height * width; }
};

/// Geometry from the transformation (matrices or flow) and the grid.
Grid gridOf(const PlanSpec& spec, const Meta& data, const Meta& grid, bool affine) {
  if (grid.rank() != 4) throw std::invalid_argument(spec.kernel + ": the grid needs rank 4");
  const Grid g{affine, false, grid.shape[0], grid.shape[2], grid.shape[3]};
  needShape(spec, grid, {g.batch, 2, g.height, g.width});
  needShape(spec, data, affine ? Shape{g.batch, 6} : grid.shape);
  return g;
}

/// Place `i` of `count` on the way from -1 to 1; a single one is in the middle.
template <typename T>
T along(int64_t i, int64_t count, bool exact) {
  if (count < 2) return T(0);
  const double steps = static_cast<double>(count - 1);
  if (exact) return static_cast<T>(-1.0 + static_cast<double>(i) * 2.0 / steps);
  return T(-1) + static_cast<T>(i) * static_cast<T>(2.0 / steps);
}

/// How many pixels a step of 1 in the grid is; an axis of one pixel counts as one.
template <typename T>
T halfOf(int64_t count) {
  return count < 2 ? T(1) : (static_cast<T>(count) - 1) / 2;
}

template <typename T>
void forward(const Grid& g, const T* data, T* out, int64_t begin, int64_t end) {
  for (int64_t row = begin; row < end; ++row) {
    const int64_t n = row / g.height, h = row % g.height;
    T* x = out + n * 2 * g.places() + h * g.width;
    T* y = x + g.places();
    if (g.affine) {
      const T* m = data + n * 6;
      const T down = along<T>(h, g.height, g.exact);
      for (int64_t w = 0; w < g.width; ++w) {
        const T right = along<T>(w, g.width, g.exact);
        x[w] = m[0] * right + m[1] * down + m[2];
        y[w] = m[3] * right + m[4] * down + m[5];
      }
    } else {
      const T* flowX = data + n * 2 * g.places() + h * g.width;
      const T* flowY = flowX + g.places();
      const T halfWidth = halfOf<T>(g.width), halfHeight = halfOf<T>(g.height);
      for (int64_t w = 0; w < g.width; ++w) {
        x[w] = (flowX[w] + static_cast<T>(w)) / halfWidth - 1;
        y[w] = (flowY[w] + static_cast<T>(h)) / halfHeight - 1;
      }
    }
  }
}

template <typename T>
void backward(const Grid& g, const T* dy, T* dx) {
  if (!g.affine) {
    for (int64_t image = 0; image < g.batch * 2; ++image) {
      const T half = halfOf<T>(image % 2 == 0 ? g.width : g.height);
      for (int64_t i = image * g.places(); i < (image + 1) * g.places(); ++i) dx[i] = dy[i] / half;
    }
    return;
  }
  for (int64_t line = 0; line < g.batch * 2; ++line) {
    double sums[3] = {0, 0, 0};
    const T* from = dy + line * g.places();
    for (int64_t h = 0; h < g.height; ++h) {
      for (int64_t w = 0; w < g.width; ++w) {
        const double v = static_cast<double>(from[h * g.width + w]);
        sums[0] += v * static_cast<double>(along<T>(w, g.width, g.exact));
        sums[1] += v * static_cast<double>(along<T>(h, g.height, g.exact));
        sums[2] += v;
      }
    }
    for (int64_t k = 0; k < 3; ++k) dx[line * 3 + k] = static_cast<T>(sums[k]);
  }
}

std::unique_ptr<Kernel> makeGrid(const PlanSpec& spec, ParamReader reader, const Grid& g,
                                 const KernelFactory& factory) {
  return realKernel(spec, reader, factory, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    const double cost = 60.0 + static_cast<double>(g.batch * g.places()) * 2.0;
    return std::make_unique<FunctionKernel>(cost, [g](const Call& call) {
      parallelFor(
          call.threads, g.batch * g.height, 16384 / (g.width + 1) + 1,
          [&](int64_t begin, int64_t end) { forward<T>(g, call.in<T>(0), call.out<T>(0), begin, end); });
    });
  });
}

std::unique_ptr<Kernel> makeForward(const PlanSpec& spec, ParamReader reader) {
  const GridGeneratorParams params(reader);
  const bool affine = params.transform_type == GridGeneratorParams::kTransformTypeAffine;
  return makeGrid(spec, reader, gridOf(spec, spec.inputs.at(0), spec.outputs.at(0), affine), makeForward);
}

std::unique_ptr<Kernel> makeTransformer(const PlanSpec& spec, ParamReader reader) {
  const TransformerGridParams params(reader);
  Grid g = gridOf(spec, spec.inputs.at(0), spec.outputs.at(0), true);
  if (params.target_shape != Shape{g.height, g.width})
    throw std::invalid_argument(spec.kernel + ": the arrays do not fit each other");
  g.exact = true;
  return makeGrid(spec, reader, g, makeTransformer);
}

std::unique_ptr<Kernel> makeBackward(const PlanSpec& spec, ParamReader reader) {
  const BackwardGridGeneratorParams params(reader);
  const bool affine = params.transform_type == BackwardGridGeneratorParams::kTransformTypeAffine;
  const Grid g = gridOf(spec, spec.outputs.at(0), spec.inputs.at(0), affine);
  return realKernel(spec, reader, makeBackward, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    const double cost = 60.0 + static_cast<double>(g.batch * g.places()) * 4.0;
    return std::make_unique<FunctionKernel>(
        cost, [g](const Call& call) { backward<T>(g, call.in<T>(0), call.out<T>(0)); });
  });
}

MXLAB_KERNEL("GridGenerator", makeForward);
MXLAB_KERNEL("transformer_grid", makeTransformer);
MXLAB_KERNEL("backward_GridGenerator", makeBackward);

}  // namespace
}  // namespace mxlab
