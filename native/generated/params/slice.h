// Parameters of slice as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SliceParams {
  std::vector<std::optional<int64_t>> begin;
  std::vector<std::optional<int64_t>> end;
  std::vector<std::optional<int64_t>> step;
  explicit SliceParams(ParamReader reader)
      : begin(reader.optionalIntegers()),
        end(reader.optionalIntegers()),
        step(reader.optionalIntegers()) {}
};

}  // namespace mxlab
