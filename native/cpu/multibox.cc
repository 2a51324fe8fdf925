// The three steps of single-shot detection: anchors, training targets, detections.
#include <cstring>
#include <numeric>
#include <utility>

#include "boxes.h"
#include "generated/params/contrib_multi_box_detection.h"
#include "generated/params/contrib_multi_box_prior.h"
#include "generated/params/contrib_multi_box_target.h"

namespace mxlab {
namespace {

std::vector<float> floatsOf(const std::vector<double>& numbers) {
  return std::vector<float>(numbers.begin(), numbers.end());
}

MXLAB_KERNEL("MultiBoxPrior", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const ContribMultiBoxPriorParams p(reader);
  const Meta& data = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  const std::vector<float> sizes = floatsOf(p.sizes), ratios = floatsOf(p.ratios);
  std::vector<float> steps = floatsOf(p.steps);
  const std::vector<float> offsets = floatsOf(p.offsets);
  expectBoxes(
      data.rank() >= 4 && !sizes.empty() && !ratios.empty() && steps.size() == 2 && offsets.size() == 2,
      "MultiBoxPrior", "the parameters do not fit");
  const int64_t height = data.shape[2], width = data.shape[3];
  const int64_t each = static_cast<int64_t>(sizes.size() + ratios.size()) - 1;
  expectBoxes(out.size == height * width * each * 4, "MultiBoxPrior", "the output does not fit");
  if (steps[0] <= 0 || steps[1] <= 0)
    steps = {1.0f / static_cast<float>(height), 1.0f / static_cast<float>(width)};
  // Half widths and heights around a place: all sizes in the first ratio, then the first size in the others.
  const float rows = static_cast<float>(height), columns = static_cast<float>(width);
  std::vector<std::pair<float, float>> halves;
  const float first = std::sqrt(ratios[0]);
  for (const float size : sizes) halves.emplace_back(size * rows / columns * first / 2, size / first / 2);
  for (size_t i = 1; i < ratios.size(); ++i) {
    const float root = std::sqrt(ratios[i]);
    halves.emplace_back(sizes[0] * rows / columns * root / 2, sizes[0] / root / 2);
  }
  const bool clip = p.clip;
  return dispatchFloat(out.dtype, "MultiBoxPrior", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(
        60.0 + static_cast<double>(out.size) * 1.5, [=](const Call& call) {
          T* to = call.out<T>(0);
          const auto put = [&](float value) {
            *to++ = convert<T>(clip ? (value < 0 ? 0.0f : value > 1 ? 1.0f : value) : value);
          };
          for (int64_t r = 0; r < height; ++r) {
            const float y = (static_cast<float>(r) + offsets[0]) * steps[0];
            for (int64_t c = 0; c < width; ++c) {
              const float x = (static_cast<float>(c) + offsets[1]) * steps[1];
              for (const auto& [w, h] : halves) {
                put(x - w);
                put(y - h);
                put(x + w);
                put(y + h);
              }
            }
          }
        });
  });
});

struct TargetSettings {
  int64_t batch, labels, labelWidth, anchors, classes;
  float overlap, ignore, miningRatio, miningThreshold;
  float variances[4];
};

/// The anchors of one image while they are matched with its boxes.
template <typename C>
struct Matching {
  std::vector<C> overlaps;  // anchors x boxes
  int64_t boxes = 0;
  std::vector<int64_t> box;    // the best box of an anchor, -1 while unknown
  std::vector<float> quality;  // its overlap
  std::vector<char> flag;      // 1 positive, 0 negative, -1 ignored
  int64_t positives = 0;

  float at(int64_t anchor, int64_t k) const {
    return static_cast<float>(overlaps[static_cast<size_t>(anchor * boxes + k)]);
  }
  void take(int64_t anchor, int64_t k, float iou) {
    box[static_cast<size_t>(anchor)] = k;
    quality[static_cast<size_t>(anchor)] = iou;
  }
  /// The best box of an anchor, whatever else it is matched with; the first of equals.
  void findBest(int64_t anchor) {
    int64_t best = -1;
    float most = -1;
    for (int64_t k = 0; k < boxes; ++k) {
      if (at(anchor, k) > most) {
        best = k;
        most = at(anchor, k);
      }
    }
    if (best >= 0) take(anchor, best, most);
  }
};

