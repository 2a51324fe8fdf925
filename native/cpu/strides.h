// Broadcast and reduction geometry: dimensions that move together are merged, so that inner loops are long.
#pragma once
#include <array>
#include <cstdint>
#include <stdexcept>
#include <vector>

#include "core/meta.h"

namespace mxlab {

/// Loop nest over an output of shape `dims`, outermost first; strides count elements and are 0 where an input
/// is stretched.
struct LoopNest {
  std::vector<int64_t> dims;
  std::vector<std::vector<int64_t>> strides;  // per input, per dimension

  int rank() const { return static_cast<int>(dims.size()); }
  int64_t inner() const { return dims.back(); }
  int64_t outer() const {
    int64_t size = 1;
    for (int i = 0; i + 1 < rank(); ++i) size *= dims[i];
    return size;
  }
};

/// Nest of inputs that broadcast to `full` by NumPy's rule. Throws std::invalid_argument when one does not.
inline LoopNest broadcastNest(const Shape& full, const std::vector<Shape>& inputs) {
  const int rank = static_cast<int>(full.size());
  std::vector<std::vector<int64_t>> strides;
  for (const Shape& shape : inputs) {
    const int offset = rank - static_cast<int>(shape.size());
    if (offset < 0) throw std::invalid_argument("an input has more dimensions than the output");
    std::vector<int64_t> stride(rank, 0);
    int64_t step = 1;
    for (int axis = rank - 1; axis >= offset; --axis) {
      const int64_t dim = shape[axis - offset];
      if (dim != full[axis] && dim != 1) throw std::invalid_argument("the shapes do not broadcast");
      stride[axis] = dim == 1 ? 0 : step;
      step *= dim;
    }
    strides.push_back(std::move(stride));
  }
  LoopNest nest;
  nest.strides.resize(inputs.size());
  for (int axis = 0; axis < rank; ++axis) {
    if (full[axis] == 1) continue;
    bool merges = !nest.dims.empty();
    for (size_t i = 0; merges && i < inputs.size(); ++i) {
      merges = nest.strides[i].back() == strides[i][axis] * full[axis];
    }
    if (merges) {
      nest.dims.back() *= full[axis];
      for (size_t i = 0; i < inputs.size(); ++i) nest.strides[i].back() = strides[i][axis];
    } else {
      nest.dims.push_back(full[axis]);
      for (size_t i = 0; i < inputs.size(); ++i) nest.strides[i].push_back(strides[i][axis]);
    }
  }
  if (nest.dims.empty()) {
    nest.dims.push_back(1);
    for (auto& stride : nest.strides) stride.push_back(0);
  }
  return nest;
}

/// Walks the outer dimensions of a nest of kInputs inputs: offsets of each input and a step that costs no
/// division.
template <int kInputs>
class OuterWalk {
 public:
  OuterWalk(const LoopNest& nest, int64_t start) : nest_(nest), index_(nest.dims.size(), 0) {
    offsets.fill(0);
    for (int axis = nest.rank() - 2; axis >= 0; --axis) {
      index_[axis] = start % nest.dims[axis];
      start /= nest.dims[axis];
      for (int i = 0; i < kInputs; ++i) offsets[i] += index_[axis] * nest.strides[i][axis];
    }
  }
  void next() {
    for (int axis = nest_.rank() - 2; axis >= 0; --axis) {
      for (int i = 0; i < kInputs; ++i) offsets[i] += nest_.strides[i][axis];
      if (++index_[axis] < nest_.dims[axis]) return;
      for (int i = 0; i < kInputs; ++i) offsets[i] -= nest_.strides[i][axis] * nest_.dims[axis];
      index_[axis] = 0;
    }
  }
  std::array<int64_t, kInputs> offsets;

 private:
  const LoopNest& nest_;
  std::vector<int64_t> index_;
};

}  // namespace mxlab
