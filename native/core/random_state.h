// MXNet's CPU random generators, bit for bit: 1,024 Mersenne Twisters shared by all operators of a device.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "mersenne.h"
#include "parallel.h"

namespace mxlab {

/// Engine i is a Mersenne Twister seeded with 127 * seed + i (mod 2^32). The engines keep their state between
/// operators.
class RandomState {
 public:
  static constexpr int kEngines = 1024;
  static constexpr int64_t kSamplesPerEngine = 64;
  static constexpr int64_t kSamplesPerThread = 1 << 14;

  explicit RandomState(uint32_t seed = 0) { reseed(seed); }
  /// Starts all engines again; they are built lazily since most programs use only a few.
  void reseed(uint32_t seed);
  Mersenne& engine(int index) {
    prepare(index + 1);
    return engines_[static_cast<size_t>(index)];
  }
  /// A separate engine for shuffle, seeded 127 * seed.
  Mersenne& shuffleEngine() { return shuffle_; }

  /// Splits `count` samples over the engines as MXNet does: T = min(ceil(count / 64), 1024) contiguous pieces
  /// of ceil(count / T); calls f(engine, begin, end) for each piece, on at most `threads` threads: the pieces
  /// know nothing of each other, so the numbers are the same for any of them. `f` must not throw.
  template <typename F>
  void split(int64_t count, int threads, F&& f) {
    if (count <= 0) return;
    const int64_t wanted = (count + kSamplesPerEngine - 1) / kSamplesPerEngine;
    const int64_t pieces = wanted < kEngines ? wanted : kEngines;
    const int64_t step = (count + pieces - 1) / pieces;
    prepare(static_cast<int>(pieces));
    parallelFor(threads, pieces, kSamplesPerThread / step + 1, [&](int64_t first, int64_t last) {
      for (int64_t piece = first; piece < last; ++piece) {
        const int64_t begin = piece * step;
        const int64_t end = begin + step < count ? begin + step : count;
        if (begin >= end) break;
        f(engines_[static_cast<size_t>(piece)], begin, end);
      }
    });
  }

 private:
  /// Seeds the engines below `count` that have not been since the last reseed().
  void prepare(int count) {
    if (count > made_) make(count);
  }
  void make(int count);

  uint32_t seed_ = 0;
  /// Engines below this one are seeded.
  int made_ = 0;
  std::vector<Mersenne> engines_;
  Mersenne shuffle_;
};

}  // namespace mxlab
