// slice, slice_axis, slice_like, their gradient, and assignment to slices.
#include "generated/params/slice.h"

#include <algorithm>
#include <optional>

#include "convert.h"
#include "generated/params/backward_slice.h"
#include "generated/params/slice_assign.h"
#include "generated/params/slice_assign_scalar.h"
#include "generated/params/slice_axis.h"
#include "strided_copy.h"

namespace mxlab {
namespace {

using Positions = std::vector<std::optional<int64_t>>;

/// The part of an array of shape `whole`; its place is on the source side. The target is dense.
CopyPlan part(const std::string& kernel, const Shape& whole, const Positions& begin, const Positions& end,
              const Positions& step) {
  CopyPlan plan;
  const std::vector<int64_t> strides = denseStrides(whole);
  if (begin.size() > whole.size() || end.size() != begin.size() ||
      (!step.empty() && step.size() != begin.size()))
    throw std::invalid_argument(kernel + ": begin, end and step do not fit");
  for (size_t axis = 0; axis < whole.size(); ++axis) {
    const int64_t size = whole[axis];
    int64_t first = 0, last = size, stride = 1;
    if (axis < begin.size()) {
      stride = axis < step.size() ? step[axis].value_or(1) : 1;
      if (stride == 0) throw std::invalid_argument(kernel + ": a step is 0");
      const auto& b = begin[axis];
      const auto& e = end[axis];
      first = !b ? (stride > 0 ? 0 : size - 1) : *b < 0 ? *b + size : *b;
      last = !e ? (stride > 0 ? size : -1) : *e < 0 ? *e + size : std::min(*e, size);
    }
    const int64_t span = stride > 0 ? last - first : first - last;
    const int64_t distance = stride > 0 ? stride : -stride;
    const int64_t count = span > 0 ? (span + distance - 1) / distance : 0;
    plan.dims.push_back(count);
    plan.source.push_back(strides[axis] * stride);
    plan.sourceOffset += first * strides[axis];
  }
  plan.target = denseStrides(plan.dims);
  return plan;
}

CopyPlan flipped(CopyPlan plan) {
  std::swap(plan.source, plan.target);
  std::swap(plan.sourceOffset, plan.targetOffset);
  return plan;
}

MXLAB_KERNEL("slice", [](const PlanSpec& spec, ParamReader reader) {
  const SliceParams p(reader);
  return makeCopy(spec, part("slice", spec.inputs.at(0).shape, p.begin, p.end, p.step));
});

MXLAB_KERNEL("backward_slice", [](const PlanSpec& spec, ParamReader reader) {
  const BackwardSliceParams p(reader);
  const CopyPlan plan = flipped(part("backward_slice", spec.outputs.at(0).shape, p.begin, p.end, p.step));
  if (plan.size() != spec.inputs.at(0).size)
    throw std::invalid_argument("backward_slice: the part has the wrong size");
  return makeCopy(spec, plan, true);
});

MXLAB_KERNEL("slice_axis", [](const PlanSpec& spec, ParamReader reader) {
  const SliceAxisParams p(reader);
  const Shape& shape = spec.inputs.at(0).shape;
  const int64_t at = p.axis < 0 ? p.axis + static_cast<int64_t>(shape.size()) : p.axis;
  if (at < 0 || at >= static_cast<int64_t>(shape.size()))
    throw std::invalid_argument("slice_axis: axis out of range");
  Positions begin(shape.size()), end(shape.size());
  begin[static_cast<size_t>(at)] = p.begin;
  end[static_cast<size_t>(at)] = p.end;
  return makeCopy(spec, part("slice_axis", shape, begin, end, {}));
});

MXLAB_KERNEL("slice_like", [](const PlanSpec& spec, ParamReader) {
  const Shape& out = spec.outputs.at(0).shape;
  Positions begin(out.size(), 0), end(out.begin(), out.end());
  return makeCopy(spec, part("slice_like", spec.inputs.at(0).shape, begin, end, {}));
});

MXLAB_KERNEL("slice_assign", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const SliceAssignParams p(reader);
  const Meta& out = spec.outputs.at(0);
  CopyPlan plan = flipped(part("slice_assign", out.shape, p.begin, p.end, p.step));
  if (spec.inputs.at(0).size != out.size || spec.inputs.at(1).size != plan.size() ||
      spec.inputs[0].dtype != out.dtype || spec.inputs[1].dtype != out.dtype) {
    throw std::invalid_argument("slice_assign: the arrays do not fit");
  }
  checkCopy("slice_assign", plan, spec.inputs[1].size, out.size);
  plan.merge();
  const size_t bytes = sizeOf(out.dtype);
  const int64_t total = out.bytes;
  return std::make_unique<FunctionKernel>(50.0 + static_cast<double>(total) * 0.1, [=](const Call& call) {
    if (call.outputs[0] != call.inputs[0])
      std::memcpy(call.outputs[0], call.inputs[0], static_cast<size_t>(total));
    runCopy(plan, bytes, call.inputs[1], call.outputs[0], call.threads);
  });
});

MXLAB_KERNEL("slice_assign_scalar", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const SliceAssignScalarParams p(reader);
  const Meta& out = spec.outputs.at(0);
  if (spec.inputs.at(0).size != out.size || spec.inputs[0].dtype != out.dtype)
    throw std::invalid_argument("slice_assign_scalar: the arrays do not fit");
  CopyPlan plan = flipped(part("slice_assign_scalar", out.shape, p.begin, p.end, p.step));
  std::fill(plan.source.begin(), plan.source.end(), 0);
  checkCopy("slice_assign_scalar", plan, 1, out.size);
  plan.merge();
  const int64_t total = out.bytes;
  const DType dtype = out.dtype;
  return std::make_unique<FunctionKernel>(50.0 + static_cast<double>(total) * 0.1, [=](const Call& call) {
    if (call.outputs[0] != call.inputs[0])
      std::memcpy(call.outputs[0], call.inputs[0], static_cast<size_t>(total));
    dispatch(dtype, [&](auto tag) {
      using T = typename decltype(tag)::type;
      const T value = convert<T>(call.scalars[0]);
      runCopy(plan, sizeof(T), &value, call.outputs[0], call.threads);
    });
  });
});

}  // namespace
}  // namespace mxlab
