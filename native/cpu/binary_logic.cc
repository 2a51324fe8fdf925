// Binary elementwise kernels: comparisons and logic, with 1 and 0 of the inputs' dtype as results.
#include "binary.h"

namespace mxlab {
namespace {

MXLAB_BINARY_KERNELS("equal", Equal, kNone, 0.5, a == b ? 1 : 0);
MXLAB_BINARY_KERNELS("not_equal", NotEqual, kNone, 0.5, a != b ? 1 : 0);
MXLAB_BINARY_KERNELS("greater", Greater, kNone, 0.5, a > b ? 1 : 0);
MXLAB_BINARY_KERNELS("greater_equal", GreaterEqual, kNone, 0.5, a >= b ? 1 : 0);
MXLAB_BINARY_KERNELS("lesser", Lesser, kNone, 0.5, a < b ? 1 : 0);
MXLAB_BINARY_KERNELS("lesser_equal", LesserEqual, kNone, 0.5, a <= b ? 1 : 0);
MXLAB_BINARY_KERNELS("logical_and", LogicalAnd, kNone, 0.5, a != 0 && b != 0 ? 1 : 0);
MXLAB_BINARY_KERNELS("logical_or", LogicalOr, kNone, 0.5, a != 0 || b != 0 ? 1 : 0);
MXLAB_BINARY_KERNELS("logical_xor", LogicalXor, kNone, 0.5, (a != 0) != (b != 0) ? 1 : 0);

}  // namespace
}  // namespace mxlab
