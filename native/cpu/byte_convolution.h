// Convolution of 8-bit numbers with exact int32 sums.
#pragma once
#include <cstdint>

#include "core/kernel.h"
#include "onednn_convolution.h"
#include "windows.h"

namespace mxlab {

/// Whether oneDNN multiplies 8-bit numbers exactly here. Without VNNI it adds pairs of products in 16 bits,
/// which overflow.
bool hasExactByteProducts();
dnnl::memory::data_type byteType(DType dtype);
/// x · w for int8 or uint8 x; the sum wraps around beyond 2³¹.
int32_t byteDot(DType dtype, const void* x, const int8_t* w, int64_t count);

class ByteConvolution {
 public:
  ByteConvolution(DType data, const Windows& w, int64_t groups);
  int64_t workspaceBytes() const { return oneDnn_ ? stage_.bytes() : 0; }
  double cost() const;
  void run(const Call& call, void* x, void* weight, int32_t* y, void* workspace);
  /// Calls f(place in the output, filter) for every output.
  template <typename F>
  void eachOutput(F&& f) const {
    const int64_t size = w_.outSize();
    for (int64_t n = 0; n < w_.batch; ++n)
      for (int64_t filter = 0; filter < w_.outChannels; ++filter)
        for (int64_t i = 0; i < size; ++i) f(place(n, filter, i, w_.outChannels, size), filter);
  }

 private:
  int64_t place(int64_t batch, int64_t channel, int64_t at, int64_t channels, int64_t size) const {
    return w_.channelsLast ? (batch * size + at) * channels + channel
                           : (batch * channels + channel) * size + at;
  }
  void byPatches(const Call& call, const uint8_t* x, const int8_t* weight, int32_t* y) const;
  void gather(const uint8_t* x, int64_t batch, int64_t at, int64_t group, uint8_t* patch) const;

  DType data_;
  Windows w_;
  int64_t groups_, depth_ = 0;
  bool oneDnn_ = false;
  OneDnnStage stage_;
};

}  // namespace mxlab
