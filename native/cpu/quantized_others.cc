// Pooling, rectifier, batch normalisation, sums, products, joins and look-ups of 8-bit whole numbers.
#include <algorithm>
#include <cstring>

#include "core/parallel.h"
#include "generated/params/contrib_quantized_batch_norm.h"
#include "generated/params/contrib_quantized_concat.h"
#include "generated/params/contrib_quantized_elemwise_add.h"
#include "generated/params/contrib_quantized_elemwise_mul.h"
#include "generated/params/contrib_quantized_pooling.h"
#include "indices.h"
#include "quantize.h"
#include "windows.h"

namespace mxlab {
namespace {

/// Calls f with a value of the C++ type of an 8-bit dtype.
template <typename F>
decltype(auto) dispatchByte(DType dtype, F&& f) {
  return dtype == DType::kInt8 ? f(int8_t{}) : f(uint8_t{});
}

void requireBytes(const PlanSpec& spec, size_t first, size_t count) {
  for (size_t index = first; index < first + count; ++index)
    if (!isByte(spec.inputs.at(index).dtype))
      throw std::invalid_argument(spec.kernel + ": takes int8 or uint8");
}

/// The range of the input, which begins at input `first`, goes on to the output.
void passRange(const Call& call, int first) {
  call.out<float>(1)[0] = call.in<float>(first)[0];
  call.out<float>(2)[0] = call.in<float>(first + 1)[0];
}

MXLAB_KERNEL("quantized_copy", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  requireRange(spec, 1, 2);
  requireRangeOutputs(spec);
  const int64_t bytes = spec.inputs.at(0).bytes;
  if (bytes != spec.outputs[0].bytes || spec.inputs[0].dtype != spec.outputs[0].dtype)
    throw std::invalid_argument("quantized_flatten: input and output differ in size or type");
  return std::make_unique<FunctionKernel>(20.0 + 0.05 * static_cast<double>(bytes), [=](const Call& call) {
    if (bytes > 0) std::memmove(call.outputs[0], call.inputs[0], static_cast<size_t>(bytes));
    passRange(call, 1);
  });
});

MXLAB_KERNEL("quantized_act", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  requireBytes(spec, 0, 1);
  requireRange(spec, 1, 2);
  requireRangeOutputs(spec);
  const DType dtype = spec.inputs[0].dtype;
  const int64_t count = spec.inputs[0].size;
  if (dtype != spec.outputs[0].dtype || count != spec.outputs[0].size)
    throw std::invalid_argument("quantized_act: input and output differ in size or type");
  return std::make_unique<FunctionKernel>(20.0 + 0.1 * static_cast<double>(count), [=](const Call& call) {
    dispatchByte(dtype, [&](auto zero) {
      using T = decltype(zero);
      const T* x = call.in<T>(0);
      T* y = call.out<T>(0);
      for (int64_t i = 0; i < count; ++i) y[i] = x[i] > 0 ? x[i] : zero;
    });
    passRange(call, 1);
  });
});

/// The part of one axis that a window sees.
struct Span {
  int64_t begin, end, size;
};

Span spanOf(const Windows& w, size_t axis, int64_t at) {
  const int64_t from = at * w.stride[axis] - w.pad[axis], to = from + w.kernel[axis];
  return {std::clamp<int64_t>(from, 0, w.in[axis]), std::clamp<int64_t>(to, 0, w.in[axis]), to - from};
}

