// Parameters of sort as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SortParams {
  std::optional<int64_t> axis;
  bool is_ascend;
  explicit SortParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        is_ascend(reader.boolean()) {}
};

}  // namespace mxlab
