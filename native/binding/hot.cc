// The functions called once per eager operation. Kept in one file, so that a version on V8's own interface
// could replace it.
#include "arguments.h"

namespace mxlab {
namespace {

napi_value finish(Environment& self, int32_t handle, napi_value owner) {
  self.adopt(handle, owner);
  self.afterAllocation();
  return fromInt(self, handle);
}

/// Runs a plan of as many inputs and one output.
template <size_t N>
napi_value runOf(Environment& self, napi_value plan, const int32_t (&inputs)[N], const double* scalar,
                 napi_value owner) {
  const int32_t handle =
      self.engine.runSimple(toInt(self, plan), inputs, N, scalar, scalar == nullptr ? 0 : 1);
  self.noteVersions(inputs, N);
  return finish(self, handle, owner);
}

napi_value run1(Environment& self, napi_value* arguments) {
  const int32_t inputs[] = {toInt(self, arguments[1])};
  return runOf(self, arguments[0], inputs, nullptr, arguments[2]);
}

napi_value run1s(Environment& self, napi_value* arguments) {
  const int32_t inputs[] = {toInt(self, arguments[1])};
  const double scalar = toNumber(self, arguments[2]);
  return runOf(self, arguments[0], inputs, &scalar, arguments[3]);
}

napi_value run2(Environment& self, napi_value* arguments) {
  const int32_t inputs[] = {toInt(self, arguments[1]), toInt(self, arguments[2])};
  return runOf(self, arguments[0], inputs, nullptr, arguments[3]);
}

napi_value run3(Environment& self, napi_value* arguments) {
  const int32_t inputs[] = {toInt(self, arguments[1]), toInt(self, arguments[2]), toInt(self, arguments[3])};
  return runOf(self, arguments[0], inputs, nullptr, arguments[4]);
}

napi_value release(Environment& self, napi_value* arguments) {
  self.engine.release(toInt(self, arguments[0]));
  return nullptr;
}

napi_value create(Environment& self, napi_value* arguments) {
  return finish(self, self.engine.create(self.engine.meta(toInt(self, arguments[0]))), arguments[1]);
}

/// Takes the owners of all positions, or nothing.
napi_value flush(napi_env env, napi_callback_info info) {
  napi_value owners[Environment::kSmallCalls];
  size_t count = Environment::kSmallCalls;
  void* data = nullptr;
  napi_get_cb_info(env, info, &count, owners, nullptr, &data);
  Environment& self = *static_cast<Environment*>(data);
  try {
    if (count == Environment::kSmallCalls) {
      self.drain(owners);
    } else {
      self.drain();
    }
  } catch (...) {
    rethrow(self);
  }
  return nullptr;
}

}  // namespace

const std::vector<DoorFunction> hotFunctions = {
    {"run1", entry<3, run1>}, {"run1s", entry<4, run1s>},     {"run2", entry<4, run2>},
    {"run3", entry<5, run3>}, {"release", entry<1, release>}, {"create", entry<2, create>},
    {"flush", flush},
};

}  // namespace mxlab
