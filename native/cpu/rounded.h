// Numbers as elements of images: rounded half to even and cut at the limits of the type.
#pragma once
#include <cmath>
#include <limits>

#include "convert.h"

namespace mxlab {

/// A number rounded half to even and cut at the limits of the type; floating types take it as it is, NaN is
/// 0.
template <typename T, typename C>
T rounded(C value) {
  if constexpr (isFloating<T>) {
    return convert<T>(value);
  } else {
    const double whole = std::nearbyint(static_cast<double>(value));
    constexpr double low = static_cast<double>(std::numeric_limits<T>::lowest());
    constexpr double high = static_cast<double>(std::numeric_limits<T>::max());
    if (!(whole == whole)) return T(0);
    return whole <= low ? std::numeric_limits<T>::lowest()
                        : (whole >= high ? std::numeric_limits<T>::max() : static_cast<T>(whole));
  }
}

}  // namespace mxlab
