// Parameters of _contrib_MultiProposal as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribMultiProposalParams {
  int64_t rpn_pre_nms_top_n;
  int64_t rpn_post_nms_top_n;
  double threshold;
  int64_t rpn_min_size;
  std::vector<double> scales;
  std::vector<double> ratios;
  int64_t feature_stride;
  bool output_score;
  bool iou_loss;
  explicit ContribMultiProposalParams(ParamReader reader)
      : rpn_pre_nms_top_n(reader.integer()),
        rpn_post_nms_top_n(reader.integer()),
        threshold(reader.number()),
        rpn_min_size(reader.integer()),
        scales(reader.numbers()),
        ratios(reader.numbers()),
        feature_stride(reader.integer()),
        output_score(reader.boolean()),
        iou_loss(reader.boolean()) {}
};

}  // namespace mxlab
