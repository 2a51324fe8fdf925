// ROIPooling (the maximum of each bin of a region) and PSROIPooling (the mean, each bin from a map of its
// own).
#include "generated/params/roi_pooling.h"

#include <algorithm>

#include "core/parallel.h"
#include "generated/params/backward_psroi_pooling.h"
#include "generated/params/contrib_psroi_pooling.h"
#include "indices.h"
#include "roi.h"

namespace mxlab {
namespace {

/// Rows and columns of the map that belong to one bin.
struct Bin {
  int64_t top, bottom, left, right;
  bool empty() const { return bottom <= top || right <= left; }
};

/// Calls f(bin index, Bin) for the bins of one region whose corners are whole numbers and included.
template <typename C, typename T, typename F>
void eachRoiBin(const RoiSizes& s, const T* roi, double scale, F&& f) {
  const auto corner = [&](int i) {
    return wholeCoordinate(std::round(static_cast<C>(roi[i]) * static_cast<float>(scale)));
  };
  const int64_t left = corner(1), top = corner(2), right = corner(3), bottom = corner(4);
  // Regions turned inside out count as one element.
  const C height = static_cast<C>(std::max<int64_t>(bottom - top + 1, 1)) / static_cast<C>(s.pooledHeight);
  const C width = static_cast<C>(std::max<int64_t>(right - left + 1, 1)) / static_cast<C>(s.pooledWidth);
  const auto low = [](C at, C size, int64_t begin, int64_t limit) {
    return std::clamp<int64_t>(wholeCoordinate(std::floor(at * size)) + begin, 0, limit);
  };
  const auto high = [](C at, C size, int64_t begin, int64_t limit) {
    return std::clamp<int64_t>(wholeCoordinate(std::ceil(at * size)) + begin, 0, limit);
  };
  for (int64_t h = 0; h < s.pooledHeight; ++h) {
    for (int64_t w = 0; w < s.pooledWidth; ++w) {
      f(h * s.pooledWidth + w,
        Bin{low(static_cast<C>(h), height, top, s.height), high(static_cast<C>(h + 1), height, top, s.height),
            low(static_cast<C>(w), width, left, s.width), high(static_cast<C>(w + 1), width, left, s.width)});
    }
  }
}

MXLAB_KERNEL("ROIPooling", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const ROIPoolingParams params(reader);
  const Meta& out = spec.outputs.at(0);
  const RoiSizes s = roiSizes("ROIPooling", spec.inputs.at(0), spec.inputs.at(1), out, 5);
  const Meta& places = spec.outputs.at(1);
  if (s.channels != s.outChannels || places.size != out.size || places.dtype != DType::kInt64)
    throw std::invalid_argument("ROIPooling: the outputs do not fit");
  const double scale = params.spatial_scale;
  const double cost = 100.0 + static_cast<double>(out.size) * 10 +
                      static_cast<double>(s.rois * s.channels) * static_cast<double>(s.plane());
  return dispatchFloat(out.dtype, "ROIPooling", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      const T* rois = call.in<T>(1);
      for (int64_t n = 0; n < s.rois; ++n) imageOf(rois + n * 5, n, s.batch, false);
      parallelFor(call.threads, s.rois, 1, [&](int64_t begin, int64_t end) {
        for (int64_t n = begin; n < end; ++n) {
          const T* roi = rois + n * 5;
          const T* image = call.in<T>(0) + convert<int64_t>(roi[0]) * s.channels * s.plane();
          T* y = call.out<T>(0) + n * s.channels * s.bins();
          int64_t* at = call.out<int64_t>(1) + n * s.channels * s.bins();
          eachRoiBin<C>(s, roi, scale, [&](int64_t index, const Bin& bin) {
            for (int64_t c = 0; c < s.channels; ++c) {
              const T* x = image + c * s.plane();
              C best = bin.empty() ? C(0) : C(-3.402823466e38f);
              int64_t place = -1;
              for (int64_t h = bin.top; h < bin.bottom; ++h) {
                for (int64_t w = bin.left; w < bin.right; ++w) {
                  const C value = static_cast<C>(x[h * s.width + w]);
                  if (value > best) {
                    best = value;
                    place = h * s.width + w;
                  }
                }
              }
              y[c * s.bins() + index] = convert<T>(best);
              at[c * s.bins() + index] = place;
            }
          });
        }
      });
    });
  });
});

// Inputs: gradient, regions, places of the maxima. The shape of the maps is that of the output.
MXLAB_KERNEL("backward_ROIPooling", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const Meta& dy = spec.inputs.at(0);
  const Meta& dx = spec.outputs.at(0);
  const RoiSizes s = roiSizes("ROIPooling", dx, spec.inputs.at(1), dy, 5);
  if (s.channels != s.outChannels || spec.inputs.at(2).size != dy.size)
    throw std::invalid_argument("ROIPooling: the gradient does not fit the output");
  return dispatchFloat(dy.dtype, "ROIPooling", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(
        100.0 + static_cast<double>(dy.size) * 3 + static_cast<double>(dx.size) * 0.3,
        [s, total = dx.size, type = spec.inputs[2].dtype](const Call& call) {
          const IndexReader places(type, call.inputs[2]);
          withSums<T>(call, total, [&](auto* sums) {
            for (int64_t n = 0; n < s.rois; ++n) {
              const int64_t image = imageOf(call.in<T>(1) + n * 5, n, s.batch, false);
              for (int64_t c = 0; c < s.channels; ++c) {
                auto* to = sums + (image * s.channels + c) * s.plane();
                const int64_t from = (n * s.channels + c) * s.bins();
                for (int64_t i = from; i < from + s.bins(); ++i) {
                  const int64_t place = places[i];
                  if (place >= 0 && place < s.plane()) to[place] += static_cast<C>(call.in<T>(0)[i]);
                }
              }
            }
          });
        },
        needsWideSums<T> ? dx.size * static_cast<int64_t>(sizeof(C)) : 0);
  });
});

