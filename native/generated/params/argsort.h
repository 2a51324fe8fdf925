// Parameters of argsort as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ArgsortParams {
  std::optional<int64_t> axis;
  bool is_ascend;
  int64_t dtype;
  explicit ArgsortParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        is_ascend(reader.boolean()),
        dtype(reader.integer()) {}
};

}  // namespace mxlab
