// Decoding of PNG images (W3C, PNG Specification) and of the deflated data in them (RFC 1950, RFC 1951).
#include "png.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <stdexcept>
#include <string>

namespace mxlab {
namespace {

[[noreturn]] void fail(const char* what) { throw std::invalid_argument(std::string("PNG: ") + what); }

/// Codes by length, shortest first.
struct Codes {
  std::array<int, 16> counts{};
  std::vector<int> symbols;

  explicit Codes(const std::vector<int>& lengths) {
    for (const int length : lengths) ++counts[static_cast<size_t>(length)];
    counts[0] = 0;
    std::array<int, 17> at{};
    for (size_t i = 1; i < 16; ++i) at[i + 1] = at[i] + counts[i];
    symbols.resize(lengths.size());
    for (size_t i = 0; i < lengths.size(); ++i)
      if (lengths[i] > 0)
        symbols[static_cast<size_t>(at[static_cast<size_t>(lengths[i])]++)] = static_cast<int>(i);
  }
};

/// Unpacks a zlib stream to at most `limit` bytes.
class Inflate {
 public:
  Inflate(const std::vector<uint8_t>& data, size_t limit) : data_(data), limit_(limit) {}

  std::vector<uint8_t> run() {
    if (data_.size() < 2 || (data_[0] & 15) != 8) fail("the image data are not deflated");
    at_ = 2;
    bool last = false;
    while (!last && out_.size() < limit_) {
      last = bits(1) == 1;
      switch (bits(2)) {
        case 0:
          stored();
          break;
        case 1:
          fixed();
          break;
        case 2:
          dynamic();
          break;
        default:
          fail("a block of the image data has no such kind");
      }
    }
    return std::move(out_);
  }

 private:
  int bits(int count) {
    while (have_ < count) {
      if (at_ >= data_.size()) fail("the image data end too early");
      hold_ |= static_cast<uint32_t>(data_[at_++]) << have_;
      have_ += 8;
    }
    const int value = static_cast<int>(hold_ & ((1u << count) - 1));
    hold_ >>= count;
    have_ -= count;
    return value;
  }
  int symbol(const Codes& codes) {
    int code = 0, first = 0, index = 0;
    for (size_t length = 1; length < 16; ++length) {
      code |= bits(1);
      const int count = codes.counts[length];
      if (code - count < first) return codes.symbols[static_cast<size_t>(index + code - first)];
      index += count;
      first = (first + count) * 2;
      code *= 2;
    }
    fail("the image data hold a code that is not there");
  }
  void stored() {
    hold_ = 0;
    have_ = 0;
    if (at_ + 4 > data_.size()) fail("the image data end too early");
    const size_t length = data_[at_] + 256u * data_[at_ + 1];
    at_ += 4;
    if (at_ + length > data_.size()) fail("the image data end too early");
    out_.insert(out_.end(), data_.begin() + static_cast<int64_t>(at_),
                data_.begin() + static_cast<int64_t>(at_ + length));
    at_ += length;
  }
  void fixed() {
    std::vector<int> lengths(288, 8);
    std::fill(lengths.begin() + 144, lengths.begin() + 256, 9);
    std::fill(lengths.begin() + 256, lengths.begin() + 280, 7);
    block(Codes(lengths), Codes(std::vector<int>(30, 5)));
  }
  void dynamic() {
    const size_t literals = static_cast<size_t>(bits(5)) + 257, distances = static_cast<size_t>(bits(5)) + 1;
    const int count = bits(4) + 4;
    static const std::array<size_t, 19> order = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                 11, 4,  12, 3, 13, 2, 14, 1, 15};
    std::vector<int> lengths(19, 0);
    for (int i = 0; i < count; ++i) lengths[order[static_cast<size_t>(i)]] = bits(3);
    const Codes codes(lengths);
    lengths.clear();
    while (lengths.size() < literals + distances) {
      const int value = symbol(codes);
      if (value < 16) {
        lengths.push_back(value);
        continue;
      }
      if (value == 16 && lengths.empty()) fail("the image data repeat a length that is not there");
      const int repeated = value == 16 ? lengths.back() : 0;
      const int times = value == 16 ? bits(2) + 3 : (value == 17 ? bits(3) + 3 : bits(7) + 11);
      lengths.insert(lengths.end(), static_cast<size_t>(times), repeated);
    }
    lengths.resize(literals + distances);
    block(Codes(std::vector<int>(lengths.begin(), lengths.begin() + static_cast<int64_t>(literals))),
          Codes(std::vector<int>(lengths.begin() + static_cast<int64_t>(literals), lengths.end())));
  }
  void block(const Codes& literals, const Codes& distances) {
    static const std::array<int, 29> lengthBase = {3,  4,  5,  6,   7,   8,   9,   10,  11, 13,
                                                   15, 17, 19, 23,  27,  31,  35,  43,  51, 59,
                                                   67, 83, 99, 115, 131, 163, 195, 227, 258};
    static const std::array<int, 29> lengthBits = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                   2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
    while (out_.size() < limit_) {
      const int value = symbol(literals);
      if (value == 256) return;
      if (value < 256) {
        out_.push_back(static_cast<uint8_t>(value));
        continue;
      }
      if (value > 285) fail("the image data hold a length that is not there");
      const size_t which = static_cast<size_t>(value - 257);
      const int length = lengthBase[which] + bits(lengthBits[which]);
      const int distanceCode = symbol(distances);
      if (distanceCode > 29) fail("the image data hold a distance that is not there");
      const int more = distanceCode < 4 ? 0 : distanceCode / 2 - 1;
      const int base = distanceCode < 4 ? distanceCode + 1 : ((2 + distanceCode % 2) << more) + 1;
      const size_t distance = static_cast<size_t>(base + bits(more));
      if (distance > out_.size()) fail("the image data point before their beginning");
      for (int i = 0; i < length; ++i) out_.push_back(out_[out_.size() - distance]);
    }
  }

