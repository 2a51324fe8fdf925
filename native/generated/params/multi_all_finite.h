// Parameters of multi_all_finite as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct MultiAllFiniteParams {
  int64_t num_arrays;
  bool init_output;
  explicit MultiAllFiniteParams(ParamReader reader)
      : num_arrays(reader.integer()),
        init_output(reader.boolean()) {}
};

}  // namespace mxlab
