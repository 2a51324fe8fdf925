// Parameters of _random_randint as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct RandomRandintParams {
  int64_t low;
  int64_t high;
  std::vector<int64_t> shape;
  std::string ctx;
  std::optional<int64_t> dtype;
  explicit RandomRandintParams(ParamReader reader)
      : low(reader.integer()),
        high(reader.integer()),
        shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

}  // namespace mxlab
