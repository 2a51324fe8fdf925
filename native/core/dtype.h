// The element types of arrays, numbered as in MXNet's .params files, and dispatch from a run-time type to a
// C++ one.
#pragma once
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>

#include "half.h"

namespace mxlab {

enum class DType : int32_t {
  kFloat32 = 0,
  kFloat64 = 1,
  kFloat16 = 2,
  kUint8 = 3,
  kInt32 = 4,
  kInt8 = 5,
  kInt64 = 6,
  kBool = 7,
  kBfloat16 = 12,
};

/// Bytes of one element.
inline size_t sizeOf(DType dtype) {
  switch (dtype) {
    case DType::kFloat64:
    case DType::kInt64:
      return 8;
    case DType::kFloat32:
    case DType::kInt32:
      return 4;
    case DType::kFloat16:
    case DType::kBfloat16:
      return 2;
    case DType::kUint8:
    case DType::kInt8:
    case DType::kBool:
      return 1;
  }
  throw std::invalid_argument("unknown dtype " + std::to_string(static_cast<int>(dtype)));
}

inline bool isFloat(DType dtype) {
  return dtype == DType::kFloat32 || dtype == DType::kFloat64 || dtype == DType::kFloat16 ||
         dtype == DType::kBfloat16;
}

/// A type as a value, for generic lambdas: `dispatch(dtype, [&](auto t) { using T = typename
/// decltype(t)::type; })`.
template <typename T>
struct TypeTag {
  using type = T;
};

/// Calls `f` with the TypeTag of `dtype`. Every dtype of the engine is covered; bool is stored as uint8_t
/// 0/1.
template <typename F>
decltype(auto) dispatch(DType dtype, F&& f) {
  switch (dtype) {
    case DType::kFloat32:
      return f(TypeTag<float>{});
    case DType::kFloat64:
      return f(TypeTag<double>{});
    case DType::kFloat16:
      return f(TypeTag<Half>{});
    case DType::kBfloat16:
      return f(TypeTag<Bfloat16>{});
    case DType::kUint8:
      return f(TypeTag<uint8_t>{});
    case DType::kInt32:
      return f(TypeTag<int32_t>{});
    case DType::kInt8:
      return f(TypeTag<int8_t>{});
    case DType::kInt64:
      return f(TypeTag<int64_t>{});
    case DType::kBool:
      return f(TypeTag<bool>{});
  }
  throw std::invalid_argument("unknown dtype " + std::to_string(static_cast<int>(dtype)));
}

/// The same for the floating types only; throws for the others, naming the kernel.
template <typename F>
decltype(auto) dispatchFloat(DType dtype, const char* kernel, F&& f) {
  switch (dtype) {
    case DType::kFloat32:
      return f(TypeTag<float>{});
    case DType::kFloat64:
      return f(TypeTag<double>{});
    case DType::kFloat16:
      return f(TypeTag<Half>{});
    case DType::kBfloat16:
      return f(TypeTag<Bfloat16>{});
    default:
      throw std::invalid_argument(std::string(kernel) + ": needs a floating dtype");
  }
}

}  // namespace mxlab
