// Convolution by patches: every window becomes a column of a matrix.
#include <cstring>

#include "convolution.h"
#include "gemm.h"

namespace mxlab {
namespace {

/// Calls f(row, column, place) for all window elements inside the input: row in the patch matrix, column the
/// output place, place in one channel-strided image.
template <typename F>
void eachTap(const Windows& w, int64_t channels, F f) {
  const int64_t taps = w.kernelSize();
  for (int64_t c = 0; c < channels; ++c) {
    for (int64_t t = 0; t < taps; ++t) {
      const int64_t k[3] = {t / (w.kernel[1] * w.kernel[2]), t / w.kernel[2] % w.kernel[1], t % w.kernel[2]};
      // Channels-last weights are (…kernel, channels).
      const int64_t row = w.channelsLast ? t * channels + c : c * taps + t;
      int64_t column = 0;
      for (int64_t d = 0; d < w.out[0]; ++d) {
        const int64_t z = d * w.stride[0] + k[0] * w.dilate[0] - w.pad[0];
        for (int64_t h = 0; h < w.out[1]; ++h) {
          const int64_t y = h * w.stride[1] + k[1] * w.dilate[1] - w.pad[1];
          for (int64_t v = 0; v < w.out[2]; ++v, ++column) {
            const int64_t x = v * w.stride[2] + k[2] * w.dilate[2] - w.pad[2];
            if (z < 0 || z >= w.in[0] || y < 0 || y >= w.in[1] || x < 0 || x >= w.in[2]) continue;
            f(row, column, c, (z * w.in[1] + y) * w.in[2] + x);
          }
        }
      }
    }
  }
}

struct Sides {
  int64_t channels, filters;     // of one group
  int64_t patchRows, columns;    // of the patch matrix
  int64_t inChannel, inPlace;    // strides of the input
  int64_t outChannel, outPlace;  // strides of the output
};

Sides sidesOf(const Windows& w, int64_t groups) {
  Sides s;
  s.channels = w.channels / groups;
  s.filters = w.outChannels / groups;
  s.patchRows = s.channels * w.kernelSize();
  s.columns = w.outSize();
  s.inChannel = w.channelsLast ? 1 : w.inSize();
  s.inPlace = w.channelsLast ? w.channels : 1;
  s.outChannel = w.channelsLast ? 1 : w.outSize();
  s.outPlace = w.channelsLast ? w.outChannels : 1;
  return s;
}

}  // namespace

int64_t patchScratch(const Windows& w, int64_t groups) {
  const Sides s = sidesOf(w, groups);
  return s.patchRows * s.columns + s.filters * s.columns;
}

void convolutionForward(const Windows& w, int64_t groups, const double* x, const double* weight,
                        const double* bias, double* y, double* scratch) {
  const Sides s = sidesOf(w, groups);
  double* patches = scratch;
  double* product = scratch + s.patchRows * s.columns;
  for (int64_t n = 0; n < w.batch; ++n) {
    for (int64_t g = 0; g < groups; ++g) {
      const double* image = x + n * w.channels * w.inSize() + g * s.channels * s.inChannel;
      std::memset(patches, 0, static_cast<size_t>(s.patchRows * s.columns) * sizeof(double));
      eachTap(w, s.channels, [&](int64_t row, int64_t column, int64_t c, int64_t place) {
        patches[row * s.columns + column] = image[c * s.inChannel + place * s.inPlace];
      });
      gemm(false, false, s.filters, s.columns, s.patchRows, 1, weight + g * s.filters * s.patchRows, patches,
           0, product);
      double* out = y + n * w.outChannels * s.columns + g * s.filters * s.outChannel;
      for (int64_t f = 0; f < s.filters; ++f) {
        const double shift = bias ? bias[g * s.filters + f] : 0;
        for (int64_t i = 0; i < s.columns; ++i)
          out[f * s.outChannel + i * s.outPlace] = product[f * s.columns + i] + shift;
      }
    }
  }
}

void convolutionBackward(const Windows& w, int64_t groups, const double* dy, const double* x,
                         const double* weight, double* dx, double* dw, double* db, double* scratch) {
  const Sides s = sidesOf(w, groups);
  double* patches = scratch;
  double* heads = scratch + s.patchRows * s.columns;
  if (dx) std::memset(dx, 0, static_cast<size_t>(w.batch * w.channels * w.inSize()) * sizeof(double));
  if (dw) std::memset(dw, 0, static_cast<size_t>(w.outChannels * s.patchRows) * sizeof(double));
  if (db) std::memset(db, 0, static_cast<size_t>(w.outChannels) * sizeof(double));
  for (int64_t n = 0; n < w.batch; ++n) {
    for (int64_t g = 0; g < groups; ++g) {
      const double* out = dy + n * w.outChannels * s.columns + g * s.filters * s.outChannel;
      for (int64_t f = 0; f < s.filters; ++f) {
        for (int64_t i = 0; i < s.columns; ++i) {
          const double v = out[f * s.outChannel + i * s.outPlace];
          heads[f * s.columns + i] = v;
          if (db) db[g * s.filters + f] += v;
        }
      }
      const int64_t image = n * w.channels * w.inSize() + g * s.channels * s.inChannel;
      const int64_t filters = g * s.filters * s.patchRows;
      if (dw) {
        std::memset(patches, 0, static_cast<size_t>(s.patchRows * s.columns) * sizeof(double));
        eachTap(w, s.channels, [&](int64_t row, int64_t column, int64_t c, int64_t place) {
          patches[row * s.columns + column] = x[image + c * s.inChannel + place * s.inPlace];
        });
        gemm(false, true, s.filters, s.patchRows, s.columns, 1, heads, patches, 1, dw + filters);
      }
      if (dx) {
        gemm(true, false, s.patchRows, s.columns, s.filters, 1, weight + filters, heads, 0, patches);
        eachTap(w, s.channels, [&](int64_t row, int64_t column, int64_t c, int64_t place) {
          dx[image + c * s.inChannel + place * s.inPlace] += patches[row * s.columns + column];
        });
      }
    }
  }
}

}  // namespace mxlab
