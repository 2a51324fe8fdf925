// Parameters of col2im as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct Col2imParams {
  std::vector<int64_t> output_size;
  std::vector<int64_t> kernel;
  std::vector<int64_t> stride;
  std::vector<int64_t> dilate;
  std::vector<int64_t> pad;
  explicit Col2imParams(ParamReader reader)
      : output_size(reader.integers()),
        kernel(reader.integers()),
        stride(reader.integers()),
        dilate(reader.integers()),
        pad(reader.integers()) {}
};

}  // namespace mxlab