/// Calls f(bin index, map of the bin within its group, Bin) for one region whose corners stay broken.
template <typename C, typename T, typename F>
void eachSensitiveBin(const RoiSizes& s, const T* roi, double spatialScale, int64_t group, F&& f) {
  const C scale = static_cast<C>(spatialScale);
  const auto corner = [&](int i, double more) {
    return static_cast<C>((std::round(static_cast<double>(roi[i])) + more)) * scale;
  };
  const C left = corner(1, 0), top = corner(2, 0);
  const C height = std::max<C>(corner(4, 1) - top, C(0.1)) / static_cast<C>(s.pooledHeight);
  const C width = std::max<C>(corner(3, 1) - left, C(0.1)) / static_cast<C>(s.pooledWidth);
  const auto edge = [](C at, bool up, int64_t limit) {
    return std::clamp<int64_t>(wholeCoordinate(up ? std::ceil(at) : std::floor(at)), 0, limit);
  };
  for (int64_t h = 0; h < s.pooledHeight; ++h) {
    for (int64_t w = 0; w < s.pooledWidth; ++w) {
      const Bin bin{edge(static_cast<C>(h) * height + top, false, s.height),
                    edge(static_cast<C>(h + 1) * height + top, true, s.height),
                    edge(static_cast<C>(w) * width + left, false, s.width),
                    edge(static_cast<C>(w + 1) * width + left, true, s.width)};
      f(h * s.pooledWidth + w, h * group / s.pooledHeight * group + w * group / s.pooledWidth, bin);
    }
  }
}

template <typename P>
std::unique_ptr<Kernel> makeSensitive(const PlanSpec& spec, const P& params, bool backward) {
  const Meta& maps = backward ? spec.outputs.at(0) : spec.inputs.at(0);
  const Meta& pooled = backward ? spec.inputs.at(0) : spec.outputs.at(0);
  const RoiSizes s = roiSizes("PSROIPooling", maps, spec.inputs.at(1), pooled, 5);
  const int64_t group = params.group_size == 0 ? params.pooled_size : params.group_size;
  const int64_t dim = params.output_dim;
  if (group < 1 || dim != s.outChannels || s.channels / group / group != dim ||
      s.channels != dim * group * group || s.pooledHeight < 1 || s.pooledWidth < 1)
    throw std::invalid_argument("PSROIPooling: data must have output_dim x group_size x group_size channels");
  const double scale = params.spatial_scale;
  const double cost =
      100.0 + static_cast<double>(pooled.size) * 10 + static_cast<double>(s.rois * dim * s.plane());
  return dispatchFloat(maps.dtype, "PSROIPooling", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    if (!backward) {
      return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
        const T* rois = call.in<T>(1);
        for (int64_t n = 0; n < s.rois; ++n) imageOf(rois + n * 5, n, s.batch, false);
        parallelFor(call.threads, s.rois, 1, [&](int64_t begin, int64_t end) {
          for (int64_t n = begin; n < end; ++n) {
            const T* roi = rois + n * 5;
            const T* image = call.in<T>(0) + convert<int64_t>(roi[0]) * s.channels * s.plane();
            T* y = call.out<T>(0) + n * dim * s.bins();
            eachSensitiveBin<C>(s, roi, scale, group, [&](int64_t index, int64_t map, const Bin& bin) {
              const C area = static_cast<C>((bin.bottom - bin.top) * (bin.right - bin.left));
              for (int64_t c = 0; c < dim; ++c) {
                const T* x = image + (c * group * group + map) * s.plane();
                C sum = 0;
                for (int64_t h = bin.top; h < bin.bottom; ++h)
                  for (int64_t w = bin.left; w < bin.right; ++w) sum += static_cast<C>(x[h * s.width + w]);
                y[c * s.bins() + index] = convert<T>(bin.empty() ? C(0) : sum / area);
              }
            });
          }
        });
      });
    }
    return std::make_unique<FunctionKernel>(
        cost,
        [=, total = maps.size](const Call& call) {
          withSums<T>(call, total, [&](C* sums) {
            for (int64_t n = 0; n < s.rois; ++n) {
              const T* roi = call.in<T>(1) + n * 5;
              C* image = sums + imageOf(roi, n, s.batch, false) * s.channels * s.plane();
              const T* dy = call.in<T>(0) + n * dim * s.bins();
              eachSensitiveBin<C>(s, roi, scale, group, [&](int64_t index, int64_t map, const Bin& bin) {
                if (bin.empty()) return;
                const C area = static_cast<C>((bin.bottom - bin.top) * (bin.right - bin.left));
                for (int64_t c = 0; c < dim; ++c) {
                  C* to = image + (c * group * group + map) * s.plane();
                  const C each = static_cast<C>(dy[c * s.bins() + index]) / area;
                  for (int64_t h = bin.top; h < bin.bottom; ++h)
                    for (int64_t w = bin.left; w < bin.right; ++w) to[h * s.width + w] += each;
                }
              });
            }
          });
        },
        needsWideSums<T> ? maps.size * static_cast<int64_t>(sizeof(C)) : 0);
  });
}

MXLAB_KERNEL("PSROIPooling", [](const PlanSpec& spec, ParamReader reader) {
  return makeSensitive(spec, ContribPSROIPoolingParams(reader), false);
});
MXLAB_KERNEL("backward_PSROIPooling", [](const PlanSpec& spec, ParamReader reader) {
  return makeSensitive(spec, BackwardPSROIPoolingParams(reader), true);
});

}  // namespace
}  // namespace mxlab
