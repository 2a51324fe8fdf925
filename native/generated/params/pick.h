// Parameters of pick as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct PickParams {
  static constexpr int64_t kModeWrap = 0;
  static constexpr int64_t kModeClip = 1;
  int64_t axis;
  bool keepdims;
  int64_t mode;
  explicit PickParams(ParamReader reader)
      : axis(reader.integer()),
        keepdims(reader.boolean()),
        mode(reader.integer()) {}
};

}  // namespace mxlab
