// quantize, quantize_v2, quantize_asym, dequantize, requantize: numbers to 8-bit whole numbers and back.
#include "quantize.h"

#include <algorithm>
#include <cstring>

#include "core/parallel.h"
#include "generated/params/contrib_quantize.h"
#include "generated/params/contrib_quantize_asym.h"
#include "generated/params/contrib_quantize_v2.h"
#include "generated/params/contrib_requantize.h"

namespace mxlab {
namespace {

constexpr int64_t kGrain = 65536;

void sameSize(const PlanSpec& spec) {
  if (spec.inputs.at(0).size != spec.outputs.at(0).size)
    throw std::invalid_argument(spec.kernel + ": input and output have different sizes");
}

void roundFloats(const Call& call, DType to, int64_t count, float scale, float shift = 0) {
  const float* x = call.in<float>(0);
  parallelFor(call.threads, count, kGrain, [&](int64_t begin, int64_t end) {
    if (to == DType::kInt8) {
      MXLAB_ISA_PICK(roundFloatToInt8)(x + begin, call.out<int8_t>(0) + begin, end - begin, scale);
    } else {
      MXLAB_ISA_PICK(roundFloatToUint8)(x + begin, call.out<uint8_t>(0) + begin, end - begin, scale, shift);
    }
  });
}

struct Range {
  float low = 0, high = 0;
  float reach() const { return magnitude(low, high); }
};

/// Least and largest number; 0 and 0 where there is none.
Range rangeOf(const Call& call, int64_t count) {
  if (count == 0) return {};
  constexpr int kMost = 64;
  Range parts[kMost];
  const int pieces = static_cast<int>(std::min<int64_t>(std::min(call.threads, kMost), count / kGrain + 1));
  const int64_t step = (count + pieces - 1) / pieces;
  const float* x = call.in<float>(0);
  parallelFor(pieces, pieces, 1, [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i) {
      const int64_t from = std::min(i * step, count), to = std::min(from + step, count);
      MXLAB_ISA_PICK(extremes)(x + from, to - from, &parts[i].low, &parts[i].high);
    }
  });
  Range all = parts[0];
  for (int i = 1; i < pieces; ++i) {
    all.low = std::min(all.low, parts[i].low);
    all.high = std::max(all.high, parts[i].high);
  }
  // Nothing but NaN.
  return all.low > all.high ? Range{} : all;
}

void putRange(const Call& call, float low, float high) {
  call.out<float>(1)[0] = low;
  call.out<float>(2)[0] = high;
}

double costOf(const PlanSpec& spec) { return 50.0 + 0.4 * static_cast<double>(spec.inputs.at(0).size); }

MXLAB_KERNEL("quantize", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  sameSize(spec);
  requireRange(spec, 1, 2);
  requireRangeOutputs(spec);
  const DType to = spec.outputs[0].dtype;
  if (spec.inputs[0].dtype != DType::kFloat32 || !isByte(to))
    throw std::invalid_argument("quantize: takes float32 to int8 or uint8");
  const int64_t count = spec.inputs[0].size;
  return std::make_unique<FunctionKernel>(costOf(spec), [=](const Call& call) {
    // This operator, other than quantize_v2, spreads the range over whole levels only.
    const float reach = magnitude(call, 1);
    roundFloats(call, to, count, (to == DType::kInt8 ? 127.0f : 255.0f) / reach);
    if (to == DType::kInt8) {
      putRange(call, -reach, reach);
    } else {
      putRange(call, call.in<float>(1)[0], call.in<float>(2)[0]);
    }
  });
});

MXLAB_KERNEL("quantize_v2", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const ContribQuantizeV2Params params(reader);
  sameSize(spec);
  requireRangeOutputs(spec);
  const DType from = spec.inputs[0].dtype, to = spec.outputs[0].dtype;
  const int64_t count = spec.inputs[0].size;
  const bool known = params.min_calib_range && params.max_calib_range;
  Range given;
  if (known)
    given = {static_cast<float>(*params.min_calib_range), static_cast<float>(*params.max_calib_range)};
  if (!isByte(to)) throw std::invalid_argument("quantize_v2: gives int8 or uint8");
  if (from == to) {
    if (!known) given = from == DType::kInt8 ? Range{-kInt8Levels, kInt8Levels} : Range{0, kUint8Levels};
    return std::make_unique<FunctionKernel>(20.0 + 0.05 * static_cast<double>(count), [=](const Call& call) {
      if (count > 0) std::memmove(call.outputs[0], call.inputs[0], static_cast<size_t>(count));
      putRange(call, given.low, given.high);
    });
  }
  if (from != DType::kFloat32) throw std::invalid_argument("quantize_v2: takes float32, int8 or uint8");
  return std::make_unique<FunctionKernel>(costOf(spec), [=](const Call& call) {
    const Range range = known ? given : rangeOf(call, count);
    const float reach = range.reach();
    roundFloats(call, to, count, levelsOf(to) / reach);
    if (to == DType::kInt8) {
      putRange(call, -reach, reach);
    } else {
      putRange(call, range.low, range.high);
    }
  });
});

