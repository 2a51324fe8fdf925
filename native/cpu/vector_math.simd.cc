// float32 mathematics: functions of whole registers (float_functions.h), and plain loops that the compiler
// turns into vectors. Sine and cosine after Moshier's Cephes library, within about 2 units in the last place.
#include "vector_math.h"

#include <math.h>

#include "core/half.h"
#include "float_functions.h"
#include "vector_exp.h"

namespace mxlab {
namespace MXLAB_ISA {
namespace {

// sin(x + quarter * pi / 2) for |x| up to kTrigonometricLimit.
constexpr float kTrigonometricLimit = 8192.0f;
MXLAB_INLINE float vectorSine(float x, int32_t quarter) {
  const float shifted = MXLAB_FMA(x, 0.636619772367581343f, kRounder);
  const float n = shifted - kRounder;
  float r = MXLAB_FMA(n, -1.5703125f, x);
  r = MXLAB_FMA(n, -4.83751296997e-4f, r);
  r = MXLAB_FMA(n, -7.54953362048e-8f, r);
  r = MXLAB_FMA(n, -2.5633441515945189e-12f, r);
  const int32_t q = static_cast<int32_t>(floatBits(shifted)) + quarter;
  const float square = r * r;
  float s = -1.9515295891e-4f;
  s = MXLAB_FMA(s, square, 8.3321608736e-3f);
  s = MXLAB_FMA(s, square, -1.6666654611e-1f);
  s = MXLAB_FMA(s * square, r, r);
  float c = 2.443315711809948e-5f;
  c = MXLAB_FMA(c, square, -1.388731625493765e-3f);
  c = MXLAB_FMA(c, square, 4.166664568298827e-2f);
  c = MXLAB_FMA(c * square, square, MXLAB_FMA(square, -0.5f, 1.0f));
  const float value = (q & 1) ? c : s;
  return bitsFloat(floatBits(value) ^ (static_cast<uint32_t>(q & 2) << 30));
}

#define MXLAB_UNARY(name, expression)                    \
  void name(const float* x_, float* y_, int64_t count) { \
    for (int64_t i = 0; i < count; ++i) {                \
      const float x = x_[i];                             \
      y_[i] = (expression);                              \
    }                                                    \
  }
MXLAB_UNARY(sqrtLoop, __builtin_sqrtf(x))
MXLAB_UNARY(rsqrtLoop, 1.0f / __builtin_sqrtf(x))
MXLAB_UNARY(reciprocalLoop, 1.0f / x)
MXLAB_UNARY(squareLoop, x* x)
MXLAB_UNARY(absLoop, __builtin_fabsf(x))
MXLAB_UNARY(negativeLoop, -x)
MXLAB_UNARY(reluLoop, x > 0.0f ? x : (x != x ? x : 0.0f))

// Large arguments go through the library: the short reduction would lose their digits.
template <int kQuarter>  // 0 sine, 1 cosine, 2 tangent
void sineLoop(const float* x, float* y, int64_t count) {
  constexpr int64_t kBlock = 256;
  for (int64_t begin = 0; begin < count; begin += kBlock) {
    const int64_t end = begin + kBlock < count ? begin + kBlock : count;
    int large = 0;
    for (int64_t i = begin; i < end; ++i) large |= !(__builtin_fabsf(x[i]) <= kTrigonometricLimit);
    if (large != 0) {
      for (int64_t i = begin; i < end; ++i)
        y[i] = kQuarter == 0 ? ::sinf(x[i]) : kQuarter == 1 ? ::cosf(x[i]) : ::tanf(x[i]);
    } else if (kQuarter == 2) {
      for (int64_t i = begin; i < end; ++i) y[i] = vectorSine(x[i], 0) / vectorSine(x[i], 1);
    } else {
      for (int64_t i = begin; i < end; ++i) y[i] = vectorSine(x[i], kQuarter);
    }
  }
}

#define MXLAB_BINARY(name, expression)                                          \
  void name##Loop(const float* a_, const float* b_, float* y_, int64_t count) { \
    for (int64_t i = 0; i < count; ++i) {                                       \
      const float a = a_[i], b = b_[i];                                         \
      y_[i] = (expression);                                                     \
    }                                                                           \
  }                                                                             \
  void name##ScalarLoop(const float* a_, float b, float* y_, int64_t count) {   \
    for (int64_t i = 0; i < count; ++i) {                                       \
      const float a = a_[i];                                                    \
      y_[i] = (expression);                                                     \
    }                                                                           \
  }                                                                             \
  void name##ReverseLoop(const float* b_, float a, float* y_, int64_t count) {  \
    for (int64_t i = 0; i < count; ++i) {                                       \
      const float b = b_[i];                                                    \
      y_[i] = (expression);                                                     \
    }                                                                           \
  }
