// Parameters of IdentityAttachKLSparseReg as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct IdentityAttachKLSparseRegParams {
  double sparseness_target;
  double penalty;
  double momentum;
  explicit IdentityAttachKLSparseRegParams(ParamReader reader)
      : sparseness_target(reader.number()),
        penalty(reader.number()),
        momentum(reader.number()) {}
};

}  // namespace mxlab
