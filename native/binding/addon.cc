// The addon's entry: one Environment per Node environment, and the table of the door's functions.
#include "arguments.h"

using mxlab::DoorFunction;
using mxlab::Environment;

NAPI_MODULE_INIT() {
  auto* self = new Environment(env);
  // Node calls this when the environment ends: a worker's, or the process's. The engine's thread is joined
  // there.
  napi_set_instance_data(
      env, self, [](napi_env, void* data, void*) { delete static_cast<Environment*>(data); }, nullptr);
  for (const auto* group :
       {&mxlab::hotFunctions, &mxlab::arrayFunctions, &mxlab::planFunctions, &mxlab::waitFunctions,
        &mxlab::settingFunctions, &mxlab::outsideFunctions, &mxlab::profileFunctions}) {
    for (const DoorFunction& entry : *group) {
      napi_value function;
      if (napi_create_function(env, entry.name, NAPI_AUTO_LENGTH, entry.callback, self, &function) !=
              napi_ok ||
          napi_set_named_property(env, exports, entry.name, function) != napi_ok) {
        return nullptr;
      }
    }
  }
  return exports;
}
