// Metas, plans and executors.
#include <cmath>

#include "arguments.h"
#include "core/executor.h"

namespace mxlab {
namespace {

napi_value meta(Environment& self, napi_value* arguments) {
  const auto dtype = static_cast<DType>(toInt(self, arguments[0]));
  return fromInt(self, self.engine.internMeta(dtype, toSizes(self, arguments[1])));
}

std::vector<const Meta*> toMetas(Environment& self, napi_value array) {
  std::vector<const Meta*> metas;
  for (const int64_t handle : toSizes(self, array)) {
    if (handle != static_cast<int32_t>(handle))
      badArgument(std::to_string(handle) + " is not the handle of any meta");
    metas.push_back(&self.engine.meta(static_cast<int32_t>(handle)));
  }
  return metas;
}

napi_value plan(Environment& self, napi_value* arguments) {
  PlanSpec spec;
  spec.kernel = toText(self, arguments[0]);
  const Bytes parameters = toBytes(self, arguments[1]);
  std::vector<const Meta*> inputs = toMetas(self, arguments[2]), outputs = toMetas(self, arguments[3]);
  for (const Meta* input : inputs) spec.inputs.push_back(*input);
  for (const Meta* output : outputs) spec.outputs.push_back(*output);
  spec.training = toBoolean(self, arguments[4]);
  return fromInt(self, self.engine.makePlan(std::move(spec), std::move(inputs), std::move(outputs),
                                            parameters.data, parameters.size, toText(self, arguments[5])));
}

napi_value isSmall(Environment& self, napi_value* arguments) {
  return fromBoolean(self, self.engine.plan(toInt(self, arguments[0])).isSmall);
}

napi_value releasePlan(Environment& self, napi_value* arguments) {
  self.engine.releasePlan(toInt(self, arguments[0]));
  return nullptr;
}

napi_value executor(Environment& self, napi_value* arguments) {
  const Typed<int32_t> program = toInt32Array(self, arguments[0]),
                       slotMetas = toInt32Array(self, arguments[1]);
  const Typed<double> places = toFloat64Array(self, arguments[2]),
                      scalars = toFloat64Array(self, arguments[4]);
  const int64_t arenaBytes = toSize(self, arguments[3]);
  if (arenaBytes < 0) badArgument("executor: the arena's size is negative");
  std::vector<const Meta*> metas;
  for (size_t i = 0; i < slotMetas.length; ++i) metas.push_back(&self.engine.meta(slotMetas.data[i]));
  std::vector<int64_t> slotPlaces;
  for (size_t i = 0; i < places.length; ++i) {
    if (!(std::fabs(places.data[i]) < 9e15)) badArgument("executor: a slot's place is not a number");
    slotPlaces.push_back(static_cast<int64_t>(places.data[i]));
  }
  Storage* shared = nullptr;
  if (!isNullish(self, arguments[6]))
    shared = self.engine.executor(toInt(self, arguments[6])).executor->arena();
  const int32_t handle = self.engine.makeExecutor(std::make_unique<Executor>(
      self.engine, program.data, program.length, std::move(metas), std::move(slotPlaces), arenaBytes,
      std::vector<double>(scalars.data, scalars.data + scalars.length), shared,
      isNullish(self, arguments[7]) ? static_cast<int>(Segment::kMostSteps) : toInt(self, arguments[7])));
  self.adopt(handle, arguments[5]);
  self.afterAllocation();
  return fromInt(self, handle);
}

napi_value executorRun(Environment& self, napi_value* arguments) {
  const Typed<int32_t> slots = toInt32Array(self, arguments[3]), bound = toInt32Array(self, arguments[4]);
  if (slots.length != bound.length) badArgument("executorRun: slots and bound differ in length");
  self.engine.runExecutor(toInt(self, arguments[0]), toInt(self, arguments[1]), toInt(self, arguments[2]),
                          slots.data, bound.data, static_cast<int>(slots.length));
  return nullptr;
}

napi_value releaseExecutor(Environment& self, napi_value* arguments) {
  self.engine.releaseExecutor(toInt(self, arguments[0]));
  return nullptr;
}

}  // namespace

const std::vector<DoorFunction> planFunctions = {
    {"meta", entry<2, meta>},
    {"plan", entry<6, plan>},
    {"isSmall", entry<1, isSmall>},
    {"executor", entry<8, executor>},
    {"releasePlan", entry<1, releasePlan>},
    {"executorRun", entry<5, executorRun>},
    {"releaseExecutor", entry<1, releaseExecutor>},
};

}  // namespace mxlab
