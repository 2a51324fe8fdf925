// Parameters of _backward_IdentityAttachKLSparseReg as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardIdentityAttachKLSparseRegParams {
  double sparseness_target;
  double penalty;
  double momentum;
  explicit BackwardIdentityAttachKLSparseRegParams(ParamReader reader)
      : sparseness_target(reader.number()),
        penalty(reader.number()),
        momentum(reader.number()) {}
};

}  // namespace mxlab
