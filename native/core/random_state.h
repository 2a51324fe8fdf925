// MXNet's CPU random generators, bit for bit: 1,024 Mersenne Twisters shared by all operators of a device.
#pragma once
#include <array>
#include <cstdint>
#include <random>
#include <vector>

namespace mxlab {

/// Engine i is std::mt19937 seeded with 127 * seed + i (mod 2^32). The engines keep their state between
/// operators.
class RandomState {
 public:
  static constexpr int kEngines = 1024;
  static constexpr int64_t kSamplesPerEngine = 64;

  explicit RandomState(uint32_t seed = 0) { reseed(seed); }
  /// Starts all engines again; they are built lazily since most programs use only a few.
  void reseed(uint32_t seed);
  std::mt19937& engine(int index);
  /// A separate engine for shuffle, seeded 127 * seed.
  std::mt19937& shuffleEngine();

  /// Splits `count` samples over the engines as MXNet does: T = min(ceil(count / 64), 1024) contiguous pieces
  /// of ceil(count / T); calls f(engine, begin, end) for each piece in order.
  template <typename F>
  void split(int64_t count, F&& f) {
    if (count <= 0) return;
    const int64_t wanted = (count + kSamplesPerEngine - 1) / kSamplesPerEngine;
    const int64_t pieces = wanted < kEngines ? wanted : kEngines;
    const int64_t step = (count + pieces - 1) / pieces;
    for (int64_t piece = 0; piece < pieces; ++piece) {
      const int64_t begin = piece * step;
      const int64_t end = begin + step < count ? begin + step : count;
      if (begin >= end) break;
      f(engine(static_cast<int>(piece)), begin, end);
    }
  }

 private:
  uint32_t seed_ = 0;
  std::vector<std::mt19937> engines_;
  std::vector<bool> made_;
  std::mt19937 shuffle_;
};

}  // namespace mxlab
