// Decoding of JPEG images (ITU-T T.81): headers, Huffman codes, progressive scans, then samples and colours.
#include "jpeg.h"

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <string>

#include "jpeg_samples.h"

namespace mxlab {
namespace {

[[noreturn]] void fail(const char* what) { throw std::invalid_argument(std::string("JPEG: ") + what); }

constexpr std::array<uint8_t, 64> kZigzag = {0,  1,  8,  16, 9,  2,  3,  10, 17, 24, 32, 25, 18, 11, 4,  5,
                                             12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6,  7,  14, 21, 28,
                                             35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51,
                                             58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63};

/// Codes by their length: the largest code of each length, and where its symbols begin.
struct Huffman {
  std::array<int32_t, 17> most{};
  std::array<int32_t, 17> offset{};
  std::vector<uint8_t> symbols;
  /// For the next kFast bits: length · 256 + symbol of a code that is not longer, else 0.
  std::array<uint16_t, 512> fast{};
  bool present = false;
};
constexpr int kFast = 9;

/// The entropy-coded part: bits with stuffed zeros taken out. Behind the end come zeros, as libjpeg reads
/// them.
class Bits {
 public:
  Bits(const uint8_t* data, size_t size, size_t at) : data_(data), size_(size), at_(at) {}
  int bit() { return bits(1); }
  /// At most 16 bits.
  int32_t bits(int count) {
    if (count_ < count) fill();
    count_ -= count;
    return static_cast<int32_t>(hold_ >> count_ & ((uint64_t{1} << count) - 1));
  }
  /// A number of `count` bits whose first bit is its sign.
  int32_t number(int count) {
    if (count == 0) return 0;
    const int32_t value = bits(count);
    return value < (1 << (count - 1)) ? value - (1 << count) + 1 : value;
  }
  int symbol(const Huffman& table) {
    if (count_ < 16) fill();
    const int known = table.fast[hold_ >> (count_ - kFast) & 511];
    if (known != 0) {
      count_ -= known >> 8;
      return known & 255;
    }
    for (int length = kFast + 1; length <= 16; ++length) {
      const int32_t code = static_cast<int32_t>(hold_ >> (count_ - length) & ((uint64_t{1} << length) - 1));
      if (code > table.most[static_cast<size_t>(length)]) continue;
      count_ -= length;
      return table.symbols[static_cast<size_t>(code + table.offset[static_cast<size_t>(length)])];
    }
    // No such code: libjpeg warns and goes on with 0.
    count_ -= 16;
    return 0;
  }
  /// Drops the rest of a byte and a restart marker.
  void restart() {
    count_ = 0;
    ended_ = false;
    for (size_t i = at_; i + 1 < size_; ++i) {
      if (data_[i] != 0xff || data_[i + 1] == 0 || data_[i + 1] == 0xff) continue;
      if (data_[i + 1] >= 0xd0 && data_[i + 1] <= 0xd7) at_ = i + 2;
      return;
    }
  }
  /// Where the next marker is.
  size_t at() const { return at_; }

 private:
  /// At least 48 bits.
  void fill() {
    while (count_ <= 48) {
      hold_ = hold_ << 8 | next();
      count_ += 8;
    }
  }
  uint8_t next() {
    if (ended_ || at_ >= size_) return 0;
    if (data_[at_] != 0xff) return data_[at_++];
    size_t after = at_ + 1;
    while (after < size_ && data_[after] == 0xff) ++after;
    if (after < size_ && data_[after] == 0) {
      at_ = after + 1;
      return 0xff;
    }
    // A marker: it stays where it is.
    ended_ = true;
    return 0;
  }

  const uint8_t* data_;
  size_t size_, at_;
  uint64_t hold_ = 0;
  int count_ = 0;
  bool ended_ = false;
};

/// The frame as far as it is decoded.
class Decoder {
 public:
  Decoder(const uint8_t* data, size_t size, ImageWish wish) : data_(data), size_(size), wish_(wish) {}

