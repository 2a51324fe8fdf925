// Parameters of _linspace as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LinspaceParams {
  double start;
  double stop;
  int64_t num;
  bool endpoint;
  std::string ctx;
  int64_t dtype;
  explicit LinspaceParams(ParamReader reader)
      : start(reader.number()),
        stop(reader.number()),
        num(reader.integer()),
        endpoint(reader.boolean()),
        ctx(reader.text()),
        dtype(reader.integer()) {}
};

}  // namespace mxlab
