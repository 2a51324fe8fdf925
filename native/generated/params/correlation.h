// Parameters of Correlation as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct CorrelationParams {
  int64_t kernel_size;
  int64_t max_displacement;
  int64_t stride1;
  int64_t stride2;
  int64_t pad_size;
  bool is_multiply;
  explicit CorrelationParams(ParamReader reader)
      : kernel_size(reader.integer()),
        max_displacement(reader.integer()),
        stride1(reader.integer()),
        stride2(reader.integer()),
        pad_size(reader.integer()),
        is_multiply(reader.boolean()) {}
};

}  // namespace mxlab
