// Parameters of _backward_log_softmax as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardLogSoftmaxParams {
  int64_t axis;
  std::optional<double> temperature;
  explicit BackwardLogSoftmaxParams(ParamReader reader)
      : axis(reader.integer()),
        temperature(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt) {}
};

}  // namespace mxlab
