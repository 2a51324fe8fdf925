// Reads indices of any dtype as whole numbers, cut off towards zero as MXNet does.
#pragma once
#include <cstdint>
#include <stdexcept>
#include <string>

#include "convert.h"
#include "core/kernel.h"

namespace mxlab {

class IndexReader {
 public:
  IndexReader(DType dtype, const void* data) : dtype_(dtype), data_(data) {}
  int64_t operator[](int64_t i) const {
    switch (dtype_) {
      case DType::kFloat32:
        return convert<int64_t>(static_cast<const float*>(data_)[i]);
      case DType::kInt32:
        return static_cast<const int32_t*>(data_)[i];
      case DType::kInt64:
        return static_cast<const int64_t*>(data_)[i];
      default:
        return dispatch(dtype_, [&](auto tag) {
          return convert<int64_t>(static_cast<const typename decltype(tag)::type*>(data_)[i]);
        });
    }
  }

 private:
  DType dtype_;
  const void* data_;
};

/// What happens to indices outside [0, size).
enum class Bounds { kClip, kWrap, kRaise };

/// The index brought into range. Throws std::out_of_range with kRaise.
inline int64_t bounded(int64_t index, int64_t size, Bounds bounds) {
  if (index >= 0 && index < size) return index;
  switch (bounds) {
    case Bounds::kWrap: {
      const int64_t rest = index % size;
      return rest < 0 ? rest + size : rest;
    }
    case Bounds::kRaise:
      throw std::out_of_range("index " + std::to_string(index) + " is outside an axis of size " +
                              std::to_string(size));
    default:
      return index < 0 ? 0 : size - 1;
  }
}

}  // namespace mxlab
