// Convolutions of float32 whose groups have few channels (depthwise ones above all), on arrays as they lie.
#pragma once
#include "windows.h"

namespace mxlab {

/// Whether the functions below are the faster ones: channels first, up to two axes, few channels in each
/// group. oneDNN wants other layouts for these, and turning the arrays takes longer than the sums.
bool hasNarrowGroups(const Windows& w, int64_t groups, bool backward);

/// y = bias + w * x; bias may be null.
void narrowForward(const Windows& w, int64_t groups, const float* x, const float* weight, const float* bias,
                   float* y, int threads);
/// Gradients; null where not wanted.
void narrowBackward(const Windows& w, int64_t groups, const float* dy, const float* x, const float* weight,
                    float* dx, float* dw, float* db, int threads);

}  // namespace mxlab
