// Blocks of random numbers. The arithmetic of one number is that of libstdc++'s distributions; only the order
// in time differs.
#include "random_blocks.h"

#if defined(__AVX512F__)
#include <immintrin.h>
#endif

#include <cstddef>

#include "core/half.h"

namespace mxlab {
namespace MXLAB_ISA {
namespace {

MXLAB_INLINE float unit(uint32_t word) {
  const float u = static_cast<float>(word) * 0x1p-32f;
  return u < 1.0f ? u : 0x1.fffffep-1f;
}

// The low word comes first.
MXLAB_INLINE double unitDouble(uint32_t low, uint32_t high) {
  const double u = (static_cast<double>(low) + static_cast<double>(high) * 0x1p32) * 0x1p-64;
  return u < 1.0 ? u : 0x1.fffffffffffffp-1;
}

/// x modulo span for whole 0 <= x < 2^52, by the reciprocal of the span.
MXLAB_INLINE double remainderOf(double x, double span, double reciprocal) {
  double rest = x - static_cast<double>(static_cast<int64_t>(x * reciprocal)) * span;
  rest = rest < 0.0 ? rest + span : rest;
  return rest >= span ? rest - span : rest;
}

// The logarithm that the C library of GNU has since 2.28 (Arm Optimized Routines): 1/c and log(c) near the
// middle of sixteen parts of [0.7, 1.4), and a polynomial of degree three. Other tables would give other last
// bits, and with them other random numbers.
constexpr double kInverse[16] = {0x1.661ec79f8f3bep+0, 0x1.571ed4aaf883dp+0,
                                 0x1.49539f0f010bp+0,  0x1.3c995b0b80385p+0,
                                 0x1.30d190c8864a5p+0, 0x1.25e227b0b8eap+0,
                                 0x1.1bb4a4a1a343fp+0, 0x1.12358f08ae5bap+0,
                                 0x1.0953f419900a7p+0, 0x1p+0,
                                 0x1.e608cfd9a47acp-1, 0x1.ca4b31f026aap-1,
                                 0x1.b2036576afce6p-1, 0x1.9c2d163a1aa2dp-1,
                                 0x1.886e6037841edp-1, 0x1.767dcf5534862p-1};
constexpr double kLog[16] = {-0x1.57bf7808caadep-2, -0x1.2bef0a7c06ddbp-2,
                             -0x1.01eae7f513a67p-2, -0x1.b31d8a68224e9p-3,
                             -0x1.6574f0ac07758p-3, -0x1.1aa2bc79c81p-3,
                             -0x1.a4e76ce8c0e5ep-4, -0x1.1973c5a611cccp-4,
                             -0x1.252f438e10c1ep-5, 0x0p+0,
                             0x1.aa5aa5df25984p-5,  0x1.c5e53aa362eb4p-4,
                             0x1.526e57720db08p-3,  0x1.bc2860d22477p-3,
                             0x1.1058bc8a07ee1p-2,  0x1.4043057b6ee09p-2};

}  // namespace

void uniformBlock(const uint32_t* words, int64_t count, float low, float range, float* numbers) {
  for (int64_t i = 0; i < count; ++i) numbers[i] = low + range * unit(words[i]);
}

int64_t polarBlock(const uint32_t* __restrict words, int64_t pairs, float* __restrict second,
                   float* __restrict square) {
  for (int64_t i = 0; i < pairs; ++i) {
    const float x = 2.0f * unit(words[2 * i]) - 1.0f;
    const float y = 2.0f * unit(words[2 * i + 1]) - 1.0f;
    second[i] = y;
    square[i] = x * x + y * y;
  }
  int64_t i = 0, inside = 0;
#if defined(__AVX512F__)
  const __m512 zero = _mm512_setzero_ps(), one = _mm512_set1_ps(1.0f);
  for (; i + 16 <= pairs; i += 16) {
    const __m512 y = _mm512_loadu_ps(second + i), r = _mm512_loadu_ps(square + i);
    const __mmask16 mask = static_cast<__mmask16>(_mm512_cmp_ps_mask(r, one, _CMP_LE_OQ) &
                                                  _mm512_cmp_ps_mask(r, zero, _CMP_NEQ_OQ));
    // Compressed in the register: stores with a mask are slow on some machines.
    _mm512_storeu_ps(second + inside, _mm512_maskz_compress_ps(mask, y));
    _mm512_storeu_ps(square + inside, _mm512_maskz_compress_ps(mask, r));
    inside += __builtin_popcount(mask);
  }
#endif
  for (; i < pairs; ++i) {
    const float y = second[i], r = square[i];
    second[inside] = y;
    square[inside] = r;
    inside += static_cast<int64_t>(r <= 1.0f) & static_cast<int64_t>(r != 0.0f);
  }
  return inside;
}

int64_t polarBlockDouble(const uint32_t* __restrict words, int64_t fours, double* __restrict second,
                         double* __restrict square) {
  for (int64_t i = 0; i < fours; ++i) {
    const double x = 2.0 * unitDouble(words[4 * i], words[4 * i + 1]) - 1.0;
    const double y = 2.0 * unitDouble(words[4 * i + 2], words[4 * i + 3]) - 1.0;
    second[i] = y;
    square[i] = x * x + y * y;
  }
  int64_t inside = 0;
  for (int64_t i = 0; i < fours; ++i) {
    const double y = second[i], r = square[i];
    second[inside] = y;
    square[inside] = r;
    inside += static_cast<int64_t>(r <= 1.0) & static_cast<int64_t>(r != 0.0);
  }
  return inside;
}

void logBlock(const float* __restrict numbers, int64_t count, float* __restrict logarithms) {
  constexpr int64_t kBlock = 64;
  // Copied as bits first: compilers do not vectorize loads of one type through another.
  uint32_t bits[kBlock];
  const double* __restrict inverses = kInverse;
  const double* __restrict logs = kLog;
  for (int64_t begin = 0; begin < count; begin += kBlock) {
    const int64_t size = count - begin < kBlock ? count - begin : kBlock;
    __builtin_memcpy(bits, numbers + begin, static_cast<size_t>(size) * sizeof(float));
    float* __restrict target = logarithms + begin;
    for (int64_t i = 0; i < size; ++i) {
      const uint32_t above = bits[i] - 0x3f330000u;
      const int64_t part = static_cast<int64_t>(above >> 19 & 15u);
      const double exponent = static_cast<double>(static_cast<int32_t>(above) >> 23);
      const double z = static_cast<double>(bitsFloat(bits[i] - (above & 0xff800000u)));
      const double r = z * inverses[part] - 1.0;
      const double start = logs[part] + exponent * 0x1.62e42fefa39efp-1;
      const double rr = r * r;
      double p = 0x1.5575b0be00b6ap-2 * r + -0x1.ffffef20a4123p-2;
      p = -0x1.00ea348b88334p-2 * rr + p;
      target[i] = static_cast<float>(p * rr + (start + r));
    }
  }
}

void normalBlock(const float* second, const float* square, const float* logarithm, int64_t count, float loc,
                 float scale, float* numbers) {
  for (int64_t i = 0; i < count; ++i)
    numbers[i] = loc + second[i] * __builtin_sqrtf(-2.0f * logarithm[i] / square[i]) * scale;
}

void normalBlockDouble(const double* second, const double* square, const double* logarithm, int64_t count,
                       double loc, double scale, double* numbers) {
  for (int64_t i = 0; i < count; ++i)
    numbers[i] = loc + second[i] * __builtin_sqrt(-2.0 * logarithm[i] / square[i]) * scale;
}

void remainderBlock(const uint32_t* __restrict words, int64_t pairs, uint32_t span,
                    uint32_t* __restrict remainders) {
  const double d = static_cast<double>(span), reciprocal = 1.0 / d;
  const double shift = static_cast<double>((1ull << 31) % span);
  for (int64_t i = 0; i < pairs; ++i) {
    const double high = remainderOf(static_cast<double>(words[2 * i]), d, reciprocal);
    const double low = remainderOf(static_cast<double>(words[2 * i + 1]), d, reciprocal);
    remainders[i] =
        static_cast<uint32_t>(static_cast<int32_t>(remainderOf(high * shift + low, d, reciprocal)));
  }
}

void keepBlock(const uint32_t* words, int64_t count, float keep, float kept, float* mask) {
  for (int64_t i = 0; i < count; ++i) mask[i] = unit(words[i]) < keep ? kept : 0.0f;
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
