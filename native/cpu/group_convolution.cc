// Convolutions whose groups have few channels: each group's pictures go strip by strip into a small buffer
// with zeros around them, where every tap of a filter is a plain shift.
#include "group_convolution.h"

#include <algorithm>
#include <vector>

#include "core/parallel.h"
#include "group_convolution_loops.h"
#include "reduce_loops.h"

namespace mxlab {
namespace {

/// Floats of a buffer: strips stay in the caches, and no single row may be larger than the second number.
constexpr int64_t kBuffer = 8192, kMostBuffer = 65536;

constexpr int64_t roundUp(int64_t size, int64_t step) { return (size + step - 1) / step * step; }
/// Quotients of numbers that may be negative.
constexpr int64_t ceilOf(int64_t a, int64_t b) { return a > 0 ? (a + b - 1) / b : -(-a / b); }

/// What both directions know of one group.
struct Group {
  int64_t ins, outs, taps;
  explicit Group(const Windows& w, int64_t groups)
      : ins(w.channels / groups), outs(w.outChannels / groups), taps(w.kernelSize()) {}
};

/// The buffer for the data: strips of output rows, whose windows fit.
struct Forward {
  GroupBuffer buffer;
  int64_t strip = 1;  // output rows
  std::vector<int64_t> offsets;

  Forward(const Windows& w, int64_t ins) {
    const int64_t reach = (w.kernel[2] - 1) * w.dilate[2], tall = (w.kernel[1] - 1) * w.dilate[1] + 1;
    buffer.pieces = w.stride[2];
    buffer.height = w.in[1];
    buffer.width = w.in[2];
    buffer.above = w.pad[1];
    buffer.left = w.pad[2];
    buffer.length = roundUp(roundUp(w.out[2], kGroupColumns) + reach / w.stride[2], kGroupColumns);
    const int64_t fits = kBuffer / std::max<int64_t>(ins * buffer.row(), 1);
    strip = std::clamp<int64_t>((fits - tall) / w.stride[1] + 1, std::min<int64_t>(4, w.out[1]), w.out[1]);
    buffer.rows = (strip - 1) * w.stride[1] + tall;
    for (int64_t c = 0; c < ins; ++c)
      for (int64_t i = 0; i < w.kernel[1]; ++i)
        for (int64_t j = 0; j < w.kernel[2]; ++j) {
          const int64_t place = j * w.dilate[2];
          offsets.push_back(c * buffer.plane() + i * w.dilate[1] * buffer.row() +
                            place % w.stride[2] * buffer.length + place / w.stride[2]);
        }
  }
  int64_t size(int64_t ins) const { return ins * buffer.plane(); }

  /// Calls f(first output row, rows, buffer) for all strips of one group of one picture.
  template <typename F>
  void eachStrip(const Windows& w, int64_t ins, const float* x, float* memory, F&& f) const {
    for (int64_t row = 0; row < w.out[1]; row += strip) {
      const int64_t rows = std::min(strip, w.out[1] - row);
      const int64_t needed = (rows - 1) * w.stride[1] + (w.kernel[1] - 1) * w.dilate[1] + 1;
      groupLoops().fill(buffer, x, ins, row * w.stride[1], needed, memory);
      f(row, rows);
    }
  }
};

/// weights[tap of a channel][filter] of a group, from [filter][channel][tap].
void turnFilters(const Group& g, const float* weight, float* to) {
  const int64_t count = g.ins * g.taps;
  for (int64_t o = 0; o < g.outs; ++o)
    for (int64_t t = 0; t < count; ++t) to[t * g.outs + o] = weight[o * count + t];
}

/// The gradient of the data. Places of the data that leave the same rest by the stride see the same taps: for
/// each such rest it is a convolution of the heads.
class ToData {
 public:
  ToData(const Windows& w, const Group& g) : w_(w), g_(g) {
    buffer_.height = w.out[1];
    buffer_.width = w.out[2];
    buffer_.above = (w.kernel[1] - 1) * w.dilate[1] / w.stride[1];
    buffer_.left = (w.kernel[2] - 1) * w.dilate[2] / w.stride[2];
    const int64_t columns = ceilOf(w.in[2] + w.pad[2], w.stride[2]) + 1;
    wide_ = roundUp(columns, kGroupColumns);
    buffer_.length = roundUp(wide_ + buffer_.left + kGroupColumns, kGroupColumns);
    lines_ = ceilOf(w.in[1] + w.pad[1], w.stride[1]);
    const int64_t fits = kBuffer / std::max<int64_t>(g.outs * buffer_.row(), 1);
    strip_ = std::clamp<int64_t>(fits - buffer_.above, std::min<int64_t>(4, lines_), lines_);
    buffer_.rows = strip_ + buffer_.above;
    for (int64_t down = 0; down < w.stride[1]; ++down)
      for (int64_t aside = 0; aside < w.stride[2]; ++aside) rests_.push_back(restOf(down, aside));
  }
  int64_t size() const { return taken() + w_.stride[2] * part() + g_.ins * g_.outs * g_.taps; }

