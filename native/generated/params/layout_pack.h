// Parameters of _layout_pack as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LayoutPackParams {
  std::vector<int64_t> kernel;
  std::vector<int64_t> stride;
  std::vector<int64_t> dilate;
  std::vector<int64_t> pad;
  int64_t num_filter;
  int64_t num_group;
  std::vector<int64_t> data_shape;
  std::vector<int64_t> out_shape;
  bool no_bias;
  bool normalise;
  double eps;
  bool fix_gamma;
  int64_t threads;
  int64_t size;
  explicit LayoutPackParams(ParamReader reader)
      : kernel(reader.integers()),
        stride(reader.integers()),
        dilate(reader.integers()),
        pad(reader.integers()),
        num_filter(reader.integer()),
        num_group(reader.integer()),
        data_shape(reader.integers()),
        out_shape(reader.integers()),
        no_bias(reader.boolean()),
        normalise(reader.boolean()),
        eps(reader.number()),
        fix_gamma(reader.boolean()),
        threads(reader.integer()),
        size(reader.integer()) {}
};

}  // namespace mxlab
