// Parameters of SoftmaxOutput as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SoftmaxOutputParams {
  static constexpr int64_t kNormalizationNull = 0;
  static constexpr int64_t kNormalizationBatch = 1;
  static constexpr int64_t kNormalizationValid = 2;
  double grad_scale;
  double ignore_label;
  bool multi_output;
  bool use_ignore;
  bool preserve_shape;
  int64_t normalization;
  bool out_grad;
  double smooth_alpha;
  explicit SoftmaxOutputParams(ParamReader reader)
      : grad_scale(reader.number()),
        ignore_label(reader.number()),
        multi_output(reader.boolean()),
        use_ignore(reader.boolean()),
        preserve_shape(reader.boolean()),
        normalization(reader.integer()),
        out_grad(reader.boolean()),
        smooth_alpha(reader.number()) {}
};

}  // namespace mxlab
