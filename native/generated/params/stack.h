// Parameters of stack as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct StackParams {
  int64_t axis;
  int64_t num_args;
  explicit StackParams(ParamReader reader)
      : axis(reader.integer()),
        num_args(reader.integer()) {}
};

}  // namespace mxlab
