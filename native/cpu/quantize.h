// Arithmetic of quantised numbers: ranges, scales, rounding with limits. The vector loops are in
// quantize_loops.simd.cc.
#pragma once
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include "core/kernel.h"
#include "quantize_loops.h"

namespace mxlab {

// MXNet 1.9.1 spreads ranges over half a level more than the types hold: what is rounded to the last level
// then fills it like the others.
constexpr float kInt8Levels = 127.5f;
constexpr float kUint8Levels = 255.5f;
constexpr float kInt32Levels = 2147483648.0f;

inline float levelsOf(DType dtype) { return dtype == DType::kInt8 ? kInt8Levels : kUint8Levels; }

/// Largest magnitude of a range.
inline float magnitude(float low, float high) { return std::fmax(std::fabs(low), std::fabs(high)); }
/// The same of two arrays of one element, inputs `first` and `first` + 1 of a call.
inline float magnitude(const Call& call, int first) {
  return magnitude(call.in<float>(first)[0], call.in<float>(first + 1)[0]);
}

/// A number rounded (halves to even) and limited to the type. NaN becomes 0, in int8 127, as oneDNN's
/// conversions do.
template <typename T>
inline T limited(float value) {
  if (std::is_same<T, int32_t>::value) {
    if (std::isnan(value)) return 0;
    if (value >= 2147483648.0f) return static_cast<T>(std::numeric_limits<int32_t>::max());
    if (value <= -2147483648.0f) return static_cast<T>(std::numeric_limits<int32_t>::min());
    return static_cast<T>(static_cast<int32_t>(std::nearbyint(value)));
  }
  constexpr float low = static_cast<float>(std::numeric_limits<T>::min());
  constexpr float high = static_cast<float>(std::numeric_limits<T>::max());
  if (std::isnan(value)) return std::is_signed<T>::value ? std::numeric_limits<T>::max() : T(0);
  return static_cast<T>(std::nearbyint(std::fmin(std::fmax(value, low), high)));
}

/// Throws std::invalid_argument unless input `index` holds one float32, as ranges do.
inline void requireRange(const PlanSpec& spec, size_t first, size_t count) {
  for (size_t index = first; index < first + count; ++index) {
    const Meta& meta = spec.inputs.at(index);
    if (meta.dtype != DType::kFloat32 || meta.size != 1)
      throw std::invalid_argument(spec.kernel + ": a range is one float32");
  }
}

/// The same for the outputs from `first` on.
inline void requireRangeOutputs(const PlanSpec& spec) {
  if (spec.outputs.size() != 3) throw std::invalid_argument(spec.kernel + ": needs three outputs");
  for (size_t index : {size_t{1}, size_t{2}}) {
    const Meta& meta = spec.outputs[index];
    if (meta.dtype != DType::kFloat32 || meta.size != 1)
      throw std::invalid_argument(spec.kernel + ": a range is one float32");
  }
}

inline bool isByte(DType dtype) { return dtype == DType::kInt8 || dtype == DType::kUint8; }

}  // namespace mxlab
