// Unary elementwise kernels: trigonometric and hyperbolic functions and their inverses.
#include <cmath>

#include "unary.h"

namespace mxlab {
namespace {

constexpr double kPi = 3.14159265358979323846;

MXLAB_UNARY_KERNEL("sin", Sin, kReal, kSin, std::sin(x));
MXLAB_UNARY_KERNEL("cos", Cos, kReal, kCos, std::cos(x));
MXLAB_UNARY_KERNEL("tan", Tan, kReal, kTan, std::tan(x));
MXLAB_UNARY_KERNEL("arcsin", Arcsin, kReal, kNone, std::asin(x));
MXLAB_UNARY_KERNEL("arccos", Arccos, kReal, kNone, std::acos(x));
MXLAB_UNARY_KERNEL("arctan", Arctan, kReal, kArctan, std::atan(x));
MXLAB_UNARY_KERNEL("sinh", Sinh, kReal, kNone, std::sinh(x));
MXLAB_UNARY_KERNEL("cosh", Cosh, kReal, kNone, std::cosh(x));
MXLAB_UNARY_KERNEL("tanh", Tanh, kReal, kTanh, std::tanh(x));
MXLAB_UNARY_KERNEL("arcsinh", Arcsinh, kReal, kNone, std::asinh(x));
MXLAB_UNARY_KERNEL("arccosh", Arccosh, kReal, kNone, std::acosh(x));
MXLAB_UNARY_KERNEL("arctanh", Arctanh, kReal, kNone, std::atanh(x));
MXLAB_UNARY_KERNEL("degrees", Degrees, kReal, kNone, x * (180.0 / kPi));
MXLAB_UNARY_KERNEL("radians", Radians, kReal, kNone, x*(kPi / 180.0));

}  // namespace
}  // namespace mxlab
