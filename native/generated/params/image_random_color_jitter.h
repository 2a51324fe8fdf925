// Parameters of _image_random_color_jitter as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ImageRandomColorJitterParams {
  double brightness;
  double contrast;
  double saturation;
  double hue;
  explicit ImageRandomColorJitterParams(ParamReader reader)
      : brightness(reader.number()),
        contrast(reader.number()),
        saturation(reader.number()),
        hue(reader.number()) {}
};

}  // namespace mxlab
