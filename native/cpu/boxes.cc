// Operators on boxes: non-maximum suppression, overlaps, matching, encoding as regression targets and back.
#include "boxes.h"

#include "core/parallel.h"
#include "generated/params/contrib_bipartite_matching.h"
#include "generated/params/contrib_box_decode.h"
#include "generated/params/contrib_box_iou.h"
#include "generated/params/contrib_box_nms.h"
#include "indices.h"

namespace mxlab {
namespace {

struct Suppression {
  int64_t batch, count, width, topk;
  double threshold, valid;
  int64_t coordinates, score, id, background;
  bool force, fromCentre, toCentre;
};

/// Boxes of one image that pass the thresholds, best first, at most topk of them.
template <typename C, typename T>
std::vector<int64_t> candidates(const Suppression& s, const T* x) {
  std::vector<C> scores(static_cast<size_t>(s.count));
  std::vector<int64_t> order;
  for (int64_t i = 0; i < s.count; ++i) {
    const T* box = x + i * s.width;
    scores[static_cast<size_t>(i)] = static_cast<C>(box[s.score]);
    // Without a background MXNet takes −1 for one.
    const bool isBackground = s.id >= 0 && static_cast<C>(box[s.id]) == static_cast<C>(s.background);
    if (scores[static_cast<size_t>(i)] > static_cast<C>(static_cast<float>(s.valid)) && !isBackground)
      order.push_back(i);
  }
  sortByScore(order, scores, false);
  if (static_cast<int64_t>(order.size()) > s.topk) order.resize(static_cast<size_t>(s.topk));
  return order;
}

/// Writes a box in the other way; boxes that begin left of zero stay, as in MXNet.
template <typename C, typename T>
void changeFormat(T* box, bool toCentre) {
  const Box<C> b = boxAt<C>(box);
  if (b.v[0] < 0) return;
  for (int axis = 0; axis < 2; ++axis) {
    const C first = b.v[axis], second = b.v[axis + 2];
    box[axis] = convert<T>(toCentre ? (first + second) / 2 : first - second / 2);
    box[axis + 2] = convert<T>(toCentre ? second - first : first + second / 2);
  }
}

template <typename C, typename T>
void suppress(const Suppression& s, int64_t image, const T* x, T* y, int64_t* places) {
  const std::vector<int64_t> order = candidates<C>(s, x);
  std::vector<Box<C>> boxes;
  std::vector<C> areas;
  std::vector<int64_t> ids;
  for (const int64_t i : order) {
    boxes.push_back(boxAt<C>(x + i * s.width + s.coordinates));
    areas.push_back(area(boxes.back(), s.fromCentre));
    ids.push_back(s.force || s.id < 0 ? 0 : convert<int64_t>(x[i * s.width + s.id]));
  }
  const C threshold = static_cast<C>(static_cast<float>(s.threshold));
  std::vector<char> gone(order.size(), 0);
  int64_t kept = 0;
  for (size_t i = 0; i < order.size(); ++i) {
    if (gone[i]) continue;
    for (size_t j = i + 1; j < order.size(); ++j) {
      if (gone[j] || ids[i] != ids[j]) continue;
      const C shared = intersection(boxes[i], boxes[j], s.fromCentre);
      if (shared / (areas[i] + areas[j] - shared) > threshold) gone[j] = 1;
    }
    T* to = y + kept * s.width;
    std::copy(x + order[i] * s.width, x + (order[i] + 1) * s.width, to);
    if (s.fromCentre != s.toCentre) changeFormat<C>(to + s.coordinates, s.toCentre);
    places[kept++] = image * s.count + order[i];
  }
  std::fill(y + kept * s.width, y + s.count * s.width, T(-1));
  std::fill(places + kept, places + s.count, int64_t{-1});
}

MXLAB_KERNEL("box_nms", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const ContribBoxNmsParams p(reader);
  const Meta& data = spec.inputs.at(0);
  expectBoxes(data.rank() >= 2 && spec.outputs.at(0).size == data.size &&
                  spec.outputs[0].dtype == data.dtype && spec.outputs.at(1).dtype == DType::kInt64,
              "box_nms", "the outputs do not fit");
  Suppression s{};
  s.width = data.shape.back();
  s.count = data.shape[data.shape.size() - 2];
  s.batch = s.width * s.count == 0 ? 0 : data.size / (s.width * s.count);
  s.topk = p.topk < 0 ? s.count : std::min(s.count, p.topk);
  s.threshold = p.overlap_thresh;
  s.valid = p.valid_thresh;
  s.coordinates = p.coord_start;
  s.score = p.score_index;
  s.id = p.id_index;
  s.background = p.background_id;
  s.force = p.force_suppress;
  s.fromCentre = p.in_format == ContribBoxNmsParams::kInFormatCenter;
  s.toCentre = p.out_format == ContribBoxNmsParams::kOutFormatCenter;
  expectBoxes(s.coordinates >= 0 && s.coordinates + 4 <= s.width && s.score >= 0 && s.score < s.width &&
                  s.id < s.width && spec.outputs[1].size == s.batch * s.count,
              "box_nms", "an index is outside the boxes");
  const double boxes = static_cast<double>(s.batch * s.count);
  return dispatchFloat(data.dtype, "box_nms", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(
        200.0 + boxes * (60 + static_cast<double>(s.topk)), [s](const Call& call) {
          const int64_t step = s.count * s.width;
          if (s.topk < 1) {
            std::copy(call.in<T>(0), call.in<T>(0) + s.batch * step, call.out<T>(0));
            for (int64_t i = 0; i < s.batch * s.count; ++i) call.out<int64_t>(1)[i] = i;
            return;
          }
          for (int64_t b = 0; b < s.batch; ++b)
            suppress<C>(s, b, call.in<T>(0) + b * step, call.out<T>(0) + b * step,
                        call.out<int64_t>(1) + b * s.count);
        });
  });
});