MXLAB_BINARY(add, a + b)
MXLAB_BINARY(sub, a - b)
MXLAB_BINARY(mul, a* b)
MXLAB_BINARY(div, a / b)
MXLAB_BINARY(maximum, a != a ? a : (a > b ? a : b))
MXLAB_BINARY(minimum, a != a ? a : (a < b ? a : b))
// NaN stays visible.
MXLAB_BINARY(backwardRelu, b > 0.0f ? a : (b != b ? b : 0.0f))
MXLAB_BINARY(backwardSigmoid, a * b * (1.0f - b))
MXLAB_BINARY(backwardTanh, a * (1.0f - b * b))

MXLAB_INLINE int anyOf(IntVector mask) {
  int any = 0;
  for (int lane = 0; lane < kWidth; ++lane) any |= mask[lane];
  return any;
}

template <bool kMaximum>
float extreme(const float* x, int64_t count) {
  float best = x[0];
  bool nan = false;
  if (count < kWidth) {
    for (int64_t i = 0; i < count; ++i) {
      nan |= x[i] != x[i];
      best = (kMaximum ? x[i] > best : x[i] < best) ? x[i] : best;
    }
    return nan ? __builtin_nanf("") : best;
  }
  FloatVector a = load(x);
  FloatVector b = a, c = a, d = a;
  IntVector bad = a != a;
  int64_t i = 0;
  for (; i + 4 * kWidth <= count; i += 4 * kWidth) {
    const FloatVector p = load(x + i), q = load(x + i + kWidth);
    const FloatVector r = load(x + i + 2 * kWidth), s = load(x + i + 3 * kWidth);
    a = (kMaximum ? p > a : p < a) ? p : a;
    b = (kMaximum ? q > b : q < b) ? q : b;
    c = (kMaximum ? r > c : r < c) ? r : c;
    d = (kMaximum ? s > d : s < d) ? s : d;
    bad |= (p != p) | (q != q) | (r != r) | (s != s);
  }
  // The rest in vectors too: the last one overlaps what was seen.
  for (; i < count; i += kWidth) {
    const FloatVector p = load(x + (i + kWidth <= count ? i : count - kWidth));
    a = (kMaximum ? p > a : p < a) ? p : a;
    bad |= p != p;
  }
  a = (kMaximum ? b > a : b < a) ? b : a;
  c = (kMaximum ? d > c : d < c) ? d : c;
  a = (kMaximum ? c > a : c < a) ? c : a;
  best = a[0];
  for (int lane = 1; lane < kWidth; ++lane)
    best = (kMaximum ? a[lane] > best : a[lane] < best) ? a[lane] : best;
  return anyOf(bad) != 0 ? __builtin_nanf("") : best;
}

int64_t findFirst(const float* x, float value, int64_t count) {
  const bool nan = value != value;
  int64_t i = 0;
  for (; i + 8 * kWidth <= count; i += 8 * kWidth) {
    IntVector found = {};
    for (int part = 0; part < 8; ++part) {
      const FloatVector p = load(x + i + part * kWidth);
      found |= nan ? p != p : p == value;
    }
    if (anyOf(found) != 0) break;
  }
  for (; i < count; ++i)
    if (x[i] == value || (nan && x[i] != x[i])) return i;
  return -1;
}

