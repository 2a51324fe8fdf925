// Decoding of PNG images.
#pragma once
#include "jpeg.h"

namespace mxlab {

/// Decodes a file of any colour type and depth, interlaced or not, to bytes: transparency is left out,
/// samples of 16 bits keep their upper half. Throws std::invalid_argument with a sentence for what is broken.
DecodedImage decodePng(const uint8_t* data, size_t size, ImageWish wish);

}  // namespace mxlab
