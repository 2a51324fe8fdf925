// Parameters of mp_sgd_mom_update as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct MpSgdMomUpdateParams {
  bool lazy_update;
  explicit MpSgdMomUpdateParams(ParamReader reader)
      : lazy_update(reader.boolean()) {}
};

}  // namespace mxlab
