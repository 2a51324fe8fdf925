// Parameters of _histogram as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct HistogramParams {
  std::optional<int64_t> bin_cnt;
  std::optional<std::vector<double>> range;
  explicit HistogramParams(ParamReader reader)
      : bin_cnt(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        range(reader.boolean() ? std::optional<std::vector<double>>(reader.numbers()) : std::nullopt) {}
};

}  // namespace mxlab
