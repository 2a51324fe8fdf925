// Resizing of images as OpenCV does it (fixed-point arithmetic for uint8), its gradient, and borders around
// images.
#include "generated/params/image_resize.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "convert.h"
#include "core/kernel.h"
#include "core/parallel.h"
#include "generated/params/backward_image_resize.h"
#include "generated/params/cvcopy_make_border.h"
#include "generated/params/cvimresize.h"

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

/// A number rounded half to even and cut at the limits of the type.
template <typename T, typename C>
T rounded(C value) {
  if constexpr (isFloating<T>) {
    return convert<T>(value);
  } else {
    const double whole = std::nearbyint(static_cast<double>(value));
    constexpr double low = static_cast<double>(std::numeric_limits<T>::lowest());
    constexpr double high = static_cast<double>(std::numeric_limits<T>::max());
    if (!(whole == whole)) return T(0);
    return whole <= low ? std::numeric_limits<T>::lowest()
                        : (whole >= high ? std::numeric_limits<T>::max() : static_cast<T>(whole));
  }
}

/// Means of blocks; 2 x 2 blocks of bytes round halves up.
template <typename T, typename C>
void resizeBlocks(const Resize& r, const T* x, T* y, int64_t begin, int64_t end) {
  const int64_t down = r.height / r.outHeight, across = r.width / r.outWidth;
  const bool halves =
      std::is_same<T, uint8_t>::value && down == 2 && across == 2 && r.channels != 2 && r.channels < 5;
  for (int64_t row = begin; row < end; ++row) {
    for (int64_t column = 0; column < r.outWidth; ++column) {
      for (int64_t c = 0; c < r.channels; ++c) {
        C sum = 0;
        for (int64_t i = 0; i < down; ++i) {
          const T* from = x + ((row * down + i) * r.width + column * across) * r.channels + c;
          for (int64_t j = 0; j < across; ++j) sum += static_cast<C>(from[j * r.channels]);
        }
        T& to = y[(row * r.outWidth + column) * r.channels + c];
        if (halves)
          to = static_cast<T>((static_cast<int64_t>(sum) + 2) >> 2);
        else
          to = rounded<T>(sum * static_cast<C>(1.0f / static_cast<float>(down * across)));
      }
    }
  }
}

/// One source row squeezed or stretched across; W is the type of the weights.
template <typename T, typename A, typename W>
void across(const Resize& r, const T* row, A* to, const std::vector<std::vector<W>>& weights) {
  for (int64_t column = 0; column < r.outWidth; ++column) {
    const auto& taps = r.columns[static_cast<size_t>(column)];
    const auto& own = weights[static_cast<size_t>(column)];
    for (int64_t c = 0; c < r.channels; ++c) {
      A sum = 0;
      for (size_t i = 0; i < taps.size(); ++i)
        sum += static_cast<A>(row[taps[i].at * r.channels + c]) * static_cast<A>(own[i]);
      *to++ = sum;
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
  const auto weights = weightsOf<float>(r.columns, [](float w) { return w; });
  RowCache<C> cache(mostTaps(r.rows) + 1, length);
  std::vector<C> sums(static_cast<size_t>(length));
  for (int64_t row = begin; row < end; ++row) {
    std::fill(sums.begin(), sums.end(), C(0));
    for (const Tap& tap : r.rows[static_cast<size_t>(row)]) {
      const C* line = cache.get(
          tap.at, [&](C* to) { across<T, C, float>(r, x + tap.at * r.width * r.channels, to, weights); });
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
  const auto columns = weightsOf<int32_t>(r.columns, fixed), rows = weightsOf<int32_t>(r.rows, fixed);
  RowCache<int32_t> cache(mostTaps(r.rows) + 1, length);
  std::vector<const int32_t*> lines;
  for (int64_t row = begin; row < end; ++row) {
    const auto& taps = r.rows[static_cast<size_t>(row)];
    const auto& own = rows[static_cast<size_t>(row)];
    lines.clear();
    for (const Tap& tap : taps)
      lines.push_back(cache.get(tap.at, [&](int32_t* to) {
        across<uint8_t, int32_t, int32_t>(r, x + tap.at * r.width * r.channels, to, columns);
      }));
    int64_t i = 0;
    if (r.how == kCubic) i = cubicBytes(lines, own, y + row * length, length);
    for (; i < length; ++i) {
      int64_t value = 0;
      if (r.how == kLinear) {
        for (size_t k = 0; k < 2; ++k) value += (static_cast<int64_t>(own[k]) * (lines[k][i] >> 4)) >> 16;
        value = (value + 2) >> 2;
      } else {
        for (size_t k = 0; k < lines.size(); ++k) value += static_cast<int64_t>(own[k]) * lines[k][i];
        value = (value + (int64_t{1} << 21)) >> 22;
      }
      y[row * length + i] = static_cast<uint8_t>(std::clamp<int64_t>(value, 0, 255));
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

/// The source of a place outside [0, size), −1 for a constant.
int64_t borderSource(int64_t at, int64_t size, int64_t type) {
  if (at >= 0 && at < size) return at;
  switch (type) {
    case 1:
      return at < 0 ? 0 : size - 1;
    case 2:
    case 4: {
      if (size == 1) return 0;
      const int64_t skip = type == 4 ? 1 : 0, period = 2 * (size - skip);
      const int64_t rest = ((at % period) + period) % period;
      return rest < size ? rest : period - rest - 1 + skip;
    }
    case 3:
      return ((at % size) + size) % size;
    default:
      return -1;
  }
}

MXLAB_KERNEL("cvcopyMakeBorder", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const CvcopyMakeBorderParams p(reader);
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  if (in.rank() != 3 || out.rank() != 3 || in.dtype != out.dtype || p.top < 0 || p.bot < 0 || p.left < 0 ||
      p.right < 0 || out.shape[0] != in.shape[0] + p.top + p.bot ||
      out.shape[1] != in.shape[1] + p.left + p.right || out.shape[2] != in.shape[2])
    throw std::invalid_argument("copyMakeBorder: the output does not fit the image");
  if (p.type < 0 || p.type > 4) throw std::invalid_argument("copyMakeBorder: type must be from 0 to 4");
  if (in.size == 0 && p.type != 0 && out.size > 0)
    throw std::invalid_argument("copyMakeBorder: an image needs at least one pixel");
  std::vector<int64_t> rows, columns;
  for (int64_t i = 0; i < out.shape[0]; ++i) rows.push_back(borderSource(i - p.top, in.shape[0], p.type));
  for (int64_t i = 0; i < out.shape[1]; ++i) columns.push_back(borderSource(i - p.left, in.shape[1], p.type));
  std::vector<double> fill(static_cast<size_t>(in.shape[2]), 0.0);
  // One value colours all channels; several begin again after four channels.
  for (size_t c = 0; c < fill.size(); ++c)
    fill[c] = p.values.empty() ? p.value : (c % 4 < p.values.size() ? p.values[c % 4] : 0.0);
  const int64_t width = in.shape[1], channels = in.shape[2];
  return dispatch(out.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(
        60.0 + static_cast<double>(out.size) * 0.8, [=](const Call& call) {
          T* to = call.out<T>(0);
          for (const int64_t row : rows) {
            for (const int64_t column : columns) {
              const T* from = call.in<T>(0) + (row * width + column) * channels;
              for (int64_t c = 0; c < channels; ++c)
                *to++ = row < 0 || column < 0 ? rounded<T>(fill[static_cast<size_t>(c)]) : from[c];
            }
          }
        });
  });
});

}  // namespace
}  // namespace mxlab
