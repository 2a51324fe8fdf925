// Parameters of _contrib_DeformablePSROIPooling as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribDeformablePSROIPoolingParams {
  double spatial_scale;
  int64_t output_dim;
  int64_t group_size;
  int64_t pooled_size;
  int64_t part_size;
  int64_t sample_per_part;
  double trans_std;
  bool no_trans;
  explicit ContribDeformablePSROIPoolingParams(ParamReader reader)
      : spatial_scale(reader.number()),
        output_dim(reader.integer()),
        group_size(reader.integer()),
        pooled_size(reader.integer()),
        part_size(reader.integer()),
        sample_per_part(reader.integer()),
        trans_std(reader.number()),
        no_trans(reader.boolean()) {}
};

}  // namespace mxlab