  DecodedImage decode() {
    if (size_ < 4 || data_[0] != 0xff || data_[1] != 0xd8) fail("the file does not begin as one");
    size_t at = 2;
    while (true) {
      while (at < size_ && data_[at] != 0xff) ++at;
      while (at < size_ && data_[at] == 0xff) ++at;
      if (at >= size_) break;
      const int marker = data_[at++];
      if (marker == 0xd9) break;
      if (marker == 0 || marker == 1 || (marker >= 0xd0 && marker <= 0xd8)) continue;
      if (at + 2 > size_) break;
      const size_t length = static_cast<size_t>(word(at));
      if (length < 2) fail("a segment is too short");
      const size_t end = std::min(at + length, size_);
      at = segment(marker, at + 2, end);
      if (wish_ == ImageWish::kSize && !frame_.components.empty())
        return DecodedImage{frame_.height, frame_.width, 0, {}};
    }
    if (frame_.components.empty() || !scanned_) fail("the file holds no image");
    return finishJpeg(frame_, wish_ == ImageWish::kGrey);
  }

 private:
  int word(size_t at) const { return at + 1 < size_ ? data_[at] * 256 + data_[at + 1] : fail16(); }
  [[noreturn]] static int fail16() { fail("the file ends too early"); }
  int byte(size_t at, size_t end) const {
    if (at >= end) fail("a segment is too short");
    return data_[at];
  }

  /// Reads one segment; returns where the next marker is looked for.
  size_t segment(int marker, size_t at, size_t end) {
    switch (marker) {
      case 0xc0:
      case 0xc1:
      case 0xc2:
        frame(marker == 0xc2, at, end);
        return end;
      case 0xc4:
        huffman(at, end);
        return end;
      case 0xdb:
        quantization(at, end);
        return end;
      case 0xdd:
        if (end - at < 2) fail("a segment is too short");
        interval_ = word(at);
        return end;
      case 0xda:
        return scan(at, end);
      case 0xee:
        if (end - at >= 12 &&
            std::equal(data_ + at, data_ + at + 5, reinterpret_cast<const uint8_t*>("Adobe")))
          frame_.adobe = data_[at + 11];
        return end;
      case 0xe0:
        if (end - at >= 5 &&
            std::equal(data_ + at, data_ + at + 5, reinterpret_cast<const uint8_t*>("JFIF\0")))
          frame_.jfif = true;
        return end;
      default:
        if (marker >= 0xc3 && marker <= 0xcf && marker != 0xc8 && marker != 0xcc)
          fail("lossless, hierarchical and arithmetic coding are not supported");
        return end;
    }
  }

  void quantization(size_t at, size_t end) {
    while (at < end) {
      const int which = data_[at++];
      if ((which & 15) > 3) fail("a quantization table has a wrong number");
      for (const uint8_t place : kZigzag) {
        int value = byte(at++, end);
        if (which >> 4) value = value * 256 + byte(at++, end);
        frame_.tables[static_cast<size_t>(which & 15)][place] = value;
      }
    }
  }

  void huffman(size_t at, size_t end) {
    while (at < end) {
      const int which = data_[at++];
      if ((which & 15) > 3 || (which >> 4) > 1) fail("a Huffman table has a wrong number");
      Huffman& table = (which >> 4 ? ac_ : dc_)[static_cast<size_t>(which & 15)];
      std::array<int, 17> counts{};
      int total = 0;
      for (size_t length = 1; length <= 16; ++length) total += counts[length] = byte(at++, end);
      if (total > 256) fail("a Huffman table is too long");
      table.symbols.clear();
      table.fast.fill(0);
      int32_t code = 0;
      for (int length = 1; length <= 16; ++length) {
        const size_t row = static_cast<size_t>(length);
        if (code + counts[row] > (1 << length)) fail("a Huffman table has too many codes");
        table.offset[row] = static_cast<int32_t>(table.symbols.size()) - code;
        for (int i = 0; i < counts[row]; ++i, ++code) {
          const int symbol = byte(at++, end);
          table.symbols.push_back(static_cast<uint8_t>(symbol));
          if (length > kFast) continue;
          const size_t width = size_t{1} << (kFast - length);
          for (size_t j = 0; j < width; ++j)
            table.fast[static_cast<size_t>(code) * width + j] = static_cast<uint16_t>(length * 256 + symbol);
        }
        table.most[row] = counts[row] > 0 ? code - 1 : -1;
        code *= 2;
      }
      table.present = true;
    }
  }

