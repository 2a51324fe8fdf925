// Convolution inside a graph: data lies with the channels last, filters come packed, and what follows (a sum,
// relu) is done while the output is written.
#include "generated/params/layout_convolution.h"

#include <omp.h>

#include <cmath>
#include <cstring>

#include "core/kernel.h"
#include "core/parallel.h"
#include "gemm.h"
#include "generated/params/layout_pack.h"
#include "generated/params/layout_packed_size.h"
#include "onednn_convolution.h"

namespace mxlab {
namespace {

using Forward = dnnl::convolution_forward::primitive_desc;

/// One convolution of a graph. Data and output lie with the channels last, weights as the user's.
struct Geometry {
  Windows w;
  int64_t groups;
  ConvolutionDescriptors d;
};

template <typename P>
Geometry geometryOf(const PlanSpec& spec, const P& params, const Shape& data, const Shape& out,
                    const Meta* weight) {
  Geometry g{convolutionWindows(spec, params, true, data, out, weight), params.num_group, {}};
  if (sizeOf(data) == 0 || sizeOf(out) == 0)
    throw std::invalid_argument(spec.kernel + ": the arrays are empty");
  g.d = describeConvolution(g.w, g.groups, convolutionTypes(DType::kFloat32), true);
  return g;
}

/// Attributes with what is done while the output is written: first the sum, then relu.
dnnl::primitive_attr attributesOf(const ConvolutionDescriptors& d, bool sum, bool relu) {
  dnnl::primitive_attr attributes = userScratchpad();
  dnnl::post_ops steps;
  if (sum) steps.append_binary(dnnl::algorithm::binary_add, d.userOut);
  if (relu) steps.append_eltwise(dnnl::algorithm::eltwise_relu, 0, 0);
  attributes.set_post_ops(steps);
  return attributes;
}

/// Kept layouts where oneDNN has more than its slow ways for them. Only the weights are left to its choice,
/// and with them those of data and output where nothing else is fast.
Forward descriptorOf(const Geometry& g, bool biased, bool sum, bool relu) {
  const auto kind = dnnl::prop_kind::forward_inference;
  const dnnl::primitive_attr attributes = attributesOf(g.d, sum, relu);
  try {
    const Forward kept = forwardDescriptor(g.d, biased, kind, g.d.keptData(), g.d.keptOut(), attributes);
    const std::string name = kept.impl_info_str();
    if (name.find("ref") == std::string::npos && name.find("gemm") == std::string::npos) return kept;
  } catch (const dnnl::error&) {
    // oneDNN has none for these layouts.
  }
  return forwardDescriptor(g.d, biased, kind, g.d.anyData(), g.d.anyOut(), attributes);
}

/// How filters are packed for so many threads: the same wherever it is asked for, since oneDNN's choice
/// depends on their number.
dnnl::memory::desc packedWeights(const Geometry& g, int64_t threads) {
  const int before = omp_get_max_threads();
  omp_set_num_threads(static_cast<int>(threads));
  dnnl::memory::desc desc;
  try {
    desc = descriptorOf(g, true, false, false).weights_desc();
  } catch (...) {
    omp_set_num_threads(before);
    throw;
  }
  omp_set_num_threads(before);
  return desc;
}

int64_t floatsOf(const dnnl::memory::desc& desc) {
  return static_cast<int64_t>((desc.get_size() + sizeof(float) - 1) / sizeof(float));
}

class LayoutForward final : public Kernel {
 public:
  LayoutForward(const Geometry& g, const LayoutConvolutionParams& params)
      : cost_(convolutionCost(g.w, g.groups)), arrays_(2) {
    const bool biased = !params.no_bias;
    const auto desc = descriptorOf(g, biased, params.sum, params.relu);
    stage_.input(DNNL_ARG_SRC, g.d.userData, desc.src_desc());
    const dnnl::memory::desc given = params.threads > 0 ? packedWeights(g, params.threads) : g.d.userWeight;
    stage_.input(DNNL_ARG_WEIGHTS, given, desc.weights_desc());
    if (biased) stage_.input(DNNL_ARG_BIAS, g.d.bias, g.d.bias);
    if (params.sum)
      stage_.input(DNNL_ARG_ATTR_MULTIPLE_POST_OP(0) | DNNL_ARG_SRC_1, g.d.userOut, g.d.userOut);
    arrays_ += biased + params.sum;
    stage_.output(DNNL_ARG_DST, g.d.userOut, desc.dst_desc());
    stage_.finish(dnnl::convolution_forward(desc), desc.scratchpad_desc());
  }
  double cost() const override { return cost_; }
  int64_t workspaceBytes() const override { return stage_.bytes(); }
  void run(const Call& call) override {
    void* arrays[5];
    for (int i = 0; i < arrays_; ++i) arrays[i] = call.inputs[i];
    arrays[arrays_] = call.outputs[0];
    stage_.run(arrays, call.workspace);
  }

