// Parameters of _sample_uniform as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SampleUniformParams {
  std::vector<int64_t> shape;
  std::optional<int64_t> dtype;
  explicit SampleUniformParams(ParamReader reader)
      : shape(reader.integers()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

}  // namespace mxlab
