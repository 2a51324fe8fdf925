// Conversion around float32 kernels, in the workspace.
#include "as_float.h"

#include "half_loops.h"

namespace mxlab {
namespace {

bool isHalf(DType dtype) { return dtype == DType::kFloat16 || dtype == DType::kBfloat16; }

class AsFloat final : public Kernel {
 public:
  AsFloat(const PlanSpec& spec, std::unique_ptr<Kernel> inner) : spec_(spec), inner_(std::move(inner)) {
    place(spec.inputs, inputs_);
    place(spec.outputs, outputs_);
    innerOffset_ = bytes_;
  }
  int64_t workspaceBytes() const override { return bytes_ + inner_->workspaceBytes(); }
  uint32_t mutatedInputs() const override { return inner_->mutatedInputs(); }
  double cost() const override { return inner_->cost() + static_cast<double>(bytes_) * 0.5; }

  void run(const Call& call) override {
    char* base = static_cast<char*>(call.workspace);
    std::vector<void*> inputs, outputs;
    for (size_t i = 0; i < spec_.inputs.size(); ++i) {
      inputs.push_back(inputs_[i] < 0 ? call.inputs[i] : base + inputs_[i]);
      if (inputs_[i] >= 0) widen(spec_.inputs[i], call.inputs[i], inputs.back());
    }
    for (size_t i = 0; i < spec_.outputs.size(); ++i)
      outputs.push_back(outputs_[i] < 0 ? call.outputs[i] : base + outputs_[i]);
    Call wide = call;
    wide.inputs = inputs.data();
    wide.outputs = outputs.data();
    wide.workspace = base + innerOffset_;
    inner_->run(wide);
    for (size_t i = 0; i < spec_.outputs.size(); ++i)
      if (outputs_[i] >= 0) narrow(spec_.outputs[i], outputs[i], call.outputs[i]);
    const uint32_t mutated = inner_->mutatedInputs();
    for (size_t i = 0; i < spec_.inputs.size(); ++i)
      if (inputs_[i] >= 0 && (mutated >> i & 1u)) narrow(spec_.inputs[i], inputs[i], call.inputs[i]);
  }

 private:
  void place(const std::vector<Meta>& metas, std::vector<int64_t>& offsets) {
    for (const Meta& meta : metas) {
      offsets.push_back(isHalf(meta.dtype) ? bytes_ : -1);
      if (isHalf(meta.dtype)) bytes_ += (meta.size * 4 + 63) / 64 * 64;
    }
  }
  static void widen(const Meta& meta, const void* from, void* to) {
    auto* y = static_cast<float*>(to);
    if (meta.dtype == DType::kFloat16) {
      MXLAB_ISA_PICK(widenHalf)(static_cast<const Half*>(from), y, meta.size);
    } else {
      MXLAB_ISA_PICK(widenBfloat16)(static_cast<const Bfloat16*>(from), y, meta.size);
    }
  }
  static void narrow(const Meta& meta, const void* from, void* to) {
    const auto* x = static_cast<const float*>(from);
    if (meta.dtype == DType::kFloat16) {
      MXLAB_ISA_PICK(narrowHalf)(x, static_cast<Half*>(to), meta.size);
    } else {
      MXLAB_ISA_PICK(narrowBfloat16)(x, static_cast<Bfloat16*>(to), meta.size);
    }
  }

  PlanSpec spec_;
  std::unique_ptr<Kernel> inner_;
  std::vector<int64_t> inputs_, outputs_;
  int64_t bytes_ = 0, innerOffset_ = 0;
};

}  // namespace

std::unique_ptr<Kernel> asFloat(const PlanSpec& spec, ParamReader params, const KernelFactory& factory) {
  PlanSpec wide = spec;
  for (std::vector<Meta>* list : {&wide.inputs, &wide.outputs})
    for (Meta& meta : *list)
      if (isHalf(meta.dtype)) meta = Meta(DType::kFloat32, meta.shape);
  return std::make_unique<AsFloat>(spec, factory(wide, params));
}

}  // namespace mxlab
