// More optimizer updates: sign, Nesterov, RMSProp, FTRL, FTML, AdamW, LAMB. States are changed in place.
#include "optimizer_updates.h"

namespace mxlab {
namespace {

#define MXLAB_UPDATE_TYPES                \
  using T = typename decltype(tag)::type; \
  using C = typename Compute<T>::type;    \
  const double* s = call.scalars;         \
  const T* weight = call.in<T>(0);        \
  const T* gradient = call.in<T>(1);      \
  T* out = call.out<T>(0)

/// A state, which the update changes.
template <typename T>
T* state(const Call& call, int index) {
  return static_cast<T*>(call.inputs[index]);
}

template <typename C>
C signOf(C value) {
  return static_cast<C>((value > 0) - (value < 0));
}

/// beta^t. MXNet keeps beta in float32, which shows in 1 - beta^t.
template <typename C>
C powered(double beta, double t) {
  return static_cast<C>(std::pow(static_cast<double>(static_cast<float>(beta)), t));
}

MXLAB_KERNEL("signsgd_update", [](const PlanSpec& spec, ParamReader) {
  return makeUpdate(spec, 2, 0, [](auto tag, const Call& call, int64_t begin, int64_t end) {
    MXLAB_UPDATE_TYPES;
    const C lr = C(s[0]), wd = C(s[1]);
    for (int64_t i = begin; i < end; ++i)
      out[i] = convert<T>((C(1) - lr * wd) * C(weight[i]) - lr * signOf(C(gradient[i])));
  });
});

MXLAB_KERNEL("signum_update", [](const PlanSpec& spec, ParamReader) {
  return makeUpdate(spec, 3, 1u << 2, [](auto tag, const Call& call, int64_t begin, int64_t end) {
    MXLAB_UPDATE_TYPES;
    const C lr = C(s[0]), momentum = C(s[1]), wd = C(s[2]), scale = C(s[3]), limit = C(s[4]), decay = C(s[5]);
    T* velocity = state<T>(call, 2);
    for (int64_t i = begin; i < end; ++i) {
      const C w = C(weight[i]);
      const C g = prepared<C>(C(gradient[i]), scale, limit) + wd * w;
      const C v = momentum * C(velocity[i]) - (C(1) - momentum) * g;
      velocity[i] = convert<T>(v);
      out[i] = convert<T>((C(1) - lr * decay) * w + lr * signOf(v));
    }
  });
});

MXLAB_KERNEL("nag_mom_update", [](const PlanSpec& spec, ParamReader) {
  return makeUpdate(spec, 3, 1u << 2, [](auto tag, const Call& call, int64_t begin, int64_t end) {
    MXLAB_UPDATE_TYPES;
    const C lr = C(s[0]), momentum = C(s[1]), wd = C(s[2]), scale = C(s[3]), limit = C(s[4]);
    T* velocity = state<T>(call, 2);
    for (int64_t i = begin; i < end; ++i) {
      const C w = C(weight[i]);
      const C g = prepared<C>(C(gradient[i]), scale, limit);
      const C kept = momentum * C(velocity[i]), v = kept - lr * (g + wd * w);
      out[i] = convert<T>(w + momentum * v - lr * (g + wd * w));
      // As in MXNet: where the result replaces the weight, the decay in the velocity is that of the new one.
      velocity[i] = convert<T>(kept - lr * (g + wd * C(weight[i])));
    }
  });
});

MXLAB_KERNEL("rmsprop_update", [](const PlanSpec& spec, ParamReader) {
  return makeUpdate(spec, 3, 1u << 2, [](auto tag, const Call& call, int64_t begin, int64_t end) {
    MXLAB_UPDATE_TYPES;
    const C lr = C(s[0]), gamma = C(s[1]), epsilon = C(s[2]), wd = C(s[3]), scale = C(s[4]);
    const C limit = C(s[5]), weights = C(s[6]);
    T* squares = state<T>(call, 2);
    for (int64_t i = begin; i < end; ++i) {
      const C w = C(weight[i]);
      const C g = clipped<C>(C(gradient[i]) * scale + wd * w, limit);
      const C n = gamma * C(squares[i]) + (C(1) - gamma) * g * g;
      squares[i] = convert<T>(n);
      out[i] = convert<T>(clipped<C>(w - lr * (g / std::sqrt(n + epsilon)), weights));
    }
  });
});

MXLAB_KERNEL("rmspropalex_update", [](const PlanSpec& spec, ParamReader) {
  return makeUpdate(
      spec, 5, 1u << 2 | 1u << 3 | 1u << 4, [](auto tag, const Call& call, int64_t begin, int64_t end) {
        MXLAB_UPDATE_TYPES;
        const C lr = C(s[0]), gamma1 = C(s[1]), gamma2 = C(s[2]), epsilon = C(s[3]), wd = C(s[4]);
        const C scale = C(s[5]), limit = C(s[6]), weights = C(s[7]);
        T* squares = state<T>(call, 2);
        T* means = state<T>(call, 3);
        T* deltas = state<T>(call, 4);
        for (int64_t i = begin; i < end; ++i) {
          const C w = C(weight[i]);
          const C g = clipped<C>(C(gradient[i]) * scale + wd * w, limit);
          const C n = gamma1 * C(squares[i]) + (C(1) - gamma1) * g * g;
          const C m = gamma1 * C(means[i]) + (C(1) - gamma1) * g;
          const C d = gamma2 * C(deltas[i]) - lr * (g / std::sqrt(n - m * m + epsilon));
          squares[i] = convert<T>(n);
          means[i] = convert<T>(m);
          deltas[i] = convert<T>(d);
          out[i] = convert<T>(clipped<C>(w + d, weights));
        }
      });
});

MXLAB_KERNEL("ftrl_update", [](const PlanSpec& spec, ParamReader) {
  return makeUpdate(spec, 4, 1u << 2 | 1u << 3, [](auto tag, const Call& call, int64_t begin, int64_t end) {
    MXLAB_UPDATE_TYPES;
    const C lr = C(s[0]), lamda = C(s[1]), beta = C(s[2]), wd = C(s[3]), scale = C(s[4]), limit = C(s[5]);
    T* zs = state<T>(call, 2);
    T* ns = state<T>(call, 3);
    for (int64_t i = begin; i < end; ++i) {
      const C g = prepared<C>(C(gradient[i]), scale, limit);
      const C old = C(ns[i]), n = old + g * g;
      const C z = C(zs[i]) + g - (std::sqrt(n) - std::sqrt(old)) * C(weight[i]) / lr;
      zs[i] = convert<T>(z);
      ns[i] = convert<T>(n);
      const C step = (signOf(z) * lamda - z) / ((beta + std::sqrt(n)) / lr + wd);
      out[i] = convert<T>(std::fabs(z) > lamda ? step : C(0));
    }
  });
});

MXLAB_KERNEL("ftml_update", [](const PlanSpec& spec, ParamReader) {
  return makeUpdate(spec, 5, 1u << 2 | 1u << 3 | 1u << 4,
                    [](auto tag, const Call& call, int64_t begin, int64_t end) {
                      MXLAB_UPDATE_TYPES;
                      const C lr = C(s[0]), beta1 = C(s[1]), beta2 = C(s[2]), epsilon = C(s[3]), wd = C(s[5]);
                      const C scale = C(s[6]), limit = C(s[7]);
                      const C first = C(1) - powered<C>(s[1], s[4]), second = C(1) - powered<C>(s[2], s[4]);
                      T* ds = state<T>(call, 2);
                      T* vs = state<T>(call, 3);
                      T* zs = state<T>(call, 4);
                      for (int64_t i = begin; i < end; ++i) {
                        const C w = C(weight[i]);
                        const C g = clipped<C>(C(gradient[i]) * scale + wd * w, limit);
                        const C v = beta2 * C(vs[i]) + (C(1) - beta2) * g * g;
                        const C d = first / lr * (std::sqrt(v / second) + epsilon);
                        const C z = beta1 * C(zs[i]) + (C(1) - beta1) * g - (d - beta1 * C(ds[i])) * w;
                        vs[i] = convert<T>(v);
                        ds[i] = convert<T>(d);
                        zs[i] = convert<T>(z);
                        out[i] = convert<T>(-z / d);
                      }
                    });
});

MXLAB_KERNEL("adamw_update", [](const PlanSpec& spec, ParamReader) {
  if (spec.inputs.size() != 5 || spec.inputs[4].size != 1 || spec.inputs[4].dtype != DType::kFloat32)
    throw std::invalid_argument("adamw_update: rescale_grad must be one number in float32");
  const auto body = [](auto tag, const Call& call, int64_t begin, int64_t end) {
    MXLAB_UPDATE_TYPES;
    const C lr = C(s[0]), beta1 = C(s[1]), beta2 = C(s[2]), epsilon = C(s[3]), wd = C(s[4]), eta = C(s[5]);
    const C limit = C(s[6]), scale = C(call.in<float>(4)[0]);
    T* means = state<T>(call, 2);
    T* variances = state<T>(call, 3);
    // An overflow of mixed-precision training: the step is left out.
    const bool skip = !std::isfinite(scale) || scale == C(0);
    for (int64_t i = begin; i < end; ++i) {
      const C w = C(weight[i]);
      if (skip) {
        out[i] = convert<T>(w);
        continue;
      }
      const C g = prepared<C>(C(gradient[i]), scale, limit);
      const C m = beta1 * C(means[i]) + (C(1) - beta1) * g;
      const C v = beta2 * C(variances[i]) + (C(1) - beta2) * g * g;
      means[i] = convert<T>(m);
      variances[i] = convert<T>(v);
      out[i] = convert<T>(w - eta * (lr * m / (std::sqrt(v) + epsilon) + wd * w));
    }
  };
  return makeUpdate(spec, 4, 1u << 2 | 1u << 3, body, 1);
});

MXLAB_KERNEL("lamb_update_phase1", [](const PlanSpec& spec, ParamReader reader) {
  const bool corrects = reader.boolean();
  const auto body = [corrects](auto tag, const Call& call, int64_t begin, int64_t end) {
    MXLAB_UPDATE_TYPES;
    const C beta1 = C(s[0]), beta2 = C(s[1]), epsilon = C(s[2]), wd = C(s[4]), scale = C(s[5]),
            limit = C(s[6]);
    const C first = corrects ? C(1) - powered<C>(s[0], s[3]) : C(1);
    const C second = corrects ? C(1) - powered<C>(s[1], s[3]) : C(1);
    T* means = state<T>(call, 2);
    T* variances = state<T>(call, 3);
    for (int64_t i = begin; i < end; ++i) {
      const C g = prepared<C>(C(gradient[i]), scale, limit);
      const C m = beta1 * C(means[i]) + (C(1) - beta1) * g;
      const C v = beta2 * C(variances[i]) + (C(1) - beta2) * g * g;
      means[i] = convert<T>(m);
      variances[i] = convert<T>(v);
      out[i] = convert<T>(m / first / (std::sqrt(v / second) + epsilon) + wd * C(weight[i]));
    }
  };
  return makeUpdate(spec, 4, 1u << 2 | 1u << 3, body);
});

MXLAB_KERNEL("lamb_update_phase2", [](const PlanSpec& spec, ParamReader) {
  const auto body = [](auto tag, const Call& call, int64_t begin, int64_t end) {
    MXLAB_UPDATE_TYPES;
    const C lower = C(s[1]), upper = C(s[2]);
    C r1 = C(call.in<T>(2)[0]);
    const C r2 = C(call.in<T>(3)[0]);
    if (lower >= 0 && r1 < lower) r1 = lower;
    if (upper >= 0 && r1 > upper) r1 = upper;
    const C lr = r1 == C(0) || r2 == C(0) ? C(s[0]) : C(s[0]) * r1 / r2;
    for (int64_t i = begin; i < end; ++i) out[i] = convert<T>(C(weight[i]) - lr * C(gradient[i]));
  };
  for (size_t i : {2, 3})
    if (spec.inputs.size() != 4 || spec.inputs[i].size != 1 || spec.inputs[i].dtype != spec.inputs[0].dtype)
      throw std::invalid_argument("lamb_update_phase2: r1 and r2 must be one number of the weight's dtype");
  return makeUpdate(spec, 2, 0, body, 2);
});

/// RMS of the whole history of each weight (dense AdaGrad).
MXLAB_KERNEL("adagrad_update", [](const PlanSpec& spec, ParamReader) {
  return makeUpdate(spec, 3, 1u << 2, [](auto tag, const Call& call, int64_t begin, int64_t end) {
    MXLAB_UPDATE_TYPES;
    const C lr = C(s[0]), epsilon = C(s[1]), wd = C(s[2]), scale = C(s[3]), limit = C(s[4]);
    T* history = state<T>(call, 2);
    for (int64_t i = begin; i < end; ++i) {
      const C w = C(weight[i]);
      const C g = prepared<C>(C(gradient[i]), scale, limit);
      const C h = C(history[i]) + g * g;
      history[i] = convert<T>(h);
      out[i] = convert<T>(w - lr * (g / std::sqrt(h + epsilon) + wd * w));
    }
  });
});

}  // namespace
}  // namespace mxlab