template <typename T>
void pool(const Windows& w, bool isMax, bool countPadding, const T* x, T* y, int threads) {
  const int64_t step = w.channelsLast ? w.channels : 1;
  const auto base = [&](int64_t image, int64_t size) {
    return w.channelsLast ? image / w.channels * size * w.channels + image % w.channels : image * size;
  };
  parallelFor(threads, w.batch * w.channels, 20000 / (w.inSize() + 1) + 1, [&](int64_t first, int64_t last) {
    for (int64_t image = first; image < last; ++image) {
      const T* from = x + base(image, w.inSize());
      T* to = y + base(image, w.outSize());
      for (int64_t at = 0; at < w.outSize(); ++at, to += step) {
        const Span d = spanOf(w, 0, at / (w.out[1] * w.out[2])), h = spanOf(w, 1, at / w.out[2] % w.out[1]),
                   v = spanOf(w, 2, at % w.out[2]);
        int64_t sum = 0;
        int best = std::numeric_limits<T>::min();
        for (int64_t i = d.begin; i < d.end; ++i)
          for (int64_t j = h.begin; j < h.end; ++j)
            for (int64_t k = v.begin; k < v.end; ++k) {
              const int value = from[((i * w.in[1] + j) * w.in[2] + k) * step];
              sum += value;
              best = std::max(best, value);
            }
        const int64_t places = countPadding ? d.size * h.size * v.size
                                            : (d.end - d.begin) * (h.end - h.begin) * (v.end - v.begin);
        *to = isMax ? static_cast<T>(best)
                    : limited<T>(static_cast<float>(sum) / static_cast<float>(std::max<int64_t>(places, 1)));
      }
    }
  });
}

MXLAB_KERNEL("quantized_pooling", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  ContribQuantizedPoolingParams params(reader);
  requireBytes(spec, 0, 1);
  requireRange(spec, 1, 2);
  requireRangeOutputs(spec);
  const DType dtype = spec.inputs[0].dtype;
  const bool isMax = params.pool_type == ContribQuantizedPoolingParams::kPoolTypeMax;
  if (!isMax && params.pool_type != ContribQuantizedPoolingParams::kPoolTypeAvg)
    throw std::invalid_argument("quantized_pooling: only max and avg");
  const bool last = params.layout && *params.layout >= ContribQuantizedPoolingParams::kLayoutNWC;
  if (params.global_pool) {
    params.kernel.clear();
    params.stride.clear();
    params.pad.clear();
  }
  Windows w = windowsOf("quantized_pooling", spec.inputs[0].shape, spec.outputs[0].shape, last, params.kernel,
                        params.stride, {}, params.pad);
  if (params.global_pool) w.kernel = w.in;
  if (w.channels != w.outChannels || dtype != spec.outputs[0].dtype)
    throw std::invalid_argument("quantized_pooling: data and output do not fit each other");
  const bool countPadding = params.count_include_pad.value_or(true);
  const double cost = 100.0 + static_cast<double>(spec.outputs[0].size * w.kernelSize());
  return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
    dispatchByte(dtype, [&](auto zero) {
      using T = decltype(zero);
      pool<T>(w, isMax, countPadding, call.in<T>(0), call.out<T>(0), call.threads);
    });
    passRange(call, 1);
  });
});

