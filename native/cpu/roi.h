// What the operators on regions of interest share: checks of the arrays, reading of regions, sums of
// gradients.
#pragma once
#include <cmath>
#include <cstring>
#include <stdexcept>
#include <string>
#include <vector>

#include "convert.h"
#include "core/kernel.h"

namespace mxlab {

/// Sizes of feature maps (batch, channels, height, width), of regions (count, columns) and of pooled maps.
struct RoiSizes {
  int64_t batch, channels, height, width;
  int64_t rois, columns;
  int64_t outChannels, pooledHeight, pooledWidth;

  int64_t plane() const { return height * width; }
  int64_t bins() const { return pooledHeight * pooledWidth; }
};

inline RoiSizes roiSizes(const std::string& kernel, const Meta& data, const Meta& rois, const Meta& out,
                         int64_t columns) {
  if (data.rank() != 4 || rois.rank() != 2 || out.rank() != 4)
    throw std::invalid_argument(kernel + ": data must have four axes and rois two");
  if (rois.shape[1] != columns)
    throw std::invalid_argument(kernel + ": rois must have " + std::to_string(columns) + " columns");
  if (out.shape[0] != rois.shape[0] || data.dtype != out.dtype || data.dtype != rois.dtype)
    throw std::invalid_argument(kernel + ": the arrays do not fit each other");
  return RoiSizes{data.shape[0], data.shape[1], data.shape[2], data.shape[3], rois.shape[0],
                  columns,       out.shape[1],  out.shape[2],  out.shape[3]};
}

/// The image that a region lies in; throws std::out_of_range when there is none. Negative indices only where
/// they mean "leave out".
template <typename T>
int64_t imageOf(const T* roi, int64_t region, int64_t batch, bool mayBeNegative) {
  const int64_t image = convert<int64_t>(roi[0]);
  if (image >= batch || (image < 0 && !mayBeNegative))
    throw std::out_of_range("rois: region " + std::to_string(region) + " names image " +
                            std::to_string(image) + " of a batch of " + std::to_string(batch));
  return image;
}

/// A coordinate as a whole number that can be added to others without overflow; NaN becomes 0.
inline int64_t wholeCoordinate(double value) {
  if (!(value == value)) return 0;
  if (value > 1e9) return 1000000000;
  if (value < -1e9) return -1000000000;
  return static_cast<int64_t>(value);
}

/// Target of sums: the output itself, or floats in the workspace for 16-bit outputs.
template <typename T>
constexpr bool needsWideSums = !std::is_same<T, typename Compute<T>::type>::value;

template <typename T, typename F>
void withSums(const Call& call, int64_t count, F&& f) {
  using C = typename Compute<T>::type;
  C* sums = needsWideSums<T> ? static_cast<C*>(call.workspace) : call.out<C>(0);
  std::memset(static_cast<void*>(sums), 0, static_cast<size_t>(count) * sizeof(C));
  f(sums);
  if (needsWideSums<T>)
    for (int64_t i = 0; i < count; ++i) call.out<T>(0)[i] = convert<T>(sums[i]);
}

}  // namespace mxlab
