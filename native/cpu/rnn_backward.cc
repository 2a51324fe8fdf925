// RNN backward: the steps in reverse for the gradients of the gates, then products over all steps at once.
#include <algorithm>

#include "as_float.h"
#include "gemm.h"
#include "generated/params/backward_rnn.h"
#include "rnn.h"
#include "rnn_cells.h"

namespace mxlab {
namespace {

/// Positions of the inputs behind those of the layer, and of the wanted outputs (-1: not wanted).
struct Places {
  int lengths = -1, output, reserve, outputGrad, stateGrad = -1, cellGrad = -1;
  int toData = -1, toParameters = -1, toState = -1, toCell = -1;
};

template <typename T>
class RnnBackward final : public Kernel {
 public:
  RnnBackward(const PlanSpec& spec, const RnnLayout& layout, const Places& places) : l_(layout), p_(places) {
    if (l_.lengths) lengthType_ = spec.inputs.at(static_cast<size_t>(p_.lengths)).dtype;
    int64_t at = 0;
    const auto take = [&](int64_t count) {
      const int64_t offset = at;
      at += (count * static_cast<int64_t>(sizeof(T)) + 63) / 64 * 64;
      return offset;
    };
    const int64_t n = l_.batch;
    gateGrads_ = take(l_.rows() * l_.gateRows());
    stateGates_ = take(l_.isGru() ? l_.rows() * l_.gateRows() : 0);
    before_ = take(l_.rows() * l_.out);
    grads_ = take(l_.projected ? l_.rows() * l_.out : n * l_.out);
    hidden_ = take(l_.projected ? l_.rows() * l_.hidden : 0);
    hiddenGrad_ = take(l_.projected ? n * l_.hidden : 0);
    carried_[0] = take(n * l_.out);
    carried_[1] = take(n * l_.out);
    cellGrad_ = take(l_.isLstm() ? n * l_.hidden : 0);
    // Gradients of the outputs of two neighbouring layers, and the dropped input of the upper one.
    layerGrads_[0] = take(l_.layers > 1 ? l_.between() : 0);
    layerGrads_[1] = take(l_.layers > 2 ? l_.between() : 0);
    dropped_ = take(l_.layers > 1 && l_.drops ? l_.between() : 0);
    bytes_ = at;
    cost_ = 400;
    const DType type = spec.inputs[0].dtype;
    for (int64_t layer = 0; layer < l_.layers; ++layer) {
      cost_ += 2.0 * static_cast<double>(l_.directions) *
               (gemmCost(type, l_.rows(), l_.gateRows(), l_.inputs(layer)) +
                gemmCost(type, l_.rows(), l_.gateRows(), l_.out));
    }
  }
  double cost() const override { return cost_; }
  int64_t workspaceBytes() const override { return bytes_; }

  void run(const Call& call) override {
    const T* reserve = call.in<T>(p_.reserve);
    const std::vector<uint8_t> active =
        rnnActive(l_, lengthType_, l_.lengths ? call.inputs[p_.lengths] : nullptr);
    const T* grad = call.in<T>(p_.outputGrad);
    for (int64_t layer = l_.layers - 1; layer >= 0; --layer) {
      const T* y = layer + 1 == l_.layers ? call.in<T>(p_.output) : reserve + l_.outputAt(layer);
      const T* x = layer == 0 ? call.in<T>(0) : layerInput(call, reserve, layer);
      T* dx = layer > 0        ? scratch(call, layerGrads_[layer % 2 == 0 ? 1 : 0])
              : p_.toData >= 0 ? call.out<T>(p_.toData)
                               : nullptr;
      for (int64_t direction = 0; direction < l_.directions; ++direction)
        runDirection(call, layer, direction, x, y, grad, dx, reserve, active);
      if (layer > 0 && l_.drops) {
        const T* mask = reserve + l_.maskAt(layer - 1);
        for (int64_t i = 0; i < l_.between(); ++i) dx[i] *= mask[i];
      }
      grad = dx;
    }
  }

 private:
  T* scratch(const Call& call, int64_t offset) const {
    return reinterpret_cast<T*>(static_cast<char*>(call.workspace) + offset);
  }

  const T* layerInput(const Call& call, const T* reserve, int64_t layer) const {
    const T* y = reserve + l_.outputAt(layer - 1);
    if (!l_.drops) return y;
    const T* mask = reserve + l_.maskAt(layer - 1);
    T* masked = scratch(call, dropped_);
    for (int64_t i = 0; i < l_.between(); ++i) masked[i] = y[i] * mask[i];
    return masked;
  }

