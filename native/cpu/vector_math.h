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
  kTanh,
  kSigmoid,
  kSoftrelu,
  kSin,
  kCos,
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

MXLAB_ISA_DECLARE(void floatLoops(FloatFunction function, FloatLoops* loops);)

/// The best loops of this machine.
inline FloatLoops floatLoops(FloatFunction function) {
  FloatLoops loops;
  MXLAB_ISA_PICK(floatLoops)(function, &loops);
  return loops;
}

}  // namespace mxlab
