// Pooling of float32 pictures with the channels last: all channels of a place at once, at vector speed.
#include "pooling.h"
#include "pooling_loops.h"

namespace mxlab {

void poolChannels(const PoolSettings& s, const float* x, float* y, int64_t begin, int64_t end) {
  const PoolLoops& loops = poolLoops();
  const bool isMax = s.type == PoolType::kMax;
  const int64_t count = end - begin;
  eachWindow(s, [&](int64_t at, const Range& r) {
    float* to = y + at + begin;
    if (r.empty()) {
      std::fill_n(to, count, isMax ? leastNumber<float>() : 0.0f);
      return;
    }
    std::fill_n(to, count, isMax ? -INFINITY : 0.0f);
    eachPlace(s, r,
              [&](int64_t place) { (isMax ? loops.maximum : loops.add)(x + place + begin, to, count); });
    if (s.type == PoolType::kAvg) loops.shrink(static_cast<float>(r.divisor), to, count);
  });
}

void poolChannelsBackward(const PoolSettings& s, const float* dy, const float* x, const float* y, float* dx,
                          int64_t begin, int64_t end) {
  const PoolLoops& loops = poolLoops();
  const int64_t count = end - begin;
  std::vector<float> share(static_cast<size_t>(count));
  eachWindow(s, [&](int64_t at, const Range& r) {
    if (r.empty()) return;
    std::copy_n(dy + at + begin, count, share.begin());
    if (s.type == PoolType::kMax) {
      // The first maximum takes it all; where nothing is the maximum (no number), the first place does.
      int64_t first = -1;
      eachPlace(s, r, [&](int64_t place) {
        if (first < 0) first = place;
        loops.claim(x + place + begin, y + at + begin, share.data(), dx + place + begin, count);
      });
      loops.add(share.data(), dx + first + begin, count);
      return;
    }
    if (s.type == PoolType::kAvg) loops.shrink(static_cast<float>(r.divisor), share.data(), count);
    eachPlace(s, r, [&](int64_t place) { loops.add(share.data(), dx + place + begin, count); });
  });
}

}  // namespace mxlab
