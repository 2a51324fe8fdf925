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

uint8_t cut(int64_t value) { return static_cast<uint8_t>(std::clamp<int64_t>(value, 0, 255)); }

/// Rounded division by 2^bits.
int64_t descale(int64_t value, int bits) { return (value + (int64_t{1} << (bits - 1))) >> bits; }

/// One pass of the inverse cosine transform over eight numbers with a given step (Loeffler, Ligtenberg and
/// Moschytz, "Practical fast 1-D DCT algorithms with 11 multiplications", 1989), constants of 13 bits.
void pass(const int64_t in[8], int64_t out[8]) {
  const int64_t z1 = (in[2] + in[6]) * 4433;
  const int64_t even2 = z1 - in[6] * 15137, even3 = z1 + in[2] * 6270;
  const int64_t even0 = (in[0] + in[4]) * 8192, even1 = (in[0] - in[4]) * 8192;
  const int64_t a0 = even0 + even3, a3 = even0 - even3, a1 = even1 + even2, a2 = even1 - even2;
  const int64_t z5 = (in[7] + in[3] + in[5] + in[1]) * 9633;
  const int64_t s1 = (in[7] + in[1]) * -7373, s2 = (in[5] + in[3]) * -20995;
  const int64_t s3 = (in[7] + in[3]) * -16069 + z5, s4 = (in[5] + in[1]) * -3196 + z5;
  const int64_t odd0 = in[7] * 2446 + s1 + s3, odd1 = in[5] * 16819 + s2 + s4;
  const int64_t odd2 = in[3] * 25172 + s2 + s3, odd3 = in[1] * 12299 + s1 + s4;
  out[0] = a0 + odd3;
  out[7] = a0 - odd3;
  out[1] = a1 + odd2;
  out[6] = a1 - odd2;
  out[2] = a2 + odd1;
  out[5] = a2 - odd1;
  out[3] = a3 + odd0;
  out[4] = a3 - odd0;
}

void transform(const int16_t* block, const std::array<int32_t, 64>& table, uint8_t* to, int64_t stride) {
  int64_t between[64], in[8], out[8];
  for (size_t x = 0; x < 8; ++x) {
    for (size_t y = 0; y < 8; ++y) in[y] = static_cast<int64_t>(block[y * 8 + x]) * table[y * 8 + x];
    pass(in, out);
    for (size_t y = 0; y < 8; ++y) between[y * 8 + x] = descale(out[y], 11);
  }
  for (size_t y = 0; y < 8; ++y) {
    for (size_t x = 0; x < 8; ++x) in[x] = between[y * 8 + x];
    pass(in, out);
    for (size_t x = 0; x < 8; ++x)
      to[static_cast<int64_t>(y) * stride + static_cast<int64_t>(x)] = cut(descale(out[x], 18) + 128);
  }
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
    for (int64_t x = 0; x < image.width; ++x) {
      if (image.channels == 1) {
        *to++ = lines[static_cast<size_t>(x)];
        continue;
      }
      const int64_t luma = lines[static_cast<size_t>(x)];
      const int64_t blue =
          static_cast<int64_t>(lines[static_cast<size_t>(image.width + x)]) - (isRgb ? 0 : 128);
      const int64_t red =
          static_cast<int64_t>(lines[static_cast<size_t>(2 * image.width + x)]) - (isRgb ? 0 : 128);
      if (isRgb) {
        *to++ = static_cast<uint8_t>(luma);
        *to++ = static_cast<uint8_t>(blue);
        *to++ = static_cast<uint8_t>(red);
        continue;
      }
      *to++ = cut(luma + descale(red * 91881, 16));
      *to++ = cut(luma + ((-22554 * blue - 46802 * red + 32768) >> 16));
      *to++ = cut(luma + descale(blue * 116130, 16));
    }
  }
  if (grey && image.channels == 3) {
    for (int64_t i = 0; i < image.height * image.width; ++i) {
      const uint8_t* from = image.pixels.data() + i * 3;
      const int64_t sum = 19595 * from[0] + 38470 * from[1] + 7471 * from[2];
      image.pixels[static_cast<size_t>(i)] = static_cast<uint8_t>(descale(sum, 16));
    }
    image.channels = 1;
    image.pixels.resize(static_cast<size_t>(image.height * image.width));
  }
  return image;
}

}  // namespace mxlab
