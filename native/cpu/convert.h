// Conversion of one element between types, defined for every value: what does not fit wraps around, NaN
// becomes 0.
#pragma once
#include <cstdint>
#include <type_traits>

#include "core/half.h"

namespace mxlab {

template <typename T>
constexpr bool isFloating =
    std::is_floating_point<T>::value || std::is_same<T, Half>::value || std::is_same<T, Bfloat16>::value;

template <typename To, typename From>
MXLAB_INLINE To convert(From value) {
  if constexpr (std::is_same<To, bool>::value) {
    if constexpr (isFloating<From>) {
      return static_cast<typename Compute<From>::type>(value) != 0;
    } else {
      return value != 0;
    }
  } else if constexpr (isFloating<To>) {
    return static_cast<To>(static_cast<typename Compute<From>::type>(value));
  } else if constexpr (isFloating<From>) {
    const auto wide = static_cast<typename Compute<From>::type>(value);
    if (!(wide >= -9.2e18 && wide <= 9.2e18))
      return wide > 0 && sizeof(To) == 8   ? static_cast<To>(INT64_MAX)
             : wide < 0 && sizeof(To) == 8 ? static_cast<To>(INT64_MIN)
                                           : static_cast<To>(0);
    return static_cast<To>(static_cast<int64_t>(wide));
  } else {
    return static_cast<To>(value);
  }
}

}  // namespace mxlab
