// Parameters of _multi_lamb_update as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct MultiLambUpdateParams {
  bool bias_correction;
  int64_t num_tensors;
  explicit MultiLambUpdateParams(ParamReader reader)
      : bias_correction(reader.boolean()),
        num_tensors(reader.integer()) {}
};

}  // namespace mxlab
