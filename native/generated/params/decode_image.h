// Parameters of _decode_image as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct DecodeImageParams {
  int64_t flag;
  bool to_rgb;
  int64_t height;
  int64_t width;
  explicit DecodeImageParams(ParamReader reader)
      : flag(reader.integer()),
        to_rgb(reader.boolean()),
        height(reader.integer()),
        width(reader.integer()) {}
};

}  // namespace mxlab
