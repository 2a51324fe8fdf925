// Parameters of adam_update as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct AdamUpdateParams {
  bool lazy_update;
  explicit AdamUpdateParams(ParamReader reader)
      : lazy_update(reader.boolean()) {}
};

}  // namespace mxlab
