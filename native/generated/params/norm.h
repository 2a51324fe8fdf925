// Parameters of norm as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct NormParams {
  int64_t ord;
  std::optional<std::vector<int64_t>> axis;
  std::optional<int64_t> out_dtype;
  bool keepdims;
  explicit NormParams(ParamReader reader)
      : ord(reader.integer()),
        axis(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt),
        out_dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        keepdims(reader.boolean()) {}
};

}  // namespace mxlab
