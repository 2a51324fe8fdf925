// Convolution forward: oneDNN for float32, bfloat16 and int8, patches for float64, conversion
// for float16.
#include "convolution.h"

#include <algorithm>

#include "as_float.h"
#include "byte_convolution.h"
#include "core/parallel.h"
#include "gemm.h"
#include "generated/params/convolution.h"
#include "group_convolution.h"
#include "onednn_convolution.h"
#include "product_convolution.h"

namespace mxlab {
namespace {

using Forward = dnnl::convolution_forward::primitive_desc;

/// The layout for one call. Left open, oneDNN puts the channels last, and turning our arrays around costs as
/// much as a small convolution; blocks of 16 channels are written nearly at the speed of copying.
Forward inferenceDescriptor(const ConvolutionDescriptors& d, bool biased, const Windows& w, int64_t groups) {
  const auto kind = dnnl::prop_kind::forward_inference;
  const auto open = [&] {
    return forwardDescriptor(d, biased, kind, d.anyData(), d.anyOut(), userScratchpad());
  };
  const bool wide = (static_cast<unsigned>(dnnl::get_effective_cpu_isa()) &
                     static_cast<unsigned>(dnnl::cpu_isa::avx512_core)) ==
                    static_cast<unsigned>(dnnl::cpu_isa::avx512_core);
  if (!wide || w.channelsLast || w.outChannels < 16 || d.types.data != dnnl::memory::data_type::f32)
    return open();
  const bool single = w.kernelSize() == 1 && w.stride == std::array<int64_t, 3>{1, 1, 1} &&
                      w.pad == std::array<int64_t, 3>{0, 0, 0};
  // One by one: a plain matrix product for each picture, which is as fast once pictures are large.
  if (single && groups == 1 && w.outSize() >= 400)
    return forwardDescriptor(d, biased, kind, d.userData, d.userOut, userScratchpad());
  using Tag = dnnl::memory::format_tag;
  const Tag tag = w.rank == 1 ? Tag::nCw16c : w.rank == 2 ? Tag::nChw16c : Tag::nCdhw16c;
  const dnnl::memory::desc out(d.out, d.types.out, tag);
  const dnnl::memory::desc data =
      w.channels < 16 ? d.userData : dnnl::memory::desc(d.data, d.types.data, tag);
  try {
    const Forward blocked = forwardDescriptor(d, biased, kind, data, out, userScratchpad());
    const std::string name = blocked.impl_info_str();
    if (name.rfind("jit", 0) == 0) return blocked;
  } catch (const dnnl::error&) {
    // This oneDNN has no such convolution: it may choose.
  }
  return open();
}

class ForwardKernel final : public Kernel {
 public:
  ForwardKernel(const Windows& w, int64_t groups, bool biased, ConvolutionTypes types)
      : biased_(biased), cost_(convolutionCost(w, groups)) {
    const ConvolutionDescriptors d = describeConvolution(w, groups, types);
    const auto desc = inferenceDescriptor(d, biased, w, groups);
    stage_.input(DNNL_ARG_SRC, d.userData, desc.src_desc());
    stage_.input(DNNL_ARG_WEIGHTS, d.userWeight, desc.weights_desc());
    if (biased) stage_.input(DNNL_ARG_BIAS, d.bias, d.bias);
    stage_.output(DNNL_ARG_DST, d.userOut, desc.dst_desc());
    stage_.finish(dnnl::convolution_forward(desc), desc.scratchpad_desc());
  }
  double cost() const override { return cost_; }
  int64_t workspaceBytes() const override { return stage_.bytes(); }
  void run(const Call& call) override {
    void* arrays[4] = {call.inputs[0], call.inputs[1], biased_ ? call.inputs[2] : call.outputs[0],
                       call.outputs[0]};
    stage_.run(arrays, call.workspace);
  }

 private:
  bool biased_;
  double cost_;
  OneDnnStage stage_;
};

std::unique_ptr<Kernel> nothing() {
  return std::make_unique<FunctionKernel>(20.0, [](const Call&) {});
}

/// int8 to int8: exact sums, the bias added, limited to -128 … 127.
class ByteKernel final : public Kernel {
 public:
  ByteKernel(const Windows& w, int64_t groups, bool biased, int64_t outputs)
      : sums_(DType::kInt8, w, groups), outputs_(outputs), biased_(biased) {}
  double cost() const override { return sums_.cost() + static_cast<double>(outputs_); }
  int64_t workspaceBytes() const override { return sumBytes() + sums_.workspaceBytes(); }
  void run(const Call& call) override {
    auto* sums = static_cast<int32_t*>(call.workspace);
    sums_.run(call, call.inputs[0], call.inputs[1], sums, static_cast<char*>(call.workspace) + sumBytes());
    const int8_t* bias = biased_ ? call.in<int8_t>(2) : nullptr;
    int8_t* y = call.out<int8_t>(0);
    sums_.eachOutput([&](int64_t at, int64_t filter) {
      const int64_t value = int64_t{sums[at]} + (bias ? bias[filter] : 0);
      y[at] = static_cast<int8_t>(std::clamp<int64_t>(value, -128, 127));
    });
  }

 private:
  int64_t sumBytes() const { return (outputs_ * 4 + 63) / 64 * 64; }
  ByteConvolution sums_;
  int64_t outputs_;
  bool biased_;
};

std::unique_ptr<Kernel> makeForward(const PlanSpec& spec, ParamReader reader) {
  const ConvolutionParams params(reader);
  const DType type = spec.inputs.at(0).dtype;
  checkOneType(spec);
  if (isConvertedForConvolution(type)) return asFloat(spec, reader, makeForward);
  const Windows w =
      convolutionWindows(spec, params, spec.inputs[0].shape, spec.outputs.at(0).shape, &spec.inputs.at(1));
  const int64_t groups = params.num_group;
  const bool biased = !params.no_bias;
  if (biased && spec.inputs.at(2).size != w.outChannels)
    throw std::invalid_argument("Convolution: the bias must have one element for each filter");
  if (spec.outputs[0].size == 0) return nothing();
  const ConvolutionTypes types = convolutionTypes(type);
  if (type == DType::kFloat32 && !types.isRounded && hasNarrowGroups(w, groups, false)) {
    return std::make_unique<FunctionKernel>(convolutionCost(w, groups), [=](const Call& call) {
      narrowForward(w, groups, call.in<float>(0), call.in<float>(1), biased ? call.in<float>(2) : nullptr,
                    call.out<float>(0), call.threads);
    });
  }
  if (type == DType::kFloat32 && !types.isRounded)
    if (auto product = productConvolution(w, groups, biased)) return product;
  if (type == DType::kFloat32 || type == DType::kBfloat16)
    return std::make_unique<ForwardKernel>(w, groups, biased, types);
  if (type == DType::kInt8) return std::make_unique<ByteKernel>(w, groups, biased, spec.outputs[0].size);
  if (type != DType::kFloat64) throw std::invalid_argument("Convolution: needs a floating dtype or int8");
  return std::make_unique<FunctionKernel>(
      convolutionCost(w, groups) * 8,
      [=](const Call& call) {
        convolutionForward(w, groups, call.in<double>(0), call.in<double>(1),
                           biased ? call.in<double>(2) : nullptr, call.out<double>(0),
                           static_cast<double*>(call.workspace));
      },
      patchScratch(w, groups) * 8);
}
MXLAB_KERNEL("Convolution", makeForward);

}  // namespace
}  // namespace mxlab
