// Unary elementwise kernels: activations and special functions.
#include <cmath>

#include "unary.h"

namespace mxlab {
namespace {

// Giles, "Approximating the erfinv function" (2010), for a start; two Newton steps in double make it exact.
double inverseErf(double x) {
  if (!(x > -1 && x < 1)) return x == 1 ? HUGE_VAL : x == -1 ? -HUGE_VAL : NAN;
  double w = -std::log((1 - x) * (1 + x));
  double y;
  if (w < 5) {
    w -= 2.5;
    y = 2.81022636e-08;
    for (double c : {3.43273939e-07, -3.5233877e-06, -4.39150654e-06, 0.00021858087, -0.00125372503,
                     -0.00417768164, 0.246640727, 1.50140941})
      y = c + y * w;
  } else {
    w = std::sqrt(w) - 3;
    y = -0.000200214257;
    for (double c : {0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773, -0.0076224613,
                     0.00943887047, 1.00167406, 2.83297682})
      y = c + y * w;
  }
  y *= x;
  for (int step = 0; step < 2; ++step) y -= (std::erf(y) - x) / (1.1283791670955126 * std::exp(-y * y));
  return y;
}

// Recurrence up to 10, then the asymptotic series; reflection for negative arguments (Abramowitz and
// Stegun 6.3).
double digamma(double x) {
  constexpr double kPi = 3.14159265358979323846;
  if (x <= 0 && x == std::floor(x)) return NAN;
  if (x < 0) return digamma(1 - x) - kPi / std::tan(kPi * x);
  double value = 0;
  for (; x < 10; ++x) value -= 1 / x;
  const double r = 1 / (x * x);
  const double series = r * (1. / 12 - r * (1. / 120 - r * (1. / 252 - r * (1. / 240 - r * (1. / 132)))));
  return value + std::log(x) - 0.5 / x - series;
}

MXLAB_UNARY_KERNEL("relu", Relu, kExact, kRelu, x > 0 ? x : (x != x ? x : C(0)));
MXLAB_UNARY_KERNEL("sigmoid", Sigmoid, kReal, kSigmoid, C(1) / (C(1) + std::exp(-x)));
MXLAB_UNARY_KERNEL("softsign", Softsign, kReal, kNone, x / (C(1) + std::fabs(x)));
MXLAB_UNARY_KERNEL("erf", Erf, kReal, kErf, std::erf(x));
MXLAB_UNARY_KERNEL("erfinv", Erfinv, kReal, kNone, inverseErf(x));
MXLAB_UNARY_KERNEL("gamma", Gamma, kReal, kNone, std::tgamma(x));
// The library's lgamma writes a global sign; this form does not.
MXLAB_UNARY_KERNEL("gammaln", Gammaln, kReal, kNone, [](double v) {
  int sign;
  return ::lgamma_r(v, &sign);
}(x));
MXLAB_UNARY_KERNEL("digamma", Digamma, kReal, kNone, digamma(x));

}  // namespace
}  // namespace mxlab
