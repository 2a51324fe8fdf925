// Rows that a mask names, and back; whole numbers drawn without repetition.
#include <cmath>
#include <cstring>
#include <random>
#include <unordered_set>

#include "core/kernel.h"
#include "core/random_state.h"
#include "generated/params/sample_unique_zipfian.h"
#include "indices.h"
#include "random_numbers.h"

namespace mxlab {
namespace {

/// Positions of the elements of a mask that are not 0.
std::vector<int64_t> chosen(DType type, const void* mask, int64_t count) {
  std::vector<int64_t> rows;
  dispatch(type, [&](auto tag) {
    using T = typename decltype(tag)::type;
    using Number = typename Compute<T>::type;
    for (int64_t i = 0; i < count; ++i)
      if (static_cast<Number>(static_cast<const T*>(mask)[i]) != 0) rows.push_back(i);
  });
  return rows;
}

/// `whole` has all rows, `part` the chosen ones.
std::unique_ptr<Kernel> makeRows(const PlanSpec& spec, const Meta& whole, const Meta& part, bool backward) {
  const Meta& mask = spec.inputs.at(1);
  if (whole.rank() < 1 || part.rank() != whole.rank() || whole.dtype != part.dtype || mask.rank() != 1 ||
      mask.shape[0] != whole.shape[0])
    throw std::invalid_argument("boolean_mask: the arrays do not fit each other");
  for (size_t i = 1; i < whole.shape.size(); ++i)
    if (whole.shape[i] != part.shape[i])
      throw std::invalid_argument("boolean_mask: the arrays do not fit each other");
  const int64_t count = whole.shape[0], rows = part.shape[0], total = whole.bytes;
  const int64_t bytes = count == 0 ? 0 : total / count;
  return std::make_unique<FunctionKernel>(
      60.0 + static_cast<double>(total) * 0.3, [=, type = mask.dtype](const Call& call) {
        const std::vector<int64_t> from = chosen(type, call.inputs[1], count);
        if (static_cast<int64_t>(from.size()) != rows)
          throw std::out_of_range("index: the mask names " + std::to_string(from.size()) +
                                  " rows where the result has " + std::to_string(rows));
        if (backward) std::memset(call.outputs[0], 0, static_cast<size_t>(total));
        for (size_t i = 0; i < from.size(); ++i) {
          const int64_t at = static_cast<int64_t>(i);
          std::memcpy(call.out<char>(0) + (backward ? from[i] : at) * bytes,
                      call.in<char>(0) + (backward ? at : from[i]) * bytes, static_cast<size_t>(bytes));
        }
      });
}

MXLAB_KERNEL("boolean_rows", [](const PlanSpec& spec, ParamReader) {
  return makeRows(spec, spec.inputs.at(0), spec.outputs.at(0), false);
});
MXLAB_KERNEL("backward_boolean_mask", [](const PlanSpec& spec, ParamReader) {
  return makeRows(spec, spec.outputs.at(0), spec.inputs.at(0), true);
});

// Row i comes from one generator; up to 1,024 rows have a generator each, more share them in pieces.
MXLAB_KERNEL("sample_unique_zipfian",
             [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
               const SampleUniqueZipfianParams params(reader);
               const Meta& samples = spec.outputs.at(0);
               const Meta& tries = spec.outputs.at(1);
               if (samples.rank() != 2 || tries.size != samples.shape[0] || samples.dtype != DType::kInt64 ||
                   tries.dtype != DType::kInt64)
                 throw std::invalid_argument("sample_unique_zipfian: the outputs do not fit");
               const int64_t rows = samples.shape[0], each = samples.shape[1];
               if (each > params.range_max)
                 throw std::invalid_argument("sample_unique_zipfian: there are fewer classes than samples");
               const double logarithm = std::log(static_cast<double>(params.range_max));
               return std::make_unique<FunctionKernel>(
                   60.0 + static_cast<double>(samples.size) * 200, [=](const Call& call) {
                     if (rows == 0) return;
                     const int64_t engines = std::min<int64_t>(rows, RandomState::kEngines),
                                   step = (rows + engines - 1) / engines;
                     for (int64_t row = 0; row < rows; ++row) {
                       auto& engine = call.random->engine(static_cast<int>(row / step));
                       std::unordered_set<int64_t> seen;
                       int64_t count = 0;
                       while (static_cast<int64_t>(seen.size()) < each) {
                         const double x = uniform<double>(engine);
                         const int64_t value = std::lround(std::exp(x * logarithm)) - 1;
                         if (seen.insert(value).second)
                           call.out<int64_t>(0)[row * each + static_cast<int64_t>(seen.size()) - 1] = value;
                         ++count;
                       }
                       call.out<int64_t>(1)[row] = count;
                     }
                   });
             });

}  // namespace
}  // namespace mxlab
