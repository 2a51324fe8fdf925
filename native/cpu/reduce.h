// Reductions: merged axes, rows and columns in blocks, float32 blocks summed up in double.
#pragma once
#include <algorithm>
#include <memory>
#include <type_traits>
#include <vector>

#include "convert.h"
#include "core/kernel.h"
#include "core/small_team.h"
#include "reduce_loops.h"
#include "vector_math.h"
#include "wide_rows.h"

namespace mxlab {

/// A reduction as alternating runs of kept and reduced axes: sizes and strides of the input.
struct ReduceShape {
  std::vector<int64_t> keptDims, keptStrides;        // outermost first
  std::vector<int64_t> reducedDims, reducedStrides;  // outermost first
  bool lastReduced = true;                           // whether the innermost run is reduced
  int64_t keptSize = 1, reducedSize = 1;
};

inline ReduceShape reduceShape(const Shape& shape, const std::vector<bool>& reduced) {
  struct Run {
    int64_t size;
    bool reduced;
  };
  std::vector<Run> runs;
  for (size_t axis = 0; axis < shape.size(); ++axis) {
    if (shape[axis] == 1) continue;
    if (!runs.empty() && runs.back().reduced == reduced[axis]) {
      runs.back().size *= shape[axis];
    } else {
      runs.push_back({shape[axis], reduced[axis]});
    }
  }
  ReduceShape result;
  int64_t stride = 1;
  for (const Run& run : runs) (run.reduced ? result.reducedSize : result.keptSize) *= run.size;
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
    auto& dims = run->reduced ? result.reducedDims : result.keptDims;
    auto& strides = run->reduced ? result.reducedStrides : result.keptStrides;
    dims.insert(dims.begin(), run->size);
    strides.insert(strides.begin(), stride);
    stride *= run->size;
  }
  result.lastReduced = runs.empty() || runs.back().reduced;
  return result;
}

/// Offset of position `index` in a nest of dimensions.
inline int64_t nestOffset(const std::vector<int64_t>& dims, const std::vector<int64_t>& strides,
                          int64_t index) {
  int64_t offset = 0;
  for (size_t i = dims.size(); i-- > 0;) {
    offset += index % dims[i] * strides[i];
    index /= dims[i];
  }
  return offset;
}

/// Whether F only adds up elements, which has loops of its own for float32. So have extremes (F::kExtreme).
template <typename F>
constexpr bool isPlainSum = false;

/// The loop that joins rows of float32 for F, null where it has none.
template <typename F>
RowJoin rowJoin(int64_t elements) {
  constexpr int64_t kCached = 2 << 20;
  if constexpr (isPlainSum<F>) return elements > kCached ? reduceLoops().addFarRows : reduceLoops().addRows;
  if constexpr (F::kExtreme > 0) return reduceLoops().maximumRows;
  if constexpr (F::kExtreme < 0) return reduceLoops().minimumRows;
  return nullptr;
}

/// F: `Block<T>` type of partial results inside a block, `Total<T>` across blocks; map(x), join(a, b),
/// finish(total, count).
template <typename T, typename F>
class ReduceKernel final : public Kernel {
  using Block = typename F::template Block<T>;
  using Total = typename F::template Total<T>;
  static constexpr int kLanes = 16;
  static constexpr int64_t kBlock = 4096;
  static constexpr int64_t kTile = std::is_same<T, float>::value ? 2048 : 512;
  static constexpr int64_t kRows = 64;
  static constexpr int64_t kNarrow = 64;  // fewer columns than this are joined as if there were more

 public:
  ReduceKernel(ReduceShape shape, double cost) : shape_(std::move(shape)), cost_(cost) {}
  double cost() const override { return cost_; }

  void run(const Call& call) override {
    const T* x = call.in<T>(0);
    T* y = call.out<T>(0);
    if (shape_.keptSize == 0) return;
    if (shape_.reducedSize == 0) {
      for (int64_t i = 0; i < shape_.keptSize; ++i)
        y[i] = convert<T>(F::finish(F::template zero<Total>(), int64_t{0}));
      return;
    }
    if (shape_.lastReduced) {
      rows(x, y, call.threads);
    } else {
      columns(x, y, call.threads);
    }
  }

