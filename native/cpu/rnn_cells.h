// One time step of recurrent cells, forward and backward, over rows of a batch; compiled for each instruction
// set.
#pragma once
#include <cstdint>

#include "core/isa.h"

namespace mxlab {

/// Forward step of `rows` rows. All arrays are contiguous by row; `active` (may be null) tells which rows
/// still have a sequence, the others keep their state.
template <typename T>
struct RnnForwardStep {
  int64_t hidden;
  T* gates;            // rows x gates x hidden: products with the input, activations afterwards
  const T* recurrent;  // rows x gates x hidden: products with the state
  const T* bias;       // gates x hidden sums of both biases; GRU: r, z, n of the input, n of the state
  const T* state;      // rows x hidden (not read where the output is projected)
  const T* cell;       // LSTM: rows x hidden
  T* nextCell;         // LSTM: the new cell; GRU: R h + b of gate n, kept for the gradient
  T* out;              // rows x hidden: the new state
  const uint8_t* active;
  T clipLow, clipHigh;
  bool clipped, clipNan;
  bool relu;
};

/// Backward step: from `grad` (what flows into the new state) to the gradients of the gates.
template <typename T>
struct RnnBackwardStep {
  int64_t hidden;
  const T* gates;     // activations
  const T* cell;      // LSTM: cell before the step; GRU: kept R h + b
  const T* nextCell;  // LSTM: cell after it
  const T* state;     // GRU: state before the step
  const T* grad;      // rows x hidden
  T* cellGrad;        // LSTM: in and out
  T* gateGrads;       // rows x gates x hidden, before the activations
  T* stateGates;      // GRU: the same on the side of the state
  T* carried;         // GRU: the part of the state's gradient that goes round the gates
  T* hiddenOut;       // LSTM with a projection: the state before it, made again
  const uint8_t* active;
  T clipLow, clipHigh;
  bool clipped;
  bool relu;
};

template <typename T>
struct RnnCells {
  using Forward = void (*)(const RnnForwardStep<T>& step, int64_t begin, int64_t end);
  using Backward = void (*)(const RnnBackwardStep<T>& step, int64_t begin, int64_t end);
  Forward lstm, gru, plain;
  Backward lstmBack, gruBack, plainBack;
};

MXLAB_ISA_DECLARE(void rnnCellsFloat(RnnCells<float>* cells); void rnnCellsDouble(RnnCells<double>* cells);)

inline const RnnCells<float>& rnnCells(const float*) {
  static const RnnCells<float> cells = [] {
    RnnCells<float> made;
    MXLAB_ISA_PICK(rnnCellsFloat)(&made);
    return made;
  }();
  return cells;
}
inline const RnnCells<double>& rnnCells(const double*) {
  static const RnnCells<double> cells = [] {
    RnnCells<double> made;
    MXLAB_ISA_PICK(rnnCellsDouble)(&made);
    return made;
  }();
  return cells;
}

}  // namespace mxlab
