// Integer handles: a table of records in which a freed handle is recognised.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "errors.h"

namespace mxlab {

/// The kind sits in a handle's upper bits, so a plan is never taken for an array.
enum class HandleKind : int32_t { kArray = 0, kPlan = 1, kMeta = 2, kExecutor = 3 };

/// Records of type T, which has a field `int32_t handle` (0 while the record is free). A handle is
/// kind (2 bits) | generation (7 bits, never 0) | index (22 bits): positive, so it stays a small integer in
/// JavaScript.
template <typename T>
class HandleTable {
 public:
  static constexpr int kIndexBits = 22;
  static constexpr int32_t kIndexMask = (1 << kIndexBits) - 1;

  HandleTable(HandleKind kind, const char* name) : kind_(kind), name_(name) {}

  /// The record of a handle; throws BadHandle when it is freed or was never one. References die at the next
  /// insert().
  T& at(int32_t handle) {
    const uint32_t index = static_cast<uint32_t>(handle) & kIndexMask;
    if (__builtin_expect(handle <= 0 || index >= records_.size() || records_[index].handle != handle, 0))
      fail(handle);
    return records_[index];
  }
  T* find(int32_t handle) {
    const uint32_t index = static_cast<uint32_t>(handle) & kIndexMask;
    return handle > 0 && index < records_.size() && records_[index].handle == handle ? &records_[index]
                                                                                     : nullptr;
  }

  /// A record to fill in; its handle is set.
  T& insert() { return claim(reserve()); }

  /// A handle that becomes valid with claim(). Until then it is treated as a freed one. Throws when all are
  /// used.
  int32_t reserve() {
    uint32_t index;
    if (!free_.empty()) {
      index = free_.back();
      free_.pop_back();
    } else {
      index = static_cast<uint32_t>(records_.size());
      if (index > static_cast<uint32_t>(kIndexMask)) {
        throw EngineError("OutOfMemory",
                          "more than 4,194,304 " + std::string(name_) + "s are alive: dispose of some");
      }
      records_.emplace_back();
      generations_.push_back(0);
    }
    const uint8_t generation = generations_[index] = generations_[index] >= 127 ? 1 : generations_[index] + 1;
    return static_cast<int32_t>(kind_) << 29 | static_cast<int32_t>(generation) << kIndexBits |
           static_cast<int32_t>(index);
  }
  /// The record of a reserved handle, to fill in.
  T& claim(int32_t reserved) {
    T& record = records_[static_cast<uint32_t>(reserved) & kIndexMask];
    record.handle = reserved;
    ++count_;
    return record;
  }

  void erase(T& record) {
    free_.push_back(static_cast<uint32_t>(record.handle) & kIndexMask);
    record.handle = 0;
    --count_;
  }

  bool hasRoom() const { return !free_.empty() || records_.size() <= static_cast<size_t>(kIndexMask); }
  int64_t count() const { return count_; }

  template <typename F>
  void forEach(F&& f) {
    for (T& record : records_) {
      if (record.handle != 0) f(record);
    }
  }

 private:
  [[noreturn]] void fail(int32_t handle) const {
    const bool ours = handle > 0 && (handle >> 29) == static_cast<int32_t>(kind_) &&
                      (static_cast<uint32_t>(handle) & kIndexMask) < records_.size();
    throw EngineError("BadHandle", ours ? "this " + std::string(name_) + " was used after it was released"
                                        : std::to_string(handle) + " is not the handle of any " + name_);
  }

  HandleKind kind_;
  const char* name_;
  std::vector<T> records_;
  std::vector<uint8_t> generations_;
  std::vector<uint32_t> free_;
  int64_t count_ = 0;
};

}  // namespace mxlab
