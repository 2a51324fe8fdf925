// Updates of many weights in one call: SGD with and without momentum, AdamW, each through the update of one.
#include <algorithm>
#include <cmath>

#include "core/kernel.h"

namespace mxlab {
namespace {

/// How a call of many updates is made of calls of one.
struct Rule {
  /// Kernel of one update.
  const char* inner;
  /// Arrays of one update, in the order of both.
  size_t each;
  /// Declared run-time parameters: `l` a list with one number for each weight, `s` one number for all.
  const char* layout;
  /// Where the scalars of the inner kernel come from: a position in `layout`, or -1 and -2 for the first and
  /// second array behind all weights, each holding one number for each weight.
  std::vector<int> order;
  /// Arrays behind all weights: learning rates and decays, or one that the inner kernel takes itself.
  size_t behind = 0;
  bool handsOn = false;
  /// With float32 copies of the weights: the kernel for weights that are float32 themselves. As in MXNet, it
  /// leaves their copies, the last arrays of each group, alone.
  const char* narrow = nullptr;
};

class MultiUpdate final : public Kernel {
 public:
  MultiUpdate(const PlanSpec& spec, const Rule& rule) : rule_(rule), count_(spec.outputs.size()) {
    if (count_ == 0 || spec.inputs.size() != count_ * rule.each + rule.behind)
      throw std::invalid_argument(spec.kernel + ": needs " + std::to_string(rule.each) +
                                  " arrays for each weight and " + std::to_string(rule.behind) +
                                  " behind them, given " + std::to_string(spec.inputs.size()) + " for " +
                                  std::to_string(count_) + " weights");
    for (const char* kind = rule.layout; *kind != 0; ++kind) {
      starts_.push_back(scalars_);
      scalars_ += *kind == 'l' ? count_ : 1;
    }
    const auto behind = spec.inputs.end() - static_cast<std::ptrdiff_t>(rule.behind);
    for (auto array = behind; !rule.handsOn && array != spec.inputs.end(); ++array)
      if (array->dtype != DType::kFloat32 || array->size != static_cast<int64_t>(count_))
        throw std::invalid_argument(spec.kernel + ": learning rates and decays must be " +
                                    std::to_string(count_) + " float32 numbers");
    for (size_t weight = 0; weight < count_; ++weight) {
      const bool isNarrow = rule.narrow != nullptr && spec.outputs[weight].dtype == DType::kFloat32;
      taken_.push_back(isNarrow ? rule.each - 1 : rule.each);
      PlanSpec one;
      one.kernel = isNarrow ? rule.narrow : rule.inner;
      const auto first = spec.inputs.begin() + static_cast<std::ptrdiff_t>(weight * rule.each);
      one.inputs.assign(first, first + static_cast<std::ptrdiff_t>(taken_.back()));
      if (rule.handsOn) one.inputs.insert(one.inputs.end(), behind, spec.inputs.end());
      one.outputs = {spec.outputs[weight]};
      inner_.push_back(findKernel(one.kernel)(one, ParamReader(nullptr, 0)));
    }
  }

  void run(const Call& call) override {
    void* const* behind = call.inputs + count_ * rule_.each;
    std::vector<double> scalars(std::max<size_t>(rule_.order.size(), kReadableScalars));
    std::vector<void*> inputs;
    for (size_t weight = 0; weight < count_; ++weight) {
      for (size_t i = 0; i < rule_.order.size(); ++i)
        scalars[i] = scalar(call, behind, rule_.order[i], weight);
      void* const* first = call.inputs + weight * rule_.each;
      inputs.assign(first, first + taken_[weight]);
      if (rule_.handsOn) inputs.insert(inputs.end(), behind, behind + rule_.behind);
      Call one = call;
      one.inputs = inputs.data();
      one.outputs = call.outputs + weight;
      one.scalars = scalars.data();
      inner_[weight]->run(one);
    }
  }
  int64_t workspaceBytes() const override {
    int64_t most = 0;
    for (const auto& kernel : inner_) most = std::max(most, kernel->workspaceBytes());
    return most;
  }
  bool mutates(int input) const override {
    const size_t index = static_cast<size_t>(input);
    return index < count_ * rule_.each && index % rule_.each < taken_[index / rule_.each] &&
           inner_[index / rule_.each]->mutates(static_cast<int>(index % rule_.each));
  }
  int requiredScalars() const override { return static_cast<int>(scalars_); }
  double cost() const override {
    double sum = 0;
    for (const auto& kernel : inner_) sum += kernel->cost();
    return sum;
  }

 private:
  double scalar(const Call& call, void* const* behind, int source, size_t weight) const {
    if (source < 0) return static_cast<const float*>(behind[-source - 1])[weight];
    const size_t at = static_cast<size_t>(source);
    return call.scalars[starts_[at] + (rule_.layout[at] == 'l' ? weight : 0)];
  }

  Rule rule_;
  size_t count_;
  size_t scalars_ = 0;
  std::vector<size_t> starts_, taken_;
  std::vector<std::unique_ptr<Kernel>> inner_;
};

KernelFactory many(Rule rule) {
  return [rule](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
    return std::make_unique<MultiUpdate>(spec, rule);
  };
}

// lrs, wds, rescale_grad, clip_gradient; with momentum between the lists and the rest.
MXLAB_KERNEL("multi_sgd_update", many({"sgd_update", 2, "llss", {0, 1, 2, 3}}));
MXLAB_KERNEL("multi_sgd_mom_update", many({"sgd_mom_update", 3, "llsss", {0, 2, 1, 3, 4}}));
MXLAB_KERNEL("multi_mp_sgd_update", many({"mp_sgd_update", 3, "llss", {0, 1, 2, 3}, 0, false, "sgd_update"}));
MXLAB_KERNEL("multi_mp_sgd_mom_update",
             many({"mp_sgd_mom_update", 4, "llsss", {0, 2, 1, 3, 4}, 0, false, "sgd_mom_update"}));
// rescale_grad, clip_gradient; with momentum before them.
MXLAB_KERNEL("preloaded_multi_sgd_update", many({"sgd_update", 2, "ss", {-1, -2, 0, 1}, 2}));
MXLAB_KERNEL("preloaded_multi_sgd_mom_update", many({"sgd_mom_update", 3, "sss", {-1, 0, -2, 1, 2}, 2}));
MXLAB_KERNEL("preloaded_multi_mp_sgd_update",
             many({"mp_sgd_update", 3, "ss", {-1, -2, 0, 1}, 2, false, "sgd_update"}));
MXLAB_KERNEL("preloaded_multi_mp_sgd_mom_update",
             many({"mp_sgd_mom_update", 4, "sss", {-1, 0, -2, 1, 2}, 2, false, "sgd_mom_update"}));
// lrs, beta1, beta2, epsilon, wds, etas, clip_gradient.
MXLAB_KERNEL("multi_adamw_update", many({"adamw_update", 4, "lssslls", {0, 1, 2, 3, 4, 5, 6}, 1, true}));
MXLAB_KERNEL("multi_mp_adamw_update",
             many({"mp_adamw_update", 5, "lssslls", {0, 1, 2, 3, 4, 5, 6}, 1, true, "adamw_update"}));

}  // namespace
}  // namespace mxlab
