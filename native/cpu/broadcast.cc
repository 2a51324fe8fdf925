// Copies that stretch: broadcast (by shapes) and stretch (back over reduced axes). They move bytes, whatever
// the dtype.
#include <cstring>

#include "core/kernel.h"
#include "core/parallel.h"
#include "generated/params/stretch.h"
#include "strides.h"

namespace mxlab {
namespace {

template <typename Word>
class StretchKernel final : public Kernel {
 public:
  StretchKernel(LoopNest nest, double cost) : nest_(std::move(nest)), cost_(cost) {}
  void run(const Call& call) override {
    const Word* x = call.in<Word>(0);
    Word* y = call.out<Word>(0);
    const int64_t inner = nest_.inner();
    const bool moves = nest_.strides[0].back() != 0;
    parallelFor(call.threads, nest_.outer(), 65536 / (inner + 1) + 1, [&](int64_t begin, int64_t end) {
      OuterWalk<1> walk(nest_, begin);
      for (int64_t i = begin; i < end; ++i, walk.next()) {
        const Word* source = x + walk.offsets[0];
        Word* target = y + i * inner;
        if (moves) {
          std::memcpy(target, source, static_cast<size_t>(inner) * sizeof(Word));
        } else {
          const Word value = *source;
          for (int64_t j = 0; j < inner; ++j) target[j] = value;
        }
      }
    });
  }
  double cost() const override { return cost_; }

 private:
  LoopNest nest_;
  double cost_;
};

std::unique_ptr<Kernel> makeStretch(const Shape& from, const PlanSpec& spec) {
  const Meta& out = spec.outputs.at(0);
  if (spec.inputs.at(0).dtype != out.dtype) throw std::invalid_argument("the output has the wrong dtype");
  LoopNest nest = broadcastNest(out.shape, {from});
  const double cost = 30.0 + static_cast<double>(out.bytes) * 0.08;
  switch (sizeOf(out.dtype)) {
    case 1:
      return std::make_unique<StretchKernel<uint8_t>>(std::move(nest), cost);
    case 2:
      return std::make_unique<StretchKernel<uint16_t>>(std::move(nest), cost);
    case 4:
      return std::make_unique<StretchKernel<uint32_t>>(std::move(nest), cost);
    default:
      return std::make_unique<StretchKernel<uint64_t>>(std::move(nest), cost);
  }
}

MXLAB_KERNEL("broadcast",
             [](const PlanSpec& spec, ParamReader) { return makeStretch(spec.inputs.at(0).shape, spec); });

MXLAB_KERNEL("stretch", [](const PlanSpec& spec, ParamReader reader) {
  const StretchParams params(reader);
  Shape kept = spec.outputs.at(0).shape;
  for (int64_t axis : params.axis) {
    if (axis < 0 || axis >= static_cast<int64_t>(kept.size()))
      throw std::invalid_argument("an axis is out of range");
    kept[static_cast<size_t>(axis)] = 1;
  }
  if (sizeOf(kept) != spec.inputs.at(0).size)
    throw std::invalid_argument("the input is not that reduction of the output");
  return makeStretch(kept, spec);
});

}  // namespace
}  // namespace mxlab
