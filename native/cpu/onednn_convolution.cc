// Descriptors of convolutions for oneDNN.
#include "onednn_convolution.h"

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

ConvolutionDescriptors describeConvolution(const Windows& w, int64_t groups, ConvolutionTypes types) {
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
  d.userData = described(d.data, 1, w.channelsLast, types.data);
  d.userOut = described(d.out, 1, w.channelsLast, types.out);
  d.userWeight = described(d.weight, groups > 1 ? 2 : 1, w.channelsLast, types.weight);
  d.bias = dnnl::memory::desc({w.outChannels}, types.out, dnnl::memory::format_tag::a);
  return d;
}

}  // namespace mxlab
