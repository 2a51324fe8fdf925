// Resizing of images as OpenCV does it (fixed-point arithmetic for uint8), and its gradient.
#include "generated/params/image_resize.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "convert.h"
#include "core/kernel.h"
#include "core/parallel.h"
#include "generated/params/backward_image_resize.h"
#include "generated/params/cvimresize.h"
#include "rounded.h"

namespace mxlab {
namespace {

enum Interpolation : int64_t { kNearest = 0, kLinear = 1, kCubic = 2, kArea = 3, kLanczos = 4 };

/// One source place and its weight.
struct Tap {
  int64_t at;
  float weight;
};
/// The sources of each place along one axis.
using Taps = std::vector<std::vector<Tap>>;

constexpr float kTiny = 1e-3f;

void cubicWeights(float x, float* w) {
  constexpr float a = -0.75f;
  w[0] = ((a * (x + 1) - 5 * a) * (x + 1) + 8 * a) * (x + 1) - 4 * a;
  w[1] = ((a + 2) * x - (a + 3)) * x * x + 1;
  w[2] = ((a + 2) * (1 - x) - (a + 3)) * (1 - x) * (1 - x) + 1;
  w[3] = 1.0f - w[0] - w[1] - w[2];
}

/// sin(π d) sin(π d / 4) / d² at eight distances d, made to sum to 1.
void lanczosWeights(float x, float* w) {
  if (x < 1.1920929e-7f) {
    for (int i = 0; i < 8; ++i) w[i] = i == 3 ? 1.0f : 0.0f;
    return;
  }
  double sum = 0, raw[8];
  for (int i = 0; i < 8; ++i) {
    const double d = static_cast<double>(x) + 3 - i;
    raw[i] = (i % 2 == 0 ? 1.0 : -1.0) * std::sin(M_PI / 4 * d) / (d * d);
    sum += raw[i];
  }
  for (int i = 0; i < 8; ++i) w[i] = static_cast<float>(raw[i] / sum);
}

/// Means over the part of the source that one place covers.
std::vector<Tap> areaTaps(int64_t place, double scale, int64_t size) {
  const double begin = static_cast<double>(place) * scale, end = begin + scale;
  const double cell = std::min(scale, static_cast<double>(size) - begin);
  const int64_t last = std::min(static_cast<int64_t>(std::floor(end)), size - 1);
  const int64_t first = std::min(static_cast<int64_t>(std::ceil(begin)), last);
  std::vector<Tap> taps;
  if (static_cast<double>(first) - begin > static_cast<double>(kTiny))
    taps.push_back({first - 1, static_cast<float>((static_cast<double>(first) - begin) / cell)});
  for (int64_t at = first; at < last; ++at) taps.push_back({at, static_cast<float>(1.0 / cell)});
  if (end - static_cast<double>(last) > static_cast<double>(kTiny))
    taps.push_back({last, static_cast<float>(std::min({end - static_cast<double>(last), 1.0, cell}) / cell)});
  return taps;
}

/// `how` is what is done, after the special cases of OpenCV; `down` along rows.
Taps tapsOf(int64_t from, int64_t to, int64_t how, bool stretchesArea, bool down) {
  const double inverse = static_cast<double>(to) / static_cast<double>(from), scale = 1.0 / inverse;
  Taps taps(static_cast<size_t>(to));
  for (int64_t place = 0; place < to; ++place) {
    std::vector<Tap>& list = taps[static_cast<size_t>(place)];
    if (how == kNearest) {
      const int64_t at = static_cast<int64_t>(std::floor(static_cast<double>(place) * scale));
      list.push_back({std::min(at, from - 1), 1.0f});
      continue;
    }
    if (how == kArea) {
      list = areaTaps(place, scale, from);
      continue;
    }
    int64_t at;
    float rest;
    if (stretchesArea) {
      at = static_cast<int64_t>(std::floor(static_cast<double>(place) * scale));
      rest = static_cast<float>(static_cast<double>(place + 1) - static_cast<double>(at + 1) * inverse);
      rest = rest <= 0 ? 0.0f : rest - std::floor(rest);
    } else {
      rest = static_cast<float>((static_cast<double>(place) + 0.5) * scale - 0.5);
      at = static_cast<int64_t>(std::floor(rest));
      rest -= static_cast<float>(at);
    }
    if (how == kLinear) {
      // Columns beyond the edge lose their weight, rows keep it and are cut: it decides how bytes round.
      if (!down && (at < 0 || at >= from - 1)) rest = 0;
      const auto inside = [&](int64_t i) { return std::clamp<int64_t>(i, 0, from - 1); };
      list.push_back({inside(at), 1.0f - rest});
      list.push_back({inside(at + 1), rest});
      continue;
    }
    float weights[8];
    const int count = how == kCubic ? 4 : 8;
    if (how == kCubic)
      cubicWeights(rest, weights);
    else
      lanczosWeights(rest, weights);
    for (int i = 0; i < count; ++i)
      list.push_back({std::clamp<int64_t>(at + i - count / 2 + 1, 0, from - 1), weights[i]});
  }
  return taps;
}

struct Resize {
  int64_t batch, height, width, outHeight, outWidth, channels;
  int64_t how;
  bool blocks;  // shrinks by whole numbers: means of blocks
  Taps rows, columns;
};

Resize resizeOf(const std::string& kernel, const Meta& in, const Meta& out, int64_t interpolation) {
  const size_t rank = in.shape.size();
  if ((rank != 3 && rank != 4) || out.shape.size() != rank || in.dtype != out.dtype)
    throw std::invalid_argument(kernel + ": needs images of one dtype");
  if (interpolation < kNearest || interpolation > kLanczos)
    throw std::invalid_argument(kernel + ": interp must be from 0 to 4");
  Resize r{};
  r.batch = rank == 4 ? in.shape[0] : 1;
  r.height = in.shape[rank - 3];
  r.width = in.shape[rank - 2];
  r.channels = in.shape[rank - 1];
  r.outHeight = out.shape[rank - 3];
  r.outWidth = out.shape[rank - 2];
  if (out.shape[rank - 1] != r.channels || (rank == 4 && out.shape[0] != r.batch))
    throw std::invalid_argument(kernel + ": the output does not fit the images");
  if (r.height < 1 || r.width < 1)
    throw std::invalid_argument(kernel + ": an image needs at least one pixel");
  r.how = interpolation;
  const bool whole =
      r.outHeight > 0 && r.outWidth > 0 && r.height % r.outHeight == 0 && r.width % r.outWidth == 0;
  const bool same = r.height == r.outHeight && r.width == r.outWidth;
  if (same) {
    r.how = kNearest;
  } else if (r.how == kLinear && whole && r.height == 2 * r.outHeight && r.width == 2 * r.outWidth) {
    r.how = kArea;
  }
  const bool shrinks = r.outHeight <= r.height && r.outWidth <= r.width;
  const bool stretchesArea = r.how == kArea && !shrinks;
  if (stretchesArea) r.how = kLinear;
  r.blocks = r.how == kArea && whole;
  r.rows = tapsOf(r.height, r.outHeight, r.how, stretchesArea, true);
  r.columns = tapsOf(r.width, r.outWidth, r.how, stretchesArea, false);
  return r;
}

/// Means of 2 x 2 bytes, halves rounded up.
template <int kChannels>
void halve(const Resize& r, const uint8_t* x, uint8_t* y, int64_t begin, int64_t end) {
  const int64_t stride = r.width * kChannels;
  for (int64_t row = begin; row < end; ++row) {
    const uint8_t* upper = x + row * 2 * stride;
    const uint8_t* lower = upper + stride;
    uint8_t* to = y + row * r.outWidth * kChannels;
    for (int64_t i = 0; i < r.outWidth; ++i, upper += 2 * kChannels, lower += 2 * kChannels)
      for (int c = 0; c < kChannels; ++c)
        *to++ = static_cast<uint8_t>(
            (upper[c] + upper[c + kChannels] + lower[c] + lower[c + kChannels] + 2) >> 2);
  }
}

/// Means of blocks; 2 x 2 blocks of bytes of one, three or four channels round halves up.
template <typename T, typename C>
void resizeBlocks(const Resize& r, const T* x, T* y, int64_t begin, int64_t end) {
  const int64_t down = r.height / r.outHeight, across = r.width / r.outWidth;
  if constexpr (std::is_same<T, uint8_t>::value) {
    if (down == 2 && across == 2) {
      if (r.channels == 1) return halve<1>(r, x, y, begin, end);
      if (r.channels == 3) return halve<3>(r, x, y, begin, end);
      if (r.channels == 4) return halve<4>(r, x, y, begin, end);
    }
  }
  for (int64_t row = begin; row < end; ++row) {
    for (int64_t column = 0; column < r.outWidth; ++column) {
      for (int64_t c = 0; c < r.channels; ++c) {
        C sum = 0;
        for (int64_t i = 0; i < down; ++i) {
          const T* from = x + ((row * down + i) * r.width + column * across) * r.channels + c;
          for (int64_t j = 0; j < across; ++j) sum += static_cast<C>(from[j * r.channels]);
        }
        y[(row * r.outWidth + column) * r.channels + c] =
            rounded<T>(sum * static_cast<C>(1.0f / static_cast<float>(down * across)));
      }
    }
  }
}

/// The sources of all elements of a row: tap k of element e at [k · length + e], with its weight. Elements
/// with fewer taps than others have weights of 0.
template <typename W>
struct RowTaps {
  int64_t length = 0, taps = 0;
  std::vector<int32_t> at;
  std::vector<W> weights;
};

template <typename W, typename F>
RowTaps<W> rowTaps(const Resize& r, F&& convertWeight) {
  RowTaps<W> row;
  row.length = r.outWidth * r.channels;
  for (const auto& list : r.columns) row.taps = std::max(row.taps, static_cast<int64_t>(list.size()));
  row.at.assign(static_cast<size_t>(row.taps * row.length), 0);
  row.weights.assign(static_cast<size_t>(row.taps * row.length), W(0));
  for (int64_t e = 0; e < row.length; ++e) {
    const auto& list = r.columns[static_cast<size_t>(e / r.channels)];
    for (size_t k = 0; k < list.size(); ++k) {
      const size_t place = k * static_cast<size_t>(row.length) + static_cast<size_t>(e);
      row.at[place] = static_cast<int32_t>(list[k].at * r.channels + e % r.channels);
      row.weights[place] = convertWeight(list[k].weight);
    }
  }
  return row;
}

/// One source row squeezed or stretched across.
template <typename T, typename A, typename W>
void across(const RowTaps<W>& taps, const T* row, A* to) {
  const int64_t length = taps.length;
  const int32_t* at = taps.at.data();
  const W* weights = taps.weights.data();
  if (taps.taps == 2) {
    for (int64_t e = 0; e < length; ++e)
      to[e] = static_cast<A>(row[at[e]]) * static_cast<A>(weights[e]) +
              static_cast<A>(row[at[length + e]]) * static_cast<A>(weights[length + e]);
    return;
  }
  for (int64_t e = 0; e < length; ++e) to[e] = static_cast<A>(row[at[e]]) * static_cast<A>(weights[e]);
  for (int64_t k = 1; k < taps.taps; ++k) {
    for (int64_t e = 0; e < length; ++e) {
      const W weight = weights[k * length + e];
      if (weight != 0) to[e] += static_cast<A>(row[at[k * length + e]]) * static_cast<A>(weight);
    }
  }
}

/// Rows that were worked out already, the newest of each slot.
template <typename A>
class RowCache {
 public:
  RowCache(size_t slots, int64_t length)
      : rows_(slots, -1), length_(length), data_(slots * static_cast<size_t>(length)) {}
  template <typename F>
  const A* get(int64_t row, F&& make) {
    const size_t slot = static_cast<size_t>(row) % rows_.size();
    A* at = data_.data() + slot * static_cast<size_t>(length_);
    if (rows_[slot] != row) {
      make(at);
      rows_[slot] = row;
    }
    return at;
  }

