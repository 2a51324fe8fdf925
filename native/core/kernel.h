// What a kernel is and how it is registered: the contract between the engine and native/cpu, native/cuda.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "device.h"
#include "meta.h"
#include "params.h"

namespace mxlab {

class RandomState;

/// What a kernel is made for: fixed metas, parameters and mode. One plan is made once and run many times.
struct PlanSpec {
  std::string kernel;
  std::vector<Meta> inputs;
  std::vector<Meta> outputs;
  bool training = false;
};

/// So many scalars can always be read, zeros behind those that were given: a wrong count is a wrong result,
/// not a crash.
constexpr int kReadableScalars = 16;

/// One run of a kernel. Pointers follow PlanSpec's order. An output may be the same memory as an input only
/// where the operator's entry in lib/ops says so (`inplace`), and auxiliary inputs are written only where it
/// says `mutates`.
struct Call {
  void* const* inputs;
  void* const* outputs;
  void* workspace;        // workspaceBytes() bytes, aligned to 64, contents undefined
  const double* scalars;  // the operator's dynamic parameters, in the order of their declaration
  RandomState* random;    // MXNet's generators of this device
  int threads;  // how many threads the kernel may use now (1 when run inline on the JavaScript thread)

  template <typename T>
  const T* in(int index) const {
    return static_cast<const T*>(inputs[index]);
  }
  template <typename T>
  T* out(int index) const {
    return static_cast<T*>(outputs[index]);
  }
};

/// A prepared computation. Making one may be slow (choice of algorithm, oneDNN primitives); running it is one
/// virtual call.
class Kernel {
 public:
  virtual ~Kernel() = default;
  virtual void run(const Call& call) = 0;
  /// Scratch bytes that run() wants.
  virtual int64_t workspaceBytes() const { return 0; }
  /// Bit i is set when run() writes into input i (auxiliary states): the engine raises that array's version.
  virtual uint32_t mutatedInputs() const { return 0; }
  /// True when run() writes into this input. Kernels that write inputs beyond the 32nd override this one.
  virtual bool mutates(int input) const { return input < 32 && (mutatedInputs() >> input & 1u) != 0; }
  /// Scalars that every call has to bring: for kernels whose number of them has no limit. The engine refuses
  /// calls with fewer.
  virtual int requiredScalars() const { return 0; }
  /// Estimated nanoseconds on one core; small kernels run inline, large ones on the compute thread.
  virtual double cost() const = 0;
};

/// Makes a kernel for one plan. Throws std::invalid_argument with a sentence when it cannot serve the metas.
using KernelFactory = std::function<std::unique_ptr<Kernel>(const PlanSpec& spec, ParamReader params)>;

/// Registers a kernel under the name that operator entries use. Registering a name twice is a programming
/// error.
void registerKernel(const std::string& name, KernelFactory factory, DeviceType device = DeviceType::kCpu);
/// The factory of a kernel; throws std::invalid_argument when there is none on this device.
const KernelFactory& findKernel(const std::string& name, DeviceType device = DeviceType::kCpu);
/// All names registered for a device, sorted.
std::vector<std::string> kernelNames(DeviceType device = DeviceType::kCpu);

struct KernelRegistration {
  KernelRegistration(const char* name, KernelFactory factory, DeviceType device = DeviceType::kCpu) {
    registerKernel(name, std::move(factory), device);
  }
};

#define MXLAB_JOIN_(a, b) a##b
#define MXLAB_JOIN(a, b) MXLAB_JOIN_(a, b)
/// At namespace scope: MXLAB_KERNEL("softmax", [](const PlanSpec& spec, ParamReader params) { ... });
#define MXLAB_KERNEL(name, ...) \
  static const ::mxlab::KernelRegistration MXLAB_JOIN(kernelRegistration, __COUNTER__)(name, __VA_ARGS__)

/// A kernel from a function: for those that need no state of their own beyond what the lambda captures.
class FunctionKernel final : public Kernel {
 public:
  FunctionKernel(double cost, std::function<void(const Call&)> body, int64_t workspace = 0,
                 uint32_t mutated = 0)
      : cost_(cost), body_(std::move(body)), workspace_(workspace), mutated_(mutated) {}
  void run(const Call& call) override { body_(call); }
  int64_t workspaceBytes() const override { return workspace_; }
  uint32_t mutatedInputs() const override { return mutated_; }
  double cost() const override { return cost_; }

 private:
  double cost_;
  std::function<void(const Call&)> body_;
  int64_t workspace_;
  uint32_t mutated_;
};

}  // namespace mxlab
