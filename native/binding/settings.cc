// Memory figures, configuration and information about the build and the machine.
#include <dnnl.h>

#include "arguments.h"
#include "core/cpu_info.h"
#include "core/precision.h"

#define MXLAB_NAME_(a, b) a##b
#define MXLAB_NAME(a, b) MXLAB_NAME_(a, b)
#define MXLAB_OPENBLAS(name) MXLAB_NAME(BLAS_SYMBOL_PREFIX, name)
extern "C" char* MXLAB_OPENBLAS(openblas_get_corename)();

namespace mxlab {
namespace {

napi_value memory(Environment& self, napi_value* arguments) {
  self.engine.handOver();
  if (toBoolean(self, arguments[0])) self.sweep(true);
  self.engine.memory().liveArrays = self.engine.arrays().count();
  const EngineMemory& memory = self.engine.memory();
  napi_value object;
  napi_create_object(self.env, &object);
  const auto set = [&](const char* name, int64_t value) {
    setField(self, object, name, fromNumber(self, static_cast<double>(value)));
  };
  set("liveBytes", memory.liveBytes);
  set("liveArrays", memory.liveArrays);
  set("cachedBytes", self.engine.cachedBytes());
  set("peakBytes", memory.peakBytes);
  set("softBudget", memory.softBudget);
  set("hardBudget", memory.hardBudget);
  set("sweeps", self.sweeps);
  set("minorCollections", self.minorCollections);
  set("majorCollections", self.majorCollections);
  return object;
}

/// The field of an options object, or null when it is missing.
napi_value field(Environment& self, napi_value object, const char* name) {
  napi_value value;
  if (napi_get_named_property(self.env, object, name, &value) != napi_ok)
    badArgument("configure: expected an object");
  return isNullish(self, value) ? nullptr : value;
}

napi_value configure(Environment& self, napi_value* arguments) {
  EngineMemory& memory = self.engine.memory();
  const auto bytes = [&](const char* name, int64_t& target) {
    napi_value value = field(self, arguments[0], name);
    if (value == nullptr) return;
    const int64_t number = toSize(self, value);
    if (number <= 0) badArgument(std::string("configure: ") + name + " must be positive");
    target = number;
  };
  bytes("softBudget", memory.softBudget);
  bytes("hardBudget", memory.hardBudget);
  if (memory.softBudget > memory.hardBudget) memory.softBudget = memory.hardBudget;
  self.engine.setCacheLimit(memory.hardBudget / 4);
  bytes("queueBytes", memory.queueBytes);
  if (napi_value threads = field(self, arguments[0], "threads")) {
    self.engine.setThreads(toInt(self, threads));
  }
  if (napi_value rounds = field(self, arguments[0], "roundsFactors")) {
    self.engine.waitAll();
    roundsFactors() = toBoolean(self, rounds);
  }
  if (napi_value collect = field(self, arguments[0], "collect")) {
    napi_valuetype type;
    napi_typeof(self.env, collect, &type);
    if (type != napi_function) badArgument("configure: collect must be a function");
    self.setCollect(collect);
  }
  if (napi_value size = field(self, arguments[0], "bulkSize")) {
    self.engine.handOver();
    self.engine.setBulkSize(std::min(toInt(self, size), static_cast<int>(Segment::kMostSteps)));
  }
  if (napi_value collects = field(self, arguments[0], "collectsSmall")) {
    self.collectsSmall = toBoolean(self, collects);
    self.limitSmallCalls();
  }
  if (napi_value lists = field(self, arguments[0], "smallCalls")) self.setSmallCalls(lists);
  if (napi_value flag = field(self, arguments[0], "interruptFlag")) self.setInterruptFlag(flag);
  return nullptr;
}

const char* onednnIsa() {
  switch (dnnl_get_effective_cpu_isa()) {
    case dnnl_cpu_isa_sse41:
      return "sse41";
    case dnnl_cpu_isa_avx:
      return "avx";
    case dnnl_cpu_isa_avx2:
      return "avx2";
    case dnnl_cpu_isa_avx2_vnni:
      return "avx2_vnni";
    case dnnl_cpu_isa_avx512_core:
      return "avx512_core";
    case dnnl_cpu_isa_avx512_core_vnni:
      return "avx512_core_vnni";
    case dnnl_cpu_isa_avx512_core_bf16:
      return "avx512_core_bf16";
    case dnnl_cpu_isa_avx512_core_fp16:
      return "avx512_core_fp16";
    case dnnl_cpu_isa_avx512_core_amx:
      return "avx512_core_amx";
    default:
      return "other";
  }
}

napi_value information(Environment& self, napi_value*) {
  const auto object = [&] {
    napi_value value;
    napi_create_object(self.env, &value);
    return value;
  };
  const auto texts = [&](const std::vector<std::string>& list) {
    napi_value array;
    napi_create_array_with_length(self.env, list.size(), &array);
    for (uint32_t i = 0; i < list.size(); ++i) napi_set_element(self.env, array, i, fromText(self, list[i]));
    return array;
  };
  napi_value cpu = object(), blas = object(), onednn = object(), cuda = object(), all = object();
  setField(self, cpu, "name", fromText(self, cpuName()));
  setField(self, cpu, "features", texts(cpuFeatures()));
  setField(self, cpu, "isa", fromText(self, isaName(isa())));
  setField(self, cpu, "threads", fromInt(self, self.engine.threads()));
  setField(self, blas, "library", fromText(self, "OpenBLAS"));
  setField(self, blas, "version", fromText(self, OPENBLAS_VERSION_TEXT));
  setField(self, blas, "core", fromText(self, MXLAB_OPENBLAS(openblas_get_corename)()));
  const dnnl_version_t* version = dnnl_version();
  setField(self, onednn, "version",
           fromText(self, std::to_string(version->major) + "." + std::to_string(version->minor) + "." +
                              std::to_string(version->patch)));
  setField(self, onednn, "isa", fromText(self, onednnIsa()));
  setField(self, cuda, "available", fromBoolean(self, false));
  setField(self, cuda, "reason",
           fromText(self, "this build has no CUDA kernels yet; everything runs on the CPU"));
  setField(self, all, "version", fromText(self, "0.1.0"));
#if defined(__clang__)
  setField(self, all, "compiler", fromText(self, "clang " __clang_version__));
#else
  setField(self, all, "compiler", fromText(self, "g++ " __VERSION__));
#endif
  setField(self, all, "cpu", cpu);
  setField(self, all, "blas", blas);
  setField(self, all, "onednn", onednn);
  setField(self, all, "cuda", cuda);
  return all;
}

napi_value kernels(Environment& self, napi_value*) {
  const std::vector<std::string> names = kernelNames();
  napi_value array;
  napi_create_array_with_length(self.env, names.size(), &array);
  for (uint32_t i = 0; i < names.size(); ++i) napi_set_element(self.env, array, i, fromText(self, names[i]));
  return array;
}

}  // namespace

const std::vector<DoorFunction> settingFunctions = {
    {"memory", entry<1, memory>},
    {"configure", entry<1, configure>},
    {"information", entry<0, information>},
    {"kernels", entry<0, kernels>},
};

}  // namespace mxlab
