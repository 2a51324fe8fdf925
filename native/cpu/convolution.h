// Convolution for float64, by patches and matrix products; the reference of the oneDNN path in tests.
#pragma once
#include "core/kernel.h"
#include "windows.h"

namespace mxlab {

/// Doubles of scratch that the functions below want.
int64_t patchScratch(const Windows& w, int64_t groups);
/// y = bias + w * x; bias may be null.
void convolutionForward(const Windows& w, int64_t groups, const double* x, const double* weight,
                        const double* bias, double* y, double* scratch);
/// Gradients; null where not wanted.
void convolutionBackward(const Windows& w, int64_t groups, const double* dy, const double* x,
                         const double* weight, double* dx, double* dw, double* db, double* scratch);

}  // namespace mxlab
