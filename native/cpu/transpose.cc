// transpose, SwapAxis, depth_to_space, space_to_depth: permuted axes.
#include "generated/params/transpose.h"

#include <numeric>

#include "generated/params/depth_to_space.h"
#include "generated/params/space_to_depth.h"
#include "generated/params/swap_axis.h"
#include "strided_copy.h"

namespace mxlab {
namespace {

/// The copy that permutes an array of shape `dims` so that axis i of the result is axis order[i].
std::unique_ptr<Kernel> permute(const PlanSpec& spec, const Shape& dims, const std::vector<size_t>& order) {
  if (sizeOf(dims) != spec.inputs.at(0).size)
    throw std::invalid_argument(spec.kernel + ": the shape does not fit");
  const std::vector<int64_t> strides = denseStrides(dims);
  CopyPlan plan;
  for (size_t axis : order) {
    plan.dims.push_back(dims.at(axis));
    plan.source.push_back(strides.at(axis));
  }
  plan.target = denseStrides(plan.dims);
  return makeCopy(spec, std::move(plan));
}

size_t axisIn(const PlanSpec& spec, int64_t axis, size_t rank) {
  const int64_t at = axis < 0 ? axis + static_cast<int64_t>(rank) : axis;
  if (at < 0 || at >= static_cast<int64_t>(rank))
    throw std::invalid_argument(spec.kernel + ": axis out of range");
  return static_cast<size_t>(at);
}

MXLAB_KERNEL("transpose", [](const PlanSpec& spec, ParamReader reader) {
  const TransposeParams params(reader);
  const Shape& shape = spec.inputs.at(0).shape;
  std::vector<size_t> order;
  std::vector<bool> seen(shape.size(), false);
  for (int64_t axis : params.axes) {
    order.push_back(axisIn(spec, axis, shape.size()));
    if (seen[order.back()]) throw std::invalid_argument("transpose: an axis is named twice");
    seen[order.back()] = true;
  }
  if (order.empty())
    for (size_t axis = shape.size(); axis-- > 0;) order.push_back(axis);
  if (order.size() != shape.size()) throw std::invalid_argument("transpose: axes must name all axes");
  return permute(spec, shape, order);
});

MXLAB_KERNEL("SwapAxis", [](const PlanSpec& spec, ParamReader reader) {
  const SwapAxisParams params(reader);
  const Shape& shape = spec.inputs.at(0).shape;
  std::vector<size_t> order(shape.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::swap(order[axisIn(spec, params.dim1, shape.size())], order[axisIn(spec, params.dim2, shape.size())]);
  return permute(spec, shape, order);
});

MXLAB_KERNEL("depth_to_space", [](const PlanSpec& spec, ParamReader reader) {
  const int64_t b = DepthToSpaceParams(reader).block_size;
  const Shape& s = spec.inputs.at(0).shape;
  if (s.size() != 4 || b < 1) throw std::invalid_argument("depth_to_space: needs four axes");
  return permute(spec, {s[0], b, b, s[1] / (b * b), s[2], s[3]}, {0, 3, 4, 1, 5, 2});
});

MXLAB_KERNEL("space_to_depth", [](const PlanSpec& spec, ParamReader reader) {
  const int64_t b = SpaceToDepthParams(reader).block_size;
  const Shape& s = spec.inputs.at(0).shape;
  if (s.size() != 4 || b < 1) throw std::invalid_argument("space_to_depth: needs four axes");
  return permute(spec, {s[0], s[1], s[2] / b, b, s[3] / b, b}, {0, 3, 5, 1, 2, 4});
});

}  // namespace
}  // namespace mxlab
