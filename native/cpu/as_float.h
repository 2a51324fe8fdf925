// Runs a float32 kernel on 16-bit arrays: converts what goes in, runs, converts what comes out.
#pragma once
#include "core/kernel.h"

namespace mxlab {

/// The kernel that `factory` makes for the same plan with 16-bit floats replaced by float32.
std::unique_ptr<Kernel> asFloat(const PlanSpec& spec, ParamReader params, const KernelFactory& factory);

}  // namespace mxlab
