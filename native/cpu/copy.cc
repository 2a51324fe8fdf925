// copy: the output is the input. The smallest example of a kernel file.
#include <cstring>

#include "core/kernel.h"
#include "core/parallel.h"

namespace mxlab {
namespace {

MXLAB_KERNEL("copy", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  if (spec.inputs.size() != 1 || spec.outputs.size() != 1 || spec.inputs[0].bytes != spec.outputs[0].bytes) {
    throw std::invalid_argument("copy: needs one input and one output of as many bytes");
  }
  const int64_t bytes = spec.inputs[0].bytes;
  // About 10 bytes a nanosecond from cache to cache on one core.
  return std::make_unique<FunctionKernel>(20.0 + static_cast<double>(bytes) * 0.1, [bytes](const Call& call) {
    const char* source = call.in<char>(0);
    char* target = call.out<char>(0);
    if (source == target) return;
    parallelFor(call.threads, bytes, 256 << 10, [&](int64_t begin, int64_t end) {
      std::memcpy(target + begin, source + begin, static_cast<size_t>(end - begin));
    });
  });
});

}  // namespace
}  // namespace mxlab
