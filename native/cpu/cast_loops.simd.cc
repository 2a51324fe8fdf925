// Conversions between float32 and other types.
#include "cast_loops.h"

#include "convert.h"

namespace mxlab {
namespace MXLAB_ISA {
namespace {

template <typename From, typename To>
void each(const From* x, To* y, int64_t count) {
  for (int64_t i = 0; i < count; ++i) y[i] = convert<To>(x[i]);
}

/// Whole numbers of floats: nearly all lie where 32 bits are enough, which is looked at for a block at a
/// time.
template <typename To>
void whole(const float* x, To* y, int64_t count) {
  constexpr int64_t kBlock = 256;
  for (int64_t begin = 0; begin < count; begin += kBlock) {
    const int64_t end = begin + kBlock < count ? begin + kBlock : count;
    int32_t outside = 0;
    for (int64_t i = begin; i < end; ++i) outside |= !(__builtin_fabsf(x[i]) < 2147483648.0f);
    if (outside != 0) {
      each(x + begin, y + begin, end - begin);
    } else {
      for (int64_t i = begin; i < end; ++i) y[i] = static_cast<To>(static_cast<int32_t>(x[i]));
    }
  }
}

}  // namespace

#define MXLAB_CASTS(type, loop)            \
  void castLoops(CastLoops<type>* loops) { \
    loops->from = loop;                    \
    loops->to = each<type, float>;         \
  }
MXLAB_CASTS(int8_t, whole<int8_t>)
MXLAB_CASTS(uint8_t, whole<uint8_t>)
MXLAB_CASTS(int32_t, whole<int32_t>)
MXLAB_CASTS(int64_t, whole<int64_t>)
MXLAB_CASTS(double, (each<float, double>))
MXLAB_CASTS(Bfloat16, (each<float, Bfloat16>))

}  // namespace MXLAB_ISA
}  // namespace mxlab
