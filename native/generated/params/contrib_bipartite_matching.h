// Parameters of _contrib_bipartite_matching as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribBipartiteMatchingParams {
  bool is_ascend;
  double threshold;
  int64_t topk;
  explicit ContribBipartiteMatchingParams(ParamReader reader)
      : is_ascend(reader.boolean()),
        threshold(reader.number()),
        topk(reader.integer()) {}
};

}  // namespace mxlab
