// Small calls that JavaScript collected in shared memory: one crossing of the door for many of them.
//
// A call takes four words: plan (~plan when the output is released right behind), first input, second input
// (0 for none), output; or -1 and an array to release. The output is a handle reserved here beforehand, so
// that JavaScript knows it at once. Behind the calls stand their number, how many may be collected (none
// while JavaScript sees memory of arrays), the marks that tasks take along, and versions for the tape.
// Run-time scalars and owners stand in lists of their own, at the same positions.
#include "arguments.h"

namespace mxlab {

void Environment::setSmallCalls(napi_value object) {
  napi_value lists[3];
  const char* const names[3] = {"calls", "scalars", "owners"};
  for (int i = 0; i < 3; ++i) {
    if (napi_get_named_property(env, object, names[i], &lists[i]) != napi_ok)
      badArgument("configure: smallCalls must be an object of three lists");
  }
  const Typed<int32_t> calls = toInt32Array(*this, lists[0]);
  const Typed<double> scalars = toFloat64Array(*this, lists[1]);
  uint32_t owners = 0;
  if (calls.length != kSmallWordsInAll || scalars.length != kSmallCalls ||
      napi_get_array_length(env, lists[2], &owners) != napi_ok || owners != kSmallCalls) {
    badArgument("configure: smallCalls wants " + std::to_string(kSmallCalls) + " calls of " +
                std::to_string(kSmallWords) + " words and eight more words, scalars and owners");
  }
  // Whoever has the former lists (the library loaded twice) finds them full for ever and calls directly.
  if (smallCalls_ != nullptr) smallCalls_[kSmallCount] = kSmallCalls;
  for (int i = 0; i < 3; ++i) {
    if (smallLists_[i] != nullptr) napi_delete_reference(env, smallLists_[i]);
    napi_create_reference(env, lists[i], 1, &smallLists_[i]);
  }
  smallCalls_ = calls.data;
  smallScalars_ = scalars.data;
  for (size_t i = 0; i < kSmallCalls; ++i) smallCalls_[i * kSmallWords + 3] = engine.reserveHandle();
  smallCalls_[kSmallCount] = 0;
  engine.fifo().marks = smallCalls_ + kSmallMarks;
  limitSmallCalls();
}

void Environment::drainAll(const napi_value* given) {
  const auto count = static_cast<size_t>(smallCalls_[kSmallCount]);
  if (count > kSmallCalls) {
    smallCalls_[kSmallCount] = 0;
    badArgument("the number of small calls is wrong");
  }
  engine.makeQueueRoom(count);  // may throw: nothing is lost then
  smallCalls_[kSmallCount] = 0;
  int32_t made[kSmallCalls] = {};
  for (size_t i = 0; i < count; ++i) {
    int32_t* const call = smallCalls_ + i * kSmallWords;
    if (call[0] == -1) {
      if (engine.findArray(call[1]) != nullptr) engine.release(call[1]);
      continue;
    }
    const bool isBrief = call[0] < 0;
    try {
      engine.runSmall(isBrief ? ~call[0] : call[0], call[1], call[2], smallScalars_[i],
                      isBrief ? 0 : call[3]);
    } catch (const std::exception& error) {
      if (isBrief) continue;
      // The caller is gone: the result tells it, as with what a kernel reports.
      engine.fillFailed(call[3], error.what());
    }
    if (isBrief) continue;  // the handle was never one: the next call may have it
    made[i] = call[3];
    call[3] = 0;
  }
  napi_value owners = nullptr;
  for (size_t i = 0; i < count; ++i) {
    if (made[i] == 0 || engine.findArray(made[i]) == nullptr)
      continue;  // disposed of meanwhile: needs no reference
    if (given != nullptr) {
      adopt(made[i], given[i]);
      continue;
    }
    if (owners == nullptr) napi_get_reference_value(env, smallLists_[2], &owners);
    napi_value owner;
    if (napi_get_element(env, owners, static_cast<uint32_t>(i), &owner) != napi_ok) throw PendingException();
    adopt(made[i], owner);
  }
  for (size_t i = 0; i < count; ++i) {
    // Where no handle is left the 0 stays, and JavaScript calls directly and is told.
    if (smallCalls_[i * kSmallWords + 3] == 0 && engine.arrays().hasRoom())
      smallCalls_[i * kSmallWords + 3] = engine.reserveHandle();
  }
  afterAllocation();
  engine.checkBudget();
}

}  // namespace mxlab
