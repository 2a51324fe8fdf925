// Parameters of _contrib_index_array as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribIndexArrayParams {
  std::optional<std::vector<int64_t>> axes;
  explicit ContribIndexArrayParams(ParamReader reader)
      : axes(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt) {}
};

}  // namespace mxlab
