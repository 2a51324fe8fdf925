// Parameters of the operators as their kernels see them. Written by `npm run gen`; do not edit.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/params.h"

namespace mxlab {

/// A list of whole numbers of which some are None.
inline std::vector<std::optional<int64_t>> readOptionalIntegers(ParamReader& reader) {
  std::vector<std::optional<int64_t>> values(static_cast<size_t>(reader.integer()));
  for (auto& value : values) {
    const bool present = reader.boolean();
    const int64_t number = reader.integer();
    if (present) value = number;
  }
  return values;
}


}  // namespace mxlab
