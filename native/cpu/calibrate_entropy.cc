// calibrate_entropy: the threshold at which a quantised histogram diverges least from the whole one.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/kernel.h"
#include "core/parallel.h"
#include "generated/params/contrib_calibrate_entropy.h"

namespace mxlab {
namespace {

/// Zeros become a small number that the others give away. False where that is impossible.
bool smooth(std::vector<float>& p) {
  constexpr float kSmall = 0.0001f;
  const auto zeros = static_cast<float>(std::count(p.begin(), p.end(), 0.0f));
  const float others = static_cast<float>(p.size()) - zeros;
  if (others == 0) return false;
  const float given = kSmall * zeros / others;
  if (given >= 1) return false;
  for (float& value : p) value += value == 0 ? kSmall : -given;
  return true;
}

/// Both become distributions; infinite where one of them has no positive part at a place.
float divergence(std::vector<float>& p, std::vector<float>& q) {
  const float pSum = std::accumulate(p.begin(), p.end(), 0.0f);
  const float qSum = std::accumulate(q.begin(), q.end(), 0.0f);
  float sum = 0;
  for (size_t i = 0; i < p.size(); ++i) {
    const float a = p[i] / pSum, b = q[i] / qSum;
    if (!(a > 0 && b > 0)) return std::numeric_limits<float>::infinity();
    sum += a * std::log(a / b);
  }
  return sum;
}

class Calibration {
 public:
  Calibration(const float* hist, int64_t bins, int64_t levels) : hist_(hist), bins_(bins), levels_(levels) {}

  /// Divergence for the range of `reach` bins on both sides of the middle one.
  float at(int64_t reach) const {
    const int64_t start = bins_ / 2 - reach, stop = bins_ / 2 + reach + 1, size = stop - start;
    std::vector<float> p(static_cast<size_t>(size), 0.0f), q(static_cast<size_t>(size), 0.0f);
    std::vector<int64_t> counts(static_cast<size_t>(size), 0);
    for (int64_t j = 0; j < bins_; ++j) {
      if (j <= start) {
        p.front() += hist_[j];
      } else if (j >= stop) {
        p.back() += hist_[j];
      } else {
        const auto place = static_cast<size_t>(j - start);
        const float value = hist_[j];
        counts[place] = value > 0 && value < 9e18f ? static_cast<int64_t>(value) : 0;
        p[place] = value;
      }
    }
    const int64_t merged = size / levels_;
    for (int64_t level = 0; level < levels_; ++level) {
      const int64_t begin = level * merged, end = level == levels_ - 1 ? size : begin + merged;
      float total = 0;
      int64_t filled = 0;
      for (int64_t i = begin; i < end; ++i) {
        total += static_cast<float>(counts[static_cast<size_t>(i)]);
        filled += counts[static_cast<size_t>(i)] != 0;
      }
      for (int64_t i = begin; i < end && filled > 0; ++i)
        if (p[static_cast<size_t>(i)] != 0) q[static_cast<size_t>(i)] = total / static_cast<float>(filled);
    }
    return smooth(p) && smooth(q) ? divergence(p, q) : std::numeric_limits<float>::infinity();
  }

 private:
  const float* hist_;
  int64_t bins_, levels_;
};

MXLAB_KERNEL("calibrate_entropy", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const ContribCalibrateEntropyParams params(reader);
  const int64_t bins = spec.inputs.at(0).size, levels = params.num_quantized_bins;
  if (spec.inputs[0].dtype != DType::kFloat32 || spec.inputs.at(1).dtype != DType::kFloat32)
    throw std::invalid_argument("calibrate_entropy: needs float32");
  if (bins % 2 == 0 || levels < 1 || bins < levels || spec.inputs[1].size != bins + 1)
    throw std::invalid_argument("calibrate_entropy: bins, edges and levels do not fit");
  for (const Meta& meta : spec.outputs)
    if (meta.dtype != DType::kFloat32 || meta.size != 1)
      throw std::invalid_argument("calibrate_entropy: gives one float32 twice");
  if (spec.outputs.size() != 2) throw std::invalid_argument("calibrate_entropy: needs two outputs");
  const int64_t first = levels / 2, ranges = bins / 2 + 1 - first;
  const double cost = static_cast<double>(ranges) * static_cast<double>(bins) * 5;
  return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
    const Calibration calibration(call.in<float>(0), bins, levels);
    std::vector<float> found(static_cast<size_t>(ranges));
    parallelFor(call.threads, ranges, 20000 / bins + 1, [&](int64_t begin, int64_t end) {
      for (int64_t i = begin; i < end; ++i) found[static_cast<size_t>(i)] = calibration.at(first + i);
    });
    float least = std::numeric_limits<float>::max();
    int64_t best = 0;
    for (int64_t i = 0; i < ranges; ++i) {
      if (found[static_cast<size_t>(i)] < least) {
        least = found[static_cast<size_t>(i)];
        best = i;
      }
    }
    call.out<float>(0)[0] = call.in<float>(1)[bins / 2 + first + best + 1];
    call.out<float>(1)[0] = least;
  });
});

}  // namespace
}  // namespace mxlab