MXLAB_KERNEL("quantized_batch_norm", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const ContribQuantizedBatchNormParams params(reader);
  requireBytes(spec, 0, 1);
  requireRange(spec, 5, 2);
  requireRangeOutputs(spec);
  const Meta& x = spec.inputs[0];
  const int64_t axis = params.axis < 0 ? params.axis + x.rank() : params.axis;
  if (axis < 0 || axis >= x.rank())
    throw std::invalid_argument("quantized_batch_norm: the axis is out of range");
  const int64_t channels = x.shape[static_cast<size_t>(axis)];
  for (size_t i = 1; i < 5; ++i)
    if (spec.inputs.at(i).size != channels || spec.inputs[i].dtype != DType::kFloat32)
      throw std::invalid_argument("quantized_batch_norm: needs one float32 for each channel");
  if (!params.min_calib_range || !params.max_calib_range)
    throw std::invalid_argument("quantized_batch_norm: the range of the output has to be known");
  if (spec.outputs[0].dtype != DType::kInt8 || spec.outputs[0].size != x.size)
    throw std::invalid_argument("quantized_batch_norm: gives int8 of the input's size");
  int64_t inner = 1;
  for (size_t i = static_cast<size_t>(axis) + 1; i < x.shape.size(); ++i) inner *= x.shape[i];
  const int64_t rows = inner == 0 ? 0 : x.size / inner;
  const DType dtype = x.dtype;
  const double eps = params.eps;
  const float low = static_cast<float>(*params.min_calib_range),
              high = static_cast<float>(*params.max_calib_range);
  return std::make_unique<FunctionKernel>(50.0 + 0.6 * static_cast<double>(x.size), [=](const Call& call) {
    const float reach = magnitude(call, 5), wanted = magnitude(low, high);
    const float again = 1.0f / std::sqrt(1.0f + static_cast<float>(eps));
    parallelFor(call.threads, rows, 32768 / (inner + 1) + 1, [&](int64_t begin, int64_t end) {
      for (int64_t row = begin; row < end; ++row) {
        const int64_t c = row % channels;
        const auto inverse =
            static_cast<float>(1.0 / std::sqrt(static_cast<double>(call.in<float>(4)[c]) + eps));
        const float gain = call.in<float>(1)[c] * inverse;
        const float scale = gain * reach / wanted * again;
        const float shift = (call.in<float>(2)[c] - call.in<float>(3)[c] * gain) * kInt8Levels / wanted;
        int8_t* y = call.out<int8_t>(0) + row * inner;
        if (dtype == DType::kInt8) {
          const int8_t* from = call.in<int8_t>(0) + row * inner;
          for (int64_t i = 0; i < inner; ++i)
            y[i] = limited<int8_t>(static_cast<float>(from[i]) * scale + shift);
        } else {
          const uint8_t* from = call.in<uint8_t>(0) + row * inner;
          for (int64_t i = 0; i < inner; ++i) {
            const int8_t value = limited<int8_t>(static_cast<float>(from[i]) * (kInt8Levels / kUint8Levels));
            y[i] = limited<int8_t>(static_cast<float>(value) * scale + shift);
          }
        }
      }
    });
    call.out<float>(1)[0] = low;
    call.out<float>(2)[0] = high;
  });
});

template <typename A, typename B, typename C>
void addScaled(const Call& call, int64_t count, float a, float b, bool lhsFirst, bool rhsFirst) {
  const A* x = call.in<A>(0);
  const B* y = call.in<B>(1);
  C* z = call.out<C>(0);
  parallelFor(call.threads, count, 65536, [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i) {
      // What is rounded beforehand has the scale of the output already.
      const float p = lhsFirst ? static_cast<float>(limited<int8_t>(static_cast<float>(x[i]) * a))
                               : static_cast<float>(x[i]) * a;
      const float q = rhsFirst ? static_cast<float>(limited<int8_t>(static_cast<float>(y[i]) * b))
                               : static_cast<float>(y[i]) * b;
      z[i] = limited<C>(p + q);
    }
  });
}

MXLAB_KERNEL("quantized_elemwise_add",
             [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
               const ContribQuantizedElemwiseAddParams params(reader);
               requireBytes(spec, 0, 2);
               requireRange(spec, 2, 4);
               requireRangeOutputs(spec);
               const DType a = spec.inputs[0].dtype, b = spec.inputs[1].dtype, c = spec.outputs[0].dtype;
               const int64_t count = spec.inputs[0].size;
               const bool known = params.min_calib_range && params.max_calib_range;
               if (spec.inputs[1].size != count || spec.outputs[0].size != count)
                 throw std::invalid_argument("quantized_elemwise_add: the arrays have different sizes");
               if (c != (known ? (a == b ? a : DType::kInt8) : DType::kInt32))
                 throw std::invalid_argument("quantized_elemwise_add: the output has the wrong dtype");
               const float low = known ? static_cast<float>(*params.min_calib_range) : 0;
               const float high = known ? static_cast<float>(*params.max_calib_range) : 0;
               return std::make_unique<FunctionKernel>(
                   50.0 + static_cast<double>(count), [=](const Call& call) {
                     const float left = magnitude(call, 2), right = magnitude(call, 4), both = left + right;
                     float p, q;
                     if (known) {
                       const float wanted = levelsOf(c) / magnitude(low, high);
                       p = wanted / (levelsOf(a) / left);
                       q = wanted / (levelsOf(b) / right);
                     } else {
                       p = left * kInt32Levels / (both * levelsOf(a));
                       q = right * kInt32Levels / (both * levelsOf(b));
                     }
                     const bool lhsFirst = known && a != b && a == DType::kUint8;
                     const bool rhsFirst = known && a != b && b == DType::kUint8;
                     dispatchByte(a, [&](auto x) {
                       dispatchByte(b, [&](auto y) {
                         using A = decltype(x);
                         using B = decltype(y);
                         if (c == DType::kInt32) {
                           addScaled<A, B, int32_t>(call, count, p, q, false, false);
                         } else if (c == DType::kInt8) {
                           addScaled<A, B, int8_t>(call, count, p, q, lhsFirst, rhsFirst);
                         } else {
                           addScaled<A, B, uint8_t>(call, count, p, q, false, false);
                         }
                       });
                     });
                     call.out<float>(1)[0] = known ? low : -both;
                     call.out<float>(2)[0] = known ? high : both;
                   });
             });

