// Parameters of _contrib_box_nms as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribBoxNmsParams {
  static constexpr int64_t kInFormatCorner = 0;
  static constexpr int64_t kInFormatCenter = 1;
  static constexpr int64_t kOutFormatCorner = 0;
  static constexpr int64_t kOutFormatCenter = 1;
  double overlap_thresh;
  double valid_thresh;
  int64_t topk;
  int64_t coord_start;
  int64_t score_index;
  int64_t id_index;
  int64_t background_id;
  bool force_suppress;
  int64_t in_format;
  int64_t out_format;
  explicit ContribBoxNmsParams(ParamReader reader)
      : overlap_thresh(reader.number()),
        valid_thresh(reader.number()),
        topk(reader.integer()),
        coord_start(reader.integer()),
        score_index(reader.integer()),
        id_index(reader.integer()),
        background_id(reader.integer()),
        force_suppress(reader.boolean()),
        in_format(reader.integer()),
        out_format(reader.integer()) {}
};

}  // namespace mxlab
