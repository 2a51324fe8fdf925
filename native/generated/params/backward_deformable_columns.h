// Parameters of _backward_deformable_columns as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardDeformableColumnsParams {
  std::vector<int64_t> kernel;
  std::vector<int64_t> stride;
  std::vector<int64_t> dilate;
  std::vector<int64_t> pad;
  int64_t num_deformable_group;
  bool modulated;
  std::vector<int64_t> wants;
  explicit BackwardDeformableColumnsParams(ParamReader reader)
      : kernel(reader.integers()),
        stride(reader.integers()),
        dilate(reader.integers()),
        pad(reader.integers()),
        num_deformable_group(reader.integer()),
        modulated(reader.boolean()),
        wants(reader.integers()) {}
};

}  // namespace mxlab
