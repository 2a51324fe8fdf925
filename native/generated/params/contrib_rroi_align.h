// Parameters of _contrib_RROIAlign as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribRROIAlignParams {
  std::vector<int64_t> pooled_size;
  double spatial_scale;
  int64_t sampling_ratio;
  explicit ContribRROIAlignParams(ParamReader reader)
      : pooled_size(reader.integers()),
        spatial_scale(reader.number()),
        sampling_ratio(reader.integer()) {}
};

}  // namespace mxlab
