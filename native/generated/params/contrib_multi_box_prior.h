// Parameters of _contrib_MultiBoxPrior as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribMultiBoxPriorParams {
  std::vector<double> sizes;
  std::vector<double> ratios;
  bool clip;
  std::vector<double> steps;
  std::vector<double> offsets;
  explicit ContribMultiBoxPriorParams(ParamReader reader)
      : sizes(reader.numbers()),
        ratios(reader.numbers()),
        clip(reader.boolean()),
        steps(reader.numbers()),
        offsets(reader.numbers()) {}
};

}  // namespace mxlab