 private:
  double cost_;
  int arrays_;
  OneDnnStage stage_;
};

/// One by one, filters as the user's: y = x wᵀ + b.
std::unique_ptr<Kernel> product(const Windows& w, bool biased) {
  const int64_t rows = w.batch * w.outSize(), in = w.channels, out = w.outChannels;
  return std::make_unique<FunctionKernel>(convolutionCost(w, 1), [=](const Call& call) {
    float* y = call.out<float>(0);
    if (biased) {
      parallelFor(call.threads, rows, 65536 / (out + 1) + 1, [&](int64_t begin, int64_t end) {
        for (int64_t row = begin; row < end; ++row)
          std::memcpy(y + row * out, call.inputs[2], static_cast<size_t>(out) * sizeof(float));
      });
    }
    gemm(false, true, rows, out, in, 1.0f, call.in<float>(0), call.in<float>(1), biased ? 1.0f : 0.0f, y);
  });
}

void checkFloats(const PlanSpec& spec) {
  for (const std::vector<Meta>* list : {&spec.inputs, &spec.outputs})
    for (const Meta& meta : *list)
      if (meta.dtype != DType::kFloat32)
        throw std::invalid_argument(spec.kernel + ": graphs turn float32 arrays only");
}

void check(bool fits, const PlanSpec& spec) {
  if (!fits) throw std::invalid_argument(spec.kernel + ": the arrays do not fit each other");
}

MXLAB_KERNEL("layout_convolution", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const LayoutConvolutionParams params(reader);
  checkFloats(spec);
  const bool packed = params.threads > 0;
  const Meta& out = spec.outputs.at(0);
  const Geometry g =
      geometryOf(spec, params, spec.inputs.at(0).shape, out.shape, packed ? nullptr : &spec.inputs.at(1));
  check(spec.inputs.size() == 2u + !params.no_bias + params.sum, spec);
  check(!packed || spec.inputs[1].size == floatsOf(packedWeights(g, params.threads)), spec);
  check(params.no_bias || spec.inputs[2].size == g.w.outChannels, spec);
  check(!params.sum || spec.inputs.back().size == out.size, spec);
  if (!packed && !params.sum && !params.relu && isProduct(g.w, g.groups))
    return product(g.w, !params.no_bias);
  return std::make_unique<LayoutForward>(g, params);
});

MXLAB_KERNEL("layout_packed_size", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const LayoutPackedSizeParams params(reader);
  check(spec.outputs.at(0).size == 1 && spec.outputs[0].dtype == DType::kInt64, spec);
  const Geometry g = geometryOf(spec, params, params.data_shape, params.out_shape, nullptr);
  const int64_t size = floatsOf(packedWeights(g, params.threads));
  return std::make_unique<FunctionKernel>(50.0, [=](const Call& call) { *call.out<int64_t>(0) = size; });
});

