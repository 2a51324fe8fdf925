// Parameters of hard_sigmoid as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct HardSigmoidParams {
  double alpha;
  double beta;
  explicit HardSigmoidParams(ParamReader reader)
      : alpha(reader.number()),
        beta(reader.number()) {}
};

}  // namespace mxlab
