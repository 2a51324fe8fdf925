// Random numbers with scalar parameters, in the order and arithmetic of MXNet's CPU generators (inventory
// D045 to D050).
#include <memory>

#include "convert.h"
#include "core/kernel.h"
#include "core/random_state.h"
#include "generated/params/random_exponential.h"
#include "generated/params/random_gamma.h"
#include "generated/params/random_generalized_negative_binomial.h"
#include "generated/params/random_negative_binomial.h"
#include "generated/params/random_normal.h"
#include "generated/params/random_poisson.h"
#include "generated/params/random_randint.h"
#include "generated/params/random_uniform.h"
#include "random_numbers.h"

namespace mxlab {
namespace {

/// Kernel that fills its output with `draw(engine)`, computed in float, or in double for float64.
template <typename MakeDraw>
std::unique_ptr<Kernel> sampler(const PlanSpec& spec, double nanoseconds, MakeDraw makeDraw) {
  const Meta& out = spec.outputs.at(0);
  const int64_t count = out.size;
  return dispatchFloat(out.dtype, spec.kernel.c_str(), [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    const auto draw = makeDraw(C{});
    return std::make_unique<FunctionKernel>(
        30.0 + nanoseconds * static_cast<double>(count), [count, draw](const Call& call) {
          T* y = call.out<T>(0);
          call.random->split(count, [&](std::mt19937& engine, int64_t begin, int64_t end) {
            for (int64_t i = begin; i < end; ++i) y[i] = convert<T>(draw(engine));
          });
        });
  });
}

MXLAB_KERNEL("random_uniform", [](const PlanSpec& spec, ParamReader reader) {
  const RandomUniformParams params(reader);
  return sampler(spec, 5, [&](auto type) {
    using C = decltype(type);
    const C low = static_cast<C>(params.low), high = static_cast<C>(params.high);
    return [low, high](std::mt19937& engine) { return low + (high - low) * uniform<C>(engine); };
  });
});

MXLAB_KERNEL("random_normal", [](const PlanSpec& spec, ParamReader reader) {
  const RandomNormalParams params(reader);
  return sampler(spec, 25, [&](auto type) {
    using C = decltype(type);
    const C loc = static_cast<C>(params.loc), scale = static_cast<C>(params.scale);
    return [loc, scale](std::mt19937& engine) { return loc + normal<C>(engine) * scale; };
  });
});

MXLAB_KERNEL("random_exponential", [](const PlanSpec& spec, ParamReader reader) {
  const RandomExponentialParams params(reader);
  return sampler(spec, 12, [&](auto type) {
    using C = decltype(type);
    const C rate = static_cast<C>(params.lam);
    return [rate](std::mt19937& engine) { return exponential<C>(engine, rate); };
  });
});

MXLAB_KERNEL("random_gamma", [](const PlanSpec& spec, ParamReader reader) {
  const RandomGammaParams params(reader);
  if (!(params.alpha > 0 && params.beta > 0)) throw std::invalid_argument("alpha and beta must be above 0");
  return sampler(spec, 60, [&](auto type) {
    using C = decltype(type);
    const C alpha = static_cast<C>(params.alpha), beta = static_cast<C>(params.beta);
    return [alpha, beta](std::mt19937& engine) { return gammaNumber<C>(engine, alpha, beta); };
  });
});

MXLAB_KERNEL("random_poisson", [](const PlanSpec& spec, ParamReader reader) {
  const RandomPoissonParams params(reader);
  if (!(params.lam >= 0)) throw std::invalid_argument("lam must not be negative");
  return sampler(spec, 40, [&](auto type) {
    using C = decltype(type);
    const float mean = static_cast<float>(params.lam);
    return [mean](std::mt19937& engine) { return static_cast<C>(poissonNumber(engine, mean)); };
  });
});

MXLAB_KERNEL("random_negative_binomial", [](const PlanSpec& spec, ParamReader reader) {
  const RandomNegativeBinomialParams params(reader);
  if (!(params.k > 0 && params.p > 0 && params.p <= 1))
    throw std::invalid_argument("k must be above 0 and p in (0, 1]");
  return sampler(spec, 100, [&](auto type) {
    using C = decltype(type);
    const float k = static_cast<float>(params.k), p = static_cast<float>(params.p);
    return [k, p](std::mt19937& engine) { return static_cast<C>(negativeBinomialNumber(engine, k, p)); };
  });
});

MXLAB_KERNEL("random_generalized_negative_binomial", [](const PlanSpec& spec, ParamReader reader) {
  const RandomGeneralizedNegativeBinomialParams params(reader);
  if (!(params.mu >= 0 && params.alpha >= 0))
    throw std::invalid_argument("mu and alpha must not be negative");
  return sampler(spec, 100, [&](auto type) {
    using C = decltype(type);
    const float mu = static_cast<float>(params.mu), alpha = static_cast<float>(params.alpha);
    return [mu, alpha](std::mt19937& engine) {
      return static_cast<C>(generalizedNegativeBinomialNumber(engine, mu, alpha));
    };
  });
});

MXLAB_KERNEL("random_randint", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const RandomRandintParams params(reader);
  if (params.low >= params.high) throw std::invalid_argument("high must be above low");
  const Meta& out = spec.outputs.at(0);
  const int64_t count = out.size;
  const uint64_t span = static_cast<uint64_t>(params.high) - static_cast<uint64_t>(params.low);
  const uint64_t low = static_cast<uint64_t>(params.low);
  return dispatch(out.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(30.0 + 10.0 * static_cast<double>(count), [=](const Call& call) {
      T* y = call.out<T>(0);
      call.random->split(count, [&](std::mt19937& engine, int64_t begin, int64_t end) {
        for (int64_t i = begin; i < end; ++i) {
          const uint64_t first = engine();
          const uint64_t word = (first << 31) + engine();
          y[i] = convert<T>(static_cast<int64_t>(low + word % span));
        }
      });
    });
  });
});

}  // namespace
}  // namespace mxlab
