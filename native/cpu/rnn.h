// How RNN's arrays are laid out: the packed parameters and what the forward pass keeps.
#pragma once
#include <cstring>
#include <vector>

#include "core/kernel.h"
#include "core/parallel.h"
#include "indices.h"

namespace mxlab {

enum class RnnMode { kRelu, kTanh, kLstm, kGru };

/// Sizes, and offsets in elements, of one call. A pseudo-layer is one direction of one layer.
struct RnnLayout {
  RnnMode mode;
  int64_t steps, batch, inputSize, hidden, out;
  int64_t layers, directions, gates;
  bool projected, lengths, drops;
  double dropped;
  bool clipped, clipNan;
  double clipLow, clipHigh;

  int64_t pseudo() const { return layers * directions; }
  int64_t inputs(int64_t layer) const { return layer == 0 ? inputSize : directions * out; }
  int64_t gateRows() const { return gates * hidden; }
  bool isLstm() const { return mode == RnnMode::kLstm; }
  bool isGru() const { return mode == RnnMode::kGru; }
  int64_t rows() const { return steps * batch; }

  /// Elements of the weights of one pseudo-layer of this layer.
  int64_t weightSize(int64_t layer) const {
    return gateRows() * (inputs(layer) + out) + (projected ? out * hidden : 0);
  }
  int64_t weightAt(int64_t layer, int64_t direction) const {
    const int64_t below = layer == 0 ? 0 : directions * (weightSize(0) + (layer - 1) * weightSize(1));
    return below + direction * weightSize(layer);
  }
  int64_t biasAt(int64_t pseudoLayer) const { return weightAt(layers, 0) + pseudoLayer * 2 * gateRows(); }
  int64_t parameterCount() const { return biasAt(pseudo()); }

