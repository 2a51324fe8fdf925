// Parameters of add_n as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct AddNParams {
  int64_t num_args;
  explicit AddNParams(ParamReader reader)
      : num_args(reader.integer()) {}
};

}  // namespace mxlab
