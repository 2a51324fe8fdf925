// Parameters of lamb_update_phase1 as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LambUpdatePhase1Params {
  bool bias_correction;
  explicit LambUpdatePhase1Params(ParamReader reader)
      : bias_correction(reader.boolean()) {}
};

}  // namespace mxlab