  /// Elements kept for each pseudo-layer: activations, and cells (LSTM) or R h + b (GRU).
  int64_t keptCells() const { return isLstm() || isGru() ? rows() * hidden : 0; }
  int64_t activationsAt(int64_t pseudoLayer) const {
    return pseudoLayer * (rows() * gateRows() + keptCells());
  }
  int64_t cellsAt(int64_t pseudoLayer) const { return activationsAt(pseudoLayer) + rows() * gateRows(); }
  /// Outputs of the layers below the last, then the masks of dropout.
  int64_t between() const { return rows() * directions * out; }
  int64_t outputAt(int64_t layer) const { return activationsAt(pseudo()) + layer * between(); }
  int64_t maskAt(int64_t layer) const { return outputAt(layers - 1) + layer * between(); }
  int64_t reserveSize() const { return maskAt(drops ? layers - 1 : 0); }
};

/// The layout of a call, checked against its arrays. `P` is one of the generated parameter structs.
template <typename P>
RnnLayout rnnLayout(const P& params, const std::vector<Meta>& inputs) {
  const auto refuse = [](const char* what) { throw std::invalid_argument(std::string("RNN: ") + what); };
  RnnLayout l{};
  l.mode = static_cast<RnnMode>(params.mode);
  const Meta& data = inputs.at(0);
  if (data.rank() != 3) refuse("the data must have three axes");
  l.steps = data.shape[0];
  l.batch = data.shape[1];
  l.inputSize = data.shape[2];
  l.hidden = params.state_size;
  l.projected = params.projection_size.has_value();
  l.out = params.projection_size.value_or(params.state_size);
  l.layers = params.num_layers;
  l.directions = params.bidirectional ? 2 : 1;
  l.gates = l.isLstm() ? 4 : l.isGru() ? 3 : 1;
  l.lengths = params.use_sequence_length;
  l.dropped = params.p;
  l.drops = params.p > 0;
  l.clipped = params.lstm_state_clip_min.has_value() && params.lstm_state_clip_max.has_value();
  l.clipNan = l.clipped && params.lstm_state_clip_nan;
  l.clipLow = params.lstm_state_clip_min.value_or(0);
  l.clipHigh = params.lstm_state_clip_max.value_or(0);
  if (l.hidden < 1 || l.out < 1 || l.layers < 1) refuse("sizes must be positive");
  if (!l.isLstm() && (l.projected || l.clipped)) refuse("only the LSTM has projections and clipped cells");
  if (inputs.at(1).size != l.parameterCount()) refuse("the parameters have the wrong length");
  if (inputs.at(2).size != l.pseudo() * l.batch * l.out) refuse("the states have the wrong size");
  if (l.isLstm() && inputs.at(3).size != l.pseudo() * l.batch * l.hidden)
    refuse("the cells have the wrong size");
  if (l.lengths && inputs.at(l.isLstm() ? 4 : 3).size != l.batch) refuse("one length for each sequence");
  for (size_t i = 1; i < (l.isLstm() ? 4u : 3u); ++i)
    if (inputs[i].dtype != data.dtype) refuse("data, parameters and states must have one dtype");
  return l;
}

/// Which rows are within their sequences, for each step: steps x batch; empty when there are no lengths.
inline std::vector<uint8_t> rnnActive(const RnnLayout& l, DType dtype, const void* lengths) {
  std::vector<uint8_t> active;
  if (!l.lengths) return active;
  active.resize(static_cast<size_t>(l.rows()));
  const IndexReader reader(dtype, lengths);
  for (int64_t n = 0; n < l.batch; ++n) {
    const int64_t length = reader[n];
    for (int64_t t = 0; t < l.steps; ++t) active[static_cast<size_t>(t * l.batch + n)] = t < length;
  }
  return active;
}

/// Turns four rows of eight float32 into eight columns of four, with stores that stay within eight cache
/// lines.
inline void transposeTile(const float* from, float* to, int64_t rows, int64_t columns) {
  using Four = float __attribute__((vector_size(16), aligned(4)));
  using Order = int32_t __attribute__((vector_size(16)));
  for (int64_t c = 0; c < 8; c += 4) {
    Four row[4];
    for (int64_t r = 0; r < 4; ++r) std::memcpy(&row[r], from + r * columns + c, sizeof(Four));
    const Four a = __builtin_shuffle(row[0], row[1], Order{0, 4, 1, 5});
    const Four b = __builtin_shuffle(row[0], row[1], Order{2, 6, 3, 7});
    const Four d = __builtin_shuffle(row[2], row[3], Order{0, 4, 1, 5});
    const Four e = __builtin_shuffle(row[2], row[3], Order{2, 6, 3, 7});
    const Four turned[4] = {
        __builtin_shuffle(a, d, Order{0, 1, 4, 5}), __builtin_shuffle(a, d, Order{2, 3, 6, 7}),
        __builtin_shuffle(b, e, Order{0, 1, 4, 5}), __builtin_shuffle(b, e, Order{2, 3, 6, 7})};
    for (int64_t k = 0; k < 4; ++k) std::memcpy(to + (c + k) * rows, &turned[k], sizeof(Four));
  }
}

/// to = fromᵀ for a rows x columns matrix, in bands of columns.
template <typename T>
void transposeBlocks(const T* from, T* to, int64_t rows, int64_t columns, int threads) {
  constexpr int64_t kBand = 8;
  const int64_t bands = (columns + kBand - 1) / kBand;
  parallelFor(threads, bands, 65536 / (kBand * (rows + 1)) + 1, [&](int64_t begin, int64_t end) {
    for (int64_t band = begin; band < end; ++band) {
      const int64_t first = band * kBand, last = first + kBand < columns ? first + kBand : columns;
      int64_t row = 0;
      if constexpr (std::is_same<T, float>::value) {
        for (; last - first == kBand && row + 4 <= rows; row += 4)
          transposeTile(from + row * columns + first, to + first * rows + row, rows, columns);
      }
      for (; row < rows; ++row) {
        for (int64_t c = first; c < last; ++c) to[c * rows + row] = from[row * columns + c];
      }
    }
  });
}

/// Copies `rows` rows of `width` elements between arrays with different distances from row to row.
template <typename T>
void copyRows(const T* from, int64_t fromStride, T* to, int64_t toStride, int64_t rows, int64_t width) {
  for (int64_t row = 0; row < rows; ++row)
    std::memcpy(to + row * toStride, from + row * fromStride, static_cast<size_t>(width) * sizeof(T));
}

/// Rows of a step that one thread should have at least.
inline int64_t rnnGrain(const RnnLayout& l) { return 4096 / (l.hidden * l.gates + 1) + 1; }

}  // namespace mxlab
