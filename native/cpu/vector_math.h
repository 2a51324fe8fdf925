// float32 loops that are compiled for each instruction set: mathematics and arithmetic at vector speed.
#pragma once
#include <cstdint>

#include "core/isa.h"

namespace mxlab {

enum class FloatFunction {
  kNone,
  // unary
  kExp,
  kExpm1,
  kLog,
  kLog1p,
  kTanh,
  kSigmoid,
  kSoftrelu,
  kSin,
  kCos,
  kTan,
  kErf,
  kArctan,
  kSqrt,
  kRsqrt,
  kReciprocal,
  kSquare,
  kAbs,
  kNegative,
  kRelu,
  // binary
  kAdd,
  kSub,
  kMul,
  kDiv,
  kMaximum,
  kMinimum,
  kBackwardRelu,
  kBackwardSigmoid,
  kBackwardTanh,
};

using FloatUnary = void (*)(const float* x, float* y, int64_t count);
using FloatBinary = void (*)(const float* a, const float* b, float* y, int64_t count);
using FloatScalar = void (*)(const float* a, float b, float* y, int64_t count);

/// Loops of one function: null where it has none of that form.
struct FloatLoops {
  FloatUnary unary = nullptr;
  FloatBinary binary = nullptr;
  FloatScalar scalar = nullptr;         // f(a[i], b)
  FloatScalar reverseScalar = nullptr;  // f(b, a[i])
};

/// Searches and conversions of float32 rows.
struct FloatRows {
  // Largest and smallest element of `count` > 0 ones; NaN when one is NaN.
  float (*maximum)(const float* x, int64_t count) = nullptr;
  float (*minimum)(const float* x, int64_t count) = nullptr;
  // Position of the first element equal to `value` (the first NaN when it is NaN), -1 when there is none.
  int64_t (*find)(const float* x, float value, int64_t count) = nullptr;
  void (*halfToFloat)(const uint16_t* x, float* y, int64_t count) = nullptr;
  void (*floatToHalf)(const float* x, uint16_t* y, int64_t count) = nullptr;
};

MXLAB_ISA_DECLARE(void floatLoops(FloatFunction function, FloatLoops* loops);
                  void floatRows(FloatRows* rows);)

/// The best loops of this machine.
inline FloatLoops floatLoops(FloatFunction function) {
  FloatLoops loops;
  MXLAB_ISA_PICK(floatLoops)(function, &loops);
  return loops;
}
inline const FloatRows& floatRows() {
  static const FloatRows rows = [] {
    FloatRows made;
    MXLAB_ISA_PICK(floatRows)(&made);
    return made;
  }();
  return rows;
}

}  // namespace mxlab
