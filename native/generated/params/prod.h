// Parameters of prod as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ProdParams {
  std::optional<std::vector<int64_t>> axis;
  bool keepdims;
  bool exclude;
  explicit ProdParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt),
        keepdims(reader.boolean()),
        exclude(reader.boolean()) {}
};

}  // namespace mxlab
