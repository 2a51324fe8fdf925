// Rows that are copied without a call for each: calling memcpy costs as much as copying a short one.
#include "copy_rows.h"

#include "core/half.h"

namespace mxlab {
namespace MXLAB_ISA {
namespace {

/// Rows of kStep bytes and longer; the last step overlaps the one before it.
template <int kStep>
MXLAB_INLINE void copySteps(const char* from, char* to, int64_t bytes) {
  for (int64_t i = 0; i + kStep < bytes; i += kStep) __builtin_memcpy(to + i, from + i, kStep);
  __builtin_memcpy(to + bytes - kStep, from + bytes - kStep, kStep);
}

template <int kStep>
void gather(const char* source, const int64_t* places, int64_t count, int64_t bytes, char* target) {
  // Rows that come soon are asked for: nothing else tells the processor where they are.
  constexpr int64_t kAhead = 8;
  for (int64_t i = 0; i < count; ++i) {
    if (i + kAhead < count) {
      const char* next = source + places[i + kAhead] * bytes;
      for (int64_t at = 0; at < bytes && at < 512; at += 64) __builtin_prefetch(next + at);
    }
    copySteps<kStep>(source + places[i] * bytes, target + i * bytes, bytes);
  }
}

}  // namespace

void gatherRows(const char* source, const int64_t* places, int64_t count, int64_t bytes, char* target) {
  if (bytes > 2048 || bytes < 4) {
    for (int64_t i = 0; i < count; ++i)
      __builtin_memcpy(target + i * bytes, source + places[i] * bytes, static_cast<size_t>(bytes));
  } else if (bytes >= 64) {
    gather<64>(source, places, count, bytes, target);
  } else if (bytes >= 16) {
    gather<16>(source, places, count, bytes, target);
  } else {
    gather<4>(source, places, count, bytes, target);
  }
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
