// Blocks of random float32 numbers. The arithmetic of one number is that of libstdc++'s distributions; only
// the order in time differs.
#include "random_blocks.h"

namespace mxlab {
namespace MXLAB_ISA {
namespace {

inline __attribute__((always_inline)) float unit(uint32_t word) {
  const float u = static_cast<float>(word) * 0x1p-32f;
  return u < 1.0f ? u : 0x1.fffffep-1f;
}

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
  int64_t inside = 0;
  for (int64_t i = 0; i < pairs; ++i) {
    const float y = second[i], r = square[i];
    second[inside] = y;
    square[inside] = r;
    inside += static_cast<int64_t>(r <= 1.0f) & static_cast<int64_t>(r != 0.0f);
  }
  return inside;
}

void normalBlock(const float* second, const float* square, const float* logarithm, int64_t count, float loc,
                 float scale, float* numbers) {
  for (int64_t i = 0; i < count; ++i)
    numbers[i] = loc + second[i] * __builtin_sqrtf(-2.0f * logarithm[i] / square[i]) * scale;
}

void keepBlock(const uint32_t* words, int64_t count, float keep, float kept, float* mask) {
  for (int64_t i = 0; i < count; ++i) mask[i] = unit(words[i]) < keep ? kept : 0.0f;
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
