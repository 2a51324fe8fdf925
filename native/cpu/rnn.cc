// RNN forward: one product of all steps with the input's weights, then one product and one loop for each
// step.
#include "rnn.h"

#include <algorithm>

#include "as_float.h"
#include "core/random_state.h"
#include "gemm.h"
#include "generated/params/rnn.h"
#include "rnn_cells.h"

namespace mxlab {
namespace {

// With so many steps it pays to turn the weights of the state round, unless the batch has one row.
constexpr int64_t kTransposeFrom = 3;

template <typename T>
class RnnForward final : public Kernel {
 public:
  RnnForward(const PlanSpec& spec, const RnnLayout& layout, bool stateOutputs, bool training)
      : l_(layout), stateOutputs_(stateOutputs), drops_(training && layout.drops && layout.layers > 1) {
    if (l_.lengths) lengthType_ = spec.inputs.at(l_.isLstm() ? 4 : 3).dtype;
    int64_t at = 0;
    const auto take = [&](int64_t count) {
      const int64_t offset = at;
      at += (count * static_cast<int64_t>(sizeof(T)) + 63) / 64 * 64;
      return offset;
    };
    weights_ = take(l_.gateRows() * l_.out);
    biases_ = take(4 * l_.hidden);
    products_ = take(l_.batch * l_.gateRows());
    states_[0] = take(l_.batch * l_.out);
    states_[1] = take(l_.batch * l_.out);
    unprojected_ = take(l_.projected ? l_.batch * l_.hidden : 0);
    input_ = take(drops_ ? l_.between() : 0);
    bytes_ = at;
    cost_ = 200;
    for (int64_t layer = 0; layer < l_.layers; ++layer) {
      const double directions = static_cast<double>(l_.directions);
      cost_ += directions * (gemmCost(spec.inputs[0].dtype, l_.rows(), l_.gateRows(), l_.inputs(layer)) +
                             gemmCost(spec.inputs[0].dtype, l_.rows(), l_.gateRows(), l_.out) +
                             static_cast<double>(l_.rows() * l_.gateRows()) * (sizeof(T) == 4 ? 0.6 : 10.0));
    }
  }
  double cost() const override { return cost_; }
  int64_t workspaceBytes() const override { return bytes_; }

  void run(const Call& call) override {
    T* reserve = call.out<T>(stateOutputs_ ? (l_.isLstm() ? 3 : 2) : 1);
    const std::vector<uint8_t> active =
        rnnActive(l_, lengthType_, l_.lengths ? call.inputs[l_.isLstm() ? 4 : 3] : nullptr);
    const T* x = call.in<T>(0);
    for (int64_t layer = 0; layer < l_.layers; ++layer) {
      T* y = layer + 1 == l_.layers ? call.out<T>(0) : reserve + l_.outputAt(layer);
      for (int64_t direction = 0; direction < l_.directions; ++direction)
        runDirection(call, layer, direction, x, y, reserve, active);
      x = y;
      if (layer + 1 < l_.layers && l_.drops) x = dropOut(call, y, reserve + l_.maskAt(layer));
    }
  }

 private:
  T* scratch(const Call& call, int64_t offset) const {
    return reinterpret_cast<T*>(static_cast<char*>(call.workspace) + offset);
  }

  /// The outputs of a layer with some of them dropped; `mask` is kept for the gradient.
  const T* dropOut(const Call& call, const T* y, T* mask) const {
    const int64_t count = l_.between();
    if (!drops_) {
      for (int64_t i = 0; i < count; ++i) mask[i] = T(1);
      return y;
    }
    const float keep = static_cast<float>(1 - l_.dropped);
    const T kept = keep > 0 ? static_cast<T>(1.0f / keep) : T(0);
    T* masked = scratch(call, input_);
    call.random->split(count, call.threads, [&](Mersenne& engine, int64_t begin, int64_t end) {
      for (int64_t i = begin; i < end; ++i) {
        float u = static_cast<float>(static_cast<double>(engine()) / 4294967296.0);
        if (u >= 1.0f) u = 0.99999994f;
        mask[i] = u < keep ? kept : T(0);
        masked[i] = y[i] * mask[i];
      }
    });
    return masked;
  }

