// Parameters of _sample_exponential as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SampleExponentialParams {
  std::vector<int64_t> shape;
  std::optional<int64_t> dtype;
  explicit SampleExponentialParams(ParamReader reader)
      : shape(reader.integers()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

}  // namespace mxlab
