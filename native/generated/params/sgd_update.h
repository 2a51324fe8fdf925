// Parameters of sgd_update as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SgdUpdateParams {
  bool lazy_update;
  explicit SgdUpdateParams(ParamReader reader)
      : lazy_update(reader.boolean()) {}
};

}  // namespace mxlab
