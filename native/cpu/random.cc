// Random numbers with scalar parameters, in the order and arithmetic of MXNet's CPU generators (inventory
// D045 to D050).
#include <cmath>
#include <memory>
#include <random>

#include "convert.h"
#include "core/kernel.h"
#include "core/random_state.h"
#include "generated/params.h"

namespace mxlab {
namespace {

// MXNet makes a new distribution for every number, so nothing is kept from one draw to the next.
template <typename C>
C uniform(std::mt19937& engine) {
  if constexpr (std::is_same<C, double>::value) {
    std::uniform_real_distribution<double> distribution;
    return distribution(engine);
  } else {
    std::uniform_real_distribution<float> distribution;
    return distribution(engine);
  }
}
template <typename C>
C normal(std::mt19937& engine) {
  std::normal_distribution<C> distribution;
  return distribution(engine);
}

template <typename C>
C exponential(std::mt19937& engine, C rate) {
  return -std::log(C(1) - uniform<C>(engine)) / rate;
}

// Marsaglia and Tsang, "A simple method for generating gamma variables" (2000).
template <typename C>
C gammaNumber(std::mt19937& engine, C alpha, C beta) {
  const C d = alpha < 1 ? alpha + C(2.0 / 3.0) : alpha - C(1.0 / 3.0);
  const C k = std::sqrt(C(9.0) * d);
  const C c = C(1.0) / k;
  for (;;) {
    const C z = normal<C>(engine);
    if (z <= -k) continue;
    const C x = C(1.0) + c * z;
    const C v = x * x * x;
    if (std::log(C(1.0) - uniform<C>(engine)) >= C(0.5) * z * z + d * (C(1.0) - v + std::log(v))) continue;
    const C sample = d * v * beta;
    return alpha < 1 ? sample * std::pow(uniform<C>(engine), C(1.0 / alpha)) : sample;
  }
}

// Products of uniform numbers for small means; Press et al., "Numerical Recipes in C", 7.3, for large ones.
int poissonNumber(std::mt19937& engine, float mean) {
  if (mean < 12.0f) {
    const float threshold = std::exp(-mean);
    float product = uniform<float>(engine);
    int x = 0;
    for (; product > threshold; ++x) product *= uniform<float>(engine);
    return x;
  }
  constexpr double kPi = 3.1415926;
  const float root = std::sqrt(2.0f * mean);
  const float logMean = std::log(mean);
  const float g = mean * logMean - std::lgamma(mean + 1.0f);
  float em = 0, t = 0, y = 0;
  do {
    do {
      y = std::tan(kPi * uniform<float>(engine));
      em = root * y + mean;
    } while (em < 0.0f);
    em = std::floor(em);
    t = 0.9f * (1.0f + y * y) * std::exp(em * logMean - std::lgamma(em + 1.0f) - g);
  } while (uniform<float>(engine) > t);
  return static_cast<int>(em);
}

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
  if (!(params.alpha > 0 && params.beta > 0))
    throw std::invalid_argument("random_gamma: alpha and beta must be above 0");
  return sampler(spec, 60, [&](auto type) {
    using C = decltype(type);
    const C alpha = static_cast<C>(params.alpha), beta = static_cast<C>(params.beta);
    return [alpha, beta](std::mt19937& engine) { return gammaNumber<C>(engine, alpha, beta); };
  });
});

MXLAB_KERNEL("random_poisson", [](const PlanSpec& spec, ParamReader reader) {
  const RandomPoissonParams params(reader);
  if (!(params.lam >= 0)) throw std::invalid_argument("random_poisson: lam must not be negative");
  return sampler(spec, 40, [&](auto type) {
    using C = decltype(type);
    const float mean = static_cast<float>(params.lam);
    return [mean](std::mt19937& engine) { return static_cast<C>(poissonNumber(engine, mean)); };
  });
});

MXLAB_KERNEL("random_randint", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const RandomRandintParams params(reader);
  if (params.low >= params.high) throw std::invalid_argument("random_randint: high must be above low");
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
