// Parameters of reshape_like as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ReshapeLikeParams {
  std::optional<int64_t> lhs_begin;
  std::optional<int64_t> lhs_end;
  std::optional<int64_t> rhs_begin;
  std::optional<int64_t> rhs_end;
  explicit ReshapeLikeParams(ParamReader reader)
      : lhs_begin(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        lhs_end(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        rhs_begin(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        rhs_end(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

}  // namespace mxlab
