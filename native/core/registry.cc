// The table of kernels by device and name.
#include <map>
#include <utility>

#include "kernel.h"

namespace mxlab {
namespace {

using Key = std::pair<DeviceType, std::string>;

// Built on first use, because registrations run before main in no particular order.
std::map<Key, KernelFactory>& registry() {
  static auto* const kernels = new std::map<Key, KernelFactory>();
  return *kernels;
}
std::string& duplicate() {
  static auto* const name = new std::string();
  return *name;
}

}  // namespace

void registerKernel(const std::string& name, KernelFactory factory, DeviceType device) {
  // Throwing here would end the process while the addon loads: the fault is reported by the first look-up
  // instead.
  if (!registry().emplace(Key(device, name), std::move(factory)).second) duplicate() = name;
}

const KernelFactory& findKernel(const std::string& name, DeviceType device) {
  if (!duplicate().empty()) throw std::logic_error("kernel '" + duplicate() + "' is registered twice");
  const auto found = registry().find(Key(device, name));
  if (found == registry().end()) {
    throw std::invalid_argument("there is no kernel '" + name + "' for the " + deviceText(device) +
                                " in this build");
  }
  return found->second;
}

std::vector<std::string> kernelNames(DeviceType device) {
  std::vector<std::string> names;
  for (const auto& entry : registry()) {
    if (entry.first.first == device) names.push_back(entry.first.second);
  }
  return names;
}

}  // namespace mxlab
