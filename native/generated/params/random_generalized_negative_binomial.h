// Parameters of _random_generalized_negative_binomial as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct RandomGeneralizedNegativeBinomialParams {
  double mu;
  double alpha;
  std::vector<int64_t> shape;
  std::string ctx;
  std::optional<int64_t> dtype;
  explicit RandomGeneralizedNegativeBinomialParams(ParamReader reader)
      : mu(reader.number()),
        alpha(reader.number()),
        shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

}  // namespace mxlab
