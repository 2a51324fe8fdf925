// Kernels that are written once for float32 and float64; 16-bit floats go through float32.
#pragma once
#include <string>

#include "as_float.h"
#include "core/kernel.h"

namespace mxlab {

/// Calls `make` with the TypeTag of float or double. 16-bit floats get the float32 kernel that `factory` (the
/// caller itself) makes, converted around; other dtypes are refused. All arrays must have the dtype of the
/// first.
template <typename Make>
std::unique_ptr<Kernel> realKernel(const PlanSpec& spec, ParamReader reader, const KernelFactory& factory,
                                   Make&& make) {
  const DType type = spec.inputs.empty() ? spec.outputs.at(0).dtype : spec.inputs[0].dtype;
  for (const std::vector<Meta>* list : {&spec.inputs, &spec.outputs})
    for (const Meta& meta : *list)
      if (meta.dtype != type) throw std::invalid_argument(spec.kernel + ": all arrays need one dtype");
  switch (type) {
    case DType::kFloat32:
      return make(TypeTag<float>{});
    case DType::kFloat64:
      return make(TypeTag<double>{});
    case DType::kFloat16:
    case DType::kBfloat16:
      return asFloat(spec, reader, factory);
    default:
      throw std::invalid_argument(spec.kernel + ": needs a floating dtype");
  }
}

/// Throws unless a meta has this shape.
inline void needShape(const PlanSpec& spec, const Meta& meta, const Shape& shape) {
  if (meta.shape != shape) throw std::invalid_argument(spec.kernel + ": the arrays do not fit each other");
}

}  // namespace mxlab
