// Parameters of Dropout as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct DropoutParams {
  static constexpr int64_t kModeTraining = 0;
  static constexpr int64_t kModeAlways = 1;
  double p;
  int64_t mode;
  std::vector<int64_t> axes;
  bool cudnn_off;
  explicit DropoutParams(ParamReader reader)
      : p(reader.number()),
        mode(reader.integer()),
        axes(reader.integers()),
        cudnn_off(reader.boolean()) {}
};

}  // namespace mxlab
