// The strided copy: rows by memcpy, transposed pairs of axes in tiles, anything else element by element.
#include "strided_copy.h"

#include <algorithm>
#include <cstdlib>

#include "core/small_team.h"
#include "transpose_tile.h"

namespace mxlab {
namespace {

constexpr int64_t kTile = 16;

// Target axis b is contiguous in the target, axis a in the source. A tile goes through a small buffer, so
// that each line of either side is touched once even where its neighbours fall into the same set of the
// cache.
template <typename Word>
void copyTiles(const Word* source, Word* target, int64_t a, int64_t b, int64_t sourceB, int64_t targetA) {
  Word tile[kTile][kTile];
  [[maybe_unused]] const TransposeTile turn = transposeTile();
  [[maybe_unused]] const TransposeShortTile turnShorts = transposeShortTile();
  for (int64_t i0 = 0; i0 < a; i0 += kTile) {
    for (int64_t j0 = 0; j0 < b; j0 += kTile) {
      const Word* from = source + i0 + j0 * sourceB;
      Word* to = target + i0 * targetA + j0;
      if (i0 + kTile <= a && j0 + kTile <= b) {
        if constexpr (sizeof(Word) == 4) {
          turn(from, sourceB, to, targetA);
          continue;
        }
        if constexpr (sizeof(Word) == 2) {
          turnShorts(from, sourceB, to, targetA);
          continue;
        }
        for (int64_t j = 0; j < kTile; ++j)
          for (int64_t i = 0; i < kTile; ++i) tile[i][j] = from[j * sourceB + i];
        for (int64_t i = 0; i < kTile; ++i) std::memcpy(to + i * targetA, tile[i], sizeof tile[i]);
        continue;
      }
      const int64_t rows = std::min(kTile, a - i0), columns = std::min(kTile, b - j0);
      for (int64_t i = 0; i < rows; ++i)
        for (int64_t j = 0; j < columns; ++j) to[i * targetA + j] = from[j * sourceB + i];
    }
  }
}

template <typename Word>
void copyRow(const Word* source, Word* target, int64_t count, int64_t from, int64_t to) {
  if (to == 1 && from == 1) {
    std::memcpy(target, source, static_cast<size_t>(count) * sizeof(Word));
  } else if (to == 1 && from == -1) {
    for (int64_t i = 0; i < count; ++i) target[i] = source[-i];
  } else if (from == 0 && to == 1) {
    std::fill(target, target + count, *source);
  } else {
    for (int64_t i = 0; i < count; ++i) target[i * to] = source[i * from];
  }
}

template <typename Word>
void run(const CopyPlan& plan, const Word* source, Word* target, int threads) {
  const int rank = static_cast<int>(plan.dims.size());
  if (plan.size() == 0) return;
  source += plan.sourceOffset;
  target += plan.targetOffset;
  if (rank == 0) {
    *target = *source;
    return;
  }
  const size_t last = static_cast<size_t>(rank) - 1;
  // The other axis of a transposition: contiguous in the source.
  int turned = -1;
  if (plan.target[last] == 1 && plan.source[last] != 1) {
    for (int axis = 0; axis < rank - 1; ++axis)
      if (plan.source[static_cast<size_t>(axis)] == 1 && plan.dims[static_cast<size_t>(axis)] > 1)
        turned = axis;
  }
  std::vector<size_t> outer;
  int64_t count = 1;
  for (size_t axis = 0; axis < last; ++axis) {
    if (static_cast<int>(axis) == turned) continue;
    outer.push_back(axis);
    count *= plan.dims[axis];
  }
  const int64_t inner = plan.size() / count;
  // A transposed pair alone is cut along its first axis, to give all threads something.
  if (turned >= 0 && count < threads) {
    const size_t a = static_cast<size_t>(turned);
    for (int64_t i = 0; i < count; ++i) {
      int64_t index = i, from = 0, to = 0;
      for (size_t at = outer.size(); at-- > 0;) {
        const size_t axis = outer[at];
        from += index % plan.dims[axis] * plan.source[axis];
        to += index % plan.dims[axis] * plan.target[axis];
        index /= plan.dims[axis];
      }
      sharedFor(threads, plan.dims[a], 65536 / (plan.dims[last] + 1) + 1, [&](int64_t begin, int64_t end) {
        copyTiles(source + from + begin, target + to + begin * plan.target[a], end - begin, plan.dims[last],
                  plan.source[last], plan.target[a]);
      });
    }
    return;
  }
  constexpr int64_t kAhead = 4;
  const size_t nearest = outer.empty() ? 0 : outer.back();
  const int64_t rowBytes = std::min<int64_t>(plan.dims[last] * static_cast<int64_t>(sizeof(Word)), 512);
  const bool isFar = !outer.empty() && turned < 0 && plan.source[last] == 1 &&
                     std::abs(plan.source[nearest]) * static_cast<int64_t>(sizeof(Word)) >= 1024;
  sharedFor(threads, count, 65536 / (inner + 1) + 1, [&](int64_t begin, int64_t end) {
    std::vector<int64_t> index(outer.size(), 0);
    int64_t from = 0, to = 0, rest = begin;
    for (size_t at = outer.size(); at-- > 0;) {
      const size_t axis = outer[at];
      index[at] = rest % plan.dims[axis];
      rest /= plan.dims[axis];
      from += index[at] * plan.source[axis];
      to += index[at] * plan.target[axis];
    }
    for (int64_t i = begin; i < end; ++i) {
      if (turned >= 0) {
        const size_t a = static_cast<size_t>(turned);
        copyTiles(source + from, target + to, plan.dims[a], plan.dims[last], plan.source[last],
                  plan.target[a]);
      } else {
        // Rows far apart: nothing else tells the processor where the next ones are.
        if (isFar && index.back() + kAhead < plan.dims[nearest]) {
          const char* next = reinterpret_cast<const char*>(source + from + kAhead * plan.source[nearest]);
          for (int64_t at = 0; at < rowBytes; at += 64) __builtin_prefetch(next + at);
        }
        copyRow(source + from, target + to, plan.dims[last], plan.source[last], plan.target[last]);
      }
      for (size_t at = outer.size(); at-- > 0;) {
        const size_t axis = outer[at];
        from += plan.source[axis];
        to += plan.target[axis];
        if (++index[at] < plan.dims[axis]) break;
        from -= plan.source[axis] * plan.dims[axis];
        to -= plan.target[axis] * plan.dims[axis];
        index[at] = 0;
      }
    }
  });
}

void checkEnd(const std::string& kernel, const std::vector<int64_t>& dims,
              const std::vector<int64_t>& strides, int64_t offset, int64_t size) {
  int64_t low = offset, high = offset;
  for (size_t axis = 0; axis < dims.size(); ++axis) {
    if (dims[axis] == 0) return;
    (strides[axis] < 0 ? low : high) += strides[axis] * (dims[axis] - 1);
  }
  if (low < 0 || high >= size) throw std::invalid_argument(kernel + ": a copy would leave the array");
}

}  // namespace

void CopyPlan::merge() {
  CopyPlan joined;
  for (size_t axis = 0; axis < dims.size(); ++axis) {
    if (dims[axis] == 1) continue;
    const bool moves = !joined.dims.empty() && joined.source.back() == source[axis] * dims[axis] &&
                       joined.target.back() == target[axis] * dims[axis];
    if (moves) {
      joined.dims.back() *= dims[axis];
      joined.source.back() = source[axis];
      joined.target.back() = target[axis];
    } else {
      joined.dims.push_back(dims[axis]);
      joined.source.push_back(source[axis]);
      joined.target.push_back(target[axis]);
    }
  }
  dims = std::move(joined.dims);
  source = std::move(joined.source);
  target = std::move(joined.target);
}

std::vector<int64_t> denseStrides(const Shape& shape) {
  std::vector<int64_t> strides(shape.size());
  int64_t step = 1;
  for (size_t axis = shape.size(); axis-- > 0;) {
    strides[axis] = step;
    step *= shape[axis];
  }
  return strides;
}

void runCopy(const CopyPlan& plan, size_t bytes, const void* source, void* target, int threads) {
  withWord(bytes, [&](auto word) {
    using Word = decltype(word);
    run(plan, static_cast<const Word*>(source), static_cast<Word*>(target), threads);
  });
}

void checkCopy(const std::string& kernel, const CopyPlan& plan, int64_t sourceSize, int64_t targetSize) {
  checkEnd(kernel, plan.dims, plan.source, plan.sourceOffset, sourceSize);
  checkEnd(kernel, plan.dims, plan.target, plan.targetOffset, targetSize);
}

std::unique_ptr<Kernel> makeCopy(const PlanSpec& spec, CopyPlan plan, bool fill) {
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  if (in.dtype != out.dtype) throw std::invalid_argument(spec.kernel + ": the output has the wrong dtype");
  checkCopy(spec.kernel, plan, in.size, out.size);
  if (!fill && plan.size() != out.size)
    throw std::invalid_argument(spec.kernel + ": the output has the wrong size");
  plan.merge();
  const size_t bytes = sizeOf(in.dtype);
  const int64_t total = out.bytes;
  const double cost = 40.0 + static_cast<double>(total) * 0.06;
  return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
    if (fill) std::memset(call.outputs[0], 0, static_cast<size_t>(total));
    runCopy(plan, bytes, call.inputs[0], call.outputs[0], call.threads);
  });
}

}  // namespace mxlab
