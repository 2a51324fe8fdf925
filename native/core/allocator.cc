// The caching allocator.
#include "allocator.h"

#include <stdlib.h>
#if defined(__linux__)
#include <sys/mman.h>
#endif

#include <new>

namespace mxlab {
namespace {

constexpr int64_t kChunk = 1 << 20;  // small blocks are cut from pieces of this size
constexpr int64_t kHugePage = 2 << 20;
constexpr int64_t kLargeStep = 64 << 10;

int64_t roundLarge(int64_t bytes) { return (bytes + kLargeStep - 1) / kLargeStep * kLargeStep; }

void* systemAllocate(int64_t bytes) {
  void* data = nullptr;
  const size_t alignment = bytes >= 2 * kHugePage ? kHugePage : 64;
  if (posix_memalign(&data, alignment, static_cast<size_t>(bytes)) != 0) throw std::bad_alloc();
#if defined(__linux__)
  // A first touch by 4 KiB pages costs more than most kernels that fill the block.
  if (bytes >= 2 * kHugePage) madvise(data, static_cast<size_t>(bytes), MADV_HUGEPAGE);
#endif
  return data;
}

}  // namespace

Allocator::~Allocator() {
  for (int klass = 0; klass < kClasses; ++klass) {
    if (classBytes(klass) <= kCarveLimit) continue;
    for (const Cached& cached : classes_[klass]) ::free(cached.data);
  }
  for (const auto& entry : large_) ::free(entry.second.data);
  for (void* chunk : chunks_) ::free(chunk);
}

int Allocator::classOf(int64_t bytes) {
  if (bytes <= 64) return 0;
  if (bytes <= 1024) return static_cast<int>((bytes + 63) / 64 - 1);
  // 1024 < bytes: the highest bit gives the doubling, the next three bits the step within it.
  const int64_t last = bytes - 1;
  const int bit = 63 - __builtin_clzll(static_cast<unsigned long long>(last));
  const int step = static_cast<int>((last >> (bit - 3)) & 7);
  return 16 + (bit - 10) * 8 + step;
}

int64_t Allocator::classBytes(int klass) {
  if (klass < 16) return (klass + 1) * 64;
  const int doubling = (klass - 16) / 8, step = (klass - 16) % 8;
  return (int64_t{1024} << doubling) + (step + 1) * (int64_t{128} << doubling);
}

int64_t Allocator::blockBytes(int64_t bytes) {
  bytes += kRedZone;
  return bytes <= kLargest ? classBytes(classOf(bytes)) : roundLarge(bytes);
}

void* Allocator::carve(int64_t bytes) {
  if (chunkLeft_ < bytes) {
    chunk_ = static_cast<char*>(systemAllocate(kChunk));
    chunks_.push_back(chunk_);
    chunkLeft_ = kChunk;
  }
  void* data = chunk_;
  chunk_ += bytes;
  chunkLeft_ -= bytes;
  return data;
}

std::multimap<int64_t, Allocator::Cached>::const_iterator Allocator::findLarge(int64_t rounded) const {
  const auto found = large_.lower_bound(rounded);
  return found != large_.end() && found->first <= rounded + rounded / 4 ? found : large_.end();
}

bool Allocator::hasFree(int64_t bytes) const {
  bytes += kRedZone;
  return bytes <= kLargest ? !classes_[classOf(bytes)].empty() : findLarge(roundLarge(bytes)) != large_.end();
}

int64_t Allocator::busyBytes(uint64_t done) const {
  int64_t bytes = 0;
  for (const auto& [size, cached] : large_) bytes += cached.lastUse > done ? size : 0;
  for (int klass = kClasses - 1; !isCarved(klass); --klass) {
    for (const Cached& cached : classes_[klass]) bytes += cached.lastUse > done ? classBytes(klass) : 0;
  }
  return bytes;
}

Block Allocator::allocate(int64_t asked) {
  const Block block = take(asked + kRedZone);
  guard(block, asked);  // the caching would hide overflows otherwise
  return block;
}

Block Allocator::take(int64_t bytes) {
  Block block;
  if (bytes <= kLargest) {
    block.klass = classOf(bytes);
    block.bytes = classBytes(block.klass);
    std::vector<Cached>& list = classes_[block.klass];
    if (!list.empty()) {
      block.data = list.back().data;
      block.lastUse = list.back().lastUse;
      list.pop_back();
      cachedBytes_ -= block.bytes;
    } else {
      block.data = block.bytes <= kCarveLimit ? carve(block.bytes) : systemAllocate(block.bytes);
    }
    return block;
  }
  const int64_t rounded = roundLarge(bytes);
  const auto found = findLarge(rounded);
  if (found != large_.end()) {
    block.data = found->second.data;
    block.bytes = found->first;
    block.lastUse = found->second.lastUse;
    cachedBytes_ -= block.bytes;
    large_.erase(found);
    return block;
  }
  block.bytes = rounded;
  block.data = systemAllocate(rounded);
  return block;
}

void Allocator::free(const Block& block) {
  cachedBytes_ += block.bytes;
  if (block.klass >= 0) {
    classes_[block.klass].push_back({block.data, block.lastUse});
  } else {
    large_.emplace(block.bytes, Cached{block.data, block.lastUse});
  }
}

void Allocator::trim(int64_t keep, uint64_t done) {
  for (auto entry = large_.end(); entry != large_.begin() && cachedBytes_ > keep;) {
    --entry;
    if (entry->second.lastUse > done) continue;
    ::free(entry->second.data);
    cachedBytes_ -= entry->first;
    entry = large_.erase(entry);
  }
  for (int klass = kClasses - 1; klass >= 0 && classBytes(klass) > kCarveLimit && cachedBytes_ > keep;
       --klass) {
    std::vector<Cached>& list = classes_[klass];
    size_t kept = 0;
    for (const Cached& cached : list) {
      if (cachedBytes_ > keep && cached.lastUse <= done) {
        ::free(cached.data);
        cachedBytes_ -= classBytes(klass);
      } else {
        list[kept++] = cached;
      }
    }
    list.resize(kept);
  }
}

}  // namespace mxlab
