// Parameters of _random_normal as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct RandomNormalParams {
  double loc;
  double scale;
  std::vector<int64_t> shape;
  std::string ctx;
  std::optional<int64_t> dtype;
  explicit RandomNormalParams(ParamReader reader)
      : loc(reader.number()),
        scale(reader.number()),
        shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

}  // namespace mxlab
