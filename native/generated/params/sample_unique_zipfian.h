// Parameters of _sample_unique_zipfian as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SampleUniqueZipfianParams {
  int64_t range_max;
  std::vector<int64_t> shape;
  explicit SampleUniqueZipfianParams(ParamReader reader)
      : range_max(reader.integer()),
        shape(reader.integers()) {}
};

}  // namespace mxlab
