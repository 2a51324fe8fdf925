// Parameters of argmax as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ArgmaxParams {
  std::optional<int64_t> axis;
  bool keepdims;
  explicit ArgmaxParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        keepdims(reader.boolean()) {}
};

}  // namespace mxlab