template <typename C, typename T>
Matching<C> startMatching(const TargetSettings& s, const T* anchors, const T* labels) {
  Matching<C> m;
  // The list of boxes ends where the class is -1.
  while (m.boxes < s.labels && static_cast<C>(labels[m.boxes * s.labelWidth]) != C(-1)) ++m.boxes;
  const size_t count = static_cast<size_t>(s.anchors);
  m.box.assign(count, -1);
  m.quality.assign(count, -1.0f);
  m.flag.assign(count, -1);
  m.overlaps.resize(count * static_cast<size_t>(m.boxes));
  for (int64_t j = 0; j < s.anchors; ++j) {
    const Box<C> a = boxAt<C>(anchors + j * 4);
    const C own = (a.v[2] - a.v[0]) * (a.v[3] - a.v[1]);
    for (int64_t k = 0; k < m.boxes; ++k) {
      const Box<C> b = boxAt<C>(labels + k * s.labelWidth + 1);
      const C shared = intersection(a, b, false);
      const C joined = own + (b.v[2] - b.v[0]) * (b.v[3] - b.v[1]) - shared;
      m.overlaps[static_cast<size_t>(j * m.boxes + k)] = joined == 0 ? C(0) : shared / joined;
    }
  }
  return m;
}

/// Each box gets the anchor that overlaps it most, the best pair of all first.
template <typename C>
void matchBoxes(Matching<C>& m, int64_t anchors) {
  std::vector<char> done(static_cast<size_t>(m.boxes), 0);
  for (int64_t round = 0; round < m.boxes; ++round) {
    int64_t bestAnchor = -1, bestBox = -1;
    float most = 1e-6f;
    for (int64_t j = 0; j < anchors; ++j) {
      if (m.flag[static_cast<size_t>(j)] == 1) continue;
      for (int64_t k = 0; k < m.boxes; ++k) {
        if (!done[static_cast<size_t>(k)] && m.at(j, k) > most) {
          bestAnchor = j;
          bestBox = k;
          most = m.at(j, k);
        }
      }
    }
    if (bestAnchor < 0) return;
    m.take(bestAnchor, bestBox, most);
    m.flag[static_cast<size_t>(bestAnchor)] = 1;
    done[static_cast<size_t>(bestBox)] = 1;
    ++m.positives;
  }
}