  const std::vector<uint8_t>& data_;
  size_t limit_, at_ = 0;
  uint32_t hold_ = 0;
  int have_ = 0;
  std::vector<uint8_t> out_;
};

uint32_t number(const uint8_t* from) {
  return static_cast<uint32_t>(from[0]) << 24 | static_cast<uint32_t>(from[1]) << 16 |
         static_cast<uint32_t>(from[2]) << 8 | from[3];
}

struct Header {
  int64_t width = 0, height = 0, samples = 0;
  int depth = 0, colour = 0;
  bool interlaced = false;
  std::array<std::array<uint8_t, 3>, 256> palette{};

  size_t rowBytes(int64_t pixels) const { return static_cast<size_t>((pixels * samples * depth + 7) / 8); }
};

Header headerOf(const uint8_t* at, size_t length) {
  if (length < 13) fail("the header is too short");
  Header h;
  h.width = number(at);
  h.height = number(at + 4);
  h.depth = at[8];
  h.colour = at[9];
  h.interlaced = at[12] == 1;
  if (h.width < 1 || h.height < 1) fail("the image has no pixels");
  if (h.width > (1 << 28) || h.height > (1 << 28) || h.width * h.height > (int64_t{1} << 27))
    fail("the image is too large");
  const bool isDepth = h.depth == 1 || h.depth == 2 || h.depth == 4 || h.depth == 8 || h.depth == 16;
  const bool small = h.depth < 8,
             isKind = h.colour == 0 || h.colour == 2 || h.colour == 3 || h.colour == 4 || h.colour == 6;
  if (!isDepth || !isKind || (small && h.colour != 0 && h.colour != 3) || (h.colour == 3 && h.depth == 16) ||
      at[10] != 0 || at[11] != 0 || at[12] > 1)
    fail("there is no such colour type, depth or method");
  h.samples = h.colour == 2 ? 3 : (h.colour == 4 ? 2 : (h.colour == 6 ? 4 : 1));
  return h;
}

/// Undoes the filter of one row; `above` is the row before, or zeros.
void unfilter(int filter, uint8_t* row, const uint8_t* above, size_t length, size_t step) {
  for (size_t i = 0; i < length; ++i) {
    const int left = i >= step ? row[i - step] : 0, up = above[i], corner = i >= step ? above[i - step] : 0;
    int guess = 0;
    if (filter == 1) guess = left;
    if (filter == 2) guess = up;
    if (filter == 3) guess = (left + up) / 2;
    if (filter == 4) {
      const int sum = left + up - corner;
      const int a = std::abs(sum - left), b = std::abs(sum - up), c = std::abs(sum - corner);
      guess = a <= b && a <= c ? left : (b <= c ? up : corner);
    }
    row[i] = static_cast<uint8_t>(row[i] + guess);
  }
}

/// A sample as a byte.
int sampleAt(const Header& h, const uint8_t* row, int64_t index) {
  if (h.depth == 8) return row[index];
  if (h.depth == 16) return row[index * 2];
  const int per = 8 / h.depth, shift = 8 - h.depth * (static_cast<int>(index % per) + 1);
  const int value = (row[index / per] >> shift) & ((1 << h.depth) - 1);
  return h.colour == 3 ? value : value * 255 / ((1 << h.depth) - 1);
}

/// Brightness with weights of 15 bits: 0.299, 0.587 and the rest, as libpng rounds them.
int greyOf(const int64_t rgb[3], int64_t half) {
  return static_cast<int>((9797 * rgb[0] + 19234 * rgb[1] + 3737 * rgb[2] + half) >> 15);
}

/// One pixel as wanted.
void pixel(const Header& h, const uint8_t* row, int64_t x, bool grey, uint8_t* to) {
  int64_t rgb[3];
  if (h.colour == 3) {
    const auto& entry = h.palette[static_cast<size_t>(sampleAt(h, row, x))];
    for (size_t c = 0; c < 3; ++c) rgb[c] = entry[c];
  } else {
    for (int64_t c = 0; c < 3; ++c) rgb[c] = sampleAt(h, row, x * h.samples + (h.samples >= 3 ? c : 0));
  }
  if (!grey) {
    for (size_t c = 0; c < 3; ++c) to[c] = static_cast<uint8_t>(rgb[c]);
  } else if (h.depth == 16 && h.samples >= 3) {
    // The upper half of the brightness, not the brightness of the upper halves.
    for (int64_t c = 0; c < 3; ++c) {
      const uint8_t* sample = row + (x * h.samples + c) * 2;
      rgb[c] = sample[0] * 256 + sample[1];
    }
    to[0] = static_cast<uint8_t>(greyOf(rgb, 16384) >> 8);
  } else {
    to[0] = static_cast<uint8_t>(rgb[0] == rgb[1] && rgb[1] == rgb[2] ? rgb[0] : greyOf(rgb, 0));
  }
}

/// Parts of an interlaced image: first column and row, and the steps.
struct Part {
  int64_t left, top, across, down;
};

DecodedImage pixelsOf(const Header& h, const std::vector<uint8_t>& packed, bool grey) {
  DecodedImage image;
  image.height = h.height;
  image.width = h.width;
  image.channels = grey ? 1 : 3;
  image.pixels.assign(static_cast<size_t>(h.height * h.width * image.channels), 0);
  std::vector<Part> parts = {{0, 0, 1, 1}};
  if (h.interlaced)
    parts = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4},
             {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
  size_t limit = 0;
  const auto sizeOf = [](int64_t size, int64_t first, int64_t step) {
    return (size - first + step - 1) / step;
  };
  for (const Part& part : parts) {
    const int64_t width = sizeOf(h.width, part.left, part.across),
                  height = sizeOf(h.height, part.top, part.down);
    if (width > 0 && height > 0) limit += static_cast<size_t>(height) * (h.rowBytes(width) + 1);
  }
  // A length can reach beyond the limit by one repetition.
  std::vector<uint8_t> data = Inflate(packed, limit).run();
  if (data.size() < limit) fail("the image data end too early");
  const size_t step = static_cast<size_t>(std::max<int64_t>(1, h.samples * h.depth / 8));
  uint8_t* at = data.data();
  for (const Part& part : parts) {
    const int64_t width = sizeOf(h.width, part.left, part.across),
                  height = sizeOf(h.height, part.top, part.down);
    if (width < 1 || height < 1) continue;
    const size_t length = h.rowBytes(width);
    const std::vector<uint8_t> zeros(length, 0);
    const uint8_t* above = zeros.data();
    for (int64_t y = 0; y < height; ++y) {
      if (*at > 4) fail("a row has no such filter");
      unfilter(*at, at + 1, above, length, step);
      for (int64_t x = 0; x < width; ++x) {
        const int64_t place = (part.top + y * part.down) * h.width + part.left + x * part.across;
        pixel(h, at + 1, x, grey, image.pixels.data() + place * image.channels);
      }
      above = at + 1;
      at += length + 1;
    }
  }
  return image;
}

}  // namespace

