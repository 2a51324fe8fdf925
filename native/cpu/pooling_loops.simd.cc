// The loops of pooling. Partial results lie in lanes, so that sums need no reordering by the compiler.
#include "pooling_loops.h"

#include "core/half.h"
#if defined(__AVX512F__)
#include <immintrin.h>
#endif

namespace mxlab {
namespace MXLAB_ISA {
namespace {

template <bool kMax>
MXLAB_INLINE float join(float a, float b) {
  return kMax ? (b > a ? b : a) : a + b;
}

template <bool kMax>
MXLAB_INLINE float image(const float* x, int64_t count) {
  constexpr int64_t kLanes = 16;
  const float start = kMax ? -__builtin_inff() : 0.0f;
  int64_t i = 0;
  float value = start;
  if (count >= kLanes) {
    float lanes[kLanes];
    for (int64_t lane = 0; lane < kLanes; ++lane) lanes[lane] = start;
    for (; i + kLanes <= count; i += kLanes)
      for (int64_t lane = 0; lane < kLanes; ++lane) lanes[lane] = join<kMax>(lanes[lane], x[i + lane]);
    for (int64_t lane = 0; lane < 8; ++lane) lanes[lane] = join<kMax>(lanes[lane], lanes[lane + 8]);
    for (int64_t lane = 0; lane < 4; ++lane) lanes[lane] = join<kMax>(lanes[lane], lanes[lane + 4]);
    for (int64_t lane = 0; lane < 4; ++lane) value = join<kMax>(value, lanes[lane]);
  }
  for (; i < count; ++i) value = join<kMax>(value, x[i]);
  return value;
}

#if defined(__AVX512F__)
template <bool kMax>
MXLAB_INLINE __m512 join(__m512 a, __m512 b) {
  // The maximum of a number and NaN is its second operand.
  return kMax ? _mm512_max_ps(b, a) : _mm512_add_ps(a, b);
}

/// Sixteen images that follow each other: the lanes of their registers are joined together, half of them at
/// each step.
template <bool kMax>
MXLAB_INLINE void sixteenImages(const float* x, int64_t size, float* y) {
  const __m512 start = _mm512_set1_ps(kMax ? -__builtin_inff() : 0.0f);
  const int64_t full = size / 16 * 16;
  const auto rest = static_cast<__mmask16>((1u << (size - full)) - 1);
  __m512 parts[16];
  for (int i = 0; i < 16; i += 4) {
    const float* from = x + i * size;
    __m512 a = start, b = start, c = start, d = start;
    for (int64_t k = 0; k < full; k += 16) {
      a = join<kMax>(a, _mm512_loadu_ps(from + k));
      b = join<kMax>(b, _mm512_loadu_ps(from + size + k));
      c = join<kMax>(c, _mm512_loadu_ps(from + 2 * size + k));
      d = join<kMax>(d, _mm512_loadu_ps(from + 3 * size + k));
    }
    parts[i] = join<kMax>(a, _mm512_mask_loadu_ps(start, rest, from + full));
    parts[i + 1] = join<kMax>(b, _mm512_mask_loadu_ps(start, rest, from + size + full));
    parts[i + 2] = join<kMax>(c, _mm512_mask_loadu_ps(start, rest, from + 2 * size + full));
    parts[i + 3] = join<kMax>(d, _mm512_mask_loadu_ps(start, rest, from + 3 * size + full));
  }
  for (int i = 0; i < 8; ++i) {
    const __m512 p = parts[i], q = parts[i + 8];
    parts[i] = join<kMax>(_mm512_shuffle_f32x4(p, q, 0x44), _mm512_shuffle_f32x4(p, q, 0xee));
  }
  for (int i = 0; i < 4; ++i) {
    const __m512 p = parts[i], q = parts[i + 4];
    parts[i] = join<kMax>(_mm512_shuffle_f32x4(p, q, 0x88), _mm512_shuffle_f32x4(p, q, 0xdd));
  }
  for (int i = 0; i < 2; ++i) {
    const __m512 p = parts[i], q = parts[i + 2];
    parts[i] = join<kMax>(_mm512_shuffle_ps(p, q, 0x44), _mm512_shuffle_ps(p, q, 0xee));
  }
  const __m512 all =
      join<kMax>(_mm512_shuffle_ps(parts[0], parts[1], 0x88), _mm512_shuffle_ps(parts[0], parts[1], 0xdd));
  const __m512i order = _mm512_setr_epi32(0, 2, 1, 3, 8, 10, 9, 11, 4, 6, 5, 7, 12, 14, 13, 15);
  _mm512_storeu_ps(y, _mm512_permutexvar_ps(order, all));
}
#endif

template <bool kMax>
void images(const float* x, int64_t size, float* y, int64_t count) {
  int64_t i = 0;
#if defined(__AVX512F__)
  for (; i + 16 <= count; i += 16) sixteenImages<kMax>(x + i * size, size, y + i);
#endif
  for (; i < count; ++i) y[i] = image<kMax>(x + i * size, size);
}

template <bool kMax, int64_t kStride, int64_t kSize>
MXLAB_INLINE void windows(const float* x, int64_t stride, int64_t size, float* y, int64_t count) {
  const int64_t step = kStride > 0 ? kStride : stride, taps = kSize > 0 ? kSize : size;
  for (int64_t i = 0; i < count; ++i) {
    const float* from = x + i * step;
    float value = from[0];
    for (int64_t k = 1; k < taps; ++k) value = join<kMax>(value, from[k]);
    y[i] = value;
  }
}

template <bool kMax>
void joined(const float* x, int64_t stride, int64_t size, float* y, int64_t count) {
  if (stride == 1 && size == 2) return windows<kMax, 1, 2>(x, stride, size, y, count);
  if (stride == 1 && size == 3) return windows<kMax, 1, 3>(x, stride, size, y, count);
  if (stride == 2 && size == 2) return windows<kMax, 2, 2>(x, stride, size, y, count);
  if (stride == 2 && size == 3) return windows<kMax, 2, 3>(x, stride, size, y, count);
  windows<kMax, 0, 0>(x, stride, size, y, count);
}

template <int64_t kStride, int64_t kSize>
MXLAB_INLINE void match(const float* x, int64_t stride, int64_t size, const float* y, int32_t offset,
                        int32_t* index, int64_t count) {
  const int64_t step = kStride > 0 ? kStride : stride, taps = kSize > 0 ? kSize : size;
  for (int64_t i = 0; i < count; ++i) {
    int32_t found = index[i];
    for (int64_t k = taps - 1; k >= 0; --k)
      found = x[i * step + k] == y[i] ? offset + static_cast<int32_t>(k) : found;
    index[i] = found;
  }
}

void matches(const float* x, int64_t stride, int64_t size, const float* y, int32_t offset, int32_t* index,
             int64_t count) {
  if (stride == 1 && size == 2) return match<1, 2>(x, stride, size, y, offset, index, count);
  if (stride == 1 && size == 3) return match<1, 3>(x, stride, size, y, offset, index, count);
  if (stride == 2 && size == 2) return match<2, 2>(x, stride, size, y, offset, index, count);
  if (stride == 2 && size == 3) return match<2, 3>(x, stride, size, y, offset, index, count);
  match<0, 0>(x, stride, size, y, offset, index, count);
}

// A place of the line lies in the windows that began up to `size` before it, one every stride.
template <int64_t kStride, int64_t kSize>
MXLAB_INLINE void spreadOver(const float* dy, int64_t stride, int64_t size, float* line, int64_t count) {
  const int64_t step = kStride > 0 ? kStride : stride, taps = kSize > 0 ? kSize : size;
  const int64_t longest = (taps + step - 1) / step;
  for (int64_t j = 0; j < count + longest - 1; ++j) {
    for (int64_t r = 0; r < step; ++r) {
      float sum = 0;
      for (int64_t t = 0; t * step + r < taps; ++t) sum += dy[j - t];
      line[j * step + r] = sum;
    }
  }
}

void spread(const float* dy, int64_t stride, int64_t size, float* line, int64_t count) {
  if (stride == 1 && size == 2) return spreadOver<1, 2>(dy, stride, size, line, count);
  if (stride == 1 && size == 3) return spreadOver<1, 3>(dy, stride, size, line, count);
  if (stride == 2 && size == 2) return spreadOver<2, 2>(dy, stride, size, line, count);
  if (stride == 2 && size == 3) return spreadOver<2, 3>(dy, stride, size, line, count);
  spreadOver<0, 0>(dy, stride, size, line, count);
}

void divide(const float* x, float a, const float* b, float* y, int64_t count) {
  for (int64_t i = 0; i < count; ++i) y[i] = x[i] / (a * b[i]);
}

template <bool kMax>
void into(const float* x, float* y, int64_t count) {
  for (int64_t i = 0; i < count; ++i) y[i] = join<kMax>(y[i], x[i]);
}

void shrink(float a, float* y, int64_t count) {
  for (int64_t i = 0; i < count; ++i) y[i] /= a;
}

void claim(const float* x, const float* y, float* left, float* dx, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    const float mine = x[i] == y[i] ? left[i] : 0.0f;
    dx[i] += mine;
    left[i] = x[i] == y[i] ? 0.0f : left[i];
  }
}

}  // namespace

void poolLoops(PoolLoops* loops) {
  loops->imageSums = images<false>;
  loops->imageMaxima = images<true>;
  loops->sums = joined<false>;
  loops->maxima = joined<true>;
  loops->matches = matches;
  loops->spread = spread;
  loops->divide = divide;
  loops->add = into<false>;
  loops->maximum = into<true>;
  loops->shrink = shrink;
  loops->claim = claim;
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
