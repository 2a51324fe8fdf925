// Parameters of _backward_RNN as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardRNNParams {
  static constexpr int64_t kModeRnnRelu = 0;
  static constexpr int64_t kModeRnnTanh = 1;
  static constexpr int64_t kModeLstm = 2;
  static constexpr int64_t kModeGru = 3;
  int64_t state_size;
  int64_t num_layers;
  bool bidirectional;
  int64_t mode;
  double p;
  bool state_outputs;
  std::optional<int64_t> projection_size;
  std::optional<double> lstm_state_clip_min;
  std::optional<double> lstm_state_clip_max;
  bool lstm_state_clip_nan;
  bool use_sequence_length;
  std::vector<int64_t> wants;
  explicit BackwardRNNParams(ParamReader reader)
      : state_size(reader.integer()),
        num_layers(reader.integer()),
        bidirectional(reader.boolean()),
        mode(reader.integer()),
        p(reader.number()),
        state_outputs(reader.boolean()),
        projection_size(reader.boolean() ? std::optional<int64_t>(reader.integer()) : std::nullopt),
        lstm_state_clip_min(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt),
        lstm_state_clip_max(reader.boolean() ? std::optional<double>(reader.number()) : std::nullopt),
        lstm_state_clip_nan(reader.boolean()),
        use_sequence_length(reader.boolean()),
        wants(reader.integers()) {}
};

}  // namespace mxlab
