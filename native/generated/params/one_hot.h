// Parameters of one_hot as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct OneHotParams {
  int64_t depth;
  double on_value;
  double off_value;
  int64_t dtype;
  explicit OneHotParams(ParamReader reader)
      : depth(reader.integer()),
        on_value(reader.number()),
        off_value(reader.number()),
        dtype(reader.integer()) {}
};

}  // namespace mxlab
