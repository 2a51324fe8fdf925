// Softmax along an axis, forward, for every floating dtype.
#pragma once
#include <cmath>
#include <vector>

#include "convert.h"
#include "core/kernel.h"
#include "core/parallel.h"
#include "row_loops.h"

namespace mxlab {

/// `outer` blocks of `size` slices of `inner` elements; the axis is `size`.
struct SoftmaxShape {
  int64_t outer = 1, size = 1, inner = 1;
};

SoftmaxShape softmaxShape(const std::string& kernel, const Shape& shape, int64_t axis);

/// Bytes of scratch for softmaxFloat, by thread.
inline int64_t softmaxScratch(const SoftmaxShape&) { return 0; }

/// y = softmax(scale x), or its logarithm; x and y may be the same memory. float32.
void softmaxFloat(const SoftmaxShape& shape, bool logarithm, float scale, const float* x, float* y,
                  int threads);

/// The same for one line of any floating type: `count` elements, `stride` apart.
template <typename From, typename To>
void softmaxLine(const From* x, To* y, int64_t count, int64_t stride, double scale, bool logarithm) {
  double largest = -INFINITY, sum = 0;
  for (int64_t i = 0; i < count; ++i)
    largest = std::fmax(largest, static_cast<double>(x[i * stride]) * scale);
  for (int64_t i = 0; i < count; ++i) sum += std::exp(static_cast<double>(x[i * stride]) * scale - largest);
  const double shift = logarithm ? std::log(sum) : 0;
  for (int64_t i = 0; i < count; ++i) {
    const double v = static_cast<double>(x[i * stride]) * scale - largest;
    y[i * stride] = convert<To>(logarithm ? v - shift : std::exp(v) / sum);
  }
}

/// Kernel of a softmax from input 0 to output 0, of any floating types.
std::unique_ptr<Kernel> makeSoftmax(const PlanSpec& spec, SoftmaxShape shape, bool logarithm, double scale);

}  // namespace mxlab
