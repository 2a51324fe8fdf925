// Parameters of squeeze as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SqueezeParams {
  std::optional<std::vector<int64_t>> axis;
  explicit SqueezeParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt) {}
};

}  // namespace mxlab
