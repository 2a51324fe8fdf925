// Parameters of _contrib_arange_like as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribArangeLikeParams {
  double start;
  double step;
  int64_t repeat;
  std::string ctx;
  std::optional<int64_t> axis;
  explicit ContribArangeLikeParams(ParamReader reader)
      : start(reader.number()),
        step(reader.number()),
        repeat(reader.integer()),
        ctx(reader.text()),
        axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

}  // namespace mxlab
