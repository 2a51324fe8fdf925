// SequenceMask and SequenceReverse: rows of elements copied, filled or taken from their mirrored place.
#include <algorithm>
#include <cstring>
#include <vector>

#include "core/kernel.h"
#include "core/parallel.h"
#include "generated/params/sequence_mask.h"
#include "generated/params/sequence_reverse.h"
#include "indices.h"

namespace mxlab {
namespace {

/// Step t of sequence n is a row of `bytes` bytes at t * stepRows + n * sequenceRows rows.
struct Sequences {
  int64_t steps, count, inner, bytes, stepRows, sequenceRows;
  bool bounded;
  DType lengths = DType::kFloat32;
};

Sequences sequencesOf(const PlanSpec& spec, bool bounded, int64_t axis) {
  const Meta& data = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  if (data.rank() < 2 || axis < 0 || axis > 1)
    throw std::invalid_argument(spec.kernel + ": needs axes of time and batch, the first two");
  if (out.size != data.size || out.dtype != data.dtype)
    throw std::invalid_argument(spec.kernel + ": the output has the wrong shape");
  Sequences s{};
  s.steps = data.shape[static_cast<size_t>(axis)];
  s.count = data.shape[static_cast<size_t>(1 - axis)];
  s.inner = s.steps * s.count == 0 ? 0 : data.size / (s.steps * s.count);
  s.bytes = s.inner * static_cast<int64_t>(sizeOf(data.dtype));
  s.stepRows = axis == 0 ? s.count : 1;
  s.sequenceRows = axis == 0 ? 1 : s.steps;
  s.bounded = bounded;
  if (bounded) {
    if (spec.inputs.at(1).size != s.count)
      throw std::invalid_argument(spec.kernel + ": needs one length for each sequence");
    s.lengths = spec.inputs[1].dtype;
  }
  return s;
}

std::vector<int64_t> lengthsOf(const Sequences& s, const Call& call) {
  std::vector<int64_t> ends(static_cast<size_t>(s.count), s.steps);
  for (int64_t n = 0; s.bounded && n < s.count; ++n)
    ends[static_cast<size_t>(n)] = IndexReader(s.lengths, call.inputs[1])[n];
  return ends;
}

double sequenceCost(const Sequences& s) {
  return 60.0 + static_cast<double>(s.steps * s.count) * (4.0 + 0.12 * static_cast<double>(s.bytes));
}

/// f(row, step, length) for all rows, on several threads.
template <typename F>
void forRows(const Sequences& s, const Call& call, F f) {
  const std::vector<int64_t> ends = lengthsOf(s, call);
  parallelFor(call.threads, s.steps, 262144 / (s.count * (s.bytes + 16) + 1) + 1,
              [&](int64_t begin, int64_t end) {
                for (int64_t t = begin; t < end; ++t) {
                  for (int64_t n = 0; n < s.count; ++n)
                    f(t * s.stepRows + n * s.sequenceRows, t, ends[static_cast<size_t>(n)]);
                }
              });
}

MXLAB_KERNEL("SequenceMask", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const SequenceMaskParams params(reader);
  const Sequences s = sequencesOf(spec, params.use_sequence_length, params.axis);
  const double value = params.value;
  return dispatch(spec.inputs[0].dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(sequenceCost(s), [=](const Call& call) {
      const T fill = convert<T>(value);
      const bool same = call.inputs[0] == call.outputs[0];
      forRows(s, call, [&](int64_t row, int64_t t, int64_t length) {
        T* to = call.out<T>(0) + row * s.inner;
        if (t >= length) {
          std::fill_n(to, s.inner, fill);
        } else if (!same) {
          std::memcpy(to, call.in<T>(0) + row * s.inner, static_cast<size_t>(s.bytes));
        }
      });
    });
  });
});

MXLAB_KERNEL("SequenceReverse", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const SequenceReverseParams params(reader);
  const Sequences s = sequencesOf(spec, params.use_sequence_length, params.axis);
  return std::make_unique<FunctionKernel>(sequenceCost(s), [=](const Call& call) {
    const std::vector<int64_t> ends = lengthsOf(s, call);
    for (const int64_t length : ends) {
      if (length > s.steps)
        throw std::out_of_range("a sequence_length of " + std::to_string(length) + " exceeds the " +
                                std::to_string(s.steps) + " steps of the data");
    }
    forRows(s, call, [&](int64_t row, int64_t t, int64_t length) {
      const int64_t from = t < length ? row + (length - 1 - 2 * t) * s.stepRows : row;
      std::memcpy(call.out<char>(0) + row * s.bytes, call.in<char>(0) + from * s.bytes,
                  static_cast<size_t>(s.bytes));
    });
  });
});

}  // namespace
}  // namespace mxlab
