// Parameters of take as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct TakeParams {
  static constexpr int64_t kModeRaise = 0;
  static constexpr int64_t kModeWrap = 1;
  static constexpr int64_t kModeClip = 2;
  int64_t axis;
  int64_t mode;
  explicit TakeParams(ParamReader reader)
      : axis(reader.integer()),
        mode(reader.integer()) {}
};

}  // namespace mxlab