MXLAB_KERNEL("quantize_asym", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const ContribQuantizeAsymParams params(reader);
  sameSize(spec);
  requireRangeOutputs(spec);
  const DType from = spec.inputs[0].dtype;
  const int64_t count = spec.inputs[0].size;
  if (spec.outputs[0].dtype != DType::kUint8) throw std::invalid_argument("quantize_asym: gives uint8");
  if (isByte(from)) {
    return std::make_unique<FunctionKernel>(20.0 + 0.1 * static_cast<double>(count), [=](const Call& call) {
      const uint8_t* x = call.in<uint8_t>(0);
      uint8_t* y = call.out<uint8_t>(0);
      // Adding 128 to an int8 is turning over its highest bit.
      const uint8_t turn = from == DType::kInt8 ? 128 : 0;
      for (int64_t i = 0; i < count; ++i) y[i] = x[i] ^ turn;
      putRange(call, 1, turn);
    });
  }
  if (from != DType::kFloat32) throw std::invalid_argument("quantize_asym: takes float32, int8 or uint8");
  const bool known = params.min_calib_range && params.max_calib_range;
  Range given;
  if (known)
    given = {static_cast<float>(*params.min_calib_range), static_cast<float>(*params.max_calib_range)};
  return std::make_unique<FunctionKernel>(costOf(spec), [=](const Call& call) {
    const Range range = known ? given : rangeOf(call, count);
    const float scale = 255.0f / (range.high - range.low);
    const float shift = 255.0f - range.high * scale;
    roundFloats(call, DType::kUint8, count, scale, shift);
    putRange(call, scale, shift);
  });
});

MXLAB_KERNEL("dequantize", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  sameSize(spec);
  requireRange(spec, 1, 2);
  const DType from = spec.inputs[0].dtype;
  const int64_t count = spec.inputs[0].size;
  if (!isByte(from) || spec.outputs[0].dtype != DType::kFloat32)
    throw std::invalid_argument("dequantize: takes int8 or uint8 to float32");
  return std::make_unique<FunctionKernel>(costOf(spec), [=](const Call& call) {
    const float scale = magnitude(call, 1) / levelsOf(from);
    float* y = call.out<float>(0);
    parallelFor(call.threads, count, kGrain, [&](int64_t begin, int64_t end) {
      if (from == DType::kInt8) {
        MXLAB_ISA_PICK(scaleInt8)(call.in<int8_t>(0) + begin, y + begin, end - begin, scale);
      } else {
        MXLAB_ISA_PICK(scaleUint8)(call.in<uint8_t>(0) + begin, y + begin, end - begin, scale);
      }
    });
  });
});

MXLAB_KERNEL("requantize", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const ContribRequantizeParams params(reader);
  sameSize(spec);
  requireRange(spec, 1, 2);
  requireRangeOutputs(spec);
  const DType to = spec.outputs[0].dtype;
  const int64_t count = spec.inputs[0].size;
  if (spec.inputs[0].dtype != DType::kInt32 || !isByte(to))
    throw std::invalid_argument("requantize: takes int32 to int8 or uint8");
  const bool known = params.min_calib_range && params.max_calib_range;
  const float calibrated = known ? magnitude(static_cast<float>(*params.min_calib_range),
                                             static_cast<float>(*params.max_calib_range))
                                 : 0;
  return std::make_unique<FunctionKernel>(costOf(spec), [=](const Call& call) {
    const int32_t* x = call.in<int32_t>(0);
    const float reach = magnitude(call, 1);
    float wanted = calibrated;
    if (!known) {
      int32_t low = 0, high = 0;
      for (int64_t i = 0; i < count; ++i) {
        low = x[i] < low ? x[i] : low;
        high = x[i] > high ? x[i] : high;
      }
      wanted = magnitude(static_cast<float>(low), static_cast<float>(high)) * reach / kInt32Levels;
    }
    const float scale = (reach / kInt32Levels) * ((to == DType::kInt8 ? 127.0f : 255.0f) / wanted);
    parallelFor(call.threads, count, kGrain, [&](int64_t begin, int64_t end) {
      if (to == DType::kInt8) {
        MXLAB_ISA_PICK(roundInt32ToInt8)(x + begin, call.out<int8_t>(0) + begin, end - begin, scale);
      } else {
        MXLAB_ISA_PICK(roundInt32ToUint8)(x + begin, call.out<uint8_t>(0) + begin, end - begin, scale);
      }
    });
    putRange(call, to == DType::kInt8 ? -wanted : 0, wanted);
  });
});

}  // namespace
}  // namespace mxlab
