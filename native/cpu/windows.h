// Sliding windows in up to three dimensions: one geometry for convolution and pooling, whatever the layout.
#pragma once
#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/meta.h"

namespace mxlab {

/// Sizes along depth, height, width; absent axes in front have size 1, kernel 1, stride 1.
struct Windows {
  int64_t batch = 1, channels = 1, outChannels = 1;
  std::array<int64_t, 3> in{1, 1, 1}, out{1, 1, 1}, kernel{1, 1, 1}, stride{1, 1, 1}, dilate{1, 1, 1},
      pad{0, 0, 0};
  int rank = 2;
  bool channelsLast = false;

  int64_t inSize() const { return in[0] * in[1] * in[2]; }
  int64_t outSize() const { return out[0] * out[1] * out[2]; }
  int64_t kernelSize() const { return kernel[0] * kernel[1] * kernel[2]; }
};

/// Geometry of data and output shapes. Throws std::invalid_argument when anything does not fit.
inline Windows windowsOf(const std::string& name, const Shape& data, const Shape& out, bool channelsLast,
                         const std::vector<int64_t>& kernel, const std::vector<int64_t>& stride,
                         const std::vector<int64_t>& dilate, const std::vector<int64_t>& pad) {
  Windows w;
  w.rank = static_cast<int>(data.size()) - 2;
  const size_t rank = static_cast<size_t>(w.rank);
  const auto fits = [&](const std::vector<int64_t>& list) { return list.empty() || list.size() == rank; };
  if (w.rank < 1 || w.rank > 3 || out.size() != data.size() || !fits(kernel) || !fits(stride) ||
      !fits(dilate) || !fits(pad))
    throw std::invalid_argument(name + ": only windows of 1 to 3 axes are supported");
  w.channelsLast = channelsLast;
  w.batch = data[0];
  if (out[0] != w.batch) throw std::invalid_argument(name + ": the batches differ");
  const size_t channel = channelsLast ? rank + 1 : 1, spatial = channelsLast ? 1 : 2;
  w.channels = data[channel];
  w.outChannels = out[channel];
  for (size_t i = 0; i < rank; ++i) {
    const size_t to = 3 - rank + i;
    w.in[to] = data[spatial + i];
    w.out[to] = out[spatial + i];
    if (!kernel.empty()) w.kernel[to] = kernel[i];
    if (!stride.empty()) w.stride[to] = stride[i];
    if (!dilate.empty()) w.dilate[to] = dilate[i];
    if (!pad.empty()) w.pad[to] = pad[i];
    if (w.kernel[to] < 1 || w.stride[to] < 1 || w.dilate[to] < 1 || w.pad[to] < 0)
      throw std::invalid_argument(name + ": kernel, stride and dilation must be positive");
  }
  return w;
}

}  // namespace mxlab
