// Parameters of _backward_bilinear_resize as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardBilinearResizeParams {
  std::vector<int64_t> shape;
  bool align_corners;
  explicit BackwardBilinearResizeParams(ParamReader reader)
      : shape(reader.integers()),
        align_corners(reader.boolean()) {}
};

}  // namespace mxlab
