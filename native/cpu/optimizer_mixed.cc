// Updates around other updates: float32 copies of 16-bit weights (mp_*), and many weights in one call
// (multi_*).
#include <cstring>

#include "optimizer_updates.h"

namespace mxlab {
namespace {

/// Converts all elements of an array.
void convertAll(DType from, const void* x, DType to, void* y, int64_t count) {
  dispatchFloat(from, "mp_update", [&](auto source) {
    dispatchFloat(to, "mp_update", [&](auto target) {
      using From = typename decltype(source)::type;
      using To = typename decltype(target)::type;
      for (int64_t i = 0; i < count; ++i)
        static_cast<To*>(y)[i] = convert<To>(static_cast<const From*>(x)[i]);
    });
  });
}

/// Runs an update on the float32 copy of the weight and writes the result in the weight's own type.
class MixedUpdate final : public Kernel {
 public:
  /// `steps`: the update gives a step in float32 instead of a new weight.
  MixedUpdate(const PlanSpec& spec, const std::string& inner, size_t weight32, bool steps, ParamReader params)
      : spec_(spec), weight32_(weight32), steps_(steps) {
    if (spec.inputs.size() <= weight32 || spec.outputs.size() != 1 || spec.inputs.size() < 3)
      throw std::invalid_argument(spec.kernel + ": wrong number of arrays");
    const Meta wide(DType::kFloat32, spec.inputs[0].shape);
    PlanSpec plain;
    plain.kernel = inner;
    plain.outputs = {wide};
    for (size_t i = 0; i < spec.inputs.size(); ++i)
      if (i != weight32) plain.inputs.push_back(i < 2 ? wide : spec.inputs[i]);
    if (spec.inputs[weight32].dtype != DType::kFloat32 || spec.inputs[weight32].size != wide.size ||
        spec.inputs[1].size != wide.size || spec.outputs[0].size != wide.size ||
        (steps && spec.outputs[0].dtype != DType::kFloat32) || !isFloat(spec.inputs[0].dtype) ||
        !isFloat(spec.inputs[1].dtype) || !isFloat(spec.outputs[0].dtype))
      throw std::invalid_argument(spec.kernel + ": the arrays do not fit each other");
    inner_ = findKernel(inner)(plain, params);
  }

  void run(const Call& call) override {
    const int64_t count = spec_.inputs[0].size;
    if (isSkipped(call)) {
      if (call.outputs[0] != call.inputs[0])
        convertAll(spec_.inputs[0].dtype, call.inputs[0], spec_.outputs[0].dtype, call.outputs[0], count);
      return;
    }
    float* gradient = static_cast<float*>(call.workspace);
    convertAll(spec_.inputs[1].dtype, call.inputs[1], DType::kFloat32, gradient, count);
    std::vector<void*> inputs;
    for (size_t i = 0; i < spec_.inputs.size(); ++i)
      if (i != weight32_)
        inputs.push_back(i == 0 ? call.inputs[weight32_] : i == 1 ? gradient : call.inputs[i]);
    void* output = steps_ ? call.outputs[0] : call.inputs[weight32_];
    Call wide = call;
    wide.inputs = inputs.data();
    wide.outputs = &output;
    wide.workspace = gradient + count;
    inner_->run(wide);
    if (!steps_)
      convertAll(DType::kFloat32, call.inputs[weight32_], spec_.outputs[0].dtype, call.outputs[0], count);
  }
  int64_t workspaceBytes() const override { return spec_.inputs[0].size * 4 + 64; }
  uint32_t mutatedInputs() const override {
    // The inner kernel numbers its inputs without the float32 weight.
    const uint32_t inner = inner_->mutatedInputs(), below = (1u << weight32_) - 1u;
    const uint32_t states = (inner & below) | (inner & ~below) << 1;
    return steps_ ? states : states | 1u << weight32_;
  }
  double cost() const override { return inner_->cost() * 1.5; }

 private:
  /// A factor on the gradient behind the float32 weight that says that this step is to be left out.
  bool isSkipped(const Call& call) const {
    if (spec_.kernel != "mp_adamw_update" || spec_.inputs.size() != weight32_ + 2) return false;
    const float scale = call.in<float>(static_cast<int>(weight32_) + 1)[0];
    return scale == 0 || !std::isfinite(scale);
  }

  PlanSpec spec_;
  size_t weight32_;
  bool steps_;
  std::unique_ptr<Kernel> inner_;
};

KernelFactory mixed(const char* inner, size_t weight32, bool steps = false) {
  return [=](const PlanSpec& spec, ParamReader params) -> std::unique_ptr<Kernel> {
    return std::make_unique<MixedUpdate>(spec, inner, weight32, steps, params);
  };
}

MXLAB_KERNEL("mp_sgd_update", mixed("sgd_update", 2));
MXLAB_KERNEL("mp_sgd_mom_update", mixed("sgd_mom_update", 3));
/// Nesterov's update with a float32 copy. As in MXNet, the decay in the velocity is that of the new weight.
MXLAB_KERNEL("mp_nag_mom_update", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  if (spec.inputs.size() != 4 || spec.outputs.size() != 1)
    throw std::invalid_argument("mp_nag_mom_update: needs weight, grad, mom and weight32");
  const int64_t count = spec.outputs[0].size;
  for (size_t i = 0; i < 4; ++i)
    if (spec.inputs[i].size != count ||
        spec.inputs[i].dtype != (i < 2 ? spec.outputs[0].dtype : DType::kFloat32))
      throw std::invalid_argument("mp_nag_mom_update: the arrays do not fit each other");
  return dispatchFloat(spec.outputs[0].dtype, "mp_nag_mom_update", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    const auto body = [count](const Call& call) {
      const float lr = static_cast<float>(call.scalars[0]), momentum = static_cast<float>(call.scalars[1]);
      const float wd = static_cast<float>(call.scalars[2]), scale = static_cast<float>(call.scalars[3]);
      const float limit = static_cast<float>(call.scalars[4]);
      const T* gradient = call.in<T>(1);
      float *velocity = static_cast<float*>(call.inputs[2]), *master = static_cast<float*>(call.inputs[3]);
      T* out = call.out<T>(0);
      parallelFor(call.threads, count, 32768, [&](int64_t begin, int64_t end) {
        for (int64_t i = begin; i < end; ++i) {
          const float g = prepared<float>(static_cast<float>(gradient[i]), scale, limit);
          const float old = master[i], kept = momentum * velocity[i], step = lr * (g + wd * old);
          const float w = old - kept + (momentum + 1) * (kept - step);
          velocity[i] = kept - lr * (g + wd * w);
          master[i] = w;
          out[i] = convert<T>(w);
        }
      });
    };
    return std::make_unique<FunctionKernel>(20.0 + static_cast<double>(count) * 2, body, 0,
                                            1u << 2 | 1u << 3);
  });
});
MXLAB_KERNEL("mp_adamw_update", mixed("adamw_update", 4));
MXLAB_KERNEL("mp_lamb_update_phase1", mixed("lamb_update_phase1", 4, true));
MXLAB_KERNEL("mp_lamb_update_phase2", mixed("lamb_update_phase2", 4));

}  // namespace
}  // namespace mxlab
