// Loops of the Mersenne Twister that compilers turn into vectors.
#include "mersenne.h"

namespace mxlab {
namespace MXLAB_ISA {
namespace {

constexpr int kShift = 397;

inline __attribute__((always_inline)) uint32_t twisted(uint32_t high, uint32_t low) {
  const uint32_t joined = (high & 0x80000000u) | (low & 0x7fffffffu);
  return joined >> 1 ^ (0u - (low & 1u) & 0x9908b0dfu);
}

}  // namespace

void mersenneTwist(uint32_t* state) {
  for (int i = 0; i < kMersenneWords - kShift; ++i)
    state[i] = state[i + kShift] ^ twisted(state[i], state[i + 1]);
  for (int i = kMersenneWords - kShift; i < kMersenneWords - 1; ++i)
    state[i] = state[i + kShift - kMersenneWords] ^ twisted(state[i], state[i + 1]);
  state[kMersenneWords - 1] = state[kShift - 1] ^ twisted(state[kMersenneWords - 1], state[0]);
}

void mersenneTemper(const uint32_t* state, uint32_t* numbers, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    uint32_t word = state[i];
    word ^= word >> 11;
    word ^= word << 7 & 0x9d2c5680u;
    word ^= word << 15 & 0xefc60000u;
    numbers[i] = word ^ word >> 18;
  }
}

// Each word follows from the one before: several generators side by side fill the waits.
void mersenneSeed(uint32_t* const* states, const uint32_t* seeds, int count) {
  constexpr int kLanes = 8;
  uint32_t words[kLanes] = {};
  for (int lane = 0; lane < count; ++lane) states[lane][0] = words[lane] = seeds[lane];
  if (count < kLanes) {
    for (int lane = 0; lane < count; ++lane) {
      uint32_t word = words[lane];
      for (uint32_t i = 1; i < kMersenneWords; ++i)
        states[lane][i] = word = 1812433253u * (word ^ word >> 30) + i;
    }
    return;
  }
  for (uint32_t i = 1; i < kMersenneWords; ++i) {
    for (int lane = 0; lane < kLanes; ++lane)
      words[lane] = 1812433253u * (words[lane] ^ words[lane] >> 30) + i;
    for (int lane = 0; lane < kLanes; ++lane) states[lane][i] = words[lane];
  }
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