  /// States before each step: the first ones, or the output of the step before (behind it for the second
  /// direction, and the first ones where the sequence has ended there).
  void gatherStates(const T* first, const T* y, int64_t direction, const std::vector<uint8_t>& active,
                    T* to) const {
    const int64_t n = l_.batch, out = l_.out, stride = l_.directions * out;
    for (int64_t t = 0; t < l_.steps; ++t) {
      const int64_t from = direction == 0 ? t - 1 : t + 1;
      T* target = to + t * n * out;
      if (from < 0 || from >= l_.steps) {
        copyRows(first, out, target, out, n, out);
        continue;
      }
      copyRows(y + from * n * stride + direction * out, stride, target, out, n, out);
      if (active.empty() || direction == 0) continue;
      for (int64_t row = 0; row < n; ++row)
        if (!active[static_cast<size_t>(from * n + row)])
          copyRows(first + row * out, out, target + row * out, out, 1, out);
    }
  }

  void runDirection(const Call& call, int64_t layer, int64_t direction, const T* x, const T* y, const T* grad,
                    T* dx, const T* reserve, const std::vector<uint8_t>& active) const {
    const int64_t n = l_.batch, out = l_.out, rows = l_.gateRows(), inputs = l_.inputs(layer);
    const int64_t pseudo = layer * l_.directions + direction;
    const T* weights = call.in<T>(1) + l_.weightAt(layer, direction);
    T* gateGrads = scratch(call, gateGrads_);
    T* stateGates = l_.isGru() ? scratch(call, stateGates_) : gateGrads;
    T* before = scratch(call, before_);
    gatherStates(call.in<T>(2) + pseudo * n * out, y, direction, active, before);
    walkBack(call, layer, direction, before, grad, reserve, active);
    if (dx) {
      gemm(false, false, l_.rows(), inputs, rows, T(1), gateGrads, weights, direction == 0 ? T(0) : T(1), dx);
    }
    if (p_.toParameters < 0) return;
    T* dw = call.out<T>(p_.toParameters) + l_.weightAt(layer, direction);
    gemm(true, false, rows, inputs, l_.rows(), T(1), gateGrads, x, T(0), dw);
    gemm(true, false, rows, out, l_.rows(), T(1), stateGates, before, T(0), dw + rows * inputs);
    if (l_.projected) {
      gemm(true, false, out, l_.hidden, l_.rows(), T(1), scratch(call, grads_), scratch(call, hidden_), T(0),
           dw + rows * (inputs + out));
    }
    T* db = call.out<T>(p_.toParameters) + l_.biasAt(pseudo);
    sumRows(gateGrads, db);
    if (l_.isGru()) {
      sumRows(stateGates, db + rows);
    } else {
      std::copy_n(db, rows, db + rows);
    }
  }

  void sumRows(const T* from, T* sums) const {
    const int64_t width = l_.gateRows();
    std::fill_n(sums, width, T(0));
    for (int64_t i = 0; i < l_.rows(); ++i) {
      const T* row = from + i * width;
      for (int64_t j = 0; j < width; ++j) sums[j] += row[j];
    }
  }

  /// The gradients of all gates, and those of the first states.
  void walkBack(const Call& call, int64_t layer, int64_t direction, const T* before, const T* grad,
                const T* reserve, const std::vector<uint8_t>& active) const {
    const int64_t n = l_.batch, out = l_.out, rows = l_.gateRows(), h = l_.hidden;
    const int64_t pseudo = layer * l_.directions + direction, stride = l_.directions * out;
    const T* stateWeights = call.in<T>(1) + l_.weightAt(layer, direction) + rows * l_.inputs(layer);
    const T* projection = stateWeights + rows * out;
    const T* cells = reserve + l_.cellsAt(pseudo);
    const T* firstCell = l_.isLstm() ? call.in<T>(3) + pseudo * n * h : nullptr;
    T* carried = scratch(call, carried_[0]);
    T* following = scratch(call, carried_[1]);
    T* cellGrad = scratch(call, cellGrad_);
    begin(call, p_.stateGrad, pseudo * n * out, n * out, carried);
    if (l_.isLstm()) begin(call, p_.cellGrad, pseudo * n * h, n * h, cellGrad);
    for (int64_t i = l_.steps - 1; i >= 0; --i) {
      const int64_t t = direction == 0 ? i : l_.steps - 1 - i;
      const int64_t earlier = direction == 0 ? t - 1 : t + 1;
      const uint8_t* on = active.empty() ? nullptr : active.data() + t * n;
      T* grads = scratch(call, grads_) + (l_.projected ? t * n * out : 0);
      for (int64_t row = 0; row < n; ++row) {
        const T* from = grad + (t * n + row) * stride + direction * out;
        const T* more = carried + row * out;
        T* to = grads + row * out;
        if (on && !on[row]) {
          std::fill_n(to, out, T(0));
        } else {
          for (int64_t j = 0; j < out; ++j) to[j] = from[j] + more[j];
        }
      }
      RnnBackwardStep<T> step{};
      step.hidden = h;
      step.gates = reserve + l_.activationsAt(pseudo) + t * n * rows;
      step.nextCell = cells + t * n * h;
      step.cell = l_.isGru() ? step.nextCell : i == 0 ? firstCell : cells + earlier * n * h;
      step.state = before + t * n * out;
      step.grad = grads;
      step.cellGrad = cellGrad;
      step.gateGrads = scratch(call, gateGrads_) + t * n * rows;
      step.stateGates = l_.isGru() ? scratch(call, stateGates_) + t * n * rows : step.gateGrads;
      step.carried = following;
      step.active = on;
      step.clipLow = static_cast<T>(l_.clipLow);
      step.clipHigh = static_cast<T>(l_.clipHigh);
      step.clipped = l_.clipped;
      step.relu = l_.mode == RnnMode::kRelu;
      if (l_.projected) {
        step.grad = scratch(call, hiddenGrad_);
        gemm(false, false, n, h, out, T(1), grads, projection, T(0), scratch(call, hiddenGrad_));
        step.hiddenOut = scratch(call, hidden_) + t * n * h;
      }
      const RnnCells<T>& loops = rnnCells(static_cast<const T*>(nullptr));
      const auto loop = l_.isLstm() ? loops.lstmBack : l_.isGru() ? loops.gruBack : loops.plainBack;
      parallelFor(call.threads, n, rnnGrain(l_), [&](int64_t from, int64_t to) { loop(step, from, to); });
      gemm(false, false, n, out, rows, T(1), step.stateGates, stateWeights, l_.isGru() ? T(1) : T(0),
           following);
      for (int64_t row = 0; on && row < n; ++row)
        if (!on[row]) std::copy_n(carried + row * out, out, following + row * out);
      std::swap(carried, following);
    }
    if (p_.toState >= 0) std::copy_n(carried, n * out, call.out<T>(p_.toState) + pseudo * n * out);
    if (p_.toCell >= 0) std::copy_n(cellGrad, n * h, call.out<T>(p_.toCell) + pseudo * n * h);
  }

