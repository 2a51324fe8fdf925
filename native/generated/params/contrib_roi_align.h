// Parameters of _contrib_ROIAlign as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribROIAlignParams {
  std::vector<int64_t> pooled_size;
  double spatial_scale;
  int64_t sample_ratio;
  bool position_sensitive;
  bool aligned;
  explicit ContribROIAlignParams(ParamReader reader)
      : pooled_size(reader.integers()),
        spatial_scale(reader.number()),
        sample_ratio(reader.integer()),
        position_sensitive(reader.boolean()),
        aligned(reader.boolean()) {}
};

}  // namespace mxlab
