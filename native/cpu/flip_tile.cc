// reverse, tile, repeat, diag and its gradient as strided copies.
#include <algorithm>

#include "generated/params/backward_diag.h"
#include "generated/params/diag.h"
#include "generated/params/repeat.h"
#include "generated/params/reverse.h"
#include "generated/params/tile.h"
#include "strided_copy.h"

namespace mxlab {
namespace {

size_t axisIn(const char* kernel, int64_t axis, size_t rank) {
  const int64_t at = axis < 0 ? axis + static_cast<int64_t>(rank) : axis;
  if (at < 0 || at >= static_cast<int64_t>(rank))
    throw std::invalid_argument(std::string(kernel) + ": axis out of range");
  return static_cast<size_t>(at);
}

MXLAB_KERNEL("reverse", [](const PlanSpec& spec, ParamReader reader) {
  const ReverseParams params(reader);
  CopyPlan plan;
  plan.dims = spec.inputs.at(0).shape;
  plan.source = plan.target = denseStrides(plan.dims);
  std::vector<bool> turned(plan.dims.size(), false);
  for (int64_t axis : params.axis) turned[axisIn("reverse", axis, plan.dims.size())] = true;
  for (size_t axis = 0; axis < plan.dims.size(); ++axis) {
    if (!turned[axis] || plan.dims[axis] == 0) continue;
    plan.sourceOffset += plan.source[axis] * (plan.dims[axis] - 1);
    plan.source[axis] = -plan.source[axis];
  }
  return makeCopy(spec, std::move(plan));
});

MXLAB_KERNEL("tile", [](const PlanSpec& spec, ParamReader reader) {
  const TileParams params(reader);
  Shape shape = spec.inputs.at(0).shape;
  std::vector<int64_t> reps = params.reps;
  while (shape.size() < reps.size()) shape.insert(shape.begin(), 1);
  while (reps.size() < shape.size()) reps.insert(reps.begin(), 1);
  const std::vector<int64_t> strides = denseStrides(shape);
  CopyPlan plan;
  for (size_t axis = 0; axis < shape.size(); ++axis) {
    plan.dims.insert(plan.dims.end(), {reps[axis], shape[axis]});
    plan.source.insert(plan.source.end(), {0, strides[axis]});
  }
  plan.target = denseStrides(plan.dims);
  return makeCopy(spec, std::move(plan));
});

MXLAB_KERNEL("repeat", [](const PlanSpec& spec, ParamReader reader) {
  const RepeatParams params(reader);
  const Shape shape = params.axis ? spec.inputs.at(0).shape : Shape{spec.inputs.at(0).size};
  const size_t at = params.axis ? axisIn("repeat", *params.axis, shape.size()) : 0;
  CopyPlan plan;
  plan.dims = shape;
  plan.source = denseStrides(shape);
  plan.dims.insert(plan.dims.begin() + static_cast<std::ptrdiff_t>(at) + 1, params.repeats);
  plan.source.insert(plan.source.begin() + static_cast<std::ptrdiff_t>(at) + 1, 0);
  plan.target = denseStrides(plan.dims);
  return makeCopy(spec, std::move(plan));
});

/// Diagonals of `matrix` axes a and b as the source side, dense on the target side.
CopyPlan diagonal(const Shape& shape, int64_t k, int64_t axis1, int64_t axis2) {
  const size_t a = axisIn("diag", axis1, shape.size()), b = axisIn("diag", axis2, shape.size());
  if (a == b) throw std::invalid_argument("diag: axis1 and axis2 are the same");
  const std::vector<int64_t> strides = denseStrides(shape);
  CopyPlan plan;
  for (size_t axis = 0; axis < shape.size(); ++axis) {
    if (axis == a || axis == b) continue;
    plan.dims.push_back(shape[axis]);
    plan.source.push_back(strides[axis]);
  }
  const int64_t rows = shape[a] + std::min<int64_t>(k, 0), columns = shape[b] - std::max<int64_t>(k, 0);
  plan.dims.push_back(std::max<int64_t>(0, std::min(rows, columns)));
  plan.source.push_back(strides[a] + strides[b]);
  plan.sourceOffset = k >= 0 ? k * strides[b] : -k * strides[a];
  plan.target = denseStrides(plan.dims);
  return plan;
}

MXLAB_KERNEL("diag", [](const PlanSpec& spec, ParamReader reader) {
  const DiagParams params(reader);
  if (spec.inputs.at(0).rank() != 1)
    return makeCopy(spec, diagonal(spec.inputs[0].shape, params.k, params.axis1, params.axis2));
  CopyPlan plan = diagonal(spec.outputs.at(0).shape, params.k, 0, 1);
  std::swap(plan.source, plan.target);
  std::swap(plan.sourceOffset, plan.targetOffset);
  return makeCopy(spec, std::move(plan), true);
});

MXLAB_KERNEL("backward_diag", [](const PlanSpec& spec, ParamReader reader) {
  const BackwardDiagParams params(reader);
  CopyPlan plan = diagonal(spec.outputs.at(0).shape, params.k, params.axis1, params.axis2);
  std::swap(plan.source, plan.target);
  std::swap(plan.sourceOffset, plan.targetOffset);
  return makeCopy(spec, std::move(plan), true);
});

}  // namespace
}  // namespace mxlab
