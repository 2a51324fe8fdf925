// Parameters of _contrib_quantize_asym as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribQuantizeAsymParams {
  std::optional<double> min_calib_range;
  std::optional<double> max_calib_range;
  explicit ContribQuantizeAsymParams(ParamReader reader)
      : min_calib_range(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt),
        max_calib_range(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt) {}
};

}  // namespace mxlab
