// Parameters of _contrib_quantize_v2 as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribQuantizeV2Params {
  static constexpr int64_t kOutTypeAuto = 0;
  static constexpr int64_t kOutTypeInt8 = 1;
  static constexpr int64_t kOutTypeUint8 = 2;
  int64_t out_type;
  std::optional<double> min_calib_range;
  std::optional<double> max_calib_range;
  explicit ContribQuantizeV2Params(ParamReader reader)
      : out_type(reader.integer()),
        min_calib_range(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt),
        max_calib_range(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt) {}
};

}  // namespace mxlab
