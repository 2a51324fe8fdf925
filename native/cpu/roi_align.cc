// ROIAlign and RROIAlign: means of bilinear samples on a grid inside each bin of a straight or turned region.
#include <algorithm>

#include "core/parallel.h"
#include "generated/params/backward_roi_align.h"
#include "generated/params/backward_rroi_align.h"
#include "generated/params/contrib_roi_align.h"
#include "generated/params/contrib_rroi_align.h"
#include "roi.h"

namespace mxlab {
namespace {

struct AlignSettings {
  RoiSizes s;
  double scale = 1;
  int64_t grid = 0;  // samples along each axis of a bin; 0 or less: as many as the bin has elements
  bool sensitive = false;
  bool aligned = false;
  bool turned = false;
};

/// Four neighbours with their weights.
template <typename C>
struct Sample {
  int32_t at[4];
  C weight[4];
};

/// The samples of all bins of one region, `each` for a bin; none when the region is empty or left out.
template <typename C>
struct Sampled {
  std::vector<Sample<C>> list;
  int64_t each = 0;
  int64_t index = 0;
  int64_t image = 0;
};

/// Samples one place; places more than one element outside count nothing.
template <typename C>
Sample<C> sampleAt(const RoiSizes& s, C y, C x) {
  Sample<C> sample{};
  const bool inside = y >= -1 && y <= static_cast<C>(s.height) && x >= -1 && x <= static_cast<C>(s.width);
  if (!inside) return sample;
  const auto split = [](C place, int64_t size, int64_t& low, int64_t& high, C& rest) {
    place = std::max(place, C(0));
    low = static_cast<int64_t>(place);
    if (low >= size - 1) {
      low = high = size - 1;
      rest = 0;
    } else {
      high = low + 1;
      rest = place - static_cast<C>(low);
    }
  };
  int64_t top, bottom, left, right;
  C down, across;
  split(y, s.height, top, bottom, down);
  split(x, s.width, left, right, across);
  const auto place = [&](int64_t row, int64_t column) {
    return static_cast<int32_t>(row * s.width + column);
  };
  sample.at[0] = place(top, left);
  sample.at[1] = place(top, right);
  sample.at[2] = place(bottom, left);
  sample.at[3] = place(bottom, right);
  sample.weight[0] = (1 - down) * (1 - across);
  sample.weight[1] = (1 - down) * across;
  sample.weight[2] = down * (1 - across);
  sample.weight[3] = down * across;
  return sample;
}

template <typename C, typename T>
Sampled<C> samplesOf(const AlignSettings& a, const T* roi) {
  const RoiSizes& s = a.s;
  const C scale = static_cast<C>(static_cast<float>(a.scale));
  C top, left, height, width, centreX = 0, centreY = 0, cosine = 1, sine = 0;
  if (a.turned) {
    centreX = static_cast<C>(roi[1]) * scale;
    centreY = static_cast<C>(roi[2]) * scale;
    width = std::max(static_cast<C>(roi[3]) * scale, C(1));
    height = std::max(static_cast<C>(roi[4]) * scale, C(1));
    const C angle = static_cast<C>(static_cast<C>(roi[5]) * M_PI / 180.0);
    cosine = std::cos(angle);
    sine = std::sin(angle);
    top = -height / 2;
    left = -width / 2;
  } else {
    const C offset = a.aligned ? C(0.5) : C(0);
    left = static_cast<C>(roi[1]) * scale - offset;
    top = static_cast<C>(roi[2]) * scale - offset;
    width = static_cast<C>(roi[3]) * scale - offset - left;
    height = static_cast<C>(roi[4]) * scale - offset - top;
    if (!a.aligned) {
      width = std::max(width, C(1));
      height = std::max(height, C(1));
    }
  }
  const C binHeight = height / static_cast<C>(s.pooledHeight);
  const C binWidth = width / static_cast<C>(s.pooledWidth);
  const int64_t rows = a.grid > 0 ? a.grid : wholeCoordinate(std::ceil(binHeight));
  const int64_t columns = a.grid > 0 ? a.grid : wholeCoordinate(std::ceil(binWidth));
  Sampled<C> samples;
  if (!(height > 0) || !(width > 0) || rows < 1 || columns < 1 || s.plane() == 0) return samples;
  constexpr int64_t kMost = int64_t{1} << 24;
  if (rows > kMost || columns > kMost || rows * columns > kMost / s.bins())
    throw std::out_of_range(
        "rois: a region is far larger than the maps; give sample_ratio, or check spatial_scale");
  samples.each = rows * columns;
  samples.list.reserve(static_cast<size_t>(samples.each * s.bins()));
  for (int64_t h = 0; h < s.pooledHeight; ++h) {
    for (int64_t w = 0; w < s.pooledWidth; ++w) {
      for (int64_t i = 0; i < rows; ++i) {
        const C y = top + static_cast<C>(h) * binHeight +
                    (static_cast<C>(i) + C(0.5)) * binHeight / static_cast<C>(rows);
        for (int64_t j = 0; j < columns; ++j) {
          const C x = left + static_cast<C>(w) * binWidth +
                      (static_cast<C>(j) + C(0.5)) * binWidth / static_cast<C>(columns);
          samples.list.push_back(
              a.turned ? sampleAt<C>(s, y * cosine - x * sine + centreY, x * cosine + y * sine + centreX)
                       : sampleAt<C>(s, y, x));
        }
      }
    }
  }
  return samples;
}

/// Calls f(regions, how many, channel) for groups of regions and all output channels; channels run on several
/// threads.
template <typename C, typename T, typename F>
void eachGroup(const AlignSettings& a, const T* rois, int threads, F&& f) {
  constexpr size_t kSamples = size_t{1} << 18;
  const RoiSizes& s = a.s;
  std::vector<Sampled<C>> group;
  size_t size = 0;
  for (int64_t n = 0; n < s.rois; ++n) {
    const T* roi = rois + n * s.columns;
    const int64_t image = imageOf(roi, n, s.batch, true);
    group.push_back(image < 0 ? Sampled<C>() : samplesOf<C>(a, roi));
    group.back().index = n;
    group.back().image = std::max<int64_t>(image, 0);
    size += group.back().list.size();
    if (size < kSamples && n + 1 < s.rois) continue;
    const int64_t count = static_cast<int64_t>(group.size());
    const int64_t grain = 16384 / static_cast<int64_t>(size + 1) + 1;
    parallelFor(threads, s.outChannels, grain, [&](int64_t begin, int64_t end) {
      for (int64_t c = begin; c < end; ++c) f(group.data(), count, c);
    });
    group.clear();
    size = 0;
  }
}

/// The map that a bin of an output channel reads.
int64_t mapOf(const AlignSettings& a, int64_t channel, int64_t bin) {
  return a.sensitive ? channel * a.s.bins() + bin : channel;
}

std::unique_ptr<Kernel> makeAlign(const PlanSpec& spec, AlignSettings a, bool backward) {
  const char* name = a.turned ? "RROIAlign" : "ROIAlign";
  const Meta& maps = backward ? spec.outputs.at(0) : spec.inputs.at(0);
  const Meta& pooled = backward ? spec.inputs.at(0) : spec.outputs.at(0);
  a.s = roiSizes(name, maps, spec.inputs.at(1), pooled, a.turned ? 6 : 5);
  const RoiSizes s = a.s;
  if (s.plane() > INT32_MAX) throw std::invalid_argument(std::string(name) + ": the maps are too large");
  if (s.bins() < 1 || s.channels != s.outChannels * (a.sensitive ? s.bins() : 1))
    throw std::invalid_argument(std::string(name) + ": data has the wrong number of channels");
  const double cost =
      200.0 +
      static_cast<double>(pooled.size) * (a.grid > 0 ? 4.0 * static_cast<double>(a.grid * a.grid) : 16.0) +
      (backward ? static_cast<double>(maps.size) * 0.3 : 0);
  return dispatchFloat(maps.dtype, name, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    if (!backward) {
      return std::make_unique<FunctionKernel>(cost, [a, s](const Call& call) {
        T* y = call.out<T>(0);
        eachGroup<C>(a, call.in<T>(1), call.threads,
                     [&](const Sampled<C>* regions, int64_t count, int64_t c) {
                       for (int64_t n = 0; n < count; ++n) {
                         const Sampled<C>& region = regions[n];
                         const T* x = call.in<T>(0) + region.image * s.channels * s.plane();
                         T* to = y + (region.index * s.outChannels + c) * s.bins();
                         const Sample<C>* sample = region.list.data();
                         for (int64_t bin = 0; bin < s.bins(); ++bin) {
                           const T* map = x + mapOf(a, c, bin) * s.plane();
                           C sum = 0;
                           for (int64_t i = 0; i < region.each; ++i, ++sample)
                             for (int k = 0; k < 4; ++k)
                               sum += sample->weight[k] * static_cast<C>(map[sample->at[k]]);
                           to[bin] = region.each == 0 ? T(0) : convert<T>(sum / static_cast<C>(region.each));
                         }
                       }
                     });
      });
    }
    return std::make_unique<FunctionKernel>(
        cost,
        [a, s, total = maps.size](const Call& call) {
          withSums<T>(call, total, [&](C* sums) {
            eachGroup<C>(a, call.in<T>(1), call.threads,
                         [&](const Sampled<C>* regions, int64_t count, int64_t c) {
                           for (int64_t n = 0; n < count; ++n) {
                             const Sampled<C>& region = regions[n];
                             if (region.each == 0) continue;
                             const T* dy = call.in<T>(0) + (region.index * s.outChannels + c) * s.bins();
                             C* to = sums + region.image * s.channels * s.plane();
                             const Sample<C>* sample = region.list.data();
                             for (int64_t bin = 0; bin < s.bins(); ++bin) {
                               C* map = to + mapOf(a, c, bin) * s.plane();
                               const C g = static_cast<C>(dy[bin]) / static_cast<C>(region.each);
                               for (int64_t i = 0; i < region.each; ++i, ++sample)
                                 for (int k = 0; k < 4; ++k) map[sample->at[k]] += g * sample->weight[k];
                             }
                           }
                         });
          });
        },
        needsWideSums<T> ? maps.size * static_cast<int64_t>(sizeof(C)) : 0);
  });
}

template <typename P>
AlignSettings straight(const P& params) {
  AlignSettings a;
  a.scale = params.spatial_scale;
  a.grid = params.sample_ratio;
  a.sensitive = params.position_sensitive;
  a.aligned = params.aligned;
  return a;
}

template <typename P>
AlignSettings turned(const P& params) {
  AlignSettings a;
  a.scale = params.spatial_scale;
  a.grid = params.sampling_ratio;
  a.turned = true;
  return a;
}

MXLAB_KERNEL("ROIAlign", [](const PlanSpec& spec, ParamReader reader) {
  return makeAlign(spec, straight(ContribROIAlignParams(reader)), false);
});
MXLAB_KERNEL("backward_ROIAlign", [](const PlanSpec& spec, ParamReader reader) {
  return makeAlign(spec, straight(BackwardROIAlignParams(reader)), true);
});
MXLAB_KERNEL("RROIAlign", [](const PlanSpec& spec, ParamReader reader) {
  return makeAlign(spec, turned(ContribRROIAlignParams(reader)), false);
});
MXLAB_KERNEL("backward_RROIAlign", [](const PlanSpec& spec, ParamReader reader) {
  return makeAlign(spec, turned(BackwardRROIAlignParams(reader)), true);
});

}  // namespace
}  // namespace mxlab
