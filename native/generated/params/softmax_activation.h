// Parameters of SoftmaxActivation as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SoftmaxActivationParams {
  static constexpr int64_t kModeInstance = 0;
  static constexpr int64_t kModeChannel = 1;
  int64_t mode;
  explicit SoftmaxActivationParams(ParamReader reader)
      : mode(reader.integer()) {}
};

}  // namespace mxlab
