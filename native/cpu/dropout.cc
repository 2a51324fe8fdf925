// Dropout with MXNet's random stream: an element is kept where its uniform number is below 1 - p.
#include "generated/params/dropout.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include "convert.h"
#include "core/kernel.h"
#include "core/parallel.h"
#include "core/random_state.h"
#include "random_blocks.h"
#include "random_numbers.h"
#include "strides.h"

namespace mxlab {
namespace {

void keepNumbers(Mersenne& engine, float keep, float kept, float* mask, int64_t count) {
  uint32_t words[kMersenneWords];
  while (count > 0) {
    const int64_t now = std::min<int64_t>(engine.available(), count);
    engine.take(words, static_cast<int>(now));
    MXLAB_ISA_PICK(keepBlock)(words, now, keep, kept, mask);
    mask += now;
    count -= now;
  }
}

MXLAB_KERNEL("Dropout", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const DropoutParams params(reader);
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  const Meta& mask = spec.outputs.at(1);
  if (out.size != in.size || out.dtype != in.dtype || mask.dtype != in.dtype)
    throw std::invalid_argument("Dropout: the arrays do not fit each other");
  const bool active = params.p > 0 && (spec.training || params.mode == DropoutParams::kModeAlways);
  const LoopNest nest = broadcastNest(in.shape, {mask.shape});
  const bool whole = mask.size == in.size;
  const int64_t count = mask.size;
  const float keep = 1.0f - static_cast<float>(params.p);
  return dispatchFloat(in.dtype, "Dropout", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    const double each = active ? 1.5 : 0.3;
    const int64_t bytes = in.bytes, size = in.size;
    return std::make_unique<FunctionKernel>(
        30.0 + each * static_cast<double>(in.size), [=](const Call& call) {
          const T* x = call.in<T>(0);
          T* y = call.out<T>(0);
          T* chosen = call.out<T>(1);
          if (!active) {
            if (call.outputs[0] != call.inputs[0])
              std::memcpy(call.outputs[0], call.inputs[0], static_cast<size_t>(bytes));
            for (int64_t i = 0; i < count; ++i) chosen[i] = T(1);
            return;
          }
          const T kept = keep > 0 ? convert<T>(1.0f / keep) : T(0);
          call.random->split(count, call.threads, [&](Mersenne& engine, int64_t begin, int64_t end) {
            if constexpr (std::is_same<T, float>::value) {
              keepNumbers(engine, keep, kept, chosen + begin, end - begin);
            } else {
              for (int64_t i = begin; i < end; ++i)
                chosen[i] = static_cast<float>(uniform<double>(engine)) < keep ? kept : T(0);
            }
          });
          // Nothing is kept and nothing divided by: 0 times infinity, as in MXNet.
          if (keep <= 0) std::fill_n(chosen, count, convert<T>(std::numeric_limits<float>::quiet_NaN()));
          if (whole) {
            parallelFor(call.threads, size, 65536, [&](int64_t begin, int64_t end) {
              for (int64_t i = begin; i < end; ++i)
                y[i] = convert<T>(static_cast<C>(x[i]) * static_cast<C>(chosen[i]));
            });
            return;
          }
          if (size == 0) return;
          const int64_t inner = nest.inner(), step = nest.strides[0].back();
          OuterWalk<1> walk(nest, 0);
          for (int64_t i = 0; i < nest.outer(); ++i, walk.next()) {
            for (int64_t j = 0; j < inner; ++j) {
              const int64_t at = i * inner + j;
              y[at] = convert<T>(static_cast<C>(x[at]) * static_cast<C>(chosen[walk.offsets[0] + j * step]));
            }
          }
        });
  });
});

}  // namespace
}  // namespace mxlab
