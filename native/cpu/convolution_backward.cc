// Gradients of Convolution: oneDNN for float32 and bfloat16, patches for float64, conversion for float16;
// also between arrays that lie with the channels last inside a graph.
#include <algorithm>
#include <optional>

#include "as_float.h"
#include "column_loops.h"
#include "convolution.h"
#include "core/parallel.h"
#include "gemm.h"
#include "generated/params/backward_convolution.h"
#include "generated/params/layout_backward_convolution.h"
#include "group_convolution.h"
#include "onednn_convolution.h"

namespace mxlab {
namespace {

/// Where the arrays of a backward plan are.
struct Places {
  int data = -1, weight = -1;                   // inputs
  int toData = -1, toWeight = -1, toBias = -1;  // outputs
};

using BackwardData = dnnl::convolution_backward_data::primitive_desc;
using BackwardWeights = dnnl::convolution_backward_weights::primitive_desc;

/// What `make` gives for arrays as they lie if oneDNN has more than its slow ways for that, else for layouts
/// of its own choice, with copies around. `forward` has the types of the convolution whose gradient it is.
template <typename F>
auto fastest(const ConvolutionDescriptors& d, const ConvolutionDescriptors& forward, bool keepLayout,
             F make) {
  const auto hint = [&](const auto& data, const auto& out) {
    return forwardDescriptor(forward, false, dnnl::prop_kind::forward_training, data, out, userScratchpad());
  };
  if (keepLayout) {
    try {
      auto kept = make(d.keptData(), d.keptOut(), hint(forward.keptData(), forward.keptOut()));
      const std::string name = kept.impl_info_str();
      if (name.find("ref") == std::string::npos && name.find("gemm") == std::string::npos) return kept;
    } catch (const dnnl::error&) {
      // oneDNN has none for these layouts.
    }
  }
  return make(d.anyData(), d.anyOut(), hint(forward.anyData(), forward.anyOut()));
}

class BackwardKernel final : public Kernel {
 public:
  /// `keepLayout`: the filters lie with the channels first whatever the data does.
  BackwardKernel(const Windows& w, int64_t groups, const Places& places, ConvolutionTypes types,
                 bool keepLayout)
      : w_(w), places_(places), cost_(convolutionCost(w, groups) * 2) {
    // Rounded or not, gradients come out as the caller's arrays are.
    using DataType = dnnl::memory::data_type;
    const auto described = [&](DataType data, DataType weight, DataType out) {
      return types.isRounded ? describeConvolution(w, groups, {data, weight, out, true}, keepLayout)
                             : describeConvolution(w, groups, types, keepLayout);
    };
    const auto forward = described(DataType::bf16, DataType::bf16, DataType::bf16);
    using Desc = dnnl::memory::desc;
    using Hint = dnnl::convolution_forward::primitive_desc;
    const auto algorithm = dnnl::algorithm::convolution_direct;
    const auto toData = described(DataType::f32, DataType::bf16, DataType::bf16);
    const auto toWeight = described(DataType::bf16, DataType::f32, DataType::bf16);
    const bool biased = places.toBias >= 0;
    std::optional<BackwardData> data;
    std::optional<BackwardWeights> weight;
    if (places.toData >= 0) {
      const auto& d = toData;
      data = fastest(d, forward, keepLayout, [&](const Desc& in, const Desc& out, const Hint& hint) {
        return BackwardData(cpuEngine(), algorithm, in, d.anyWeight(), out, d.stride, d.dilate, d.pad, d.pad,
                            hint, userScratchpad());
      });
    }
    if (places.toWeight >= 0) {
      const auto& d = toWeight;
      weight = fastest(d, forward, keepLayout, [&](const Desc& in, const Desc& out, const Hint& hint) {
        return biased ? BackwardWeights(cpuEngine(), algorithm, in, d.anyWeight(), d.bias, out, d.stride,
                                        d.dilate, d.pad, d.pad, hint, userScratchpad())
                      : BackwardWeights(cpuEngine(), algorithm, in, d.anyWeight(), out, d.stride, d.dilate,
                                        d.pad, d.pad, hint, userScratchpad());
      });
    }
    Desc heads = toData.userOut;
    if (data && weight && data->diff_dst_desc() == weight->diff_dst_desc() && data->diff_dst_desc() != heads)
      heads = turnHeads(heads, data->diff_dst_desc());
    if (data) {
      data_.input(DNNL_ARG_DIFF_DST, heads, data->diff_dst_desc());
      data_.input(DNNL_ARG_WEIGHTS, toData.userWeight, data->weights_desc());
      data_.output(DNNL_ARG_DIFF_SRC, toData.userData, data->diff_src_desc());
      data_.finish(dnnl::convolution_backward_data(*data), data->scratchpad_desc());
    }
    if (weight) {
      weight_.input(DNNL_ARG_SRC, toWeight.userData, weight->src_desc());
      weight_.input(DNNL_ARG_DIFF_DST, heads, weight->diff_dst_desc());
      weight_.output(DNNL_ARG_DIFF_WEIGHTS, toWeight.userWeight, weight->diff_weights_desc());
      if (biased) weight_.output(DNNL_ARG_DIFF_BIAS, toWeight.bias, toWeight.bias);
      weight_.finish(dnnl::convolution_backward_weights(*weight), weight->scratchpad_desc());
    }
  }

