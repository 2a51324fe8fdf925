// Parameters of _contrib_MultiBoxTarget as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribMultiBoxTargetParams {
  double overlap_threshold;
  double ignore_label;
  double negative_mining_ratio;
  double negative_mining_thresh;
  int64_t minimum_negative_samples;
  std::vector<double> variances;
  explicit ContribMultiBoxTargetParams(ParamReader reader)
      : overlap_threshold(reader.number()),
        ignore_label(reader.number()),
        negative_mining_ratio(reader.number()),
        negative_mining_thresh(reader.number()),
        minimum_negative_samples(reader.integer()),
        variances(reader.numbers()) {}
};

}  // namespace mxlab
