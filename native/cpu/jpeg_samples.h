// From the coefficients of a JPEG frame to pixels: inverse cosine transform, larger samples, colours.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "jpeg.h"

namespace mxlab {

/// One plane of a frame, in blocks of 64 coefficients.
struct JpegComponent {
  int id = 0, across = 1, down = 1, table = 0, dc = 0, ac = 0;
  int32_t last = 0;
  /// Blocks that hold samples of the image, and blocks stored: whole units of all components.
  int64_t ownRows = 0, ownColumns = 0, rows = 0, columns = 0;
  std::vector<int16_t> coefficients;

  int16_t* block(int64_t row, int64_t column) { return coefficients.data() + (row * columns + column) * 64; }
};

struct JpegFrame {
  int64_t height = 0, width = 0, mcuRows = 0, mcuColumns = 0;
  int mostAcross = 1, mostDown = 1;
  int adobe = -1;
  bool jfif = false;
  std::vector<JpegComponent> components;
  std::array<std::array<int32_t, 64>, 4> tables{};

  /// Works out the numbers of blocks and makes room for them. Throws std::invalid_argument when there are too
  /// many.
  void place();
};

/// The pixels of a frame whose scans are read; `grey` gives the brightness alone.
DecodedImage finishJpeg(JpegFrame& frame, bool grey);

}  // namespace mxlab
