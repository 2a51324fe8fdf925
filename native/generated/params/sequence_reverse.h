// Parameters of SequenceReverse as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SequenceReverseParams {
  bool use_sequence_length;
  int64_t axis;
  explicit SequenceReverseParams(ParamReader reader)
      : use_sequence_length(reader.boolean()),
        axis(reader.integer()) {}
};

}  // namespace mxlab
