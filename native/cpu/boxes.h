// Boxes of four numbers: intersections and areas, in the two ways of writing them.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "convert.h"
#include "core/kernel.h"

namespace mxlab {

/// Four coordinates, read once: [left, top, right, bottom], or [x, y, width, height] around the centre.
template <typename C>
struct Box {
  C v[4];
};

template <typename C, typename T>
Box<C> boxAt(const T* from) {
  return {
      {static_cast<C>(from[0]), static_cast<C>(from[1]), static_cast<C>(from[2]), static_cast<C>(from[3])}};
}

/// Overlap along one axis, 0 when there is none.
template <typename C>
C overlap(const Box<C>& a, const Box<C>& b, int axis, bool centre) {
  C low, high;
  if (centre) {
    const C halfA = a.v[axis + 2] / 2, halfB = b.v[axis + 2] / 2;
    low = std::max(a.v[axis] - halfA, b.v[axis] - halfB);
    high = std::min(a.v[axis] + halfA, b.v[axis] + halfB);
  } else {
    low = std::max(a.v[axis], b.v[axis]);
    high = std::min(a.v[axis + 2], b.v[axis + 2]);
  }
  return high - low > 0 ? high - low : C(0);
}

template <typename C>
C intersection(const Box<C>& a, const Box<C>& b, bool centre) {
  return overlap(a, b, 0, centre) * overlap(a, b, 1, centre);
}

/// Area, 0 for boxes turned inside out.
template <typename C>
C area(const Box<C>& box, bool centre) {
  const C width = centre ? box.v[2] : box.v[2] - box.v[0];
  const C height = centre ? box.v[3] : box.v[3] - box.v[1];
  return width < 0 || height < 0 ? C(0) : width * height;
}

/// Sorts indices by score, equal scores in their old order, NaN last.
template <typename C>
void sortByScore(std::vector<int64_t>& order, const std::vector<C>& score, bool ascending) {
  std::stable_sort(order.begin(), order.end(), [&](int64_t a, int64_t b) {
    const C x = score[static_cast<size_t>(a)], y = score[static_cast<size_t>(b)];
    if (x != x || y != y) return x == x && y != y;
    return ascending ? x < y : x > y;
  });
}

inline void expectBoxes(bool holds, const std::string& kernel, const char* what) {
  if (!holds) throw std::invalid_argument(kernel + ": " + what);
}

}  // namespace mxlab
