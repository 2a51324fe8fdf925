// Copies between strided places: what transposing, slicing, flipping, repeating and padding have in common.
#pragma once
#include <cstring>
#include <memory>
#include <vector>

#include "core/kernel.h"
#include "core/parallel.h"

namespace mxlab {

/// One strided copy: for each index of `dims`, target[targetOffset + index · target] = source[…]. Strides
/// count elements and may be negative or zero (source only).
struct CopyPlan {
  std::vector<int64_t> dims, source, target;
  int64_t sourceOffset = 0, targetOffset = 0;

  int64_t size() const {
    int64_t count = 1;
    for (int64_t dim : dims) count *= dim;
    return count;
  }
  /// Drops dimensions of size 1 and joins those that move together.
  void merge();
};

/// Row-major strides of a shape.
std::vector<int64_t> denseStrides(const Shape& shape);

/// Moves the elements of one plan; `bytes` is the size of an element: 1, 2, 4 or 8. The plan must be merged.
void runCopy(const CopyPlan& plan, size_t bytes, const void* source, void* target, int threads);

/// A kernel of one copy from input 0 to output 0; checks that both ends stay inside. With `fill`, the output
/// is set to zero bytes first.
std::unique_ptr<Kernel> makeCopy(const PlanSpec& spec, CopyPlan plan, bool fill = false);

/// Throws std::invalid_argument when a plan leaves arrays of these sizes.
void checkCopy(const std::string& kernel, const CopyPlan& plan, int64_t sourceSize, int64_t targetSize);

/// Calls f with a value of the unsigned type of so many bytes.
template <typename F>
void withWord(size_t bytes, F&& f) {
  switch (bytes) {
    case 1:
      return f(uint8_t{});
    case 2:
      return f(uint16_t{});
    case 4:
      return f(uint32_t{});
    default:
      return f(uint64_t{});
  }
}

}  // namespace mxlab
