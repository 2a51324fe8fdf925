// Kernels without mathematics, by which the tests look at the engine itself: waiting, failing, counting.
#include <chrono>
#include <cstring>
#include <thread>

#include "core/elementwise.h"
#include "core/kernel.h"

namespace mxlab {
namespace {

void copyFirst(const PlanSpec& spec, const Call& call) {
  if (!spec.inputs.empty())
    std::memcpy(call.outputs[0], call.inputs[0], static_cast<size_t>(spec.outputs[0].bytes));
}

// engine_probe_sleep: waits as many milliseconds as its parameter says, then copies. Costs enough to be
// queued.
MXLAB_KERNEL("engine_probe_sleep", [](const PlanSpec& spec, ParamReader params) -> std::unique_ptr<Kernel> {
  const int64_t milliseconds = params.integer();
  return std::make_unique<FunctionKernel>(1e6, [spec, milliseconds](const Call& call) {
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    copyFirst(spec, call);
  });
});

// engine_probe_overrun: waits as many milliseconds as its parameter says, then reads one element behind its
// input and copies. Only for builds with the address sanitizer, which has to see it.
MXLAB_KERNEL("engine_probe_overrun", [](const PlanSpec& spec, ParamReader params) -> std::unique_ptr<Kernel> {
  const int64_t milliseconds = params.integer();
  return std::make_unique<FunctionKernel>(1e6, [spec, milliseconds](const Call& call) {
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    const volatile float behind = call.in<float>(0)[spec.inputs.at(0).size];
    (void)behind;
    copyFirst(spec, call);
  });
});

// engine_probe_fail: fails, inline when its parameter is 0 and on the compute thread when it is 1.
MXLAB_KERNEL("engine_probe_fail", [](const PlanSpec&, ParamReader params) -> std::unique_ptr<Kernel> {
  return std::make_unique<FunctionKernel>(params.integer() != 0 ? 1e6 : 1.0, [](const Call&) {
    throw std::runtime_error("failed as it was told to");
  });
});

// engine_probe_add_scalar: float32 output = input + scalar 0, by way of the workspace; queued when its
// parameter is 1.
MXLAB_KERNEL("engine_probe_add_scalar",
             [](const PlanSpec& spec, ParamReader params) -> std::unique_ptr<Kernel> {
               const int64_t size = spec.inputs[0].size;
               return std::make_unique<FunctionKernel>(
                   params.integer() != 0 ? 1e6 : 1.0,
                   [size](const Call& call) {
                     float* scratch = static_cast<float*>(call.workspace);
                     const float* input = call.in<float>(0);
                     for (int64_t i = 0; i < size; ++i)
                       scratch[i] = input[i] + static_cast<float>(call.scalars[0]);
                     std::memcpy(call.outputs[0], scratch, static_cast<size_t>(size) * sizeof(float));
                   },
                   size * static_cast<int64_t>(sizeof(float)));
             });

// engine_probe_piece: float32 output = input + scalar 0, piece by piece with others; fails where it meets a
// negative number.
class PieceKernel final : public Kernel, public Elementwise {
 public:
  explicit PieceKernel(int64_t count) : count_(count) {}
  void run(const Call& call) override { runPiece(call, 0, count_); }
  void runPiece(const Call& call, int64_t begin, int64_t count) override {
    for (int64_t i = 0; i < count; ++i) {
      const float x = call.in<float>(0)[i];
      if (x < 0) throw std::runtime_error("element " + std::to_string(begin + i) + " is negative");
      call.out<float>(0)[i] = x + static_cast<float>(call.scalars[0]);
    }
  }
  double cost() const override { return static_cast<double>(count_) * 0.5; }

 private:
  int64_t count_;
};
MXLAB_KERNEL("engine_probe_piece", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  return std::make_unique<PieceKernel>(spec.inputs.at(0).size);
});

// engine_probe_count: adds 1 to every element of its second input (a float32 auxiliary state) and copies the
// first.
MXLAB_KERNEL("engine_probe_count", [](const PlanSpec& spec, ParamReader params) -> std::unique_ptr<Kernel> {
  const int64_t size = spec.inputs[1].size;
  return std::make_unique<FunctionKernel>(
      params.integer() != 0 ? 1e6 : 1.0,
      [spec, size](const Call& call) {
        float* state = static_cast<float*>(call.inputs[1]);
        for (int64_t i = 0; i < size; ++i) state[i] += 1;
        copyFirst(spec, call);
      },
      0, 2u);
});

}  // namespace
}  // namespace mxlab
