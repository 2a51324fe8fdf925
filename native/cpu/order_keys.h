// Sorting by keys, 32 bits that carry their positions or values alone: in vectors, by radix where lines are
// long.
#pragma once
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>
#include <type_traits>
#include <vector>

#include "convert.h"
#include "order_loops.h"
#include "sort_loops.h"

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
    if (const auto sort = sortLoops().items; sort != nullptr && count_ <= kVectorLine) {
      sort(items_.data(), others_.data(), count_);
      return items_.data();
    }
    if (count_ > kCountedLine) return radixSort();
    orderLoops().countingSort(items_.data(), others_.data(), count_);
    return others_.data();
  }

 private:
  static constexpr int64_t kFewest = 32;        // candidates
  static constexpr int64_t kBlock = 8192;       // keys that are looked at together
  static constexpr int64_t kVectorLine = 4096;  // longer ones are sorted by radix

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
    const auto inVectors = room <= 512 ? sortLoops().items : nullptr;
    others_.resize(inVectors != nullptr ? room : 0);
    const auto keep = [&] {
      if (inVectors != nullptr) {
        inVectors(candidates_.data(), others_.data(), static_cast<int64_t>(candidates_.size()));
      } else {
        std::nth_element(candidates_.begin(), candidates_.begin() + (k - 1), candidates_.end());
      }
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
    if (inVectors == nullptr) std::sort(candidates_.begin(), candidates_.end());
    return candidates_.data();
  }

  int64_t count_;
  std::vector<uint32_t> keys_;
  std::vector<uint64_t> items_, others_, candidates_;
  std::vector<float> floats_;
  std::vector<uint32_t> counts_;
};

/// Sorts one line after another where nobody asks for positions; only where sortLoops() has what it takes.
template <typename T>
class ValueOrder {
  static constexpr bool kIsLong = sizeof(T) == 8;
  using Key = std::conditional_t<kIsLong, uint64_t, uint32_t>;
  using Number = std::conditional_t<kIsLong, T, float>;  // of floating types
  static constexpr Key kSign = Key{1} << (8 * sizeof(Key) - 1);
  static constexpr Key kLast = static_cast<Key>(~Key{0});

 public:
  explicit ValueOrder(int64_t length) : keys_(static_cast<size_t>(length)), scratch_(keys_.size()) {}

  /// Elements stand every `stride`, in the result as in the source; NaN comes last. False, and nothing is
  /// done, when there is a -0: which of the equal zeros comes first is a matter of positions.
  bool sort(const T* source, T* target, int64_t stride, bool ascending) {
    const Key flip = ascending ? 0 : kLast;
    const auto count = static_cast<int64_t>(keys_.size());
    if constexpr (std::is_integral<T>::value) {
      constexpr Key kOffset = std::is_signed<T>::value ? kSign : 0;
      using Wide = std::conditional_t<kIsLong, int64_t, int32_t>;
      for (int64_t i = 0; i < count; ++i)
        key(i) = static_cast<Key>(static_cast<Wide>(source[i * stride])) ^ kOffset ^ flip;
      sortKeys();
      for (int64_t i = 0; i < count; ++i)
        target[i * stride] = static_cast<T>(static_cast<Wide>(key(i) ^ kOffset ^ flip));
    } else if constexpr (std::is_same<T, float>::value) {
      const bool isRow = stride == 1;
      if (!isRow) {
        numbers_.resize(keys_.size());
        for (int64_t i = 0; i < count; ++i) numbers_[static_cast<size_t>(i)] = source[i * stride];
      }
      if (!orderLoops().valueKeys(isRow ? source : numbers_.data(), flip, keys_.data(), count)) return false;
      sortKeys();
      orderLoops().keyValues(keys_.data(), flip, isRow ? target : numbers_.data(), count);
      for (int64_t i = 0; i < count && !isRow; ++i) target[i * stride] = numbers_[static_cast<size_t>(i)];
    } else {
      for (int64_t i = 0; i < count; ++i) {
        const auto x = static_cast<Number>(source[i * stride]);
        Key bits;
        std::memcpy(&bits, &x, sizeof bits);
        if (bits == kSign) return false;
        key(i) = x != x ? kLast : ((bits & kSign) != 0 ? ~bits : bits | kSign) ^ flip;
      }
      sortKeys();
      for (int64_t i = 0; i < count; ++i) {
        const Key plain = key(i) ^ flip;
        const Key bits = (plain & kSign) != 0 ? plain ^ kSign : ~plain;
        Number x;
        std::memcpy(&x, &bits, sizeof x);
        target[i * stride] = convert<T>(key(i) == kLast ? std::numeric_limits<Number>::quiet_NaN() : x);
      }
    }
    return true;
  }

 private:
  Key& key(int64_t i) { return keys_[static_cast<size_t>(i)]; }
  void sortKeys() {
    const auto count = static_cast<int64_t>(keys_.size());
    if constexpr (kIsLong) {
      sortLoops().items(keys_.data(), scratch_.data(), count);
    } else {
      sortLoops().keys(keys_.data(), scratch_.data(), count);
    }
  }

  std::vector<Key> keys_, scratch_;
  std::vector<Number> numbers_;
};

}  // namespace mxlab
