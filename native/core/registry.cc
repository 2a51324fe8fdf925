// The table of kernels by name.
#include <map>

#include "kernel.h"

namespace mxlab {
namespace {

// Built on first use, because registrations run before main in no particular order.
std::map<std::string, KernelFactory>& registry() {
  static auto* const kernels = new std::map<std::string, KernelFactory>();
  return *kernels;
}
std::string& duplicate() {
  static auto* const name = new std::string();
  return *name;
}

}  // namespace

void registerKernel(const std::string& name, KernelFactory factory) {
  // Throwing here would end the process while the addon loads: the fault is reported by the first look-up
  // instead.
  if (!registry().emplace(name, std::move(factory)).second) duplicate() = name;
}

const KernelFactory& findKernel(const std::string& name) {
  if (!duplicate().empty()) throw std::logic_error("kernel '" + duplicate() + "' is registered twice");
  const auto found = registry().find(name);
  if (found == registry().end())
    throw std::invalid_argument("there is no kernel '" + name + "' for the CPU in this build");
  return found->second;
}

std::vector<std::string> kernelNames() {
  std::vector<std::string> names;
  for (const auto& entry : registry()) names.push_back(entry.first);
  return names;
}

}  // namespace mxlab
