// The loops of convolutions whose groups have few channels: a block of the output stays in registers while
// all taps of the filters pass over it.
#include "group_convolution_loops.h"

#include "float_functions.h"

namespace mxlab {
namespace MXLAB_ISA {
namespace {

/// As many sums as registers hold beside the factors.
constexpr int kMost = kWidth == 16 ? 16 : 8;

MXLAB_INLINE void storeFirst(float* y, FloatVector v, int64_t count) {
#if defined(__AVX512F__)
  _mm512_mask_storeu_ps(y, static_cast<__mmask16>((1u << count) - 1), raw(v));
#else
  for (int64_t i = 0; i < count; ++i) y[i] = v[i];
#endif
}

/// The first elements, zeros behind them.
MXLAB_INLINE FloatVector loadFirst(const float* x, int64_t count) {
#if defined(__AVX512F__)
  return reinterpret_cast<FloatVector>(_mm512_maskz_loadu_ps(static_cast<__mmask16>((1u << count) - 1), x));
#else
  float values[kWidth] = {};
  for (int64_t i = 0; i < count; ++i) values[i] = x[i];
  return load(values);
#endif
}

template <int kOuts, int kVectors, int kTaps>
MXLAB_INLINE void block(const GroupTile& tile, const float* from, int64_t out, float* y, int64_t last) {
  const int64_t taps = kTaps > 0 ? kTaps : tile.taps;
  FloatVector sums[kOuts][kVectors];
  for (int o = 0; o < kOuts; ++o) {
    const FloatVector start = all(tile.bias ? tile.bias[out + o] : 0.0f);
    for (int v = 0; v < kVectors; ++v) sums[o][v] = start;
  }
  const float* weights = tile.weights + out;
  for (int64_t t = 0; t < taps; ++t) {
    const float* x = from + tile.offsets[t];
    FloatVector values[kVectors];
    for (int v = 0; v < kVectors; ++v) values[v] = load(x + v * kWidth);
    for (int o = 0; o < kOuts; ++o) {
      const FloatVector weight = all(weights[t * tile.outs + o]);
      for (int v = 0; v < kVectors; ++v) sums[o][v] = fma(values[v], weight, sums[o][v]);
    }
  }
  for (int o = 0; o < kOuts; ++o) {
    float* to = y + o * tile.yPlane;
    for (int v = 0; v + 1 < kVectors; ++v)
      __builtin_memcpy(to + v * kWidth, &sums[o][v], sizeof(FloatVector));
    storeFirst(to + (kVectors - 1) * kWidth, sums[o][kVectors - 1], last);
  }
}

template <int kOuts, int kTaps>
MXLAB_INLINE void planes(const GroupTile& tile, const float* buffer, int64_t out, float* y) {
  constexpr int kVectors = kMost / kOuts < 4 ? kMost / kOuts : 4;
  for (int64_t row = 0; row < tile.rows; ++row) {
    const float* from = buffer + row * tile.rowStep;
    float* to = y + out * tile.yPlane + row * tile.yRow;
    for (int64_t column = 0; column < tile.columns; column += kVectors * kWidth) {
      const int64_t left = tile.columns - column;
      const int64_t vectors = left >= kVectors * kWidth ? kVectors : (left + kWidth - 1) / kWidth;
      const int64_t last = left - (vectors - 1) * kWidth < kWidth ? left - (vectors - 1) * kWidth : kWidth;
      if (vectors == 4 && kVectors >= 4)
        block < kOuts, kVectors<4 ? 1 : 4, kTaps>(tile, from + column, out, to + column, last);
      else if (vectors == 3 && kVectors >= 3)
        block < kOuts, kVectors<3 ? 1 : 3, kTaps>(tile, from + column, out, to + column, last);
      else if (vectors == 2 && kVectors >= 2)
        block < kOuts, kVectors<2 ? 1 : 2, kTaps>(tile, from + column, out, to + column, last);
      else
        block<kOuts, 1, kTaps>(tile, from + column, out, to + column, last);
    }
  }
}

/// Whether the nine taps of one plane are three rows of three beside each other, one row of the buffer after
/// the other: then rows of the output share what they read.
MXLAB_INLINE bool isSquare(const GroupTile& tile) {
  if (tile.taps != 9 || tile.outs != 1) return false;
  const int64_t* at = tile.offsets;
  bool same = true;
  for (int i = 0; i < 6; ++i) same &= at[i + 3] - at[i] == tile.rowStep;
  return same;
}

/// kRows rows of one plane, three by three taps.
template <int kRows, int kVectors>
MXLAB_INLINE void squareBlock(const GroupTile& tile, const float* from, float* y, int64_t last) {
  FloatVector sums[kRows][kVectors];
  for (int r = 0; r < kRows; ++r)
    for (int v = 0; v < kVectors; ++v) sums[r][v] = all(tile.bias ? tile.bias[0] : 0.0f);
#pragma GCC unroll 8
  for (int line = 0; line < kRows + 2; ++line) {
#pragma GCC unroll 3
    for (int j = 0; j < 3; ++j) {
      const float* x = from + line * tile.rowStep + tile.offsets[j];
      for (int v = 0; v < kVectors; ++v) {
        const FloatVector value = load(x + v * kWidth);
        for (int r = 0; r < kRows; ++r)
          if (line >= r && line < r + 3)
            sums[r][v] = fma(value, all(tile.weights[(line - r) * 3 + j]), sums[r][v]);
      }
    }
  }
  for (int r = 0; r < kRows; ++r) {
    float* to = y + r * tile.yRow;
    for (int v = 0; v + 1 < kVectors; ++v)
      __builtin_memcpy(to + v * kWidth, &sums[r][v], sizeof(FloatVector));
    storeFirst(to + (kVectors - 1) * kWidth, sums[r][kVectors - 1], last);
  }
}

template <int kRows>
MXLAB_INLINE void squareRows(const GroupTile& tile, const float* from, float* y) {
  constexpr int64_t kPair = 2 * kWidth;
  int64_t column = 0;
  for (; column + kWidth < tile.columns; column += kPair) {
    const int64_t left = tile.columns - column;
    squareBlock<kRows, 2>(tile, from + column, y + column, left < kPair ? left - kWidth : kWidth);
  }
  if (column < tile.columns) squareBlock<kRows, 1>(tile, from + column, y + column, tile.columns - column);
}

MXLAB_INLINE void squares(const GroupTile& tile, const float* buffer, float* y) {
  constexpr int kRows = kWidth == 16 ? 4 : 2;
  const auto rows = [&](int64_t row) {
    squareRows<kRows>(tile, buffer + row * tile.rowStep, y + row * tile.yRow);
  };
  int64_t row = 0;
  for (; row + kRows <= tile.rows; row += kRows) rows(row);
  if (row == tile.rows) return;
  // The last ones once more with those before them.
  if (tile.rows >= kRows) return rows(tile.rows - kRows);
  for (; row < tile.rows; ++row) squareRows<1>(tile, buffer + row * tile.rowStep, y + row * tile.yRow);
}

template <int kTaps>
MXLAB_INLINE void correlateTaps(const GroupTile& tile, const float* buffer, float* y) {
  int64_t out = 0;
  for (; out + 4 <= tile.outs; out += 4) planes<4, kTaps>(tile, buffer, out, y);
  for (; out + 2 <= tile.outs; out += 2) planes<2, kTaps>(tile, buffer, out, y);
  for (; out < tile.outs; ++out) planes<1, kTaps>(tile, buffer, out, y);
}

void correlate(const GroupTile& tile, const float* buffer, float* y) {
  if (isSquare(tile)) return squares(tile, buffer, y);
  if (tile.taps == 9) return correlateTaps<9>(tile, buffer, y);
  correlateTaps<0>(tile, buffer, y);
}

/// The lanes of a register, added in double.
MXLAB_INLINE double total(FloatVector v) {
#if defined(__AVX512F__)
  const __m512d low = _mm512_cvtps_pd(_mm512_castps512_ps256(raw(v)));
  return _mm512_reduce_add_pd(_mm512_add_pd(low, _mm512_cvtps_pd(_mm512_extractf32x8_ps(raw(v), 1))));
#else
  double sum = 0;
  for (int lane = 0; lane < kWidth; ++lane) sum += static_cast<double>(v[lane]);
  return sum;
#endif
}

template <int kOuts, int kTaps>
MXLAB_INLINE void productsOf(const GroupTile& tile, const float* buffer, const float* dy, int64_t tap,
                             int64_t out, double* sums) {
  FloatVector totals[kTaps][kOuts] = {};
  const int64_t full = tile.columns / kWidth * kWidth, rest = tile.columns - full;
  for (int64_t row = 0; row < tile.rows; ++row) {
    const float* from = buffer + row * tile.rowStep;
    const float* heads = dy + out * tile.yPlane + row * tile.yRow;
    for (int64_t column = 0; column < full; column += kWidth) {
      FloatVector head[kOuts];
      for (int o = 0; o < kOuts; ++o) head[o] = load(heads + o * tile.yPlane + column);
      for (int t = 0; t < kTaps; ++t) {
        const FloatVector x = load(from + column + tile.offsets[tap + t]);
        for (int o = 0; o < kOuts; ++o) totals[t][o] = fma(x, head[o], totals[t][o]);
      }
    }
    if (rest == 0) continue;
    FloatVector head[kOuts];
    for (int o = 0; o < kOuts; ++o) head[o] = loadFirst(heads + o * tile.yPlane + full, rest);
    for (int t = 0; t < kTaps; ++t) {
      // What lies behind the last column may be infinite.
      const FloatVector x = loadFirst(from + full + tile.offsets[tap + t], rest);
      for (int o = 0; o < kOuts; ++o) totals[t][o] = fma(x, head[o], totals[t][o]);
    }
  }
  for (int t = 0; t < kTaps; ++t) {
    for (int o = 0; o < kOuts; ++o) {
      sums[(tap + t) * tile.outs + out + o] += total(totals[t][o]);
    }
  }
}

template <int kOuts, int kTaps>
MXLAB_INLINE int64_t productsFrom(const GroupTile& tile, const float* buffer, const float* dy, int64_t tap,
                                  int64_t out, double* sums) {
  for (; tap + kTaps <= tile.taps; tap += kTaps) productsOf<kOuts, kTaps>(tile, buffer, dy, tap, out, sums);
  return tap;
}

void products(const GroupTile& tile, const float* buffer, const float* dy, double* sums) {
  constexpr int kTogether = kMost == 16 ? 3 : 2;
  int64_t out = 0;
  for (; out + 4 <= tile.outs; out += 4) {
    const int64_t tap = productsFrom<4, kTogether>(tile, buffer, dy, 0, out, sums);
    productsFrom<4, 1>(tile, buffer, dy, tap, out, sums);
  }
  for (; out < tile.outs; ++out) {
    const int64_t tap = productsFrom<1, 9>(tile, buffer, dy, 0, out, sums);
    productsFrom<1, 1>(tile, buffer, dy, productsFrom<1, 3>(tile, buffer, dy, tap, out, sums), out, sums);
  }
}

#if defined(__AVX512F__)
/// Bits of the lanes at x[at], x[at + 1], … that lie in [0, width).
MXLAB_INLINE uint32_t inside(int64_t at, int64_t width) {
  const int64_t first = at < 0 ? -at : 0, end = width - at;
  if (first >= 32 || end <= first) return 0;
  const uint32_t before = end >= 32 ? ~0u : (1u << end) - 1;
  return before & ~((1u << first) - 1);
}

/// Sixteen elements from x[at] on.
MXLAB_INLINE __m512 loadInside(const float* x, int64_t at, uint32_t lanes) {
  return lanes ? _mm512_maskz_loadu_ps(static_cast<__mmask16>(lanes), x + at) : _mm512_setzero_ps();
}

template <bool kPairs>
MXLAB_INLINE void spreadVectors(const float* x, int64_t width, int64_t at, int64_t length, float* row) {
  const __m512i even = _mm512_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
  for (int64_t i = 0; i < length; i += 16) {
    const int64_t from = at + i * (kPairs ? 2 : 1);
    const uint32_t lanes = inside(from, width);
    __m512 values = loadInside(x, from, lanes & 0xffffu);
    if (kPairs) values = _mm512_permutex2var_ps(values, even, loadInside(x, from + 16, lanes >> 16));
    _mm512_storeu_ps(row + i, values);
  }
}
#endif

MXLAB_INLINE void spread(const float* x, int64_t width, int64_t pad, int64_t stride, int64_t length,
                         float* row) {
  for (int64_t rest = 0; rest < stride; ++rest, row += length) {
#if defined(__AVX512F__)
    if (stride == 1) return spreadVectors<false>(x, width, -pad, length, row);
    if (stride == 2) {
      spreadVectors<true>(x, width, rest - pad, length, row);
      continue;
    }
#endif
    // Elements i of this piece are x[i stride + rest - pad].
    int64_t first = pad > rest ? (pad - rest + stride - 1) / stride : 0;
    int64_t end = width + pad > rest ? (width + pad - rest + stride - 1) / stride : 0;
    if (first > length) first = length;
    if (end > length) end = length;
    if (end < first) end = first;
    for (int64_t i = 0; i < first; ++i) row[i] = 0;
    for (int64_t i = first; i < end; ++i) row[i] = x[i * stride + rest - pad];
    for (int64_t i = end; i < length; ++i) row[i] = 0;
  }
}

void fill(const GroupBuffer& b, const float* x, int64_t planes, int64_t from, int64_t rows, float* buffer) {
  const int64_t size = b.row(), step = b.plane();
  for (int64_t plane = 0; plane < planes; ++plane, buffer += step, x += b.height * b.width) {
    for (int64_t r = 0; r < rows; ++r) {
      const int64_t row = from + r - b.above;
      float* to = buffer + r * size;
      if (row >= 0 && row < b.height) {
        spread(x + row * b.width, b.width, b.left, b.pieces, b.length, to);
      } else {
        for (int64_t i = 0; i < size; i += kGroupColumns)
          for (int64_t k = 0; k < kGroupColumns; ++k) to[i + k] = 0;
      }
    }
  }
}

void interleave(const float* a, const float* b, float* y, int64_t count) {
  int64_t i = 0;
#if defined(__AVX512F__)
  const __m512i first = _mm512_setr_epi32(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
  const __m512i second = _mm512_setr_epi32(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
  for (; i < count; i += 16) {
    const int64_t left = count - i;
    const auto lanes = static_cast<__mmask16>(left >= 16 ? 0xffffu : (1u << left) - 1);
    const __m512 p = _mm512_maskz_loadu_ps(lanes, a + i), q = _mm512_maskz_loadu_ps(lanes, b + i);
    const uint32_t places = left >= 16 ? ~0u : (1u << (2 * left)) - 1;
    _mm512_mask_storeu_ps(y + 2 * i, static_cast<__mmask16>(places), _mm512_permutex2var_ps(p, first, q));
    if (places >> 16)
      _mm512_mask_storeu_ps(y + 2 * i + 16, static_cast<__mmask16>(places >> 16),
                            _mm512_permutex2var_ps(p, second, q));
  }
#endif
  for (; i < count; ++i) {
    y[2 * i] = a[i];
    y[2 * i + 1] = b[i];
  }
}

void scatter(const float* x, int64_t stride, float* y, int64_t count) {
  for (int64_t i = 0; i < count; ++i) y[i * stride] = x[i];
}

}  // namespace

void groupLoops(GroupLoops* loops) {
  loops->fill = fill;
  loops->correlate = correlate;
  loops->products = products;
  loops->scatter = scatter;
  loops->interleave = interleave;
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
