// Parameters of MakeLoss as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct MakeLossParams {
  static constexpr int64_t kNormalizationNull = 0;
  static constexpr int64_t kNormalizationBatch = 1;
  static constexpr int64_t kNormalizationValid = 2;
  double grad_scale;
  double valid_thresh;
  int64_t normalization;
  explicit MakeLossParams(ParamReader reader)
      : grad_scale(reader.number()),
        valid_thresh(reader.number()),
        normalization(reader.integer()) {}
};

}  // namespace mxlab
