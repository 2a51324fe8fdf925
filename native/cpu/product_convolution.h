// Convolutions of one by one as matrix products of the pictures as they lie, channels first.
#pragma once
#include <memory>

#include "core/kernel.h"
#include "windows.h"

namespace mxlab {

/// The forward kernel, or null where another way is faster: y = w x + b for each picture of float32.
std::unique_ptr<Kernel> productConvolution(const Windows& w, int64_t groups, bool biased);

}  // namespace mxlab
