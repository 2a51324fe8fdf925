// Parameters of _read_file as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ReadFileParams {
  std::string filename;
  int64_t size;
  explicit ReadFileParams(ParamReader reader)
      : filename(reader.text()),
        size(reader.integer()) {}
};

}  // namespace mxlab
