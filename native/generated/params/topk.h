// Parameters of topk as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct TopkParams {
  static constexpr int64_t kRetTypValue = 0;
  static constexpr int64_t kRetTypIndices = 1;
  static constexpr int64_t kRetTypMask = 2;
  static constexpr int64_t kRetTypBoth = 3;
  std::optional<int64_t> axis;
  int64_t k;
  int64_t ret_typ;
  bool is_ascend;
  int64_t dtype;
  explicit TopkParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        k(reader.integer()),
        ret_typ(reader.integer()),
        is_ascend(reader.boolean()),
        dtype(reader.integer()) {}
};

}  // namespace mxlab