/// Negatives: those that look least like background, `ratio` for each positive.
template <typename C, typename T>
void mineNegatives(const TargetSettings& s, Matching<C>& m, const T* predictions) {
  const int64_t wanted =
      std::min(convert<int64_t>(std::min(static_cast<float>(m.positives) * s.miningRatio, 1e9f)),
               s.anchors - m.positives);
  if (wanted <= 0) return;
  std::vector<std::pair<float, int64_t>> found;
  for (int64_t j = 0; j < s.anchors; ++j) {
    const size_t at = static_cast<size_t>(j);
    if (m.flag[at] == 1) continue;
    if (m.quality[at] < 0) m.findBest(j);
    if (!(m.quality[at] < s.miningThreshold)) continue;
    C highest = -INFINITY, sum = 0;
    for (int64_t k = 0; k < s.classes; ++k)
      highest = std::max(highest, static_cast<C>(predictions[k * s.anchors + j]));
    for (int64_t k = 0; k < s.classes; ++k)
      sum += std::exp(static_cast<C>(predictions[k * s.anchors + j]) - highest);
    const float background =
        s.classes == 0 ? 0 : static_cast<float>(std::exp(static_cast<C>(predictions[j]) - highest) / sum);
    found.emplace_back(background == background ? background : 2.0f, j);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (int64_t i = 0; i < wanted && i < static_cast<int64_t>(found.size()); ++i)
    m.flag[static_cast<size_t>(found[static_cast<size_t>(i)].second)] = 0;
}

/// What an anchor has to learn about its box.
template <typename T>
void locationTarget(const TargetSettings& s, const T* anchor, const T* label, T* to) {
  const Box<float> a = boxAt<float>(anchor), g = boxAt<float>(label);
  for (int axis = 0; axis < 2; ++axis) {
    const float size = a.v[axis + 2] - a.v[axis], other = g.v[axis + 2] - g.v[axis];
    const float middle = (a.v[axis] + a.v[axis + 2]) * 0.5f, otherMiddle = (g.v[axis] + g.v[axis + 2]) * 0.5f;
    to[axis] = convert<T>((otherMiddle - middle) / size / s.variances[axis]);
    to[axis + 2] = convert<T>(std::log(other / size) / s.variances[axis + 2]);
  }
}

template <typename C, typename T>
void targetsOf(const TargetSettings& s, const T* anchors, const T* labels, const T* predictions, T* location,
               T* mask, T* classes) {
  std::fill(location, location + s.anchors * 4, T(0));
  std::fill(mask, mask + s.anchors * 4, T(0));
  std::fill(classes, classes + s.anchors, convert<T>(s.ignore));
  Matching<C> m = startMatching<C>(s, anchors, labels);
  if (m.boxes == 0) return;
  matchBoxes(m, s.anchors);
  if (s.overlap > 0) {
    for (int64_t j = 0; j < s.anchors; ++j) {
      if (m.flag[static_cast<size_t>(j)] == 1) continue;
      m.findBest(j);
      if (m.quality[static_cast<size_t>(j)] > s.overlap) {
        m.flag[static_cast<size_t>(j)] = 1;
        ++m.positives;
      }
    }
  }
  if (s.miningRatio > 0) {
    mineNegatives(s, m, predictions);
  } else {
    for (char& flag : m.flag) flag = flag == 1 ? 1 : 0;
  }
  for (int64_t j = 0; j < s.anchors; ++j) {
    const char flag = m.flag[static_cast<size_t>(j)];
    if (flag == 0) classes[j] = T(0);
    if (flag != 1) continue;
    const T* label = labels + m.box[static_cast<size_t>(j)] * s.labelWidth;
    // Class 0 is the background.
    classes[j] = convert<T>(static_cast<C>(label[0]) + 1);
    std::fill(mask + j * 4, mask + j * 4 + 4, T(1));
    locationTarget(s, anchors + j * 4, label + 1, location + j * 4);
  }
}

MXLAB_KERNEL("MultiBoxTarget", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const std::string name = "MultiBoxTarget";
  const ContribMultiBoxTargetParams p(reader);
  expectBoxes(spec.inputs.size() == 3 && spec.outputs.size() == 3, name, "needs three arrays");
  const Meta& anchors = spec.inputs[0];
  const Meta& labels = spec.inputs[1];
  const Meta& predictions = spec.inputs[2];
  expectBoxes(anchors.rank() == 3 && anchors.shape[0] == 1 && anchors.shape[2] == 4 && labels.rank() == 3 &&
                  labels.shape[2] >= 5 && predictions.rank() == 3 &&
                  predictions.shape[0] == labels.shape[0] && predictions.shape[2] == anchors.shape[1] &&
                  p.variances.size() == 4,
              name, "the arrays do not fit each other");
  TargetSettings s{};
  s.batch = labels.shape[0];
  s.labels = labels.shape[1];
  s.labelWidth = labels.shape[2];
  s.anchors = anchors.shape[1];
  s.classes = predictions.shape[1];
  s.overlap = static_cast<float>(p.overlap_threshold);
  s.ignore = static_cast<float>(p.ignore_label);
  s.miningRatio = static_cast<float>(p.negative_mining_ratio);
  s.miningThreshold = static_cast<float>(p.negative_mining_thresh);
  for (size_t i = 0; i < 4; ++i) s.variances[i] = static_cast<float>(p.variances[i]);
  for (size_t i = 0; i < 3; ++i) {
    expectBoxes(spec.outputs[i].size == s.batch * s.anchors * (i < 2 ? 4 : 1) &&
                    spec.outputs[i].dtype == anchors.dtype && spec.inputs[i].dtype == anchors.dtype,
                name, "the outputs do not fit");
  }
  const double cost = 200.0 + static_cast<double>(s.batch * s.anchors) *
                                  (20.0 + 10.0 * static_cast<double>(s.labels * (s.labels + 1)));
  return dispatchFloat(anchors.dtype, name.c_str(), [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(cost, [s](const Call& call) {
      for (int64_t b = 0; b < s.batch; ++b)
        targetsOf<C>(s, call.in<T>(0), call.in<T>(1) + b * s.labels * s.labelWidth,
                     call.in<T>(2) + b * s.classes * s.anchors, call.out<T>(0) + b * s.anchors * 4,
                     call.out<T>(1) + b * s.anchors * 4, call.out<T>(2) + b * s.anchors);
    });
  });
});

struct DetectionSettings {
  int64_t batch, classes, anchors, topk;
  bool clip, force;
  float threshold, overlap;
  float variances[4];
};

/// A found box: class, probability, corners.
template <typename C>
struct Detection {
  C id, score;
  Box<C> box;
};

template <typename C, typename T>
std::vector<Detection<C>> detect(const DetectionSettings& s, const T* classes, const T* locations,
                                 const T* anchors) {
  std::vector<Detection<C>> found;
  for (int64_t i = 0; i < s.anchors; ++i) {
    C score = -1;
    int64_t id = -1;
    for (int64_t j = 1; j < s.classes; ++j) {
      const C value = static_cast<C>(classes[j * s.anchors + i]);
      if (value > score) {
        score = value;
        id = j;
      }
    }
    if (id < 0 || score < static_cast<C>(s.threshold)) continue;
    // Class 0 is the background: the others are counted from the next one.
    Detection<C> detection{static_cast<C>(id - 1), score, {}};
    const Box<C> a = boxAt<C>(anchors + i * 4), moves = boxAt<C>(locations + i * 4);
    for (int axis = 0; axis < 2; ++axis) {
      const C size = a.v[axis + 2] - a.v[axis];
      const C middle =
          moves.v[axis] * static_cast<C>(s.variances[axis]) * size + (a.v[axis] + a.v[axis + 2]) / 2;
      const C half = std::exp(moves.v[axis + 2] * static_cast<C>(s.variances[axis + 2])) * size / 2;
      for (int side = 0; side < 2; ++side) {
        const C place = side == 0 ? middle - half : middle + half;
        detection.box.v[axis + 2 * side] = s.clip ? std::max(C(0), std::min(C(1), place)) : place;
      }
    }
    found.push_back(detection);
  }
  return found;
}

