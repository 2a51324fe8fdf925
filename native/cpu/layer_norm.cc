// LayerNorm forward and backward. float32 along the last axis takes the row loops.
#include "generated/params/layer_norm.h"

#include <cmath>

#include "convert.h"
#include "core/kernel.h"
#include "core/small_team.h"
#include "generated/params/backward_layer_norm.h"
#include "norm_loops.h"
#include "reduce_loops.h"
#include "row_loops.h"
#include "softmax.h"
#include "wide_rows.h"

namespace mxlab {
namespace {

void check(const PlanSpec& spec, const SoftmaxShape& s, const Meta& data,
           std::initializer_list<const Meta*> full, std::initializer_list<const Meta*> vectors,
           std::initializer_list<const Meta*> lines) {
  bool holds = true;
  const auto all = [&](std::initializer_list<const Meta*> metas, int64_t size) {
    for (const Meta* meta : metas) holds = holds && meta->size == size && meta->dtype == data.dtype;
  };
  all(full, data.size);
  all(vectors, s.size);
  all(lines, s.outer * s.inner);
  if (!holds) throw std::invalid_argument(spec.kernel + ": the arrays do not fit each other");
}

template <typename T>
void forwardLine(const SoftmaxShape& s, double eps, const T* x, const T* gamma, const T* beta, T* y, T* mean,
                 T* std) {
  double sum = 0, squares = 0;
  for (int64_t j = 0; j < s.size; ++j) sum += static_cast<double>(x[j * s.inner]);
  const double m = sum / static_cast<double>(s.size);
  for (int64_t j = 0; j < s.size; ++j) {
    const double difference = static_cast<double>(x[j * s.inner]) - m;
    squares += difference * difference;
  }
  const double d = std::sqrt(squares / static_cast<double>(s.size) + eps);
  *mean = convert<T>(m);
  *std = convert<T>(d);
  for (int64_t j = 0; j < s.size; ++j) {
    const double v = (static_cast<double>(x[j * s.inner]) - m) / d;
    y[j * s.inner] = convert<T>(v * static_cast<double>(gamma[j]) + static_cast<double>(beta[j]));
  }
}

/// A row of float32, which may be normalised in place.
void forwardRow(int64_t size, double eps, const float* x, const float* gamma, const float* beta, float* y,
                float* mean, float* std) {
  const RowLoops& loops = rowLoops();
  const float m = static_cast<float>(loops.sum(x, size) / static_cast<double>(size));
  const double variance = loops.squares(x, m, size) / static_cast<double>(size);
  const double d = std::sqrt(variance + eps);
  *mean = m;
  *std = static_cast<float>(d);
  reduceLoops().normalize(x, m, static_cast<float>(1 / d), gamma, beta, y, size);
}

MXLAB_KERNEL("LayerNorm", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const LayerNormParams params(reader);
  const Meta& data = spec.inputs.at(0);
  const SoftmaxShape s = softmaxShape("LayerNorm", data.shape, params.axis);
  // Without a gradient nobody asks for mean and deviation.
  const bool isAlone = spec.outputs.size() == 1;
  const auto vectors = {&spec.inputs.at(1), &spec.inputs.at(2)};
  if (isAlone) {
    check(spec, s, data, {&spec.outputs[0]}, vectors, {});
  } else {
    check(spec, s, data, {&spec.outputs.at(0)}, vectors, {&spec.outputs.at(1), &spec.outputs.at(2)});
  }
  const double eps = params.eps;
  const double cost = 60.0 + static_cast<double>(data.size) * (data.dtype == DType::kFloat32 ? 0.5 : 6.0);
  return dispatchFloat(data.dtype, "LayerNorm", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      const T* x = call.in<T>(0);
      const T* gamma = call.in<T>(1);
      const T* beta = call.in<T>(2);
      T* y = call.out<T>(0);
      T* const means = isAlone ? nullptr : call.out<T>(1);
      T* const deviations = isAlone ? nullptr : call.out<T>(2);
      sharedFor(call.threads, s.outer * s.inner, 16384 / (s.size + 1) + 1, [&](int64_t begin, int64_t end) {
        // gamma, beta and the row in float32, where they are 16-bit floats.
        std::vector<float> wide(isShortFloat<T> && s.inner == 1 ? static_cast<size_t>(3 * s.size) : 0);
        [[maybe_unused]] float* const row = wide.data() + 2 * (wide.size() / 3);
        if constexpr (isShortFloat<T>) {
          if (s.inner == 1) {
            widenRow(gamma, wide.data(), s.size);
            widenRow(beta, wide.data() + s.size, s.size);
          }
        }
        T unread[2];
        for (int64_t i = begin; i < end; ++i) {
          const int64_t at = i / s.inner * s.size * s.inner + i % s.inner;
          T* const mean = isAlone ? unread : means + i;
          T* const std = isAlone ? unread + 1 : deviations + i;
          if constexpr (std::is_same<T, float>::value) {
            if (s.inner == 1) {
              forwardRow(s.size, eps, x + at, gamma, beta, y + at, mean, std);
              continue;
            }
          } else if constexpr (isShortFloat<T>) {
            if (s.inner == 1) {
              float own[2];
              widenRow(x + at, row, s.size);
              forwardRow(s.size, eps, row, wide.data(), wide.data() + s.size, row, own, own + 1);
              narrowRow(row, y + at, s.size);
              narrowRow(own, mean, 1);
              narrowRow(own + 1, std, 1);
              continue;
            }
          }
          forwardLine(s, eps, x + at, gamma, beta, y + at, mean, std);
        }
      });
    });
  });
});

