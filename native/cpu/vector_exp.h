// e^x of float32 for vector loops. Included inside *.simd.cc files only, once per instruction set.
#pragma once
#include "core/half.h"

#if defined(__FMA__)
#define MXLAB_FMA(a, b, c) __builtin_fmaf(a, b, c)
#else
#define MXLAB_FMA(a, b, c) ((a) * (b) + (c))
#endif

namespace mxlab {
namespace MXLAB_ISA {
namespace {

// Adding and subtracting it rounds a small float to the nearest whole number, left in the low bits.
constexpr float kRounder = 12582912.0f;  // 1.5 * 2^23
constexpr float kInfinity = __builtin_inff();

MXLAB_INLINE float powerOfTwo(int32_t exponent) {
  return bitsFloat(static_cast<uint32_t>(exponent + 127) << 23);
}

// The least x whose e^x is not subnormal.
constexpr float kLeastPower = -87.33654f;

// e^x for x <= 0, that of kLeastPower below it: so the power of two is one addition to the bits.
MXLAB_INLINE float normalExp(float x) {
  const float clamped = x < kLeastPower ? kLeastPower : x;
  const float shifted = MXLAB_FMA(clamped, 1.44269504088896341f, kRounder);
  const float n = shifted - kRounder;
  float r = MXLAB_FMA(n, -0.693359375f, clamped);
  r = MXLAB_FMA(n, 2.12194440e-4f, r);
  float p = 1.3981999507e-3f;
  p = MXLAB_FMA(p, r, 8.3334519073e-3f);
  p = MXLAB_FMA(p, r, 4.1665795894e-2f);
  p = MXLAB_FMA(p, r, 1.6666665459e-1f);
  p = MXLAB_FMA(p, r, 5.0000001201e-1f);
  p = MXLAB_FMA(p, r, 1.0f);
  p = MXLAB_FMA(p, r, 1.0f);
  return bitsFloat(floatBits(p) + (floatBits(shifted) << 23));
}

// (e^r - 1 - r) / r² for |r| <= ln(2) / 2.
MXLAB_INLINE float expCurve(float r) {
  float p = 1.9875691500e-4f;
  p = MXLAB_FMA(p, r, 1.3981999507e-3f);
  p = MXLAB_FMA(p, r, 8.3334519073e-3f);
  p = MXLAB_FMA(p, r, 4.1665795894e-2f);
  p = MXLAB_FMA(p, r, 1.6666665459e-1f);
  return MXLAB_FMA(p, r, 5.0000001201e-1f);
}

// e^r - 1 - r for |r| <= ln(2) / 2.
MXLAB_INLINE float expTail(float r) { return expCurve(r) * r * r; }

struct Split {
  float remainder;
  float lost;  // what the remainder was rounded off
  int32_t exponent;
};

// x = exponent * ln 2 + remainder + lost; NaN stays in the remainder.
MXLAB_INLINE Split splitExp(float x) {
  x = x > 89.0f ? 89.0f : x;
  x = x < -104.0f ? -104.0f : x;
  const float shifted = MXLAB_FMA(x, 1.44269504088896341f, kRounder);
  const float n = shifted - kRounder;
  const float near = MXLAB_FMA(n, -0.693359375f, x);
  const float r = MXLAB_FMA(n, 2.12194440e-4f, near);
  const float lost = MXLAB_FMA(n, 2.12194440e-4f, near - r);
  return {r, lost, static_cast<int32_t>(floatBits(shifted)) - static_cast<int32_t>(0x4b400000)};
}

// Within 0.7 units in the last place: what rounding takes from 1 + r is given back with the tail.
MXLAB_INLINE float vectorExp(float x) {
  const Split s = splitExp(x);
  const float r = s.remainder;
  const float sum = 1.0f + r;
  const float y = sum + MXLAB_FMA(expCurve(r) * r, r, r - (sum - 1.0f) + s.lost);
  // Two factors, so that subnormal results and overflow come out right.
  const int32_t half = s.exponent >> 1;
  return y * powerOfTwo(half) * powerOfTwo(s.exponent - half);
}

}  // namespace
}  // namespace MXLAB_ISA
}  // namespace mxlab
