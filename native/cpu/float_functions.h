// Functions of whole registers of floats: written for vectors, since what the compiler makes of scalar clamps
// and choices is masks and branches. Included inside *.simd.cc files only, once per instruction set.
// Polynomials after Moshier's Cephes library; the errors stay within about 2 units in the last place, tanh's
// within 5.
#pragma once
#include "float_vector.h"
#if defined(__AVX2__)
#include <immintrin.h>
#endif

namespace mxlab {
namespace MXLAB_ISA {
namespace {

MXLAB_INLINE FloatVector all(float x) { return FloatVector{} + x; }
MXLAB_INLINE IntVector bitsOf(FloatVector x) { return reinterpret_cast<IntVector>(x); }
MXLAB_INLINE FloatVector fromBits(IntVector x) { return reinterpret_cast<FloatVector>(x); }
/// a - b, wrapping around.
MXLAB_INLINE IntVector less(IntVector a, IntVector b) {
  typedef uint32_t Words __attribute__((vector_size(sizeof(IntVector))));
  return reinterpret_cast<IntVector>(reinterpret_cast<Words>(a) - reinterpret_cast<Words>(b));
}

// In all of these a NaN of `x` stays one.
#if defined(__AVX512F__)
MXLAB_INLINE __m512 raw(FloatVector x) { return reinterpret_cast<__m512>(x); }
MXLAB_INLINE FloatVector noMore(FloatVector x, float limit) {
  return reinterpret_cast<FloatVector>(_mm512_min_ps(_mm512_set1_ps(limit), raw(x)));
}
MXLAB_INLINE FloatVector noLess(FloatVector x, float limit) {
  return reinterpret_cast<FloatVector>(_mm512_max_ps(_mm512_set1_ps(limit), raw(x)));
}
MXLAB_INLINE FloatVector fma(FloatVector a, FloatVector b, FloatVector c) {
  return reinterpret_cast<FloatVector>(_mm512_fmadd_ps(raw(a), raw(b), raw(c)));
}
MXLAB_INLINE FloatVector timesPowerOfTwo(FloatVector x, FloatVector exponent, IntVector) {
  return reinterpret_cast<FloatVector>(_mm512_scalef_ps(raw(x), raw(exponent)));
}
#else
#if defined(__AVX2__)
MXLAB_INLINE __m256 raw(FloatVector x) { return reinterpret_cast<__m256>(x); }
MXLAB_INLINE FloatVector noMore(FloatVector x, float limit) {
  return reinterpret_cast<FloatVector>(_mm256_min_ps(_mm256_set1_ps(limit), raw(x)));
}
MXLAB_INLINE FloatVector noLess(FloatVector x, float limit) {
  return reinterpret_cast<FloatVector>(_mm256_max_ps(_mm256_set1_ps(limit), raw(x)));
}
MXLAB_INLINE FloatVector fma(FloatVector a, FloatVector b, FloatVector c) {
  return reinterpret_cast<FloatVector>(_mm256_fmadd_ps(raw(a), raw(b), raw(c)));
}
#else
MXLAB_INLINE FloatVector noMore(FloatVector x, float limit) { return x > all(limit) ? all(limit) : x; }
MXLAB_INLINE FloatVector noLess(FloatVector x, float limit) { return x < all(limit) ? all(limit) : x; }
MXLAB_INLINE FloatVector fma(FloatVector a, FloatVector b, FloatVector c) { return a * b + c; }
#endif
// In two factors, so that subnormal results and overflow come out right.
MXLAB_INLINE FloatVector timesPowerOfTwo(FloatVector x, FloatVector, IntVector exponent) {
  const IntVector half = exponent >> 1;
  return x * fromBits((half + 127) << 23) * fromBits((exponent - half + 127) << 23);
}
#endif
MXLAB_INLINE FloatVector fma(FloatVector a, FloatVector b, float c) { return fma(a, b, all(c)); }
MXLAB_INLINE FloatVector fma(FloatVector a, float b, FloatVector c) { return fma(a, all(b), c); }
MXLAB_INLINE FloatVector fma(FloatVector a, float b, float c) { return fma(a, all(b), all(c)); }
MXLAB_INLINE FloatVector without(FloatVector x, FloatVector sign) {
  return fromBits(bitsOf(x) & ~bitsOf(sign));
}

// Adding and subtracting it rounds a small float to the nearest whole number, left in the low bits.
constexpr float kToWhole = 12582912.0f;  // 1.5 * 2^23

// x = exponent * ln 2 + remainder + lost; NaN stays in the remainder.
struct PowerParts {
  FloatVector remainder, lost, exponent;
  IntVector whole;  // the exponent
};
MXLAB_INLINE PowerParts powerParts(FloatVector value) {
  const FloatVector x = noLess(noMore(value, 89.0f), -104.0f);
  const FloatVector shifted = fma(x, 1.44269504088896341f, kToWhole);
  const FloatVector n = shifted - all(kToWhole);
  const FloatVector near = fma(n, -0.693359375f, x);
  const FloatVector r = fma(n, 2.12194440e-4f, near);
  const FloatVector lost = fma(n, 2.12194440e-4f, near - r);
  return {r, lost, n, bitsOf(shifted) - 0x4b400000};
}

// (e^r - 1 - r) / r² for |r| <= ln(2) / 2.
MXLAB_INLINE FloatVector powerCurve(FloatVector r) {
  FloatVector p = fma(r, 1.9875691500e-4f, 1.3981999507e-3f);
  p = fma(p, r, 8.3334519073e-3f);
  p = fma(p, r, 4.1665795894e-2f);
  p = fma(p, r, 1.6666665459e-1f);
  return fma(p, r, 5.0000001201e-1f);
}

// Within 0.7 units in the last place: what rounding takes from 1 + r is given back with the tail.
MXLAB_INLINE FloatVector expOf(FloatVector x) {
  const PowerParts s = powerParts(x);
  const FloatVector r = s.remainder;
  const FloatVector sum = r + all(1.0f);
  const FloatVector y = sum + fma(powerCurve(r) * r, r, r - (sum - all(1.0f)) + s.lost);
  return timesPowerOfTwo(y, s.exponent, s.whole);
}

MXLAB_INLINE FloatVector expm1Of(FloatVector x) {
  const PowerParts s = powerParts(x);
  const FloatVector r = s.remainder;
  const IntVector half = s.whole >> 1;
  const FloatVector scale = fromBits((half + 127) << 23), rest = fromBits((s.whole - half + 127) << 23);
  const FloatVector small = powerCurve(r) * r * r + r;
  // 2^n (1 + small) - 1 without losing the small part.
  const FloatVector large = (small + all(1.0f)) * scale * rest - all(1.0f);
  const FloatVector full = scale * rest;
  return x > all(60.0f) ? large : fma(small, full, full - all(1.0f));
}

MXLAB_INLINE FloatVector logOf(FloatVector x) {
  const IntVector isTiny = x < all(1.17549435e-38f);
  const FloatVector scaled = isTiny ? x * all(8388608.0f) : x;
  const IntVector bits = bitsOf(scaled);
  // Mantissa in [sqrt(1/2), sqrt(2)).
  const IntVector exponent = less(bits, IntVector{} + 0x3f3504f3) >> 23;
  const FloatVector m = fromBits(less(bits, exponent << 23)) - all(1.0f);
  const FloatVector whole = __builtin_convertvector(exponent, FloatVector);
  const FloatVector e = isTiny ? whole - all(23.0f) : whole;
  const FloatVector square = m * m;
  FloatVector p = fma(m, 7.0376836292e-2f, -1.1514610310e-1f);
  p = fma(p, m, 1.1676998740e-1f);
  p = fma(p, m, -1.2420140846e-1f);
  p = fma(p, m, 1.4249322787e-1f);
  p = fma(p, m, -1.6668057665e-1f);
  p = fma(p, m, 2.0000714765e-1f);
  p = fma(p, m, -2.4999993993e-1f);
  p = fma(p, m, 3.3333331174e-1f);
  p = p * m * square;
  p = fma(e, -2.12194440e-4f, p);
  p = fma(square, -0.5f, p);
  FloatVector y = fma(e, 0.693359375f, m + p);
  // Infinity and NaN are themselves.
  y = (bitsOf(x) & 0x7fffffff) >= 0x7f800000 ? x : y;
  y = x == all(0.0f) ? all(-__builtin_inff()) : y;
  return x < all(0.0f) ? all(__builtin_nanf("")) : y;
}

// ln(1 + x): the rounding error of 1 + x is given back to the logarithm.
MXLAB_INLINE FloatVector log1pOf(FloatVector x) {
  const FloatVector u = all(1.0f) + x;
  const FloatVector lost = (x - (u - all(1.0f))) / u;
  const IntVector counts = (u > all(0.0f)) & (x < all(1e30f));
  return logOf(u) + fromBits(bitsOf(lost) & counts);
}

// Quotient of polynomials on [-4, 4], where erf has reached 1 in float32 (after Eigen's generic erf).
MXLAB_INLINE FloatVector erfOf(FloatVector value) {
  const FloatVector x = noLess(noMore(value, 4.0f), -4.0f);
  const FloatVector square = x * x;
  FloatVector p = fma(square, -2.72614225801306e-10f, 2.77068142495902e-08f);
  p = fma(p, square, -2.10102402082508e-06f);
  p = fma(p, square, -5.69250639462346e-05f);
  p = fma(p, square, -7.34990630326855e-04f);
  p = fma(p, square, -2.95459980854025e-03f);
  p = fma(p, square, -1.60960333262415e-02f);
  FloatVector q = fma(square, -1.45660718464996e-05f, -2.13374055278905e-04f);
  q = fma(q, square, -1.68282697438203e-03f);
  q = fma(q, square, -7.37332916720468e-03f);
  q = fma(q, square, -1.42647390514189e-02f);
  return x * p / q;
}

// Quotient of polynomials on [-9, 9], where tanh has reached 1 in float32 (after Eigen's generic tanh).
MXLAB_INLINE FloatVector tanhOf(FloatVector value) {
  const FloatVector x = noLess(noMore(value, 9.0f), -9.0f);
  const FloatVector square = x * x;
  FloatVector p = fma(square, -2.76076847742355e-16f, 2.00018790482477e-13f);
  p = fma(p, square, -8.60467152213735e-11f);
  p = fma(p, square, 5.12229709037114e-08f);
  p = fma(p, square, 1.48572235717979e-05f);
  p = fma(p, square, 6.37261928875436e-04f);
  p = fma(p, square, 4.89352455891786e-03f);
  FloatVector q = fma(square, 1.19825839466702e-06f, 1.18534705686654e-04f);
  q = fma(q, square, 2.26843463243900e-03f);
  q = fma(q, square, 4.89352518554385e-03f);
  return noLess(noMore(x * p / q, 1.0f), -1.0f);
}

// Folded to |x| <= tan(pi / 8).
MXLAB_INLINE FloatVector arctanOf(FloatVector value) {
  const IntVector sign = bitsOf(value) & static_cast<int32_t>(0x80000000u);
  const FloatVector x = fromBits(bitsOf(value) ^ sign);
  const IntVector isLarge = x > all(2.414213562373095f), isMiddle = x > all(0.4142135623730950f);
  const FloatVector above = isLarge ? all(-1.0f) : x - all(1.0f);
  const FloatVector below = isLarge ? x : x + all(1.0f);
  const FloatVector r = isMiddle ? above / below : x;
  const FloatVector start = isLarge    ? all(1.5707963267948966f)
                            : isMiddle ? all(0.7853981633974483f)
                                       : all(0.0f);
  const FloatVector square = r * r;
  FloatVector p = fma(square, 8.05374449538e-2f, -1.38776856032e-1f);
  p = fma(p, square, 1.99777106478e-1f);
  p = fma(p, square, -3.33329491539e-1f);
  const FloatVector y = start + fma(p * square, r, r);
  return fromBits(bitsOf(y) | sign);
}

MXLAB_INLINE FloatVector sigmoidOf(FloatVector x) { return all(1.0f) / (all(1.0f) + expOf(-x)); }

// ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|).
MXLAB_INLINE FloatVector softreluOf(FloatVector x) {
  const FloatVector e = expOf(fromBits(bitsOf(x) | static_cast<int32_t>(0x80000000u)));
  const FloatVector u = all(1.0f) + e;
  // The rounding error of 1 + e, given back to the logarithm.
  const FloatVector tail = logOf(u) + (e - (u - all(1.0f))) / u;
  return (x > all(0.0f) ? x : all(0.0f)) + tail;
}

/// y = kFunction(x), element by element.
template <FloatVector (*kFunction)(FloatVector)>
void eachOf(const float* x, float* y, int64_t count) {
  int64_t i = 0;
  for (; i + kWidth <= count; i += kWidth) {
    const FloatVector v = kFunction(load(x + i));
    __builtin_memcpy(y + i, &v, sizeof v);
  }
  if (i == count) return;
  FloatVector v = {};
  __builtin_memcpy(&v, x + i, static_cast<size_t>(count - i) * sizeof *x);
  v = kFunction(v);
  __builtin_memcpy(y + i, &v, static_cast<size_t>(count - i) * sizeof *y);
}

}  // namespace
}  // namespace MXLAB_ISA
}  // namespace mxlab
