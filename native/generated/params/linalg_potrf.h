// Parameters of _linalg_potrf as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LinalgPotrfParams {
  bool lower;
  explicit LinalgPotrfParams(ParamReader reader)
      : lower(reader.boolean()) {}
};

}  // namespace mxlab
