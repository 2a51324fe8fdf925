// Binary elementwise kernels: remainder, power, hypotenuse.
#include <cmath>

#include "binary.h"

namespace mxlab {
namespace {

template <typename C>
C restOf(C a, C b) {
  if constexpr (std::is_same<C, float>::value) {
    // Below this the quotient of two floats is right in double when it is cut off, and nothing here is
    // rounded.
    constexpr double kMost = 1 << 27;
    const double q = std::trunc(static_cast<double>(a) / static_cast<double>(b));
    if (q > -kMost && q < kMost && b - b == 0)
      return std::copysign(static_cast<float>(static_cast<double>(a) - q * static_cast<double>(b)), a);
  }
  return std::fmod(a, b);
}

// Sign of the divisor, 0 for the divisor 0.
template <typename C>
C remainder(C a, C b) {
  if (b == 0) return 0;
  if constexpr (std::is_floating_point<C>::value) {
    const C r = restOf(a, b);
    return r != 0 && (r < 0) != (b < 0) ? r + b : r;
  } else if constexpr (std::is_signed<C>::value) {
    if (b == -1) return 0;
    const C r = static_cast<C>(a % b);
    return static_cast<C>(r != 0 && (r < 0) != (b < 0) ? r + b : r);
  } else {
    return static_cast<C>(a % b);
  }
}

template <typename C>
C raised(C a, C b) {
  if constexpr (std::is_floating_point<C>::value) {
    // The library's pow is exact but slow for the exponents that people write.
    if (b == 2) return a * a;
    if (b == 1) return a;
    return std::pow(a, b);
  } else {
    return convert<C>(std::pow(static_cast<double>(a), static_cast<double>(b)));
  }
}

template <typename C>
C hypotenuse(C a, C b) {
  if constexpr (std::is_floating_point<C>::value) {
    return std::hypot(a, b);
  } else {
    return convert<C>(std::hypot(static_cast<double>(a), static_cast<double>(b)));
  }
}

MXLAB_BINARY_KERNELS("mod", Mod, kNone, 8.0, remainder(a, b));
MXLAB_BINARY_KERNELS("power", Power, kNone, 10.0, raised(a, b));
MXLAB_BINARY_KERNELS("hypot", Hypot, kNone, 4.0, hypotenuse(a, b));

}  // namespace
}  // namespace mxlab
