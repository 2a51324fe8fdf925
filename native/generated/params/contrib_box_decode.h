// Parameters of _contrib_box_decode as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribBoxDecodeParams {
  static constexpr int64_t kFormatCorner = 0;
  static constexpr int64_t kFormatCenter = 1;
  double std0;
  double std1;
  double std2;
  double std3;
  double clip;
  int64_t format;
  explicit ContribBoxDecodeParams(ParamReader reader)
      : std0(reader.number()),
        std1(reader.number()),
        std2(reader.number()),
        std3(reader.number()),
        clip(reader.number()),
        format(reader.integer()) {}
};

}  // namespace mxlab
