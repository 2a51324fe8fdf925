// How exactly products of float32 arrays are computed. The user says so, never the library by itself.
#pragma once
#include <atomic>

namespace mxlab {

/// True: factors of matrix products and convolutions of float32 arrays may be rounded to bfloat16 where the
/// processor multiplies those faster; sums stay float32. Changed only while no work is queued.
inline std::atomic<bool>& roundsFactors() {
  static std::atomic<bool> rounds{false};
  return rounds;
}

}  // namespace mxlab