/// Filters and bias of a convolution as its kernel wants them. With `normalise` the batch normalisation
/// behind it goes into both: w' = w s, b' = beta + (b - mean) s, s = gamma / √(var + eps).
class Pack final : public Kernel {
 public:
  Pack(const Geometry& g, const LayoutPackParams& params)
      : params_(params), filters_(g.w.outChannels), perFilter_(g.w.channels / g.groups * g.w.kernelSize()) {
    const dnnl::memory::desc packed = packedWeights(g, params.threads);
    from_ = dnnl::memory(g.d.userWeight, cpuEngine(), nullptr);
    to_ = dnnl::memory(packed, cpuEngine(), nullptr);
    const dnnl::reorder::primitive_desc desc(cpuEngine(), g.d.userWeight, cpuEngine(), packed,
                                             userScratchpad());
    reorder_ = dnnl::reorder(desc);
    scratch_ = dnnl::memory(desc.scratchpad_desc(), cpuEngine(), nullptr);
    scratchBytes_ = (static_cast<int64_t>(desc.scratchpad_desc().get_size()) + 63) / 64 * 64;
  }
  double cost() const override { return 1000.0 + static_cast<double>(filters_ * perFilter_); }
  int64_t workspaceBytes() const override { return scratchBytes_ + filters_ * perFilter_ * 4; }
  uint32_t mutatedInputs() const override {
    return params_.normalise && params_.fix_gamma ? 1u << gamma() : 0u;
  }
  void run(const Call& call) override {
    float* bias = call.out<float>(1);
    const float* given = params_.no_bias ? nullptr : call.in<float>(1);
    for (int64_t f = 0; f < filters_; ++f) bias[f] = given ? given[f] : 0.0f;
    void* weights = call.inputs[0];
    if (params_.normalise) weights = normalised(call, bias);
    from_.set_data_handle(weights);
    to_.set_data_handle(call.outputs[0]);
    scratch_.set_data_handle(call.workspace);
    dnnl::stream stream(cpuEngine());
    reorder_.execute(stream, {{DNNL_ARG_FROM, from_}, {DNNL_ARG_TO, to_}, {DNNL_ARG_SCRATCHPAD, scratch_}});
    stream.wait();
  }

 private:
  int gamma() const { return params_.no_bias ? 1 : 2; }

  void* normalised(const Call& call, float* bias) const {
    const int at = gamma();
    float* gammas = static_cast<float*>(call.inputs[at]);
    const float *beta = call.in<float>(at + 1), *mean = call.in<float>(at + 2),
                *variance = call.in<float>(at + 3);
    const float* weight = call.in<float>(0);
    float* scaled = reinterpret_cast<float*>(static_cast<char*>(call.workspace) + scratchBytes_);
    for (int64_t f = 0; f < filters_; ++f) {
      // As in MXNet, a fixed gamma is not only read as 1 but becomes 1.
      if (params_.fix_gamma) gammas[f] = 1.0f;
      const double scale =
          static_cast<double>(gammas[f]) / std::sqrt(static_cast<double>(variance[f]) + params_.eps);
      bias[f] = static_cast<float>(static_cast<double>(beta[f]) +
                                   (static_cast<double>(bias[f]) - static_cast<double>(mean[f])) * scale);
      const float factor = static_cast<float>(scale);
      for (int64_t i = f * perFilter_; i < (f + 1) * perFilter_; ++i) scaled[i] = weight[i] * factor;
    }
    return scaled;
  }

  LayoutPackParams params_;
  int64_t filters_, perFilter_, scratchBytes_;
  dnnl::memory from_, to_, scratch_;
  dnnl::reorder reorder_;
};

MXLAB_KERNEL("layout_pack", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const LayoutPackParams params(reader);
  checkFloats(spec);
  const Geometry g = geometryOf(spec, params, params.data_shape, params.out_shape, &spec.inputs.at(0));
  check(spec.inputs.size() == 1u + !params.no_bias + (params.normalise ? 4u : 0u), spec);
  for (size_t i = 1; i < spec.inputs.size(); ++i) check(spec.inputs[i].size == g.w.outChannels, spec);
  check(spec.outputs.at(0).size == floatsOf(packedWeights(g, params.threads)) &&
            spec.outputs.at(1).size == g.w.outChannels,
        spec);
  return std::make_unique<Pack>(g, params);
});

}  // namespace
}  // namespace mxlab