  void frame(bool progressive, size_t at, size_t end) {
    if (!frame_.components.empty()) fail("the file holds two frames");
    if (byte(at, end) != 8) fail("only samples of 8 bits are supported");
    if (end - at < 6) fail("a segment is too short");
    frame_.height = word(at + 1);
    frame_.width = word(at + 3);
    const int count = data_[at + 5];
    at += 6;
    if (frame_.height < 1 || frame_.width < 1) fail("the image has no pixels");
    if (count != 1 && count != 3) fail("only grey and colour images are supported");
    progressive_ = progressive;
    for (int i = 0; i < count; ++i, at += 3) {
      JpegComponent component;
      component.id = byte(at, end);
      component.across = byte(at + 1, end) >> 4;
      component.down = data_[at + 1] & 15;
      component.table = byte(at + 2, end) & 3;
      if (component.across < 1 || component.across > 4 || component.down < 1 || component.down > 4)
        fail("a sampling factor is out of range");
      frame_.components.push_back(component);
    }
    if (wish_ != ImageWish::kSize) frame_.place();
  }

  size_t scan(size_t at, size_t end) {
    if (frame_.components.empty()) fail("a scan comes before its frame");
    const int count = byte(at++, end);
    if (count < 1 || count > 4) fail("a scan has a wrong number of components");
    std::vector<JpegComponent*> parts;
    for (int i = 0; i < count; ++i, at += 2) {
      const int id = byte(at, end);
      const auto found = std::find_if(frame_.components.begin(), frame_.components.end(),
                                      [id](const JpegComponent& component) { return component.id == id; });
      if (found == frame_.components.end()) fail("a scan names a component that is not there");
      found->dc = byte(at + 1, end) >> 4 & 3;
      found->ac = data_[at + 1] & 3;
      parts.push_back(&*found);
    }
    Spectrum s{byte(at, end), byte(at + 1, end), byte(at + 2, end) >> 4, byte(at + 2, end) & 15};
    if (!progressive_) s = Spectrum{0, 63, 0, 0};
    if (s.from > s.to || s.to > 63 || s.low > 13 || (s.from > 0 && count > 1))
      fail("a scan has a wrong spectrum");
    for (const JpegComponent* part : parts) {
      const bool needsDc = s.from == 0 && s.high == 0, needsAc = s.to > 0;
      if ((needsDc && !dc_[static_cast<size_t>(part->dc)].present) ||
          (needsAc && !ac_[static_cast<size_t>(part->ac)].present))
        fail("a scan has no Huffman table");
    }
    Bits bits(data_, size_, end);
    runScan(parts, s, bits);
    scanned_ = true;
    return bits.at();
  }

  struct Spectrum {
    int from, to, high, low;
  };

  void runScan(const std::vector<JpegComponent*>& parts, const Spectrum& s, Bits& bits) {
    const bool single = parts.size() == 1;
    const int64_t rows = single ? parts[0]->ownRows : frame_.mcuRows;
    const int64_t columns = single ? parts[0]->ownColumns : frame_.mcuColumns;
    run_ = 0;
    for (JpegComponent* part : parts) part->last = 0;
    int64_t left = interval_;
    for (int64_t i = 0; i < rows * columns; ++i) {
      if (interval_ > 0 && left == 0) {
        bits.restart();
        run_ = 0;
        for (JpegComponent* part : parts) part->last = 0;
        left = interval_;
      }
      --left;
      const int64_t row = i / columns, column = i % columns;
      for (JpegComponent* part : parts) {
        const int down = single ? 1 : part->down, across = single ? 1 : part->across;
        for (int y = 0; y < down; ++y)
          for (int x = 0; x < across; ++x)
            block(*part, s, bits, part->block(row * down + y, column * across + x));
      }
    }
  }

