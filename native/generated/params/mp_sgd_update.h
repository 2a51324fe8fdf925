// Parameters of mp_sgd_update as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct MpSgdUpdateParams {
  bool lazy_update;
  explicit MpSgdUpdateParams(ParamReader reader)
      : lazy_update(reader.boolean()) {}
};

}  // namespace mxlab
