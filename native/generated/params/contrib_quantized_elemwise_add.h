// Parameters of _contrib_quantized_elemwise_add as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribQuantizedElemwiseAddParams {
  std::optional<double> min_calib_range;
  std::optional<double> max_calib_range;
  explicit ContribQuantizedElemwiseAddParams(ParamReader reader)
      : min_calib_range(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt),
        max_calib_range(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt) {}
};

}  // namespace mxlab