DecodedImage decodePng(const uint8_t* data, size_t size, ImageWish wish) {
  static const std::array<uint8_t, 8> signature = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  if (size < 8 || !std::equal(signature.begin(), signature.end(), data))
    fail("the file does not begin as one");
  Header header;
  std::vector<uint8_t> packed;
  for (size_t at = 8; at + 12 <= size;) {
    const size_t length = number(data + at);
    const std::string kind(reinterpret_cast<const char*>(data + at + 4), 4);
    if (length > size - at - 12) fail("a chunk ends behind the file");
    const uint8_t* body = data + at + 8;
    if (kind == "IHDR") {
      header = headerOf(body, length);
      if (wish == ImageWish::kSize) return DecodedImage{header.height, header.width, 0, {}};
    } else if (kind == "PLTE") {
      for (size_t i = 0; i + 3 <= std::min<size_t>(length, 768); i += 3)
        header.palette[i / 3] = {body[i], body[i + 1], body[i + 2]};
    } else if (kind == "IDAT") {
      packed.insert(packed.end(), body, body + length);
    } else if (kind == "IEND") {
      break;
    }
    at += length + 12;
  }
  if (header.width == 0 || packed.empty()) fail("the file holds no image");
  return pixelsOf(header, packed, wish == ImageWish::kGrey);
}

}  // namespace mxlab
