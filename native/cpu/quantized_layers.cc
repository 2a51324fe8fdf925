// quantized_fully_connected and quantized_conv: sums of products of 8-bit numbers, exact in int32.
#include <algorithm>
#include <cstring>

#include "byte_convolution.h"
#include "core/parallel.h"
#include "generated/params/contrib_quantized_conv.h"
#include "generated/params/contrib_quantized_fully_connected.h"
#include "quantize.h"

namespace mxlab {
namespace {

using DataType = dnnl::memory::data_type;

/// A number limited to int32.
int32_t limitedSum(int64_t value) {
  return static_cast<int32_t>(std::min<int64_t>(std::max<int64_t>(value, INT32_MIN), INT32_MAX));
}

/// What ±2³¹ of a sum of products stands for.
void putSumRange(const Call& call, int first, float dataLevels, float weightLevels) {
  const float reach = (magnitude(call, first) / dataLevels) * (magnitude(call, first + 2) / weightLevels);
  call.out<float>(1)[0] = -(reach * kInt32Levels);
  call.out<float>(2)[0] = reach * kInt32Levels;
}

/// Checks types, ranges and the size of the bias. The positions are MXNet's: data, weight, bias, then the
/// ranges.
void checkLayer(const PlanSpec& spec, bool biased, int64_t channels) {
  const size_t arrays = biased ? 3 : 2;
  if (spec.inputs.size() != arrays * 3) throw std::invalid_argument(spec.kernel + ": inputs are missing");
  if (!isByte(spec.inputs[0].dtype) || spec.inputs[1].dtype != DType::kInt8 ||
      spec.outputs.at(0).dtype != DType::kInt32)
    throw std::invalid_argument(spec.kernel + ": takes int8 or uint8 data and int8 weights to int32");
  if (biased && (spec.inputs[2].dtype != DType::kInt8 || spec.inputs[2].size != channels))
    throw std::invalid_argument(spec.kernel + ": the bias is int8, one number for each output channel");
  requireRange(spec, arrays, arrays * 2);
  requireRangeOutputs(spec);
}

class FullyConnectedKernel final : public Kernel {
 public:
  FullyConnectedKernel(DType data, int64_t rows, int64_t columns, int64_t depth, bool biased)
      : data_(data), m_(rows), n_(columns), k_(depth), biased_(biased) {
    if (m_ * n_ * k_ < 32768 || !hasExactByteProducts()) return;
    using Tag = dnnl::memory::format_tag;
    const dnnl::memory::desc x({m_, k_}, byteType(data), Tag::ab), w({k_, n_}, DataType::s8, Tag::ba),
        y({m_, n_}, DataType::s32, Tag::ab);
    const dnnl::matmul::primitive_desc desc(cpuEngine(), x, w, y, userScratchpad());
    stage_.input(DNNL_ARG_SRC, x, desc.src_desc());
    stage_.input(DNNL_ARG_WEIGHTS, w, desc.weights_desc());
    stage_.output(DNNL_ARG_DST, y, desc.dst_desc());
    stage_.finish(dnnl::matmul(desc), desc.scratchpad_desc());
    oneDnn_ = true;
  }
  int64_t workspaceBytes() const override { return oneDnn_ ? stage_.bytes() : 0; }
  double cost() const override {
    return 300 + static_cast<double>(m_ * n_) * (1 + static_cast<double>(k_) / (oneDnn_ ? 200 : 20));
  }
  void run(const Call& call) override {
    const int8_t* w = call.in<int8_t>(1);
    int32_t* y = call.out<int32_t>(0);
    if (oneDnn_) {
      void* arrays[] = {call.inputs[0], call.inputs[1], call.outputs[0]};
      stage_.run(arrays, call.workspace);
    } else {
      const auto* x = static_cast<const uint8_t*>(call.inputs[0]);
      parallelFor(call.threads, m_ * n_, 100000 / (k_ + 1) + 1, [&](int64_t begin, int64_t end) {
        for (int64_t i = begin; i < end; ++i) y[i] = byteDot(data_, x + i / n_ * k_, w + i % n_ * k_, k_);
      });
    }
    if (biased_) addBias(call, y);
    const int first = biased_ ? 3 : 2;
    putSumRange(call, first, 127.0f, data_ == DType::kInt8 ? 127.0f : 255.0f);
  }

 private:
  void addBias(const Call& call, int32_t* y) const {
    const float scale = (levelsOf(data_) / magnitude(call, 3)) * (kInt8Levels / magnitude(call, 5)) *
                        magnitude(call, 7) / kInt8Levels;
    const int8_t* bias = call.in<int8_t>(2);
    for (int64_t j = 0; j < n_; ++j) {
      const float exact = static_cast<float>(bias[j]) * scale;
      const int64_t shift = limited<int32_t>(std::trunc(exact));
      for (int64_t i = 0; i < m_; ++i) y[i * n_ + j] = limitedSum(y[i * n_ + j] + shift);
    }
  }

  DType data_;
  int64_t m_, n_, k_;
  bool biased_, oneDnn_ = false;
  OneDnnStage stage_;
};

MXLAB_KERNEL("quantized_fully_connected",
             [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
               const ContribQuantizedFullyConnectedParams params(reader);
               const Meta& x = spec.inputs.at(0);
               const Meta& w = spec.inputs.at(1);
               if (w.rank() != 2 || x.rank() < 1)
                 throw std::invalid_argument("quantized_fully_connected: the weight must be a matrix");
               const int64_t n = w.shape[0], k = w.shape[1];
               const int64_t rows = params.flatten ? x.shape[0] : (k == 0 ? 0 : x.size / k);
               checkLayer(spec, !params.no_bias, n);
               if (rows * k != x.size || rows * n != spec.outputs[0].size)
                 throw std::invalid_argument("quantized_fully_connected: the input does not fit the weight");
               return std::make_unique<FullyConnectedKernel>(x.dtype, rows, n, k, !params.no_bias);
             });

class ConvolutionKernel final : public Kernel {
 public:
  ConvolutionKernel(DType data, const Windows& w, int64_t groups, bool biased)
      : sums_(data, w, groups), biased_(biased) {}
  int64_t workspaceBytes() const override { return sums_.workspaceBytes(); }
  double cost() const override { return sums_.cost(); }
  void run(const Call& call) override {
    int32_t* y = call.out<int32_t>(0);
    sums_.run(call, call.inputs[0], call.inputs[1], y, call.workspace);
    if (biased_) {
      const int8_t* bias = call.in<int8_t>(2);
      sums_.eachOutput(
          [&](int64_t at, int64_t filter) { y[at] = limitedSum(int64_t{y[at]} + bias[filter]); });
    }
    // MXNet counts uint8 data as int8 here.
    putSumRange(call, biased_ ? 3 : 2, 127.0f, 127.0f);
  }

 private:
  ByteConvolution sums_;
  bool biased_;
};

MXLAB_KERNEL("quantized_conv", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const ContribQuantizedConvParams params(reader);
  checkLayer(spec, !params.no_bias, params.num_filter);
  const Windows w =
      convolutionWindows(spec, params, spec.inputs[0].shape, spec.outputs.at(0).shape, &spec.inputs[1]);
  return std::make_unique<ConvolutionKernel>(spec.inputs[0].dtype, w, params.num_group, !params.no_bias);
});

}  // namespace
}  // namespace mxlab
