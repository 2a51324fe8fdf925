// Records and their texts.
#include "profiler.h"

#include <utility>

#include "text.h"

namespace mxlab {
namespace {

std::string listText(const std::vector<const Meta*>& metas) {
  std::string text;
  for (const Meta* meta : metas) text += (text.empty() ? "" : ", ") + metaText(*meta);
  return text;
}

}  // namespace

Profiler::Span::Span(Profiler& profiler, Kind kind, int32_t description, int32_t executor, int32_t first,
                     int32_t last)
    : profiler_(profiler),
      record_{kind, profiler.place.thread, profiler.place.scope, description, executor, first, last, now(),
              0} {}

Profiler::Span::~Span() {
  record_.end = now();
  profiler_.add(record_);
}

void Profiler::add(const Record& record) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (records_.size() < kMost) {
    records_.push_back(record);
  } else {
    ++dropped_;
  }
}

int32_t Profiler::describe(Plan& plan) {
  if (plan.described == 0)
    plan.described = describe(plan.label + "\t" + listText(plan.inputs) + "\t" + listText(plan.outputs));
  return plan.described;
}

int32_t Profiler::describe(const std::string& text) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (texts_.empty()) texts_.emplace_back();  // number 0 says nothing
  const auto [found, isNew] = numbers_.emplace(text, static_cast<int32_t>(texts_.size()));
  if (isNew) texts_.push_back(text);
  return found->second;
}

void Profiler::noteMemory(int64_t bytes) { add({Kind::kMemory, 0, 0, 0, 0, 0, 0, now(), bytes}); }

std::vector<Profiler::Record> Profiler::take(int64_t& dropped) {
  const std::lock_guard<std::mutex> lock(mutex_);
  dropped = std::exchange(dropped_, 0);
  return std::exchange(records_, {});
}

std::vector<std::string> Profiler::texts(size_t first) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (first >= texts_.size()) return {};
  return {texts_.begin() + static_cast<std::ptrdiff_t>(first), texts_.end()};
}

}  // namespace mxlab
