// Bilinear interpolation at one place of a picture: the four pixels around it and their weights.
#pragma once
#include <cmath>
#include <cstdint>

namespace mxlab {

/// The pixels around a place, top left, top right, bottom left, bottom right; -1 where there is none. A place
/// that is not a number has weights that are none either.
template <typename T>
struct Around {
  int64_t at[4];
  T weight[4];
  /// Weights of the upper and of the left pixels.
  T upper, left;

  /// The interpolated value of a picture; pixels that do not exist count as 0.
  T value(const T* picture) const {
    T sum = 0;
    for (int k = 0; k < 4; ++k) sum += (at[k] < 0 ? T(0) : picture[at[k]]) * weight[k];
    return sum;
  }
  /// Adds to the pixels in proportion to their weights.
  void spread(T amount, T* picture) const {
    for (int k = 0; k < 4; ++k)
      if (at[k] >= 0) picture[at[k]] += amount * weight[k];
  }
  /// Derivatives of the value by the place.
  T slopeY(const T* picture) const {
    return (pixel(picture, 2) - pixel(picture, 0)) * left +
           (pixel(picture, 3) - pixel(picture, 1)) * (1 - left);
  }
  T slopeX(const T* picture) const {
    return (pixel(picture, 1) - pixel(picture, 0)) * upper +
           (pixel(picture, 3) - pixel(picture, 2)) * (1 - upper);
  }

 private:
  T pixel(const T* picture, int k) const { return at[k] < 0 ? T(0) : picture[at[k]]; }
};

/// What lies around (y, x) in a picture. Places more than a pixel outside see nothing.
template <typename T>
Around<T> around(T y, T x, int64_t height, int64_t width) {
  Around<T> a{{-1, -1, -1, -1}, {0, 0, 0, 0}, 0, 0};
  if (std::isnan(y) || std::isnan(x)) {
    for (T& weight : a.weight) weight = NAN;
    return a;
  }
  if (!(y >= -1 && x >= -1 && y < static_cast<T>(height) && x < static_cast<T>(width))) return a;
  const T top = std::floor(y), start = std::floor(x);
  const int64_t row = static_cast<int64_t>(top), column = static_cast<int64_t>(start);
  a.upper = 1 - (y - top);
  a.left = 1 - (x - start);
  for (int k = 0; k < 4; ++k) {
    const int64_t i = row + k / 2, j = column + k % 2;
    if (i >= 0 && j >= 0 && i < height && j < width) a.at[k] = i * width + j;
    a.weight[k] = (k < 2 ? a.upper : 1 - a.upper) * (k % 2 == 0 ? a.left : 1 - a.left);
  }
  return a;
}

}  // namespace mxlab
