// Random changes of images: flips, brightness, contrast, saturation, hue, lighting. The numbers are drawn as
// MXNet draws them, from the generator that shuffle uses, and the arithmetic is float32 whatever the dtype.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>

#include "convert.h"
#include "core/kernel.h"
#include "core/random_state.h"
#include "generated/params/image_adjust_lighting.h"
#include "generated/params/image_random_brightness.h"
#include "generated/params/image_random_color_jitter.h"
#include "generated/params/image_random_contrast.h"
#include "generated/params/image_random_hue.h"
#include "generated/params/image_random_lighting.h"
#include "generated/params/image_random_saturation.h"
#include "random_numbers.h"

namespace mxlab {
namespace {

/// Images of one or three channels: `pixels` each.
struct Pictures {
  int64_t batch = 1, height = 0, width = 0, channels = 0;
  int64_t pixels() const { return height * width; }
  int64_t size() const { return pixels() * channels; }
};

Pictures picturesOf(const PlanSpec& spec) {
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  const size_t rank = in.shape.size();
  if ((rank != 3 && rank != 4) || in.bytes != out.bytes || in.dtype != out.dtype)
    throw std::invalid_argument(spec.kernel + ": needs images, (height, width, channels) or a batch of them");
  return Pictures{rank == 4 ? in.shape[0] : 1, in.shape[rank - 3], in.shape[rank - 2], in.shape[rank - 1]};
}

/// Cut off towards zero; bytes stay between 0 and 255.
template <typename T>
T pixelOf(float value) {
  if constexpr (std::is_same<T, uint8_t>::value) value = std::min(std::max(value, 0.0f), 255.0f);
  return convert<T>(value);
}

constexpr float kRed = 0.299f, kGreen = 0.587f, kBlue = 0.114f;

template <typename T>
float value(T x) {
  return static_cast<float>(static_cast<typename Compute<T>::type>(x));
}

template <typename T>
void brighten(const Pictures& p, const T* x, T* y, float factor) {
  for (int64_t i = 0; i < p.size(); ++i) y[i] = pixelOf<T>(value(x[i]) * factor);
}

template <typename T>
void contrast(const Pictures& p, const T* x, T* y, float factor) {
  float sum = 0;
  if (p.channels == 3) {
    for (int64_t i = 0; i < p.size(); i += 3) {
      sum += value(x[i]) * kRed;
      sum += value(x[i + 1]) * kGreen;
      sum += value(x[i + 2]) * kBlue;
    }
  } else {
    for (int64_t i = 0; i < p.size(); ++i) sum += value(x[i]);
  }
  const float mean = sum / static_cast<float>(p.pixels()), shift = (1 - factor) * mean;
  for (int64_t i = 0; i < p.size(); ++i) y[i] = pixelOf<T>(value(x[i]) * factor + shift);
}

template <typename T>
void saturate(const Pictures& p, const T* x, T* y, float factor) {
  if (p.channels != 3) {
    std::copy(x, x + p.size(), y);
    return;
  }
  for (int64_t i = 0; i < p.size(); i += 3) {
    // MXNet's grey is the blue part alone.
    const float grey = value(x[i + 2]) * kBlue * (1.0f - factor);
    for (int64_t c = 0; c < 3; ++c) y[i + c] = pixelOf<T>(grey + value(x[i + c]) * factor);
  }
}

/// Turns the hue of one pixel by `turn` degrees.
void turnHue(float turn, float rgb[3]) {
  const float r = rgb[0] / 255.0f, g = rgb[1] / 255.0f, b = rgb[2] / 255.0f;
  const float most = std::max({r, g, b}), least = std::min({r, g, b}), range = most - least;
  const float light = (most + least) * 0.5f;
  float hue = 0, colour = 0;
  if (range > std::numeric_limits<float>::epsilon()) {
    colour = light < 0.5f ? range / (most + least) : range / (2.0f - most - least);
    const float degrees = 60.0f / range;
    if (most == r)
      hue = (g - b) * degrees;
    else if (most == g)
      hue = (b - r) * degrees + 120.0f;
    else
      hue = (r - g) * degrees + 240.0f;
    if (hue < 0) hue += 360.0f;
  }
  float result[3] = {light, light, light};
  if (colour != 0) {
    const float high = light <= 0.5f ? light * (1 + colour) : light + colour - light * colour;
    const float low = 2 * light - high;
    float place = (hue + turn) * (1.0f / 60.0f);
    if (!(std::fabs(place) < 1e6f)) place = 0;
    while (place < 0) place += 6;
    while (place >= 6) place -= 6;
    const int sector = std::min(static_cast<int>(place), 5);
    place -= static_cast<float>(sector);
    const float falling = low + (high - low) * (1 - place), rising = low + (high - low) * place;
    // Which of [high, low, falling, rising] red, green and blue get in each sixth of the circle.
    static const int order[6][3] = {{0, 3, 1}, {2, 0, 1}, {1, 0, 3}, {1, 2, 0}, {3, 1, 0}, {0, 1, 2}};
    const float levels[4] = {high, low, falling, rising};
    for (int c = 0; c < 3; ++c) result[c] = levels[order[sector][c]];
  }
  for (int c = 0; c < 3; ++c) rgb[c] = result[c] * 255.0f;
}

template <typename T>
void hue(const Pictures& p, const T* x, T* y, float factor) {
  if (p.channels != 3) {
    std::copy(x, x + p.size(), y);
    return;
  }
  for (int64_t i = 0; i < p.size(); i += 3) {
    float rgb[3] = {value(x[i]), value(x[i + 1]), value(x[i + 2])};
    turnHue(factor * 360.0f, rgb);
    for (int64_t c = 0; c < 3; ++c) y[i + c] = pixelOf<T>(rgb[c]);
  }
}

/// Adds the principal colours of ImageNet, each times its number.
template <typename T>
void light(const Pictures& p, const T* x, T* y, const float alpha[3]) {
  if (p.channels != 3) {
    std::copy(x, x + p.size(), y);
    return;
  }
  static const float colours[3][3] = {
      {static_cast<float>(55.46 * -0.5675), static_cast<float>(4.794 * 0.7192),
       static_cast<float>(1.148 * 0.4009)},
      {static_cast<float>(55.46 * -0.5808), static_cast<float>(4.794 * -0.0045),
       static_cast<float>(1.148 * -0.8140)},
      {static_cast<float>(55.46 * -0.5836), static_cast<float>(4.794 * -0.6948),
       static_cast<float>(1.148 * 0.4203)}};
  float shift[3];
  for (int c = 0; c < 3; ++c)
    shift[c] = colours[c][0] * alpha[0] + colours[c][1] * alpha[1] + colours[c][2] * alpha[2];
  for (int64_t i = 0; i < p.size(); ++i) y[i] = pixelOf<T>(value(x[i]) + shift[i % 3]);
}

float between(Mersenne& engine, double low, double high) {
  const float from = static_cast<float>(low), to = static_cast<float>(high);
  return uniform<float>(engine) * (to - from) + from;
}

/// A kernel from change(pictures, x, y, engine), which is called for each image with the same numbers: `draw`
/// is called once and its result handed on.
template <typename Draw, typename Change>
std::unique_ptr<Kernel> makeChange(const PlanSpec& spec, double each, Draw draw, Change change) {
  const Pictures p = picturesOf(spec);
  if (p.channels != 1 && p.channels != 3)
    throw std::invalid_argument(spec.kernel + ": images must have one or three channels");
  return dispatch(spec.inputs[0].dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(
        80.0 + static_cast<double>(p.batch * p.size()) * each, [=](const Call& call) {
          const auto drawn = draw(call);
          for (int64_t b = 0; b < p.batch; ++b)
            change(p, call.in<T>(0) + b * p.size(), call.out<T>(0) + b * p.size(), drawn);
        });
  });
}

template <typename P, typename Change>
KernelFactory factorKernel(Change change) {
  return [change](const PlanSpec& spec, ParamReader reader) {
    const P params(reader);
    if (params.min_factor > params.max_factor)
      throw std::invalid_argument(spec.kernel + ": min_factor is larger than max_factor");
    return makeChange(
        spec, 2.0,
        [params](const Call& call) {
          return between(call.random->shuffleEngine(), params.min_factor, params.max_factor);
        },
        change);
  };
}

#define MXLAB_CHANGE(function) \
  [](const Pictures& p, const auto* x, auto* y, auto drawn) { function(p, x, y, drawn); }

MXLAB_KERNEL("image_random_brightness", factorKernel<ImageRandomBrightnessParams>(MXLAB_CHANGE(brighten)));
MXLAB_KERNEL("image_random_contrast", factorKernel<ImageRandomContrastParams>(MXLAB_CHANGE(contrast)));
MXLAB_KERNEL("image_random_saturation", factorKernel<ImageRandomSaturationParams>(MXLAB_CHANGE(saturate)));
MXLAB_KERNEL("image_random_hue", factorKernel<ImageRandomHueParams>(MXLAB_CHANGE(hue)));

struct Lighting {
  float alpha[3];
};

#define MXLAB_LIGHT \
  [](const Pictures& p, const auto* x, auto* y, const Lighting& l) { light(p, x, y, l.alpha); }

MXLAB_KERNEL("image_adjust_lighting", [](const PlanSpec& spec, ParamReader reader) {
  const ImageAdjustLightingParams params(reader);
  if (params.alpha.size() != 3) throw std::invalid_argument("adjust_lighting: alpha must have three numbers");
  Lighting lighting{};
  for (size_t i = 0; i < 3; ++i) lighting.alpha[i] = static_cast<float>(params.alpha[i]);
  return makeChange(spec, 1.0, [lighting](const Call&) { return lighting; }, MXLAB_LIGHT);
});

MXLAB_KERNEL("image_random_lighting", [](const PlanSpec& spec, ParamReader reader) {
  const float deviation = static_cast<float>(ImageRandomLightingParams(reader).alpha_std);
  return makeChange(
      spec, 1.0,
      [deviation](const Call& call) {
        std::normal_distribution<float> distribution;
        Lighting lighting{};
        for (float& alpha : lighting.alpha) alpha = distribution(call.random->shuffleEngine()) * deviation;
        return lighting;
      },
      MXLAB_LIGHT);
});

/// Four changes in a random order with random factors.
struct Jitter {
  int order[4];
  float factor[4];
  bool present[4];
};

Jitter drawJitter(Mersenne& engine, const double most[4]) {
  Jitter jitter{{0, 1, 2, 3}, {}, {}};
  // Fisher and Yates upwards; an index below n is a word divided by ⌊(2³² − 1) / n⌋, drawn again when it is
  // too large.
  for (uint32_t n = 2; n <= 4; ++n) {
    const uint32_t width = 0xffffffffu / n;
    uint32_t word;
    do word = static_cast<uint32_t>(engine());
    while (word >= width * n);
    std::swap(jitter.order[n - 1], jitter.order[word / width]);
  }
  for (const int which : jitter.order) {
    jitter.present[which] = most[which] > 0;
    if (!jitter.present[which]) continue;
    const float drawn = between(engine, -most[which], most[which]);
    // Hues are turned, the others multiplied.
    jitter.factor[which] = which == 3 ? drawn : static_cast<float>(1.0 + static_cast<double>(drawn));
  }
  return jitter;
}

MXLAB_KERNEL("image_random_color_jitter", [](const PlanSpec& spec, ParamReader reader) {
  const ImageRandomColorJitterParams params(reader);
  return makeChange(
      spec, 6.0,
      [params](const Call& call) {
        const double most[4] = {params.brightness, params.contrast, params.saturation, params.hue};
        return drawJitter(call.random->shuffleEngine(), most);
      },
      [](const Pictures& p, const auto* x, auto* y, const Jitter& jitter) {
        std::copy(x, x + p.size(), y);
        for (const int which : jitter.order) {
          if (!jitter.present[which]) continue;
          const float factor = jitter.factor[which];
          if (which == 0) brighten(p, y, y, factor);
          if (which == 1) contrast(p, y, y, factor);
          if (which == 2) saturate(p, y, y, factor);
          if (which == 3) hue(p, y, y, factor);
        }
      });
});

/// Keeps the images or flips all of them; the first number of the generator decides.
std::unique_ptr<Kernel> makeFlip(const PlanSpec& spec, bool sideways) {
  const Pictures p = picturesOf(spec);
  const int64_t bytes = static_cast<int64_t>(sizeOf(spec.inputs[0].dtype));
  const int64_t blocks = p.batch * (sideways ? p.height : 1), count = sideways ? p.width : p.height;
  const int64_t step = (sideways ? p.channels : p.width * p.channels) * bytes;
  return std::make_unique<FunctionKernel>(
      80.0 + static_cast<double>(p.batch * p.size() * bytes) * 0.3, [=](const Call& call) {
        const bool keeps = std::bernoulli_distribution()(call.random->shuffleEngine());
        for (int64_t b = 0; b < blocks; ++b) {
          const char* from = call.in<char>(0) + b * count * step;
          char* to = call.out<char>(0) + b * count * step;
          for (int64_t i = 0; i < count; ++i)
            std::memcpy(to + i * step, from + (keeps ? i : count - 1 - i) * step, static_cast<size_t>(step));
        }
      });
}

MXLAB_KERNEL("image_random_flip_left_right",
             [](const PlanSpec& spec, ParamReader) { return makeFlip(spec, true); });
MXLAB_KERNEL("image_random_flip_top_bottom",
             [](const PlanSpec& spec, ParamReader) { return makeFlip(spec, false); });

}  // namespace
}  // namespace mxlab
