// Parameters of _contrib_quantized_act as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribQuantizedActParams {
  static constexpr int64_t kActTypeRelu = 0;
  static constexpr int64_t kActTypeSigmoid = 1;
  static constexpr int64_t kActTypeTanh = 2;
  static constexpr int64_t kActTypeSoftrelu = 3;
  static constexpr int64_t kActTypeSoftsign = 4;
  int64_t act_type;
  explicit ContribQuantizedActParams(ParamReader reader)
      : act_type(reader.integer()) {}
};

}  // namespace mxlab
