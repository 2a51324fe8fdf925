// One register of floats for vector loops. Included inside *.simd.cc files only, once per instruction set.
#pragma once
#include <cstdint>

#include "core/half.h"

namespace mxlab {
namespace MXLAB_ISA {
namespace {

// Wider vector types would be taken apart element by element.
#if defined(__AVX512F__)
constexpr int kWidth = 16;
#elif defined(__AVX2__)
constexpr int kWidth = 8;
#else
constexpr int kWidth = 4;
#endif
typedef float FloatVector __attribute__((vector_size(kWidth * 4), aligned(4), may_alias));
typedef int32_t IntVector __attribute__((vector_size(kWidth * 4)));

MXLAB_INLINE FloatVector load(const float* x) { return *reinterpret_cast<const FloatVector*>(x); }

}  // namespace
}  // namespace MXLAB_ISA
}  // namespace mxlab
