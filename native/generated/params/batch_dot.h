// Parameters of batch_dot as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BatchDotParams {
  static constexpr int64_t kForwardStypeDefault = 0;
  static constexpr int64_t kForwardStypeRowSparse = 1;
  static constexpr int64_t kForwardStypeCsr = 2;
  bool transpose_a;
  bool transpose_b;
  std::optional<int64_t> forward_stype;
  explicit BatchDotParams(ParamReader reader)
      : transpose_a(reader.boolean()),
        transpose_b(reader.boolean()),
        forward_stype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

}  // namespace mxlab
