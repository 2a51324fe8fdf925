// Sorting by 32-bit keys that carry their positions: radix sort, and the vector loops below it.
#pragma once
#include <algorithm>
#include <cstdint>
#include <type_traits>
#include <vector>

#include "order_loops.h"

namespace mxlab {

/// Finds the order of one line after another. An item is key << 32 | position: equal keys keep their order.
class LineOrder {
 public:
  explicit LineOrder(int64_t length) : count_(length) {}

  /// The first k items in order. `source` has elements every `stride`; types of up to four bytes.
  template <typename T>
  const uint64_t* first(const T* source, int64_t stride, int64_t k, bool ascending) {
    const uint32_t flip = ascending ? 0 : ~uint32_t{0};
    if (k * 4 < count_ && count_ > 2 * kFewest) return select(source, stride, k, flip);
    makeKeys(source, stride, count_, flip);
    items_.resize(keys_.size());
    others_.resize(keys_.size());
    for (int64_t i = 0; i < count_; ++i) items_[static_cast<size_t>(i)] = item(i, i);
    if (count_ > kCountedLine) return radixSort();
    orderLoops().countingSort(items_.data(), others_.data(), count_);
    return others_.data();
  }

 private:
  static constexpr int64_t kFewest = 32;   // candidates
  static constexpr int64_t kBlock = 8192;  // keys that are looked at together

  uint64_t item(int64_t key, int64_t position) const {
    return uint64_t{keys_[static_cast<size_t>(key)]} << 32 | static_cast<uint64_t>(position);
  }

  template <typename T>
  void makeKeys(const T* source, int64_t stride, int64_t count, uint32_t flip) {
    keys_.resize(static_cast<size_t>(count));
    if constexpr (std::is_integral<T>::value) {
      constexpr uint32_t kSign = std::is_signed<T>::value ? 0x80000000u : 0;
      for (int64_t i = 0; i < count; ++i) {
        const uint32_t bits = static_cast<uint32_t>(static_cast<int32_t>(source[i * stride]));
        keys_[static_cast<size_t>(i)] = (bits ^ kSign) ^ flip;
      }
    } else {
      const float* numbers;
      if constexpr (std::is_same<T, float>::value) {
        numbers = source;
      } else {
        numbers = nullptr;
      }
      if (numbers == nullptr || stride != 1) {
        floats_.resize(keys_.size());
        for (int64_t i = 0; i < count; ++i)
          floats_[static_cast<size_t>(i)] = static_cast<float>(source[i * stride]);
        numbers = floats_.data();
      }
      orderLoops().floatKeys(numbers, flip, keys_.data(), count);
    }
  }

  /// Byte by byte from the lowest; bytes that all keys share are left out.
  const uint64_t* radixSort() {
    const size_t count = items_.size();
    std::vector<uint32_t>& counts = counts_;
    counts.assign(4 * 256, 0);
    for (const uint32_t key : keys_) {
      ++counts[key & 255];
      ++counts[256 + (key >> 8 & 255)];
      ++counts[512 + (key >> 16 & 255)];
      ++counts[768 + (key >> 24)];
    }
    for (int digit = 0; digit < 4; ++digit) {
      uint32_t* const own = counts.data() + 256 * digit;
      const int shift = 32 + 8 * digit;
      if (own[items_[0] >> shift & 255] == count) continue;
      uint32_t begin = 0;
      for (int value = 0; value < 256; ++value) {
        const uint32_t size = own[value];
        own[value] = begin;
        begin += size;
      }
      for (const uint64_t each : items_) others_[own[each >> shift & 255]++] = each;
      items_.swap(others_);
    }
    return items_.data();
  }

  /// Few of many: candidates are collected while they beat the k-th best so far.
  template <typename T>
  const uint64_t* select(const T* source, int64_t stride, int64_t k, uint32_t flip) {
    const size_t room = static_cast<size_t>(std::max<int64_t>(2 * k, kFewest));
    const auto find = orderLoops().findBelow;
    candidates_.clear();
    uint32_t limit = ~uint32_t{0};
    const auto keep = [&] {
      std::nth_element(candidates_.begin(), candidates_.begin() + (k - 1), candidates_.end());
      candidates_.resize(static_cast<size_t>(k));
      limit = static_cast<uint32_t>(candidates_.back() >> 32);
    };
    for (int64_t begin = 0; begin < count_; begin += kBlock) {
      const int64_t size = std::min(kBlock, count_ - begin);
      makeKeys(source + begin * stride, stride, size, flip);
      for (int64_t i = 0; i < size; ++i) {
        // Until there are enough of them, all are candidates, also those with the last of all keys.
        if (candidates_.size() >= static_cast<size_t>(k)) i = find(keys_.data(), limit, i, size);
        if (i == size) break;
        candidates_.push_back(item(i, begin + i));
        if (candidates_.size() == room) keep();
      }
    }
    keep();
    std::sort(candidates_.begin(), candidates_.end());
    return candidates_.data();
  }

  int64_t count_;
  std::vector<uint32_t> keys_;
  std::vector<uint64_t> items_, others_, candidates_;
  std::vector<float> floats_;
  std::vector<uint32_t> counts_;
};

}  // namespace mxlab
