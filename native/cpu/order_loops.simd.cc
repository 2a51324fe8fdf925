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

bool valueKeys(const float* x, uint32_t flip, uint32_t* keys, int64_t count) {
  uint32_t any = 0;
  for (int64_t i = 0; i < count; ++i) {
    const uint32_t bits = floatBits(x[i]);
    any |= bits == 0x80000000u ? 1u : 0u;
    const uint32_t negative = static_cast<uint32_t>(static_cast<int32_t>(bits) >> 31);
    const uint32_t key = (bits ^ (negative | 0x80000000u)) ^ flip;
    keys[i] = x[i] != x[i] ? 0xffffffffu : key;
  }
  return any == 0;
}

void keyValues(const uint32_t* keys, uint32_t flip, float* x, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    const uint32_t key = keys[i] ^ flip;
    const uint32_t positive = static_cast<uint32_t>(static_cast<int32_t>(key) >> 31);
    const uint32_t bits = key ^ (~positive | 0x80000000u);
    x[i] = bitsFloat(keys[i] == 0xffffffffu ? 0x7fc00000u : bits);
  }
}

/// By keys alone, each against all in registers; false when two keys are equal.
bool sortDistinct(const uint64_t* items, uint64_t* sorted, int64_t count) {
  constexpr int64_t kStep = 32;
  uint32_t keys[kCountedLine + kStep];
  for (int64_t i = 0; i < count; ++i) keys[i] = static_cast<uint32_t>(items[i] >> 32);
  const int64_t padded = (count + kStep - 1) / kStep * kStep;
  for (int64_t i = count; i < padded; ++i) keys[i] = 0;
  int64_t sum = 0;
  uint32_t places[kCountedLine + kStep];
  for (int64_t from = 0; from < padded; from += kStep) {
    uint32_t before[kStep] = {};
    for (int64_t j = 0; j < count; ++j) {
      const uint32_t key = keys[j];
      for (int64_t i = 0; i < kStep; ++i) before[i] += key < keys[from + i] ? 1u : 0u;
    }
    for (int64_t i = 0; i < kStep; ++i) places[from + i] = before[i];
  }
  for (int64_t i = 0; i < count; ++i) sum += places[i];
  if (sum != count * (count - 1) / 2) return false;
  for (int64_t i = 0; i < count; ++i) sorted[places[i]] = items[i];
  return true;
}

void countingSort(const uint64_t* items, uint64_t* sorted, int64_t count) {
  if (sortDistinct(items, sorted, count)) return;
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
  loops->valueKeys = valueKeys;
  loops->keyValues = keyValues;
  loops->countingSort = countingSort;
  loops->findBelow = findBelow;
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
