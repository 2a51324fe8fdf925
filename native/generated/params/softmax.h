// Parameters of softmax as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SoftmaxParams {
  static constexpr int64_t kDtypeFloat16 = 0;
  static constexpr int64_t kDtypeFloat32 = 1;
  static constexpr int64_t kDtypeFloat64 = 2;
  int64_t axis;
  std::optional<double> temperature;
  std::optional<int64_t> dtype;
  bool use_length;
  explicit SoftmaxParams(ParamReader reader)
      : axis(reader.integer()),
        temperature(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        use_length(reader.boolean()) {}
};

}  // namespace mxlab
