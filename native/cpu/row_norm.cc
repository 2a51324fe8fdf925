// InstanceNorm and GroupNorm, forward and backward: rows that lie together, each with its own statistics.
#include <cmath>
#include <vector>

#include "convert.h"
#include "core/kernel.h"
#include "core/parallel.h"
#include "generated/params/backward_group_norm.h"
#include "generated/params/backward_instance_norm.h"
#include "generated/params/group_norm.h"
#include "generated/params/instance_norm.h"
#include "row_loops.h"

namespace mxlab {
namespace {

/// `rows` rows of `size` elements; row r has factor r % factors.
struct Rows {
  int64_t rows, size, factors;
  double eps;
};

Rows rowsOf(const PlanSpec& spec, const Meta& data, int64_t groups, double eps) {
  if (data.rank() < 3) throw std::invalid_argument(spec.kernel + ": needs three axes");
  const int64_t factors = groups < 0 ? data.shape[1] : groups;
  if (factors < 1 ? data.size > 0 : data.shape[1] % factors != 0)
    throw std::invalid_argument(spec.kernel + ": the channels do not divide by the number of groups");
  const int64_t rows = data.shape[0] * factors;
  return {rows, rows == 0 ? 0 : data.size / rows, factors, eps};
}

void check(const PlanSpec& spec, const Rows& r, const Meta& data, std::initializer_list<const Meta*> full,
           std::initializer_list<const Meta*> factors, std::initializer_list<const Meta*> lines) {
  bool holds = true;
  const auto all = [&](std::initializer_list<const Meta*> metas, int64_t size) {
    for (const Meta* meta : metas) holds = holds && meta->size == size && meta->dtype == data.dtype;
  };
  all(full, data.size);
  all(factors, r.factors);
  all(lines, r.rows);
  if (!holds) throw std::invalid_argument(spec.kernel + ": the arrays do not fit each other");
}

struct Statistics {
  double mean, deviation;
};

template <typename T>
Statistics statistics(const Rows& r, const T* x) {
  const double n = static_cast<double>(r.size);
  if constexpr (std::is_same<T, float>::value) {
    const double mean = rowLoops().sum(x, r.size) / n;
    return {mean, std::sqrt(rowLoops().squares(x, static_cast<float>(mean), r.size) / n + r.eps)};
  } else {
    double sum = 0, squares = 0;
    for (int64_t i = 0; i < r.size; ++i) sum += static_cast<double>(x[i]);
    const double mean = sum / n;
    for (int64_t i = 0; i < r.size; ++i) {
      const double d = static_cast<double>(x[i]) - mean;
      squares += d * d;
    }
    return {mean, std::sqrt(squares / n + r.eps)};
  }
}

std::unique_ptr<Kernel> forward(const PlanSpec& spec, const Rows& r) {
  const Meta& data = spec.inputs[0];
  check(spec, r, data, {&spec.outputs.at(0)}, {&spec.inputs.at(1), &spec.inputs.at(2)},
        {&spec.outputs.at(1), &spec.outputs.at(2)});
  const double cost = 60.0 + static_cast<double>(data.size) * (data.dtype == DType::kFloat32 ? 0.4 : 5.0);
  return dispatchFloat(data.dtype, spec.kernel.c_str(), [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      parallelFor(call.threads, r.rows, 32768 / (r.size + 1) + 1, [&](int64_t begin, int64_t end) {
        for (int64_t row = begin; row < end; ++row) {
          const T* x = call.in<T>(0) + row * r.size;
          T* y = call.out<T>(0) + row * r.size;
          const Statistics s = statistics(r, x);
          const double gamma = static_cast<double>(call.in<T>(1)[row % r.factors]);
          const double slope = gamma / s.deviation;
          const double offset = static_cast<double>(call.in<T>(2)[row % r.factors]) - s.mean * slope;
          call.out<T>(1)[row] = convert<T>(s.mean);
          call.out<T>(2)[row] = convert<T>(s.deviation);
          if constexpr (std::is_same<T, float>::value) {
            rowLoops().affine(x, static_cast<float>(slope), static_cast<float>(offset), y, r.size);
          } else {
            for (int64_t i = 0; i < r.size; ++i)
              y[i] = convert<T>(static_cast<double>(x[i]) * slope + offset);
          }
        }
      });
    });
  });
}

