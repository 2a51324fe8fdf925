// Parameters of _random_gamma as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct RandomGammaParams {
  double alpha;
  double beta;
  std::vector<int64_t> shape;
  std::string ctx;
  std::optional<int64_t> dtype;
  explicit RandomGammaParams(ParamReader reader)
      : alpha(reader.number()),
        beta(reader.number()),
        shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

}  // namespace mxlab
