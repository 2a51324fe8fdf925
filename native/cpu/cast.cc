// Conversion between element types.
#include <cstring>

#include "cast_loops.h"
#include "convert.h"
#include "core/elementwise.h"
#include "vector_math.h"

namespace mxlab {
namespace {

/// Types that have loops to and from float32.
template <typename T>
constexpr bool hasLoops =
    std::is_same<T, int8_t>::value || std::is_same<T, uint8_t>::value || std::is_same<T, int32_t>::value ||
    std::is_same<T, int64_t>::value || std::is_same<T, double>::value || std::is_same<T, Bfloat16>::value;

template <typename From, typename To>
class CastKernel final : public Kernel, public Elementwise {
 public:
  CastKernel(int64_t count, double cost) : count_(count), cost_(cost) {}
  void run(const Call& call) override {
    const From* x = call.in<From>(0);
    To* y = call.out<To>(0);
    parallelFor(call.threads, count_, 65536,
                [=](int64_t begin, int64_t end) { convertAll(x + begin, y + begin, end - begin); });
  }
  void runPiece(const Call& call, int64_t, int64_t count) override {
    convertAll(call.in<From>(0), call.out<To>(0), count);
  }
  double cost() const override { return cost_; }

 private:
  static void convertAll(const From* x, To* y, int64_t count) {
    if constexpr (std::is_same<From, To>::value) {
      std::memmove(y, x, static_cast<size_t>(count) * sizeof(To));
    } else if constexpr (std::is_same<From, float>::value && std::is_same<To, Half>::value) {
      floatRows().floatToHalf(x, reinterpret_cast<uint16_t*>(y), count);
    } else if constexpr (std::is_same<From, Half>::value && std::is_same<To, float>::value) {
      floatRows().halfToFloat(reinterpret_cast<const uint16_t*>(x), y, count);
    } else if constexpr (hasLoops<From> && std::is_same<To, float>::value) {
      castLoops<From>().to(x, y, count);
    } else if constexpr (hasLoops<To> && std::is_same<From, float>::value) {
      castLoops<To>().from(x, y, count);
    } else {
      for (int64_t i = 0; i < count; ++i) y[i] = convert<To>(x[i]);
    }
  }

  int64_t count_;
  double cost_;
};

MXLAB_KERNEL("cast", [](const PlanSpec& spec, ParamReader) {
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  if (in.size != out.size) throw std::invalid_argument("cast: input and output differ in size");
  const double cost = 30.0 + static_cast<double>(in.size) * 0.6;
  return dispatch(in.dtype, [&](auto from) {
    using From = typename decltype(from)::type;
    return dispatch(out.dtype, [&](auto to) -> std::unique_ptr<Kernel> {
      using To = typename decltype(to)::type;
      return std::make_unique<CastKernel<From, To>>(in.size, cost);
    });
  });
});

}  // namespace
}  // namespace mxlab
