// Parameters of _contrib_quantized_conv as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribQuantizedConvParams {
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
  explicit ContribQuantizedConvParams(ParamReader reader)
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

}  // namespace mxlab
