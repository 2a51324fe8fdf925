// Single random numbers of each distribution, in the order and arithmetic of MXNet's CPU generators: which
// steps happen in float, which in double and which in float16 decides about the last bits.
#pragma once
#include <cmath>
#include <limits>
#include <random>
#include <type_traits>

#include "core/half.h"
#include "core/mersenne.h"

namespace mxlab {

/// A float16 as MXNet computes with it: every operation in float, every result rounded to float16.
struct RoundedHalf {
  float value = 0;
  RoundedHalf() = default;
  template <typename V>
  explicit RoundedHalf(V v) : value(halfBitsToFloat(floatToHalfBits(static_cast<float>(v)))) {}
  template <typename V, typename = std::enable_if_t<std::is_arithmetic<V>::value>>
  explicit operator V() const {
    return static_cast<V>(value);
  }
};
#define MXLAB_HALF_OPERATOR(OP)                                                                            \
  inline RoundedHalf operator OP(RoundedHalf a, RoundedHalf b) { return RoundedHalf(a.value OP b.value); } \
  template <typename V>                                                                                    \
  std::enable_if_t<std::is_arithmetic<V>::value, RoundedHalf> operator OP(RoundedHalf a, V b) {            \
    return RoundedHalf(a.value OP static_cast<float>(b));                                                  \
  }                                                                                                        \
  template <typename V>                                                                                    \
  std::enable_if_t<std::is_arithmetic<V>::value, RoundedHalf> operator OP(V a, RoundedHalf b) {            \
    return RoundedHalf(static_cast<float>(a) OP b.value);                                                  \
  }
MXLAB_HALF_OPERATOR(+)
MXLAB_HALF_OPERATOR(-)
MXLAB_HALF_OPERATOR(*)
MXLAB_HALF_OPERATOR(/)
#undef MXLAB_HALF_OPERATOR

/// What MXNet draws numbers of element type T in: double for float16, which is no floating type to the
/// standard library.
template <typename T>
using DrawOf = std::conditional_t<std::is_same<T, float>::value, float, double>;

// MXNet makes a new distribution for every number, so nothing is kept from one draw to the next.
template <typename C>
inline C uniform(Mersenne& engine) {
  if constexpr (std::is_same<C, double>::value) {
    std::uniform_real_distribution<double> distribution;
    return distribution(engine);
  } else {
    const float u = static_cast<float>(engine()) * 0x1p-32f;
    return u < 1 ? u : 0x1.fffffep-1f;
  }
}
template <typename C>
inline C normal(Mersenne& engine) {
  std::normal_distribution<C> distribution;
  return distribution(engine);
}

template <typename C, typename P>
inline auto exponential(Mersenne& engine, P rate) {
  return -std::log(1.0 - static_cast<double>(uniform<C>(engine))) / rate;
}

// Marsaglia and Tsang, "A simple method for generating gamma variables" (2000). C is float or double; P is
// the type of the parameters.
template <typename C, typename P>
inline C gammaNumber(Mersenne& engine, P alpha, P beta) {
  const bool small = static_cast<double>(alpha) < 1;
  const C d = small ? static_cast<C>(alpha + 2.0 / 3.0) : static_cast<C>(alpha - 1.0 / 3.0);
  // Of a shape that is no positive number nothing would ever be accepted.
  if (!(d > 0) || std::isinf(d)) return std::numeric_limits<C>::quiet_NaN();
  const C k = static_cast<C>(std::sqrt(9.0 * static_cast<double>(d)));
  const C c = static_cast<C>(1.0 / static_cast<double>(k));
  for (;;) {
    const C z = normal<C>(engine);
    if (!(z > -k)) continue;
    const C x = static_cast<C>(1.0 + static_cast<double>(c * z));
    const C v = x * x * x;
    const double left = std::log(1.0 - static_cast<double>(uniform<C>(engine)));
    const double right =
        0.5 * static_cast<double>(z) * static_cast<double>(z) +
        static_cast<double>(d) * (1.0 - static_cast<double>(v) + static_cast<double>(std::log(v)));
    if (!(left < right)) continue;
    const C sample = static_cast<C>(d * v * beta);
    if (!small) return sample;
    const double power = static_cast<double>(static_cast<C>(1.0 / alpha));
    return static_cast<C>(static_cast<double>(sample) *
                          std::pow(static_cast<double>(uniform<C>(engine)), power));
  }
}

// Products of uniform numbers for small means; Press et al., "Numerical Recipes in C", 7.3, for large ones.
inline int poissonNumber(Mersenne& engine, float mean) {
  if (mean < 12.0f) {
    const float threshold = std::exp(-mean);
    float product = uniform<float>(engine);
    int x = 0;
    for (; product > threshold; ++x) product *= uniform<float>(engine);
    return x;
  }
  constexpr double kPi = 3.1415926;
  const float root = static_cast<float>(std::sqrt(2.0 * static_cast<double>(mean)));
  const float logMean = std::log(mean);
  const float g = mean * logMean - std::lgamma(mean + 1.0f);
  float em = 0, t = 0, y = 0;
  do {
    do {
      y = static_cast<float>(std::tan(kPi * static_cast<double>(uniform<float>(engine))));
      em = root * y + mean;
    } while (em < 0.0f);
    em = std::floor(em);
    t = static_cast<float>(0.9 * (1.0 + static_cast<double>(y * y)) *
                           static_cast<double>(std::exp(em * logMean - std::lgamma(em + 1.0f) - g)));
  } while (uniform<float>(engine) > t);
  if (!(em < 2147483648.0f)) return std::isnan(em) ? 0 : std::numeric_limits<int>::max();
  return static_cast<int>(em);
}

// A Poisson number whose mean is a gamma number. The arithmetic is float32 whatever the result's dtype; the
// parameters of the gamma number have the type of the operator's.
template <typename P>
inline int negativeBinomialNumber(Mersenne& engine, P k, P p) {
  const float chance = static_cast<float>(p);
  const float beta = static_cast<float>((1.0 - static_cast<double>(chance)) / static_cast<double>(chance));
  return poissonNumber(
      engine, gammaNumber<float>(engine, static_cast<P>(static_cast<float>(k)), static_cast<P>(beta)));
}
template <typename P>
inline int generalizedNegativeBinomialNumber(Mersenne& engine, P mu, P alpha) {
  if (static_cast<double>(alpha) == 0) return poissonNumber(engine, static_cast<float>(mu));
  return poissonNumber(engine,
                       gammaNumber<float>(engine, static_cast<P>(P(1) / alpha), static_cast<P>(alpha * mu)));
}

}  // namespace mxlab