  double cost() const override { return cost_; }
  int64_t workspaceBytes() const override {
    return headBytes_ + std::max({turn_.bytes(), data_.bytes(), weight_.bytes()});
  }
  void run(const Call& call) override {
    char* workspace = static_cast<char*>(call.workspace);
    void* heads = call.inputs[0];
    if (headBytes_ > 0) {
      void* arrays[] = {heads, workspace};
      heads = workspace;
      workspace += headBytes_;
      turn_.run(arrays, workspace);
    }
    if (places_.toData >= 0) {
      void* arrays[] = {heads, call.inputs[places_.weight], call.outputs[places_.toData]};
      data_.run(arrays, workspace);
    }
    if (places_.toWeight >= 0) {
      void* arrays[] = {call.inputs[places_.data], heads, call.outputs[places_.toWeight],
                        places_.toBias >= 0 ? call.outputs[places_.toBias] : nullptr};
      weight_.run(arrays, workspace);
    } else if (places_.toBias >= 0) {
      biasAlone(call);
    }
  }

 private:
  /// Both gradients want the heads in the same other layout: they are turned once. Returns that layout.
  dnnl::memory::desc turnHeads(const dnnl::memory::desc& from, const dnnl::memory::desc& to) {
    const dnnl::reorder::primitive_desc desc(cpuEngine(), from, cpuEngine(), to, userScratchpad());
    turn_.input(DNNL_ARG_FROM, from, from);
    turn_.output(DNNL_ARG_TO, to, to);
    turn_.finish(dnnl::reorder(desc), desc.scratchpad_desc());
    headBytes_ = (static_cast<int64_t>(to.get_size()) + 63) / 64 * 64;
    return to;
  }

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
  OneDnnStage turn_, data_, weight_;
  int64_t headBytes_ = 0;
};

/// One by one with the channels last: dx = dy w, dw = dyᵀ x, without any other layout of the filters.
class ProductBackward final : public Kernel {
 public:
  ProductBackward(const Windows& w, const Places& places)
      : rows_(w.batch * w.outSize()), in_(w.channels), out_(w.outChannels), places_(places), cost_(0) {
    cost_ = convolutionCost(w, 1) * ((places.toData >= 0) + (places.toWeight >= 0));
  }
  double cost() const override { return cost_; }
  void run(const Call& call) override {
    const float* dy = call.in<float>(0);
    if (places_.toData >= 0) {
      gemm(false, false, rows_, in_, out_, 1.0f, dy, call.in<float>(places_.weight), 0.0f,
           call.out<float>(places_.toData));
    }
    if (places_.toWeight >= 0) {
      gemm(true, false, out_, in_, rows_, 1.0f, dy, call.in<float>(places_.data), 0.0f,
           call.out<float>(places_.toWeight));
    }
    if (places_.toBias >= 0) addRows(dy, call.out<float>(places_.toBias), call.threads);
  }

