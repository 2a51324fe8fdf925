// Parameters of _linalg_extracttrian as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LinalgExtracttrianParams {
  int64_t offset;
  bool lower;
  explicit LinalgExtracttrianParams(ParamReader reader)
      : offset(reader.integer()),
        lower(reader.boolean()) {}
};

}  // namespace mxlab