  void block(JpegComponent& part, const Spectrum& s, Bits& bits, int16_t* to) {
    const Huffman& ac = ac_[static_cast<size_t>(part.ac)];
    if (!progressive_) {
      first(part, bits, to, 0);
      for (int k = 1; k < 64; ++k) {
        const int symbol = bits.symbol(ac), run = symbol >> 4, length = symbol & 15;
        if (length == 0) {
          if (run != 15) break;
          k += 15;
          continue;
        }
        k += run;
        const int32_t value = bits.number(length);
        if (k < 64) to[kZigzag[static_cast<size_t>(k)]] = static_cast<int16_t>(value);
      }
    } else if (s.from == 0) {
      if (s.high == 0)
        first(part, bits, to, s.low);
      else if (bits.bit())
        to[0] = static_cast<int16_t>(to[0] | (1 << s.low));
    } else if (s.high == 0) {
      begin(s, ac, bits, to);
    } else {
      refine(s, ac, bits, to);
    }
  }

  /// The mean of a block, as the difference to the block before.
  void first(JpegComponent& part, Bits& bits, int16_t* to, int low) {
    const int length = bits.symbol(dc_[static_cast<size_t>(part.dc)]) & 15;
    part.last =
        static_cast<int32_t>(static_cast<uint32_t>(part.last) + static_cast<uint32_t>(bits.number(length)));
    to[0] = static_cast<int16_t>(static_cast<uint32_t>(part.last) << low);
  }

  /// First bits of a band of a progressive image.
  void begin(const Spectrum& s, const Huffman& ac, Bits& bits, int16_t* to) {
    if (run_ > 0) {
      --run_;
      return;
    }
    for (int k = s.from; k <= s.to; ++k) {
      const int symbol = bits.symbol(ac), run = symbol >> 4, length = symbol & 15;
      if (length == 0) {
        if (run != 15) {
          run_ = (1 << run) - 1 + bits.bits(run);
          return;
        }
        k += 15;
        continue;
      }
      k += run;
      const int32_t value = bits.number(length);
      if (k < 64)
        to[kZigzag[static_cast<size_t>(k)]] = static_cast<int16_t>(static_cast<uint32_t>(value) << s.low);
    }
  }

  /// One more bit of a band.
  void refine(const Spectrum& s, const Huffman& ac, Bits& bits, int16_t* to) {
    const int step = 1 << s.low;
    const auto correct = [&](int16_t& value) {
      if (bits.bit() && (value & step) == 0)
        value = static_cast<int16_t>(value + (value >= 0 ? step : -step));
    };
    int k = s.from;
    if (run_ == 0) {
      for (; k <= s.to; ++k) {
        const int symbol = bits.symbol(ac);
        int run = symbol >> 4;
        int value = 0;
        if ((symbol & 15) != 0) {
          value = bits.bit() ? step : -step;
        } else if (run != 15) {
          run_ = (1 << run) + bits.bits(run);
          break;
        }
        for (; k <= s.to; ++k) {
          int16_t& old = to[kZigzag[static_cast<size_t>(k)]];
          if (old != 0) {
            correct(old);
          } else if (run-- == 0) {
            break;
          }
        }
        if (value != 0 && k <= s.to) to[kZigzag[static_cast<size_t>(k)]] = static_cast<int16_t>(value);
      }
    }
    if (run_ > 0) {
      for (; k <= s.to; ++k) {
        int16_t& old = to[kZigzag[static_cast<size_t>(k)]];
        if (old != 0) correct(old);
      }
      --run_;
    }
  }

  const uint8_t* data_;
  size_t size_;
  ImageWish wish_;
  JpegFrame frame_;
  std::array<Huffman, 4> dc_, ac_;
  bool progressive_ = false, scanned_ = false;
  int64_t interval_ = 0;
  int32_t run_ = 0;
};

}  // namespace

DecodedImage decodeJpeg(const uint8_t* data, size_t size, ImageWish wish) {
  return Decoder(data, size, wish).decode();
}

}  // namespace mxlab
