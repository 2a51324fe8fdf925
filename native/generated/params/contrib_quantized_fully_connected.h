// Parameters of _contrib_quantized_fully_connected as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribQuantizedFullyConnectedParams {
  int64_t num_hidden;
  bool no_bias;
  bool flatten;
  explicit ContribQuantizedFullyConnectedParams(ParamReader reader)
      : num_hidden(reader.integer()),
        no_bias(reader.boolean()),
        flatten(reader.boolean()) {}
};

}  // namespace mxlab
