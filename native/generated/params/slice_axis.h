// Parameters of slice_axis as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SliceAxisParams {
  int64_t axis;
  int64_t begin;
  std::optional<int64_t> end;
  explicit SliceAxisParams(ParamReader reader)
      : axis(reader.integer()),
        begin(reader.integer()),
        end(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

}  // namespace mxlab
