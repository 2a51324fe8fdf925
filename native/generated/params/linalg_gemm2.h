// Parameters of _linalg_gemm2 as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LinalgGemm2Params {
  bool transpose_a;
  bool transpose_b;
  double alpha;
  int64_t axis;
  explicit LinalgGemm2Params(ParamReader reader)
      : transpose_a(reader.boolean()),
        transpose_b(reader.boolean()),
        alpha(reader.number()),
        axis(reader.integer()) {}
};

}  // namespace mxlab
