// Parameters of _contrib_fft as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribFftParams {
  int64_t compute_size;
  explicit ContribFftParams(ParamReader reader)
      : compute_size(reader.integer()) {}
};

}  // namespace mxlab
