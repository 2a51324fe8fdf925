// Binary elementwise kernels: the four arithmetic operations, maximum and minimum, and gradients that fuse
// two arrays.
#include <limits>

#include "binary.h"

namespace mxlab {
namespace {

// Whole numbers wrap around; division by 0 gives 0.
template <typename C>
using Wide = std::conditional_t<std::is_floating_point<C>::value, C, uint64_t>;

template <typename C>
C divided(C a, C b) {
  if constexpr (std::is_floating_point<C>::value) {
    return a / b;
  } else {
    if (b == 0) return 0;
    if constexpr (std::is_signed<C>::value) {
      if (b == -1) return static_cast<C>(0 - static_cast<uint64_t>(a));
    }
    return static_cast<C>(a / b);
  }
}

MXLAB_BINARY_KERNELS("add", Add, kAdd, 0.5, Wide<C>(a) + Wide<C>(b));
MXLAB_BINARY_KERNELS("sub", Sub, kSub, 0.5, Wide<C>(a) - Wide<C>(b));
MXLAB_BINARY_KERNELS("mul", Mul, kMul, 0.5, Wide<C>(a) * Wide<C>(b));
MXLAB_BINARY_KERNELS("div", Div, kDiv, 1.5, divided(a, b));
MXLAB_BINARY_KERNELS("maximum", Maximum, kMaximum, 0.5, a != a ? a : (a > b ? a : b));
MXLAB_BINARY_KERNELS("minimum", Minimum, kMinimum, 0.5, a != a ? a : (a < b ? a : b));
MXLAB_BINARY_KERNELS("backward_relu", BackwardRelu, kBackwardRelu, 0.5, b > 0 ? a : (b != b ? b : C(0)));
MXLAB_BINARY_KERNELS("backward_sigmoid", BackwardSigmoid, kBackwardSigmoid, 0.5, a * b * (C(1) - b));
MXLAB_BINARY_KERNELS("backward_tanh", BackwardTanh, kBackwardTanh, 0.5, a*(C(1) - b * b));

}  // namespace
}  // namespace mxlab
