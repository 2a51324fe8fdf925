// Parameters of _layout_backward_Convolution as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LayoutBackwardConvolutionParams {
  std::vector<int64_t> kernel;
  std::vector<int64_t> stride;
  std::vector<int64_t> dilate;
  std::vector<int64_t> pad;
  int64_t num_filter;
  int64_t num_group;
  std::vector<int64_t> wants;
  std::vector<int64_t> data_shape;
  explicit LayoutBackwardConvolutionParams(ParamReader reader)
      : kernel(reader.integers()),
        stride(reader.integers()),
        dilate(reader.integers()),
        pad(reader.integers()),
        num_filter(reader.integer()),
        num_group(reader.integer()),
        wants(reader.integers()),
        data_shape(reader.integers()) {}
};

}  // namespace mxlab
