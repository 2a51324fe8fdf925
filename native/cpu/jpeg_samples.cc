// From the coefficients of a JPEG frame to pixels, in the integer arithmetic that libjpeg calls "islow" and
// "fancy upsampling", so that the same bytes come out.
#include "jpeg_samples.h"

#include <algorithm>
#include <stdexcept>

namespace mxlab {

void JpegFrame::place() {
  if (components.size() == 1) components[0].across = components[0].down = 1;
  for (const JpegComponent& component : components) {
    mostAcross = std::max(mostAcross, component.across);
    mostDown = std::max(mostDown, component.down);
  }
  if (width * height > (int64_t{1} << 27)) throw std::invalid_argument("JPEG: the image is too large");
  mcuRows = (height + 8 * mostDown - 1) / (8 * mostDown);
  mcuColumns = (width + 8 * mostAcross - 1) / (8 * mostAcross);
  for (JpegComponent& component : components) {
    if (mostAcross % component.across != 0 || mostDown % component.down != 0)
      throw std::invalid_argument("JPEG: sampling factors that do not divide each other are not supported");
    component.rows = mcuRows * component.down;
    component.columns = mcuColumns * component.across;
    component.ownRows = (height * component.down + 8 * mostDown - 1) / (8 * mostDown);
    component.ownColumns = (width * component.across + 8 * mostAcross - 1) / (8 * mostAcross);
    component.coefficients.assign(static_cast<size_t>(component.rows * component.columns * 64), 0);
  }
}

namespace {

/// Samples of one component, row by row.
struct Plane {
  int64_t height, width;
  std::vector<uint8_t> samples;
  const uint8_t* row(int64_t y) const {
    return samples.data() + std::clamp<int64_t>(y, 0, height - 1) * width;
  }
};

uint8_t cut(int32_t value) { return static_cast<uint8_t>(std::clamp<int32_t>(value, 0, 255)); }

/// Rounded division by 2^bits.
int32_t descale(int32_t value, int bits) { return (value + (1 << (bits - 1))) >> bits; }

/// Numbers that wrap around: broken files overflow.
using Word = uint32_t;
using Lanes = std::array<Word, 8>;

/// One pass of the inverse cosine transform over eight numbers, for eight columns at a time (Loeffler,
/// Ligtenberg and Moschytz, "Practical fast 1-D DCT algorithms with 11 multiplications", 1989), constants of
/// 13 bits; the results are divided by 2^bits.
template <int kBits>
void pass(const std::array<Lanes, 8>& in, std::array<Lanes, 8>& out) {
  const auto close = [](Word value) {
    return static_cast<Word>(static_cast<int32_t>(value + (Word{1} << (kBits - 1))) >> kBits);
  };
  for (size_t i = 0; i < 8; ++i) {
    const Word z1 = (in[2][i] + in[6][i]) * 4433u;
    const Word even2 = z1 - in[6][i] * 15137u, even3 = z1 + in[2][i] * 6270u;
    const Word even0 = (in[0][i] + in[4][i]) * 8192u, even1 = (in[0][i] - in[4][i]) * 8192u;
    const Word a0 = even0 + even3, a3 = even0 - even3, a1 = even1 + even2, a2 = even1 - even2;
    const Word z5 = (in[7][i] + in[3][i] + in[5][i] + in[1][i]) * 9633u;
    const Word s1 = (in[7][i] + in[1][i]) * 7373u, s2 = (in[5][i] + in[3][i]) * 20995u;
    const Word s3 = z5 - (in[7][i] + in[3][i]) * 16069u, s4 = z5 - (in[5][i] + in[1][i]) * 3196u;
    const Word odd0 = in[7][i] * 2446u - s1 + s3, odd1 = in[5][i] * 16819u - s2 + s4;
    const Word odd2 = in[3][i] * 25172u - s2 + s3, odd3 = in[1][i] * 12299u - s1 + s4;
    out[0][i] = close(a0 + odd3);
    out[7][i] = close(a0 - odd3);
    out[1][i] = close(a1 + odd2);
    out[6][i] = close(a1 - odd2);
    out[2][i] = close(a2 + odd1);
    out[5][i] = close(a2 - odd1);
    out[3][i] = close(a3 + odd0);
    out[4][i] = close(a3 - odd0);
  }
}

void transform(const int16_t* block, const std::array<int32_t, 64>& table, uint8_t* to, int64_t stride) {
  std::array<Lanes, 8> numbers, between;
  for (size_t y = 0; y < 8; ++y)
    for (size_t x = 0; x < 8; ++x)
      numbers[y][x] = static_cast<Word>(block[y * 8 + x]) * static_cast<Word>(table[y * 8 + x]);
  pass<11>(numbers, between);
  for (size_t y = 0; y < 8; ++y)
    for (size_t x = 0; x < 8; ++x) numbers[x][y] = between[y][x];
  pass<18>(numbers, between);
  for (size_t y = 0; y < 8; ++y, to += stride)
    for (size_t x = 0; x < 8; ++x) to[x] = cut(static_cast<int32_t>(between[x][y]) + 128);
}

/// The samples of a component, cut to those that the image has.
Plane planeOf(const JpegFrame& frame, JpegComponent& component) {
  const int64_t stride = component.columns * 8;
  std::vector<uint8_t> all(static_cast<size_t>(stride * component.rows * 8));
  for (int64_t row = 0; row < component.rows; ++row)
    for (int64_t column = 0; column < component.columns; ++column)
      transform(component.block(row, column), frame.tables[static_cast<size_t>(component.table)],
                all.data() + row * 8 * stride + column * 8, stride);
  Plane plane;
  plane.height = (frame.height * component.down + frame.mostDown - 1) / frame.mostDown;
  plane.width = (frame.width * component.across + frame.mostAcross - 1) / frame.mostAcross;
  plane.samples.resize(static_cast<size_t>(plane.height * plane.width));
  for (int64_t y = 0; y < plane.height; ++y)
    std::copy(all.begin() + y * stride, all.begin() + y * stride + plane.width,
              plane.samples.begin() + y * plane.width);
  return plane;
}

/// Twice as wide: 3/4 of the nearer and 1/4 of the farther sample, rounded alternately down and up.
void widen(const uint8_t* from, int64_t width, uint8_t* to, int64_t wanted) {
  for (int64_t x = 0; x < wanted; ++x) {
    const int64_t near = x / 2, far = std::clamp<int64_t>(x % 2 == 0 ? near - 1 : near + 1, 0, width - 1);
    if (far == near)
      to[x] = from[near];
    else
      to[x] = static_cast<uint8_t>((3 * from[near] + from[far] + (x % 2 == 0 ? 1 : 2)) >> 2);
  }
}

/// Twice as wide and high: weights 9, 3, 3, 1 in sixteenths.
void widenBoth(const uint8_t* near, const uint8_t* far, int64_t width, uint8_t* to, int64_t wanted) {
  const auto column = [&](int64_t x) { return 3 * near[x] + far[x]; };
  for (int64_t x = 0; x < wanted; ++x) {
    const int64_t at = x / 2, side = x % 2 == 0 ? at - 1 : at + 1;
    if (side < 0 || side >= width)
      to[x] = static_cast<uint8_t>((column(at) * 4 + (x % 2 == 0 ? 8 : 7)) >> 4);
    else
      to[x] = static_cast<uint8_t>((column(at) * 3 + column(side) + (x % 2 == 0 ? 8 : 7)) >> 4);
  }
}

/// The samples of one row of the image.
void sampleRow(const Plane& plane, int64_t across, int64_t down, int64_t y, int64_t width, uint8_t* to) {
  // Planes of one or two columns are repeated, as libjpeg does.
  const bool smooth = plane.width > 2;
  if (across == 2 && down == 1 && smooth) {
    widen(plane.row(y), plane.width, to, width);
  } else if (across == 2 && down == 2 && smooth) {
    widenBoth(plane.row(y / 2), plane.row(y % 2 == 0 ? y / 2 - 1 : y / 2 + 1), plane.width, to, width);
  } else if (across == 1 && down == 2) {
    // Here libjpeg-turbo 2.0 always rounds down.
    const uint8_t* near = plane.row(y / 2);
    const uint8_t* far = plane.row(y % 2 == 0 ? y / 2 - 1 : y / 2 + 1);
    for (int64_t x = 0; x < width; ++x) to[x] = static_cast<uint8_t>((3 * near[x] + far[x] + 1) >> 2);
  } else {
    const uint8_t* row = plane.row(y / down);
    for (int64_t x = 0; x < width; ++x) to[x] = row[x / across];
  }
}

}  // namespace

DecodedImage finishJpeg(JpegFrame& frame, bool grey) {
  DecodedImage image;
  image.height = frame.height;
  image.width = frame.width;
  const bool isRgb = frame.components.size() == 3 &&
                     (frame.adobe == 0 || (frame.adobe < 0 && !frame.jfif && frame.components[0].id == 'R' &&
                                           frame.components[1].id == 'G' && frame.components[2].id == 'B'));
  // The first component is the brightness unless the components are colours.
  if (grey && !isRgb) frame.components.resize(1);
  image.channels = static_cast<int64_t>(frame.components.size());
  image.pixels.resize(static_cast<size_t>(image.height * image.width * image.channels));
  std::vector<Plane> planes;
  for (JpegComponent& component : frame.components) planes.push_back(planeOf(frame, component));
  std::vector<uint8_t> lines(static_cast<size_t>(image.width * image.channels));
  uint8_t* to = image.pixels.data();
  for (int64_t y = 0; y < image.height; ++y) {
    for (size_t c = 0; c < planes.size(); ++c)
      sampleRow(planes[c], frame.mostAcross / frame.components[c].across,
                frame.mostDown / frame.components[c].down, y, image.width,
                lines.data() + static_cast<int64_t>(c) * image.width);
    if (image.channels == 1) {
      to = std::copy(lines.begin(), lines.end(), to);
      continue;
    }
    const uint8_t* first = lines.data();
    const uint8_t* second = first + image.width;
    const uint8_t* third = second + image.width;
    for (int64_t x = 0; x < image.width; ++x, to += 3) {
      const int32_t luma = first[x], blue = second[x] - 128, red = third[x] - 128;
      to[0] = isRgb ? first[x] : cut(luma + descale(red * 91881, 16));
      to[1] = isRgb ? second[x] : cut(luma + ((-22554 * blue - 46802 * red + 32768) >> 16));
      to[2] = isRgb ? third[x] : cut(luma + descale(blue * 116130, 16));
    }
  }
  if (grey && image.channels == 3) {
    for (int64_t i = 0; i < image.height * image.width; ++i) {
      const uint8_t* from = image.pixels.data() + i * 3;
      const int32_t sum = 19595 * from[0] + 38470 * from[1] + 7471 * from[2];
      image.pixels[static_cast<size_t>(i)] = static_cast<uint8_t>(descale(sum, 16));
    }
    image.channels = 1;
    image.pixels.resize(static_cast<size_t>(image.height * image.width));
  }
  return image;
}

}  // namespace mxlab
