// Parameters of _contrib_PSROIPooling as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribPSROIPoolingParams {
  double spatial_scale;
  int64_t output_dim;
  int64_t pooled_size;
  int64_t group_size;
  explicit ContribPSROIPoolingParams(ParamReader reader)
      : spatial_scale(reader.number()),
        output_dim(reader.integer()),
        pooled_size(reader.integer()),
        group_size(reader.integer()) {}
};

}  // namespace mxlab
