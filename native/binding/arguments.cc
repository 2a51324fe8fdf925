// Reads and checks arguments.
#include "arguments.h"

#include <cmath>

namespace mxlab {

std::string toText(const Environment& self, napi_value value) {
  size_t length = 0;
  if (napi_get_value_string_utf8(self.env, value, nullptr, 0, &length) != napi_ok)
    badArgument("expected a text");
  std::string text(length, '\0');
  napi_get_value_string_utf8(self.env, value, &text[0], length + 1, &length);
  return text;
}

int64_t toSize(const Environment& self, napi_value value) {
  const double number = toNumber(self, value);
  if (!(std::fabs(number) <= 9007199254740991.0) || number != std::floor(number))
    badArgument("expected a whole number");
  return static_cast<int64_t>(number);
}

std::vector<int64_t> toSizes(const Environment& self, napi_value array) {
  uint32_t length = 0;
  if (napi_get_array_length(self.env, array, &length) != napi_ok)
    badArgument("expected an array of whole numbers");
  std::vector<int64_t> list;
  list.reserve(length);
  for (uint32_t i = 0; i < length; ++i) {
    napi_value element;
    if (napi_get_element(self.env, array, i, &element) != napi_ok) throw PendingException();
    list.push_back(toSize(self, element));
  }
  return list;
}

bool isNullish(const Environment& self, napi_value value) {
  napi_valuetype type;
  napi_typeof(self.env, value, &type);
  return type == napi_null || type == napi_undefined;
}

Bytes toBytes(const Environment& self, napi_value value) {
  napi_typedarray_type type;
  size_t length = 0;
  void* data = nullptr;
  if (napi_get_typedarray_info(self.env, value, &type, &length, &data, nullptr, nullptr) == napi_ok) {
    static constexpr size_t kWidths[] = {1, 1, 1, 2, 2, 4, 4, 4, 8, 8, 8};
    if (static_cast<size_t>(type) >= sizeof kWidths / sizeof *kWidths)
      badArgument("this kind of typed array is not supported");
    return {static_cast<uint8_t*>(data), length * kWidths[type]};
  }
  if (napi_get_dataview_info(self.env, value, &length, &data, nullptr, nullptr) == napi_ok) {
    return {static_cast<uint8_t*>(data), length};
  }
  badArgument("expected a typed array or a DataView");
}

namespace {
template <typename T>
Typed<T> toTyped(const Environment& self, napi_value value, napi_typedarray_type wanted, const char* name) {
  napi_typedarray_type type;
  size_t length = 0;
  void* data = nullptr;
  if (napi_get_typedarray_info(self.env, value, &type, &length, &data, nullptr, nullptr) != napi_ok ||
      type != wanted) {
    badArgument(std::string("expected a ") + name);
  }
  return {static_cast<T*>(data), length};
}
}  // namespace

Typed<int32_t> toInt32Array(const Environment& self, napi_value value) {
  return toTyped<int32_t>(self, value, napi_int32_array, "Int32Array");
}
Typed<double> toFloat64Array(const Environment& self, napi_value value) {
  return toTyped<double>(self, value, napi_float64_array, "Float64Array");
}

napi_value fromText(const Environment& self, const std::string& text) {
  napi_value value;
  napi_create_string_utf8(self.env, text.data(), text.size(), &value);
  return value;
}

void setField(const Environment& self, napi_value object, const char* name, napi_value value) {
  napi_set_named_property(self.env, object, name, value);
}

void rethrow(const Environment& self) noexcept {
  try {
    throw;
  } catch (const PendingException&) {
  } catch (const EngineError& error) {
    napi_throw(self.env, self.makeError(error.code(), error.what()));
  } catch (const std::bad_alloc&) {
    napi_throw(self.env, self.makeError("OutOfMemory", "the system has no memory left"));
  } catch (const std::exception& error) {
    napi_throw(self.env, self.makeError("BadArgument", error.what()));
  } catch (...) {
    napi_throw(self.env, self.makeError("Unknown", "an exception of unknown type left the engine"));
  }
}

}  // namespace mxlab
