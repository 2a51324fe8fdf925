// Parameters of ROIPooling as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ROIPoolingParams {
  std::vector<int64_t> pooled_size;
  double spatial_scale;
  explicit ROIPoolingParams(ParamReader reader)
      : pooled_size(reader.integers()),
        spatial_scale(reader.number()) {}
};

}  // namespace mxlab
