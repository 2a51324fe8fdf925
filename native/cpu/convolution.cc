// Convolution and its gradients: oneDNN for float32, bfloat16 and int8, patches for float64, conversion
// for float16.
#include "convolution.h"

#include <algorithm>

#include "as_float.h"
#include "byte_convolution.h"
#include "core/parallel.h"
#include "gemm.h"
#include "generated/params/backward_convolution.h"
#include "generated/params/convolution.h"
#include "onednn_convolution.h"

namespace mxlab {
namespace {

void oneType(const PlanSpec& spec) {
  for (const std::vector<Meta>* list : {&spec.inputs, &spec.outputs})
    for (const Meta& meta : *list)
      if (meta.dtype != spec.inputs.at(0).dtype)
        throw std::invalid_argument(spec.kernel + ": all arrays must have one dtype");
}

double convolutionCost(const Windows& w, int64_t groups) {
  const double flops = 2.0 * static_cast<double>(w.batch * w.outChannels * w.outSize()) *
                       static_cast<double>(w.channels / groups * w.kernelSize());
  return 2000.0 + flops / 60 +
         static_cast<double>(w.batch * (w.channels * w.inSize() + w.outChannels * w.outSize())) * 0.3;
}

using Forward = dnnl::convolution_forward::primitive_desc;

Forward forwardDescriptor(const ConvolutionDescriptors& d, bool biased, dnnl::prop_kind kind,
                          const dnnl::memory::desc& data, const dnnl::memory::desc& out) {
  const auto algorithm = dnnl::algorithm::convolution_direct;
  return biased ? Forward(cpuEngine(), kind, algorithm, data, d.anyWeight(), d.bias, out, d.stride, d.dilate,
                          d.pad, d.pad, userScratchpad())
                : Forward(cpuEngine(), kind, algorithm, data, d.anyWeight(), out, d.stride, d.dilate, d.pad,
                          d.pad, userScratchpad());
}

/// The layout for one call. Left open, oneDNN puts the channels last, and turning our arrays around costs as
/// much as a small convolution; blocks of 16 channels are written nearly at the speed of copying.
Forward inferenceDescriptor(const ConvolutionDescriptors& d, bool biased, const Windows& w, int64_t groups) {
  const auto kind = dnnl::prop_kind::forward_inference;
  const auto open = [&] { return forwardDescriptor(d, biased, kind, d.anyData(), d.anyOut()); };
  const bool wide = (static_cast<unsigned>(dnnl::get_effective_cpu_isa()) &
                     static_cast<unsigned>(dnnl::cpu_isa::avx512_core)) ==
                    static_cast<unsigned>(dnnl::cpu_isa::avx512_core);
  if (!wide || w.channelsLast || w.outChannels < 16 || d.types.data != dnnl::memory::data_type::f32)
    return open();
  const bool single = w.kernelSize() == 1 && w.stride == std::array<int64_t, 3>{1, 1, 1} &&
                      w.pad == std::array<int64_t, 3>{0, 0, 0};
  // One by one: a plain matrix product for each picture, which is as fast once pictures are large.
  if (single && groups == 1 && w.outSize() >= 400)
    return forwardDescriptor(d, biased, kind, d.userData, d.userOut);
  using Tag = dnnl::memory::format_tag;
  const Tag tag = w.rank == 1 ? Tag::nCw16c : w.rank == 2 ? Tag::nChw16c : Tag::nCdhw16c;
  const dnnl::memory::desc out(d.out, d.types.out, tag);
  const dnnl::memory::desc data =
      w.channels < 16 ? d.userData : dnnl::memory::desc(d.data, d.types.data, tag);
  try {
    const Forward blocked = forwardDescriptor(d, biased, kind, data, out);
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

ConvolutionTypes typesOf(DType type) {
  using DataType = dnnl::memory::data_type;
  if (type == DType::kBfloat16) return {DataType::bf16, DataType::bf16, DataType::bf16};
  return {};
}

/// 16-bit floats that are converted to float32 and back.
bool isConverted(DType type) {
  return type == DType::kFloat16 || (type == DType::kBfloat16 && !usesBfloat16Products());
}

std::unique_ptr<Kernel> makeForward(const PlanSpec& spec, ParamReader reader) {
  const ConvolutionParams params(reader);
  const DType type = spec.inputs.at(0).dtype;
  oneType(spec);
  if (isConverted(type)) return asFloat(spec, reader, makeForward);
  const Windows w =
      convolutionWindows(spec, params, spec.inputs[0].shape, spec.outputs.at(0).shape, &spec.inputs.at(1));
  const int64_t groups = params.num_group;
  const bool biased = !params.no_bias;
  if (biased && spec.inputs.at(2).size != w.outChannels)
    throw std::invalid_argument("Convolution: the bias must have one element for each filter");
  if (spec.outputs[0].size == 0) return nothing();
  if (type == DType::kFloat32 || type == DType::kBfloat16)
    return std::make_unique<ForwardKernel>(w, groups, biased, typesOf(type));
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

/// Where the arrays of a backward plan are.
struct Places {
  int data = -1, weight = -1;                   // inputs
  int toData = -1, toWeight = -1, toBias = -1;  // outputs
};

class BackwardKernel final : public Kernel {
 public:
  BackwardKernel(const Windows& w, int64_t groups, const Places& places, ConvolutionTypes types)
      : w_(w), places_(places), cost_(convolutionCost(w, groups) * 2) {
    const ConvolutionDescriptors d = describeConvolution(w, groups, types);
    const auto algorithm = dnnl::algorithm::convolution_direct;
    const auto hint = forwardDescriptor(d, false, dnnl::prop_kind::forward_training, d.anyData(), d.anyOut());
    if (places.toData >= 0) {
      const dnnl::convolution_backward_data::primitive_desc desc(
          cpuEngine(), algorithm, d.anyData(), d.anyWeight(), d.anyOut(), d.stride, d.dilate, d.pad, d.pad,
          hint, userScratchpad());
      data_.input(DNNL_ARG_DIFF_DST, d.userOut, desc.diff_dst_desc());
      data_.input(DNNL_ARG_WEIGHTS, d.userWeight, desc.weights_desc());
      data_.output(DNNL_ARG_DIFF_SRC, d.userData, desc.diff_src_desc());
      data_.finish(dnnl::convolution_backward_data(desc), desc.scratchpad_desc());
    }
    if (places.toWeight >= 0) {
      const bool biased = places.toBias >= 0;
      const auto desc = biased ? dnnl::convolution_backward_weights::primitive_desc(
                                     cpuEngine(), algorithm, d.anyData(), d.anyWeight(), d.bias, d.anyOut(),
                                     d.stride, d.dilate, d.pad, d.pad, hint, userScratchpad())
                               : dnnl::convolution_backward_weights::primitive_desc(
                                     cpuEngine(), algorithm, d.anyData(), d.anyWeight(), d.anyOut(), d.stride,
                                     d.dilate, d.pad, d.pad, hint, userScratchpad());
      weight_.input(DNNL_ARG_SRC, d.userData, desc.src_desc());
      weight_.input(DNNL_ARG_DIFF_DST, d.userOut, desc.diff_dst_desc());
      weight_.output(DNNL_ARG_DIFF_WEIGHTS, d.userWeight, desc.diff_weights_desc());
      if (biased) weight_.output(DNNL_ARG_DIFF_BIAS, d.bias, d.bias);
      weight_.finish(dnnl::convolution_backward_weights(desc), desc.scratchpad_desc());
    }
  }
  double cost() const override { return cost_; }
  int64_t workspaceBytes() const override { return std::max(data_.bytes(), weight_.bytes()); }
  void run(const Call& call) override {
    if (places_.toData >= 0) {
      void* arrays[] = {call.inputs[0], call.inputs[places_.weight], call.outputs[places_.toData]};
      data_.run(arrays, call.workspace);
    }
    if (places_.toWeight >= 0) {
      void* arrays[] = {call.inputs[places_.data], call.inputs[0], call.outputs[places_.toWeight],
                        places_.toBias >= 0 ? call.outputs[places_.toBias] : nullptr};
      weight_.run(arrays, call.workspace);
    } else if (places_.toBias >= 0) {
      biasAlone(call);
    }
  }

 private:
  void biasAlone(const Call& call) const {
    const float* dy = call.in<float>(0);
    float* db = call.out<float>(places_.toBias);
    const int64_t size = w_.outSize();
    for (int64_t f = 0; f < w_.outChannels; ++f) {
      double sum = 0;
      for (int64_t n = 0; n < w_.batch; ++n)
        for (int64_t i = 0; i < size; ++i)
          sum += static_cast<double>(w_.channelsLast ? dy[(n * size + i) * w_.outChannels + f]
                                                     : dy[(n * w_.outChannels + f) * size + i]);
      db[f] = static_cast<float>(sum);
    }
  }

  Windows w_;
  Places places_;
  double cost_;
  OneDnnStage data_, weight_;
};

std::unique_ptr<Kernel> makeBackward(const PlanSpec& spec, ParamReader reader) {
  const BackwardConvolutionParams params(reader);
  oneType(spec);
  const Meta& dy = spec.inputs.at(0);
  // The gradient of the bias alone is a sum, which is written for float32.
  const bool isSum = std::find(params.wants.begin(), params.wants.end(), 1) == params.wants.end() &&
                     std::find(params.wants.begin(), params.wants.end(), 2) != params.wants.end();
  if (isConverted(dy.dtype) || (dy.dtype == DType::kBfloat16 && isSum))
    return asFloat(spec, reader, makeBackward);
  Places places;
  for (size_t i = 0; i < params.wants.size(); ++i) {
    const int64_t which = params.wants[i];
    if (which < 0 || which > 2) throw std::invalid_argument("Convolution: unknown gradient");
    (which == 0 ? places.toData : which == 1 ? places.toWeight : places.toBias) = static_cast<int>(i);
  }
  int next = 1;
  if (places.toWeight >= 0) places.data = next++;
  if (places.toData >= 0) places.weight = next++;
  if (static_cast<int>(spec.inputs.size()) < next || spec.outputs.size() != params.wants.size())
    throw std::invalid_argument("Convolution: the gradient lacks an array");
  const auto input = [&](int i) -> const Meta& { return spec.inputs[static_cast<size_t>(i)]; };
  const auto output = [&](int i) -> const Meta& { return spec.outputs[static_cast<size_t>(i)]; };
  const Windows w = convolutionWindows(spec, params, params.data_shape, dy.shape,
                                       places.weight >= 0     ? &input(places.weight)
                                       : places.toWeight >= 0 ? &output(places.toWeight)
                                                              : nullptr);
  const int64_t size = sizeOf(params.data_shape);
  if ((places.data >= 0 && input(places.data).size != size) ||
      (places.toData >= 0 && output(places.toData).size != size) ||
      (places.toBias >= 0 && output(places.toBias).size != w.outChannels) ||
      (places.toWeight >= 0 && places.weight >= 0 &&
       input(places.weight).size != output(places.toWeight).size)) {
    throw std::invalid_argument("Convolution: the gradient does not fit the data");
  }
  const int64_t groups = params.num_group;
  if ((dy.dtype == DType::kFloat32 || dy.dtype == DType::kBfloat16) && dy.size > 0 && size > 0)
    return std::make_unique<BackwardKernel>(w, groups, places, typesOf(dy.dtype));
  if (dy.dtype != DType::kFloat64)
    throw std::invalid_argument("Convolution: needs a floating dtype and a batch that is not empty");
  return std::make_unique<FunctionKernel>(
      convolutionCost(w, groups) * 20,
      [=](const Call& call) {
        const auto in = [&](int i) { return i < 0 ? nullptr : call.in<double>(i); };
        const auto out = [&](int i) { return i < 0 ? nullptr : call.out<double>(i); };
        convolutionBackward(w, groups, in(0), in(places.data), in(places.weight), out(places.toData),
                            out(places.toWeight), out(places.toBias), static_cast<double*>(call.workspace));
      },
      patchScratch(w, groups) * 8);
}
MXLAB_KERNEL("backward_Convolution", makeBackward);

}  // namespace
}  // namespace mxlab
