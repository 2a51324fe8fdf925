// Regression outputs forward: the prediction, as it is or through the logistic function. The label is not
// read.
#include "core/kernel.h"

namespace mxlab {
namespace {

std::unique_ptr<Kernel> forward(const char* kernel, const PlanSpec& spec) {
  PlanSpec alone = spec;
  alone.inputs.erase(alone.inputs.begin() + 1, alone.inputs.end());
  return findKernel(kernel)(alone, ParamReader(nullptr, 0));
}

MXLAB_KERNEL("regression_copy", [](const PlanSpec& spec, ParamReader) { return forward("copy", spec); });
MXLAB_KERNEL("regression_sigmoid",
             [](const PlanSpec& spec, ParamReader) { return forward("sigmoid", spec); });
MXLAB_KERNEL("reshape_like", [](const PlanSpec& spec, ParamReader) { return forward("copy", spec); });

}  // namespace
}  // namespace mxlab
