// Parameters of _backward_topk as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardTopkParams {
  std::optional<int64_t> axis;
  std::vector<int64_t> shape;
  explicit BackwardTopkParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        shape(reader.integers()) {}
};

}  // namespace mxlab
