// Convolution of 8-bit numbers: oneDNN where its products are exact, patches and dot products elsewhere.
#include "byte_convolution.h"

#include "core/parallel.h"
#include "quantize_loops.h"

namespace mxlab {

using DataType = dnnl::memory::data_type;

bool hasExactByteProducts() {
  switch (dnnl::get_effective_cpu_isa()) {
    case dnnl::cpu_isa::isa_default:
    case dnnl::cpu_isa::sse41:
    case dnnl::cpu_isa::avx:
    case dnnl::cpu_isa::avx2:
    case dnnl::cpu_isa::avx512_core:
      return false;
    default:
      return isa() == Isa::kAvx512;
  }
}

DataType byteType(DType dtype) { return dtype == DType::kInt8 ? DataType::s8 : DataType::u8; }

int32_t byteDot(DType dtype, const void* x, const int8_t* w, int64_t count) {
  return dtype == DType::kInt8 ? MXLAB_ISA_PICK(dotInt8)(static_cast<const int8_t*>(x), w, count)
                               : MXLAB_ISA_PICK(dotUint8)(static_cast<const uint8_t*>(x), w, count);
}

ByteConvolution::ByteConvolution(DType data, const Windows& w, int64_t groups)
    : data_(data), w_(w), groups_(groups) {
  depth_ = w.channels / groups * w.kernelSize();
  const int64_t outputs = w.batch * w.outChannels * w.outSize();
  if (outputs == 0 || depth_ == 0) return;
  if (outputs * depth_ < 32768 || !hasExactByteProducts()) return;
  const ConvolutionDescriptors d =
      describeConvolution(w, groups, {byteType(data), DataType::s8, DataType::s32});
  const dnnl::convolution_forward::primitive_desc desc(
      cpuEngine(), dnnl::prop_kind::forward_inference, dnnl::algorithm::convolution_direct, d.anyData(),
      d.anyWeight(), d.anyOut(), d.stride, d.dilate, d.pad, d.pad, userScratchpad());
  stage_.input(DNNL_ARG_SRC, d.userData, desc.src_desc());
  stage_.input(DNNL_ARG_WEIGHTS, d.userWeight, desc.weights_desc());
  stage_.output(DNNL_ARG_DST, d.userOut, desc.dst_desc());
  stage_.finish(dnnl::convolution_forward(desc), desc.scratchpad_desc());
  oneDnn_ = true;
}

double ByteConvolution::cost() const {
  const double outputs = static_cast<double>(w_.batch * w_.outChannels * w_.outSize());
  return 500 + outputs * (1 + static_cast<double>(depth_) / (oneDnn_ ? 150 : 10));
}

void ByteConvolution::run(const Call& call, void* x, void* weight, int32_t* y, void* workspace) {
  if (oneDnn_) {
    void* arrays[] = {x, weight, y};
    stage_.run(arrays, workspace);
  } else {
    byPatches(call, static_cast<const uint8_t*>(x), static_cast<const int8_t*>(weight), y);
  }
}

/// Collects what one output place sees, in the order of the filters, and multiplies it by each of them.
void ByteConvolution::byPatches(const Call& call, const uint8_t* x, const int8_t* weight, int32_t* y) const {
  const int64_t size = w_.outSize(), filters = w_.outChannels / groups_;
  parallelFor(call.threads, w_.batch * size, 16, [&](int64_t begin, int64_t end) {
    std::vector<uint8_t> patch(static_cast<size_t>(depth_));
    for (int64_t i = begin; i < end; ++i) {
      for (int64_t group = 0; group < groups_; ++group) {
        gather(x, i / size, i % size, group, patch.data());
        for (int64_t f = group * filters; f < (group + 1) * filters; ++f)
          y[place(i / size, f, i % size, w_.outChannels, size)] =
              byteDot(data_, patch.data(), weight + f * depth_, depth_);
      }
    }
  });
}

void ByteConvolution::gather(const uint8_t* x, int64_t batch, int64_t at, int64_t group,
                             uint8_t* patch) const {
  const int64_t channels = w_.channels / groups_, taps = w_.kernelSize();
  const int64_t out[3] = {at / (w_.out[1] * w_.out[2]), at / w_.out[2] % w_.out[1], at % w_.out[2]};
  for (int64_t tap = 0; tap < taps; ++tap) {
    const int64_t k[3] = {tap / (w_.kernel[1] * w_.kernel[2]), tap / w_.kernel[2] % w_.kernel[1],
                          tap % w_.kernel[2]};
    int64_t from = 0;
    bool inside = true;
    for (size_t i = 0; i < 3; ++i) {
      const int64_t position = out[i] * w_.stride[i] - w_.pad[i] + k[i] * w_.dilate[i];
      inside = inside && position >= 0 && position < w_.in[i];
      from = from * w_.in[i] + position;
    }
    for (int64_t c = 0; c < channels; ++c)
      patch[w_.channelsLast ? tap * channels + c : c * taps + tap] =
          inside ? x[place(batch, group * channels + c, from, w_.channels, w_.inSize())] : 0;
  }
}

}  // namespace mxlab
