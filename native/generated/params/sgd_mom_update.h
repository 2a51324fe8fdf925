// Parameters of sgd_mom_update as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SgdMomUpdateParams {
  bool lazy_update;
  explicit SgdMomUpdateParams(ParamReader reader)
      : lazy_update(reader.boolean()) {}
};

}  // namespace mxlab
