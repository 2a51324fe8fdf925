// Random numbers whose parameters are arrays, draws from discrete distributions, shuffles.
#include <algorithm>
#include <cstring>
#include <memory>
#include <numeric>
#include <type_traits>
#include <vector>

#include "convert.h"
#include "core/kernel.h"
#include "core/random_state.h"
#include "random_numbers.h"

namespace mxlab {
namespace {

/// Parameters of element type From as MXNet computes with them.
template <typename From>
using ParameterOf = std::conditional_t<std::is_same<From, float>::value || std::is_same<From, double>::value,
                                       From, std::conditional_t<isFloating<From>, RoundedHalf, int64_t>>;

template <typename T, typename V>
inline T rounded(V value) {
  if constexpr (std::is_same<V, RoundedHalf>::value) {
    return convert<T>(value.value);
  } else {
    return convert<T>(value);
  }
}

template <typename P>
std::vector<P> parametersOf(DType from, const void* data, int64_t count) {
  std::vector<P> list;
  list.reserve(static_cast<size_t>(count));
  dispatch(from, [&](auto source) {
    using S = typename decltype(source)::type;
    const S* x = static_cast<const S*>(data);
    if constexpr (std::is_same<ParameterOf<S>, P>::value)
      for (int64_t i = 0; i < count; ++i)
        list.push_back(static_cast<P>(static_cast<typename Compute<S>::type>(x[i])));
  });
  return list;
}

/// Output = parameters' shape and then the sample's: element i belongs to parameter i / (samples per
/// parameter). `draw(engine, first, second, C{})`, where C is what MXNet draws the output's dtype in.
template <typename Draw>
std::unique_ptr<Kernel> sampleKernel(const PlanSpec& spec, int inputs, Draw draw) {
  if (static_cast<int>(spec.inputs.size()) != inputs || spec.outputs.size() != 1)
    throw std::invalid_argument("has the wrong number of arrays");
  const int64_t count = spec.outputs[0].size;
  const int64_t sets = spec.inputs[0].size;
  for (const Meta& input : spec.inputs) {
    if (input.size != sets || input.dtype != spec.inputs[0].dtype)
      throw std::invalid_argument("the parameters must have one shape and dtype");
  }
  if (sets == 0 ? count != 0 : count % sets != 0)
    throw std::invalid_argument("the output has the wrong size");
  const int64_t each = sets == 0 ? 1 : count / sets;
  const DType from = spec.inputs[0].dtype;
  return dispatchFloat(spec.outputs[0].dtype, spec.kernel.c_str(), [&](auto to) -> std::unique_ptr<Kernel> {
    using T = typename decltype(to)::type;
    return std::make_unique<FunctionKernel>(30.0 + 40.0 * static_cast<double>(count), [=](const Call& call) {
      T* y = call.out<T>(0);
      const auto run = [&](auto parameter) {
        using P = decltype(parameter);
        std::vector<P> lists[2];
        for (int list = 0; list < inputs; ++list)
          lists[list] = parametersOf<P>(from, call.inputs[list], sets);
        const P* first = lists[0].data();
        const P* second = lists[inputs - 1].data();
        call.random->split(count, call.threads, [&](Mersenne& engine, int64_t begin, int64_t end) {
          for (int64_t i = begin; i < end; ++i)
            y[i] = rounded<T>(draw(engine, first[i / each], second[i / each], DrawOf<T>{}));
        });
      };
      if (from == DType::kFloat32) return run(float{});
      if (from == DType::kFloat64) return run(double{});
      if (from == DType::kFloat16 || from == DType::kBfloat16) return run(RoundedHalf{});
      run(int64_t{});
    });
  });
}

template <typename P>
inline double wide(P value) {
  return static_cast<double>(value);
}

MXLAB_KERNEL("sample_uniform", [](const PlanSpec& spec, ParamReader) {
  return sampleKernel(spec, 2, [](Mersenne& engine, auto low, auto high, auto type) {
    return low + (high - low) * uniform<decltype(type)>(engine);
  });
});
MXLAB_KERNEL("sample_normal", [](const PlanSpec& spec, ParamReader) {
  return sampleKernel(spec, 2, [](Mersenne& engine, auto mu, auto sigma, auto type) {
    return mu + normal<decltype(type)>(engine) * sigma;
  });
});
// Where parameters describe no distribution, NaN says so: the rejection loops would never end.
MXLAB_KERNEL("sample_gamma", [](const PlanSpec& spec, ParamReader) {
  const bool isDouble = !spec.outputs.empty() && spec.outputs[0].dtype == DType::kFloat64;
  return sampleKernel(spec, 2, [isDouble](Mersenne& engine, auto alpha, auto beta, auto) -> double {
    if (!(wide(alpha) >= 0)) return NAN;
    return isDouble ? gammaNumber<double>(engine, alpha, beta)
                    : static_cast<double>(gammaNumber<float>(engine, alpha, beta));
  });
});
MXLAB_KERNEL("sample_exponential", [](const PlanSpec& spec, ParamReader) {
  return sampleKernel(spec, 1, [](Mersenne& engine, auto lam, auto, auto type) {
    return exponential<decltype(type)>(engine, lam);
  });
});
MXLAB_KERNEL("sample_poisson", [](const PlanSpec& spec, ParamReader) {
  return sampleKernel(spec, 1, [](Mersenne& engine, auto lam, auto, auto) -> double {
    return wide(lam) >= 0 ? poissonNumber(engine, static_cast<float>(lam)) : NAN;
  });
});
MXLAB_KERNEL("sample_negative_binomial", [](const PlanSpec& spec, ParamReader) {
  return sampleKernel(spec, 2, [](Mersenne& engine, auto k, auto p, auto) -> double {
    if (!(wide(k) >= 0 && wide(p) > 0 && wide(p) <= 1)) return NAN;
    return negativeBinomialNumber(engine, k, p);
  });
});
MXLAB_KERNEL("sample_generalized_negative_binomial", [](const PlanSpec& spec, ParamReader) {
  return sampleKernel(spec, 2, [](Mersenne& engine, auto mu, auto alpha, auto) -> double {
    if (!(wide(mu) >= 0 && wide(alpha) >= 0)) return NAN;
    return generalizedNegativeBinomialNumber(engine, mu, alpha);
  });
});

// Indices by the cumulated probabilities of the last axis; with get_prob also the logarithms of their
// probabilities.
MXLAB_KERNEL("sample_multinomial", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const Meta& in = spec.inputs.at(0);
  if (in.rank() < 1 || in.shape.back() < 1) throw std::invalid_argument("needs probabilities");
  const int64_t classes = in.shape.back();
  const int64_t sets = in.size / classes;
  const int64_t count = spec.outputs.at(0).size;
  if (sets == 0 ? count != 0 : count % sets != 0)
    throw std::invalid_argument("the output has the wrong size");
  const int64_t each = sets == 0 ? 1 : count / sets;
  const bool probabilities = spec.outputs.size() > 1;
  if (probabilities && (spec.outputs[1].size != count || spec.outputs[1].dtype != in.dtype))
    throw std::invalid_argument("the probabilities have the wrong size or dtype");
  return dispatchFloat(in.dtype, "sample_multinomial", [&](auto from) {
    return dispatch(spec.outputs[0].dtype, [&](auto to) -> std::unique_ptr<Kernel> {
      using P = typename decltype(from)::type;
      using T = typename decltype(to)::type;
      using C = ParameterOf<P>;
      return std::make_unique<FunctionKernel>(
          30.0 + static_cast<double>(count) * (5.0 + static_cast<double>(classes)), [=](const Call& call) {
            const P* p = call.in<P>(0);
            T* y = call.out<T>(0);
            for (int64_t i = 0; i < count; ++i) {
              const P* row = p + i / each * classes;
              // The draws are float32 whatever the dtype of the probabilities.
              const C loc = C(uniform<float>(call.random->shuffleEngine()));
              // Sums in double, then rounded to float32, then to the dtype of the probabilities.
              double sum = 0;
              int64_t chosen = 0;
              for (; chosen < classes - 1; ++chosen) {
                sum += static_cast<double>(static_cast<typename Compute<P>::type>(row[chosen]));
                if (!(static_cast<double>(C(static_cast<float>(sum))) < static_cast<double>(loc))) break;
              }
              y[i] = convert<T>(chosen);
              if (probabilities) call.out<P>(1)[i] = convert<P>(std::log(static_cast<float>(row[chosen])));
            }
          });
    });
  });
});

/// A place below `count`, as libstdc++'s uniform_int_distribution drew it before version 10, which MXNet was
/// built with: newer ones multiply where it divides.
inline int64_t placeBelow(Mersenne& engine, uint32_t count) {
  const uint32_t each = 0xffffffffu / count;
  for (;;) {
    const uint32_t place = static_cast<uint32_t>(engine()) / each;
    if (place < count) return place;
  }
}

/// Fisher and Yates on `count` things: exchange(i, j), upwards for numbers, downwards for rows, as MXNet
/// does.
template <typename F>
void shuffled(Mersenne& engine, int64_t count, bool upwards, F&& exchange) {
  if (upwards) {
    for (int64_t i = 1; i < count; ++i) exchange(i, placeBelow(engine, static_cast<uint32_t>(i) + 1));
  } else {
    for (int64_t i = count - 1; i > 0; --i) exchange(i, placeBelow(engine, static_cast<uint32_t>(i) + 1));
  }
}

template <typename T>
void shuffleNumbers(Mersenne& engine, T* y, int64_t count, bool upwards) {
  shuffled(engine, count, upwards, [y](int64_t i, int64_t j) { std::swap(y[i], y[j]); });
}

// Rows in a random order.
MXLAB_KERNEL("shuffle", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const Meta& in = spec.inputs.at(0);
  if (in.rank() < 1 || in.shape[0] > INT32_MAX || spec.outputs.at(0).bytes != in.bytes)
    throw std::invalid_argument("the output has the wrong size, or there are too many rows");
  const int64_t rows = in.shape[0];
  const int64_t bytes = rows == 0 ? 0 : in.bytes / rows;
  const bool upwards = in.rank() == 1;
  const bool single = bytes == 1 || bytes == 2 || bytes == 4 || bytes == 8;
  return std::make_unique<FunctionKernel>(
      30.0 + 8.0 * static_cast<double>(rows) + static_cast<double>(in.bytes) * 0.2,
      [rows, bytes, upwards, single](const Call& call) {
        Mersenne& engine = call.random->shuffleEngine();
        if (single) {
          if (call.outputs[0] != call.inputs[0])
            std::memcpy(call.outputs[0], call.inputs[0], static_cast<size_t>(rows * bytes));
          if (bytes == 1) return shuffleNumbers(engine, call.out<uint8_t>(0), rows, upwards);
          if (bytes == 2) return shuffleNumbers(engine, call.out<uint16_t>(0), rows, upwards);
          if (bytes == 4) return shuffleNumbers(engine, call.out<uint32_t>(0), rows, upwards);
          return shuffleNumbers(engine, call.out<uint64_t>(0), rows, upwards);
        }
        uint32_t* order = static_cast<uint32_t*>(call.workspace);
        std::iota(order, order + rows, 0u);
        shuffleNumbers(engine, order, rows, upwards);
        const char* x = call.in<char>(0);
        char* y = call.out<char>(0);
        for (int64_t i = 0; i < rows; ++i)
          std::memcpy(y + i * bytes, x + static_cast<int64_t>(order[i]) * bytes, static_cast<size_t>(bytes));
      },
      single ? 0 : rows * static_cast<int64_t>(sizeof(uint32_t)));
});

}  // namespace
}  // namespace mxlab