 private:
  void rows(const T* x, T* y, int threads) const {
    const int64_t length = shape_.reducedDims.empty() ? 1 : shape_.reducedDims.back();
    const int64_t outer = shape_.reducedSize / length;
    if (shape_.keptSize == 1 && outer == 1 && threads > 1 && length >= (1 << 17)) {
      // One long row: each thread takes a piece.
      const int64_t piece = (length / threads + kBlock - 1) / kBlock * kBlock;
      const int64_t pieces = (length + piece - 1) / piece;
      std::vector<Total> totals(static_cast<size_t>(pieces), F::template zero<Total>());
      sharedFor(threads, pieces, 1, [&](int64_t begin, int64_t end) {
        for (int64_t i = begin; i < end; ++i)
          totals[static_cast<size_t>(i)] = row(x + i * piece, std::min(piece, length - i * piece));
      });
      Total total = F::template zero<Total>();
      for (const Total& part : totals) total = F::join(total, part);
      y[0] = convert<T>(F::finish(total, shape_.reducedSize));
      return;
    }
    // Rows that follow each other: the usual case needs no arithmetic for their places.
    const bool isEven = shape_.keptDims.size() <= 1 && outer == 1;
    const int64_t stride = shape_.keptStrides.empty() ? 0 : shape_.keptStrides.back();
    const std::vector<int64_t> outerDims(shape_.reducedDims.begin(),
                                         shape_.reducedDims.end() - (shape_.reducedDims.empty() ? 0 : 1));
    if constexpr (std::is_same<T, float>::value && isPlainSum<F>) {
      if (isEven && stride == length && length <= 128) {
        shortRows(x, y, length, threads);
        return;
      }
    }
    sharedFor(
        threads, shape_.keptSize, 65536 / (shape_.reducedSize + 1) + 1, [&](int64_t begin, int64_t end) {
          for (int64_t i = begin; i < end; ++i) {
            Total total;
            if (isEven) {
              total = F::join(F::template zero<Total>(), row(x + i * stride, length));
            } else {
              const T* base = x + nestOffset(shape_.keptDims, shape_.keptStrides, i);
              total = F::template zero<Total>();
              for (int64_t j = 0; j < outer; ++j)
                total = F::join(total, row(base + nestOffset(outerDims, shape_.reducedStrides, j), length));
            }
            y[i] = convert<T>(F::finish(total, shape_.reducedSize));
          }
        });
  }

  void shortRows(const T* x, T* y, int64_t length, int threads) const {
    constexpr int64_t kTogether = 256;
    sharedFor(threads, shape_.keptSize, 65536 / (length + 1) + 1, [&](int64_t begin, int64_t end) {
      double totals[kTogether];
      for (int64_t i = begin; i < end; i += kTogether) {
        const int64_t size = std::min(kTogether, end - i);
        reduceLoops().sums(x + i * length, length, size, totals);
        for (int64_t j = 0; j < size; ++j)
          y[i + j] = convert<T>(F::finish(static_cast<Total>(totals[j]), length));
      }
    });
  }

  template <typename, typename>
  friend class ReduceKernel;

  // Lanes keep partial results apart, so that the compiler may work on vectors without reordering a sum.
  static Total row(const T* x, int64_t length) {
    if constexpr (std::is_same<T, float>::value && F::kExtreme != 0) {
      return length == 0 ? F::template zero<Total>()
                         : (F::kExtreme > 0 ? floatRows().maximum : floatRows().minimum)(x, length);
    }
    if constexpr (std::is_same<T, float>::value && isPlainSum<F>) return reduceLoops().sum(x, length);
    if constexpr (isShortFloat<T>) {
      // Widened in blocks: one by one, the conversion costs more than the sum.
      Total total = F::template zero<Total>();
      float block[kWideBlock];
      for (int64_t from = 0; from < length; from += kWideBlock) {
        const int64_t size = std::min(kWideBlock, length - from);
        widenRow(x + from, block, size);
        total = F::join(total, static_cast<Total>(ReduceKernel<float, F>::row(block, size)));
      }
      return total;
    }
    Total total = F::template zero<Total>();
    for (int64_t begin = 0; begin < length; begin += kBlock) {
      const int64_t end = std::min(begin + kBlock, length);
      int64_t i = begin;
      if (end - begin >= kLanes) {
        Block lanes[kLanes];
        for (int lane = 0; lane < kLanes; ++lane) lanes[lane] = F::template zero<Block>();
        for (; i + kLanes <= end; i += kLanes) {
          for (int lane = 0; lane < kLanes; ++lane)
            lanes[lane] = F::join(lanes[lane], F::map(static_cast<Block>(x[i + lane])));
        }
        for (int lane = 0; lane < kLanes; ++lane) total = F::join(total, static_cast<Total>(lanes[lane]));
      }
      for (; i < end; ++i) total = F::join(total, static_cast<Total>(F::map(static_cast<Block>(x[i]))));
    }
    return total;
  }

