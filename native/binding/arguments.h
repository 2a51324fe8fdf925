// Reads and checks arguments, turns C++ errors into JavaScript ones.
#pragma once
#include <node_api.h>

#include <new>
#include <string>
#include <vector>

#include "environment.h"

namespace mxlab {

[[noreturn]] inline void badArgument(const std::string& what) { throw EngineError("BadArgument", what); }

inline int32_t toInt(const Environment& self, napi_value value) {
  int32_t number;
  if (__builtin_expect(napi_get_value_int32(self.env, value, &number) != napi_ok, 0))
    badArgument("expected a handle or an integer");
  return number;
}
inline double toNumber(const Environment& self, napi_value value) {
  double number;
  if (__builtin_expect(napi_get_value_double(self.env, value, &number) != napi_ok, 0))
    badArgument("expected a number");
  return number;
}
inline bool toBoolean(const Environment& self, napi_value value) {
  bool boolean;
  if (napi_get_value_bool(self.env, value, &boolean) != napi_ok) badArgument("expected a boolean");
  return boolean;
}
std::string toText(const Environment& self, napi_value value);
/// A whole number that may pass 32 bits: sizes and offsets.
int64_t toSize(const Environment& self, napi_value value);
std::vector<int64_t> toSizes(const Environment& self, napi_value array);
bool isNullish(const Environment& self, napi_value value);

/// Bytes of any ArrayBuffer view.
struct Bytes {
  uint8_t* data = nullptr;
  size_t size = 0;
};
Bytes toBytes(const Environment& self, napi_value value);
template <typename T>
struct Typed {
  T* data = nullptr;
  size_t length = 0;
};
Typed<int32_t> toInt32Array(const Environment& self, napi_value value);
Typed<double> toFloat64Array(const Environment& self, napi_value value);

inline napi_value fromInt(const Environment& self, int32_t number) {
  napi_value value;
  napi_create_int32(self.env, number, &value);
  return value;
}
inline napi_value fromNumber(const Environment& self, double number) {
  napi_value value;
  napi_create_double(self.env, number, &value);
  return value;
}
inline napi_value fromBoolean(const Environment& self, bool boolean) {
  napi_value value;
  napi_get_boolean(self.env, boolean, &value);
  return value;
}
napi_value fromText(const Environment& self, const std::string& text);
void setField(const Environment& self, napi_value object, const char* name, napi_value value);

/// Throws the present C++ exception in JavaScript. Only within a catch block.
void rethrow(const Environment& self) noexcept;

/// A Node-API callback of exactly N arguments (missing ones are undefined) around `body`.
template <size_t N, napi_value (*body)(Environment&, napi_value*)>
napi_value entry(napi_env env, napi_callback_info info) {
  napi_value arguments[N == 0 ? 1 : N];
  size_t count = N;
  void* data = nullptr;
  napi_get_cb_info(env, info, &count, arguments, nullptr, &data);
  Environment& self = *static_cast<Environment*>(data);
  try {
    self.drain();
    return body(self, arguments);
  } catch (...) {
    rethrow(self);
    return nullptr;
  }
}

/// One function of the door.
struct DoorFunction {
  const char* name;
  napi_callback callback;
};
extern const std::vector<DoorFunction> hotFunctions, arrayFunctions, planFunctions, waitFunctions,
    settingFunctions, outsideFunctions, profileFunctions;

}  // namespace mxlab
