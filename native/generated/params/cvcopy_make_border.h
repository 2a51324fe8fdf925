// Parameters of _cvcopyMakeBorder as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct CvcopyMakeBorderParams {
  int64_t top;
  int64_t bot;
  int64_t left;
  int64_t right;
  int64_t type;
  double value;
  std::vector<double> values;
  explicit CvcopyMakeBorderParams(ParamReader reader)
      : top(reader.integer()),
        bot(reader.integer()),
        left(reader.integer()),
        right(reader.integer()),
        type(reader.integer()),
        value(reader.number()),
        values(reader.numbers()) {}
};

}  // namespace mxlab
