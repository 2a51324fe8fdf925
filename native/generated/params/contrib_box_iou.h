// Parameters of _contrib_box_iou as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribBoxIouParams {
  static constexpr int64_t kFormatCorner = 0;
  static constexpr int64_t kFormatCenter = 1;
  int64_t format;
  explicit ContribBoxIouParams(ParamReader reader)
      : format(reader.integer()) {}
};

}  // namespace mxlab