// Inputs: gradient of the boxes that were kept, and where each came from.
MXLAB_KERNEL("backward_box_nms", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const Meta& dy = spec.inputs.at(0);
  const Meta& places = spec.inputs.at(1);
  expectBoxes(
      dy.rank() >= 2 && spec.outputs.at(0).bytes == dy.bytes && places.size * dy.shape.back() == dy.size,
      "box_nms", "the gradient does not fit");
  const int64_t rows = places.size, bytes = rows == 0 ? 0 : dy.bytes / rows;
  return std::make_unique<FunctionKernel>(
      60.0 + static_cast<double>(dy.bytes) * 0.3, [rows, bytes, type = places.dtype](const Call& call) {
        const IndexReader from(type, call.inputs[1]);
        std::fill(call.out<char>(0), call.out<char>(0) + rows * bytes, 0);
        for (int64_t i = 0; i < rows; ++i) {
          const int64_t row = from[i];
          if (row < 0 || row >= rows) continue;
          std::copy(call.in<char>(0) + i * bytes, call.in<char>(0) + (i + 1) * bytes,
                    call.out<char>(0) + row * bytes);
        }
      });
});

MXLAB_KERNEL("box_iou", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const ContribBoxIouParams p(reader);
  const Meta& a = spec.inputs.at(0);
  const Meta& b = spec.inputs.at(1);
  const Meta& out = spec.outputs.at(0);
  const int64_t lefts = a.size / 4, rights = b.size / 4;
  expectBoxes(a.size % 4 == 0 && b.size % 4 == 0 && out.size == lefts * rights && a.dtype == b.dtype &&
                  a.dtype == out.dtype,
              "box_iou", "the arrays do not fit each other");
  const bool centre = p.format == ContribBoxIouParams::kFormatCenter;
  return dispatchFloat(a.dtype, "box_iou", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(
        60.0 + static_cast<double>(out.size) * 4, [lefts, rights, centre](const Call& call) {
          const T* right = call.in<T>(1);
          parallelFor(call.threads, lefts, 16384 / (rights + 1) + 1, [&](int64_t begin, int64_t end) {
            for (int64_t i = begin; i < end; ++i) {
              const Box<C> box = boxAt<C>(call.in<T>(0) + i * 4);
              const C own = area(box, centre);
              for (int64_t j = 0; j < rights; ++j) {
                const Box<C> other = boxAt<C>(right + j * 4);
                const C shared = intersection(box, other, centre);
                const C joined = own + area(other, centre) - shared;
                call.out<T>(0)[i * rights + j] = convert<T>(shared > 0 ? shared / joined : C(0));
              }
            }
          });
        });
  });
});

