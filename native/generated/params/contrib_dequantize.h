// Parameters of _contrib_dequantize as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribDequantizeParams {
  static constexpr int64_t kOutTypeFloat32 = 0;
  int64_t out_type;
  explicit ContribDequantizeParams(ParamReader reader)
      : out_type(reader.integer()) {}
};

}  // namespace mxlab
