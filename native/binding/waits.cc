// Waiting for queued work.
#include "arguments.h"

namespace mxlab {
namespace {

napi_value wait(Environment& self, napi_value* arguments) {
  self.engine.wait(toInt(self, arguments[0]));
  return nullptr;
}

napi_value waitAll(Environment& self, napi_value*) {
  self.engine.waitAll();
  return nullptr;
}

/// The process ends: no thread of ours may use libraries that take themselves apart.
napi_value end(Environment& self, napi_value*) {
  self.engine.fifo().end();
  return nullptr;
}

napi_value isReady(Environment& self, napi_value* arguments) {
  return fromBoolean(self, self.engine.isReady(toInt(self, arguments[0])));
}

napi_value whenReady(Environment& self, napi_value* arguments) {
  napi_valuetype type;
  napi_typeof(self.env, arguments[1], &type);
  if (type != napi_function) badArgument("whenReady: the callback must be a function");
  self.whenReady(toInt(self, arguments[0]), arguments[1]);
  return nullptr;
}

napi_value seed(Environment& self, napi_value* arguments) {
  self.engine.seed(static_cast<uint32_t>(toSize(self, arguments[0])));
  return nullptr;
}

}  // namespace

const std::vector<DoorFunction> waitFunctions = {
    {"wait", entry<1, wait>},       {"waitAll", entry<0, waitAll>},     {"end", entry<0, end>},
    {"isReady", entry<1, isReady>}, {"whenReady", entry<2, whenReady>}, {"seed", entry<1, seed>},
};

}  // namespace mxlab
