// Parameters of BilinearSampler as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BilinearSamplerParams {
  std::optional<bool> cudnn_off;
  explicit BilinearSamplerParams(ParamReader reader)
      : cudnn_off(reader.boolean() ? std::optional<bool>(reader.boolean()) : std::nullopt) {}
};

}  // namespace mxlab
