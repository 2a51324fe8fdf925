// Loops of quantisation. Numbers are limited before they are rounded, so that rounding is one addition.
#include "quantize_loops.h"

#include "core/half.h"

namespace mxlab {
namespace MXLAB_ISA {
namespace {

// 1.5 * 2^23: added and taken away again it rounds numbers below 2^22 to whole ones, halves to even.
constexpr float kRounding = 12582912.0f;

MXLAB_INLINE int8_t toInt8(float v) {
  v = v < 127.0f ? v : 127.0f;
  v = v > -128.0f ? v : -128.0f;
  return static_cast<int8_t>(static_cast<int32_t>((v + kRounding) - kRounding));
}

MXLAB_INLINE uint8_t toUint8(float v) {
  v = v > 0.0f ? v : 0.0f;
  v = v < 255.0f ? v : 255.0f;
  return static_cast<uint8_t>(static_cast<int32_t>((v + kRounding) - kRounding));
}

// The products of 8-bit numbers fit 16 bits twice over, so the sums of pairs are exact in 32.
template <typename T>
MXLAB_INLINE int32_t dot(const T* x, const int8_t* w, int64_t count) {
  uint32_t sum = 0;
  for (int64_t i = 0; i < count; ++i)
    sum += static_cast<uint32_t>(static_cast<int16_t>(x[i]) * static_cast<int16_t>(w[i]));
  return static_cast<int32_t>(sum);
}

}  // namespace

void roundFloatToInt8(const float* x, int8_t* y, int64_t count, float scale) {
  for (int64_t i = 0; i < count; ++i) y[i] = toInt8(x[i] * scale);
}
void roundFloatToUint8(const float* x, uint8_t* y, int64_t count, float scale, float shift) {
  for (int64_t i = 0; i < count; ++i) y[i] = toUint8(x[i] * scale + shift);
}
void roundInt32ToInt8(const int32_t* x, int8_t* y, int64_t count, float scale) {
  for (int64_t i = 0; i < count; ++i) y[i] = toInt8(static_cast<float>(x[i]) * scale);
}
void roundInt32ToUint8(const int32_t* x, uint8_t* y, int64_t count, float scale) {
  for (int64_t i = 0; i < count; ++i) y[i] = toUint8(static_cast<float>(x[i]) * scale);
}
void scaleInt8(const int8_t* x, float* y, int64_t count, float scale) {
  for (int64_t i = 0; i < count; ++i) y[i] = static_cast<float>(x[i]) * scale;
}
void scaleUint8(const uint8_t* x, float* y, int64_t count, float scale) {
  for (int64_t i = 0; i < count; ++i) y[i] = static_cast<float>(x[i]) * scale;
}

void extremes(const float* x, int64_t count, float* least, float* most) {
  constexpr int64_t kLanes = 32;
  float low[kLanes], high[kLanes];
  for (int64_t lane = 0; lane < kLanes; ++lane) {
    low[lane] = __builtin_inff();
    high[lane] = -__builtin_inff();
  }
  int64_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    for (int64_t lane = 0; lane < kLanes; ++lane) {
      const float v = x[i + lane];
      low[lane] = v < low[lane] ? v : low[lane];
      high[lane] = v > high[lane] ? v : high[lane];
    }
  }
  for (; i < count; ++i) {
    low[0] = x[i] < low[0] ? x[i] : low[0];
    high[0] = x[i] > high[0] ? x[i] : high[0];
  }
  *least = low[0];
  *most = high[0];
  for (int64_t lane = 1; lane < kLanes; ++lane) {
    *least = low[lane] < *least ? low[lane] : *least;
    *most = high[lane] > *most ? high[lane] : *most;
  }
}

int32_t dotInt8(const int8_t* x, const int8_t* w, int64_t count) { return dot(x, w, count); }
int32_t dotUint8(const uint8_t* x, const int8_t* w, int64_t count) { return dot(x, w, count); }

}  // namespace MXLAB_ISA
}  // namespace mxlab
