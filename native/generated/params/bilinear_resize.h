// Parameters of _bilinear_resize as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BilinearResizeParams {
  std::vector<int64_t> shape;
  bool align_corners;
  explicit BilinearResizeParams(ParamReader reader)
      : shape(reader.integers()),
        align_corners(reader.boolean()) {}
};

}  // namespace mxlab
