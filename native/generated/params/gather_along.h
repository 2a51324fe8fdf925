// Parameters of _gather_along as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct GatherAlongParams {
  std::optional<int64_t> axis;
  explicit GatherAlongParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

}  // namespace mxlab