  /// What flows into the last states: given, or nothing.
  static void begin(const Call& call, int input, int64_t offset, int64_t count, T* to) {
    if (input >= 0) {
      std::copy_n(call.in<T>(input) + offset, count, to);
    } else {
      std::fill_n(to, count, T(0));
    }
  }

  RnnLayout l_;
  Places p_;
  DType lengthType_ = DType::kFloat32;
  int64_t gateGrads_, stateGates_, before_, grads_, hidden_, hiddenGrad_, carried_[2], cellGrad_;
  int64_t layerGrads_[2], dropped_, bytes_;
  double cost_;
};

std::unique_ptr<Kernel> makeBackward(const PlanSpec& spec, ParamReader reader) {
  const BackwardRNNParams params(reader);
  const DType type = spec.inputs.at(0).dtype;
  if (type == DType::kFloat16 || type == DType::kBfloat16) return asFloat(spec, reader, makeBackward);
  const RnnLayout l = rnnLayout(params, spec.inputs);
  Places p;
  int next = l.isLstm() ? 4 : 3;
  if (l.lengths) p.lengths = next++;
  p.output = next++;
  p.reserve = next++;
  p.outputGrad = next++;
  if (params.state_outputs) p.stateGrad = next++;
  if (params.state_outputs && l.isLstm()) p.cellGrad = next++;
  const int64_t states = l.pseudo() * l.batch * l.out, cells = l.pseudo() * l.batch * l.hidden;
  bool fits = true;
  const auto input = [&](int place, int64_t size) {
    if (place < 0) return;
    const Meta& meta = spec.inputs.at(static_cast<size_t>(place));
    fits = fits && meta.size == size && meta.dtype == type;
  };
  input(p.output, l.between());
  input(p.reserve, l.reserveSize());
  input(p.outputGrad, l.between());
  input(p.stateGrad, states);
  input(p.cellGrad, cells);
  for (size_t i = 0; i < params.wants.size(); ++i) {
    const int64_t which = params.wants[i];
    if (which < 0 || which > (l.isLstm() ? 3 : 2)) throw std::invalid_argument("RNN: unknown gradient");
    const Meta& out = spec.outputs.at(i);
    fits = fits && out.size == spec.inputs[static_cast<size_t>(which)].size && out.dtype == type;
    int* places[] = {&p.toData, &p.toParameters, &p.toState, &p.toCell};
    *places[which] = static_cast<int>(i);
  }
  if (!fits) throw std::invalid_argument("RNN: the gradients do not fit the arrays");
  if (type == DType::kFloat32) return std::make_unique<RnnBackward<float>>(spec, l, p);
  if (type == DType::kFloat64) return std::make_unique<RnnBackward<double>>(spec, l, p);
  throw std::invalid_argument("RNN: needs a floating dtype");
}

MXLAB_KERNEL("backward_RNN", makeBackward);

}  // namespace
}  // namespace mxlab
