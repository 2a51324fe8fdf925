// Parameters of nansum as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct NansumParams {
  std::optional<std::vector<int64_t>> axis;
  bool keepdims;
  bool exclude;
  explicit NansumParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt),
        keepdims(reader.boolean()),
        exclude(reader.boolean()) {}
};

}  // namespace mxlab
