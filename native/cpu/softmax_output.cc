// SoftmaxOutput: softmax forward; backward the probabilities less the label's, with masks, smoothing and
// scales.
#include "generated/params/softmax_output.h"

#include <algorithm>

#include "generated/params/backward_softmax_output.h"
#include "softmax.h"

namespace mxlab {
namespace {

/// Over which axis the probabilities of a sample add up to 1.
SoftmaxShape layout(const Shape& shape, bool multi, bool preserve) {
  if (multi && shape.size() > 1) return softmaxShape("SoftmaxOutput", shape, 1);
  if (preserve || shape.size() <= 2) return softmaxShape("SoftmaxOutput", shape, -1);
  SoftmaxShape flat;
  flat.outer = shape[0];
  flat.size = flat.outer > 0 ? sizeOf(shape) / flat.outer : 0;
  return flat;
}

MXLAB_KERNEL("SoftmaxOutput", [](const PlanSpec& spec, ParamReader reader) {
  const SoftmaxOutputParams params(reader);
  return makeSoftmax(spec, layout(spec.inputs.at(0).shape, params.multi_output, params.preserve_shape), false,
                     1);
});

struct Settings {
  SoftmaxShape shape;
  bool probabilities, multi, useIgnore, outGrad;
  int64_t normalization;
  double scale, ignore, smooth;
};

template <typename T>
void gradient(const Settings& s, const T* dy, const T* p, const T* label, T* dx) {
  const SoftmaxShape& shape = s.shape;
  const int64_t samples = shape.outer * shape.inner, total = samples * shape.size;
  if (s.probabilities) {
    // Labels are probabilities themselves.
    for (int64_t i = 0; i < total; ++i) {
      double slope = (static_cast<double>(p[i]) - static_cast<double>(label[i])) * s.scale;
      if (s.outGrad) slope *= static_cast<double>(dy[i]);
      dx[i] = convert<T>(slope);
    }
    return;
  }
  int64_t valid = samples;
  // MXNet counts so whether or not the others are ignored.
  if (s.normalization == SoftmaxOutputParams::kNormalizationValid) {
    valid = 0;
    for (int64_t i = 0; i < samples; ++i) valid += static_cast<double>(label[i]) != s.ignore;
  }
  double scale = s.scale;
  if (s.normalization == SoftmaxOutputParams::kNormalizationBatch) scale /= static_cast<double>(shape.outer);
  if (s.normalization == SoftmaxOutputParams::kNormalizationValid)
    scale /= static_cast<double>(std::max<int64_t>(valid, 1));
  if (s.multi && s.normalization != SoftmaxOutputParams::kNormalizationValid)
    scale /= static_cast<double>(shape.inner);
  const double others = shape.size > 1 ? s.smooth / static_cast<double>(shape.size - 1) : 0;
  for (int64_t i = 0; i < samples; ++i) {
    const int64_t base = i / shape.inner * shape.size * shape.inner + i % shape.inner;
    const double given = static_cast<double>(label[i]);
    const bool ignored = s.useIgnore && given == s.ignore;
    const int64_t hot = convert<int64_t>(given);
    for (int64_t j = 0; j < shape.size; ++j) {
      const int64_t at = base + j * shape.inner;
      const double target = j == hot ? 1 - s.smooth : others;
      double slope = ignored ? 0 : (static_cast<double>(p[at]) - target) * scale;
      if (s.outGrad) slope *= static_cast<double>(dy[at]);
      dx[at] = convert<T>(slope);
    }
  }
}

MXLAB_KERNEL("backward_SoftmaxOutput",
             [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
               const BackwardSoftmaxOutputParams params(reader);
               const Meta& p = spec.inputs.at(1);
               const Meta& label = spec.inputs.at(2);
               Settings s{layout(p.shape, params.multi_output, params.preserve_shape),
                          label.size == p.size && p.shape == label.shape, params.multi_output,
                          params.use_ignore, params.out_grad, params.normalization, params.grad_scale,
                          std::trunc(params.ignore_label),
                          // MXNet smooths no labels at the positions of multi_output.
                          params.multi_output ? 0.0 : params.smooth_alpha};
               if (spec.inputs[0].size != p.size || spec.outputs.at(0).size != p.size ||
                   spec.inputs[0].dtype != p.dtype || spec.outputs[0].dtype != p.dtype ||
                   label.dtype != p.dtype ||
                   (!s.probabilities && label.size != s.shape.outer * s.shape.inner)) {
                 throw std::invalid_argument("SoftmaxOutput: the label does not fit the data");
               }
               return dispatchFloat(p.dtype, "SoftmaxOutput", [&](auto tag) -> std::unique_ptr<Kernel> {
                 using T = typename decltype(tag)::type;
                 return std::make_unique<FunctionKernel>(
                     50.0 + static_cast<double>(p.size) * 1.5, [s](const Call& call) {
                       gradient(s, call.in<T>(0), call.in<T>(1), call.in<T>(2), call.out<T>(0));
                     });
               });
             });

}  // namespace
}  // namespace mxlab
