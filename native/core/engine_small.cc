// Work of a few nanoseconds that came in a batch: the same as runSimple, without what a batch does once.
#include "engine.h"

namespace mxlab {

bool Engine::isSmall(const Plan& plan) const {
  return plan.cost < inlineNanoseconds() && plan.workspaceBytes == 0 && !plan.mutatesAny &&
         plan.requiredScalars == 0 && plan.outputs.size() == 1 &&
         (plan.inputs.size() == 1 || plan.inputs.size() == 2) && plan.outputs[0]->bytes <= kSmallBytes;
}

void Engine::runSmall(int32_t planHandle, int32_t first, int32_t second, double scalar, int32_t reserved) {
  Plan& plan = *plans_.at(planHandle).plan;
  const size_t count = second == 0 ? 1 : 2;
  if (!plan.isSmall || plan.inputs.size() != count)
    throw EngineError("BadArgument", plan.label + ": the plan does not fit a batch of small calls");
  if (__builtin_expect(segment_ != nullptr, 0) &&
      ((arrays_.at(first).storage->pending | (count == 2 ? arrays_.at(second).storage->pending : 0)) & 2) !=
          0) {
    handOver();
  }
  const Array& a = arrays_.at(first);
  const Array& b = count == 2 ? arrays_.at(second) : a;
  if (a.meta != plan.inputs[0] || (count == 2 && b.meta != plan.inputs[1]))
    throw EngineError("MetaMismatch", plan.label + ": the plan was made for other arrays");
  Storage* const storages[2] = {a.storage, b.storage};
  void* const inputs[2] = {a.data, b.data};
  Storage* storage = newStorage(plan.outputs[0]->bytes);
  void* const output = storage->block.data;
  storage->version = 1;
  if (fifo_.idle()) {
    smallScalars_[0] = scalar;
    if (__builtin_expect(storages[0]->failure != nullptr, 0)) {
      storage->failure = storages[0]->failure;
    } else if (__builtin_expect(storages[1]->failure != nullptr, 0)) {
      storage->failure = storages[1]->failure;
    } else {
      try {
        if (profiler_.any()) profiler_.place = {0, fifo_.marks[1]};
        runKernel(plan, {inputs, &output, nullptr, smallScalars_, &random_, 1});
      } catch (const std::exception& error) {
        storage->failure = makeFailure(plan.label + ": " + error.what());
        failures_.note(storage->failure);
      }
    }
  } else {
    Task& task = fifo_.next();
    task.kind = Task::Kind::kRun;
    task.plan = &plan;
    for (size_t i = 0; i < count; ++i) {
      task.inputs.push_back(inputs[i]);
      task.read.push_back(storages[i]);
      storages[i]->lastUse = task.position;
    }
    task.outputs.push_back(output);
    task.written.push_back(storage);
    task.whole.push_back(1);
    task.scalars.assign(kReadableScalars, 0.0);
    task.scalars[0] = scalar;
    storage->lastUse = storage->lastWrite = task.position;
    fifo_.push();
  }
  if (reserved == 0) {
    dropStorage(storage);
    return;
  }
  Array& array = arrays_.claim(reserved);
  array.storage = storage;
  array.data = static_cast<char*>(output);
  array.meta = plan.outputs[0];
  array.owner = nullptr;
}

void Engine::fillFailed(int32_t reserved, const std::string& message) {
  static const Meta kNothing(DType::kFloat32, {0});
  Array& array = arrays_.claim(reserved);
  array.storage = newStorage(0);
  array.storage->failure = makeFailure(message);
  array.data = static_cast<char*>(array.storage->block.data);
  array.meta = &kNothing;
  array.owner = nullptr;
}

}  // namespace mxlab
