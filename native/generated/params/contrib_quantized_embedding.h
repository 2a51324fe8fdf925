// Parameters of _contrib_quantized_embedding as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribQuantizedEmbeddingParams {
  int64_t input_dim;
  int64_t output_dim;
  int64_t dtype;
  bool sparse_grad;
  explicit ContribQuantizedEmbeddingParams(ParamReader reader)
      : input_dim(reader.integer()),
        output_dim(reader.integer()),
        dtype(reader.integer()),
        sparse_grad(reader.boolean()) {}
};

}  // namespace mxlab
