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

/// 16-bit floats: converted to float32 and back, or bfloat16 multiplied as it is where the processor does.
/// Sums are kept in float32 either way.
void gemm(bool transposeA, bool transposeB, int64_t m, int64_t n, int64_t k, double alpha, const Half* a,
          const Half* b, double beta, Half* c);
void gemm(bool transposeA, bool transposeB, int64_t m, int64_t n, int64_t k, double alpha, const Bfloat16* a,
          const Bfloat16* b, double beta, Bfloat16* c);

/// Whether bfloat16 arrays are multiplied as they are: the processor has instructions for it (AMX or AVX-512
/// BF16), and MXLAB_BFLOAT16=float32 in the environment does not say otherwise.
bool usesBfloat16Products();

/// Rough nanoseconds of a product on one core.
inline double gemmCost(DType dtype, int64_t m, int64_t n, int64_t k) {
  const double flops = 2.0 * static_cast<double>(m) * static_cast<double>(n) * static_cast<double>(k);
  const double rate = dtype == DType::kFloat32   ? 60.0
                      : dtype == DType::kFloat64 ? 30.0
                      : isFloat(dtype)           ? 40.0
                                                 : 1.5;
  return 150.0 + flops / rate;
}

/// The same for whole numbers, which wrap around.
template <typename T>
void gemm(bool transposeA, bool transposeB, int64_t m, int64_t n, int64_t k, double alpha, const T* a,
          const T* b, double beta, T* c) {
  static_assert(!isFloating<T>, "floats have products of their own");
  const auto wide = [](T value) { return static_cast<uint64_t>(static_cast<int64_t>(value)); };
  std::vector<uint64_t> row(static_cast<size_t>(n));
  for (int64_t i = 0; i < m; ++i) {
    for (uint64_t& value : row) value = 0;
    for (int64_t p = 0; p < k; ++p) {
      const uint64_t x = wide(transposeA ? a[p * m + i] : a[i * k + p]);
      for (int64_t j = 0; j < n; ++j)
        row[static_cast<size_t>(j)] += x * wide(transposeB ? b[j * k + p] : b[p * n + j]);
    }
    for (int64_t j = 0; j < n; ++j) {
      uint64_t product = row[static_cast<size_t>(j)];
      if (alpha != 1)
        product = static_cast<uint64_t>(
            convert<int64_t>(static_cast<double>(static_cast<int64_t>(product)) * alpha));
      T& target = c[i * n + j];
      if (beta != 0) product += wide(target);
      target = convert<T>(static_cast<int64_t>(product));
    }
  }
}

}  // namespace mxlab
