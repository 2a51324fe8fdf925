// Parameters of FullyConnected as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct FullyConnectedParams {
  int64_t num_hidden;
  bool no_bias;
  bool flatten;
  explicit FullyConnectedParams(ParamReader reader)
      : num_hidden(reader.integer()),
        no_bias(reader.boolean()),
        flatten(reader.boolean()) {}
};

}  // namespace mxlab
