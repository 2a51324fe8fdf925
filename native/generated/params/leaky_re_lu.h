// Parameters of LeakyReLU as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LeakyReLUParams {
  static constexpr int64_t kActTypeRrelu = 0;
  static constexpr int64_t kActTypeLeaky = 1;
  static constexpr int64_t kActTypePrelu = 2;
  static constexpr int64_t kActTypeElu = 3;
  static constexpr int64_t kActTypeSelu = 4;
  static constexpr int64_t kActTypeGelu = 5;
  int64_t act_type;
  double slope;
  double lower_bound;
  double upper_bound;
  explicit LeakyReLUParams(ParamReader reader)
      : act_type(reader.integer()),
        slope(reader.number()),
        lower_bound(reader.number()),
        upper_bound(reader.number()) {}
};

}  // namespace mxlab
