// Pooling of float32 images row by row: neighbouring windows share their work at vector speed.
#include "pooling.h"
#include "pooling_loops.h"

namespace mxlab {
namespace {

size_t at(int64_t index) { return static_cast<size_t>(index); }

/// Windows [first, last) of a line lie wholly inside it.
struct Inside {
  int64_t first = 0, last = 0;
};

Inside insideOf(const PoolSettings& s) {
  Inside in{0, s.w.out[2]};
  // A window over a line without elements has size 0 and counts as none.
  const auto whole = [&](int64_t w) {
    const int64_t covered = s.end[2][at(w)] - s.begin[2][at(w)];
    return covered > 0 && covered == s.w.kernel[2];
  };
  while (in.first < in.last && !whole(in.first)) ++in.first;
  while (in.last > in.first && !whole(in.last - 1)) --in.last;
  return in;
}

/// The widths by which the sums of a line are divided, as avg counts them; sums of nothing are 0 anyway.
std::vector<float> widthsOf(const PoolSettings& s) {
  std::vector<float> widths;
  for (int64_t w = 0; w < s.w.out[2]; ++w) {
    const int64_t real = s.end[2][at(w)] - s.begin[2][at(w)];
    widths.push_back(static_cast<float>(std::max<int64_t>(s.countPadding ? s.span[2][at(w)] : real, 1)));
  }
  return widths;
}

/// The rows of one line of the output, and their number as avg counts it.
struct Rows {
  int64_t begin[2], end[2];
  float count;
};

Rows rowsOf(const PoolSettings& s, int64_t d, int64_t h) {
  Rows r{{s.begin[0][at(d)], s.begin[1][at(h)]}, {s.end[0][at(d)], s.end[1][at(h)]}, 1};
  const int64_t padded = s.span[0][at(d)] * s.span[1][at(h)];
  const int64_t real = (r.end[0] - r.begin[0]) * (r.end[1] - r.begin[1]);
  r.count = static_cast<float>(std::max<int64_t>(s.countPadding ? padded : real, 1));
  return r;
}

/// Calls f(first element of the row) for each row, from the first on.
template <typename F>
void eachRow(const PoolSettings& s, const Rows& r, F&& f) {
  for (int64_t i = r.begin[0]; i < r.end[0]; ++i)
    for (int64_t j = r.begin[1]; j < r.end[1]; ++j) f((i * s.w.in[1] + j) * s.w.in[2]);
}

/// Combines [begin, end) of a line into one number.
template <bool kMax>
float joined(const float* line, int64_t begin, int64_t end) {
  if (begin >= end) return kMax ? leastNumber<float>() : 0.0f;
  float value = kMax ? -INFINITY : 0.0f;
  for (int64_t i = begin; i < end; ++i) value = kMax ? (line[i] > value ? line[i] : value) : value + line[i];
  return value;
}

template <bool kMax>
void forward(const PoolSettings& s, const float* x, float* y) {
  const PoolLoops& loops = poolLoops();
  const int64_t width = s.w.in[2], outWidth = s.w.out[2], stride = s.w.stride[2];
  const Inside in = insideOf(s);
  const std::vector<float> widths = widthsOf(s);
  std::vector<float> line(at(width));
  for (int64_t d = 0; d < s.w.out[0]; ++d) {
    for (int64_t h = 0; h < s.w.out[1]; ++h, y += outWidth) {
      const Rows rows = rowsOf(s, d, h);
      const bool none = rows.begin[0] >= rows.end[0] || rows.begin[1] >= rows.end[1];
      std::fill(line.begin(), line.end(), !kMax ? 0.0f : none ? leastNumber<float>() : -INFINITY);
      eachRow(s, rows, [&](int64_t row) {
        if (kMax)
          loops.maximum(x + row, line.data(), width);
        else
          loops.add(x + row, line.data(), width);
      });
      const auto edge = [&](int64_t begin, int64_t end) {
        for (int64_t w = begin; w < end; ++w)
          y[w] = joined<kMax>(line.data(), s.begin[2][at(w)], s.end[2][at(w)]);
      };
      edge(0, in.first);
      if (in.first < in.last) {
        const float* from = line.data() + s.begin[2][at(in.first)];
        const auto join = kMax ? loops.maxima : loops.sums;
        join(from, stride, s.w.kernel[2], y + in.first, in.last - in.first);
      }
      edge(in.last, outWidth);
      if (s.type == PoolType::kAvg) loops.divide(y, rows.count, widths.data(), y, outWidth);
    }
  }
}

/// The gradient of each window goes to its first maximum: the place of the last match when the places are
/// walked backwards. Where nothing matches (no number) it is the first place.
void backwardMaximum(const PoolSettings& s, const float* dy, const float* x, const float* y, float* dx) {
  const PoolLoops& loops = poolLoops();
  const int64_t outWidth = s.w.out[2], stride = s.w.stride[2], size = s.w.kernel[2];
  const Inside in = insideOf(s);
  const int64_t count = in.last - in.first;
  std::vector<int32_t> index(at(outWidth));
  for (int64_t d = 0; d < s.w.out[0]; ++d) {
    for (int64_t h = 0; h < s.w.out[1]; ++h, y += outWidth, dy += outWidth) {
      const Rows rows = rowsOf(s, d, h);
      if (rows.begin[0] >= rows.end[0] || rows.begin[1] >= rows.end[1]) continue;
      const auto edge = [&](int64_t begin, int64_t end) {
        for (int64_t w = begin; w < end; ++w) {
          const int64_t best = firstMaximum<float, float>(s, rangeOf(s, d, h, w), x);
          if (best >= 0) dx[best] += dy[w];
        }
      };
      edge(0, in.first);
      edge(in.last, outWidth);
      if (count <= 0) continue;
      const int64_t start = s.begin[2][at(in.first)];
      const int64_t top = (rows.begin[0] * s.w.in[1] + rows.begin[1]) * s.w.in[2] + start;
      std::fill_n(index.begin(), count, static_cast<int32_t>(top));
      for (int64_t i = rows.end[0]; i-- > rows.begin[0];) {
        for (int64_t j = rows.end[1]; j-- > rows.begin[1];) {
          const int64_t row = (i * s.w.in[1] + j) * s.w.in[2] + start;
          loops.matches(x + row, stride, size, y + in.first, static_cast<int32_t>(row), index.data(), count);
        }
      }
      for (int64_t w = 0; w < count; ++w) dx[index[at(w)] + w * stride] += dy[in.first + w];
    }
  }
}

void backwardSum(const PoolSettings& s, const float* dy, float* dx) {
  const PoolLoops& loops = poolLoops();
  const int64_t width = s.w.in[2], outWidth = s.w.out[2], size = s.w.kernel[2], stride = s.w.stride[2];
  const std::vector<float> widths = widthsOf(s);
  const Inside in = insideOf(s);
  const int64_t count = in.last - in.first, start = count > 0 ? s.begin[2][at(in.first)] : 0;
  // Windows of more steps than the line has are walked one by one.
  const bool spreads = count > 0 && stride <= width;
  std::vector<float> line(at(width) + (spreads ? at((count + size) * stride) : 0));
  std::vector<float> each(at(outWidth));
  // The windows inside the line, with zeros on both sides.
  std::vector<float> inside(spreads ? at(count + 2 * size) : 0, 0.0f);
  for (int64_t d = 0; d < s.w.out[0]; ++d) {
    for (int64_t h = 0; h < s.w.out[1]; ++h, dy += outWidth) {
      const Rows rows = rowsOf(s, d, h);
      const float* share = dy;
      if (s.type == PoolType::kAvg) {
        loops.divide(dy, rows.count, widths.data(), each.data(), outWidth);
        share = each.data();
      }
      std::fill_n(line.begin(), width, 0.0f);
      const auto edge = [&](int64_t begin, int64_t end) {
        for (int64_t w = begin; w < end; ++w)
          for (int64_t i = s.begin[2][at(w)]; i < s.end[2][at(w)]; ++i) line[at(i)] += share[w];
      };
      if (spreads) {
        std::copy_n(share + in.first, count, inside.begin() + size);
        loops.spread(inside.data() + size, stride, size, line.data() + start, count);
      } else {
        edge(in.first, in.last);
      }
      edge(0, in.first);
      edge(in.last, outWidth);
      eachRow(s, rows, [&](int64_t row) { loops.add(line.data(), dx + row, width); });
    }
  }
}

}  // namespace

void poolRows(const PoolSettings& s, const float* x, float* y, int64_t images) {
  const bool isMax = s.type == PoolType::kMax;
  if (s.global) {
    (isMax ? poolLoops().imageMaxima : poolLoops().imageSums)(x, s.w.inSize(), y, images);
    if (s.type == PoolType::kAvg)
      for (int64_t i = 0; i < images; ++i) y[i] /= s.globalDivisor;
    return;
  }
  for (int64_t i = 0; i < images; ++i)
    (isMax ? forward<true> : forward<false>)(s, x + i * s.w.inSize(), y + i * s.w.outSize());
}

void poolRowsBackward(const PoolSettings& s, const float* dy, const float* x, const float* y, float* dx) {
  if (s.type == PoolType::kMax)
    backwardMaximum(s, dy, x, y, dx);
  else
    backwardSum(s, dy, dx);
}

}  // namespace mxlab