  /// dx of one group of one picture.
  void run(const float* dy, const float* weight, float* dx, float* memory) const {
    const bool whole = w_.stride[1] == 1 && w_.stride[2] == 1;
    for (int64_t line = 0; line < lines_; line += strip_) {
      const int64_t count = std::min(strip_, lines_ - line);
      groupLoops().fill(buffer_, dy, g_.outs, line, count + buffer_.above, memory);
      for (int64_t down = 0; down < w_.stride[1]; ++down) {
        const int64_t first = std::max(line, ceilOf(w_.pad[1] - down, w_.stride[1]));
        const int64_t end = std::min(line + count, ceilOf(w_.in[1] + w_.pad[1] - down, w_.stride[1]));
        if (first >= end) continue;
        float* to = dx + (first * w_.stride[1] + down - w_.pad[1]) * w_.in[2];
        const float* from = memory + (first - line + buffer_.above) * buffer_.row() + buffer_.left;
        const Rest* rests = rests_.data() + down * w_.stride[2];
        for (int64_t aside = 0; aside < w_.stride[2]; ++aside) {
          float* into = memory + taken() + aside * part();
          correlate(rests[aside], end - first, weight, from, whole ? to : into, memory);
        }
        if (!whole) join(rests, end - first, memory + taken(), to);
      }
    }
  }

 private:
  /// Places that leave one rest: their columns in the buffer, the first one's place in a row of the data, and
  /// the taps that reach them in the order of the buffer, with the places of their factors.
  struct Rest {
    int64_t column = 0, columns = 0, place = 0;
    std::vector<int64_t> offsets, factors;
  };

  Rest restOf(int64_t down, int64_t aside) const {
    Rest rest;
    rest.column = ceilOf(w_.pad[2] - aside, w_.stride[2]);
    rest.columns = std::max<int64_t>(ceilOf(w_.in[2] + w_.pad[2] - aside, w_.stride[2]) - rest.column, 0);
    rest.place = rest.column * w_.stride[2] + aside - w_.pad[2];
    for (int64_t o = 0; o < g_.outs; ++o) {
      for (int64_t i = w_.kernel[1]; i-- > 0;) {
        if (i * w_.dilate[1] % w_.stride[1] != down) continue;
        for (int64_t j = w_.kernel[2]; j-- > 0;) {
          if (j * w_.dilate[2] % w_.stride[2] != aside) continue;
          const int64_t rows = i * w_.dilate[1] / w_.stride[1], columns = j * w_.dilate[2] / w_.stride[2];
          rest.offsets.push_back(o * buffer_.plane() - rows * buffer_.row() - columns);
          rest.factors.push_back(o * g_.ins * g_.taps + i * w_.kernel[2] + j);
        }
      }
    }
    return rest;
  }

  int64_t taken() const { return g_.outs * buffer_.plane(); }
  /// Elements of what is computed for one rest.
  int64_t part() const { return g_.ins * strip_ * wide_; }

  void correlate(const Rest& rest, int64_t rows, const float* weight, const float* from, float* to,
                 float* memory) const {
    if (rest.columns == 0) return;
    float* factors = memory + taken() + w_.stride[2] * part();
    GroupTile tile;
    tile.offsets = rest.offsets.data();
    tile.taps = static_cast<int64_t>(rest.offsets.size());
    for (int64_t t = 0; t < tile.taps; ++t)
      for (int64_t c = 0; c < g_.ins; ++c)
        factors[t * g_.ins + c] = weight[rest.factors[static_cast<size_t>(t)] + c * g_.taps];
    tile.weights = factors;
    tile.outs = g_.ins;
    tile.rows = rows;
    tile.columns = rest.columns;
    tile.rowStep = buffer_.row();
    const bool whole = w_.stride[1] == 1 && w_.stride[2] == 1;
    tile.yPlane = whole ? w_.in[1] * w_.in[2] : strip_ * wide_;
    tile.yRow = whole ? w_.in[2] : wide_;
    groupLoops().correlate(tile, from + rest.column, to);
  }

  /// Brings the columns of all rests together in rows of the data.
  void join(const Rest* rests, int64_t rows, const float* parts, float* to) const {
    const bool isPair = w_.stride[2] == 2 && rests[0].columns > 0 && rests[1].columns > 0;
    const int64_t first = isPair && rests[1].place < rests[0].place ? 1 : 0;
    const int64_t both = isPair ? rests[1 - first].columns : 0;
    for (int64_t c = 0; c < g_.ins; ++c) {
      for (int64_t r = 0; r < rows; ++r) {
        const float* from = parts + (c * strip_ + r) * wide_;
        float* row = to + (c * w_.in[1] + r * w_.stride[1]) * w_.in[2];
        if (isPair) groupLoops().interleave(from + first * part(), from + (1 - first) * part(), row, both);
        for (int64_t aside = 0; aside < w_.stride[2]; ++aside) {
          const Rest& rest = rests[aside];
          groupLoops().scatter(from + aside * part() + both, w_.stride[2],
                               row + rest.place + both * w_.stride[2], rest.columns - both);
        }
      }
    }
  }