  // The innermost axis is kept: tiles of columns, in blocks of rows.
  void columns(const T* x, T* y, int threads) const {
    const int64_t width = shape_.keptDims.back();
    const int64_t outer = shape_.keptSize / width;
    if (outer == 1 && width < kNarrow && shape_.reducedDims.size() == 1 &&
        shape_.reducedSize >= 2 * kNarrow) {
      narrowColumns(x, y, threads);
      return;
    }
    if (threads > 1 && outer == 1 && width <= kTile && shape_.reducedSize >= 2 * kRows * threads) {
      rowShares(x, y, threads);
      return;
    }
    // Wide tiles read memory in long runs; where there is only one, each thread gets one of its own.
    const int64_t share = outer == 1 ? (width / threads + 63) / 64 * 64 : width;
    const int64_t tile = std::clamp<int64_t>(share, 64, kTile);
    const int64_t tiles = (width + tile - 1) / tile;
    const std::vector<int64_t> outerDims(shape_.keptDims.begin(), shape_.keptDims.end() - 1);
    const int64_t work = std::min(width, tile) * shape_.reducedSize;
    sharedFor(threads, outer * tiles, 65536 / (work + 1) + 1, [&](int64_t begin, int64_t end) {
      Total total[kTile];
      for (int64_t job = begin; job < end; ++job) {
        const int64_t i = job / tiles, from = job % tiles * tile;
        const int64_t columns = std::min(tile, width - from);
        const T* base = x + nestOffset(outerDims, shape_.keptStrides, i) + from;
        for (int64_t c = 0; c < columns; ++c) total[c] = F::template zero<Total>();
        addColumns(base, columns, 0, shape_.reducedSize, total);
        for (int64_t c = 0; c < columns; ++c)
          y[i * width + from + c] = convert<T>(F::finish(total[c], shape_.reducedSize));
      }
    });
  }

  // Very few columns: so many rows side by side that they are wide, joined column by column at last.
  void narrowColumns(const T* x, T* y, int threads) const {
    const int64_t width = shape_.keptSize, together = (4 * kNarrow + width - 1) / width;
    const int64_t wideRows = shape_.reducedSize / together;
    std::vector<Total> parts(static_cast<size_t>(width * together), F::template zero<Total>());
    if (wideRows > 0) {
      ReduceShape wide;
      wide.keptDims = {width * together};
      wide.keptStrides = {1};
      wide.reducedDims = {wideRows};
      wide.reducedStrides = {width * together};
      wide.lastReduced = false;
      wide.keptSize = width * together;
      wide.reducedSize = wideRows;
      ReduceKernel(wide, 0).joinShares(x, threads, parts.data());
    }
    addColumns(x, width, wideRows * together, shape_.reducedSize, parts.data());
    for (int64_t c = 0; c < width; ++c) {
      Total total = parts[static_cast<size_t>(c)];
      for (int64_t i = 1; i < together; ++i)
        total = F::join(total, parts[static_cast<size_t>(i * width + c)]);
      y[c] = convert<T>(F::finish(total, shape_.reducedSize));
    }
  }

  // Few columns and many rows: each thread reads rows that follow each other in memory.
  void rowShares(const T* x, T* y, int threads) const {
    std::vector<Total> totals(static_cast<size_t>(shape_.keptSize), F::template zero<Total>());
    joinShares(x, threads, totals.data());
    for (int64_t c = 0; c < shape_.keptSize; ++c)
      y[c] = convert<T>(F::finish(totals[static_cast<size_t>(c)], shape_.reducedSize));
  }

  // Joins all rows into `total`, a share of them for each thread.
  void joinShares(const T* x, int threads, Total* total) const {
    const int64_t width = shape_.keptSize;
    const int64_t share = std::max<int64_t>(1, (shape_.reducedSize / threads + kRows - 1) / kRows) * kRows;
    const int64_t shares = (shape_.reducedSize + share - 1) / share;
    std::vector<Total> totals(static_cast<size_t>(shares * width), F::template zero<Total>());
    sharedFor(threads, shares, 65536 / (share * width + 1) + 1, [&](int64_t begin, int64_t end) {
      for (int64_t i = begin; i < end; ++i)
        addColumns(x, width, i * share, std::min((i + 1) * share, shape_.reducedSize),
                   totals.data() + i * width);
    });
    for (int64_t i = 0; i < shares; ++i) {
      for (int64_t c = 0; c < width; ++c)
        total[c] = F::join(total[c], totals[static_cast<size_t>(i * width + c)]);
    }
  }

