// Parameters of SequenceMask as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SequenceMaskParams {
  bool use_sequence_length;
  double value;
  int64_t axis;
  explicit SequenceMaskParams(ParamReader reader)
      : use_sequence_length(reader.boolean()),
        value(reader.number()),
        axis(reader.integer()) {}
};

}  // namespace mxlab
