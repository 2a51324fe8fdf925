// Parameters of _contrib_quantized_batch_norm as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribQuantizedBatchNormParams {
  double eps;
  double momentum;
  bool fix_gamma;
  bool use_global_stats;
  bool output_mean_var;
  int64_t axis;
  bool cudnn_off;
  std::optional<double> min_calib_range;
  std::optional<double> max_calib_range;
  explicit ContribQuantizedBatchNormParams(ParamReader reader)
      : eps(reader.number()),
        momentum(reader.number()),
        fix_gamma(reader.boolean()),
        use_global_stats(reader.boolean()),
        output_mean_var(reader.boolean()),
        axis(reader.integer()),
        cudnn_off(reader.boolean()),
        min_calib_range(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt),
        max_calib_range(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt) {}
};

}  // namespace mxlab
