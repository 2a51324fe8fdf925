// What every convolution has to know before oneDNN can be asked: the geometry of its arrays and how they lie.
#pragma once
#include <string>

#include "core/kernel.h"
#include "onednn_stage.h"
#include "windows.h"

namespace mxlab {

/// Windows of a convolution. Throws std::invalid_argument when data, weight and output do not fit each other.
template <typename P>
Windows convolutionWindows(const PlanSpec& spec, const P& params, bool last, const Shape& data,
                           const Shape& out, const Meta* weight) {
  Windows w =
      windowsOf(spec.kernel, data, out, last, params.kernel, params.stride, params.dilate, params.pad);
  bool fits = params.num_group >= 1 && w.channels % params.num_group == 0 &&
              w.outChannels % params.num_group == 0 && w.outChannels == params.num_filter &&
              static_cast<int>(params.kernel.size()) == w.rank;
  for (size_t i = 0; i < 3 && fits; ++i) {
    const int64_t room = w.in[i] + 2 * w.pad[i] - w.dilate[i] * (w.kernel[i] - 1) - 1;
    // The transposed convolution may leave some rows over.
    fits = room >= 0 && w.out[i] == room / w.stride[i] + 1;
  }
  if (fits && weight) fits = weight->size == w.outChannels * (w.channels / params.num_group) * w.kernelSize();
  if (!fits) throw std::invalid_argument(spec.kernel + ": data, weight and output do not fit each other");
  return w;
}

template <typename P>
Windows convolutionWindows(const PlanSpec& spec, const P& params, const Shape& data, const Shape& out,
                           const Meta* weight) {
  const bool last = params.layout && *params.layout >= P::kLayoutNHWC;
  return convolutionWindows(spec, params, last, data, out, weight);
}

/// Whether each place of the output sees one place of the data, all of them in order: with the channels last
/// it is a plain matrix product then.
inline bool isProduct(const Windows& w, int64_t groups) {
  return groups == 1 && w.kernelSize() == 1 && w.in == w.out && w.pad == std::array<int64_t, 3>{0, 0, 0} &&
         w.stride == std::array<int64_t, 3>{1, 1, 1};
}

/// Rough nanoseconds on one core.
double convolutionCost(const Windows& w, int64_t groups);
/// Throws std::invalid_argument unless all arrays of the plan have one type.
void checkOneType(const PlanSpec& spec);

/// Element types of a convolution's arrays; sums are kept in the type of the output or wider.
struct ConvolutionTypes {
  dnnl::memory::data_type data = dnnl::memory::data_type::f32, weight = data, out = data;
  /// The caller's arrays are float32, whatever oneDNN computes with.
  bool isRounded = false;
};

/// Descriptors as arrays lie, as oneDNN names them, and with the layout left open.
struct ConvolutionDescriptors {
  using Desc = dnnl::memory::desc;
  dnnl::memory::dims data, weight, out, stride, dilate, pad;
  Desc userData, userWeight, userOut, bias;
  ConvolutionTypes types;

  Desc anyData() const { return Desc(data, types.data, dnnl::memory::format_tag::any); }
  Desc anyWeight() const { return Desc(weight, types.weight, dnnl::memory::format_tag::any); }
  /// The layouts of the caller's arrays, in the types that oneDNN computes with.
  Desc keptData() const { return retyped(userData, types.data); }
  Desc keptOut() const { return retyped(userOut, types.out); }
  Desc anyOut() const { return Desc(out, types.out, dnnl::memory::format_tag::any); }

 private:
  static Desc retyped(const Desc& desc, dnnl::memory::data_type type) {
    return desc.get_data_type() == type ? desc : Desc(desc.get_dims(), type, desc.get_strides());
  }
};

/// The bias, where there is one, has the type of the output. `w` says how data and output lie; the weights
/// lie with the channels last as well, unless `weightFirst`.
ConvolutionDescriptors describeConvolution(const Windows& w, int64_t groups, ConvolutionTypes types = {},
                                           bool weightFirst = false);

/// The forward convolution between these layouts. Throws dnnl::error where oneDNN has none.
dnnl::convolution_forward::primitive_desc forwardDescriptor(const ConvolutionDescriptors& d, bool biased,
                                                            dnnl::prop_kind kind,
                                                            const dnnl::memory::desc& data,
                                                            const dnnl::memory::desc& out,
                                                            const dnnl::primitive_attr& attributes);

/// The element types that oneDNN computes with for arrays of this type: bfloat16 for float32 only where the
/// user asked for it (core/precision.h).
ConvolutionTypes convolutionTypes(DType type);
/// 16-bit floats that are converted to float32 and back.
bool isConvertedForConvolution(DType type);

}  // namespace mxlab