template <typename C>
C overlapOf(const Box<C>& a, const Box<C>& b) {
  const C shared = intersection(a, b, false);
  const C joined = (a.v[2] - a.v[0]) * (a.v[3] - a.v[1]) + (b.v[2] - b.v[0]) * (b.v[3] - b.v[1]) - shared;
  return joined <= 0 ? C(0) : shared / joined;
}

template <typename C, typename T>
void detections(const DetectionSettings& s, const T* classes, const T* locations, const T* anchors, T* y) {
  std::vector<Detection<C>> found = detect<C>(s, classes, locations, anchors);
  const int64_t count = static_cast<int64_t>(found.size());
  if (count > 0 && s.overlap > 0 && s.overlap <= 1) {
    std::vector<C> scores;
    for (const auto& detection : found) scores.push_back(detection.score);
    std::vector<int64_t> order(found.size());
    std::iota(order.begin(), order.end(), int64_t{0});
    sortByScore(order, scores, false);
    const int64_t kept = s.topk > 0 ? std::min(s.topk, count) : count;
    // Rows beyond topk stay as they were, without a class.
    std::vector<Detection<C>> sorted = found;
    for (int64_t i = 0; i < count; ++i) {
      if (i < kept)
        sorted[static_cast<size_t>(i)] = found[static_cast<size_t>(order[static_cast<size_t>(i)])];
      else
        sorted[static_cast<size_t>(i)].id = -1;
    }
    found = std::move(sorted);
    for (size_t i = 0; i < found.size(); ++i) {
      if (found[i].id < 0) continue;
      for (size_t j = i + 1; j < found.size(); ++j) {
        if (found[j].id < 0 || (!s.force && found[i].id != found[j].id)) continue;
        if (overlapOf(found[i].box, found[j].box) >= static_cast<C>(s.overlap)) found[j].id = -1;
      }
    }
  }
  for (const auto& detection : found) {
    *y++ = convert<T>(detection.id);
    *y++ = convert<T>(detection.score);
    for (const C value : detection.box.v) *y++ = convert<T>(value);
  }
  std::fill(y, y + (s.anchors - count) * 6, T(-1));
}

MXLAB_KERNEL("MultiBoxDetection", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const std::string name = "MultiBoxDetection";
  const ContribMultiBoxDetectionParams p(reader);
  expectBoxes(spec.inputs.size() == 3, name, "needs three arrays");
  const Meta& classes = spec.inputs[0];
  const Meta& locations = spec.inputs[1];
  const Meta& anchors = spec.inputs[2];
  const Meta& out = spec.outputs.at(0);
  expectBoxes(classes.rank() == 3 && anchors.rank() == 3 && anchors.shape[0] == 1 && anchors.shape[2] == 4 &&
                  anchors.shape[1] == classes.shape[2] && p.variances.size() == 4 &&
                  locations.size == classes.shape[0] * anchors.size && out.size == locations.size / 4 * 6,
              name, "the arrays do not fit each other");
  for (const Meta& meta : spec.inputs) expectBoxes(meta.dtype == out.dtype, name, "needs one dtype");
  DetectionSettings s{};
  s.batch = classes.shape[0];
  s.classes = classes.shape[1];
  s.anchors = classes.shape[2];
  s.topk = p.nms_topk;
  s.clip = p.clip;
  s.force = p.force_suppress;
  s.threshold = static_cast<float>(p.threshold);
  s.overlap = static_cast<float>(p.nms_threshold);
  for (size_t i = 0; i < 4; ++i) s.variances[i] = static_cast<float>(p.variances[i]);
  const double cost =
      200.0 + static_cast<double>(s.batch * s.anchors) *
                  (100.0 + static_cast<double>(s.classes) + 0.5 * static_cast<double>(s.anchors));
  return dispatchFloat(out.dtype, name.c_str(), [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(cost, [s](const Call& call) {
      for (int64_t b = 0; b < s.batch; ++b)
        detections<C>(s, call.in<T>(0) + b * s.classes * s.anchors, call.in<T>(1) + b * s.anchors * 4,
                      call.in<T>(2), call.out<T>(0) + b * s.anchors * 6);
    });
  });
});

}  // namespace
}  // namespace mxlab
