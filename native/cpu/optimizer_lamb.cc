// Updates that look at whole tensors: LAMB of many weights, LARS' learning rates, AdaGrad by rows, and arrays
// set back to zero.
#include <cstring>

#include "generated/params/multi_lamb_update.h"
#include "optimizer_updates.h"

namespace mxlab {
namespace {

constexpr int64_t kChunk = 16384;

/// Σ x², the same for every number of threads: pieces of one size are summed, then their sums.
template <typename T>
double sumOfSquares(int threads, const T* x, int64_t count) {
  std::vector<double> sums(static_cast<size_t>((count + kChunk - 1) / kChunk));
  parallelFor(threads, static_cast<int64_t>(sums.size()), 4, [&](int64_t first, int64_t last) {
    for (int64_t piece = first; piece < last; ++piece) {
      const int64_t end = std::min(count, (piece + 1) * kChunk);
      double sum = 0;
      for (int64_t i = piece * kChunk; i < end; ++i) {
        const double value = static_cast<double>(x[i]);
        sum += value * value;
      }
      sums[static_cast<size_t>(piece)] = sum;
    }
  });
  double sum = 0;
  for (const double part : sums) sum += part;
  return sum;
}

/// What LAMB knows of one weight in one call.
struct LambStep {
  double lr, beta1, beta2, epsilon, wd, rescale, lower, upper, clip, count;
  bool corrects;
};

/// One LAMB update: the step in `step`, scaled by the ratio of the norms of weight and step. `master` holds
/// the weight that is updated (the weight itself, or its copy in float32).
template <typename T, typename S>
void lamb(int threads, int64_t count, const LambStep& p, const T* weight, const T* gradient, S* mean,
          S* variance, const S* master, S* masterOut, T* out, float* step) {
  using C = typename Compute<S>::type;
  const C beta1 = C(static_cast<float>(p.beta1)), beta2 = C(static_cast<float>(p.beta2));
  const C epsilon = C(static_cast<float>(p.epsilon)), wd = C(p.wd), scale = C(p.rescale), limit = C(p.clip);
  const C first = p.corrects ? C(1) - C(std::pow(static_cast<double>(beta1), p.count)) : C(1);
  const C second = p.corrects ? C(1) - C(std::pow(static_cast<double>(beta2), p.count)) : C(1);
  double r1 = std::sqrt(sumOfSquares(threads, weight, count));
  parallelFor(threads, count, 32768, [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i) {
      const C g = clipped<C>(C(gradient[i]) * scale, limit);
      const C m = beta1 * C(mean[i]) + (C(1) - beta1) * g;
      const C v = beta2 * C(variance[i]) + (C(1) - beta2) * g * g;
      mean[i] = convert<S>(m);
      variance[i] = convert<S>(v);
      step[i] = static_cast<float>(m / first / (std::sqrt(v / second) + epsilon) + wd * C(master[i]));
    }
  });
  const double r2 = std::sqrt(sumOfSquares(threads, step, count));
  if (p.lower >= 0) r1 = std::max(r1, p.lower);
  if (p.upper >= 0) r1 = std::min(r1, p.upper);
  const C lr = C(p.lr * (r1 == 0 || r2 == 0 ? 1.0 : r1 / r2));
  parallelFor(threads, count, 32768, [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i) {
      const C w = C(master[i]) - lr * C(step[i]);
      if (masterOut != nullptr) masterOut[i] = convert<S>(w);
      out[i] = convert<T>(w);
    }
  });
}

class MultiLamb final : public Kernel {
 public:
  MultiLamb(const PlanSpec& spec, bool mixed, bool corrects)
      : mixed_(mixed), corrects_(corrects), each_(mixed ? 5 : 4), weights_(spec.outputs) {
    if (weights_.empty() || spec.inputs.size() != weights_.size() * each_)
      throw std::invalid_argument(spec.kernel + ": needs " + std::to_string(each_) +
                                  " arrays for each weight");
    for (size_t i = 0; i < spec.inputs.size(); ++i) {
      const Meta& weight = weights_[i / each_];
      const DType wanted = mixed && i % each_ >= 2 ? DType::kFloat32 : weight.dtype;
      if (spec.inputs[i].size != weight.size || spec.inputs[i].dtype != wanted || !isFloat(weight.dtype))
        throw std::invalid_argument(spec.kernel + ": input " + std::to_string(i) +
                                    " does not fit its weight");
    }
  }

  void run(const Call& call) override {
    const size_t n = weights_.size();
    // learning_rates, beta1, beta2, epsilon, wds, rescale_grad, lower, upper, clip_gradient, step_count
    const double* s = call.scalars;
    const double *betas = s + n, *wds = betas + 3, *others = wds + n, *counts = others + 4;
    for (size_t w = 0; w < n; ++w) {
      const LambStep step{s[w],      betas[0],  betas[1],  betas[2],  wds[w],   others[0],
                          others[1], others[2], others[3], counts[w], corrects_};
      void* const* in = call.inputs + w * each_;
      float* scratch = static_cast<float*>(call.workspace);
      dispatchFloat(weights_[w].dtype, "multi_lamb_update", [&](auto tag) {
        using T = typename decltype(tag)::type;
        const auto go = [&](auto* mean, auto* variance, const auto* master, auto* masterOut) {
          lamb(call.threads, weights_[w].size, step, static_cast<const T*>(in[0]),
               static_cast<const T*>(in[1]), mean, variance, master, masterOut,
               static_cast<T*>(call.outputs[w]), scratch);
        };
        // As in MXNet, the copy of a weight that is float32 itself is left alone.
        if (mixed_ && weights_[w].dtype != DType::kFloat32) {
          float* master = static_cast<float*>(in[4]);
          go(static_cast<float*>(in[2]), static_cast<float*>(in[3]), static_cast<const float*>(master),
             master);
        } else {
          go(static_cast<T*>(in[2]), static_cast<T*>(in[3]), static_cast<const T*>(in[0]),
             static_cast<T*>(nullptr));
        }
      });
    }
  }
  int64_t workspaceBytes() const override {
    int64_t most = 0;
    for (const Meta& weight : weights_) most = std::max(most, weight.size * 4);
    return most;
  }
  bool mutates(int input) const override {
    const size_t slot = static_cast<size_t>(input) % each_;
    return slot == 4 ? weights_[static_cast<size_t>(input) / each_].dtype != DType::kFloat32 : slot >= 2;
  }
  int requiredScalars() const override { return static_cast<int>(3 * weights_.size()) + 7; }
  double cost() const override {
    double sum = 100;
    for (const Meta& weight : weights_) sum += 20 + static_cast<double>(weight.size) * 4;
    return sum;
  }

