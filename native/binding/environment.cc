// Errors, interrupt flag and callbacks of an environment; the sweeping of collected owners is in owners.cc.
#include "environment.h"

namespace mxlab {

Environment::Environment(napi_env environment)
    : env(environment),
      engine({[this](int64_t bytes) { makeRoom(bytes); }, [this] { poll(); },
              [this] {
                std::lock_guard<std::mutex> lock(functionMutex_);
                if (function_ != nullptr)
                  napi_call_threadsafe_function(function_, nullptr, napi_tsfn_nonblocking);
              },
              [this] { nudge(); },
              [this](void* owner) {
                // At the end of the environment Node frees all references itself.
                if (!closing_) napi_delete_reference(env, static_cast<napi_ref>(owner));
              }}) {}

Environment::~Environment() {
  closing_ = true;
  *isOpen = false;
  engine.fifo().stop();  // before the members that its thread calls
}

napi_value Environment::makeError(const char* code, const char* message) const {
  napi_value codeText, messageText, error;
  napi_create_string_utf8(env, code, NAPI_AUTO_LENGTH, &codeText);
  napi_create_string_utf8(env, message, NAPI_AUTO_LENGTH, &messageText);
  napi_create_error(env, codeText, messageText, &error);
  return error;
}

void Environment::setCollect(napi_value function) {
  if (collect_ != nullptr) napi_delete_reference(env, collect_);
  collect_ = nullptr;
  napi_create_reference(env, function, 1, &collect_);
}

void Environment::setInterruptFlag(napi_value array) {
  napi_typedarray_type type;
  size_t length;
  void* data;
  if (napi_get_typedarray_info(env, array, &type, &length, &data, nullptr, nullptr) != napi_ok ||
      type != napi_int32_array || length < 1) {
    throw EngineError("BadArgument",
                      "configure: interruptFlag must be an Int32Array of at least one element");
  }
  if (interruptArray_ != nullptr) napi_delete_reference(env, interruptArray_);
  napi_create_reference(env, array, 1, &interruptArray_);
  interruptFlag_ = static_cast<const int32_t*>(data);
  comparesFlag_ = length >= 2;
}

void Environment::poll() const {
  if (interruptFlag_ == nullptr) return;
  if (interruptFlag_[0] != (comparesFlag_ ? interruptFlag_[1] : 0)) {
    throw EngineError("KeyboardInterrupt", "KeyboardInterrupt");
  }
}

void Environment::openFunction() {
  if (function_ != nullptr) return;
  napi_value name;
  napi_create_string_utf8(env, "mxlab ready", NAPI_AUTO_LENGTH, &name);
  napi_threadsafe_function function = nullptr;
  const napi_status status = napi_create_threadsafe_function(
      env, nullptr, nullptr, name, 0, 1, this,
      [](napi_env, void* data, void*) {
        auto* self = static_cast<Environment*>(data);
        std::lock_guard<std::mutex> lock(self->functionMutex_);
        self->function_ = nullptr;
      },
      this,
      [](napi_env env, napi_value, void* context, void*) {
        if (env != nullptr) static_cast<Environment*>(context)->deliver();
      },
      &function);
  if (status != napi_ok) throw EngineError("BadArgument", "whenReady: Node refused a thread-safe function");
  std::lock_guard<std::mutex> lock(functionMutex_);
  function_ = function;
}

void Environment::nudge() {
  if (isNudged_ || closing_) return;
  if (function_ == nullptr) {
    openFunction();
    if (waiting_.empty()) napi_unref_threadsafe_function(env, function_);
  }
  isNudged_ = napi_call_threadsafe_function(function_, nullptr, napi_tsfn_nonblocking) == napi_ok;
}

void Environment::whenReady(int32_t handle, napi_value callback) {
  engine.handOver();
  Storage* storage = engine.array(handle).storage;
  napi_ref reference;
  if (napi_create_reference(env, callback, 1, &reference) != napi_ok) throw PendingException();
  storage->references++;
  if (waiting_.empty()) {
    openFunction();
    napi_ref_threadsafe_function(env, function_);  // the process lives on while somebody waits
  }
  waiting_.push_back({storage->lastWrite, storage, reference});
  // Also when it is ready now: the callback always comes later, never within this call.
  if (engine.isReady(handle) || !engine.fifo().notifyAt(storage->lastWrite)) {
    napi_call_threadsafe_function(function_, nullptr, napi_tsfn_nonblocking);
  }
}

void Environment::deliver() {
  isNudged_ = false;
  try {
    engine.handOver();
  } catch (const std::exception&) {
    // No memory: the calls go on waiting, and whoever asks for them is told.
  }
  const uint64_t done = engine.fifo().done();
  std::vector<Waiting> ready, later;
  for (const Waiting& entry : waiting_) (entry.position <= done ? ready : later).push_back(entry);
  waiting_ = std::move(later);
  napi_value global, null;
  napi_get_global(env, &global);
  napi_get_null(env, &null);
  for (const Waiting& entry : ready) {
    napi_value callback, argument = null;
    napi_get_reference_value(env, entry.callback, &callback);
    napi_delete_reference(env, entry.callback);
    if (entry.storage->lastWrite <= done && entry.storage->failure) {
      argument = makeError("KernelFailed", entry.storage->failure->text.c_str());
      entry.storage->failure->isTold = true;
    }
    engine.dropStorage(entry.storage);
    if (napi_call_function(env, global, callback, 1, &argument, nullptr) == napi_pending_exception) {
      napi_value error;
      napi_get_and_clear_last_exception(env, &error);
      napi_fatal_exception(env, error);
    }
  }
  if (waiting_.empty()) {
    if (function_ != nullptr) napi_unref_threadsafe_function(env, function_);
    return;
  }
  uint64_t first = waiting_.front().position;
  for (const Waiting& entry : waiting_) first = entry.position < first ? entry.position : first;
  if (!engine.fifo().notifyAt(first) && function_ != nullptr) {
    napi_call_threadsafe_function(function_, nullptr, napi_tsfn_nonblocking);
  }
}

}  // namespace mxlab
