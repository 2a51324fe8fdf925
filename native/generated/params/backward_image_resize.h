// Parameters of _backward_image_resize as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardImageResizeParams {
  std::vector<int64_t> shape;
  int64_t interp;
  explicit BackwardImageResizeParams(ParamReader reader)
      : shape(reader.integers()),
        interp(reader.integer()) {}
};

}  // namespace mxlab