 private:
  bool mixed_, corrects_;
  size_t each_;
  std::vector<Meta> weights_;
};

MXLAB_KERNEL("multi_lamb_update", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  return std::make_unique<MultiLamb>(spec, false, MultiLambUpdateParams(reader).bias_correction);
});
MXLAB_KERNEL("multi_mp_lamb_update", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  return std::make_unique<MultiLamb>(spec, true, MultiLambUpdateParams(reader).bias_correction);
});

MXLAB_KERNEL("multi_lars", [](const PlanSpec& spec, ParamReader) {
  return makeUpdate(spec, 4, 0, [](auto tag, const Call& call, int64_t begin, int64_t end) {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    const C eta = C(call.scalars[0]), epsilon = C(call.scalars[1]), scale = C(call.scalars[2]);
    const T *lrs = call.in<T>(0), *weights = call.in<T>(1), *gradients = call.in<T>(2), *wds = call.in<T>(3);
    T* out = call.out<T>(0);
    for (int64_t i = begin; i < end; ++i) {
      const C w = std::sqrt(C(weights[i])), g = std::sqrt(C(gradients[i])), lr = C(lrs[i]);
      const bool adapts = w > C(0) && g > C(0);
      out[i] = convert<T>(adapts ? lr * eta * w / (g * scale + C(wds[i]) * w + epsilon) : lr);
    }
  });
});

/// AdaGrad with one history for each row of the weight.
MXLAB_KERNEL("group_adagrad_update", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  if (spec.inputs.size() != 3 || spec.outputs.size() != 1)
    throw std::invalid_argument("group_adagrad_update: needs weight, grad and history");
  const Meta weight = spec.outputs[0];
  const int64_t rows = weight.rank() > 0 ? weight.shape[0] : 0;
  for (size_t i = 0; i < 3; ++i)
    if (spec.inputs[i].size != (i < 2 ? weight.size : rows) || spec.inputs[i].dtype != weight.dtype)
      throw std::invalid_argument(
          "group_adagrad_update: grad must be like the weight, history one number for each of its rows");
  const int64_t width = rows > 0 ? weight.size / rows : 0;
  return dispatchFloat(weight.dtype, "group_adagrad_update", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    const auto body = [rows, width](const Call& call) {
      const C lr = C(call.scalars[0]), scale = C(call.scalars[1]), limit = C(call.scalars[2]),
              epsilon = C(call.scalars[3]);
      const int64_t grain = std::max<int64_t>(1, 32768 / std::max<int64_t>(1, width));
      parallelFor(call.threads, width == 0 ? 0 : rows, grain, [&](int64_t begin, int64_t end) {
        for (int64_t row = begin; row < end; ++row) {
          const T *w = call.in<T>(0) + row * width, *g = call.in<T>(1) + row * width;
          T* history = static_cast<T*>(call.inputs[2]) + row;
          T* out = call.out<T>(0) + row * width;
          C sum = C(0);
          for (int64_t i = 0; i < width; ++i) {
            const C value = prepared<C>(C(g[i]), scale, limit);
            sum += value * value;
          }
          const C h = C(*history) + sum / C(width);
          *history = convert<T>(h);
          for (int64_t i = 0; i < width; ++i)
            out[i] = convert<T>(C(w[i]) - lr * prepared<C>(C(g[i]), scale, limit) / (std::sqrt(h) + epsilon));
        }
      });
    };
    return std::make_unique<FunctionKernel>(50.0 + static_cast<double>(weight.size) * 2, body, 0, 1u << 2);
  });
});

class ResetArrays final : public Kernel {
 public:
  explicit ResetArrays(const PlanSpec& spec) {
    for (const Meta& meta : spec.inputs) bytes_.push_back(meta.bytes);
  }
  void run(const Call& call) override {
    for (size_t i = 0; i < bytes_.size(); ++i)
      if (bytes_[i] > 0) std::memset(call.inputs[i], 0, static_cast<size_t>(bytes_[i]));
  }
  bool mutates(int) const override { return true; }
  double cost() const override {
    double sum = 20;
    for (const int64_t bytes : bytes_) sum += static_cast<double>(bytes) * 0.05;
    return sum;
  }

 private:
  std::vector<int64_t> bytes_;
};

MXLAB_KERNEL("reset_arrays", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  if (!spec.outputs.empty()) throw std::invalid_argument("reset_arrays: writes its inputs, not outputs");
  return std::make_unique<ResetArrays>(spec);
});

}  // namespace
}  // namespace mxlab