/// Σ dy and Σ dy (x - mean) of a row.
template <typename T>
RowSums products(const Rows& r, const T* dy, const T* x, double mean) {
  if constexpr (std::is_same<T, float>::value) {
    return rowLoops().products(dy, x, static_cast<float>(mean), r.size);
  } else {
    RowSums sums;
    for (int64_t i = 0; i < r.size; ++i) {
      sums.first += static_cast<double>(dy[i]);
      sums.second += static_cast<double>(dy[i]) * (static_cast<double>(x[i]) - mean);
    }
    return sums;
  }
}

std::unique_ptr<Kernel> backward(const PlanSpec& spec, const Rows& r) {
  const Meta& data = spec.inputs.at(1);
  check(spec, r, data, {&spec.inputs.at(0), &spec.outputs.at(0)},
        {&spec.inputs.at(2), &spec.outputs.at(1), &spec.outputs.at(2)},
        {&spec.inputs.at(3), &spec.inputs.at(4)});
  const double cost = 60.0 + static_cast<double>(data.size) * (data.dtype == DType::kFloat32 ? 0.7 : 6.0);
  return dispatchFloat(data.dtype, spec.kernel.c_str(), [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(
        cost,
        [=](const Call& call) {
          double* slopes = static_cast<double*>(call.workspace);
          double* shifts = slopes + r.rows;
          parallelFor(call.threads, r.rows, 32768 / (r.size + 1) + 1, [&](int64_t begin, int64_t end) {
            for (int64_t row = begin; row < end; ++row) {
              const T* dy = call.in<T>(0) + row * r.size;
              const T* x = call.in<T>(1) + row * r.size;
              T* dx = call.out<T>(0) + row * r.size;
              // Statistics kept in 16 bits are too coarse to go on with.
              const Statistics s = sizeof(T) == 2 ? statistics(r, x)
                                                  : Statistics{static_cast<double>(call.in<T>(3)[row]),
                                                               static_cast<double>(call.in<T>(4)[row])};
              const RowSums sums = products(r, dy, x, s.mean);
              const double n = static_cast<double>(r.size), inverse = 1 / s.deviation;
              slopes[row] = sums.second * inverse;
              shifts[row] = sums.first;
              const double factor = static_cast<double>(call.in<T>(2)[row % r.factors]) * inverse;
              // dx = factor (dy - Σ dy / n - (x - mean) Σ dy (x - mean) / (n var)).
              const double byX = -factor * sums.second * inverse * inverse / n,
                           constant = -factor * sums.first / n - byX * s.mean;
              if constexpr (std::is_same<T, float>::value) {
                rowLoops().affineTwo(dy, x, static_cast<float>(factor), static_cast<float>(byX),
                                     static_cast<float>(constant), dx, r.size);
              } else {
                for (int64_t i = 0; i < r.size; ++i)
                  dx[i] = convert<T>(factor * static_cast<double>(dy[i]) + byX * static_cast<double>(x[i]) +
                                     constant);
              }
            }
          });
          for (int64_t k = 0; k < r.factors; ++k) {
            double gamma = 0, beta = 0;
            for (int64_t row = k; row < r.rows; row += r.factors) {
              gamma += slopes[row];
              beta += shifts[row];
            }
            call.out<T>(1)[k] = convert<T>(gamma);
            call.out<T>(2)[k] = convert<T>(beta);
          }
        },
        2 * r.rows * static_cast<int64_t>(sizeof(double)));
  });
}

MXLAB_KERNEL("InstanceNorm", [](const PlanSpec& spec, ParamReader reader) {
  return forward(spec, rowsOf(spec, spec.inputs.at(0), -1, InstanceNormParams(reader).eps));
});
MXLAB_KERNEL("backward_InstanceNorm", [](const PlanSpec& spec, ParamReader reader) {
  return backward(spec, rowsOf(spec, spec.inputs.at(1), -1, BackwardInstanceNormParams(reader).eps));
});
MXLAB_KERNEL("GroupNorm", [](const PlanSpec& spec, ParamReader reader) {
  const GroupNormParams params(reader);
  return forward(spec, rowsOf(spec, spec.inputs.at(0), params.num_groups, params.eps));
});
MXLAB_KERNEL("backward_GroupNorm", [](const PlanSpec& spec, ParamReader reader) {
  const BackwardGroupNormParams params(reader);
  return backward(spec, rowsOf(spec, spec.inputs.at(1), params.num_groups, params.eps));
});

}  // namespace
}  // namespace mxlab
