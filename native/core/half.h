// float16 and bfloat16 as storage types that convert to and from float; arithmetic happens in float.
#pragma once
#include <cstdint>
#include <cstring>
#if defined(__F16C__)
#include <immintrin.h>
#endif

// These functions are always inlined: files compiled for different instruction sets must not share one copy.
#define MXLAB_INLINE inline __attribute__((always_inline))

namespace mxlab {

/// Bits of a float, without aliasing trouble.
MXLAB_INLINE uint32_t floatBits(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  return bits;
}
MXLAB_INLINE float bitsFloat(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

/// IEEE binary16, rounding to nearest even, with subnormals, infinities and NaN.
MXLAB_INLINE uint16_t floatToHalfBits(float value) {
#if defined(__F16C__)
  return static_cast<uint16_t>(_cvtss_sh(value, 0));
#else
  const uint32_t bits = floatBits(value);
  const uint32_t sign = (bits >> 16) & 0x8000u;
  const uint32_t magnitude = bits & 0x7fffffffu;
  if (magnitude > 0x7f800000u) return static_cast<uint16_t>(sign | 0x7e00u);
  if (magnitude >= 0x47800000u) return static_cast<uint16_t>(sign | 0x7c00u);
  if (magnitude < 0x38800000u) {
    // Subnormal: adding 2^-1 * 2^-14 in float shifts the value so that the hardware rounds for us.
    const float shifted = bitsFloat(magnitude) + 0.5f;
    return static_cast<uint16_t>(sign | (floatBits(shifted) - 0x3f000000u));
  }
  const uint32_t odd = (magnitude >> 13) & 1u;
  return static_cast<uint16_t>(sign | ((magnitude - 0x38000000u + 0xfffu + odd) >> 13));
#endif
}

MXLAB_INLINE float halfBitsToFloat(uint16_t half) {
#if defined(__F16C__)
  return _cvtsh_ss(half);
#else
  const uint32_t sign = static_cast<uint32_t>(half & 0x8000u) << 16;
  const uint32_t magnitude = half & 0x7fffu;
  if (magnitude >= 0x7c00u) return bitsFloat(sign | 0x7f800000u | ((magnitude & 0x3ffu) << 13));
  if (magnitude < 0x400u) {
    const float value = static_cast<float>(magnitude) * 5.9604644775390625e-8f;  // 2^-24
    return bitsFloat(sign | floatBits(value));
  }
  return bitsFloat(sign | ((magnitude << 13) + 0x38000000u));
#endif
}

struct Half {
  uint16_t bits = 0;
  Half() = default;
  MXLAB_INLINE Half(float value) : bits(floatToHalfBits(value)) {}
  MXLAB_INLINE operator float() const { return halfBitsToFloat(bits); }
};

struct Bfloat16 {
  uint16_t bits = 0;
  Bfloat16() = default;
  MXLAB_INLINE Bfloat16(float value) {
    const uint32_t raw = floatBits(value);
    if ((raw & 0x7fffffffu) > 0x7f800000u) {
      bits = static_cast<uint16_t>((raw >> 16) | 0x40u);
    } else {
      bits = static_cast<uint16_t>((raw + 0x7fffu + ((raw >> 16) & 1u)) >> 16);
    }
  }
  MXLAB_INLINE operator float() const { return bitsFloat(static_cast<uint32_t>(bits) << 16); }
};

/// The type in which a kernel computes on elements of T: float for the 16-bit floats, T itself otherwise.
template <typename T>
struct Compute {
  using type = T;
};
template <>
struct Compute<Half> {
  using type = float;
};
template <>
struct Compute<Bfloat16> {
  using type = float;
};
template <>
struct Compute<bool> {
  using type = int32_t;
};

}  // namespace mxlab
