// Unary elementwise kernels: sign, rounding, powers, exponentials, logarithms.
#include <cmath>
#include <cstring>

#include "unary.h"

namespace mxlab {
namespace {

template <typename C>
C absolute(C x) {
  if constexpr (std::is_floating_point<C>::value) {
    return std::fabs(x);
  } else if constexpr (std::is_unsigned<C>::value) {
    return x;
  } else {
    return x < 0 ? static_cast<C>(0 - static_cast<std::make_unsigned_t<C>>(x)) : x;
  }
}
template <typename C>
C negated(C x) {
  if constexpr (std::is_floating_point<C>::value) {
    return -x;
  } else {
    return static_cast<C>(0 - static_cast<std::make_unsigned_t<C>>(x));
  }
}
template <typename C>
C squared(C x) {
  if constexpr (std::is_floating_point<C>::value) {
    return x * x;
  } else {
    return static_cast<C>(static_cast<uint64_t>(x) * static_cast<uint64_t>(x));
  }
}
// Whole numbers are what every rounding makes of them.
template <typename C, typename F>
C rounded(C x, F f) {
  if constexpr (std::is_floating_point<C>::value) {
    return f(x);
  } else {
    return x;
  }
}

MXLAB_UNARY_KERNEL("abs", Abs, kExact, kAbs, absolute(x));
MXLAB_UNARY_KERNEL("sign", Sign, kExact, kNone, (x > 0) - (x < 0));  // NaN has none, as in MXNet
MXLAB_UNARY_KERNEL("negative", Negative, kExact, kNegative, negated(x));
MXLAB_UNARY_KERNEL("square", Square, kExact, kSquare, squared(x));
MXLAB_UNARY_KERNEL("logical_not", LogicalNot, kExact, kNone, x == 0 ? 1 : 0);
MXLAB_UNARY_KERNEL("round", Round, kExact, kNone, rounded(x, [](auto v) { return std::round(v); }));
// Halves go down: floor and ceil are compared by their distances.
MXLAB_UNARY_KERNEL("rint", Rint, kExact, kNone, rounded(x, [](auto v) {
                     const auto low = std::floor(v), high = std::ceil(v);
                     return v - low <= high - v ? low : high;
                   }));
MXLAB_UNARY_KERNEL("ceil", Ceil, kExact, kNone, rounded(x, [](auto v) { return std::ceil(v); }));
MXLAB_UNARY_KERNEL("floor", Floor, kExact, kNone, rounded(x, [](auto v) { return std::floor(v); }));
MXLAB_UNARY_KERNEL("trunc", Trunc, kExact, kNone, rounded(x, [](auto v) { return std::trunc(v); }));
MXLAB_UNARY_KERNEL("fix", Fix, kExact, kNone, rounded(x, [](auto v) { return std::trunc(v); }));
MXLAB_UNARY_KERNEL("reciprocal", Reciprocal, kReal, kReciprocal, C(1) / x);
MXLAB_UNARY_KERNEL("sqrt", Sqrt, kReal, kSqrt, std::sqrt(x));
MXLAB_UNARY_KERNEL("rsqrt", Rsqrt, kReal, kRsqrt, C(1) / std::sqrt(x));
MXLAB_UNARY_KERNEL("cbrt", Cbrt, kReal, kNone, std::cbrt(x));
MXLAB_UNARY_KERNEL("rcbrt", Rcbrt, kReal, kNone, C(1) / std::cbrt(x));
MXLAB_UNARY_KERNEL("exp", Exp, kReal, kExp, std::exp(x));
MXLAB_UNARY_KERNEL("expm1", Expm1, kReal, kExpm1, std::expm1(x));
MXLAB_UNARY_KERNEL("log", Log, kReal, kLog, std::log(x));
MXLAB_UNARY_KERNEL("log10", Log10, kReal, kNone, std::log10(x));
MXLAB_UNARY_KERNEL("log2", Log2, kReal, kNone, std::log2(x));
MXLAB_UNARY_KERNEL("log1p", Log1p, kReal, kLog1p, std::log1p(x));

}  // namespace
}  // namespace mxlab
