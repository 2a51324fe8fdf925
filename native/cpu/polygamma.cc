// Derivatives of the digamma function, which the gradients of the gamma functions need when they are
// differentiated again.
#include "generated/params/polygamma.h"

#include <cmath>

#include "core/parallel.h"
#include "real_kernels.h"

namespace mxlab {
namespace {

/// d^n/dx^n of pi cot(pi x): a polynomial in the cotangent. P_0 = c, P_(k+1) = -(1 + c^2) P_k'.
double cotangentDerivative(int64_t n, double x) {
  std::vector<double> p{0, 1};
  for (int64_t k = 0; k < n; ++k) {
    std::vector<double> next(p.size() + 1, 0.0);
    for (size_t i = 1; i < p.size(); ++i) {
      next[i - 1] -= static_cast<double>(i) * p[i];
      next[i + 1] -= static_cast<double>(i) * p[i];
    }
    p = std::move(next);
  }
  const double c = 1 / std::tan(M_PI * (x - std::round(x)));
  double value = 0;
  for (size_t i = p.size(); i-- > 0;) value = value * c + p[i];
  return value * std::pow(M_PI, static_cast<double>(n + 1));
}

/// psi^(n)(x) for n >= 1: recurrence up to where the asymptotic series holds, reflection below 0.
/// Source: Abramowitz and Stegun 6.4.6, 6.4.7, 6.4.11.
double polygamma(int64_t n, double x) {
  if (std::isnan(x)) return x;
  if (std::isinf(x)) return x > 0 ? 0.0 : NAN;
  if (x <= 0) {
    if (x == std::floor(x)) return n % 2 == 1 ? INFINITY : NAN;
    const double mirrored = polygamma(n, 1 - x);
    return (n % 2 == 0 ? mirrored : -mirrored) - cotangentDerivative(n, x);
  }
  const double order = static_cast<double>(n), sign = n % 2 == 1 ? 1.0 : -1.0;
  double before = 1;  // (n - 1)!
  for (int64_t k = 2; k < n; ++k) before *= static_cast<double>(k);
  const double factorial = before * order;
  double sum = 0;
  const double enough = 12.0 + order;
  for (; x < enough; ++x) sum += factorial / std::pow(x, order + 1);
  static constexpr double kBernoulli[] = {1.0 / 6,  -1.0 / 30,     1.0 / 42, -1.0 / 30,
                                          5.0 / 66, -691.0 / 2730, 7.0 / 6};
  double series = before / std::pow(x, order) + factorial / (2 * std::pow(x, order + 1));
  // (2k + n - 1)! / (2k)! of each term from that of the one before.
  double ratio = before * order * (order + 1) / 2;
  double k2 = 2;
  for (const double bernoulli : kBernoulli) {
    series += bernoulli * ratio / std::pow(x, k2 + order);
    ratio *= (k2 + order) * (k2 + order + 1) / ((k2 + 1) * (k2 + 2));
    k2 += 2;
  }
  return sign * (sum + series);
}

std::unique_ptr<Kernel> makePolygamma(const PlanSpec& spec, ParamReader reader) {
  const PolygammaParams params(reader);
  const int64_t order = params.order, size = spec.inputs.at(0).size;
  if (order < 1 || order > 100)
    throw std::invalid_argument(spec.kernel + ": the order must be from 1 to 100");
  needShape(spec, spec.outputs.at(0), spec.inputs[0].shape);
  return realKernel(spec, reader, makePolygamma, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(60.0 + static_cast<double>(size) * 200, [=](const Call& call) {
      parallelFor(call.threads, size, 512, [&](int64_t begin, int64_t end) {
        for (int64_t i = begin; i < end; ++i)
          call.out<T>(0)[i] = static_cast<T>(polygamma(order, static_cast<double>(call.in<T>(0)[i])));
      });
    });
  });
}

MXLAB_KERNEL("polygamma", makePolygamma);

}  // namespace
}  // namespace mxlab
