// The Mersenne Twister (Matsumoto and Nishimura, 1998), the same numbers as std::mt19937, made 624 at a time.
#pragma once
#include <cstdint>

#include "isa.h"

namespace mxlab {

constexpr int kMersenneWords = 624;

MXLAB_ISA_DECLARE(
    /// The next 624 words of state.
    void mersenneTwist(uint32_t* state);
    /// Numbers of words of state.
    void mersenneTemper(const uint32_t* state, uint32_t* numbers, int64_t count);
    /// Starts `count` (at most 8) generators: states[i] from seeds[i].
    void mersenneSeed(uint32_t* const* states, const uint32_t* seeds, int count);)

/// One generator; fulfils the requirements of the standard library's distributions, with std::mt19937's
/// types.
class Mersenne {
 public:
  using result_type = uint_fast32_t;
  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return 0xffffffffu; }

  /// Not seeded: draws mean nothing before seed() or restart().
  Mersenne() {}  // NOLINT: the state stays untouched memory on purpose
  explicit Mersenne(uint32_t seed) { this->seed(seed); }
  void seed(uint32_t seed) {
    uint32_t* states[] = {state_};
    MXLAB_ISA_PICK(mersenneSeed)(states, &seed, 1);
    at_ = kMersenneWords;
  }
  /// The state, for `mersenneSeed`; the generator starts again.
  uint32_t* restart() {
    at_ = kMersenneWords;
    return state_;
  }

  result_type operator()() {
    if (at_ == kMersenneWords) refill();
    uint32_t word = state_[at_++];
    word ^= word >> 11;
    word ^= word << 7 & 0x9d2c5680u;
    word ^= word << 15 & 0xefc60000u;
    return word ^ word >> 18;
  }

  /// How many numbers take() has now, at least one.
  int available() {
    if (at_ == kMersenneWords) refill();
    return kMersenneWords - at_;
  }
  /// The next `count` numbers, at most available().
  void take(uint32_t* numbers, int count) {
    MXLAB_ISA_PICK(mersenneTemper)(state_ + at_, numbers, count);
    at_ += count;
  }

 private:
  void refill() {
    MXLAB_ISA_PICK(mersenneTwist)(state_);
    at_ = 0;
  }

  uint32_t state_[kMersenneWords];
  int at_ = kMersenneWords;
};

}  // namespace mxlab
