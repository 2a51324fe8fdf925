// Parameters of _random_uniform as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct RandomUniformParams {
  double low;
  double high;
  std::vector<int64_t> shape;
  std::string ctx;
  std::optional<int64_t> dtype;
  explicit RandomUniformParams(ParamReader reader)
      : low(reader.number()),
        high(reader.number()),
        shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

}  // namespace mxlab
