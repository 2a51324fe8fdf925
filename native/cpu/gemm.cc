// float32 products by oneDNN from about 128 cubed up, by OpenBLAS below; float64 by OpenBLAS.
#include "gemm.h"

#include <cblas.h>
#include <dnnl.h>

#include <stdexcept>

#define MXLAB_BLAS_JOIN_(a, b) a##b
#define MXLAB_BLAS_JOIN(a, b) MXLAB_BLAS_JOIN_(a, b)
#define MXLAB_BLAS(name) MXLAB_BLAS_JOIN(BLAS_SYMBOL_PREFIX, name)

namespace mxlab {
namespace {

// Products below it take OpenBLAS, which starts faster; it runs on one thread.
constexpr int64_t kSmall = int64_t{1} << 20;

CBLAS_TRANSPOSE flag(bool transpose) { return transpose ? CblasTrans : CblasNoTrans; }

}  // namespace

void gemm(bool transposeA, bool transposeB, int64_t m, int64_t n, int64_t k, float alpha, const float* a,
          const float* b, float beta, float* c) {
  if (m == 0 || n == 0) return;
  const int64_t lda = transposeA ? m : k, ldb = transposeB ? k : n;
  if (k == 0 || m * n * k < kSmall || m == 1 || n == 1) {
    const auto narrow = [](int64_t value) { return static_cast<blasint>(value > 0 ? value : 1); };
    MXLAB_BLAS(cblas_sgemm)
    (CblasRowMajor, flag(transposeA), flag(transposeB), static_cast<blasint>(m), static_cast<blasint>(n),
     static_cast<blasint>(k), alpha, a, narrow(lda), b, narrow(ldb), beta, c, narrow(n));
    return;
  }
  const dnnl_status_t status =
      dnnl_sgemm(transposeA ? 'T' : 'N', transposeB ? 'T' : 'N', m, n, k, alpha, a, lda, b, ldb, beta, c, n);
  if (status != dnnl_success) throw std::runtime_error("oneDNN's matrix product failed");
}

void gemm(bool transposeA, bool transposeB, int64_t m, int64_t n, int64_t k, double alpha, const double* a,
          const double* b, double beta, double* c) {
  if (m == 0 || n == 0) return;
  const auto narrow = [](int64_t value) { return static_cast<blasint>(value > 0 ? value : 1); };
  MXLAB_BLAS(cblas_dgemm)
  (CblasRowMajor, flag(transposeA), flag(transposeB), static_cast<blasint>(m), static_cast<blasint>(n),
   static_cast<blasint>(k), alpha, a, narrow(transposeA ? m : k), b, narrow(transposeB ? k : n), beta, c,
   narrow(n));
}

}  // namespace mxlab
