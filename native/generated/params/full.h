// Parameters of _full as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct FullParams {
  std::vector<int64_t> shape;
  std::string ctx;
  int64_t dtype;
  double value;
  explicit FullParams(ParamReader reader)
      : shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.integer()),
        value(reader.number()) {}
};

}  // namespace mxlab
