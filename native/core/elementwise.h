// Kernels that can be run piece by piece: what makes chains of them one pass over memory (segment.h).
#pragma once
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "kernel.h"
#include "parallel.h"

namespace mxlab {

/// A second base of kernels with one output where element i of it comes from element i of each input, except
/// of the inputs that are read as a whole (those that broadcast). The engine finds it by a dynamic_cast.
class Elementwise {
 public:
  /// Elements [begin, begin + count). The output and the inputs point at element `begin` already, whole
  /// inputs at their first. No workspace, one thread.
  virtual void runPiece(const Call& call, int64_t begin, int64_t count) = 0;
  /// Bit i is set when input i has another shape than the output, along which it broadcasts.
  virtual uint32_t wholeInputs() const { return 0; }

 protected:
  ~Elementwise() = default;
};

/// An elementwise kernel from a function that does `count` elements, to which the pointers of its call point.
class PieceFunctionKernel final : public Kernel, public Elementwise {
 public:
  using Body = std::function<void(const Call& call, int64_t count)>;
  /// All arrays of the plan have as many elements as the output.
  PieceFunctionKernel(const PlanSpec& spec, double cost, Body body)
      : cost_(cost), count_(spec.outputs.at(0).size), body_(std::move(body)) {
    for (const Meta& input : spec.inputs) itemBytes_.push_back(static_cast<int64_t>(sizeOf(input.dtype)));
    outputBytes_ = static_cast<int64_t>(sizeOf(spec.outputs[0].dtype));
  }
  void run(const Call& call) override {
    parallelFor(call.threads, count_, 65536, [&](int64_t begin, int64_t end) {
      std::vector<void*> inputs(itemBytes_.size());
      for (size_t i = 0; i < inputs.size(); ++i)
        inputs[i] = static_cast<char*>(call.inputs[i]) + begin * itemBytes_[i];
      void* output = static_cast<char*>(call.outputs[0]) + begin * outputBytes_;
      body_({inputs.data(), &output, nullptr, call.scalars, call.random, 1}, end - begin);
    });
  }
  void runPiece(const Call& call, int64_t, int64_t count) override { body_(call, count); }
  double cost() const override { return cost_; }

 private:
  double cost_;
  int64_t count_, outputBytes_ = 0;
  std::vector<int64_t> itemBytes_;
  Body body_;
};

}  // namespace mxlab
