// Parameters of the operators as their kernels see them. Written by `npm run gen`; do not edit.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/params.h"

namespace mxlab {

/// A list of whole numbers of which some are None.
inline std::vector<std::optional<int64_t>> readOptionalIntegers(ParamReader& reader) {
  std::vector<std::optional<int64_t>> values(static_cast<size_t>(reader.integer()));
  for (auto& value : values) {
    const bool present = reader.boolean();
    const int64_t number = reader.integer();
    if (present) value = number;
  }
  return values;
}

/// _plus_scalar
struct PlusScalarParams {
  bool is_int;
  explicit PlusScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _minus_scalar
struct MinusScalarParams {
  bool is_int;
  explicit MinusScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _rminus_scalar
struct RminusScalarParams {
  bool is_int;
  explicit RminusScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _mul_scalar
struct MulScalarParams {
  bool is_int;
  explicit MulScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _div_scalar
struct DivScalarParams {
  bool is_int;
  explicit DivScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _rdiv_scalar
struct RdivScalarParams {
  bool is_int;
  explicit RdivScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _mod_scalar
struct ModScalarParams {
  bool is_int;
  explicit ModScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _rmod_scalar
struct RmodScalarParams {
  bool is_int;
  explicit RmodScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _power_scalar
struct PowerScalarParams {
  bool is_int;
  explicit PowerScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _rpower_scalar
struct RpowerScalarParams {
  bool is_int;
  explicit RpowerScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _maximum_scalar
struct MaximumScalarParams {
  bool is_int;
  explicit MaximumScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _minimum_scalar
struct MinimumScalarParams {
  bool is_int;
  explicit MinimumScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _hypot_scalar
struct HypotScalarParams {
  bool is_int;
  explicit HypotScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _equal_scalar
struct EqualScalarParams {
  bool is_int;
  explicit EqualScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _not_equal_scalar
struct NotEqualScalarParams {
  bool is_int;
  explicit NotEqualScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _greater_scalar
struct GreaterScalarParams {
  bool is_int;
  explicit GreaterScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _greater_equal_scalar
struct GreaterEqualScalarParams {
  bool is_int;
  explicit GreaterEqualScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _lesser_scalar
struct LesserScalarParams {
  bool is_int;
  explicit LesserScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _lesser_equal_scalar
struct LesserEqualScalarParams {
  bool is_int;
  explicit LesserEqualScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _logical_and_scalar
struct LogicalAndScalarParams {
  bool is_int;
  explicit LogicalAndScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _logical_or_scalar
struct LogicalOrScalarParams {
  bool is_int;
  explicit LogicalOrScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// _logical_xor_scalar
struct LogicalXorScalarParams {
  bool is_int;
  explicit LogicalXorScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

/// MakeLoss
struct MakeLossParams {
  static constexpr int64_t kNormalizationNull = 0;
  static constexpr int64_t kNormalizationBatch = 1;
  static constexpr int64_t kNormalizationValid = 2;
  double grad_scale;
  double valid_thresh;
  int64_t normalization;
  explicit MakeLossParams(ParamReader reader)
      : grad_scale(reader.number()),
        valid_thresh(reader.number()),
        normalization(reader.integer()) {}
};

/// add_n
struct AddNParams {
  int64_t num_args;
  explicit AddNParams(ParamReader reader)
      : num_args(reader.integer()) {}
};

/// clip
struct ClipParams {
  double a_min;
  double a_max;
  explicit ClipParams(ParamReader reader)
      : a_min(reader.number()),
        a_max(reader.number()) {}
};

/// _backward_clip
struct BackwardClipParams {
  double a_min;
  double a_max;
  explicit BackwardClipParams(ParamReader reader)
      : a_min(reader.number()),
        a_max(reader.number()) {}
};

/// hard_sigmoid
struct HardSigmoidParams {
  double alpha;
  double beta;
  explicit HardSigmoidParams(ParamReader reader)
      : alpha(reader.number()),
        beta(reader.number()) {}
};

/// Cast
struct CastParams {
  int64_t dtype;
  explicit CastParams(ParamReader reader)
      : dtype(reader.integer()) {}
};

/// amp_cast
struct AmpCastParams {
  int64_t dtype;
  explicit AmpCastParams(ParamReader reader)
      : dtype(reader.integer()) {}
};

/// sum
struct SumParams {
  std::optional<std::vector<int64_t>> axis;
  bool keepdims;
  bool exclude;
  explicit SumParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt),
        keepdims(reader.boolean()),
        exclude(reader.boolean()) {}
};

/// mean
struct MeanParams {
  std::optional<std::vector<int64_t>> axis;
  bool keepdims;
  bool exclude;
  explicit MeanParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt),
        keepdims(reader.boolean()),
        exclude(reader.boolean()) {}
};

/// prod
struct ProdParams {
  std::optional<std::vector<int64_t>> axis;
  bool keepdims;
  bool exclude;
  explicit ProdParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt),
        keepdims(reader.boolean()),
        exclude(reader.boolean()) {}
};

/// nansum
struct NansumParams {
  std::optional<std::vector<int64_t>> axis;
  bool keepdims;
  bool exclude;
  explicit NansumParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt),
        keepdims(reader.boolean()),
        exclude(reader.boolean()) {}
};

/// nanprod
struct NanprodParams {
  std::optional<std::vector<int64_t>> axis;
  bool keepdims;
  bool exclude;
  explicit NanprodParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt),
        keepdims(reader.boolean()),
        exclude(reader.boolean()) {}
};

/// max
struct MaxParams {
  std::optional<std::vector<int64_t>> axis;
  bool keepdims;
  bool exclude;
  explicit MaxParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt),
        keepdims(reader.boolean()),
        exclude(reader.boolean()) {}
};

/// min
struct MinParams {
  std::optional<std::vector<int64_t>> axis;
  bool keepdims;
  bool exclude;
  explicit MinParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt),
        keepdims(reader.boolean()),
        exclude(reader.boolean()) {}
};

/// _stretch
struct StretchParams {
  std::vector<int64_t> axis;
  std::vector<int64_t> shape;
  explicit StretchParams(ParamReader reader)
      : axis(reader.integers()),
        shape(reader.integers()) {}
};

/// _sum_to
struct SumToParams {
  std::vector<int64_t> shape;
  explicit SumToParams(ParamReader reader)
      : shape(reader.integers()) {}
};

/// norm
struct NormParams {
  int64_t ord;
  std::optional<std::vector<int64_t>> axis;
  std::optional<int64_t> out_dtype;
  bool keepdims;
  explicit NormParams(ParamReader reader)
      : ord(reader.integer()),
        axis(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt),
        out_dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        keepdims(reader.boolean()) {}
};

/// argmax
struct ArgmaxParams {
  std::optional<int64_t> axis;
  bool keepdims;
  explicit ArgmaxParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        keepdims(reader.boolean()) {}
};

/// argmin
struct ArgminParams {
  std::optional<int64_t> axis;
  bool keepdims;
  explicit ArgminParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        keepdims(reader.boolean()) {}
};

/// broadcast_to
struct BroadcastToParams {
  std::vector<int64_t> shape;
  explicit BroadcastToParams(ParamReader reader)
      : shape(reader.integers()) {}
};

/// broadcast_axis
struct BroadcastAxisParams {
  std::vector<int64_t> axis;
  std::vector<int64_t> size;
  explicit BroadcastAxisParams(ParamReader reader)
      : axis(reader.integers()),
        size(reader.integers()) {}
};

/// broadcast_like
struct BroadcastLikeParams {
  std::optional<std::vector<int64_t>> lhs_axes;
  std::optional<std::vector<int64_t>> rhs_axes;
  explicit BroadcastLikeParams(ParamReader reader)
      : lhs_axes(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt),
        rhs_axes(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt) {}
};

/// _zeros
struct ZerosParams {
  std::vector<int64_t> shape;
  std::string ctx;
  int64_t dtype;
  explicit ZerosParams(ParamReader reader)
      : shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.integer()) {}
};

/// _ones
struct OnesParams {
  std::vector<int64_t> shape;
  std::string ctx;
  int64_t dtype;
  explicit OnesParams(ParamReader reader)
      : shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.integer()) {}
};

/// _full
struct FullParams {
  std::vector<int64_t> shape;
  std::string ctx;
  int64_t dtype;
  double value;
  explicit FullParams(ParamReader reader)
      : shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.integer()),
        value(reader.number()) {}
};

/// _arange
struct ArangeParams {
  double start;
  std::optional<double> stop;
  double step;
  int64_t repeat;
  bool infer_range;
  std::string ctx;
  int64_t dtype;
  explicit ArangeParams(ParamReader reader)
      : start(reader.number()),
        stop(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt),
        step(reader.number()),
        repeat(reader.integer()),
        infer_range(reader.boolean()),
        ctx(reader.text()),
        dtype(reader.integer()) {}
};

/// _linspace
struct LinspaceParams {
  double start;
  double stop;
  int64_t num;
  bool endpoint;
  std::string ctx;
  int64_t dtype;
  explicit LinspaceParams(ParamReader reader)
      : start(reader.number()),
        stop(reader.number()),
        num(reader.integer()),
        endpoint(reader.boolean()),
        ctx(reader.text()),
        dtype(reader.integer()) {}
};

/// _eye
struct EyeParams {
  int64_t N;
  int64_t M;
  int64_t k;
  std::string ctx;
  int64_t dtype;
  explicit EyeParams(ParamReader reader)
      : N(reader.integer()),
        M(reader.integer()),
        k(reader.integer()),
        ctx(reader.text()),
        dtype(reader.integer()) {}
};

/// _random_uniform
struct RandomUniformParams {
  double low;
  double high;
  std::vector<int64_t> shape;
  std::string ctx;
  std::optional<int64_t> dtype;
  explicit RandomUniformParams(ParamReader reader)
      : low(reader.number()),
        high(reader.number()),
        shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _random_normal
struct RandomNormalParams {
  double loc;
  double scale;
  std::vector<int64_t> shape;
  std::string ctx;
  std::optional<int64_t> dtype;
  explicit RandomNormalParams(ParamReader reader)
      : loc(reader.number()),
        scale(reader.number()),
        shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _random_randint
struct RandomRandintParams {
  int64_t low;
  int64_t high;
  std::vector<int64_t> shape;
  std::string ctx;
  std::optional<int64_t> dtype;
  explicit RandomRandintParams(ParamReader reader)
      : low(reader.integer()),
        high(reader.integer()),
        shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _random_exponential
struct RandomExponentialParams {
  double lam;
  std::vector<int64_t> shape;
  std::string ctx;
  std::optional<int64_t> dtype;
  explicit RandomExponentialParams(ParamReader reader)
      : lam(reader.number()),
        shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _random_gamma
struct RandomGammaParams {
  double alpha;
  double beta;
  std::vector<int64_t> shape;
  std::string ctx;
  std::optional<int64_t> dtype;
  explicit RandomGammaParams(ParamReader reader)
      : alpha(reader.number()),
        beta(reader.number()),
        shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _random_poisson
struct RandomPoissonParams {
  double lam;
  std::vector<int64_t> shape;
  std::string ctx;
  std::optional<int64_t> dtype;
  explicit RandomPoissonParams(ParamReader reader)
      : lam(reader.number()),
        shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _random_negative_binomial
struct RandomNegativeBinomialParams {
  int64_t k;
  double p;
  std::vector<int64_t> shape;
  std::string ctx;
  std::optional<int64_t> dtype;
  explicit RandomNegativeBinomialParams(ParamReader reader)
      : k(reader.integer()),
        p(reader.number()),
        shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _random_generalized_negative_binomial
struct RandomGeneralizedNegativeBinomialParams {
  double mu;
  double alpha;
  std::vector<int64_t> shape;
  std::string ctx;
  std::optional<int64_t> dtype;
  explicit RandomGeneralizedNegativeBinomialParams(ParamReader reader)
      : mu(reader.number()),
        alpha(reader.number()),
        shape(reader.integers()),
        ctx(reader.text()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _sample_uniform
struct SampleUniformParams {
  std::vector<int64_t> shape;
  std::optional<int64_t> dtype;
  explicit SampleUniformParams(ParamReader reader)
      : shape(reader.integers()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _sample_normal
struct SampleNormalParams {
  std::vector<int64_t> shape;
  std::optional<int64_t> dtype;
  explicit SampleNormalParams(ParamReader reader)
      : shape(reader.integers()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _sample_gamma
struct SampleGammaParams {
  std::vector<int64_t> shape;
  std::optional<int64_t> dtype;
  explicit SampleGammaParams(ParamReader reader)
      : shape(reader.integers()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _sample_exponential
struct SampleExponentialParams {
  std::vector<int64_t> shape;
  std::optional<int64_t> dtype;
  explicit SampleExponentialParams(ParamReader reader)
      : shape(reader.integers()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _sample_poisson
struct SamplePoissonParams {
  std::vector<int64_t> shape;
  std::optional<int64_t> dtype;
  explicit SamplePoissonParams(ParamReader reader)
      : shape(reader.integers()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _sample_negative_binomial
struct SampleNegativeBinomialParams {
  std::vector<int64_t> shape;
  std::optional<int64_t> dtype;
  explicit SampleNegativeBinomialParams(ParamReader reader)
      : shape(reader.integers()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _sample_generalized_negative_binomial
struct SampleGeneralizedNegativeBinomialParams {
  std::vector<int64_t> shape;
  std::optional<int64_t> dtype;
  explicit SampleGeneralizedNegativeBinomialParams(ParamReader reader)
      : shape(reader.integers()),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _sample_multinomial
struct SampleMultinomialParams {
  static constexpr int64_t kDtypeUint8 = 0;
  static constexpr int64_t kDtypeInt32 = 1;
  static constexpr int64_t kDtypeFloat16 = 2;
  static constexpr int64_t kDtypeFloat32 = 3;
  static constexpr int64_t kDtypeFloat64 = 4;
  std::vector<int64_t> shape;
  bool get_prob;
  int64_t dtype;
  explicit SampleMultinomialParams(ParamReader reader)
      : shape(reader.integers()),
        get_prob(reader.boolean()),
        dtype(reader.integer()) {}
};

/// sgd_update
struct SgdUpdateParams {
  bool lazy_update;
  explicit SgdUpdateParams(ParamReader reader)
      : lazy_update(reader.boolean()) {}
};

/// sgd_mom_update
struct SgdMomUpdateParams {
  bool lazy_update;
  explicit SgdMomUpdateParams(ParamReader reader)
      : lazy_update(reader.boolean()) {}
};

/// adam_update
struct AdamUpdateParams {
  bool lazy_update;
  explicit AdamUpdateParams(ParamReader reader)
      : lazy_update(reader.boolean()) {}
};

/// FullyConnected
struct FullyConnectedParams {
  int64_t num_hidden;
  bool no_bias;
  bool flatten;
  explicit FullyConnectedParams(ParamReader reader)
      : num_hidden(reader.integer()),
        no_bias(reader.boolean()),
        flatten(reader.boolean()) {}
};

/// Activation
struct ActivationParams {
  static constexpr int64_t kActTypeRelu = 0;
  static constexpr int64_t kActTypeSigmoid = 1;
  static constexpr int64_t kActTypeTanh = 2;
  static constexpr int64_t kActTypeSoftrelu = 3;
  static constexpr int64_t kActTypeSoftsign = 4;
  int64_t act_type;
  explicit ActivationParams(ParamReader reader)
      : act_type(reader.integer()) {}
};

/// Reshape
struct ReshapeParams {
  std::vector<int64_t> shape;
  bool reverse;
  std::vector<int64_t> target_shape;
  bool keep_highest;
  explicit ReshapeParams(ParamReader reader)
      : shape(reader.integers()),
        reverse(reader.boolean()),
        target_shape(reader.integers()),
        keep_highest(reader.boolean()) {}
};

/// expand_dims
struct ExpandDimsParams {
  int64_t axis;
  explicit ExpandDimsParams(ParamReader reader)
      : axis(reader.integer()) {}
};

/// squeeze
struct SqueezeParams {
  std::optional<std::vector<int64_t>> axis;
  explicit SqueezeParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt) {}
};

/// reshape_like
struct ReshapeLikeParams {
  std::optional<int64_t> lhs_begin;
  std::optional<int64_t> lhs_end;
  std::optional<int64_t> rhs_begin;
  std::optional<int64_t> rhs_end;
  explicit ReshapeLikeParams(ParamReader reader)
      : lhs_begin(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        lhs_end(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        rhs_begin(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        rhs_end(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// transpose
struct TransposeParams {
  std::vector<int64_t> axes;
  explicit TransposeParams(ParamReader reader)
      : axes(reader.integers()) {}
};

/// SwapAxis
struct SwapAxisParams {
  int64_t dim1;
  int64_t dim2;
  explicit SwapAxisParams(ParamReader reader)
      : dim1(reader.integer()),
        dim2(reader.integer()) {}
};

/// dot
struct DotParams {
  static constexpr int64_t kForwardStypeDefault = 0;
  static constexpr int64_t kForwardStypeRowSparse = 1;
  static constexpr int64_t kForwardStypeCsr = 2;
  bool transpose_a;
  bool transpose_b;
  std::optional<int64_t> forward_stype;
  explicit DotParams(ParamReader reader)
      : transpose_a(reader.boolean()),
        transpose_b(reader.boolean()),
        forward_stype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// batch_dot
struct BatchDotParams {
  static constexpr int64_t kForwardStypeDefault = 0;
  static constexpr int64_t kForwardStypeRowSparse = 1;
  static constexpr int64_t kForwardStypeCsr = 2;
  bool transpose_a;
  bool transpose_b;
  std::optional<int64_t> forward_stype;
  explicit BatchDotParams(ParamReader reader)
      : transpose_a(reader.boolean()),
        transpose_b(reader.boolean()),
        forward_stype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _linalg_gemm2
struct LinalgGemm2Params {
  bool transpose_a;
  bool transpose_b;
  double alpha;
  int64_t axis;
  explicit LinalgGemm2Params(ParamReader reader)
      : transpose_a(reader.boolean()),
        transpose_b(reader.boolean()),
        alpha(reader.number()),
        axis(reader.integer()) {}
};

/// Concat
struct ConcatParams {
  int64_t num_args;
  int64_t dim;
  explicit ConcatParams(ParamReader reader)
      : num_args(reader.integer()),
        dim(reader.integer()) {}
};

/// stack
struct StackParams {
  int64_t axis;
  int64_t num_args;
  explicit StackParams(ParamReader reader)
      : axis(reader.integer()),
        num_args(reader.integer()) {}
};

/// SliceChannel
struct SliceChannelParams {
  int64_t num_outputs;
  int64_t axis;
  bool squeeze_axis;
  explicit SliceChannelParams(ParamReader reader)
      : num_outputs(reader.integer()),
        axis(reader.integer()),
        squeeze_axis(reader.boolean()) {}
};

/// Convolution
struct ConvolutionParams {
  static constexpr int64_t kCudnnTuneOff = 0;
  static constexpr int64_t kCudnnTuneLimitedWorkspace = 1;
  static constexpr int64_t kCudnnTuneFastest = 2;
  static constexpr int64_t kLayoutNCW = 0;
  static constexpr int64_t kLayoutNCHW = 1;
  static constexpr int64_t kLayoutNCDHW = 2;
  static constexpr int64_t kLayoutNHWC = 3;
  static constexpr int64_t kLayoutNDHWC = 4;
  std::vector<int64_t> kernel;
  std::vector<int64_t> stride;
  std::vector<int64_t> dilate;
  std::vector<int64_t> pad;
  int64_t num_filter;
  int64_t num_group;
  int64_t workspace;
  bool no_bias;
  std::optional<int64_t> cudnn_tune;
  bool cudnn_off;
  std::optional<int64_t> layout;
  explicit ConvolutionParams(ParamReader reader)
      : kernel(reader.integers()),
        stride(reader.integers()),
        dilate(reader.integers()),
        pad(reader.integers()),
        num_filter(reader.integer()),
        num_group(reader.integer()),
        workspace(reader.integer()),
        no_bias(reader.boolean()),
        cudnn_tune(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        cudnn_off(reader.boolean()),
        layout(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _backward_Convolution
struct BackwardConvolutionParams {
  static constexpr int64_t kCudnnTuneOff = 0;
  static constexpr int64_t kCudnnTuneLimitedWorkspace = 1;
  static constexpr int64_t kCudnnTuneFastest = 2;
  static constexpr int64_t kLayoutNCW = 0;
  static constexpr int64_t kLayoutNCHW = 1;
  static constexpr int64_t kLayoutNCDHW = 2;
  static constexpr int64_t kLayoutNHWC = 3;
  static constexpr int64_t kLayoutNDHWC = 4;
  std::vector<int64_t> kernel;
  std::vector<int64_t> stride;
  std::vector<int64_t> dilate;
  std::vector<int64_t> pad;
  int64_t num_filter;
  int64_t num_group;
  int64_t workspace;
  bool no_bias;
  std::optional<int64_t> cudnn_tune;
  bool cudnn_off;
  std::optional<int64_t> layout;
  std::vector<int64_t> wants;
  std::vector<int64_t> data_shape;
  explicit BackwardConvolutionParams(ParamReader reader)
      : kernel(reader.integers()),
        stride(reader.integers()),
        dilate(reader.integers()),
        pad(reader.integers()),
        num_filter(reader.integer()),
        num_group(reader.integer()),
        workspace(reader.integer()),
        no_bias(reader.boolean()),
        cudnn_tune(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        cudnn_off(reader.boolean()),
        layout(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        wants(reader.integers()),
        data_shape(reader.integers()) {}
};

/// Pooling
struct PoolingParams {
  static constexpr int64_t kPoolTypeMax = 0;
  static constexpr int64_t kPoolTypeAvg = 1;
  static constexpr int64_t kPoolTypeSum = 2;
  static constexpr int64_t kPoolTypeLp = 3;
  static constexpr int64_t kPoolingConventionFull = 0;
  static constexpr int64_t kPoolingConventionValid = 1;
  static constexpr int64_t kPoolingConventionSame = 2;
  static constexpr int64_t kLayoutNCW = 0;
  static constexpr int64_t kLayoutNCHW = 1;
  static constexpr int64_t kLayoutNCDHW = 2;
  static constexpr int64_t kLayoutNWC = 3;
  static constexpr int64_t kLayoutNHWC = 4;
  static constexpr int64_t kLayoutNDHWC = 5;
  std::vector<int64_t> kernel;
  int64_t pool_type;
  bool global_pool;
  bool cudnn_off;
  int64_t pooling_convention;
  std::vector<int64_t> stride;
  std::vector<int64_t> pad;
  std::optional<int64_t> p_value;
  std::optional<bool> count_include_pad;
  std::optional<int64_t> layout;
  explicit PoolingParams(ParamReader reader)
      : kernel(reader.integers()),
        pool_type(reader.integer()),
        global_pool(reader.boolean()),
        cudnn_off(reader.boolean()),
        pooling_convention(reader.integer()),
        stride(reader.integers()),
        pad(reader.integers()),
        p_value(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        count_include_pad(reader.boolean() ? std::optional<bool>(reader.boolean()) : std::nullopt),
        layout(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _backward_Pooling
struct BackwardPoolingParams {
  static constexpr int64_t kPoolTypeMax = 0;
  static constexpr int64_t kPoolTypeAvg = 1;
  static constexpr int64_t kPoolTypeSum = 2;
  static constexpr int64_t kPoolTypeLp = 3;
  static constexpr int64_t kPoolingConventionFull = 0;
  static constexpr int64_t kPoolingConventionValid = 1;
  static constexpr int64_t kPoolingConventionSame = 2;
  static constexpr int64_t kLayoutNCW = 0;
  static constexpr int64_t kLayoutNCHW = 1;
  static constexpr int64_t kLayoutNCDHW = 2;
  static constexpr int64_t kLayoutNWC = 3;
  static constexpr int64_t kLayoutNHWC = 4;
  static constexpr int64_t kLayoutNDHWC = 5;
  std::vector<int64_t> kernel;
  int64_t pool_type;
  bool global_pool;
  bool cudnn_off;
  int64_t pooling_convention;
  std::vector<int64_t> stride;
  std::vector<int64_t> pad;
  std::optional<int64_t> p_value;
  std::optional<bool> count_include_pad;
  std::optional<int64_t> layout;
  explicit BackwardPoolingParams(ParamReader reader)
      : kernel(reader.integers()),
        pool_type(reader.integer()),
        global_pool(reader.boolean()),
        cudnn_off(reader.boolean()),
        pooling_convention(reader.integer()),
        stride(reader.integers()),
        pad(reader.integers()),
        p_value(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        count_include_pad(reader.boolean() ? std::optional<bool>(reader.boolean()) : std::nullopt),
        layout(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// BatchNorm
struct BatchNormParams {
  double eps;
  double momentum;
  bool fix_gamma;
  bool use_global_stats;
  bool output_mean_var;
  int64_t axis;
  bool cudnn_off;
  std::optional<double> min_calib_range;
  std::optional<double> max_calib_range;
  explicit BatchNormParams(ParamReader reader)
      : eps(reader.number()),
        momentum(reader.number()),
        fix_gamma(reader.boolean()),
        use_global_stats(reader.boolean()),
        output_mean_var(reader.boolean()),
        axis(reader.integer()),
        cudnn_off(reader.boolean()),
        min_calib_range(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt),
        max_calib_range(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt) {}
};

/// _backward_BatchNorm
struct BackwardBatchNormParams {
  double eps;
  double momentum;
  bool fix_gamma;
  bool use_global_stats;
  bool output_mean_var;
  int64_t axis;
  bool cudnn_off;
  std::optional<double> min_calib_range;
  std::optional<double> max_calib_range;
  std::vector<int64_t> wants;
  explicit BackwardBatchNormParams(ParamReader reader)
      : eps(reader.number()),
        momentum(reader.number()),
        fix_gamma(reader.boolean()),
        use_global_stats(reader.boolean()),
        output_mean_var(reader.boolean()),
        axis(reader.integer()),
        cudnn_off(reader.boolean()),
        min_calib_range(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt),
        max_calib_range(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt),
        wants(reader.integers()) {}
};

/// SoftmaxOutput
struct SoftmaxOutputParams {
  static constexpr int64_t kNormalizationNull = 0;
  static constexpr int64_t kNormalizationBatch = 1;
  static constexpr int64_t kNormalizationValid = 2;
  double grad_scale;
  double ignore_label;
  bool multi_output;
  bool use_ignore;
  bool preserve_shape;
  int64_t normalization;
  bool out_grad;
  double smooth_alpha;
  explicit SoftmaxOutputParams(ParamReader reader)
      : grad_scale(reader.number()),
        ignore_label(reader.number()),
        multi_output(reader.boolean()),
        use_ignore(reader.boolean()),
        preserve_shape(reader.boolean()),
        normalization(reader.integer()),
        out_grad(reader.boolean()),
        smooth_alpha(reader.number()) {}
};

/// _backward_SoftmaxOutput
struct BackwardSoftmaxOutputParams {
  static constexpr int64_t kNormalizationNull = 0;
  static constexpr int64_t kNormalizationBatch = 1;
  static constexpr int64_t kNormalizationValid = 2;
  double grad_scale;
  double ignore_label;
  bool multi_output;
  bool use_ignore;
  bool preserve_shape;
  int64_t normalization;
  bool out_grad;
  double smooth_alpha;
  explicit BackwardSoftmaxOutputParams(ParamReader reader)
      : grad_scale(reader.number()),
        ignore_label(reader.number()),
        multi_output(reader.boolean()),
        use_ignore(reader.boolean()),
        preserve_shape(reader.boolean()),
        normalization(reader.integer()),
        out_grad(reader.boolean()),
        smooth_alpha(reader.number()) {}
};

/// LinearRegressionOutput
struct LinearRegressionOutputParams {
  double grad_scale;
  explicit LinearRegressionOutputParams(ParamReader reader)
      : grad_scale(reader.number()) {}
};

/// LogisticRegressionOutput
struct LogisticRegressionOutputParams {
  double grad_scale;
  explicit LogisticRegressionOutputParams(ParamReader reader)
      : grad_scale(reader.number()) {}
};

/// MAERegressionOutput
struct MAERegressionOutputParams {
  double grad_scale;
  explicit MAERegressionOutputParams(ParamReader reader)
      : grad_scale(reader.number()) {}
};

/// slice
struct SliceParams {
  std::vector<std::optional<int64_t>> begin;
  std::vector<std::optional<int64_t>> end;
  std::vector<std::optional<int64_t>> step;
  explicit SliceParams(ParamReader reader)
      : begin(readOptionalIntegers(reader)),
        end(readOptionalIntegers(reader)),
        step(readOptionalIntegers(reader)) {}
};

/// _backward_slice
struct BackwardSliceParams {
  std::vector<int64_t> shape;
  std::vector<std::optional<int64_t>> begin;
  std::vector<std::optional<int64_t>> end;
  std::vector<std::optional<int64_t>> step;
  explicit BackwardSliceParams(ParamReader reader)
      : shape(reader.integers()),
        begin(readOptionalIntegers(reader)),
        end(readOptionalIntegers(reader)),
        step(readOptionalIntegers(reader)) {}
};

/// slice_axis
struct SliceAxisParams {
  int64_t axis;
  int64_t begin;
  std::optional<int64_t> end;
  explicit SliceAxisParams(ParamReader reader)
      : axis(reader.integer()),
        begin(reader.integer()),
        end(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// slice_like
struct SliceLikeParams {
  std::vector<int64_t> axes;
  explicit SliceLikeParams(ParamReader reader)
      : axes(reader.integers()) {}
};

/// _slice_assign
struct SliceAssignParams {
  std::vector<std::optional<int64_t>> begin;
  std::vector<std::optional<int64_t>> end;
  std::vector<std::optional<int64_t>> step;
  explicit SliceAssignParams(ParamReader reader)
      : begin(readOptionalIntegers(reader)),
        end(readOptionalIntegers(reader)),
        step(readOptionalIntegers(reader)) {}
};

/// _slice_assign_scalar
struct SliceAssignScalarParams {
  std::vector<std::optional<int64_t>> begin;
  std::vector<std::optional<int64_t>> end;
  std::vector<std::optional<int64_t>> step;
  explicit SliceAssignScalarParams(ParamReader reader)
      : begin(readOptionalIntegers(reader)),
        end(readOptionalIntegers(reader)),
        step(readOptionalIntegers(reader)) {}
};

/// reverse
struct ReverseParams {
  std::vector<int64_t> axis;
  explicit ReverseParams(ParamReader reader)
      : axis(reader.integers()) {}
};

/// tile
struct TileParams {
  std::vector<int64_t> reps;
  explicit TileParams(ParamReader reader)
      : reps(reader.integers()) {}
};

/// repeat
struct RepeatParams {
  int64_t repeats;
  std::optional<int64_t> axis;
  explicit RepeatParams(ParamReader reader)
      : repeats(reader.integer()),
        axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// diag
struct DiagParams {
  int64_t k;
  int64_t axis1;
  int64_t axis2;
  explicit DiagParams(ParamReader reader)
      : k(reader.integer()),
        axis1(reader.integer()),
        axis2(reader.integer()) {}
};

/// _backward_diag
struct BackwardDiagParams {
  int64_t k;
  int64_t axis1;
  int64_t axis2;
  std::vector<int64_t> shape;
  explicit BackwardDiagParams(ParamReader reader)
      : k(reader.integer()),
        axis1(reader.integer()),
        axis2(reader.integer()),
        shape(reader.integers()) {}
};

/// depth_to_space
struct DepthToSpaceParams {
  int64_t block_size;
  explicit DepthToSpaceParams(ParamReader reader)
      : block_size(reader.integer()) {}
};

/// space_to_depth
struct SpaceToDepthParams {
  int64_t block_size;
  explicit SpaceToDepthParams(ParamReader reader)
      : block_size(reader.integer()) {}
};

/// Pad
struct PadParams {
  static constexpr int64_t kModeConstant = 0;
  static constexpr int64_t kModeEdge = 1;
  static constexpr int64_t kModeReflect = 2;
  int64_t mode;
  std::vector<int64_t> pad_width;
  double constant_value;
  explicit PadParams(ParamReader reader)
      : mode(reader.integer()),
        pad_width(reader.integers()),
        constant_value(reader.number()) {}
};

/// _backward_Pad
struct BackwardPadParams {
  static constexpr int64_t kModeConstant = 0;
  static constexpr int64_t kModeEdge = 1;
  static constexpr int64_t kModeReflect = 2;
  int64_t mode;
  std::vector<int64_t> pad_width;
  double constant_value;
  std::vector<int64_t> shape;
  explicit BackwardPadParams(ParamReader reader)
      : mode(reader.integer()),
        pad_width(reader.integers()),
        constant_value(reader.number()),
        shape(reader.integers()) {}
};

/// take
struct TakeParams {
  static constexpr int64_t kModeRaise = 0;
  static constexpr int64_t kModeWrap = 1;
  static constexpr int64_t kModeClip = 2;
  int64_t axis;
  int64_t mode;
  explicit TakeParams(ParamReader reader)
      : axis(reader.integer()),
        mode(reader.integer()) {}
};

/// _backward_take
struct BackwardTakeParams {
  static constexpr int64_t kModeRaise = 0;
  static constexpr int64_t kModeWrap = 1;
  static constexpr int64_t kModeClip = 2;
  int64_t axis;
  int64_t mode;
  std::vector<int64_t> shape;
  explicit BackwardTakeParams(ParamReader reader)
      : axis(reader.integer()),
        mode(reader.integer()),
        shape(reader.integers()) {}
};

/// Embedding
struct EmbeddingParams {
  int64_t input_dim;
  int64_t output_dim;
  int64_t dtype;
  bool sparse_grad;
  explicit EmbeddingParams(ParamReader reader)
      : input_dim(reader.integer()),
        output_dim(reader.integer()),
        dtype(reader.integer()),
        sparse_grad(reader.boolean()) {}
};

/// pick
struct PickParams {
  static constexpr int64_t kModeWrap = 0;
  static constexpr int64_t kModeClip = 1;
  int64_t axis;
  bool keepdims;
  int64_t mode;
  explicit PickParams(ParamReader reader)
      : axis(reader.integer()),
        keepdims(reader.boolean()),
        mode(reader.integer()) {}
};

/// _backward_pick
struct BackwardPickParams {
  static constexpr int64_t kModeWrap = 0;
  static constexpr int64_t kModeClip = 1;
  int64_t axis;
  bool keepdims;
  int64_t mode;
  std::vector<int64_t> shape;
  explicit BackwardPickParams(ParamReader reader)
      : axis(reader.integer()),
        keepdims(reader.boolean()),
        mode(reader.integer()),
        shape(reader.integers()) {}
};

/// one_hot
struct OneHotParams {
  int64_t depth;
  double on_value;
  double off_value;
  int64_t dtype;
  explicit OneHotParams(ParamReader reader)
      : depth(reader.integer()),
        on_value(reader.number()),
        off_value(reader.number()),
        dtype(reader.integer()) {}
};

/// scatter_nd
struct ScatterNdParams {
  std::vector<int64_t> shape;
  explicit ScatterNdParams(ParamReader reader)
      : shape(reader.integers()) {}
};

/// _backward_gather_nd
struct BackwardGatherNdParams {
  std::vector<int64_t> shape;
  explicit BackwardGatherNdParams(ParamReader reader)
      : shape(reader.integers()) {}
};

/// softmax
struct SoftmaxParams {
  static constexpr int64_t kDtypeFloat16 = 0;
  static constexpr int64_t kDtypeFloat32 = 1;
  static constexpr int64_t kDtypeFloat64 = 2;
  int64_t axis;
  std::optional<double> temperature;
  std::optional<int64_t> dtype;
  bool use_length;
  explicit SoftmaxParams(ParamReader reader)
      : axis(reader.integer()),
        temperature(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        use_length(reader.boolean()) {}
};

/// softmin
struct SoftminParams {
  static constexpr int64_t kDtypeFloat16 = 0;
  static constexpr int64_t kDtypeFloat32 = 1;
  static constexpr int64_t kDtypeFloat64 = 2;
  int64_t axis;
  std::optional<double> temperature;
  std::optional<int64_t> dtype;
  bool use_length;
  explicit SoftminParams(ParamReader reader)
      : axis(reader.integer()),
        temperature(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        use_length(reader.boolean()) {}
};

/// log_softmax
struct LogSoftmaxParams {
  static constexpr int64_t kDtypeFloat16 = 0;
  static constexpr int64_t kDtypeFloat32 = 1;
  static constexpr int64_t kDtypeFloat64 = 2;
  int64_t axis;
  std::optional<double> temperature;
  std::optional<int64_t> dtype;
  bool use_length;
  explicit LogSoftmaxParams(ParamReader reader)
      : axis(reader.integer()),
        temperature(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt),
        dtype(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        use_length(reader.boolean()) {}
};

/// _backward_softmax
struct BackwardSoftmaxParams {
  int64_t axis;
  std::optional<double> temperature;
  explicit BackwardSoftmaxParams(ParamReader reader)
      : axis(reader.integer()),
        temperature(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt) {}
};

/// _backward_log_softmax
struct BackwardLogSoftmaxParams {
  int64_t axis;
  std::optional<double> temperature;
  explicit BackwardLogSoftmaxParams(ParamReader reader)
      : axis(reader.integer()),
        temperature(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt) {}
};

/// SoftmaxActivation
struct SoftmaxActivationParams {
  static constexpr int64_t kModeInstance = 0;
  static constexpr int64_t kModeChannel = 1;
  int64_t mode;
  explicit SoftmaxActivationParams(ParamReader reader)
      : mode(reader.integer()) {}
};

/// LayerNorm
struct LayerNormParams {
  int64_t axis;
  double eps;
  bool output_mean_var;
  explicit LayerNormParams(ParamReader reader)
      : axis(reader.integer()),
        eps(reader.number()),
        output_mean_var(reader.boolean()) {}
};

/// _backward_LayerNorm
struct BackwardLayerNormParams {
  int64_t axis;
  explicit BackwardLayerNormParams(ParamReader reader)
      : axis(reader.integer()) {}
};

/// Dropout
struct DropoutParams {
  static constexpr int64_t kModeTraining = 0;
  static constexpr int64_t kModeAlways = 1;
  double p;
  int64_t mode;
  std::vector<int64_t> axes;
  bool cudnn_off;
  explicit DropoutParams(ParamReader reader)
      : p(reader.number()),
        mode(reader.integer()),
        axes(reader.integers()),
        cudnn_off(reader.boolean()) {}
};

/// LeakyReLU
struct LeakyReLUParams {
  static constexpr int64_t kActTypeRrelu = 0;
  static constexpr int64_t kActTypeLeaky = 1;
  static constexpr int64_t kActTypePrelu = 2;
  static constexpr int64_t kActTypeElu = 3;
  static constexpr int64_t kActTypeSelu = 4;
  static constexpr int64_t kActTypeGelu = 5;
  int64_t act_type;
  double slope;
  double lower_bound;
  double upper_bound;
  explicit LeakyReLUParams(ParamReader reader)
      : act_type(reader.integer()),
        slope(reader.number()),
        lower_bound(reader.number()),
        upper_bound(reader.number()) {}
};

/// _backward_LeakyReLU
struct BackwardLeakyReLUParams {
  static constexpr int64_t kActTypeRrelu = 0;
  static constexpr int64_t kActTypeLeaky = 1;
  static constexpr int64_t kActTypePrelu = 2;
  static constexpr int64_t kActTypeElu = 3;
  static constexpr int64_t kActTypeSelu = 4;
  static constexpr int64_t kActTypeGelu = 5;
  int64_t act_type;
  double slope;
  double lower_bound;
  double upper_bound;
  explicit BackwardLeakyReLUParams(ParamReader reader)
      : act_type(reader.integer()),
        slope(reader.number()),
        lower_bound(reader.number()),
        upper_bound(reader.number()) {}
};

/// smooth_l1
struct SmoothL1Params {
  double scalar;
  explicit SmoothL1Params(ParamReader reader)
      : scalar(reader.number()) {}
};

/// _backward_smooth_l1
struct BackwardSmoothL1Params {
  double scalar;
  explicit BackwardSmoothL1Params(ParamReader reader)
      : scalar(reader.number()) {}
};

/// sort
struct SortParams {
  std::optional<int64_t> axis;
  bool is_ascend;
  explicit SortParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        is_ascend(reader.boolean()) {}
};

/// argsort
struct ArgsortParams {
  std::optional<int64_t> axis;
  bool is_ascend;
  int64_t dtype;
  explicit ArgsortParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        is_ascend(reader.boolean()),
        dtype(reader.integer()) {}
};

/// topk
struct TopkParams {
  static constexpr int64_t kRetTypValue = 0;
  static constexpr int64_t kRetTypIndices = 1;
  static constexpr int64_t kRetTypMask = 2;
  static constexpr int64_t kRetTypBoth = 3;
  std::optional<int64_t> axis;
  int64_t k;
  int64_t ret_typ;
  bool is_ascend;
  int64_t dtype;
  explicit TopkParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        k(reader.integer()),
        ret_typ(reader.integer()),
        is_ascend(reader.boolean()),
        dtype(reader.integer()) {}
};

/// _backward_topk
struct BackwardTopkParams {
  std::optional<int64_t> axis;
  std::vector<int64_t> shape;
  explicit BackwardTopkParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        shape(reader.integers()) {}
};

/// _gather_along
struct GatherAlongParams {
  std::optional<int64_t> axis;
  explicit GatherAlongParams(ParamReader reader)
      : axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _ravel_multi_index
struct RavelMultiIndexParams {
  std::vector<int64_t> shape;
  explicit RavelMultiIndexParams(ParamReader reader)
      : shape(reader.integers()) {}
};

/// _unravel_index
struct UnravelIndexParams {
  std::vector<int64_t> shape;
  explicit UnravelIndexParams(ParamReader reader)
      : shape(reader.integers()) {}
};

/// _contrib_index_array
struct ContribIndexArrayParams {
  std::optional<std::vector<int64_t>> axes;
  explicit ContribIndexArrayParams(ParamReader reader)
      : axes(reader.boolean() ? std::optional<std::vector<int64_t>>(reader.integers()) : std::nullopt) {}
};

/// _histogram
struct HistogramParams {
  std::optional<int64_t> bin_cnt;
  std::optional<std::vector<double>> range;
  explicit HistogramParams(ParamReader reader)
      : bin_cnt(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        range(reader.boolean() ? std::optional<std::vector<double>>(reader.numbers()) : std::nullopt) {}
};

/// _contrib_arange_like
struct ContribArangeLikeParams {
  double start;
  double step;
  int64_t repeat;
  std::string ctx;
  std::optional<int64_t> axis;
  explicit ContribArangeLikeParams(ParamReader reader)
      : start(reader.number()),
        step(reader.number()),
        repeat(reader.integer()),
        ctx(reader.text()),
        axis(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt) {}
};

/// _cumsum
struct CumsumParams {
  int64_t axis;
  bool backwards;
  explicit CumsumParams(ParamReader reader)
      : axis(reader.integer()),
        backwards(reader.boolean()) {}
};

/// all_finite
struct AllFiniteParams {
  bool init_output;
  explicit AllFiniteParams(ParamReader reader)
      : init_output(reader.boolean()) {}
};

/// multi_all_finite
struct MultiAllFiniteParams {
  int64_t num_arrays;
  bool init_output;
  explicit MultiAllFiniteParams(ParamReader reader)
      : num_arrays(reader.integer()),
        init_output(reader.boolean()) {}
};

/// multi_sum_sq
struct MultiSumSqParams {
  int64_t num_arrays;
  explicit MultiSumSqParams(ParamReader reader)
      : num_arrays(reader.integer()) {}
};

/// _contrib_allclose
struct ContribAllcloseParams {
  double rtol;
  double atol;
  bool equal_nan;
  explicit ContribAllcloseParams(ParamReader reader)
      : rtol(reader.number()),
        atol(reader.number()),
        equal_nan(reader.boolean()) {}
};

/// lamb_update_phase1
struct LambUpdatePhase1Params {
  bool bias_correction;
  explicit LambUpdatePhase1Params(ParamReader reader)
      : bias_correction(reader.boolean()) {}
};

/// mp_lamb_update_phase1
struct MpLambUpdatePhase1Params {
  bool bias_correction;
  explicit MpLambUpdatePhase1Params(ParamReader reader)
      : bias_correction(reader.boolean()) {}
};

/// mp_sgd_update
struct MpSgdUpdateParams {
  bool lazy_update;
  explicit MpSgdUpdateParams(ParamReader reader)
      : lazy_update(reader.boolean()) {}
};

/// mp_sgd_mom_update
struct MpSgdMomUpdateParams {
  bool lazy_update;
  explicit MpSgdMomUpdateParams(ParamReader reader)
      : lazy_update(reader.boolean()) {}
};

/// _linalg_extractdiag
struct LinalgExtractdiagParams {
  int64_t offset;
  explicit LinalgExtractdiagParams(ParamReader reader)
      : offset(reader.integer()) {}
};

/// _linalg_makediag
struct LinalgMakediagParams {
  int64_t offset;
  explicit LinalgMakediagParams(ParamReader reader)
      : offset(reader.integer()) {}
};

/// _linalg_extracttrian
struct LinalgExtracttrianParams {
  int64_t offset;
  bool lower;
  explicit LinalgExtracttrianParams(ParamReader reader)
      : offset(reader.integer()),
        lower(reader.boolean()) {}
};

/// _linalg_maketrian
struct LinalgMaketrianParams {
  int64_t offset;
  bool lower;
  explicit LinalgMaketrianParams(ParamReader reader)
      : offset(reader.integer()),
        lower(reader.boolean()) {}
};

/// _linalg_trmm
struct LinalgTrmmParams {
  bool transpose;
  bool rightside;
  bool lower;
  double alpha;
  explicit LinalgTrmmParams(ParamReader reader)
      : transpose(reader.boolean()),
        rightside(reader.boolean()),
        lower(reader.boolean()),
        alpha(reader.number()) {}
};

/// _linalg_trsm
struct LinalgTrsmParams {
  bool transpose;
  bool rightside;
  bool lower;
  double alpha;
  explicit LinalgTrsmParams(ParamReader reader)
      : transpose(reader.boolean()),
        rightside(reader.boolean()),
        lower(reader.boolean()),
        alpha(reader.number()) {}
};

}  // namespace mxlab
