// Loops of the recurrent cells. float32 takes vector polynomials, float64 the library's functions.
#include "rnn_cells.h"

#include <math.h>

#include "core/half.h"
#include "vector_exp.h"

// The arrays of a step do not overlap; with so many the compiler would not check at run time, and not
// vectorise.
#define MXLAB_APART _Pragma("GCC ivdep")

namespace mxlab {
namespace MXLAB_ISA {
namespace {

// NaN passes through both: the comparisons keep it in x.
MXLAB_INLINE float sigmoid(float x) {
  const float e = normalExp(-__builtin_fabsf(x));
  const float top = x < 0.0f ? e : 1.0f;
  const float y = top / (1.0f + e);
  return x != x ? x : y;
}

MXLAB_INLINE float tanhOf(float x) {
  const float a = __builtin_fabsf(x);
  const float e = normalExp(-2.0f * a);
  const float large = (1.0f - e) / (1.0f + e);
  const float square = x * x;
  float p = -5.70498872745e-3f;
  p = MXLAB_FMA(p, square, 2.06390887954e-2f);
  p = MXLAB_FMA(p, square, -5.37397155531e-2f);
  p = MXLAB_FMA(p, square, 1.33314422036e-1f);
  p = MXLAB_FMA(p, square, -3.33332819422e-1f);
  const float small = MXLAB_FMA(p * square, x, x);
  const float y = a < 0.625f ? small : __builtin_copysignf(large, x);
  return x != x ? x : y;
}

MXLAB_INLINE double sigmoid(double x) { return 1.0 / (1.0 + exp(-x)); }
MXLAB_INLINE double tanhOf(double x) { return tanh(x); }

template <typename T>
MXLAB_INLINE T clip(T value, T low, T high, bool nanToLow) {
  T result = value < low ? low : value;
  result = result > high ? high : result;
  return nanToLow && value != value ? low : result;
}

template <typename T>
void copyRow(const T* from, T* to, int64_t count) {
  MXLAB_APART
  for (int64_t j = 0; j < count; ++j) to[j] = from[j];
}

template <typename T>
void zeroRow(T* to, int64_t count) {
  MXLAB_APART
  for (int64_t j = 0; j < count; ++j) to[j] = T(0);
}

template <typename T>
void lstmForward(const RnnForwardStep<T>& s, int64_t begin, int64_t end) {
  const int64_t h = s.hidden;
  const T* __restrict bi = s.bias;
  const T* __restrict bf = bi + h;
  const T* __restrict bg = bf + h;
  const T* __restrict bo = bg + h;
  for (int64_t row = begin; row < end; ++row) {
    T* __restrict i = s.gates + row * 4 * h;
    T* __restrict f = i + h;
    T* __restrict g = f + h;
    T* __restrict o = g + h;
    const T* __restrict before = s.cell + row * h;
    T* __restrict cell = s.nextCell + row * h;
    const T* __restrict hr = s.recurrent + row * 4 * h;
    T* __restrict out = s.out + row * h;
    if (s.active && !s.active[row]) {
      zeroRow(i, 4 * h);
      copyRow(before, cell, h);
      if (s.state) copyRow(s.state + row * h, out, h);
      continue;
    }
    // One loop for each gate keeps the polynomial in registers.
    MXLAB_APART
    for (int64_t j = 0; j < h; ++j) i[j] = sigmoid(i[j] + hr[j] + bi[j]);
    MXLAB_APART
    for (int64_t j = 0; j < h; ++j) f[j] = sigmoid(f[j] + hr[h + j] + bf[j]);
    MXLAB_APART
    for (int64_t j = 0; j < h; ++j) {
      const T v = tanhOf(g[j] + hr[2 * h + j] + bg[j]);
      g[j] = v;
      cell[j] = f[j] * before[j] + i[j] * v;
    }
    if (s.clipped) {
      MXLAB_APART
      for (int64_t j = 0; j < h; ++j) cell[j] = clip(cell[j], s.clipLow, s.clipHigh, s.clipNan);
    }
    MXLAB_APART
    for (int64_t j = 0; j < h; ++j) o[j] = sigmoid(o[j] + hr[3 * h + j] + bo[j]);
    MXLAB_APART
    for (int64_t j = 0; j < h; ++j) out[j] = o[j] * tanhOf(cell[j]);
  }
}

template <typename T>
void gruForward(const RnnForwardStep<T>& s, int64_t begin, int64_t end) {
  const int64_t h = s.hidden;
  const T* __restrict b = s.bias;
  for (int64_t row = begin; row < end; ++row) {
    T* __restrict r = s.gates + row * 3 * h;
    T* __restrict z = r + h;
    T* __restrict n = z + h;
    const T* __restrict hr = s.recurrent + row * 3 * h;
    const T* __restrict state = s.state + row * h;
    T* __restrict kept = s.nextCell + row * h;
    T* __restrict out = s.out + row * h;
    if (s.active && !s.active[row]) {
      zeroRow(r, 3 * h);
      zeroRow(kept, h);
      copyRow(state, out, h);
      continue;
    }
    MXLAB_APART
    for (int64_t j = 0; j < h; ++j) r[j] = sigmoid(r[j] + hr[j] + b[j]);
    MXLAB_APART
    for (int64_t j = 0; j < h; ++j) z[j] = sigmoid(z[j] + hr[h + j] + b[h + j]);
    MXLAB_APART
    for (int64_t j = 0; j < h; ++j) {
      kept[j] = hr[2 * h + j] + b[3 * h + j];
      const T v = tanhOf(n[j] + b[2 * h + j] + r[j] * kept[j]);
      n[j] = v;
      out[j] = v + z[j] * (state[j] - v);
    }
  }
}

template <typename T>
void plainForward(const RnnForwardStep<T>& s, int64_t begin, int64_t end) {
  const int64_t h = s.hidden;
  const T* __restrict b = s.bias;
  for (int64_t row = begin; row < end; ++row) {
    T* __restrict g = s.gates + row * h;
    const T* __restrict hr = s.recurrent + row * h;
    T* __restrict out = s.out + row * h;
    if (s.active && !s.active[row]) {
      zeroRow(g, h);
      copyRow(s.state + row * h, out, h);
      continue;
    }
    if (s.relu) {
      MXLAB_APART
      for (int64_t j = 0; j < h; ++j) {
        const T v = g[j] + hr[j] + b[j];
        out[j] = g[j] = v < T(0) ? T(0) : v;
      }
    } else {
      MXLAB_APART
      for (int64_t j = 0; j < h; ++j) out[j] = g[j] = tanhOf(g[j] + hr[j] + b[j]);
    }
  }
}

template <typename T>
void lstmBackward(const RnnBackwardStep<T>& s, int64_t begin, int64_t end) {
  const int64_t h = s.hidden;
  for (int64_t row = begin; row < end; ++row) {
    T* __restrict di = s.gateGrads + row * 4 * h;
    if (s.active && !s.active[row]) {
      zeroRow(di, 4 * h);
      if (s.hiddenOut) zeroRow(s.hiddenOut + row * h, h);
      continue;
    }
    T* __restrict df = di + h;
    T* __restrict dg = df + h;
    T* __restrict dout = dg + h;
    const T* __restrict i = s.gates + row * 4 * h;
    const T* __restrict f = i + h;
    const T* __restrict g = f + h;
    const T* __restrict o = g + h;
    const T* __restrict before = s.cell + row * h;
    const T* __restrict cell = s.nextCell + row * h;
    const T* __restrict dh = s.grad + row * h;
    T* __restrict dc = s.cellGrad + row * h;
    MXLAB_APART
    for (int64_t j = 0; j < h; ++j) {
      const T t = tanhOf(cell[j]);
      dout[j] = dh[j] * t * o[j] * (T(1) - o[j]);
      dc[j] += dh[j] * o[j] * (T(1) - t * t);
    }
    if (s.hiddenOut) {
      T* __restrict hidden = s.hiddenOut + row * h;
      MXLAB_APART
      for (int64_t j = 0; j < h; ++j) hidden[j] = o[j] * tanhOf(cell[j]);
    }
    if (s.clipped) {
      // Where the cell was cut off nothing flows back.
      MXLAB_APART
      for (int64_t j = 0; j < h; ++j) {
        const T raw = f[j] * before[j] + i[j] * g[j];
        dc[j] = raw >= s.clipLow && raw <= s.clipHigh ? dc[j] : T(0);
      }
    }
    MXLAB_APART
    for (int64_t j = 0; j < h; ++j) {
      di[j] = dc[j] * g[j] * i[j] * (T(1) - i[j]);
      df[j] = dc[j] * before[j] * f[j] * (T(1) - f[j]);
      dg[j] = dc[j] * i[j] * (T(1) - g[j] * g[j]);
      dc[j] *= f[j];
    }
  }
}

template <typename T>
void gruBackward(const RnnBackwardStep<T>& s, int64_t begin, int64_t end) {
  const int64_t h = s.hidden;
  for (int64_t row = begin; row < end; ++row) {
    T* __restrict dr = s.gateGrads + row * 3 * h;
    T* __restrict state = s.stateGates + row * 3 * h;
    T* __restrict carried = s.carried + row * h;
    if (s.active && !s.active[row]) {
      zeroRow(dr, 3 * h);
      zeroRow(state, 3 * h);
      continue;
    }
    const T* __restrict r = s.gates + row * 3 * h;
    const T* __restrict z = r + h;
    const T* __restrict n = z + h;
    const T* __restrict kept = s.cell + row * h;
    const T* __restrict before = s.state + row * h;
    const T* __restrict dh = s.grad + row * h;
    MXLAB_APART
    for (int64_t j = 0; j < h; ++j) {
      const T dz = dh[j] * (before[j] - n[j]) * z[j] * (T(1) - z[j]);
      const T dn = dh[j] * (T(1) - z[j]) * (T(1) - n[j] * n[j]);
      const T reset = dn * kept[j] * r[j] * (T(1) - r[j]);
      dr[j] = state[j] = reset;
      dr[h + j] = state[h + j] = dz;
      dr[2 * h + j] = dn;
      state[2 * h + j] = dn * r[j];
      carried[j] = dh[j] * z[j];
    }
  }
}

template <typename T>
void plainBackward(const RnnBackwardStep<T>& s, int64_t begin, int64_t end) {
  const int64_t h = s.hidden;
  for (int64_t row = begin; row < end; ++row) {
    T* __restrict d = s.gateGrads + row * h;
    if (s.active && !s.active[row]) {
      zeroRow(d, h);
      continue;
    }
    const T* __restrict g = s.gates + row * h;
    const T* __restrict dh = s.grad + row * h;
    if (s.relu) {
      MXLAB_APART
      for (int64_t j = 0; j < h; ++j) d[j] = g[j] > T(0) ? dh[j] : T(0);
    } else {
      MXLAB_APART
      for (int64_t j = 0; j < h; ++j) d[j] = dh[j] * (T(1) - g[j] * g[j]);
    }
  }
}

template <typename T>
void fill(RnnCells<T>* cells) {
  cells->lstm = lstmForward<T>;
  cells->gru = gruForward<T>;
  cells->plain = plainForward<T>;
  cells->lstmBack = lstmBackward<T>;
  cells->gruBack = gruBackward<T>;
  cells->plainBack = plainBackward<T>;
}

}  // namespace

void rnnCellsFloat(RnnCells<float>* cells) { fill(cells); }
void rnnCellsDouble(RnnCells<double>* cells) { fill(cells); }

}  // namespace MXLAB_ISA
}  // namespace mxlab
