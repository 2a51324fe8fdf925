// Decoding of JPEG images (and what all decoded images are): baseline and progressive, with the integer
// arithmetic of libjpeg.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mxlab {

/// A decoded image: rows of pixels of one (grey) or three (red, green, blue) bytes.
struct DecodedImage {
  int64_t height = 0, width = 0, channels = 0;
  std::vector<uint8_t> pixels;
};

/// What is wanted of a file.
enum class ImageWish { kSize, kGrey, kColour };

/// Decodes a whole file, or only its size. Throws std::invalid_argument with a sentence for what is broken or
/// not supported; a file that ends early is completed as far as it goes.
DecodedImage decodeJpeg(const uint8_t* data, size_t size, ImageWish wish);

}  // namespace mxlab