 private:
  /// db = Σ of the rows, in blocks that are added up in double.
  void addRows(const float* dy, float* db, int threads) const {
    constexpr int64_t kRowBlock = 128;
    const int64_t pieces = (out_ + 15) / 16;
    parallelFor(threads, pieces, 4096 / (rows_ + 1) + 1, [&](int64_t from, int64_t to) {
      const int64_t begin = from * 16, count = std::min(to * 16, out_) - begin;
      const auto size = static_cast<size_t>(count);
      std::vector<float> zeros(size), sums(size), squares(size);
      std::vector<double> totals(size);
      for (int64_t row = 0; row < rows_; row += kRowBlock) {
        std::fill(sums.begin(), sums.end(), 0.0f);
        columnLoops().moments(dy + row * out_ + begin, zeros.data(), std::min(kRowBlock, rows_ - row), out_,
                              count, sums.data(), squares.data());
        for (size_t c = 0; c < size; ++c) totals[c] += static_cast<double>(sums[c]);
      }
      for (size_t c = 0; c < size; ++c) db[begin + static_cast<int64_t>(c)] = static_cast<float>(totals[c]);
    });
  }

  int64_t rows_, in_, out_;
  Places places_;
  double cost_;
};

/// `graph`: data and gradients lie with the channels last, the weights do not.
template <typename P>
std::unique_ptr<Kernel> makeGradients(const PlanSpec& spec, const P& params, bool last, bool graph,
                                      KernelFactory whole, ParamReader reader) {
  checkOneType(spec);
  const Meta& dy = spec.inputs.at(0);
  // The gradient of the bias alone is a sum, which is written for float32.
  const bool isSum = std::find(params.wants.begin(), params.wants.end(), 1) == params.wants.end() &&
                     std::find(params.wants.begin(), params.wants.end(), 2) != params.wants.end();
  if (isConvertedForConvolution(dy.dtype) || (dy.dtype == DType::kBfloat16 && isSum))
    return asFloat(spec, reader, whole);
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
  const Windows w = convolutionWindows(spec, params, last, params.data_shape, dy.shape,
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
  if (last && dy.dtype == DType::kFloat32 && dy.size > 0 && size > 0 && isProduct(w, groups))
    return std::make_unique<ProductBackward>(w, places);
  if (dy.dtype == DType::kFloat32 && !convolutionTypes(dy.dtype).isRounded &&
      hasNarrowGroups(w, groups, true)) {
    const double cost = convolutionCost(w, groups) * ((places.toData >= 0) + (places.toWeight >= 0));
    return std::make_unique<FunctionKernel>(1000 + cost, [=](const Call& call) {
      const auto in = [&](int i) { return i < 0 ? nullptr : call.in<float>(i); };
      const auto out = [&](int i) { return i < 0 ? nullptr : call.out<float>(i); };
      narrowBackward(w, groups, in(0), in(places.data), in(places.weight), out(places.toData),
                     out(places.toWeight), out(places.toBias), call.threads);
    });
  }
  if ((dy.dtype == DType::kFloat32 || dy.dtype == DType::kBfloat16) && dy.size > 0 && size > 0)
    return std::make_unique<BackwardKernel>(w, groups, places, convolutionTypes(dy.dtype), graph);
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

std::unique_ptr<Kernel> makeBackward(const PlanSpec& spec, ParamReader reader) {
  const BackwardConvolutionParams params(reader);
  const bool last = params.layout && *params.layout >= BackwardConvolutionParams::kLayoutNHWC;
  return makeGradients(spec, params, last, false, makeBackward, reader);
}
MXLAB_KERNEL("backward_Convolution", makeBackward);

MXLAB_KERNEL("layout_backward_Convolution", [](const PlanSpec& spec, ParamReader reader) {
  if (spec.inputs.at(0).dtype != DType::kFloat32)
    throw std::invalid_argument("Convolution: graphs turn float32 arrays only");
  return makeGradients(spec, LayoutBackwardConvolutionParams(reader), true, true, makeBackward, reader);
});

}  // namespace
}  // namespace mxlab
