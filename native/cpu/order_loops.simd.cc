// The vector loops of sorting.
#include "order_loops.h"

namespace mxlab {
namespace MXLAB_ISA {
namespace {

void floatKeys(const float* x, uint32_t flip, uint32_t* keys, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    const uint32_t bits = floatBits(x[i] + 0.0f);
    const uint32_t negative = static_cast<uint32_t>(static_cast<int32_t>(bits) >> 31);
    const uint32_t key = (bits ^ (negative | 0x80000000u)) ^ flip;
    keys[i] = x[i] != x[i] ? 0xffffffffu : key;
  }
}

void countingSort(const uint64_t* items, uint64_t* sorted, int64_t count) {
  // Signed, because that is what AVX2 can compare. Padded to whole vectors by items behind all others.
  int64_t numbers[kCountedLine + 8];
  for (int64_t i = 0; i < count; ++i) numbers[i] = static_cast<int64_t>(items[i] ^ 0x8000000000000000u);
  const int64_t padded = (count + 7) / 8 * 8;
  for (int64_t i = count; i < padded; ++i) numbers[i] = INT64_MAX;
  for (int64_t i = 0; i < count; ++i) {
    const int64_t own = numbers[i];
    int64_t before = 0;
    for (int64_t j = 0; j < padded; ++j) before += numbers[j] < own;
    sorted[before] = items[i];
  }
}

int64_t findBelow(const uint32_t* keys, uint32_t limit, int64_t begin, int64_t count) {
  constexpr int64_t kBlock = 128;
  int64_t i = begin;
  for (; i + kBlock <= count; i += kBlock) {
    uint32_t least = 0xffffffffu;
    for (int64_t j = 0; j < kBlock; ++j) least = keys[i + j] < least ? keys[i + j] : least;
    if (least < limit) break;
  }
  while (i < count && keys[i] >= limit) ++i;
  return i;
}

}  // namespace

void orderLoops(OrderLoops* loops) {
  loops->floatKeys = floatKeys;
  loops->countingSort = countingSort;
  loops->findBelow = findBelow;
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
