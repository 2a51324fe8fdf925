// Parameters of _contrib_allclose as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribAllcloseParams {
  double rtol;
  double atol;
  bool equal_nan;
  explicit ContribAllcloseParams(ParamReader reader)
      : rtol(reader.number()),
        atol(reader.number()),
        equal_nan(reader.boolean()) {}
};

}  // namespace mxlab
