// Matrix products of row-major matrices for every dtype.
#pragma once
#include <cstdint>
#include <type_traits>
#include <vector>

#include "convert.h"
#include "core/dtype.h"

namespace mxlab {

/// C = alpha op(A) op(B) + beta C with op(A) m x k and op(B) k x n, all contiguous. float32 goes to oneDNN
/// or, when small, to OpenBLAS; beta 0 never reads C.
void gemm(bool transposeA, bool transposeB, int64_t m, int64_t n, int64_t k, float alpha, const float* a,
          const float* b, float beta, float* c);
void gemm(bool transposeA, bool transposeB, int64_t m, int64_t n, int64_t k, double alpha, const double* a,
          const double* b, double beta, double* c);

/// Rough nanoseconds of a product on one core.
inline double gemmCost(DType dtype, int64_t m, int64_t n, int64_t k) {
  const double flops = 2.0 * static_cast<double>(m) * static_cast<double>(n) * static_cast<double>(k);
  const double rate = dtype == DType::kFloat32 ? 60.0 : dtype == DType::kFloat64 ? 30.0 : 1.5;
  return 150.0 + flops / rate;
}

/// The same for the other types: 16-bit floats add up in float, whole numbers wrap around.
template <typename T>
void gemm(bool transposeA, bool transposeB, int64_t m, int64_t n, int64_t k, double alpha, const T* a,
          const T* b, double beta, T* c) {
  using Sum = std::conditional_t<isFloating<T>, float, uint64_t>;
  const auto wide = [](T value) {
    if constexpr (isFloating<T>) {
      return static_cast<float>(value);
    } else {
      return static_cast<uint64_t>(static_cast<int64_t>(value));
    }
  };
  std::vector<Sum> row(static_cast<size_t>(n));
  for (int64_t i = 0; i < m; ++i) {
    for (Sum& value : row) value = Sum(0);
    for (int64_t p = 0; p < k; ++p) {
      const Sum x = wide(transposeA ? a[p * m + i] : a[i * k + p]);
      for (int64_t j = 0; j < n; ++j)
        row[static_cast<size_t>(j)] += x * wide(transposeB ? b[j * k + p] : b[p * n + j]);
    }
    for (int64_t j = 0; j < n; ++j) {
      T& target = c[i * n + j];
      if constexpr (isFloating<T>) {
        const float product = row[static_cast<size_t>(j)] * static_cast<float>(alpha);
        target = T(beta == 0 ? product : product + static_cast<float>(beta) * static_cast<float>(target));
      } else {
        Sum product = row[static_cast<size_t>(j)];
        if (alpha != 1)
          product = static_cast<Sum>(
              static_cast<int64_t>(static_cast<double>(static_cast<int64_t>(product)) * alpha));
        if (beta != 0) product += wide(target);
        target = convert<T>(static_cast<int64_t>(product));
      }
    }
  }
}

}  // namespace mxlab
