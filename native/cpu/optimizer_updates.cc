// Optimizer updates: SGD, SGD with momentum, Adam. One pass over the weight; states are changed in place.
#include "optimizer_updates.h"

namespace mxlab {
namespace {

MXLAB_KERNEL("sgd_update", [](const PlanSpec& spec, ParamReader) {
  return makeUpdate(spec, 2, 0, [](auto tag, const Call& call, int64_t begin, int64_t end) {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    const C lr = C(call.scalars[0]), wd = C(call.scalars[1]), scale = C(call.scalars[2]),
            limit = C(call.scalars[3]);
    const T* weight = call.in<T>(0);
    const T* gradient = call.in<T>(1);
    T* out = call.out<T>(0);
    for (int64_t i = begin; i < end; ++i) {
      const C w = C(weight[i]);
      out[i] = convert<T>(w - lr * (prepared<C>(C(gradient[i]), scale, limit) + wd * w));
    }
  });
});

MXLAB_KERNEL("sgd_mom_update", [](const PlanSpec& spec, ParamReader) {
  return makeUpdate(spec, 3, 1u << 2, [](auto tag, const Call& call, int64_t begin, int64_t end) {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    const C lr = C(call.scalars[0]), momentum = C(call.scalars[1]), wd = C(call.scalars[2]);
    const C scale = C(call.scalars[3]), limit = C(call.scalars[4]);
    const T* weight = call.in<T>(0);
    const T* gradient = call.in<T>(1);
    T* velocity = static_cast<T*>(call.inputs[2]);
    T* out = call.out<T>(0);
    for (int64_t i = begin; i < end; ++i) {
      const C w = C(weight[i]);
      const C v = momentum * C(velocity[i]) - lr * (prepared<C>(C(gradient[i]), scale, limit) + wd * w);
      velocity[i] = convert<T>(v);
      out[i] = convert<T>(w + v);
    }
  });
});

MXLAB_KERNEL("adam_update", [](const PlanSpec& spec, ParamReader) {
  return makeUpdate(spec, 4, 1u << 2 | 1u << 3, [](auto tag, const Call& call, int64_t begin, int64_t end) {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    const C lr = C(call.scalars[0]), beta1 = C(call.scalars[1]), beta2 = C(call.scalars[2]);
    const C epsilon = C(call.scalars[3]), wd = C(call.scalars[4]);
    const C scale = C(call.scalars[5]), limit = C(call.scalars[6]);
    const T* weight = call.in<T>(0);
    const T* gradient = call.in<T>(1);
    T* mean = static_cast<T*>(call.inputs[2]);
    T* variance = static_cast<T*>(call.inputs[3]);
    T* out = call.out<T>(0);
    for (int64_t i = begin; i < end; ++i) {
      const C w = C(weight[i]);
      // Unlike SGD, the decay is part of what is clipped.
      const C g = prepared<C>(C(gradient[i]) * scale + wd * w, C(1), limit);
      const C m = beta1 * C(mean[i]) + (C(1) - beta1) * g;
      const C v = beta2 * C(variance[i]) + (C(1) - beta2) * g * g;
      mean[i] = convert<T>(m);
      variance[i] = convert<T>(v);
      out[i] = convert<T>(w - lr * m / (std::sqrt(v) + epsilon));
    }
  });
});

}  // namespace
}  // namespace mxlab
