// Parameters of im2col as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct Im2colParams {
  std::vector<int64_t> kernel;
  std::vector<int64_t> stride;
  std::vector<int64_t> dilate;
  std::vector<int64_t> pad;
  explicit Im2colParams(ParamReader reader)
      : kernel(reader.integers()),
        stride(reader.integers()),
        dilate(reader.integers()),
        pad(reader.integers()) {}
};

}  // namespace mxlab
