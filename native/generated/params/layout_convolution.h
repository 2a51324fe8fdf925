// Parameters of _layout_Convolution as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LayoutConvolutionParams {
  std::vector<int64_t> kernel;
  std::vector<int64_t> stride;
  std::vector<int64_t> dilate;
  std::vector<int64_t> pad;
  int64_t num_filter;
  int64_t num_group;
  bool no_bias;
  bool sum;
  bool relu;
  int64_t threads;
  explicit LayoutConvolutionParams(ParamReader reader)
      : kernel(reader.integers()),
        stride(reader.integers()),
        dilate(reader.integers()),
        pad(reader.integers()),
        num_filter(reader.integer()),
        num_group(reader.integer()),
        no_bias(reader.boolean()),
        sum(reader.boolean()),
        relu(reader.boolean()),
        threads(reader.integer()) {}
};

}  // namespace mxlab
