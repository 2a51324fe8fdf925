// Single random numbers of each distribution, in the order and arithmetic of MXNet's CPU generators.
#pragma once
#include <cmath>
#include <random>
#include <type_traits>

namespace mxlab {

// MXNet makes a new distribution for every number, so nothing is kept from one draw to the next.
template <typename C>
inline C uniform(std::mt19937& engine) {
  if constexpr (std::is_same<C, double>::value) {
    std::uniform_real_distribution<double> distribution;
    return distribution(engine);
  } else {
    std::uniform_real_distribution<float> distribution;
    return distribution(engine);
  }
}
template <typename C>
inline C normal(std::mt19937& engine) {
  std::normal_distribution<C> distribution;
  return distribution(engine);
}

template <typename C>
inline C exponential(std::mt19937& engine, C rate) {
  return -std::log(C(1) - uniform<C>(engine)) / rate;
}

// Marsaglia and Tsang, "A simple method for generating gamma variables" (2000).
template <typename C>
inline C gammaNumber(std::mt19937& engine, C alpha, C beta) {
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
inline int poissonNumber(std::mt19937& engine, float mean) {
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

// A Poisson number whose mean is a gamma number. The arithmetic is float32 whatever the result's dtype.
inline int negativeBinomialNumber(std::mt19937& engine, float k, float p) {
  return poissonNumber(engine, gammaNumber<float>(engine, k, (1.0f - p) / p));
}
inline int generalizedNegativeBinomialNumber(std::mt19937& engine, float mu, float alpha) {
  if (alpha == 0) return poissonNumber(engine, mu);
  return poissonNumber(engine, gammaNumber<float>(engine, 1.0f / alpha, mu * alpha));
}

}  // namespace mxlab
