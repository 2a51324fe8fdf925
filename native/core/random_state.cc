// MXNet's CPU random generators.
#include "random_state.h"

#include <algorithm>

namespace mxlab {

void RandomState::reseed(uint32_t seed) {
  seed_ = seed;
  made_ = 0;
  shuffle_.seed(127u * seed);
}

void RandomState::make(int count) {
  constexpr int kTogether = 8;
  // All at once when many are wanted: they never move while threads draw from them.
  if (engines_.empty()) engines_.resize(kEngines);
  while (made_ < count) {
    uint32_t* states[kTogether];
    uint32_t seeds[kTogether];
    const int group = std::min(kTogether, count - made_);
    for (int i = 0; i < group; ++i) {
      states[i] = engines_[static_cast<size_t>(made_ + i)].restart();
      seeds[i] = 127u * seed_ + static_cast<uint32_t>(made_ + i);
    }
    MXLAB_ISA_PICK(mersenneSeed)(states, seeds, group);
    made_ += group;
  }
}

}  // namespace mxlab
