// Random numbers with scalar parameters, in the order and arithmetic of MXNet's CPU generators (inventory
// D045 to D050).
#include <algorithm>
#include <memory>
#include <type_traits>

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
#include "random_blocks.h"
#include "random_numbers.h"

namespace mxlab {
namespace {

/// Kernel that fills its output with `draw(engine, C{})`, where C is what MXNet draws the dtype's numbers in.
/// `block(engine, numbers, count)` does the same for the dtypes that it takes.
template <typename Draw, typename Block>
std::unique_ptr<Kernel> sampler(const PlanSpec& spec, double nanoseconds, Draw draw, Block block) {
  const Meta& out = spec.outputs.at(0);
  const int64_t count = out.size;
  return dispatchFloat(out.dtype, spec.kernel.c_str(), [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(
        30.0 + nanoseconds * static_cast<double>(count), [count, draw, block](const Call& call) {
          T* y = call.out<T>(0);
          call.random->split(count, call.threads, [&](Mersenne& engine, int64_t begin, int64_t end) {
            if constexpr (std::is_invocable<Block, Mersenne&, T*, int64_t>::value) {
              block(engine, y + begin, end - begin);
            } else {
              for (int64_t i = begin; i < end; ++i) y[i] = convert<T>(draw(engine, DrawOf<T>{}));
            }
          });
        });
  });
}
template <typename Draw>
std::unique_ptr<Kernel> sampler(const PlanSpec& spec, double nanoseconds, Draw draw) {
  return sampler(spec, nanoseconds, draw, [draw](Mersenne& engine, float* y, int64_t count) {
    for (int64_t i = 0; i < count; ++i) y[i] = static_cast<float>(draw(engine, float{}));
  });
}

void uniformNumbers(Mersenne& engine, float low, float range, float* y, int64_t count) {
  uint32_t words[kMersenneWords];
  while (count > 0) {
    const int64_t now = std::min<int64_t>(engine.available(), count);
    engine.take(words, static_cast<int>(now));
    MXLAB_ISA_PICK(uniformBlock)(words, now, low, range, y);
    y += now;
    count -= now;
  }
}

void normalNumbers(Mersenne& engine, float loc, float scale, float* y, int64_t count) {
  uint32_t words[kMersenneWords];
  float second[kMersenneWords / 2], square[kMersenneWords / 2], logarithm[kMersenneWords / 2];
  while (count > 0) {
    // Never more candidates than numbers are wanted: what is drawn is used up, the rest stays for the next
    // call.
    int64_t pairs = std::min<int64_t>(engine.available() / 2, count);
    if (pairs == 0) {
      words[0] = static_cast<uint32_t>(engine());
      words[1] = static_cast<uint32_t>(engine());
      pairs = 1;
    } else {
      engine.take(words, static_cast<int>(2 * pairs));
    }
    const int64_t inside = MXLAB_ISA_PICK(polarBlock)(words, pairs, second, square);
    MXLAB_ISA_PICK(logBlock)(square, inside, logarithm);
    MXLAB_ISA_PICK(normalBlock)(second, square, logarithm, inside, loc, scale, y);
    y += inside;
    count -= inside;
  }
}

// Four words for a candidate; the logarithms are the C library's.
void normalNumbersDouble(Mersenne& engine, double loc, double scale, double* y, int64_t count) {
  uint32_t words[kMersenneWords];
  double second[kMersenneWords / 4], square[kMersenneWords / 4], logarithm[kMersenneWords / 4];
  while (count > 0) {
    int64_t fours = std::min<int64_t>(engine.available() / 4, count);
    if (fours == 0) {
      for (int i = 0; i < 4; ++i) words[i] = static_cast<uint32_t>(engine());
      fours = 1;
    } else {
      engine.take(words, static_cast<int>(4 * fours));
    }
    const int64_t inside = MXLAB_ISA_PICK(polarBlockDouble)(words, fours, second, square);
    for (int64_t i = 0; i < inside; ++i) logarithm[i] = std::log(square[i]);
    MXLAB_ISA_PICK(normalBlockDouble)(second, square, logarithm, inside, loc, scale, y);
    y += inside;
    count -= inside;
  }
}

struct NormalBlock {
  float loc, scale;
  void operator()(Mersenne& engine, float* y, int64_t count) const {
    normalNumbers(engine, loc, scale, y, count);
  }
  void operator()(Mersenne& engine, double* y, int64_t count) const {
    normalNumbersDouble(engine, loc, scale, y, count);
  }
};

template <typename T>
void remainderNumbers(Mersenne& engine, int64_t low, uint32_t span, T* y, int64_t count) {
  uint32_t words[kMersenneWords], rests[kMersenneWords / 2];
  while (count > 0) {
    int64_t pairs = std::min<int64_t>(engine.available() / 2, count);
    if (pairs == 0) {
      words[0] = static_cast<uint32_t>(engine());
      words[1] = static_cast<uint32_t>(engine());
      pairs = 1;
    } else {
      engine.take(words, static_cast<int>(2 * pairs));
    }
    MXLAB_ISA_PICK(remainderBlock)(words, pairs, span, rests);
    for (int64_t i = 0; i < pairs; ++i) y[i] = convert<T>(low + static_cast<int64_t>(rests[i]));
    y += pairs;
    count -= pairs;
  }
}

// MXNet keeps its parameters in float32, also for numbers in float64.
MXLAB_KERNEL("random_uniform", [](const PlanSpec& spec, ParamReader reader) {
  const RandomUniformParams params(reader);
  const float low = static_cast<float>(params.low), range = static_cast<float>(params.high) - low;
  return sampler(
      spec, 1.5,
      [low, range](Mersenne& engine, auto type) { return low + range * uniform<decltype(type)>(engine); },
      [low, range](Mersenne& engine, float* y, int64_t count) {
        uniformNumbers(engine, low, range, y, count);
      });
});

MXLAB_KERNEL("random_normal", [](const PlanSpec& spec, ParamReader reader) {
  const RandomNormalParams params(reader);
  const float loc = static_cast<float>(params.loc), scale = static_cast<float>(params.scale);
  return sampler(
      spec, 5,
      [loc, scale](Mersenne& engine, auto type) { return loc + normal<decltype(type)>(engine) * scale; },
      NormalBlock{loc, scale});
});

MXLAB_KERNEL("random_exponential", [](const PlanSpec& spec, ParamReader reader) {
  const RandomExponentialParams params(reader);
  const float rate = static_cast<float>(params.lam);
  return sampler(spec, 12,
                 [rate](Mersenne& engine, auto type) { return exponential<decltype(type)>(engine, rate); });
});

MXLAB_KERNEL("random_gamma", [](const PlanSpec& spec, ParamReader reader) {
  const RandomGammaParams params(reader);
  if (!(params.alpha > 0 && params.beta > 0)) throw std::invalid_argument("alpha and beta must be above 0");
  const float alpha = static_cast<float>(params.alpha), beta = static_cast<float>(params.beta);
  // float16 gamma numbers are drawn in float32, unlike the others.
  const bool isHalf = spec.outputs.at(0).dtype != DType::kFloat64;
  return sampler(spec, 60, [alpha, beta, isHalf](Mersenne& engine, auto type) {
    using C = decltype(type);
    return isHalf ? static_cast<C>(gammaNumber<float>(engine, alpha, beta))
                  : gammaNumber<C>(engine, alpha, beta);
  });
});

MXLAB_KERNEL("random_poisson", [](const PlanSpec& spec, ParamReader reader) {
  const RandomPoissonParams params(reader);
  if (!(params.lam >= 0)) throw std::invalid_argument("lam must not be negative");
  const float mean = static_cast<float>(params.lam);
  return sampler(spec, 40,
                 [mean](Mersenne& engine, auto) { return static_cast<float>(poissonNumber(engine, mean)); });
});

MXLAB_KERNEL("random_negative_binomial", [](const PlanSpec& spec, ParamReader reader) {
  const RandomNegativeBinomialParams params(reader);
  if (!(params.k >= 0 && params.p > 0 && params.p <= 1))
    throw std::invalid_argument("k must not be negative and p must lie in (0, 1]");
  const float k = static_cast<float>(params.k), p = static_cast<float>(params.p);
  return sampler(spec, 100, [k, p](Mersenne& engine, auto) {
    return static_cast<float>(negativeBinomialNumber(engine, k, p));
  });
});

MXLAB_KERNEL("random_generalized_negative_binomial", [](const PlanSpec& spec, ParamReader reader) {
  const RandomGeneralizedNegativeBinomialParams params(reader);
  if (!(params.mu >= 0 && params.alpha >= 0))
    throw std::invalid_argument("mu and alpha must not be negative");
  const float mu = static_cast<float>(params.mu), alpha = static_cast<float>(params.alpha);
  return sampler(spec, 100, [mu, alpha](Mersenne& engine, auto) {
    return static_cast<float>(generalizedNegativeBinomialNumber(engine, mu, alpha));
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
    return std::make_unique<FunctionKernel>(30.0 + 3.0 * static_cast<double>(count), [=](const Call& call) {
      T* y = call.out<T>(0);
      call.random->split(count, call.threads, [&](Mersenne& engine, int64_t begin, int64_t end) {
        if (span <= uint64_t{1} << 20)
          return remainderNumbers(engine, static_cast<int64_t>(low), static_cast<uint32_t>(span), y + begin,
                                  end - begin);
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
