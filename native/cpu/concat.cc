// Concat, stack and SliceChannel: blocks of memory put side by side and taken apart.
#include "generated/params/concat.h"

#include <cstring>

#include "core/kernel.h"
#include "core/small_team.h"
#include "generated/params/slice_channel.h"
#include "generated/params/stack.h"

namespace mxlab {
namespace {

/// One side is whole, the other in pieces: piece i has widths[i] bytes in each of `outer` rows.
struct Pieces {
  int64_t outer = 1, row = 0;
  std::vector<int64_t> widths;
};

Pieces pieces(const PlanSpec& spec, const Meta& whole, const std::vector<Meta>& parts, int64_t axis) {
  const int64_t at = axis < 0 ? axis + whole.rank() : axis;
  if (at < 0 || at >= whole.rank()) throw std::invalid_argument(spec.kernel + ": axis out of range");
  Pieces result;
  for (int64_t i = 0; i < at; ++i) result.outer *= whole.shape[static_cast<size_t>(i)];
  int64_t total = 0;
  for (const Meta& part : parts) {
    if (part.dtype != whole.dtype)
      throw std::invalid_argument(spec.kernel + ": all arrays must have one dtype");
    if (result.outer > 0 && part.bytes % result.outer != 0)
      throw std::invalid_argument(spec.kernel + ": the pieces do not fit");
    result.widths.push_back(result.outer > 0 ? part.bytes / result.outer : 0);
    total += part.bytes;
  }
  if (total != whole.bytes) throw std::invalid_argument(spec.kernel + ": the pieces do not fill the whole");
  result.row = result.outer > 0 ? whole.bytes / result.outer : 0;
  return result;
}

template <bool kJoin>
std::unique_ptr<Kernel> make(const PlanSpec& spec, int64_t axis) {
  const Meta& whole = kJoin ? spec.outputs.at(0) : spec.inputs.at(0);
  const Pieces p = pieces(spec, whole, kJoin ? spec.inputs : spec.outputs, axis);
  const double cost =
      30.0 + 10.0 * static_cast<double>(p.widths.size()) + static_cast<double>(whole.bytes) * 0.03;
  return std::make_unique<FunctionKernel>(cost, [p](const Call& call) {
    sharedFor(call.threads, p.outer, (256 << 10) / (p.row + 1) + 1, [&](int64_t begin, int64_t end) {
      int64_t offset = 0;
      for (size_t i = 0; i < p.widths.size(); ++i) {
        const int64_t width = p.widths[i];
        char* base = static_cast<char*>(kJoin ? call.outputs[0] : call.inputs[0]) + offset;
        char* part = static_cast<char*>(kJoin ? call.inputs[i] : call.outputs[i]);
        for (int64_t row = begin; row < end && width > 0; ++row) {
          char* a = base + row * p.row;
          char* b = part + row * width;
          std::memcpy(kJoin ? a : b, kJoin ? b : a, static_cast<size_t>(width));
        }
        offset += width;
      }
    });
  });
}

MXLAB_KERNEL("Concat", [](const PlanSpec& spec, ParamReader reader) {
  return make<true>(spec, ConcatParams(reader).dim);
});
MXLAB_KERNEL("stack", [](const PlanSpec& spec, ParamReader reader) {
  return make<true>(spec, StackParams(reader).axis);
});
MXLAB_KERNEL("SliceChannel", [](const PlanSpec& spec, ParamReader reader) {
  return make<false>(spec, SliceChannelParams(reader).axis);
});

}  // namespace
}  // namespace mxlab
