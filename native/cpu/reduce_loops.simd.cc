// The reduction loops. Lanes keep partial results apart, so that no sum is reordered by the compiler.
#include "reduce_loops.h"

#include "core/half.h"
#include "float_vector.h"

namespace mxlab {
namespace MXLAB_ISA {
namespace {

double sum(const float* x, int64_t count) {
  constexpr int64_t kBlock = 2048;
  constexpr int kParts = 8;
  double total = 0;
  for (int64_t begin = 0; begin < count; begin += kBlock) {
    const int64_t end = begin + kBlock < count ? begin + kBlock : count;
    FloatVector parts[kParts] = {};
    int64_t i = begin;
    for (; i + kParts * kWidth <= end; i += kParts * kWidth) {
      for (int part = 0; part < kParts; ++part) parts[part] += load(x + i + part * kWidth);
    }
    for (; i + kWidth <= end; i += kWidth) parts[0] += load(x + i);
    for (int part = 1; part < kParts; ++part) parts[0] += parts[part];
    double block = 0;
    for (int lane = 0; lane < kWidth; ++lane) block += static_cast<double>(parts[0][lane]);
    for (; i < end; ++i) block += static_cast<double>(x[i]);
    total += block;
  }
  return total;
}

void addRows(const float* x, int64_t stride, int64_t rows, float* total, int64_t columns) {
  int64_t row = 0;
  for (; row + 4 <= rows; row += 4) {
    const float* a = x + row * stride;
    const float* b = a + stride;
    const float* c = b + stride;
    const float* d = c + stride;
    for (int64_t i = 0; i < columns; ++i) total[i] += (a[i] + b[i]) + (c[i] + d[i]);
  }
  for (; row < rows; ++row) {
    const float* a = x + row * stride;
    for (int64_t i = 0; i < columns; ++i) total[i] += a[i];
  }
}

void addFarRows(const float* x, int64_t stride, int64_t rows, float* total, int64_t columns) {
  for (int64_t row = 0; row < rows; ++row) {
    const float* a = x + row * stride;
    for (int64_t i = 0; i < columns; ++i) total[i] += a[i];
  }
}

template <bool kMaximum>
void extremeRows(const float* x, int64_t stride, int64_t rows, float* total, int64_t columns) {
  // Numbers first; where a NaN was seen its column is looked at again.
  int32_t any = 0;
  for (int64_t row = 0; row < rows; ++row) {
    const float* a = x + row * stride;
    for (int64_t i = 0; i < columns; ++i) {
      const float number = a[i];
      any |= number != number;
      total[i] = (kMaximum ? number > total[i] : number < total[i]) ? number : total[i];
    }
  }
  if (any == 0) return;
  for (int64_t row = 0; row < rows; ++row) {
    const float* a = x + row * stride;
    for (int64_t i = 0; i < columns; ++i) total[i] = a[i] != a[i] ? a[i] : total[i];
  }
}

template <bool kMaximum>
MXLAB_INLINE bool beats(float a, float b) {
  return kMaximum ? a > b : a < b;
}

int64_t firstNan(const float* x, int64_t count) {
  for (int64_t i = 0; i < count; ++i)
    if (x[i] != x[i]) return i;
  return 0;
}

template <bool kMaximum>
int64_t extremeAt(const float* x, int64_t count) {
  constexpr int kParts = 4;
  constexpr int64_t kStep = kParts * kWidth;
  // Positions are counted in steps of one chunk: they fit into 32 bits.
  constexpr int64_t kChunk = int64_t{1} << 30;
  int64_t at = 0;
  float best = x[0];
  if (best != best) return 0;
  for (int64_t from = 0; from < count; from += kChunk) {
    const float* base = x + from;
    const int64_t size = count - from < kChunk ? count - from : kChunk;
    int64_t i = 0;
    if (size >= kStep) {
      FloatVector values[kParts];
      IntVector steps[kParts] = {};
      IntVector bad = {};
      for (int part = 0; part < kParts; ++part) {
        values[part] = load(base + part * kWidth);
        bad |= values[part] != values[part];
      }
      IntVector now = {};
      for (i = kStep; i + kStep <= size; i += kStep) {
        now += 1;
        for (int part = 0; part < kParts; ++part) {
          const FloatVector p = load(base + i + part * kWidth);
          const IntVector wins = kMaximum ? p > values[part] : p < values[part];
          values[part] = wins ? p : values[part];
          steps[part] = wins ? now : steps[part];
          bad |= p != p;
        }
      }
      int32_t any = 0;
      for (int lane = 0; lane < kWidth; ++lane) any |= bad[lane];
      if (any != 0) return from + firstNan(base, size);
      // Across the lanes with whole numbers of the same order, which the compiler knows to join in vectors.
      int32_t keys[kStep], places[kStep];
      for (int part = 0; part < kParts; ++part) {
        const IntVector bits = reinterpret_cast<IntVector>(values[part] + 0.0f);
        const IntVector ordered = bits ^ ((bits >> 31) & 0x7fffffff);
        const IntVector wanted = kMaximum ? ordered : ~ordered;
        __builtin_memcpy(keys + part * kWidth, &wanted, sizeof wanted);
        __builtin_memcpy(places + part * kWidth, &steps[part], sizeof steps[part]);
      }
      int32_t most = keys[0], place = INT32_MAX;
      for (int lane = 0; lane < kStep; ++lane) most = keys[lane] > most ? keys[lane] : most;
      for (int lane = 0; lane < kStep; ++lane) {
        const int32_t own =
            keys[lane] == most ? places[lane] * static_cast<int32_t>(kStep) + lane : INT32_MAX;
        place = own < place ? own : place;
      }
      if (beats<kMaximum>(base[place], best)) {
        best = base[place];
        at = from + place;
      }
    }
    for (; i < size; ++i) {
      if (base[i] != base[i]) return from + i;
      if (beats<kMaximum>(base[i], best)) {
        best = base[i];
        at = from + i;
      }
    }
  }
  return at;
}

void normalize(const float* x, float mean, float scale, const float* gamma, const float* beta, float* y,
               int64_t count) {
  for (int64_t i = 0; i < count; ++i) y[i] = (x[i] - mean) * scale * gamma[i] + beta[i];
}

}  // namespace

void reduceLoops(ReduceLoops* loops) {
  loops->sum = sum;
  loops->addRows = addRows;
  loops->addFarRows = addFarRows;
  loops->maximumRows = extremeRows<true>;
  loops->minimumRows = extremeRows<false>;
  loops->largestAt = extremeAt<true>;
  loops->smallestAt = extremeAt<false>;
  loops->normalize = normalize;
}

}  // namespace MXLAB_ISA
}  // namespace mxlab
