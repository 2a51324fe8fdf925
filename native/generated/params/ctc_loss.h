// Parameters of CTCLoss as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct CTCLossParams {
  static constexpr int64_t kBlankLabelFirst = 0;
  static constexpr int64_t kBlankLabelLast = 1;
  bool use_data_lengths;
  bool use_label_lengths;
  int64_t blank_label;
  explicit CTCLossParams(ParamReader reader)
      : use_data_lengths(reader.boolean()),
        use_label_lengths(reader.boolean()),
        blank_label(reader.integer()) {}
};

}  // namespace mxlab