MXLAB_KERNEL(
    "quantized_elemwise_mul", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
      const ContribQuantizedElemwiseMulParams params(reader);
      requireRange(spec, 2, 4);
      const bool isFloat = params.enable_float_output;
      const bool known = params.min_calib_range && params.max_calib_range;
      if (!isFloat) requireRangeOutputs(spec);
      const DType c = spec.outputs.at(0).dtype;
      const int64_t count = spec.inputs.at(0).size;
      if (spec.inputs[0].dtype != DType::kInt8 || spec.inputs.at(1).dtype != DType::kInt8 ||
          c != (isFloat ? DType::kFloat32
                : known ? DType::kInt8
                        : DType::kInt32))
        throw std::invalid_argument("quantized_elemwise_mul: wrong dtype");
      if (spec.inputs[1].size != count || spec.outputs[0].size != count)
        throw std::invalid_argument("quantized_elemwise_mul: the arrays have different sizes");
      const float low = known ? static_cast<float>(*params.min_calib_range) : 0;
      const float high = known ? static_cast<float>(*params.max_calib_range) : 0;
      return std::make_unique<FunctionKernel>(50.0 + 0.5 * static_cast<double>(count), [=](const Call& call) {
        const float left = magnitude(call, 2), right = magnitude(call, 4);
        const int8_t* x = call.in<int8_t>(0);
        const int8_t* y = call.in<int8_t>(1);
        const float lhsScale = kInt8Levels / left, rhsScale = kInt8Levels / right;
        if (isFloat) {
          const auto scale =
              static_cast<float>(1.0 / static_cast<double>(lhsScale) / static_cast<double>(rhsScale));
          for (int64_t i = 0; i < count; ++i) call.out<float>(0)[i] = static_cast<float>(x[i] * y[i]) * scale;
        } else if (known) {
          const float scale = kInt8Levels / magnitude(low, high) / lhsScale / rhsScale;
          for (int64_t i = 0; i < count; ++i)
            call.out<int8_t>(0)[i] = limited<int8_t>(std::trunc(static_cast<float>(x[i] * y[i]) * scale));
        } else {
          for (int64_t i = 0; i < count; ++i) call.out<int32_t>(0)[i] = x[i] * y[i];
        }
        if (isFloat) return;
        const float reach = (left / 127.0f) * (right / 127.0f) * kInt32Levels;
        call.out<float>(1)[0] = known ? low : -reach;
        call.out<float>(2)[0] = known ? high : reach;
      });
    });

