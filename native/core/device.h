// The kinds of device. A kernel is registered for one kind; a GPU's kernels mirror the CPU's file by file.
#pragma once
#include <cstdint>

namespace mxlab {

/// Numbered as in MXNet's files and contexts.
enum class DeviceType : int32_t { kCpu = 1, kGpu = 2 };

/// For messages: "CPU", "GPU".
inline const char* deviceText(DeviceType type) { return type == DeviceType::kGpu ? "GPU" : "CPU"; }

}  // namespace mxlab
