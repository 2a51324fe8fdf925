// Parameters of _ones as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct OnesParams {
  std::vector<int64_t> shape;
  std::string ctx;
  int64_t dtype;
  explicit OnesParams(ParamReader reader)
      : shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.integer()) {}
};

}  // namespace mxlab
