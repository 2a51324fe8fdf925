// What the kernels of optimizer updates share: checks, clipping, one pass over the weight.
#pragma once
#include <cmath>
#include <memory>
#include <string>

#include "convert.h"
#include "core/kernel.h"
#include "core/parallel.h"

namespace mxlab {

/// The first `inputs` arrays of an update have the weight's dtype and size; `more` others may follow.
inline void checkUpdate(const PlanSpec& spec, size_t inputs, size_t more = 0) {
  if (spec.inputs.size() != inputs + more || spec.outputs.size() != 1)
    throw std::invalid_argument(spec.kernel + ": needs " + std::to_string(inputs + more) +
                                " inputs and one output");
  for (size_t i = 0; i < inputs; ++i) {
    const Meta& input = spec.inputs[i];
    if (input.size != spec.outputs[0].size || input.dtype != spec.outputs[0].dtype)
      throw std::invalid_argument(spec.kernel +
                                  ": weight, gradient and states must have one shape and dtype");
  }
}

/// A value within ±limit; a negative limit clips nothing.
template <typename C>
inline C clipped(C value, C limit) {
  if (limit < 0) return value;
  return value > limit ? limit : value < -limit ? -limit : value;
}

/// clip(scale * gradient).
template <typename C>
inline C prepared(C gradient, C scale, C limit) {
  return clipped(gradient * scale, limit);
}

/// A kernel whose body(tag, call, begin, end) updates the elements of [begin, end).
template <typename F>
std::unique_ptr<Kernel> makeUpdate(const PlanSpec& spec, size_t inputs, uint32_t mutated, F&& body,
                                   size_t more = 0) {
  checkUpdate(spec, inputs, more);
  const int64_t count = spec.outputs[0].size;
  return dispatchFloat(spec.outputs[0].dtype, spec.kernel.c_str(), [&](auto tag) -> std::unique_ptr<Kernel> {
    const double cost = 20.0 + static_cast<double>(count) * 0.4 * static_cast<double>(inputs);
    return std::make_unique<FunctionKernel>(
        cost,
        [count, body, tag](const Call& call) {
          parallelFor(call.threads, count, 32768,
                      [&](int64_t begin, int64_t end) { body(tag, call, begin, end); });
        },
        0, mutated);
  });
}

}  // namespace mxlab
