// Parameters of _backward_softmax as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardSoftmaxParams {
  int64_t axis;
  std::optional<double> temperature;
  explicit BackwardSoftmaxParams(ParamReader reader)
      : axis(reader.integer()),
        temperature(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt) {}
};

}  // namespace mxlab
