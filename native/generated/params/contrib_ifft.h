// Parameters of _contrib_ifft as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribIfftParams {
  int64_t compute_size;
  explicit ContribIfftParams(ParamReader reader)
      : compute_size(reader.integer()) {}
};

}  // namespace mxlab