constexpr int64_t kParts = 16;      // rows are added up in so many parts, whatever the number of threads
constexpr int64_t kFloatRows = 64;  // so many rows are added up in float32 before they go to float64

/// float32 along the last axis: sums of all rows in parts of their own.
std::unique_ptr<Kernel> backwardRows(int64_t rows, int64_t size) {
  const int64_t step = (rows + kParts - 1) / kParts;
  const int64_t part = size * static_cast<int64_t>(2 * sizeof(double) + 2 * sizeof(float));
  return std::make_unique<FunctionKernel>(
      60.0 + static_cast<double>(rows * size) * 0.9,
      [=](const Call& call) {
        char* scratch = static_cast<char*>(call.workspace);
        const auto backwardRow = MXLAB_ISA_PICK(layerNormBackwardRow);
        sharedFor(call.threads, kParts, 65536 / (step * size + 1) + 1, [&](int64_t first, int64_t last) {
          for (int64_t p = first; p < last; ++p) {
            double* sums = reinterpret_cast<double*>(scratch + p * part);
            float* some = reinterpret_cast<float*>(sums + 2 * size);
            for (int64_t j = 0; j < 2 * size; ++j) sums[j] = 0;
            const int64_t end = (p + 1) * step < rows ? (p + 1) * step : rows;
            for (int64_t begin = p * step; begin < end; begin += kFloatRows) {
              const int64_t stop = begin + kFloatRows < end ? begin + kFloatRows : end;
              for (int64_t j = 0; j < 2 * size; ++j) some[j] = 0;
              for (int64_t i = begin; i < stop; ++i) {
                backwardRow({call.in<float>(0) + i * size, call.in<float>(1) + i * size, call.in<float>(2),
                             call.out<float>(0) + i * size, some, some + size, call.in<float>(3)[i],
                             1.0f / call.in<float>(4)[i], size});
              }
              for (int64_t j = 0; j < 2 * size; ++j) sums[j] += static_cast<double>(some[j]);
            }
          }
        });
        for (int64_t j = 0; j < 2 * size; ++j) {
          double sum = 0;
          for (int64_t p = 0; p < kParts; ++p) sum += reinterpret_cast<double*>(scratch + p * part)[j];
          call.out<float>(j < size ? 1 : 2)[j < size ? j : j - size] = static_cast<float>(sum);
        }
      },
      kParts * part);
}

MXLAB_KERNEL("backward_LayerNorm", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const BackwardLayerNormParams params(reader);
  const Meta& data = spec.inputs.at(1);
  const SoftmaxShape s = softmaxShape("LayerNorm", data.shape, params.axis);
  check(spec, s, data, {&spec.inputs.at(0), &spec.outputs.at(0)},
        {&spec.inputs.at(2), &spec.outputs.at(1), &spec.outputs.at(2)},
        {&spec.inputs.at(3), &spec.inputs.at(4)});
  const double cost = 60.0 + static_cast<double>(data.size) * 2;
  if (data.dtype == DType::kFloat32 && s.inner == 1) return backwardRows(s.outer, s.size);
  return dispatchFloat(data.dtype, "LayerNorm", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = std::conditional_t<std::is_same<T, double>::value, double, float>;
    const int64_t scratch = 2 * s.size * static_cast<int64_t>(sizeof(double));
    return std::make_unique<FunctionKernel>(
        cost,
        [=](const Call& call) {
          const T* dy = call.in<T>(0);
          const T* x = call.in<T>(1);
          const T* gamma = call.in<T>(2);
          const T* mean = call.in<T>(3);
          const T* std = call.in<T>(4);
          T* dx = call.out<T>(0);
          double* dgamma = static_cast<double*>(call.workspace);
          double* dbeta = dgamma + s.size;
          for (int64_t j = 0; j < 2 * s.size; ++j) dgamma[j] = 0;
          for (int64_t i = 0; i < s.outer * s.inner; ++i) {
            const int64_t at = i / s.inner * s.size * s.inner + i % s.inner;
            const C m = static_cast<C>(mean[i]), inverse = C(1) / static_cast<C>(std[i]);
            double sum = 0, product = 0;
            for (int64_t j = 0; j < s.size; ++j) {
              const C g = static_cast<C>(dy[at + j * s.inner]);
              const C v = (static_cast<C>(x[at + j * s.inner]) - m) * inverse;
              dgamma[j] += static_cast<double>(g * v);
              dbeta[j] += static_cast<double>(g);
              const C weighted = g * static_cast<C>(gamma[j]);
              sum += static_cast<double>(weighted);
              product += static_cast<double>(weighted * v);
            }
            const C a = static_cast<C>(sum / static_cast<double>(s.size));
            const C b = static_cast<C>(product / static_cast<double>(s.size));
            for (int64_t j = 0; j < s.size; ++j) {
              const C v = (static_cast<C>(x[at + j * s.inner]) - m) * inverse;
              const C weighted = static_cast<C>(dy[at + j * s.inner]) * static_cast<C>(gamma[j]);
              dx[at + j * s.inner] = convert<T>((weighted - a - v * b) * inverse);
            }
          }
          for (int64_t j = 0; j < s.size; ++j) {
            call.out<T>(1)[j] = convert<T>(dgamma[j]);
            call.out<T>(2)[j] = convert<T>(dbeta[j]);
          }
        },
        scratch);
  });
});

}  // namespace
}  // namespace mxlab
