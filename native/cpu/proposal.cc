// Proposal and MultiProposal: regions from the scores and offsets that a region proposal network predicts.
#include <algorithm>
#include <array>
#include <cmath>

#include "boxes.h"
#include "generated/params/contrib_multi_proposal.h"
#include "generated/params/contrib_proposal.h"

namespace mxlab {
namespace {

struct ProposalSettings {
  int64_t batch, anchors, height, width;
  int64_t before, after, stride, smallest;
  float threshold;
  bool edges;  // offsets move the four edges instead of centre and size
  std::vector<std::array<float, 4>> shapes;

  int64_t count() const { return anchors * height * width; }
};

struct Proposed {
  float v[4];
  float score;
};

/// The anchors around the first place, by ratio and then by scale. The arithmetic is float32 and double as in
/// MXNet, so that the same boxes are suppressed.
std::vector<std::array<float, 4>> anchorShapes(float side, const std::vector<double>& ratios,
                                               const std::vector<double>& scales) {
  std::vector<std::array<float, 4>> shapes;
  const float centre = static_cast<float>(0.5 * static_cast<double>(side - 1.0f));
  for (const double wideRatio : ratios) {
    for (const double wideScale : scales) {
      const float ratio = static_cast<float>(wideRatio), scale = static_cast<float>(wideScale);
      const float area = std::floor(side * side / ratio);
      const float width = std::floor(std::sqrt(area) + 0.5f) * scale;
      const float height = std::floor(width / scale * ratio + 0.5f) * scale;
      shapes.push_back({centre - 0.5f * (width - 1.0f), centre - 0.5f * (height - 1.0f),
                        centre + 0.5f * (width - 1.0f), centre + 0.5f * (height - 1.0f)});
    }
  }
  return shapes;
}

/// An anchor moved by the predicted offsets and cut at the edges of the image.
Proposed moved(const ProposalSettings& s, const std::array<float, 4>& anchor, const float offsets[4],
               float height, float width) {
  Proposed box{};
  if (s.edges) {
    for (size_t i = 0; i < 4; ++i) box.v[i] = anchor[i] + offsets[i];
  } else {
    for (size_t axis = 0; axis < 2; ++axis) {
      const float size = static_cast<float>(static_cast<double>(anchor[axis + 2] - anchor[axis]) + 1.0);
      const float centre =
          static_cast<float>(static_cast<double>(anchor[axis]) + 0.5 * (static_cast<double>(size) - 1.0));
      const float place = offsets[axis] * size + centre;
      const float grown = std::exp(offsets[axis + 2]) * size;
      const double half = 0.5 * (static_cast<double>(grown) - 1.0);
      box.v[axis] = static_cast<float>(static_cast<double>(place) - half);
      box.v[axis + 2] = static_cast<float>(static_cast<double>(place) + half);
    }
  }
  for (size_t i = 0; i < 4; ++i)
    box.v[i] = std::max(std::min(box.v[i], (i % 2 == 0 ? width : height) - 1.0f), 0.0f);
  return box;
}

/// All boxes of one image, row by row, place by place, anchor by anchor.
template <typename T>
std::vector<Proposed> propose(const ProposalSettings& s, const T* scores, const T* offsets,
                              const float info[3]) {
  const auto places = [&](float size) { return convert<int64_t>(size / static_cast<float>(s.stride)); };
  const int64_t rows = places(info[0]), columns = places(info[1]);
  if (rows > s.height || columns > s.width)
    throw std::out_of_range("im_info: an image of " + std::to_string(info[0]) + " x " +
                            std::to_string(info[1]) + " is larger than the maps times feature_stride");
  const float least = static_cast<float>(s.smallest) * info[2];
  const int64_t plane = s.height * s.width;
  std::vector<Proposed> boxes;
  boxes.reserve(static_cast<size_t>(s.count()));
  for (int64_t h = 0; h < s.height; ++h) {
    for (int64_t w = 0; w < s.width; ++w) {
      for (int64_t a = 0; a < s.anchors; ++a) {
        const int64_t at = h * s.width + w;
        std::array<float, 4> anchor = s.shapes[static_cast<size_t>(a)];
        for (size_t i = 0; i < 4; ++i) anchor[i] += static_cast<float>((i % 2 == 0 ? w : h) * s.stride);
        float moves[4];
        for (int64_t i = 0; i < 4; ++i) moves[i] = static_cast<float>(offsets[(a * 4 + i) * plane + at]);
        Proposed box = moved(s, anchor, moves, info[0], info[1]);
        box.score = static_cast<float>(scores[(s.anchors + a) * plane + at]);
        // Places in the padding of the image, and boxes that are too small, come last.
        if (h >= rows || w >= columns) box.score = -1;
        if (box.v[2] - box.v[0] + 1.0f < least || box.v[3] - box.v[1] + 1.0f < least) {
          for (size_t i = 0; i < 4; ++i) box.v[i] += i < 2 ? -least / 2 : least / 2;
          box.score = -1;
        }
        boxes.push_back(box);
      }
    }
  }
  return boxes;
}

/// Indices of the boxes that stay, best first, at most `after`.
std::vector<int64_t> kept(const ProposalSettings& s, const std::vector<Proposed>& boxes) {
  std::vector<int64_t> order(boxes.size());
  std::vector<float> scores(boxes.size());
  for (size_t i = 0; i < order.size(); ++i) {
    order[i] = static_cast<int64_t>(i);
    scores[i] = boxes[i].score;
  }
  sortByScore(order, scores, false);
  const int64_t before = s.before > 0 ? std::min(s.before, s.count()) : s.count();
  order.resize(static_cast<size_t>(before));
  const int64_t after = std::min(s.after, before);
  const auto areaOf = [](const Proposed& b) { return (b.v[2] - b.v[0] + 1) * (b.v[3] - b.v[1] + 1); };
  std::vector<char> gone(order.size(), 0);
  std::vector<int64_t> list;
  for (size_t i = 0; i < order.size() && static_cast<int64_t>(list.size()) < after; ++i) {
    if (gone[i]) continue;
    list.push_back(order[i]);
    const Proposed& best = boxes[static_cast<size_t>(order[i])];
    for (size_t j = i + 1; j < order.size(); ++j) {
      if (gone[j]) continue;
      const Proposed& other = boxes[static_cast<size_t>(order[j])];
      const float w =
          std::max(0.0f, std::min(best.v[2], other.v[2]) - std::max(best.v[0], other.v[0]) + 1.0f);
      const float h =
          std::max(0.0f, std::min(best.v[3], other.v[3]) - std::max(best.v[1], other.v[1]) + 1.0f);
      const float shared = w * h;
      if (shared / (areaOf(best) + areaOf(other) - shared) > s.threshold) gone[j] = 1;
    }
  }
  return list;
}

template <typename P>
std::unique_ptr<Kernel> makeProposal(const PlanSpec& spec, const P& p) {
  const std::string name = spec.kernel;
  expectBoxes(spec.inputs.size() == 3 && spec.outputs.size() == 2, name, "needs three arrays");
  const Meta& scores = spec.inputs[0];
  expectBoxes(scores.rank() == 4, name, "cls_prob must have four axes");
  ProposalSettings s{};
  s.batch = scores.shape[0];
  s.anchors = static_cast<int64_t>(p.ratios.size() * p.scales.size());
  s.height = scores.shape[2];
  s.width = scores.shape[3];
  s.before = p.rpn_pre_nms_top_n;
  s.after = p.rpn_post_nms_top_n;
  s.stride = p.feature_stride;
  s.smallest = p.rpn_min_size;
  s.threshold = static_cast<float>(p.threshold);
  s.edges = p.iou_loss;
  expectBoxes(s.stride > 0 && s.after >= 0 && scores.shape[1] == 2 * s.anchors &&
                  spec.inputs[1].size == scores.size * 2 && spec.inputs[2].size == s.batch * 3 &&
                  spec.outputs[0].size == s.batch * s.after * 5 && spec.outputs[1].size == s.batch * s.after,
              name, "the arrays do not fit each other");
  expectBoxes(s.count() > 0 || s.batch * s.after == 0, name, "there are no anchors to choose from");
  for (const Meta& meta : spec.inputs)
    expectBoxes(meta.dtype == spec.outputs[0].dtype && meta.dtype == spec.outputs[1].dtype, name,
                "needs one dtype");
  s.shapes = anchorShapes(static_cast<float>(s.stride), p.ratios, p.scales);
  const double boxes = static_cast<double>(s.batch * s.count());
  return dispatchFloat(scores.dtype, name.c_str(), [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    const double cost = 1000.0 + boxes * (200.0 + static_cast<double>(std::min(s.after, s.count())));
    return std::make_unique<FunctionKernel>(cost, [s](const Call& call) {
      const int64_t plane = s.height * s.width;
      for (int64_t b = 0; b < s.batch && s.after > 0; ++b) {
        const T* raw = call.in<T>(2) + b * 3;
        const float info[3] = {static_cast<float>(raw[0]), static_cast<float>(raw[1]),
                               static_cast<float>(raw[2])};
        const std::vector<Proposed> all = propose(s, call.in<T>(0) + b * 2 * s.anchors * plane,
                                                  call.in<T>(1) + b * 4 * s.anchors * plane, info);
        const std::vector<int64_t> list = kept(s, all);
        for (int64_t i = 0; i < s.after; ++i) {
          // Too few boxes begin again with the best.
          const Proposed& box = all[static_cast<size_t>(list[static_cast<size_t>(i) % list.size()])];
          T* to = call.out<T>(0) + (b * s.after + i) * 5;
          to[0] = convert<T>(b);
          for (int64_t j = 0; j < 4; ++j) to[j + 1] = convert<T>(box.v[j]);
          call.out<T>(1)[b * s.after + i] = convert<T>(box.score);
        }
      }
    });
  });
}

MXLAB_KERNEL("Proposal", [](const PlanSpec& spec, ParamReader reader) {
  return makeProposal(spec, ContribProposalParams(reader));
});
MXLAB_KERNEL("MultiProposal", [](const PlanSpec& spec, ParamReader reader) {
  return makeProposal(spec, ContribMultiProposalParams(reader));
});

}  // namespace
}  // namespace mxlab
