// Rows of 16-bit floats to float32 and back, halves rounded to even.
#include "half_loops.h"

#if defined(__F16C__)
#include <immintrin.h>
#endif

namespace mxlab {
namespace MXLAB_ISA {

void widenHalf(const Half* x, float* y, int64_t count) {
  int64_t i = 0;
#if defined(__AVX512F__)
  for (; i + 16 <= count; i += 16)
    _mm512_storeu_ps(y + i, _mm512_cvtph_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(x + i))));
#endif
#if defined(__F16C__)
  for (; i + 8 <= count; i += 8)
    _mm256_storeu_ps(y + i, _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(x + i))));
#endif
  for (; i < count; ++i) y[i] = static_cast<float>(x[i]);
}

void narrowHalf(const float* x, Half* y, int64_t count) {
  int64_t i = 0;
#if defined(__AVX512F__)
  for (; i + 16 <= count; i += 16)
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(y + i), _mm512_cvtps_ph(_mm512_loadu_ps(x + i), 0));
#endif
#if defined(__F16C__)
  for (; i + 8 <= count; i += 8)
    _mm_storeu_si128(reinterpret_cast<__m128i*>(y + i), _mm256_cvtps_ph(_mm256_loadu_ps(x + i), 0));
#endif
  for (; i < count; ++i) y[i] = Half(x[i]);
}

void widenBfloat16(const Bfloat16* x, float* y, int64_t count) {
  for (int64_t i = 0; i < count; ++i) y[i] = static_cast<float>(x[i]);
}

void narrowBfloat16(const float* x, Bfloat16* y, int64_t count) {
  for (int64_t i = 0; i < count; ++i) y[i] = Bfloat16(x[i]);
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
