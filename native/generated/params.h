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

}  // namespace mxlab
