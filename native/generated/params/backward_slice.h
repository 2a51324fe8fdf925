// Parameters of _backward_slice as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardSliceParams {
  std::vector<int64_t> shape;
  std::vector<std::optional<int64_t>> begin;
  std::vector<std::optional<int64_t>> end;
  std::vector<std::optional<int64_t>> step;
  explicit BackwardSliceParams(ParamReader reader)
      : shape(reader.integers()),
        begin(reader.optionalIntegers()),
        end(reader.optionalIntegers()),
        step(reader.optionalIntegers()) {}
};

}  // namespace mxlab
