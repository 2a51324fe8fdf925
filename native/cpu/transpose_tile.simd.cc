// Transposition of a tile by unpacking pairs of rows.
#include "transpose_tile.h"

#include "core/half.h"

namespace mxlab {
namespace MXLAB_ISA {

#if defined(__AVX2__)
namespace {

MXLAB_INLINE __m256 row(const uint32_t* source) {
  return _mm256_castsi256_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(source)));
}
MXLAB_INLINE void put(uint32_t* target, __m256 values) {
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(target), _mm256_castps_si256(values));
}

MXLAB_INLINE void eight(const uint32_t* source, int64_t from, uint32_t* target, int64_t to) {
  const __m256 a = row(source), b = row(source + from), c = row(source + 2 * from),
               d = row(source + 3 * from);
  const __m256 e = row(source + 4 * from), f = row(source + 5 * from), g = row(source + 6 * from),
               h = row(source + 7 * from);
  const __m256 ab0 = _mm256_unpacklo_ps(a, b), ab1 = _mm256_unpackhi_ps(a, b);
  const __m256 cd0 = _mm256_unpacklo_ps(c, d), cd1 = _mm256_unpackhi_ps(c, d);
  const __m256 ef0 = _mm256_unpacklo_ps(e, f), ef1 = _mm256_unpackhi_ps(e, f);
  const __m256 gh0 = _mm256_unpacklo_ps(g, h), gh1 = _mm256_unpackhi_ps(g, h);
  const __m256 p0 = _mm256_shuffle_ps(ab0, cd0, 0x44), p1 = _mm256_shuffle_ps(ab0, cd0, 0xee);
  const __m256 p2 = _mm256_shuffle_ps(ab1, cd1, 0x44), p3 = _mm256_shuffle_ps(ab1, cd1, 0xee);
  const __m256 q0 = _mm256_shuffle_ps(ef0, gh0, 0x44), q1 = _mm256_shuffle_ps(ef0, gh0, 0xee);
  const __m256 q2 = _mm256_shuffle_ps(ef1, gh1, 0x44), q3 = _mm256_shuffle_ps(ef1, gh1, 0xee);
  put(target, _mm256_permute2f128_ps(p0, q0, 0x20));
  put(target + to, _mm256_permute2f128_ps(p1, q1, 0x20));
  put(target + 2 * to, _mm256_permute2f128_ps(p2, q2, 0x20));
  put(target + 3 * to, _mm256_permute2f128_ps(p3, q3, 0x20));
  put(target + 4 * to, _mm256_permute2f128_ps(p0, q0, 0x31));
  put(target + 5 * to, _mm256_permute2f128_ps(p1, q1, 0x31));
  put(target + 6 * to, _mm256_permute2f128_ps(p2, q2, 0x31));
  put(target + 7 * to, _mm256_permute2f128_ps(p3, q3, 0x31));
}

}  // namespace

void transposeTile(const uint32_t* source, int64_t from, uint32_t* target, int64_t to) {
  for (int i = 0; i < 16; i += 8) {
    eight(source + i, from, target + i * to, to);
    eight(source + 8 * from + i, from, target + i * to + 8, to);
  }
}
#else
void transposeTile(const uint32_t* source, int64_t from, uint32_t* target, int64_t to) {
  // Through a buffer, so that each line of either side is touched once.
  uint32_t tile[16][16];
  for (int j = 0; j < 16; ++j)
    for (int i = 0; i < 16; ++i) tile[i][j] = source[j * from + i];
  for (int i = 0; i < 16; ++i)
    for (int j = 0; j < 16; ++j) target[i * to + j] = tile[i][j];
}
#endif

}  // namespace MXLAB_ISA
}  // namespace mxlab
