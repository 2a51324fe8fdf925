// What is known of an array without its data: element type and shape.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "dtype.h"

namespace mxlab {

using Shape = std::vector<int64_t>;

/// Number of elements of a shape (1 for rank 0).
inline int64_t sizeOf(const Shape& shape) {
  int64_t size = 1;
  for (int64_t dim : shape) size *= dim;
  return size;
}

/// Element type and shape of an array. Arrays are always contiguous and row-major.
struct Meta {
  DType dtype;
  Shape shape;
  int64_t size;   // elements
  int64_t bytes;  // size * sizeOf(dtype)

  Meta(DType type, Shape dims)
      : dtype(type),
        shape(std::move(dims)),
        size(mxlab::sizeOf(shape)),
        bytes(size * static_cast<int64_t>(mxlab::sizeOf(type))) {}
  int rank() const { return static_cast<int>(shape.size()); }
};

}  // namespace mxlab
