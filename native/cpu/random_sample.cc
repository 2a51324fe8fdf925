// Random numbers whose parameters are arrays, draws from discrete distributions, shuffles.
#include <algorithm>
#include <cstring>
#include <memory>
#include <numeric>

#include "convert.h"
#include "core/kernel.h"
#include "core/random_state.h"
#include "random_numbers.h"

namespace mxlab {
namespace {

/// Output = parameters' shape and then the sample's: element i belongs to parameter i / (samples per
/// parameter).
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
  return dispatchFloat(spec.inputs[0].dtype, spec.kernel.c_str(), [&](auto from) {
    return dispatchFloat(spec.outputs[0].dtype, spec.kernel.c_str(), [&](auto to) -> std::unique_ptr<Kernel> {
      using P = typename decltype(from)::type;
      using T = typename decltype(to)::type;
      using C = typename Compute<T>::type;
      return std::make_unique<FunctionKernel>(
          30.0 + 40.0 * static_cast<double>(count), [=](const Call& call) {
            const P* first = call.in<P>(0);
            const P* second = inputs > 1 ? call.in<P>(1) : first;
            T* y = call.out<T>(0);
            call.random->split(count, [&](std::mt19937& engine, int64_t begin, int64_t end) {
              for (int64_t i = begin; i < end; ++i)
                y[i] = convert<T>(draw(engine, convert<C>(first[i / each]), convert<C>(second[i / each])));
            });
          });
    });
  });
}

MXLAB_KERNEL("sample_uniform", [](const PlanSpec& spec, ParamReader) {
  return sampleKernel(spec, 2, [](std::mt19937& engine, auto low, auto high) {
    return low + (high - low) * uniform<decltype(low)>(engine);
  });
});
MXLAB_KERNEL("sample_normal", [](const PlanSpec& spec, ParamReader) {
  return sampleKernel(spec, 2, [](std::mt19937& engine, auto mu, auto sigma) {
    return mu + normal<decltype(mu)>(engine) * sigma;
  });
});
MXLAB_KERNEL("sample_gamma", [](const PlanSpec& spec, ParamReader) {
  return sampleKernel(spec, 2, [](std::mt19937& engine, auto alpha, auto beta) {
    using C = decltype(alpha);
    // Not a distribution: NaN says so, where the rejection loop would never end.
    return alpha > 0 && beta > 0 ? gammaNumber<C>(engine, alpha, beta) : C(NAN);
  });
});
MXLAB_KERNEL("sample_exponential", [](const PlanSpec& spec, ParamReader) {
  return sampleKernel(
      spec, 1, [](std::mt19937& engine, auto lam, auto) { return exponential<decltype(lam)>(engine, lam); });
});
MXLAB_KERNEL("sample_poisson", [](const PlanSpec& spec, ParamReader) {
  return sampleKernel(spec, 1, [](std::mt19937& engine, auto lam, auto) {
    using C = decltype(lam);
    return lam >= 0 ? static_cast<C>(poissonNumber(engine, static_cast<float>(lam))) : C(NAN);
  });
});
MXLAB_KERNEL("sample_negative_binomial", [](const PlanSpec& spec, ParamReader) {
  return sampleKernel(spec, 2, [](std::mt19937& engine, auto k, auto p) {
    using C = decltype(k);
    if (!(k > 0 && p > 0 && p <= 1)) return C(NAN);
    return static_cast<C>(negativeBinomialNumber(engine, static_cast<float>(k), static_cast<float>(p)));
  });
});
MXLAB_KERNEL("sample_generalized_negative_binomial", [](const PlanSpec& spec, ParamReader) {
  return sampleKernel(spec, 2, [](std::mt19937& engine, auto mu, auto alpha) {
    using C = decltype(mu);
    if (!(mu >= 0 && alpha >= 0)) return C(NAN);
    return static_cast<C>(
        generalizedNegativeBinomialNumber(engine, static_cast<float>(mu), static_cast<float>(alpha)));
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
      using C = typename Compute<P>::type;
      return std::make_unique<FunctionKernel>(
          30.0 + static_cast<double>(count) * (5.0 + static_cast<double>(classes)), [=](const Call& call) {
            const P* p = call.in<P>(0);
            T* y = call.out<T>(0);
            for (int64_t i = 0; i < count; ++i) {
              const P* row = p + i / each * classes;
              const C loc = uniform<C>(call.random->shuffleEngine());
              C sum = 0;
              int64_t chosen = 0;
              for (; chosen < classes - 1; ++chosen) {
                sum += static_cast<C>(row[chosen]);
                if (sum > loc) break;
              }
              y[i] = convert<T>(chosen);
              if (probabilities) call.out<P>(1)[i] = convert<P>(std::log(static_cast<C>(row[chosen])));
            }
          });
    });
  });
});

// Rows in a random order.
MXLAB_KERNEL("shuffle", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const Meta& in = spec.inputs.at(0);
  if (in.rank() < 1 || spec.outputs.at(0).bytes != in.bytes)
    throw std::invalid_argument("the output has the wrong size");
  const int64_t rows = in.shape[0];
  const int64_t bytes = rows == 0 ? 0 : in.bytes / rows;
  return std::make_unique<FunctionKernel>(
      30.0 + 10.0 * static_cast<double>(rows) + static_cast<double>(in.bytes) * 0.2,
      [rows, bytes, upwards = in.rank() == 1](const Call& call) {
        int64_t* order = static_cast<int64_t*>(call.workspace);
        std::iota(order, order + rows, int64_t{0});
        // Fisher and Yates, each place drawn by the standard library's distribution: upwards for numbers,
        // downwards for rows.
        std::mt19937& engine = call.random->shuffleEngine();
        const auto exchange = [&](int64_t i) {
          std::uniform_int_distribution<int64_t> place(0, i);
          std::swap(order[i], order[place(engine)]);
        };
        if (upwards) {
          for (int64_t i = 1; i < rows; ++i) exchange(i);
        } else {
          for (int64_t i = rows - 1; i > 0; --i) exchange(i);
        }
        const char* x = call.in<char>(0);
        char* y = call.out<char>(0);
        for (int64_t i = 0; i < rows; ++i)
          std::memcpy(y + i * bytes, x + order[i] * bytes, static_cast<size_t>(bytes));
      },
      rows * static_cast<int64_t>(sizeof(int64_t)));
});

}  // namespace
}  // namespace mxlab
