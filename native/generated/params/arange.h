// Parameters of _arange as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ArangeParams {
  double start;
  std::optional<double> stop;
  double step;
  int64_t repeat;
  bool infer_range;
  std::string ctx;
  int64_t dtype;
  explicit ArangeParams(ParamReader reader)
      : start(reader.number()),
        stop(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt),
        step(reader.number()),
        repeat(reader.integer()),
        infer_range(reader.boolean()),
        ctx(reader.text()),
        dtype(reader.integer()) {}
};

}  // namespace mxlab
