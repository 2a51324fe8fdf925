// Parameters of _pooling_gather as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct PoolingGatherParams {
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
  explicit PoolingGatherParams(ParamReader reader)
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

}  // namespace mxlab
