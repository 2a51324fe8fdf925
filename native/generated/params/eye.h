// Parameters of _eye as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct EyeParams {
  int64_t N;
  int64_t M;
  int64_t k;
  std::string ctx;
  int64_t dtype;
  explicit EyeParams(ParamReader reader)
      : N(reader.integer()),
        M(reader.integer()),
        k(reader.integer()),
        ctx(reader.text()),
        dtype(reader.integer()) {}
};

}  // namespace mxlab
