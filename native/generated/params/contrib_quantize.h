// Parameters of _contrib_quantize as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribQuantizeParams {
  static constexpr int64_t kOutTypeInt8 = 0;
  static constexpr int64_t kOutTypeUint8 = 1;
  int64_t out_type;
  explicit ContribQuantizeParams(ParamReader reader)
      : out_type(reader.integer()) {}
};

}  // namespace mxlab
