// Parameters of _sample_multinomial as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SampleMultinomialParams {
  static constexpr int64_t kDtypeUint8 = 0;
  static constexpr int64_t kDtypeInt32 = 1;
  static constexpr int64_t kDtypeFloat16 = 2;
  static constexpr int64_t kDtypeFloat32 = 3;
  static constexpr int64_t kDtypeFloat64 = 4;
  std::vector<int64_t> shape;
  bool get_prob;
  int64_t dtype;
  explicit SampleMultinomialParams(ParamReader reader)
      : shape(reader.integers()),
        get_prob(reader.boolean()),
        dtype(reader.integer()) {}
};

}  // namespace mxlab
