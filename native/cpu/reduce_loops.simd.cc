// The reduction loops. Lanes keep partial results apart, so that no sum is reordered by the compiler.
#include "reduce_loops.h"

#include "core/half.h"
#include "float_vector.h"
#if defined(__AVX2__)
#include <immintrin.h>
#endif

namespace mxlab {
namespace MXLAB_ISA {
namespace {

double sum(const float* x, int64_t count) {
  constexpr int64_t kBlock = 2048;
  constexpr int kParts = 8;
  double total = 0;
  for (int64_t begin = 0; begin < count; begin += kBlock) {
    const int64_t end = begin + kBlock < count ? begin + kBlock : count;
    FloatVector parts[kParts] = {};
    int64_t i = begin;
    for (; i + kParts * kWidth <= end; i += kParts * kWidth) {
      for (int part = 0; part < kParts; ++part) parts[part] += load(x + i + part * kWidth);
    }
    for (; i + kWidth <= end; i += kWidth) parts[0] += load(x + i);
    for (int part = 1; part < kParts; ++part) parts[0] += parts[part];
    double block = 0;
    for (int lane = 0; lane < kWidth; ++lane) block += static_cast<double>(parts[0][lane]);
    for (; i < end; ++i) block += static_cast<double>(x[i]);
    total += block;
  }
  return total;
}

#if defined(__AVX512F__)
/// The lanes of a register, added in double.
MXLAB_INLINE double lanesTotal(__m512 v) {
  const __m512d low = _mm512_cvtps_pd(_mm512_castps512_ps256(v));
  return _mm512_reduce_add_pd(_mm512_add_pd(low, _mm512_cvtps_pd(_mm512_extractf32x8_ps(v, 1))));
}
#endif

void sums(const float* x, int64_t length, int64_t rows, double* totals) {
#if defined(__AVX512F__)
  if (length <= 8 * kWidth) {
    const int64_t full = length / kWidth * kWidth;
    const auto present = static_cast<__mmask16>((1u << (length - full)) - 1);
    for (int64_t row = 0; row < rows; ++row) {
      const float* from = x + row * length;
      __m512 parts = _mm512_maskz_loadu_ps(present, from + full);
      for (int64_t i = 0; i < full; i += kWidth) parts = _mm512_add_ps(parts, _mm512_loadu_ps(from + i));
      totals[row] = lanesTotal(parts);
    }
    return;
  }
#endif
  if (length <= 16) {
    for (int64_t row = 0; row < rows; ++row) {
      double total = 0;
      for (int64_t i = 0; i < length; ++i) total += static_cast<double>(x[row * length + i]);
      totals[row] = total;
    }
    return;
  }
  for (int64_t row = 0; row < rows; ++row) totals[row] = sum(x + row * length, length);
}

void addRows(const float* x, int64_t stride, int64_t rows, float* total, int64_t columns) {
  int64_t row = 0;
  for (; row + 4 <= rows; row += 4) {
    const float* a = x + row * stride;
    const float* b = a + stride;
    const float* c = b + stride;
    const float* d = c + stride;
    for (int64_t i = 0; i < columns; ++i) total[i] += (a[i] + b[i]) + (c[i] + d[i]);
  }
  for (; row < rows; ++row) {
    const float* a = x + row * stride;
    for (int64_t i = 0; i < columns; ++i) total[i] += a[i];
  }
}

void addFarRows(const float* x, int64_t stride, int64_t rows, float* total, int64_t columns) {
  for (int64_t row = 0; row < rows; ++row) {
    const float* a = x + row * stride;
    for (int64_t i = 0; i < columns; ++i) total[i] += a[i];
  }
}

template <bool kMaximum>
void extremeRows(const float* x, int64_t stride, int64_t rows, float* total, int64_t columns) {
  // Numbers first; where a NaN was seen its column is looked at again.
  int32_t any = 0;
  for (int64_t row = 0; row < rows; ++row) {
    const float* a = x + row * stride;
    for (int64_t i = 0; i < columns; ++i) {
      const float number = a[i];
      any |= number != number;
      total[i] = (kMaximum ? number > total[i] : number < total[i]) ? number : total[i];
    }
  }
  if (any == 0) return;
  for (int64_t row = 0; row < rows; ++row) {
    const float* a = x + row * stride;
    for (int64_t i = 0; i < columns; ++i) total[i] = a[i] != a[i] ? a[i] : total[i];
  }
}

/// Whether any lane of two vectors is NaN.
MXLAB_INLINE bool anyNan(FloatVector p, FloatVector q) {
#if defined(__AVX512F__)
  return _mm512_cmp_ps_mask(reinterpret_cast<__m512>(p), reinterpret_cast<__m512>(q), _CMP_UNORD_Q) != 0;
#else
  const IntVector bad = (p != p) | (q != q);
  int32_t any = 0;
  for (int lane = 0; lane < kWidth; ++lane) any |= bad[lane];
  return any != 0;
#endif
}

/// The larger (smaller) of two vectors, lane by lane.
template <bool kMaximum>
MXLAB_INLINE FloatVector better(FloatVector p, FloatVector q) {
  return (kMaximum ? p > q : p < q) ? p : q;
}

/// The largest (smallest) lane of a vector without NaN.
template <bool kMaximum>
MXLAB_INLINE float bestLane(FloatVector v) {
#if defined(__AVX512F__)
  const __m512 all = reinterpret_cast<__m512>(v);
  return kMaximum ? _mm512_reduce_max_ps(all) : _mm512_reduce_min_ps(all);
#else
  float lanes[kWidth];
  __builtin_memcpy(lanes, &v, sizeof v);
  for (int half = kWidth / 2; half > 0; half /= 2) {
    for (int lane = 0; lane < half; ++lane) {
      const float other = lanes[lane + half];
      lanes[lane] = (kMaximum ? other > lanes[lane] : other < lanes[lane]) ? other : lanes[lane];
    }
  }
  return lanes[0];
#endif
}

/// The first position of a number among `count` elements that have it, or of a NaN when `value` is one.
int64_t placeOf(const float* x, float value, int64_t count) {
  const bool isNan = value != value;
  int64_t i = 0;
#if defined(__AVX512F__)
  const __m512 wanted = _mm512_set1_ps(value);
  for (; i + kWidth <= count; i += kWidth) {
    const __m512 p = _mm512_loadu_ps(x + i);
    const __mmask16 found =
        isNan ? _mm512_cmp_ps_mask(p, p, _CMP_UNORD_Q) : _mm512_cmp_ps_mask(p, wanted, _CMP_EQ_OQ);
    if (found != 0) return i + __builtin_ctz(found);
  }
#elif defined(__AVX2__)
  const __m256 wanted = _mm256_set1_ps(value);
  for (; i + kWidth <= count; i += kWidth) {
    const __m256 p = _mm256_loadu_ps(x + i);
    const int found =
        _mm256_movemask_ps(isNan ? _mm256_cmp_ps(p, p, _CMP_UNORD_Q) : _mm256_cmp_ps(p, wanted, _CMP_EQ_OQ));
    if (found != 0) return i + __builtin_ctz(static_cast<unsigned>(found));
  }
#endif
  for (; i < count; ++i)
    if (x[i] == value || (isNan && x[i] != x[i])) return i;
  return 0;
}

/// The extreme of `count` elements, NaN when one of them is.
template <bool kMaximum>
MXLAB_INLINE float extremeOf(const float* x, int64_t count) {
  if (count < kWidth) {
#if defined(__AVX512F__)
    const auto present = static_cast<__mmask16>((1u << count) - 1);
    const auto p = reinterpret_cast<FloatVector>(_mm512_mask_loadu_ps(_mm512_set1_ps(x[0]), present, x));
    return anyNan(p, p) ? __builtin_nanf("") : bestLane<kMaximum>(p);
#else
    float best = x[0];
    for (int64_t i = 0; i < count; ++i) {
      if (x[i] != x[i]) return x[i];
      best = (kMaximum ? x[i] > best : x[i] < best) ? x[i] : best;
    }
    return best;
#endif
  }
  const FloatVector last = load(x + count - kWidth);
  FloatVector a = load(x), b = last, c = a, d = a;
  bool bad = anyNan(a, b);
  int64_t i = kWidth;
  for (; i + 4 * kWidth <= count; i += 4 * kWidth) {
    const FloatVector p = load(x + i), q = load(x + i + kWidth);
    const FloatVector r = load(x + i + 2 * kWidth), s = load(x + i + 3 * kWidth);
    a = better<kMaximum>(p, a);
    b = better<kMaximum>(q, b);
    c = better<kMaximum>(r, c);
    d = better<kMaximum>(s, d);
    bad |= anyNan(p, q) | anyNan(r, s);
  }
  for (; i + kWidth <= count; i += kWidth) {
    const FloatVector p = load(x + i);
    a = better<kMaximum>(p, a);
    bad |= anyNan(p, p);
  }
  if (bad) return __builtin_nanf("");
  return bestLane<kMaximum>(better<kMaximum>(better<kMaximum>(a, b), better<kMaximum>(c, d)));
}

/// Block by block, so that what is looked at twice still lies in the nearest cache.
template <bool kMaximum>
int64_t extremeAt(const float* x, int64_t count) {
  constexpr int64_t kBlock = 2048;
  int64_t from = 0;
  float best = 0;
  for (int64_t begin = 0; begin < count; begin += kBlock) {
    const int64_t size = count - begin < kBlock ? count - begin : kBlock;
    const float own = extremeOf<kMaximum>(x + begin, size);
    if (own != own) return begin + placeOf(x + begin, own, size);
    if (begin > 0 && !(kMaximum ? own > best : own < best)) continue;
    best = own;
    from = begin;
  }
  return from + placeOf(x + from, best, count - from);
}

void normalize(const float* x, float mean, float scale, const float* gamma, const float* beta, float* y,
               int64_t count) {
  for (int64_t i = 0; i < count; ++i) y[i] = (x[i] - mean) * scale * gamma[i] + beta[i];
}

}  // namespace

void reduceLoops(ReduceLoops* loops) {
  loops->sum = sum;
  loops->sums = sums;
  loops->addRows = addRows;
  loops->addFarRows = addFarRows;
  loops->maximumRows = extremeRows<true>;
  loops->minimumRows = extremeRows<false>;
  loops->largestAt = extremeAt<true>;
  loops->smallestAt = extremeAt<false>;
  loops->normalize = normalize;
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
