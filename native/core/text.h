// Shapes, dtypes and sizes as people write them, for error messages.
#pragma once
#include <string>

#include "meta.h"

namespace mxlab {

const char* dtypeText(DType dtype);
/// (2, 3), (4,), ()
std::string shapeText(const Shape& shape);
/// float32 (2, 3)
std::string metaText(const Meta& meta);
/// 40 bytes, 1.5 MB, 2.0 GB
std::string bytesText(int64_t bytes);

}  // namespace mxlab
