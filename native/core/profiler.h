// Time stamps of what the engine runs, for as long as somebody asks for them: one branch a call when nobody
// does.
#pragma once
#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "storage.h"

namespace mxlab {

/// Collects records. `setWanted` is called on the JavaScript thread while the queue is empty; records come
/// from whoever executes.
class Profiler {
 public:
  /// What is recorded, as bits.
  static constexpr uint32_t kEager = 1, kGraphs = 2, kMemory = 4;
  enum class Kind : uint8_t { kOperator, kSegment, kInstruction, kGroup, kCopy, kMemory };
  struct Record {
    Kind kind;
    uint8_t thread;                 // 0: JavaScript's, 1: the compute thread
    int32_t scope;                  // whatever number stood in the marks when the work was asked for
    int32_t description;            // number of a text, see texts()
    int32_t executor, first, last;  // instructions [first, last) of a bound graph
    int64_t begin, end;             // nanoseconds of the monotonic clock; of kMemory: when, and bytes
  };
  /// Records kept between two takes; what comes then is counted only.
  static constexpr size_t kMost = size_t{1} << 20;

  void setWanted(uint32_t wanted) { wanted_ = wanted; }
  bool any() const { return __builtin_expect(wanted_ != 0, 0); }
  bool eager() const { return __builtin_expect((wanted_ & kEager) != 0, 0); }
  bool graphs() const { return __builtin_expect((wanted_ & kGraphs) != 0, 0); }
  bool memory() const { return __builtin_expect((wanted_ & kMemory) != 0, 0); }

  /// Who executes now, and for whom. Set before the work; one executes at a time.
  struct Place {
    uint8_t thread = 0;
    int32_t scope = 0;
  };
  Place place;

  /// Records from its making to its end, also when the work throws.
  class Span {
   public:
    Span(Profiler& profiler, Kind kind, int32_t description, int32_t executor = 0, int32_t first = 0,
         int32_t last = 0);
    ~Span();
    Span(const Span&) = delete;
    Span& operator=(const Span&) = delete;

   private:
    Profiler& profiler_;
    Record record_;
  };

  /// The number of a plan's text: its label, inputs and outputs, between tabs.
  int32_t describe(Plan& plan);
  /// The number of any text.
  int32_t describe(const std::string& text);
  void noteMemory(int64_t bytes);

  /// All records so far, which are forgotten, and how many found no place.
  std::vector<Record> take(int64_t& dropped);
  /// Texts from number `first` on.
  std::vector<std::string> texts(size_t first);
  static int64_t now() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
  }

 private:
  void add(const Record& record);

  uint32_t wanted_ = 0;
  std::mutex mutex_;
  std::vector<Record> records_;
  int64_t dropped_ = 0;
  std::vector<std::string> texts_;
  std::unordered_map<std::string, int32_t> numbers_;
};

}  // namespace mxlab
