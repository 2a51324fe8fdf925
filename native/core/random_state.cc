// MXNet's CPU random generators.
#include "random_state.h"

namespace mxlab {

void RandomState::reseed(uint32_t seed) {
  seed_ = seed;
  made_.assign(kEngines, false);
  engines_.resize(kEngines, std::mt19937(0));
  shuffle_.seed(127u * seed);
}

std::mt19937& RandomState::engine(int index) {
  if (!made_[index]) {
    engines_[index].seed(127u * seed_ + static_cast<uint32_t>(index));
    made_[index] = true;
  }
  return engines_[index];
}

std::mt19937& RandomState::shuffleEngine() { return shuffle_; }

}  // namespace mxlab
