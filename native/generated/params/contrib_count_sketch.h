// Parameters of _contrib_count_sketch as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribCountSketchParams {
  int64_t out_dim;
  int64_t processing_batch_size;
  explicit ContribCountSketchParams(ParamReader reader)
      : out_dim(reader.integer()),
        processing_batch_size(reader.integer()) {}
};

}  // namespace mxlab