  // Joins rows [first, end) of `columns` columns into `total`.
  void addColumns(const T* base, int64_t columns, int64_t first, int64_t end, Total* total) const {
    const int64_t stride = shape_.reducedStrides.empty() ? 0 : shape_.reducedStrides.back();
    // Rows at equal distances: those of the innermost reduced run.
    const int64_t run = shape_.reducedDims.empty() ? 1 : shape_.reducedDims.back();
    Block block[kTile];
    for (int64_t r = first, last; r < end; r = last) {
      last = std::min({r + kRows, end, r - r % run + run});
      const T* source = base + nestOffset(shape_.reducedDims, shape_.reducedStrides, r);
      if constexpr (std::is_same<T, float>::value) {
        if (const RowJoin join = columns >= 16 ? rowJoin<F>(shape_.keptSize * shape_.reducedSize) : nullptr) {
          for (int64_t c = 0; c < columns; ++c) block[c] = F::template zero<Block>();
          join(source, stride, last - r, block, columns);
          for (int64_t c = 0; c < columns; ++c) total[c] = F::join(total[c], static_cast<Total>(block[c]));
          continue;
        }
      }
      if constexpr (isShortFloat<T>) {
        if (const RowJoin join = columns >= 16 ? rowJoin<F>(0) : nullptr) {
          // Four rows at a time are widened.
          float wide[4 * kTile];
          for (int64_t c = 0; c < columns; ++c) block[c] = F::template zero<Block>();
          for (int64_t row = r; row < last; row += 4) {
            const int64_t size = std::min<int64_t>(4, last - row);
            for (int64_t i = 0; i < size; ++i)
              widenRow(source + (row - r + i) * stride, wide + i * columns, columns);
            join(wide, columns, size, block, columns);
          }
          for (int64_t c = 0; c < columns; ++c) total[c] = F::join(total[c], static_cast<Total>(block[c]));
          continue;
        }
      }
      for (int64_t c = 0; c < columns; ++c) block[c] = F::template zero<Block>();
      for (int64_t row = r; row < last; ++row, source += stride) {
        for (int64_t c = 0; c < columns; ++c)
          block[c] = F::join(block[c], F::map(static_cast<Block>(source[c])));
      }
      for (int64_t c = 0; c < columns; ++c) total[c] = F::join(total[c], static_cast<Total>(block[c]));
    }
  }

  ReduceShape shape_;
  double cost_;
};

/// Kernel of a reduction whose reduced axes are known. Checks the output's size.
template <typename F>
std::unique_ptr<Kernel> makeReduce(const PlanSpec& spec, const std::vector<bool>& reduced) {
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  ReduceShape shape = reduceShape(in.shape, reduced);
  if (shape.keptSize != out.size)
    throw std::invalid_argument(spec.kernel + ": the output has the wrong size");
  if (in.dtype != out.dtype) throw std::invalid_argument(spec.kernel + ": the output has the wrong dtype");
  const double cost = 40.0 + static_cast<double>(in.size) * (in.dtype == DType::kFloat32 ? 0.15 : 0.8);
  return dispatch(in.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<ReduceKernel<T, F>>(std::move(shape), cost);
  });
}

/// Which axes `axis` (empty: all) and `exclude` name. Throws std::invalid_argument when one is out of range.
inline std::vector<bool> reducedAxes(int rank, const std::vector<int64_t>& axis, bool exclude) {
  if (axis.empty()) return std::vector<bool>(static_cast<size_t>(rank), true);
  std::vector<bool> named(static_cast<size_t>(rank), false);
  for (int64_t given : axis) {
    const int64_t at = given < 0 ? given + rank : given;
    if (at < 0 || at >= rank) throw std::invalid_argument("an axis is out of range");
    named[static_cast<size_t>(at)] = true;
  }
  if (exclude) named.flip();
  return named;
}

/// Types of partial results: whole numbers as int64, 16-bit floats as float, float32 blocks with double
/// totals.
template <typename T>
using WideBlock = std::conditional_t<isFloating<T>, typename Compute<T>::type, int64_t>;
template <typename T>
using WideTotal = std::conditional_t<isFloating<T>, double, int64_t>;

struct SumReducer;
template <>
inline constexpr bool isPlainSum<SumReducer> = true;

struct SumReducer {
  static constexpr int kExtreme = 0;  // 1: the largest, -1: the smallest element
  template <typename T>
  using Block = WideBlock<T>;
  template <typename T>
  using Total = WideTotal<T>;
  template <typename A>
  static A zero() {
    return A(0);
  }
  template <typename A>
  static A map(A x) {
    return x;
  }
  template <typename A>
  static A join(A a, A b) {
    if constexpr (std::is_integral<A>::value) {
      return static_cast<A>(static_cast<uint64_t>(a) + static_cast<uint64_t>(b));
    } else {
      return a + b;
    }
  }
  template <typename A>
  static A finish(A total, int64_t) {
    return total;
  }
};

}  // namespace mxlab
