// Arrays over JavaScript's buffers, and buffers over arrays.
#include <memory>

#include "arguments.h"

namespace mxlab {
namespace {

/// A typed array becomes an array: `adoptBuffer(meta, typed array, owner)`. It is kept until the memory is
/// let go.
napi_value adoptBuffer(Environment& self, napi_value* arguments) {
  const Meta& meta = self.engine.meta(toInt(self, arguments[0]));
  const Bytes bytes = toBytes(self, arguments[1]);
  if (static_cast<int64_t>(bytes.size) != meta.bytes || bytes.size == 0)
    badArgument("adoptBuffer: the buffer does not have the size of the array");
  napi_ref keeper;
  if (napi_create_reference(self.env, arguments[1], 1, &keeper) != napi_ok) throw PendingException();
  const int32_t handle = self.engine.createOutside(meta, bytes.data, keeper);
  self.adopt(handle, arguments[2]);
  self.limitSmallCalls();
  return fromInt(self, handle);
}

}  // namespace

/// What stands behind a buffer that shows an array's memory.
struct Environment::Shown {
  Environment* environment;
  std::shared_ptr<bool> isOpen;  // false when the environment is gone
  int32_t number;
  Storage* storage;  // null when it was hidden by hand
  bool isWritten;
  const void* data;

  void letGo() {
    Storage* shown = storage;
    storage = nullptr;
    if (shown == nullptr || !*isOpen) return;
    environment->shown_.erase(number);
    environment->engine.hide(shown, isWritten);
    environment->limitSmallCalls();
  }
};

napi_value Environment::showMemory(int32_t handle, bool isWritten) {
  if (engine.array(handle).storage->block.klass == Storage::kForeign)
    badArgument("the memory is a buffer of JavaScript's already");
  Storage* storage = engine.show(handle, isWritten);
  const Array& array = engine.array(handle);
  auto* shown = new Shown{this, isOpen, ++lastShown_, storage, isWritten, array.data};
  shown_[shown->number] = shown;
  napi_value buffer;
  const napi_status status = napi_create_external_arraybuffer(
      env, array.data, static_cast<size_t>(array.meta->bytes),
      [](napi_env, void*, void* hint) {
        auto* mine = static_cast<Shown*>(hint);
        mine->letGo();
        delete mine;
      },
      shown, &buffer);
  if (status != napi_ok) {
    shown->letGo();
    delete shown;
    badArgument("Node refuses buffers over memory of others");
  }
  limitSmallCalls();
  napi_value result;
  napi_create_array_with_length(env, 2, &result);
  napi_set_element(env, result, 0, buffer);
  napi_set_element(env, result, 1, fromInt(*this, shown->number));
  return result;
}

void Environment::hideMemory(int32_t number, napi_value buffer) {
  const auto found = shown_.find(number);
  bool isDetached = true;
  if (napi_is_detached_arraybuffer(env, buffer, &isDetached) != napi_ok)
    badArgument("hideMemory: expected an ArrayBuffer");
  if (found == shown_.end()) return;
  void* data = nullptr;
  size_t size = 0;
  if (!isDetached &&
      (napi_get_arraybuffer_info(env, buffer, &data, &size) != napi_ok || data != found->second->data))
    badArgument("hideMemory: another buffer has this number");
  if (!isDetached && napi_detach_arraybuffer(env, buffer) != napi_ok) throw PendingException();
  // Where somebody else took the bytes over they stay until that one is collected.
  if (!isDetached) found->second->letGo();
}

namespace {

/// An array's memory as an ArrayBuffer, and the number that ends it: `showMemory(handle, is written)`.
napi_value showMemory(Environment& self, napi_value* arguments) {
  return self.showMemory(toInt(self, arguments[0]), toBoolean(self, arguments[1]));
}

/// Ends a buffer of showMemory() before it is collected: it has no bytes then. `hideMemory(number, buffer)`.
napi_value hideMemory(Environment& self, napi_value* arguments) {
  self.hideMemory(toInt(self, arguments[0]), arguments[1]);
  return nullptr;
}

}  // namespace

void Environment::limitSmallCalls() {
  if (smallCalls_ != nullptr)
    smallCalls_[kSmallLimit] = engine.seenOutside() || !collectsSmall ? 0 : static_cast<int32_t>(kSmallCalls);
}

const std::vector<DoorFunction> outsideFunctions = {
    {"adoptBuffer", entry<3, adoptBuffer>},
    {"showMemory", entry<2, showMemory>},
    {"hideMemory", entry<2, hideMemory>},
};

}  // namespace mxlab
