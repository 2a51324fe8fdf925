// Parameters of _backward_RROIAlign as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardRROIAlignParams {
  std::vector<int64_t> pooled_size;
  double spatial_scale;
  int64_t sampling_ratio;
  std::vector<int64_t> shape;
  explicit BackwardRROIAlignParams(ParamReader reader)
      : pooled_size(reader.integers()),
        spatial_scale(reader.number()),
        sampling_ratio(reader.integer()),
        shape(reader.integers()) {}
};

}  // namespace mxlab
