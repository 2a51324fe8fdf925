// Parameters of _file_size as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct FileSizeParams {
  std::string filename;
  explicit FileSizeParams(ParamReader reader)
      : filename(reader.text()) {}
};

}  // namespace mxlab
