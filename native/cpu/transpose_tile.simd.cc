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

namespace {

typedef uint16_t Shorts __attribute__((vector_size(16)));
typedef uint32_t Pairs __attribute__((vector_size(16)));
typedef uint64_t Fours __attribute__((vector_size(16)));

MXLAB_INLINE Shorts shorts(const uint16_t* source) {
  Shorts values;
  __builtin_memcpy(&values, source, sizeof values);
  return values;
}
MXLAB_INLINE Pairs lowShorts(Shorts a, Shorts b) {
  return reinterpret_cast<Pairs>(__builtin_shuffle(a, b, Shorts{0, 8, 1, 9, 2, 10, 3, 11}));
}
MXLAB_INLINE Pairs highShorts(Shorts a, Shorts b) {
  return reinterpret_cast<Pairs>(__builtin_shuffle(a, b, Shorts{4, 12, 5, 13, 6, 14, 7, 15}));
}
MXLAB_INLINE Fours lowPairs(Pairs a, Pairs b) {
  return reinterpret_cast<Fours>(__builtin_shuffle(a, b, Pairs{0, 4, 1, 5}));
}
MXLAB_INLINE Fours highPairs(Pairs a, Pairs b) {
  return reinterpret_cast<Fours>(__builtin_shuffle(a, b, Pairs{2, 6, 3, 7}));
}
/// Two columns: the first four rows of them, and the others.
MXLAB_INLINE void putColumns(Fours first, Fours second, uint16_t* target, int64_t to) {
  const Fours low = __builtin_shuffle(first, second, Fours{0, 2});
  const Fours high = __builtin_shuffle(first, second, Fours{1, 3});
  __builtin_memcpy(target, &low, sizeof low);
  __builtin_memcpy(target + to, &high, sizeof high);
}

MXLAB_INLINE void eightShorts(const uint16_t* source, int64_t from, uint16_t* target, int64_t to) {
  Shorts rows[8];
  for (int j = 0; j < 8; ++j) rows[j] = shorts(source + j * from);
  const Pairs ab0 = lowShorts(rows[0], rows[1]), ab1 = highShorts(rows[0], rows[1]);
  const Pairs cd0 = lowShorts(rows[2], rows[3]), cd1 = highShorts(rows[2], rows[3]);
  const Pairs ef0 = lowShorts(rows[4], rows[5]), ef1 = highShorts(rows[4], rows[5]);
  const Pairs gh0 = lowShorts(rows[6], rows[7]), gh1 = highShorts(rows[6], rows[7]);
  putColumns(lowPairs(ab0, cd0), lowPairs(ef0, gh0), target, to);
  putColumns(highPairs(ab0, cd0), highPairs(ef0, gh0), target + 2 * to, to);
  putColumns(lowPairs(ab1, cd1), lowPairs(ef1, gh1), target + 4 * to, to);
  putColumns(highPairs(ab1, cd1), highPairs(ef1, gh1), target + 6 * to, to);
}

}  // namespace

void transposeShortTile(const uint16_t* source, int64_t from, uint16_t* target, int64_t to) {
  for (int i = 0; i < 16; i += 8) {
    eightShorts(source + i, from, target + i * to, to);
    eightShorts(source + 8 * from + i, from, target + i * to + 8, to);
  }
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
