// Caching allocator: blocks aligned to 64 bytes, kept by size for reuse in the order of the queue.
#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "guards.h"

namespace mxlab {

/// A piece of memory. `lastUse` is the queue position of the last work that may still touch it: work queued
/// later may use the block at once, the JavaScript thread itself only after that position is done.
struct Block {
  void* data = nullptr;
  int64_t bytes = 0;   // usable, at least what was asked for
  int32_t klass = -1;  // size class, -1 for large blocks
  uint64_t lastUse = 0;
};

/// Used by the JavaScript thread only. Small sizes come in classes (every 64 bytes up to 1 KiB, then 8 a
/// doubling up to 1 MiB), freed blocks are reused last in, first out, so that they are still in the
/// processor's cache.
class Allocator {
 public:
  ~Allocator();
  /// Contents undefined. Throws std::bad_alloc when the system has none left.
  Block allocate(int64_t bytes);
  void free(const Block& block);
  /// Gives cached large blocks back to the system until at most `keep` bytes are cached; blocks in use after
  /// position `done` stay.
  void trim(int64_t keep, uint64_t done);
  /// Whether allocate() would reuse a block.
  bool hasFree(int64_t bytes) const;
  /// Cached bytes of large blocks and classes that work behind position `done` uses.
  int64_t busyBytes(uint64_t done) const;
  int64_t cachedBytes() const { return cachedBytes_; }
  void setCacheLimit(int64_t bytes) { cacheLimit_ = bytes; }
  int64_t cacheLimit() const { return cacheLimit_; }

  /// With the address sanitizer: forbids what lies behind the first `bytes` of a block, once all queued work
  /// that may touch the block is done. Nothing otherwise.
  void guard(const Block& block, int64_t bytes) {
    guards_.set(block.data, block.bytes, bytes, block.lastUse);
  }
  /// To be told on the compute thread before a position counts as done.
  void settle(uint64_t position) { guards_.settle(position); }
#if defined(__SANITIZE_ADDRESS__)
  static constexpr int64_t kRedZone = 64;  // bytes that each block has beyond what was asked for
#else
  static constexpr int64_t kRedZone = 0;
#endif

  static constexpr int64_t kLargest = 1 << 20;  // of the size classes
  static constexpr int kClasses = 16 + 10 * 8;
  static constexpr int64_t kCarveLimit = 32 << 10;  // smaller classes are cut from common chunks
  static bool isCarved(int klass) { return classBytes(klass) <= kCarveLimit; }
  static int classOf(int64_t bytes);
  static int64_t classBytes(int klass);
  /// Bytes of the block that so many bytes get when none is reused.
  static int64_t blockBytes(int64_t bytes);

 private:
  struct Cached {
    void* data;
    uint64_t lastUse;
  };
  Block take(int64_t bytes);
  /// A cached large block that serves so many bytes, which are rounded up, without much waste.
  std::multimap<int64_t, Cached>::const_iterator findLarge(int64_t rounded) const;
  void* carve(int64_t bytes);

  std::vector<Cached> classes_[kClasses];
  std::multimap<int64_t, Cached> large_;
  std::vector<void*> chunks_;  // from which small blocks are cut; returned when the engine ends
  char* chunk_ = nullptr;
  int64_t chunkLeft_ = 0;
  Guards guards_;
  int64_t cachedBytes_ = 0;
  int64_t cacheLimit_ = int64_t{1} << 30;
};

}  // namespace mxlab