MXLAB_KERNEL("bipartite_matching", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const ContribBipartiteMatchingParams p(reader);
  const Meta& data = spec.inputs.at(0);
  expectBoxes(
      data.rank() >= 2 && spec.outputs.at(0).dtype == data.dtype && spec.outputs.at(1).dtype == data.dtype,
      "bipartite_matching", "the outputs do not fit");
  const int64_t rows = data.shape[data.shape.size() - 2], columns = data.shape.back();
  int64_t batch = 1;
  for (size_t i = 0; i + 2 < data.shape.size(); ++i) batch *= data.shape[i];
  expectBoxes(spec.outputs[0].size == batch * rows && spec.outputs[1].size == batch * columns,
              "bipartite_matching", "the outputs do not fit");
  const double cost = 100.0 + static_cast<double>(data.size) * 60;
  return dispatchFloat(data.dtype, "bipartite_matching", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      const C threshold = static_cast<C>(static_cast<float>(p.threshold));
      for (int64_t b = 0; b < batch; ++b) {
        const T* x = call.in<T>(0) + b * rows * columns;
        T* chosenColumn = call.out<T>(0) + b * rows;
        T* chosenRow = call.out<T>(1) + b * columns;
        std::fill(chosenColumn, chosenColumn + rows, T(-1));
        std::fill(chosenRow, chosenRow + columns, T(-1));
        std::vector<C> scores(x, x + rows * columns);
        std::vector<int64_t> order(scores.size());
        for (size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int64_t>(i);
        sortByScore(order, scores, p.is_ascend);
        std::vector<char> rowTaken(static_cast<size_t>(rows)), columnTaken(static_cast<size_t>(columns));
        int64_t count = 0;
        for (const int64_t at : order) {
          const int64_t row = at / columns, column = at % columns;
          if (rowTaken[static_cast<size_t>(row)] || columnTaken[static_cast<size_t>(column)]) continue;
          const C score = scores[static_cast<size_t>(at)];
          if (!(p.is_ascend ? score < threshold : score > threshold)) break;
          rowTaken[static_cast<size_t>(row)] = columnTaken[static_cast<size_t>(column)] = 1;
          chosenColumn[row] = convert<T>(column);
          chosenRow[column] = convert<T>(row);
          // One more than topk, as MXNet counts.
          if (p.topk > 0 && ++count > p.topk) break;
        }
      }
    });
  });
});

