// Parameters of _contrib_calibrate_entropy as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribCalibrateEntropyParams {
  int64_t num_quantized_bins;
  explicit ContribCalibrateEntropyParams(ParamReader reader)
      : num_quantized_bins(reader.integer()) {}
};

}  // namespace mxlab
