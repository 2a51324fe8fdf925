// Views, reading and writing of arrays, and the general run.
#include "arguments.h"

namespace mxlab {
namespace {

napi_value view(Environment& self, napi_value* arguments) {
  const Meta& meta = self.engine.meta(toInt(self, arguments[1]));
  const int32_t handle = self.engine.view(toInt(self, arguments[0]), meta, toSize(self, arguments[2]));
  self.adopt(handle, arguments[3]);
  self.afterAllocation();
  return fromInt(self, handle);
}

napi_value write(Environment& self, napi_value* arguments) {
  const Bytes bytes = toBytes(self, arguments[1]);
  self.engine.write(toInt(self, arguments[0]), bytes.data, static_cast<int64_t>(bytes.size),
                    toSize(self, arguments[2]));
  return nullptr;
}

napi_value read(Environment& self, napi_value* arguments) {
  const Bytes bytes = toBytes(self, arguments[1]);
  self.engine.read(toInt(self, arguments[0]), bytes.data, static_cast<int64_t>(bytes.size),
                   toSize(self, arguments[2]));
  return nullptr;
}

napi_value isOutside(Environment& self, napi_value* arguments) {
  return fromBoolean(self, self.engine.array(toInt(self, arguments[0])).storage->isOutside);
}

napi_value version(Environment& self, napi_value* arguments) {
  return fromNumber(self, self.engine.array(toInt(self, arguments[0])).storage->version);
}

napi_value sharesStorage(Environment& self, napi_value* arguments) {
  const Storage* first = self.engine.array(toInt(self, arguments[0])).storage;
  return fromBoolean(self, first == self.engine.array(toInt(self, arguments[1])).storage);
}

napi_value run(Environment& self, napi_value* arguments) {
  const int32_t plan = toInt(self, arguments[0]);
  const Typed<int32_t> inputs = toInt32Array(self, arguments[1]), outputs = toInt32Array(self, arguments[2]);
  uint32_t ownerCount = 0;
  if (napi_get_array_length(self.env, arguments[3], &ownerCount) != napi_ok || ownerCount < outputs.length) {
    badArgument("run: owners must be an array as long as outputs");
  }
  Typed<double> scalars;
  if (!isNullish(self, arguments[4])) scalars = toFloat64Array(self, arguments[4]);
  std::vector<bool> fresh(outputs.length);
  for (size_t i = 0; i < outputs.length; ++i) fresh[i] = outputs.data[i] == 0;
  self.engine.run(plan, inputs.data, static_cast<int>(inputs.length), outputs.data,
                  static_cast<int>(outputs.length), scalars.data, static_cast<int>(scalars.length));
  for (uint32_t i = 0; i < outputs.length; ++i) {
    if (!fresh[i]) continue;
    napi_value owner;
    if (napi_get_element(self.env, arguments[3], i, &owner) != napi_ok) throw PendingException();
    self.adopt(outputs.data[i], owner);
  }
  self.afterAllocation();
  return nullptr;
}

}  // namespace

const std::vector<DoorFunction> arrayFunctions = {
    {"view", entry<4, view>},
    {"write", entry<3, write>},
    {"read", entry<3, read>},
    {"version", entry<1, version>},
    {"run", entry<5, run>},
    {"sharesStorage", entry<2, sharesStorage>},
    {"isOutside", entry<1, isOutside>},
};

}  // namespace mxlab
