// The vector loops of sorting by 32-bit keys (order_keys.h).
#pragma once
#include <cstdint>

#include "core/half.h"
#include "core/isa.h"

namespace mxlab {

/// Lines up to this length are sorted by counting, for each element, those before it.
constexpr int64_t kCountedLine = 128;

struct OrderLoops {
  /// Keys whose unsigned order is that of the numbers (`flip` 0) or its reverse (all ones); NaN last in both,
  /// -0 as 0.
  void (*floatKeys)(const float* x, uint32_t flip, uint32_t* keys, int64_t count);
  /// The same for values alone, where numbers are had back from keys. False when there is a -0, which has the
  /// key of 0.
  bool (*valueKeys)(const float* x, uint32_t flip, uint32_t* keys, int64_t count);
  void (*keyValues)(const uint32_t* keys, uint32_t flip, float* x, int64_t count);
  /// Sorts up to kCountedLine different items.
  void (*countingSort)(const uint64_t* items, uint64_t* sorted, int64_t count);
  /// The first position from `begin` on with a key below the limit, `count` when there is none.
  int64_t (*findBelow)(const uint32_t* keys, uint32_t limit, int64_t begin, int64_t count);
};

MXLAB_ISA_DECLARE(void orderLoops(OrderLoops* loops);)

inline const OrderLoops& orderLoops() {
  static const OrderLoops loops = [] {
    OrderLoops best;
    MXLAB_ISA_PICK(orderLoops)(&best);
    return best;
  }();
  return loops;
}

}  // namespace mxlab
