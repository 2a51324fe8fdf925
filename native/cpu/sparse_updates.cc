// Optimizer updates with row_sparse gradients: the dense update, row by row, where the gradient has rows.
#include <algorithm>
#include <memory>
#include <vector>

#include "core/parallel.h"
#include "sparse.h"

namespace mxlab {
namespace {

/// One row of an array with that many rows.
Meta rowOf(const PlanSpec& spec, const Meta& meta, int64_t rows) {
  expectSparse(meta.rank() >= 1 && meta.shape[0] == rows, spec.kernel);
  Shape shape = meta.shape;
  shape[0] = 1;
  return Meta(meta.dtype, shape);
}

class RowUpdate final : public Kernel {
 public:
  RowUpdate(const PlanSpec& spec, ParamReader reader)
      : lazy_(reader.boolean()), rows_(spec.outputs.at(0).rank() > 0 ? spec.outputs[0].shape[0] : 0) {
    inner_.kernel = reader.text();
    inner_.training = spec.training;
    stored_ = placesIn(spec, 2);
    const Meta& weight = spec.inputs.at(0);
    expectSparse(weight.size == spec.outputs[0].size && spec.outputs.size() == 1, spec.kernel);
    for (size_t i = 0; i < spec.inputs.size(); ++i) {
      if (i == 2) continue;
      const Meta row = rowOf(spec, spec.inputs[i], i == 1 ? stored_ : rows_);
      inner_.inputs.push_back(row);
      steps_.push_back(row.bytes);
      if (i > 2) mutated_ |= 1u << i;
    }
    inner_.outputs.push_back(rowOf(spec, spec.outputs[0], rows_));
    kernel_ = findKernel(inner_.kernel)(inner_, reader);
    if (kernel_->workspaceBytes() != 0)
      throw std::invalid_argument(spec.kernel + ": updates have no scratch memory");
  }

  void run(const Call& call) override {
    const int64_t* rows = call.in<int64_t>(2);
    checkAscending(rows, stored_, rows_, "row");
    const bool isMoved = call.inputs[0] != call.outputs[0];
    if (isMoved) {
      const char* from = call.in<char>(0);
      std::copy(from, from + rows_ * steps_[0], call.out<char>(0));
    }
    // Only the rows of the gradient, or all, those without one with zeros.
    const std::vector<char> nothing(lazy_ ? 0 : static_cast<size_t>(steps_[1]));
    const int64_t count = lazy_ ? stored_ : rows_;
    parallelFor(call.threads, count, 30000 / (steps_[0] + 1) + 1, [&](int64_t begin, int64_t end) {
      std::vector<void*> inputs(steps_.size());
      int64_t at = lazy_ ? begin : std::lower_bound(rows, rows + stored_, begin) - rows;
      for (int64_t i = begin; i < end; ++i) {
        const int64_t row = lazy_ ? rows[i] : i;
        const bool has = at < stored_ && rows[at] == row;
        for (size_t input = 0; input < inputs.size(); ++input) {
          char* base = static_cast<char*>(call.inputs[input < 2 ? input : input + 1]);
          inputs[input] = base + (input == 1 ? at : row) * steps_[input];
        }
        if (!has) inputs[1] = const_cast<char*>(nothing.data());
        void* output = static_cast<char*>(call.outputs[0]) + row * steps_[0];
        inputs[0] = output;
        kernel_->run(Call{inputs.data(), &output, nullptr, call.scalars, call.random, 1});
        at += has;
      }
    });
  }
  uint32_t mutatedInputs() const override { return mutated_; }
  double cost() const override {
    return 100.0 + (kernel_->cost() + 20) * static_cast<double>(lazy_ ? stored_ : rows_);
  }

 private:
  bool lazy_;
  int64_t rows_, stored_ = 0;
  PlanSpec inner_;
  std::vector<int64_t> steps_;
  std::unique_ptr<Kernel> kernel_;
  uint32_t mutated_ = 0;
};

// weight, rows of the gradient, their places, states: the update named in the parameters.
MXLAB_KERNEL("sparse_update", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  return std::make_unique<RowUpdate>(spec, reader);
});

}  // namespace
}  // namespace mxlab
