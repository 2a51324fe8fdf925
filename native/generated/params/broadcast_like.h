// Parameters of broadcast_like as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BroadcastLikeParams {
  std::optional<std::vector<int64_t>> lhs_axes;
  std::optional<std::vector<int64_t>> rhs_axes;
  explicit BroadcastLikeParams(ParamReader reader)
      : lhs_axes(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt),
        rhs_axes(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt) {}
};

}  // namespace mxlab