  const Windows& w_;
  Group g_;
  GroupBuffer buffer_;
  int64_t lines_, strip_ = 1, wide_;
  std::vector<Rest> rests_;
};

}  // namespace

bool hasNarrowGroups(const Windows& w, int64_t groups, bool backward) {
  if (groups < 2 || w.channelsLast || w.rank > 2 || w.batch == 0 || w.outSize() == 0 || w.inSize() == 0)
    return false;
  const Group g(w, groups);
  // Where oneDNN was slower, its turning of the arrays included.
  const int64_t most = backward ? 4 : 8;
  if (g.ins > most || g.outs > most || g.taps > 9 || w.out[2] < 12 || w.stride[1] > 4 || w.stride[2] > 4 ||
      (backward && (w.stride[1] > 1 || w.stride[2] > 1)))
    return false;
  return (backward ? ToData(w, g).size() : Forward(w, g.ins).size(g.ins)) <= kMostBuffer;
}

void narrowForward(const Windows& w, int64_t groups, const float* x, const float* weight, const float* bias,
                   float* y, int threads) {
  const Group g(w, groups);
  const Forward forward(w, g.ins);
  const int64_t filters = g.ins * g.outs * g.taps, work = w.outSize() * filters;
  parallelFor(threads, w.batch * groups, 131072 / (work + 1) + 1, [&](int64_t begin, int64_t end) {
    std::vector<float> memory(static_cast<size_t>(forward.size(g.ins) + filters));
    float* factors = memory.data() + forward.size(g.ins);
    GroupTile tile;
    tile.offsets = forward.offsets.data();
    tile.taps = g.ins * g.taps;
    tile.outs = g.outs;
    tile.weights = factors;
    tile.columns = w.out[2];
    tile.rowStep = forward.buffer.row() * w.stride[1];
    tile.yPlane = w.outSize();
    tile.yRow = w.out[2];
    for (int64_t i = begin; i < end; ++i) {
      const int64_t group = i % groups;
      turnFilters(g, weight + group * filters, factors);
      tile.bias = bias ? bias + group * g.outs : nullptr;
      forward.eachStrip(w, g.ins, x + i * g.ins * w.inSize(), memory.data(), [&](int64_t row, int64_t rows) {
        tile.rows = rows;
        groupLoops().correlate(tile, memory.data(), y + i * g.outs * w.outSize() + row * w.out[2]);
      });
    }
  });
}

void narrowBackward(const Windows& w, int64_t groups, const float* dy, const float* x, const float* weight,
                    float* dx, float* dw, float* db, int threads) {
  const Group g(w, groups);
  const Forward forward(w, g.ins);
  const ToData toData(w, g);
  const int64_t filters = g.ins * g.outs * g.taps;
  const int64_t size = std::max(forward.size(g.ins), toData.size());
  // One group of all pictures at a time: its sums belong to one thread.
  parallelFor(threads, groups, 1, [&](int64_t begin, int64_t end) {
    std::vector<float> memory(static_cast<size_t>(size));
    std::vector<double> sums(static_cast<size_t>(filters));
    GroupTile tile;
    tile.offsets = forward.offsets.data();
    tile.taps = g.ins * g.taps;
    tile.outs = g.outs;
    tile.columns = w.out[2];
    tile.rowStep = forward.buffer.row() * w.stride[1];
    tile.yPlane = w.outSize();
    tile.yRow = w.out[2];
    for (int64_t group = begin; group < end; ++group) {
      std::fill(sums.begin(), sums.end(), 0.0);
      for (int64_t o = 0; db && o < g.outs; ++o) db[group * g.outs + o] = 0;
      for (int64_t n = 0; n < w.batch; ++n) {
        const int64_t at = n * groups + group;
        const float* heads = dy + at * g.outs * w.outSize();
        if (dx) toData.run(heads, weight + group * filters, dx + at * g.ins * w.inSize(), memory.data());
        if (dw) {
          forward.eachStrip(w, g.ins, x + at * g.ins * w.inSize(), memory.data(),
                            [&](int64_t row, int64_t rows) {
                              tile.rows = rows;
                              groupLoops().products(tile, memory.data(), heads + row * w.out[2], sums.data());
                            });
        }
        for (int64_t o = 0; db && o < g.outs; ++o)
          db[group * g.outs + o] +=
              static_cast<float>(reduceLoops().sum(heads + o * w.outSize(), w.outSize()));
      }
      const int64_t count = g.ins * g.taps;
      for (int64_t o = 0; dw && o < g.outs; ++o)
        for (int64_t t = 0; t < count; ++t)
          dw[group * filters + o * count + t] = static_cast<float>(sums[static_cast<size_t>(t * g.outs + o)]);
    }
  });
}

}  // namespace mxlab