MXLAB_KERNEL("box_encode", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const std::string name = "box_encode";
  expectBoxes(spec.inputs.size() == 6 && spec.outputs.size() == 2, name, "needs six arrays");
  const Meta& samples = spec.inputs[0];
  const Meta& refs = spec.inputs[3];
  for (const Meta& meta : spec.inputs)
    expectBoxes(meta.dtype == samples.dtype, name, "the arrays must have one dtype");
  expectBoxes(samples.rank() == 2 && spec.inputs[1].size == samples.size &&
                  spec.inputs[2].size == samples.size * 4 && refs.rank() == 3 &&
                  refs.shape[0] == samples.shape[0] && refs.shape[2] == 4 && spec.inputs[4].size == 4 &&
                  spec.inputs[5].size == 4,
              name, "the arrays do not fit each other");
  for (const Meta& out : spec.outputs)
    expectBoxes(out.size == samples.size * 4 && out.dtype == samples.dtype, name, "the outputs do not fit");
  const int64_t batch = samples.shape[0], count = samples.shape[1], known = refs.shape[1];
  return dispatchFloat(samples.dtype, "box_encode", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(
        100.0 + static_cast<double>(samples.size) * 40, [batch, count, known](const Call& call) {
          const Box<C> means = boxAt<C>(call.in<T>(4)), deviations = boxAt<C>(call.in<T>(5));
          for (int64_t i = 0; i < batch * count; ++i) {
            T* target = call.out<T>(0) + i * 4;
            T* mask = call.out<T>(1) + i * 4;
            const bool positive = static_cast<C>(call.in<T>(0)[i]) > C(0.5);
            std::fill(mask, mask + 4, T(positive ? 1 : 0));
            std::fill(target, target + 4, T(0));
            if (!positive) continue;
            const int64_t match = convert<int64_t>(call.in<T>(1)[i]);
            if (match < 0 || match >= known)
              throw std::out_of_range("matches: " + std::to_string(match) + " is none of the " +
                                      std::to_string(known) + " boxes in refs");
            const Box<C> anchor = boxAt<C>(call.in<T>(2) + i * 4);
            const Box<C> ref = boxAt<C>(call.in<T>(3) + (i / count * known + match) * 4);
            for (int axis = 0; axis < 2; ++axis) {
              const C size = anchor.v[axis + 2] - anchor.v[axis];
              const C refSize = ref.v[axis + 2] - ref.v[axis];
              const C moved = (ref.v[axis] + refSize / 2) - (anchor.v[axis] + size / 2);
              target[axis] = convert<T>((moved / size - means.v[axis]) / deviations.v[axis]);
              target[axis + 2] =
                  convert<T>((std::log(refSize / size) - means.v[axis + 2]) / deviations.v[axis + 2]);
            }
          }
        });
  });
});

MXLAB_KERNEL("box_decode", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const ContribBoxDecodeParams p(reader);
  const Meta& data = spec.inputs.at(0);
  const Meta& anchors = spec.inputs.at(1);
  expectBoxes(data.rank() == 3 && data.shape[2] == 4 && anchors.size == data.shape[1] * 4 &&
                  anchors.dtype == data.dtype && spec.outputs.at(0).size == data.size &&
                  spec.outputs[0].dtype == data.dtype,
              "box_decode", "the arrays do not fit each other");
  const int64_t boxes = data.size / 4, count = data.shape[1];
  const bool centre = p.format == ContribBoxDecodeParams::kFormatCenter;
  const Box<float> factors{{static_cast<float>(p.std0), static_cast<float>(p.std1),
                            static_cast<float>(p.std2), static_cast<float>(p.std3)}};
  const float most = static_cast<float>(p.clip);
  return dispatchFloat(data.dtype, "box_decode", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(60.0 + static_cast<double>(boxes) * 40, [=](const Call& call) {
      for (int64_t i = 0; i < boxes; ++i) {
        const Box<C> anchor = boxAt<C>(call.in<T>(1) + i % count * 4);
        const Box<C> moves = boxAt<C>(call.in<T>(0) + i * 4);
        T* to = call.out<T>(0) + i * 4;
        for (int axis = 0; axis < 2; ++axis) {
          const C size = centre ? anchor.v[axis + 2] : anchor.v[axis + 2] - anchor.v[axis];
          const C middle = centre ? anchor.v[axis] : anchor.v[axis] + size / 2;
          const C place = moves.v[axis] * static_cast<C>(factors.v[axis]) * size + middle;
          C growth = moves.v[axis + 2] * static_cast<C>(factors.v[axis + 2]);
          if (most > 0) growth = std::min(growth, static_cast<C>(most));
          const C half = std::exp(growth) * size / 2;
          to[axis] = convert<T>(place - half);
          to[axis + 2] = convert<T>(place + half);
        }
      }
    });
  });
});

}  // namespace
}  // namespace mxlab