MXLAB_KERNEL("quantized_concat", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const ContribQuantizedConcatParams params(reader);
  const int64_t parts = params.num_args;
  if (parts < 1 || static_cast<int64_t>(spec.inputs.size()) != parts * 3)
    throw std::invalid_argument("quantized_concat: inputs are missing");
  requireBytes(spec, 0, static_cast<size_t>(parts));
  requireRange(spec, static_cast<size_t>(parts), static_cast<size_t>(parts) * 2);
  requireRangeOutputs(spec);
  const Meta& out = spec.outputs[0];
  const int64_t axis = params.dim < 0 ? params.dim + out.rank() : params.dim;
  if (!isByte(out.dtype) || axis < 0 || axis >= out.rank())
    throw std::invalid_argument("quantized_concat: the axis is out of range");
  int64_t outer = 1, inner = 1, joined = 0;
  for (int64_t i = 0; i < out.rank(); ++i)
    (i < axis ? outer : inner) *= i == axis ? 1 : out.shape[static_cast<size_t>(i)];
  std::vector<int64_t> widths;
  std::vector<DType> types;
  for (int64_t i = 0; i < parts; ++i) {
    const Meta& meta = spec.inputs[static_cast<size_t>(i)];
    if (meta.rank() != out.rank()) throw std::invalid_argument("quantized_concat: the ranks differ");
    for (int64_t j = 0; j < out.rank(); ++j)
      if (j != axis && meta.shape[static_cast<size_t>(j)] != out.shape[static_cast<size_t>(j)])
        throw std::invalid_argument("quantized_concat: the arrays do not fit each other");
    joined += meta.shape[static_cast<size_t>(axis)];
    widths.push_back(meta.shape[static_cast<size_t>(axis)] * inner);
    types.push_back(meta.dtype);
  }
  if (joined != out.shape[static_cast<size_t>(axis)])
    throw std::invalid_argument("quantized_concat: the output has the wrong size");
  const DType to = out.dtype;
  const int64_t width = joined * inner;
  return std::make_unique<FunctionKernel>(50.0 + 0.5 * static_cast<double>(out.size), [=](const Call& call) {
    float low = 0, high = 0;
    for (int i = 0; i < parts; ++i) {
      low = std::min(low, call.in<float>(static_cast<int>(parts) + 2 * i)[0]);
      high = std::max(high, call.in<float>(static_cast<int>(parts) + 2 * i + 1)[0]);
    }
    const float wanted = levelsOf(to) / magnitude(low, high);
    int64_t offset = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
      const float own =
          levelsOf(types[i]) / magnitude(call, static_cast<int>(parts) + 2 * static_cast<int>(i));
      const float scale = own == wanted ? 1.0f : wanted / own;
      dispatchByte(types[i], [&](auto x) {
        dispatchByte(to, [&](auto y) {
          using A = decltype(x);
          using B = decltype(y);
          for (int64_t row = 0; row < outer; ++row) {
            const A* from = call.in<A>(static_cast<int>(i)) + row * widths[i];
            B* target = call.out<B>(0) + row * width + offset;
            for (int64_t k = 0; k < widths[i]; ++k)
              target[k] = limited<B>(static_cast<float>(from[k]) * scale);
          }
        });
      });
      offset += widths[i];
    }
    call.out<float>(1)[0] = low;
    call.out<float>(2)[0] = high;
  });
});

MXLAB_KERNEL("quantized_embedding", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  requireRange(spec, 2, 2);
  requireRangeOutputs(spec);
  const Meta& data = spec.inputs.at(0);
  const Meta& weight = spec.inputs.at(1);
  if (weight.rank() != 2 || weight.dtype != DType::kInt8 || spec.outputs[0].dtype != DType::kInt8)
    throw std::invalid_argument("quantized_embedding: the weight is a matrix of int8");
  const int64_t rows = weight.shape[0], width = weight.shape[1], count = data.size;
  if (spec.outputs[0].size != count * width || (rows == 0 && count > 0))
    throw std::invalid_argument("quantized_embedding: the output has the wrong size");
  const DType dtype = data.dtype;
  return std::make_unique<FunctionKernel>(20.0 + static_cast<double>(count) * 5, [=](const Call& call) {
    const IndexReader index(dtype, call.inputs[0]);
    for (int64_t i = 0; i < count && width > 0; ++i)
      std::memcpy(call.out<int8_t>(0) + i * width,
                  call.in<int8_t>(1) + bounded(index[i], rows, Bounds::kClip) * width,
                  static_cast<size_t>(width));
    passRange(call, 2);
  });
});

}  // namespace
}  // namespace mxlab
