// Deformable position-sensitive pooling over regions of interest, and its gradients.
#include <algorithm>

#include "core/parallel.h"
#include "generated/params/backward_deformable_psroi_pooling.h"
#include "generated/params/contrib_deformable_psroi_pooling.h"
#include "real_kernels.h"
#include "roi.h"

namespace mxlab {
namespace {

struct Pooling {
  RoiSizes s;
  double scale = 1, moved = 0;
  int64_t group = 1, part = 1, samples = 1, classes = 1;
  bool moves = false;

  int64_t outputs() const { return s.rois * s.outChannels * s.bins(); }
  double cost() const { return 80.0 + static_cast<double>(outputs() * samples * samples) * 12.0; }
};

/// Checks the arrays; `moves` may be null.
template <typename P>
Pooling poolingOf(const PlanSpec& spec, const P& p, const Meta& data, const Meta& rois, const Meta* moves,
                  const Meta& out) {
  const auto need = [&](bool holds, const char* what) {
    if (!holds) throw std::invalid_argument(spec.kernel + ": " + what);
  };
  Pooling g;
  g.s = roiSizes(spec.kernel, data, rois, out, 5);
  g.scale = p.spatial_scale;
  g.moved = p.trans_std;
  g.group = p.group_size;
  g.part = p.part_size == 0 ? p.pooled_size : p.part_size;
  g.samples = p.sample_per_part;
  g.moves = moves != nullptr;
  constexpr int64_t kMost = 1 << 15;
  for (int64_t size : {g.group, g.part, g.samples, p.output_dim, p.pooled_size})
    need(size >= 1 && size <= kMost, "sizes must be from 1 to 32768");
  need(g.s.outChannels == p.output_dim && g.s.pooledHeight == p.pooled_size &&
           g.s.pooledWidth == p.pooled_size,
       "the output has the wrong shape");
  need(g.s.channels == p.output_dim * g.group * g.group, "needs output_dim group_size^2 channels");
  need(g.s.plane() > 0 || g.s.rois == 0, "the feature maps are empty");
  if (moves) {
    need(moves->rank() == 4 && moves->shape[1] >= 2 && moves->shape[1] % 2 == 0,
         "trans needs pairs of channels");
    g.classes = moves->shape[1] / 2;
    needShape(spec, *moves, {g.s.rois, 2 * g.classes, g.part, g.part});
    need(p.output_dim % g.classes == 0, "the pairs of trans must divide output_dim");
  }
  return g;
}

/// The samples of one bin.
template <typename T>
struct Bin {
  int64_t plane;  // first element of the feature map
  int64_t move;   // element of trans that moves the bin to the right; the one that moves it down is `down` on
  int64_t down;
  T top, left, stepY, stepX;
  T roiHeight, roiWidth;
};

template <typename T>
Bin<T> binOf(const Pooling& g, const T* rois, const T* moves, int64_t index) {
  const RoiSizes& s = g.s;
  const int64_t pw = index % s.pooledWidth, ph = index / s.pooledWidth % s.pooledHeight;
  const int64_t channel = index / s.bins() % s.outChannels, n = index / s.bins() / s.outChannels;
  const T* roi = rois + n * s.columns;
  const T scale = static_cast<T>(static_cast<float>(g.scale)), half = T(0.5);
  const T startX = std::round(roi[1]) * scale - half, startY = std::round(roi[2]) * scale - half;
  const T endX = (std::round(roi[3]) + 1) * scale - half, endY = (std::round(roi[4]) + 1) * scale - half;
  Bin<T> b;
  b.roiWidth = std::max(endX - startX, T(0.1));
  b.roiHeight = std::max(endY - startY, T(0.1));
  const T height = b.roiHeight / static_cast<T>(s.pooledHeight),
          width = b.roiWidth / static_cast<T>(s.pooledWidth);
  b.stepY = height / static_cast<T>(g.samples);
  b.stepX = width / static_cast<T>(g.samples);
  b.top = static_cast<T>(ph) * height + startY;
  b.left = static_cast<T>(pw) * width + startX;
  b.down = g.part * g.part;
  b.move = -1;
  if (g.moves) {
    const int64_t kind = channel / (s.outChannels / g.classes);
    // As MXNet computes it: a rounded quotient may fall into the part before.
    const auto partOf = [&](int64_t at, int64_t size) {
      const T part = std::floor(static_cast<T>(at) / static_cast<T>(size) * static_cast<T>(g.part));
      return std::min(static_cast<int64_t>(part), g.part - 1);
    };
    const int64_t row = partOf(ph, s.pooledHeight), column = partOf(pw, s.pooledWidth);
    b.move = ((n * g.classes + kind) * 2 * g.part + row) * g.part + column;
    const T most = static_cast<T>(static_cast<float>(g.moved));
    b.left += moves[b.move] * most * b.roiWidth;
    b.top += moves[b.move + b.down] * most * b.roiHeight;
  }
  const int64_t gh = std::min(ph * g.group / s.pooledHeight, g.group - 1);
  const int64_t gw = std::min(pw * g.group / s.pooledWidth, g.group - 1);
  const int64_t image = convert<int64_t>(roi[0]);
  b.plane = (image * s.channels + (channel * g.group + gh) * g.group + gw) * s.plane();
  return b;
}

/// Calls f(row above, row below, column left, column right, part down, part right) for each sample inside.
template <typename T, typename F>
int64_t eachSample(const Pooling& g, const Bin<T>& b, F&& f) {
  const T bottom = static_cast<T>(g.s.height) - T(0.5), right = static_cast<T>(g.s.width) - T(0.5);
  int64_t count = 0;
  for (int64_t i = 0; i < g.samples; ++i) {
    for (int64_t j = 0; j < g.samples; ++j) {
      T y = b.top + static_cast<T>(i) * b.stepY, x = b.left + static_cast<T>(j) * b.stepX;
      if (!(y >= T(-0.5) && y <= bottom && x >= T(-0.5) && x <= right)) continue;
      y = std::clamp(y, T(0), static_cast<T>(g.s.height - 1));
      x = std::clamp(x, T(0), static_cast<T>(g.s.width - 1));
      const T upper = std::floor(y), first = std::floor(x);
      f(static_cast<int64_t>(upper), static_cast<int64_t>(std::ceil(y)), static_cast<int64_t>(first),
        static_cast<int64_t>(std::ceil(x)), y - upper, x - first);
      ++count;
    }
  }
  return count;
}

template <typename T>
void forward(const Pooling& g, const T* data, const T* rois, const T* moves, int64_t index, T* out,
             T* counts) {
  const Bin<T> b = binOf(g, rois, moves, index);
  const T* map = data + b.plane;
  const int64_t width = g.s.width;
  T sum = 0;
  const int64_t count =
      eachSample(g, b, [&](int64_t y0, int64_t y1, int64_t x0, int64_t x1, T down, T right) {
        sum += (1 - down) * ((1 - right) * map[y0 * width + x0] + right * map[y0 * width + x1]) +
               down * ((1 - right) * map[y1 * width + x0] + right * map[y1 * width + x1]);
      });
  out[index] = count == 0 ? T(0) : sum / static_cast<T>(count);
  counts[index] = static_cast<T>(count);
}

template <typename T>
void backward(const Pooling& g, const T* dy, const T* data, const T* rois, const T* moves, const T* counts,
              T* dData, T* dMoves) {
  const int64_t width = g.s.width;
  for (int64_t index = 0; index < g.outputs(); ++index) {
    if (!(counts[index] > 0)) continue;
    const Bin<T> b = binOf(g, rois, moves, index);
    const T each = dy[index] / counts[index];
    const T *map = data + b.plane, most = static_cast<T>(static_cast<float>(g.moved));
    T* to = dData + b.plane;
    eachSample(g, b, [&](int64_t y0, int64_t y1, int64_t x0, int64_t x1, T down, T right) {
      to[y0 * width + x0] += (1 - down) * (1 - right) * each;
      to[y1 * width + x0] += down * (1 - right) * each;
      to[y0 * width + x1] += (1 - down) * right * each;
      to[y1 * width + x1] += down * right * each;
      if (!g.moves) return;
      const T a00 = map[y0 * width + x0], a10 = map[y1 * width + x0];
      const T a01 = map[y0 * width + x1], a11 = map[y1 * width + x1];
      const T slopeX = (a11 - a10) * down + (a01 - a00) * (1 - down);
      const T slopeY = (a11 - a01) * right + (a10 - a00) * (1 - right);
      dMoves[b.move] += slopeX * most * each * b.roiWidth;
      dMoves[b.move + b.down] += slopeY * most * each * b.roiHeight;
    });
  }
}

template <typename T>
void checkImages(const Pooling& g, const T* rois) {
  for (int64_t n = 0; n < g.s.rois; ++n) imageOf(rois + n * g.s.columns, n, g.s.batch, false);
}

std::unique_ptr<Kernel> makeForward(const PlanSpec& spec, ParamReader reader) {
  const ContribDeformablePSROIPoolingParams params(reader);
  const Meta* moves = params.no_trans ? nullptr : &spec.inputs.at(2);
  const Pooling g = poolingOf(spec, params, spec.inputs.at(0), spec.inputs.at(1), moves, spec.outputs.at(0));
  needShape(spec, spec.outputs.at(1), spec.outputs[0].shape);
  return realKernel(spec, reader, makeForward, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(g.cost(), [g](const Call& call) {
      checkImages(g, call.in<T>(1));
      const T* trans = g.moves ? call.in<T>(2) : nullptr;
      parallelFor(call.threads, g.outputs(), 2048 / (g.samples * g.samples) + 1,
                  [&](int64_t begin, int64_t end) {
                    for (int64_t i = begin; i < end; ++i)
                      forward<T>(g, call.in<T>(0), call.in<T>(1), trans, i, call.out<T>(0), call.out<T>(1));
                  });
    });
  });
}

std::unique_ptr<Kernel> makeBackward(const PlanSpec& spec, ParamReader reader) {
  const BackwardDeformablePSROIPoolingParams params(reader);
  const Meta* moves = params.no_trans ? nullptr : &spec.inputs.at(4);
  const Meta& data = spec.inputs.at(1);
  const Pooling g = poolingOf(spec, params, data, spec.inputs.at(2), moves, spec.inputs.at(0));
  needShape(spec, spec.inputs.at(3), spec.inputs[0].shape);
  needShape(spec, spec.outputs.at(0), data.shape);
  if (moves) needShape(spec, spec.outputs.at(1), moves->shape);
  const int64_t pixels = data.size, places = moves ? moves->size : 0;
  return realKernel(spec, reader, makeBackward, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    const double cost = g.cost() * 2 + static_cast<double>(pixels) * 0.3;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      checkImages(g, call.in<T>(2));
      T* dMoves = g.moves ? call.out<T>(1) : nullptr;
      std::fill_n(call.out<T>(0), pixels, T(0));
      if (dMoves) std::fill_n(dMoves, places, T(0));
      backward<T>(g, call.in<T>(0), call.in<T>(1), call.in<T>(2), g.moves ? call.in<T>(4) : nullptr,
                  call.in<T>(3), call.out<T>(0), dMoves);
    });
  });
}

MXLAB_KERNEL("contrib_DeformablePSROIPooling", makeForward);
MXLAB_KERNEL("backward_DeformablePSROIPooling", makeBackward);

}  // namespace
}  // namespace mxlab
