// Loops of convolutions whose groups have few channels, compiled for each instruction set.
#pragma once
#include <cstdint>

#include "core/isa.h"

namespace mxlab {

/// Sums of products of a tile that lies in a buffer with zeros around: y of plane o at (row, column) becomes
/// bias[o] + Σ_t weights[t outs + o] buffer[row rowStep + column + offsets[t]].
struct GroupTile {
  const int64_t* offsets = nullptr;
  int64_t taps = 0, outs = 0;
  const float* weights = nullptr;
  const float* bias = nullptr;  // null: zeros
  int64_t rows = 0, columns = 0, rowStep = 0;
  int64_t yPlane = 0, yRow = 0;  // elements from one plane and row of y to the next
};

/// Rows in the buffer have room for columns rounded up to this many.
constexpr int64_t kGroupColumns = 16;

/// How rows of pictures lie in the buffer: row r of a plane is row r - above of the picture, from element
/// -left on, with zeros outside of it. Elements whose place leaves the same rest by `pieces` lie beside each
/// other, in pieces of `length`.
struct GroupBuffer {
  int64_t pieces = 1, length = 0, rows = 0;
  int64_t height = 0, width = 0, above = 0, left = 0;
  int64_t row() const { return pieces * length; }
  int64_t plane() const { return rows * row(); }
};

struct GroupLoops {
  // Rows [from, from + rows) of so many planes that follow each other, to the beginning of the buffer's
  // planes.
  void (*fill)(const GroupBuffer& b, const float* x, int64_t planes, int64_t from, int64_t rows,
               float* buffer) = nullptr;
  void (*correlate)(const GroupTile& tile, const float* buffer, float* y) = nullptr;
  // sums[t outs + o] += Σ of dy of plane o at (row, column) times buffer[row rowStep + column + offsets[t]];
  // tile.yPlane and tile.yRow say how dy lies.
  void (*products)(const GroupTile& tile, const float* buffer, const float* dy, double* sums) = nullptr;
  // y[i stride] = x[i].
  void (*scatter)(const float* x, int64_t stride, float* y, int64_t count) = nullptr;
  // y[2 i] = a[i], y[2 i + 1] = b[i] for i < count.
  void (*interleave)(const float* a, const float* b, float* y, int64_t count) = nullptr;
};

MXLAB_ISA_DECLARE(void groupLoops(GroupLoops* loops);)

/// The best loops of this machine.
inline const GroupLoops& groupLoops() {
  static const GroupLoops loops = [] {
    GroupLoops best;
    MXLAB_ISA_PICK(groupLoops)(&best);
    return best;
  }();
  return loops;
}

}  // namespace mxlab
