// Parameters of _cvimresize as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct CvimresizeParams {
  int64_t w;
  int64_t h;
  int64_t interp;
  explicit CvimresizeParams(ParamReader reader)
      : w(reader.integer()),
        h(reader.integer()),
        interp(reader.integer()) {}
};

}  // namespace mxlab
