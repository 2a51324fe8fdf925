// Descriptors of convolutions for oneDNN.
#include "onednn_convolution.h"

#include "core/precision.h"
#include "gemm.h"

namespace mxlab {
namespace {

using Dims = dnnl::memory::dims;

/// Dense strides of logical (batch, channels, …) dimensions when the array lies with the channels last or
/// second.
dnnl::memory::desc described(const Dims& dims, size_t leading, bool last, dnnl::memory::data_type type) {
  // `leading` counts the axes in front of the channels: 1 for data, 1 or 2 (groups) for weights.
  Dims strides(dims.size());
  int64_t step = 1;
  const auto give = [&](size_t axis) {
    strides[axis] = step;
    step *= dims[axis];
  };
  if (last) give(leading);
  for (size_t axis = dims.size(); axis-- > leading + 1;) give(axis);
  if (!last) give(leading);
  for (size_t axis = leading; axis-- > 0;) give(axis);
  return dnnl::memory::desc(dims, type, strides);
}

}  // namespace

double convolutionCost(const Windows& w, int64_t groups) {
  const double flops = 2.0 * static_cast<double>(w.batch * w.outChannels * w.outSize()) *
                       static_cast<double>(w.channels / groups * w.kernelSize());
  return 2000.0 + flops / 60 +
         static_cast<double>(w.batch * (w.channels * w.inSize() + w.outChannels * w.outSize())) * 0.3;
}

void checkOneType(const PlanSpec& spec) {
  for (const std::vector<Meta>* list : {&spec.inputs, &spec.outputs})
    for (const Meta& meta : *list)
      if (meta.dtype != spec.inputs.at(0).dtype)
        throw std::invalid_argument(spec.kernel + ": all arrays must have one dtype");
}

ConvolutionTypes convolutionTypes(DType type) {
  using DataType = dnnl::memory::data_type;
  if (type == DType::kBfloat16) return {DataType::bf16, DataType::bf16, DataType::bf16};
  if (type == DType::kFloat32 && roundsFactors() && usesBfloat16Products())
    return {DataType::bf16, DataType::bf16, DataType::f32, true};
  return {};
}

bool isConvertedForConvolution(DType type) {
  return type == DType::kFloat16 || (type == DType::kBfloat16 && !usesBfloat16Products());
}

dnnl::convolution_forward::primitive_desc forwardDescriptor(const ConvolutionDescriptors& d, bool biased,
                                                            dnnl::prop_kind kind,
                                                            const dnnl::memory::desc& data,
                                                            const dnnl::memory::desc& out,
                                                            const dnnl::primitive_attr& attributes) {
  using Forward = dnnl::convolution_forward::primitive_desc;
  const auto algorithm = dnnl::algorithm::convolution_direct;
  return biased ? Forward(cpuEngine(), kind, algorithm, data, d.anyWeight(), d.bias, out, d.stride, d.dilate,
                          d.pad, d.pad, attributes)
                : Forward(cpuEngine(), kind, algorithm, data, d.anyWeight(), out, d.stride, d.dilate, d.pad,
                          d.pad, attributes);
}

ConvolutionDescriptors describeConvolution(const Windows& w, int64_t groups, ConvolutionTypes types,
                                           bool weightFirst) {
  ConvolutionDescriptors d;
  d.types = types;
  d.data = {w.batch, w.channels};
  d.out = {w.batch, w.outChannels};
  d.weight = groups > 1 ? Dims{groups, w.outChannels / groups, w.channels / groups}
                        : Dims{w.outChannels, w.channels};
  for (size_t i = static_cast<size_t>(3 - w.rank); i < 3; ++i) {
    d.data.push_back(w.in[i]);
    d.out.push_back(w.out[i]);
    d.weight.push_back(w.kernel[i]);
    d.stride.push_back(w.stride[i]);
    d.dilate.push_back(w.dilate[i] - 1);
    d.pad.push_back(w.pad[i]);
  }
  constexpr auto wide = dnnl::memory::data_type::f32;
  const auto own = [&](dnnl::memory::data_type type) { return types.isRounded ? wide : type; };
  d.userData = described(d.data, 1, w.channelsLast, own(types.data));
  d.userOut = described(d.out, 1, w.channelsLast, own(types.out));
  d.userWeight = described(d.weight, groups > 1 ? 2 : 1, w.channelsLast && !weightFirst, own(types.weight));
  d.bias = dnnl::memory::desc({w.outChannels}, own(types.out), dnnl::memory::format_tag::a);
  return d;
}

}  // namespace mxlab
