// Reads processor, affinity mask and cgroup.
#include "cpu_info.h"

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <thread>
#if defined(__linux__)
#include <sched.h>
#endif

namespace mxlab {
namespace {

Isa detect() {
#if defined(__x86_64__)
  __builtin_cpu_init();
  Isa best = Isa::kBase;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi2")) {
    best = Isa::kAvx2;
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512cd")) {
      best = Isa::kAvx512;
    }
  }
  if (const char* wanted = std::getenv("MXLAB_ISA")) {
    if (std::strcmp(wanted, "base") == 0) return Isa::kBase;
    if (std::strcmp(wanted, "avx2") == 0 && best >= Isa::kAvx2) return Isa::kAvx2;
  }
  return best;
#else
  return Isa::kBase;
#endif
}

/// The CPUs that the cgroup's quota grants, or 0 where there is none. Reads version 2, then version 1.
double cgroupCpus() {
  std::ifstream unified("/sys/fs/cgroup/cpu.max");
  std::string quota;
  double period = 0;
  if (unified >> quota >> period && quota != "max" && period > 0) return std::atof(quota.c_str()) / period;
  std::ifstream quotaFile("/sys/fs/cgroup/cpu/cpu.cfs_quota_us"),
      periodFile("/sys/fs/cgroup/cpu/cpu.cfs_period_us");
  double micros = 0;
  if (quotaFile >> micros && periodFile >> period && micros > 0 && period > 0) return micros / period;
  return 0;
}

int environmentThreads(const char* name) {
  const char* text = std::getenv(name);
  if (text == nullptr) return 0;
  const int threads = std::atoi(text);
  return threads > 0 && threads <= 1024 ? threads : 0;
}

}  // namespace

Isa isa() {
  static const Isa best = detect();
  return best;
}

const char* isaName(Isa isa) { return isa == Isa::kAvx512 ? "avx512" : isa == Isa::kAvx2 ? "avx2" : "base"; }

std::string cpuName() {
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);) {
    if (line.rfind("model name", 0) != 0) continue;
    const size_t colon = line.find(':');
    if (colon != std::string::npos && colon + 2 <= line.size()) return line.substr(colon + 2);
  }
  return "unknown";
}

std::vector<std::string> cpuFeatures() {
  std::vector<std::string> features;
#if defined(__x86_64__)
  __builtin_cpu_init();
#define MXLAB_FEATURE(name) \
  if (__builtin_cpu_supports(name)) features.push_back(name)
  MXLAB_FEATURE("sse4.2");
  MXLAB_FEATURE("avx");
  MXLAB_FEATURE("fma");
  MXLAB_FEATURE("avx2");
  MXLAB_FEATURE("avx512f");
  MXLAB_FEATURE("avx512bw");
  MXLAB_FEATURE("avx512vl");
  MXLAB_FEATURE("avx512vnni");
  MXLAB_FEATURE("avx512bf16");
#undef MXLAB_FEATURE
#endif
  return features;
}

int defaultThreads() {
  if (const int threads = environmentThreads("MXLAB_NUM_THREADS")) return threads;
  if (const int threads = environmentThreads("OMP_NUM_THREADS")) return threads;
  int threads = static_cast<int>(std::thread::hardware_concurrency());
#if defined(__linux__)
  cpu_set_t mask;
  if (sched_getaffinity(0, sizeof mask, &mask) == 0) threads = CPU_COUNT(&mask);
#endif
  const double quota = cgroupCpus();
  if (quota > 0 && std::ceil(quota) < threads) threads = static_cast<int>(std::ceil(quota));
  return threads < 1 ? 1 : threads;
}

}  // namespace mxlab