  void runDirection(const Call& call, int64_t layer, int64_t direction, const T* x, T* y, T* reserve,
                    const std::vector<uint8_t>& active) const {
    const int64_t n = l_.batch, out = l_.out, rows = l_.gateRows(), inputs = l_.inputs(layer);
    const int64_t pseudo = layer * l_.directions + direction;
    const T* weights = call.in<T>(1) + l_.weightAt(layer, direction);
    const T* stateWeights = weights + rows * inputs;
    const T* projection = stateWeights + rows * out;
    T* gates = reserve + l_.activationsAt(pseudo);
    T* cells = reserve + l_.cellsAt(pseudo);
    const T* state = call.in<T>(2) + pseudo * n * out;
    const T* cell = l_.isLstm() ? call.in<T>(3) + pseudo * n * l_.hidden : nullptr;
    const T* bias = addBiases(call, pseudo);
    gemm(false, true, l_.rows(), rows, inputs, T(1), x, weights, T(0), gates);
    const bool turned = l_.steps >= kTransposeFrom && n > 1;
    if (turned) {
      transposeBlocks(stateWeights, scratch(call, weights_), rows, out, call.threads);
      stateWeights = scratch(call, weights_);
    }
    // Where nothing has to be kept apart, states are written straight into the output.
    const bool direct = l_.directions == 1 && !l_.lengths;
    const int64_t stride = l_.directions * out;
    for (int64_t i = 0; i < l_.steps; ++i) {
      const int64_t t = direction == 0 ? i : l_.steps - 1 - i;
      T* next = direct ? y + t * n * out : scratch(call, states_[i % 2]);
      RnnForwardStep<T> step{};
      step.hidden = l_.hidden;
      step.gates = gates + t * n * rows;
      step.bias = bias;
      step.state = l_.projected ? nullptr : state;
      step.cell = cell;
      step.nextCell = l_.isLstm() || l_.isGru() ? cells + t * n * l_.hidden : nullptr;
      step.out = l_.projected ? scratch(call, unprojected_) : next;
      step.active = active.empty() ? nullptr : active.data() + t * n;
      step.clipLow = static_cast<T>(l_.clipLow);
      step.clipHigh = static_cast<T>(l_.clipHigh);
      step.clipped = l_.clipped;
      step.clipNan = l_.clipNan;
      step.relu = l_.mode == RnnMode::kRelu;
      // Into memory that stays in the cache: the loop over the gates adds what the input gave, and reads it
      // in order.
      T* products = scratch(call, products_);
      gemm(false, !turned, n, rows, out, T(1), state, stateWeights, T(0), products);
      step.recurrent = products;
      const RnnCells<T>& loops = rnnCells(static_cast<const T*>(nullptr));
      const auto loop = l_.isLstm() ? loops.lstm : l_.isGru() ? loops.gru : loops.plain;
      parallelFor(call.threads, n, rnnGrain(l_), [&](int64_t begin, int64_t end) { loop(step, begin, end); });
      if (l_.projected) {
        gemm(false, true, n, out, l_.hidden, T(1), step.out, projection, T(0), next);
        for (int64_t row = 0; step.active && row < n; ++row)
          if (!step.active[row]) copyRows(state + row * out, 0, next + row * out, 0, 1, out);
      }
      if (!direct) {
        T* target = y + t * n * stride + direction * out;
        copyRows(next, out, target, stride, n, out);
        for (int64_t row = 0; step.active && row < n; ++row)
          if (!step.active[row]) std::fill_n(target + row * stride, out, T(0));
      }
      state = next;
      if (l_.isLstm()) cell = step.nextCell;
    }
    if (!stateOutputs_) return;
    copyRows(state, out, call.out<T>(1) + pseudo * n * out, out, n, out);
    if (l_.isLstm())
      copyRows(cell, l_.hidden, call.out<T>(2) + pseudo * n * l_.hidden, l_.hidden, n, l_.hidden);
  }

  /// Both biases of each gate; GRU's last gate keeps them apart.
  const T* addBiases(const Call& call, int64_t pseudo) const {
    const T* first = call.in<T>(1) + l_.biasAt(pseudo);
    const T* second = first + l_.gateRows();
    T* sums = scratch(call, biases_);
    for (int64_t j = 0; j < l_.gateRows(); ++j) sums[j] = first[j] + second[j];
    for (int64_t j = 0; l_.isGru() && j < l_.hidden; ++j) {
      sums[2 * l_.hidden + j] = first[2 * l_.hidden + j];
      sums[3 * l_.hidden + j] = second[2 * l_.hidden + j];
    }
    return sums;
  }

  RnnLayout l_;
  bool stateOutputs_, drops_;
  DType lengthType_ = DType::kFloat32;
  int64_t weights_, biases_, products_, states_[2], unprojected_, input_, bytes_;
  double cost_;
};

std::unique_ptr<Kernel> makeForward(const PlanSpec& spec, ParamReader reader) {
  const RNNParams params(reader);
  const DType type = spec.inputs.at(0).dtype;
  if (type == DType::kFloat16 || type == DType::kBfloat16) return asFloat(spec, reader, makeForward);
  const RnnLayout l = rnnLayout(params, spec.inputs);
  const size_t states = params.state_outputs ? (l.isLstm() ? 2 : 1) : 0;
  bool fits = spec.outputs.at(0).size == l.between() && spec.outputs.at(states + 1).size == l.reserveSize();
  if (states > 0) fits = fits && spec.outputs[1].size == l.pseudo() * l.batch * l.out;
  if (states > 1) fits = fits && spec.outputs[2].size == l.pseudo() * l.batch * l.hidden;
  for (const Meta& out : spec.outputs) fits = fits && out.dtype == type;
  if (!fits) throw std::invalid_argument("RNN: an output has the wrong shape");
  if (type == DType::kFloat32)
    return std::make_unique<RnnForward<float>>(spec, l, params.state_outputs, spec.training);
  if (type == DType::kFloat64)
    return std::make_unique<RnnForward<double>>(spec, l, params.state_outputs, spec.training);
  throw std::invalid_argument("RNN: needs a floating dtype");
}

MXLAB_KERNEL("RNN", makeForward);

}  // namespace
}  // namespace mxlab
