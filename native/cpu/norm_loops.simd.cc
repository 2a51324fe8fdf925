// The gradient of a row in two passes: its sums, kept apart in lanes, then the row itself.
#include "norm_loops.h"

#include "core/half.h"

namespace mxlab {
namespace MXLAB_ISA {
namespace {

constexpr int64_t kLanes = 32;
constexpr int64_t kBlock = 4096;  // lanes are added up in double after so many elements

MXLAB_INLINE double total(const float* lanes) {
  double sum = 0;
  for (int64_t lane = 0; lane < kLanes; ++lane) sum += static_cast<double>(lanes[lane]);
  return sum;
}

}  // namespace

void layerNormBackwardRow(const LayerNormRow& row) {
  const float* __restrict dy = row.dy;
  const float* __restrict x = row.x;
  const float* __restrict gamma = row.gamma;
  float* __restrict dgamma = row.dgamma;
  float* __restrict dbeta = row.dbeta;
  const float mean = row.mean, inverse = row.inverse;
  double sum = 0, product = 0;
  for (int64_t begin = 0; begin < row.count; begin += kBlock) {
    const int64_t end = begin + kBlock < row.count ? begin + kBlock : row.count;
    float plain[kLanes] = {}, weighted[kLanes] = {};
    int64_t i = begin;
    for (; i + kLanes <= end; i += kLanes) {
#pragma GCC ivdep
      for (int64_t lane = 0; lane < kLanes; ++lane) {
        const float g = dy[i + lane], v = (x[i + lane] - mean) * inverse, w = g * gamma[i + lane];
        dgamma[i + lane] += g * v;
        dbeta[i + lane] += g;
        plain[lane] += w;
        weighted[lane] += w * v;
      }
    }
    sum += total(plain);
    product += total(weighted);
    for (; i < end; ++i) {
      const float g = dy[i], v = (x[i] - mean) * inverse, w = g * gamma[i];
      dgamma[i] += g * v;
      dbeta[i] += g;
      sum += static_cast<double>(w);
      product += static_cast<double>(w * v);
    }
  }
  const float a = static_cast<float>(sum / static_cast<double>(row.count));
  const float b = static_cast<float>(product / static_cast<double>(row.count));
  float* __restrict dx = row.dx;
#pragma GCC ivdep
  for (int64_t i = 0; i < row.count; ++i) {
    const float v = (x[i] - mean) * inverse;
    dx[i] = (dy[i] * gamma[i] - a - v * b) * inverse;
  }
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
