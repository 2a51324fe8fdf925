// Parameters of _contrib_MultiBoxDetection as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribMultiBoxDetectionParams {
  bool clip;
  double threshold;
  int64_t background_id;
  double nms_threshold;
  bool force_suppress;
  std::vector<double> variances;
  int64_t nms_topk;
  explicit ContribMultiBoxDetectionParams(ParamReader reader)
      : clip(reader.boolean()),
        threshold(reader.number()),
        background_id(reader.integer()),
        nms_threshold(reader.number()),
        force_suppress(reader.boolean()),
        variances(reader.numbers()),
        nms_topk(reader.integer()) {}
};

}  // namespace mxlab
