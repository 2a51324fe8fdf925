// Parameters of _image_resize as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ImageResizeParams {
  std::vector<int64_t> size;
  bool keep_ratio;
  int64_t interp;
  explicit ImageResizeParams(ParamReader reader)
      : size(reader.integers()),
        keep_ratio(reader.boolean()),
        interp(reader.integer()) {}
};

}  // namespace mxlab
