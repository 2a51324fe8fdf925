// Parameters of repeat as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct RepeatParams {
  int64_t repeats;
  std::optional<int64_t> axis;
  explicit RepeatParams(ParamReader reader)
      : repeats(reader.integer()),
        axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

}  // namespace mxlab
