// float32 products by oneDNN from about 128 cubed up, by OpenBLAS below; float64 by OpenBLAS; 16-bit floats
// as float32, or by oneDNN where it multiplies them as they are.
#include "gemm.h"

#include <cblas.h>
#include <dnnl.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <stdexcept>

#include "core/precision.h"
#include "half_loops.h"
#include "onednn_stage.h"

#define MXLAB_BLAS_JOIN_(a, b) a##b
#define MXLAB_BLAS_JOIN(a, b) MXLAB_BLAS_JOIN_(a, b)
#define MXLAB_BLAS(name) MXLAB_BLAS_JOIN(BLAS_SYMBOL_PREFIX, name)

namespace mxlab {
namespace {

// Products below it take OpenBLAS, which starts faster; it runs on one thread.
constexpr int64_t kSmall = int64_t{1} << 20;

CBLAS_TRANSPOSE flag(bool transpose) { return transpose ? CblasTrans : CblasNoTrans; }

/// The same with both factors rounded to bfloat16 first.
void roundedProduct(bool transposeA, bool transposeB, int64_t m, int64_t n, int64_t k, const float* a,
                    const float* b, bool add, float* c);

}  // namespace

void gemm(bool transposeA, bool transposeB, int64_t m, int64_t n, int64_t k, float alpha, const float* a,
          const float* b, float beta, float* c) {
  if (m == 0 || n == 0) return;
  if (roundsFactors() && m * n * k >= kSmall && m > 1 && n > 1 && alpha == 1 && (beta == 0 || beta == 1) &&
      usesBfloat16Products())
    return roundedProduct(transposeA, transposeB, m, n, k, a, b, beta == 1, c);
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

namespace {

void widen(const Half* x, float* y, int64_t count) { MXLAB_ISA_PICK(widenHalf)(x, y, count); }
void widen(const Bfloat16* x, float* y, int64_t count) { MXLAB_ISA_PICK(widenBfloat16)(x, y, count); }
void narrow(const float* x, Half* y, int64_t count) { MXLAB_ISA_PICK(narrowHalf)(x, y, count); }
void narrow(const float* x, Bfloat16* y, int64_t count) { MXLAB_ISA_PICK(narrowBfloat16)(x, y, count); }

template <typename T>
void converted(bool transposeA, bool transposeB, int64_t m, int64_t n, int64_t k, double alpha, const T* a,
               const T* b, double beta, T* c) {
  if (m == 0 || n == 0) return;
  const std::unique_ptr<float[]> wide(new float[static_cast<size_t>(m * k + k * n + m * n)]);
  float* x = wide.get();
  float* y = x + m * k;
  float* z = y + k * n;
  widen(a, x, m * k);
  widen(b, y, k * n);
  if (beta != 0) widen(c, z, m * n);
  gemm(transposeA, transposeB, m, n, k, static_cast<float>(alpha), x, y, static_cast<float>(beta), z);
  narrow(z, c, m * n);
}

/// C = op(A) op(B), or added to C. oneDNN keeps the primitives of earlier calls.
template <typename T>
void product(bool transposeA, bool transposeB, int64_t m, int64_t n, int64_t k, const Bfloat16* a,
             const Bfloat16* b, bool add, T* c) {
  using Desc = dnnl::memory::desc;
  using Type = dnnl::memory::data_type;
  const auto described = [](int64_t rows, int64_t columns, bool turned, Type type = Type::bf16) {
    const dnnl::memory::dims strides = turned ? dnnl::memory::dims{1, rows} : dnnl::memory::dims{columns, 1};
    return Desc({rows, columns}, type, strides);
  };
  dnnl::primitive_attr attributes;
  if (add) {
    dnnl::post_ops after;
    after.append_sum();
    attributes.set_post_ops(after);
  }
  const Desc x = described(m, k, transposeA), y = described(k, n, transposeB),
             z = described(m, n, false, std::is_same<T, float>::value ? Type::f32 : Type::bf16);
  const dnnl::matmul::primitive_desc desc(cpuEngine(), x, y, z, attributes);
  dnnl::stream stream(cpuEngine());
  // oneDNN's memory takes no constant pointers; sources are only read.
  const auto held = [](const Desc& shape, const auto* data) {
    return dnnl::memory(shape, cpuEngine(),
                        const_cast<std::remove_const_t<std::remove_pointer_t<decltype(data)>>*>(data));
  };
  dnnl::matmul(desc).execute(
      stream, {{DNNL_ARG_SRC, held(x, a)}, {DNNL_ARG_WEIGHTS, held(y, b)}, {DNNL_ARG_DST, held(z, c)}});
  stream.wait();
}

void roundedProduct(bool transposeA, bool transposeB, int64_t m, int64_t n, int64_t k, const float* a,
                    const float* b, bool add, float* c) {
  const std::unique_ptr<Bfloat16[]> rounded(new Bfloat16[static_cast<size_t>(m * k + k * n)]);
  Bfloat16* x = rounded.get();
  Bfloat16* y = x + m * k;
  narrow(a, x, m * k);
  narrow(b, y, k * n);
  product(transposeA, transposeB, m, n, k, x, y, add, c);
}

}  // namespace

bool usesBfloat16Products() {
  static const bool uses = [] {
    const char* wanted = std::getenv("MXLAB_BFLOAT16");
    if (wanted != nullptr && std::strcmp(wanted, "float32") == 0) return false;
    switch (dnnl::get_effective_cpu_isa()) {
      case dnnl::cpu_isa::avx512_core_bf16:
      case dnnl::cpu_isa::avx512_core_fp16:
      case dnnl::cpu_isa::avx512_core_amx:
      case dnnl::cpu_isa::avx512_core_amx_fp16:
        return isa() == Isa::kAvx512;
      default:
        return false;
    }
  }();
  return uses;
}

void gemm(bool transposeA, bool transposeB, int64_t m, int64_t n, int64_t k, double alpha, const Half* a,
          const Half* b, double beta, Half* c) {
  converted(transposeA, transposeB, m, n, k, alpha, a, b, beta, c);
}

void gemm(bool transposeA, bool transposeB, int64_t m, int64_t n, int64_t k, double alpha, const Bfloat16* a,
          const Bfloat16* b, double beta, Bfloat16* c) {
  const bool isPlain = alpha == 1 && (beta == 0 || beta == 1);
  if (isPlain && m * n * k >= kSmall && usesBfloat16Products()) {
    product(transposeA, transposeB, m, n, k, a, b, beta == 1, c);
  } else {
    converted(transposeA, transposeB, m, n, k, alpha, a, b, beta, c);
  }
}

}  // namespace mxlab
