// The row loops. Sixteen to thirty-two lanes keep partial sums apart, so that sums need no reordering by the
// compiler; blocks are added up in double.
#include "row_loops.h"

#include "vector_exp.h"

namespace mxlab {
namespace MXLAB_ISA {
namespace {

constexpr int64_t kLanes = 32;
constexpr int64_t kBlock = 2048;
constexpr int64_t kShort = 16;  // rows of fewer elements are added up one by one

// Two and two: each of a chain of additions would wait for the one before, which takes longer than a short
// row.
MXLAB_INLINE double total(const float* lanes) {
  double sums[16];
  for (int lane = 0; lane < 16; ++lane)
    sums[lane] = static_cast<double>(lanes[lane]) + static_cast<double>(lanes[lane + 16]);
  for (int lane = 0; lane < 8; ++lane) sums[lane] += sums[lane + 8];
  for (int lane = 0; lane < 4; ++lane) sums[lane] += sums[lane + 4];
  return (sums[0] + sums[2]) + (sums[1] + sums[3]);
}

// e^x for x <= 0, as softmax wants it: what would be subnormal is 0.
MXLAB_INLINE float negativeExp(float x) { return x < kLeastPower ? 0.0f : normalExp(x); }

float rowMaximum(const float* x, int64_t count) {
  float largest = -__builtin_inff();
  int64_t i = 0;
  if (count >= kLanes) {
    float lanes[kLanes];
    for (int64_t lane = 0; lane < kLanes; ++lane) lanes[lane] = x[lane];
    for (i = kLanes; i + kLanes <= count; i += kLanes) {
      for (int64_t lane = 0; lane < kLanes; ++lane)
        lanes[lane] = x[i + lane] > lanes[lane] ? x[i + lane] : lanes[lane];
    }
    for (int64_t width = kLanes / 2; width > 0; width /= 2) {
      for (int64_t lane = 0; lane < width; ++lane)
        lanes[lane] = lanes[lane + width] > lanes[lane] ? lanes[lane + width] : lanes[lane];
    }
    largest = lanes[0];
  }
  for (; i < count; ++i) largest = x[i] > largest ? x[i] : largest;
  return largest;
}

double rowSum(const float* x, int64_t count) {
  double sum = 0;
  if (count < kShort) {
    for (int64_t i = 0; i < count; ++i) sum += static_cast<double>(x[i]);
    return sum;
  }
  for (int64_t begin = 0; begin < count; begin += kBlock) {
    const int64_t end = begin + kBlock < count ? begin + kBlock : count;
    float lanes[kLanes] = {};
    int64_t i = begin;
    for (; i + kLanes <= end; i += kLanes) {
      for (int64_t lane = 0; lane < kLanes; ++lane) lanes[lane] += x[i + lane];
    }
    for (int64_t lane = 0; i + lane < end; ++lane) lanes[lane] += x[i + lane];
    sum += total(lanes);
  }
  return sum;
}

double rowExponentials(const float* x, float shift, float scale, float* y, int64_t count) {
  // Two loops: the compiler keeps the polynomial of the first in registers, the second reads from the cache.
  for (int64_t i = 0; i < count; ++i) y[i] = negativeExp((x[i] - shift) * scale);
  return rowSum(y, count);
}

double rowSquares(const float* x, float shift, int64_t count) {
  double sum = 0;
  if (count < kShort) {
    for (int64_t i = 0; i < count; ++i) {
      const double d = static_cast<double>(x[i] - shift);
      sum += d * d;
    }
    return sum;
  }
  for (int64_t begin = 0; begin < count; begin += kBlock) {
    const int64_t end = begin + kBlock < count ? begin + kBlock : count;
    float lanes[kLanes] = {};
    int64_t i = begin;
    for (; i + kLanes <= end; i += kLanes) {
      for (int64_t lane = 0; lane < kLanes; ++lane) {
        const float d = x[i + lane] - shift;
        lanes[lane] += d * d;
      }
    }
    for (int64_t lane = 0; i + lane < end; ++lane) {
      const float d = x[i + lane] - shift;
      lanes[lane] += d * d;
    }
    sum += total(lanes);
  }
  return sum;
}

RowSums rowProducts(const float* dy, const float* x, float shift, int64_t count) {
  RowSums sums;
  if (count < kShort) {
    for (int64_t i = 0; i < count; ++i) {
      sums.first += static_cast<double>(dy[i]);
      sums.second += static_cast<double>(dy[i]) * static_cast<double>(x[i] - shift);
    }
    return sums;
  }
  for (int64_t begin = 0; begin < count; begin += kBlock) {
    const int64_t end = begin + kBlock < count ? begin + kBlock : count;
    float plain[kLanes] = {}, weighted[kLanes] = {};
    int64_t i = begin;
    for (; i + kLanes <= end; i += kLanes) {
      for (int64_t lane = 0; lane < kLanes; ++lane) {
        plain[lane] += dy[i + lane];
        weighted[lane] += dy[i + lane] * (x[i + lane] - shift);
      }
    }
    for (int64_t lane = 0; i + lane < end; ++lane) {
      plain[lane] += dy[i + lane];
      weighted[lane] += dy[i + lane] * (x[i + lane] - shift);
    }
    sums.first += total(plain);
    sums.second += total(weighted);
  }
  return sums;
}

void rowAffine(const float* x, float a, float b, float* y, int64_t count) {
  for (int64_t i = 0; i < count; ++i) y[i] = MXLAB_FMA(a, x[i], b);
}

void rowAffineTwo(const float* x, const float* z, float a, float b, float c, float* y, int64_t count) {
  for (int64_t i = 0; i < count; ++i) y[i] = MXLAB_FMA(a, x[i], MXLAB_FMA(b, z[i], c));
}

}  // namespace

void rowLoops(RowLoops* loops) {
  loops->maximum = rowMaximum;
  loops->exponentials = rowExponentials;
  loops->sum = rowSum;
  loops->squares = rowSquares;
  loops->products = rowProducts;
  loops->affine = rowAffine;
  loops->affineTwo = rowAffineTwo;
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
