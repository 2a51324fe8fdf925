// The column loops. Partial sums of four rows are joined before they touch memory; whoever calls adds blocks
// of rows up in double.
#include "column_loops.h"

#include "vector_exp.h"

namespace mxlab {
namespace MXLAB_ISA {
namespace {

void moments(const float* __restrict x, const float* __restrict shift, int64_t rows, int64_t stride,
             int64_t count, float* __restrict first, float* __restrict second) {
  int64_t row = 0;
  for (; row + 4 <= rows; row += 4, x += 4 * stride) {
    for (int64_t c = 0; c < count; ++c) {
      const float a = x[c] - shift[c], b = x[stride + c] - shift[c];
      const float d = x[2 * stride + c] - shift[c], e = x[3 * stride + c] - shift[c];
      first[c] += (a + b) + (d + e);
      second[c] += MXLAB_FMA(a, a, b * b) + MXLAB_FMA(d, d, e * e);
    }
  }
  for (; row < rows; ++row, x += stride) {
    for (int64_t c = 0; c < count; ++c) {
      const float a = x[c] - shift[c];
      first[c] += a;
      second[c] += a * a;
    }
  }
}

void products(const float* __restrict dy, const float* __restrict x, const float* __restrict shift,
              int64_t rows, int64_t stride, int64_t count, float* __restrict first,
              float* __restrict second) {
  int64_t row = 0;
  for (; row + 2 <= rows; row += 2, x += 2 * stride, dy += 2 * stride) {
    for (int64_t c = 0; c < count; ++c) {
      const float a = dy[c], b = dy[stride + c];
      first[c] += a + b;
      second[c] += MXLAB_FMA(a, x[c] - shift[c], b * (x[stride + c] - shift[c]));
    }
  }
  for (; row < rows; ++row, x += stride, dy += stride) {
    for (int64_t c = 0; c < count; ++c) {
      first[c] += dy[c];
      second[c] += dy[c] * (x[c] - shift[c]);
    }
  }
}

void affine(const float* x, const float* __restrict a, const float* __restrict b, float* y, int64_t rows,
            int64_t count) {
  for (int64_t row = 0; row < rows; ++row, x += count, y += count)
    for (int64_t c = 0; c < count; ++c) y[c] = MXLAB_FMA(a[c], x[c], b[c]);
}

void affineTwo(const float* x, const float* z, const float* __restrict a, const float* __restrict b,
               const float* __restrict c, float* y, int64_t rows, int64_t count) {
  for (int64_t row = 0; row < rows; ++row, x += count, z += count, y += count)
    for (int64_t i = 0; i < count; ++i) y[i] = MXLAB_FMA(a[i], x[i], MXLAB_FMA(b[i], z[i], c[i]));
}

}  // namespace

void columnLoops(ColumnLoops* loops) {
  loops->moments = moments;
  loops->products = products;
  loops->affine = affine;
  loops->affineTwo = affineTwo;
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
