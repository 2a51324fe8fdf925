// Parameters of mp_lamb_update_phase1 as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct MpLambUpdatePhase1Params {
  bool bias_correction;
  explicit MpLambUpdatePhase1Params(ParamReader reader)
      : bias_correction(reader.boolean()) {}
};

}  // namespace mxlab