void halfToFloatLoop(const uint16_t* x, float* y, int64_t count) {
  int64_t i = 0;
#if defined(__AVX512F__)
  for (; i + 16 <= count; i += 16)
    _mm512_storeu_ps(y + i, _mm512_cvtph_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(x + i))));
#endif
#if defined(__F16C__)
  for (; i + 8 <= count; i += 8)
    _mm256_storeu_ps(y + i, _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(x + i))));
#endif
  for (; i < count; ++i) y[i] = halfBitsToFloat(x[i]);
}
void floatToHalfLoop(const float* x, uint16_t* y, int64_t count) {
  int64_t i = 0;
#if defined(__AVX512F__)
  for (; i + 16 <= count; i += 16)
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(y + i), _mm512_cvtps_ph(_mm512_loadu_ps(x + i), 0));
#endif
#if defined(__F16C__)
  for (; i + 8 <= count; i += 8)
    _mm_storeu_si128(reinterpret_cast<__m128i*>(y + i), _mm256_cvtps_ph(_mm256_loadu_ps(x + i), 0));
#endif
  for (; i < count; ++i) y[i] = floatToHalfBits(x[i]);
}

}  // namespace

void floatRows(FloatRows* rows) {
  rows->maximum = extreme<true>;
  rows->minimum = extreme<false>;
  rows->find = findFirst;
  rows->halfToFloat = halfToFloatLoop;
  rows->floatToHalf = floatToHalfLoop;
}

void floatLoops(FloatFunction function, FloatLoops* loops) {
#define MXLAB_CASE_UNARY(id, name) \
  case FloatFunction::id:          \
    loops->unary = name;           \
    break;
#define MXLAB_CASE_BINARY(id, name)           \
  case FloatFunction::id:                     \
    loops->binary = name##Loop;               \
    loops->scalar = name##ScalarLoop;         \
    loops->reverseScalar = name##ReverseLoop; \
    break;
  switch (function) {
    MXLAB_CASE_UNARY(kExp, eachOf<expOf>)
    MXLAB_CASE_UNARY(kExpm1, eachOf<expm1Of>)
    MXLAB_CASE_UNARY(kLog, eachOf<logOf>)
    MXLAB_CASE_UNARY(kLog1p, eachOf<log1pOf>)
    MXLAB_CASE_UNARY(kErf, eachOf<erfOf>)
    MXLAB_CASE_UNARY(kArctan, eachOf<arctanOf>)
    MXLAB_CASE_UNARY(kTan, sineLoop<2>)
    MXLAB_CASE_UNARY(kTanh, eachOf<tanhOf>)
    MXLAB_CASE_UNARY(kSigmoid, eachOf<sigmoidOf>)
    MXLAB_CASE_UNARY(kSoftrelu, eachOf<softreluOf>)
    MXLAB_CASE_UNARY(kSin, sineLoop<0>)
    MXLAB_CASE_UNARY(kCos, sineLoop<1>)
    MXLAB_CASE_UNARY(kSqrt, sqrtLoop)
    MXLAB_CASE_UNARY(kRsqrt, rsqrtLoop)
    MXLAB_CASE_UNARY(kReciprocal, reciprocalLoop)
    MXLAB_CASE_UNARY(kSquare, squareLoop)
    MXLAB_CASE_UNARY(kAbs, absLoop)
    MXLAB_CASE_UNARY(kNegative, negativeLoop)
    MXLAB_CASE_UNARY(kRelu, reluLoop)
    MXLAB_CASE_BINARY(kAdd, add)
    MXLAB_CASE_BINARY(kSub, sub)
    MXLAB_CASE_BINARY(kMul, mul)
    MXLAB_CASE_BINARY(kDiv, div)
    MXLAB_CASE_BINARY(kMaximum, maximum)
    MXLAB_CASE_BINARY(kMinimum, minimum)
    MXLAB_CASE_BINARY(kBackwardRelu, backwardRelu)
    MXLAB_CASE_BINARY(kBackwardSigmoid, backwardSigmoid)
    MXLAB_CASE_BINARY(kBackwardTanh, backwardTanh)
    case FloatFunction::kNone:
      break;
  }
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
