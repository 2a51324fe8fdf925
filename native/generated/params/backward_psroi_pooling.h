// Parameters of _backward_PSROIPooling as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardPSROIPoolingParams {
  double spatial_scale;
  int64_t output_dim;
  int64_t pooled_size;
  int64_t group_size;
  std::vector<int64_t> shape;
  explicit BackwardPSROIPoolingParams(ParamReader reader)
      : spatial_scale(reader.number()),
        output_dim(reader.integer()),
        pooled_size(reader.integer()),
        group_size(reader.integer()),
        shape(reader.integers()) {}
};

}  // namespace mxlab
