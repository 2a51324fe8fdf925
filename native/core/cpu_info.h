// What this processor can do and how many threads we may use.
#pragma once
#include <string>
#include <vector>

#include "isa.h"

namespace mxlab {

/// Model name as the operating system gives it.
std::string cpuName();
/// Instruction set extensions that matter to our kernels, those of this machine.
std::vector<std::string> cpuFeatures();
/// MXLAB_NUM_THREADS, else OMP_NUM_THREADS, else the affinity mask cut to the cgroup's quota (rounded up).
int defaultThreads();

}  // namespace mxlab
