// Splits loops over the threads that a kernel may use now.
#pragma once
#include <cstdint>

namespace mxlab {

/// Calls f(begin, end) on pieces of [0, count) with at most `threads` threads; a piece has at least `grain`
/// items, so small loops stay on the calling thread. Pieces begin at multiples of 16 items, to keep cache
/// lines apart. `f` must not throw.
template <typename F>
void parallelFor(int threads, int64_t count, int64_t grain, F&& f) {
  if (count <= 0) return;
  if (grain < 1) grain = 1;
  const int64_t most = (count + grain - 1) / grain;
  const int pieces = static_cast<int>(most < threads ? most : threads);
  if (pieces <= 1) {
    f(int64_t{0}, count);
    return;
  }
  int64_t step = (count + pieces - 1) / pieces;
  if (step > 64) step = (step + 15) / 16 * 16;
#pragma omp parallel for num_threads(pieces) schedule(static, 1)
  for (int piece = 0; piece < pieces; ++piece) {
    const int64_t begin = piece * step;
    const int64_t end = begin + step < count ? begin + step : count;
    if (begin < end) f(begin, end);
  }
}

}  // namespace mxlab