 private:
  std::vector<int64_t> rows_;
  int64_t length_;
  std::vector<A> data_;
};

size_t mostTaps(const Taps& taps) {
  size_t most = 1;
  for (const auto& list : taps) most = std::max(most, list.size());
  return most;
}

template <typename W, typename F>
std::vector<std::vector<W>> weightsOf(const Taps& taps, F&& convertWeight) {
  std::vector<std::vector<W>> weights;
  for (const auto& list : taps) {
    weights.emplace_back();
    for (const Tap& tap : list) weights.back().push_back(convertWeight(tap.weight));
  }
  return weights;
}

/// Rows [begin, end) of one image in floating arithmetic.
template <typename T, typename C>
void resizeRows(const Resize& r, const T* x, T* y, int64_t begin, int64_t end) {
  const int64_t length = r.outWidth * r.channels;
  const auto taps = rowTaps<float>(r, [](float w) { return w; });
  RowCache<C> cache(mostTaps(r.rows) + 1, length);
  std::vector<C> sums(static_cast<size_t>(length));
  for (int64_t row = begin; row < end; ++row) {
    std::fill(sums.begin(), sums.end(), C(0));
    for (const Tap& tap : r.rows[static_cast<size_t>(row)]) {
      const C* line = cache.get(tap.at, [&](C* to) { across(taps, x + tap.at * r.width * r.channels, to); });
      for (int64_t i = 0; i < length; ++i)
        sums[static_cast<size_t>(i)] += line[i] * static_cast<C>(tap.weight);
    }
    for (int64_t i = 0; i < length; ++i) y[row * length + i] = rounded<T>(sums[static_cast<size_t>(i)]);
  }
}

/// Rows joined by cubic weights, eight bytes at a time in float arithmetic, as OpenCV's vector code does it;
/// returns how many it did.
int64_t cubicBytes(const std::vector<const int32_t*>& lines, const std::vector<int32_t>& weights, uint8_t* y,
                   int64_t length) {
  constexpr float scale = 1.0f / (2048.0f * 2048.0f);
  const int64_t count = length / 8 * 8;
  for (int64_t i = 0; i < count; ++i) {
    float sum = static_cast<float>(lines[0][i]) * (static_cast<float>(weights[0]) * scale);
    for (size_t k = 1; k < 4; ++k)
      sum += static_cast<float>(lines[k][i]) * (static_cast<float>(weights[k]) * scale);
    y[i] = rounded<uint8_t>(sum);
  }
  return count;
}

/// The same for bytes with weights of 11 bits, as OpenCV rounds them.
void resizeBytes(const Resize& r, const uint8_t* x, uint8_t* y, int64_t begin, int64_t end) {
  const int64_t length = r.outWidth * r.channels;
  const auto fixed = [](float w) { return static_cast<int32_t>(std::nearbyint(w * 2048.0f)); };
  const auto columns = rowTaps<int32_t>(r, fixed);
  const auto rows = weightsOf<int32_t>(r.rows, fixed);
  RowCache<int32_t> cache(mostTaps(r.rows) + 1, length);
  std::vector<const int32_t*> lines;
  for (int64_t row = begin; row < end; ++row) {
    const auto& taps = r.rows[static_cast<size_t>(row)];
    const auto& own = rows[static_cast<size_t>(row)];
    lines.clear();
    for (const Tap& tap : taps)
      lines.push_back(
          cache.get(tap.at, [&](int32_t* to) { across(columns, x + tap.at * r.width * r.channels, to); }));
    uint8_t* line = y + row * length;
    if (r.how == kLinear) {
      const int32_t* first = lines[0];
      const int32_t* second = lines[1];
      const int32_t b0 = own[0], b1 = own[1];
      for (int64_t i = 0; i < length; ++i) {
        const int32_t value = (((b0 * (first[i] >> 4)) >> 16) + ((b1 * (second[i] >> 4)) >> 16) + 2) >> 2;
        line[i] = static_cast<uint8_t>(std::clamp(value, 0, 255));
      }
      continue;
    }
    for (int64_t i = r.how == kCubic ? cubicBytes(lines, own, line, length) : 0; i < length; ++i) {
      int64_t value = int64_t{1} << 21;
      for (size_t k = 0; k < lines.size(); ++k) value += static_cast<int64_t>(own[k]) * lines[k][i];
      line[i] = static_cast<uint8_t>(std::clamp<int64_t>(value >> 22, 0, 255));
    }
  }
}

void copyNearest(const Resize& r, size_t bytes, const char* x, char* y, int64_t begin, int64_t end) {
  const size_t pixel = bytes * static_cast<size_t>(r.channels);
  for (int64_t row = begin; row < end; ++row) {
    const char* from = x + static_cast<size_t>(r.rows[static_cast<size_t>(row)][0].at * r.width) * pixel;
    char* to = y + static_cast<size_t>(row * r.outWidth) * pixel;
    for (int64_t column = 0; column < r.outWidth; ++column, to += pixel)
      std::memcpy(to, from + static_cast<size_t>(r.columns[static_cast<size_t>(column)][0].at) * pixel,
                  pixel);
  }
}

std::unique_ptr<Kernel> makeResize(const PlanSpec& spec, int64_t interpolation) {
  const Meta& out = spec.outputs.at(0);
  const Resize r = resizeOf(spec.kernel, spec.inputs.at(0), out, interpolation);
  const double cost = 200.0 + static_cast<double>(out.size) * (r.how == kNearest ? 0.6 : 4.0);
  return dispatch(out.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    // Whole numbers of more than a byte do not fit into float.
    using C = typename std::conditional<isFloating<T>, typename Compute<T>::type, double>::type;
    return std::make_unique<FunctionKernel>(cost, [r](const Call& call) {
      const int64_t inStep = r.height * r.width * r.channels, outStep = r.outHeight * r.outWidth * r.channels;
      const int64_t grain = 32768 / (r.outWidth * r.channels + 1) + 1;
      for (int64_t b = 0; b < r.batch; ++b) {
        const T* x = call.in<T>(0) + b * inStep;
        T* y = call.out<T>(0) + b * outStep;
        parallelFor(call.threads, r.outHeight, grain, [&](int64_t begin, int64_t end) {
          if (r.how == kNearest)
            copyNearest(r, sizeof(T), reinterpret_cast<const char*>(x), reinterpret_cast<char*>(y), begin,
                        end);
          else if (r.blocks)
            resizeBlocks<T, C>(r, x, y, begin, end);
          else if constexpr (std::is_same<T, uint8_t>::value) {
            if (r.how == kArea)
              resizeRows<T, float>(r, x, y, begin, end);
            else
              resizeBytes(r, x, y, begin, end);
          } else
            resizeRows<T, C>(r, x, y, begin, end);
        });
      }
    });
  });
}

MXLAB_KERNEL("image_resize", [](const PlanSpec& spec, ParamReader reader) {
  return makeResize(spec, ImageResizeParams(reader).interp);
});
MXLAB_KERNEL("cvimresize", [](const PlanSpec& spec, ParamReader reader) {
  return makeResize(spec, CvimresizeParams(reader).interp);
});

// Each pixel of the gradient goes back to its sources, by their weights.
MXLAB_KERNEL("backward_image_resize",
             [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
               const BackwardImageResizeParams params(reader);
               const Meta& dx = spec.outputs.at(0);
               const Resize r = resizeOf(spec.kernel, dx, spec.inputs.at(0), params.interp);
               return dispatchFloat(dx.dtype, "image_resize", [&](auto tag) -> std::unique_ptr<Kernel> {
                 using T = typename decltype(tag)::type;
                 using C = typename Compute<T>::type;
                 return std::make_unique<FunctionKernel>(
                     200.0 + static_cast<double>(spec.inputs[0].size) * 8,
                     [r, total = dx.size](const Call& call) {
                       C* sums = static_cast<C*>(call.workspace);
                       std::fill(sums, sums + total, C(0));
                       const T* dy = call.in<T>(0);
                       for (int64_t b = 0; b < r.batch; ++b) {
                         C* image = sums + b * r.height * r.width * r.channels;
                         for (int64_t row = 0; row < r.outHeight; ++row) {
                           for (int64_t column = 0; column < r.outWidth; ++column, dy += r.channels) {
                             for (const Tap& down : r.rows[static_cast<size_t>(row)]) {
                               for (const Tap& side : r.columns[static_cast<size_t>(column)]) {
                                 C* to = image + (down.at * r.width + side.at) * r.channels;
                                 const C weight = static_cast<C>(down.weight) * static_cast<C>(side.weight);
                                 for (int64_t c = 0; c < r.channels; ++c)
                                   to[c] += weight * static_cast<C>(dy[c]);
                               }
                             }
                           }
                         }
                       }
                       for (int64_t i = 0; i < total; ++i) call.out<T>(0)[i] = convert<T>(sums[i]);
                     },
                     dx.size * static_cast<int64_t>(sizeof(C)));
               });
             });

}  // namespace
}  // namespace mxlab
