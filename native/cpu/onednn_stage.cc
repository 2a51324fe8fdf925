// Primitives with reorders: arrays that do not lie as the primitive wants them are copied into the workspace
// first.
#include "onednn_stage.h"

#include <omp.h>

#include <algorithm>
#include <numeric>

namespace mxlab {
namespace {

const dnnl::stream& cpuStream() {
  static thread_local const dnnl::stream stream(cpuEngine());
  return stream;
}

/// The copy between two layouts that are nothing but strides, as channels first and channels last are: tiles
/// in registers take a fraction of the time of oneDNN's reorder from last to first. Empty for blocked
/// layouts.
std::optional<CopyPlan> plainCopy(const dnnl::memory::desc& from, const dnnl::memory::desc& to) {
  for (const dnnl::memory::desc* desc : {&from, &to}) {
    if (desc->get_format_kind() != dnnl::memory::format_kind::blocked || desc->get_inner_nblks() != 0 ||
        desc->get_padded_dims() != desc->get_dims()) {
      return std::nullopt;
    }
  }
  if (from.get_data_type() != to.get_data_type() || from.get_ndims() < 3) return std::nullopt;
  const std::vector<int64_t> dims = to.get_dims(), source = from.get_strides(), target = to.get_strides();
  std::vector<size_t> axes(dims.size());
  std::iota(axes.begin(), axes.end(), size_t{0});
  std::stable_sort(axes.begin(), axes.end(), [&](size_t a, size_t b) { return target[a] > target[b]; });
  CopyPlan plan;
  for (const size_t axis : axes) {
    plan.dims.push_back(dims[axis]);
    plan.source.push_back(source[axis]);
    plan.target.push_back(target[axis]);
  }
  plan.merge();
  return plan;
}

}  // namespace

const dnnl::engine& cpuEngine() {
  static const dnnl::engine engine(dnnl::engine::kind::cpu, 0);
  return engine;
}

dnnl::primitive_attr userScratchpad() {
  dnnl::primitive_attr attributes;
  attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
  return attributes;
}

int64_t OneDnnStage::take(const dnnl::memory::desc& desc) {
  const int64_t offset = bytes_;
  bytes_ += (static_cast<int64_t>(desc.get_size()) + 63) / 64 * 64;
  return offset;
}

void OneDnnStage::add(int argument, const dnnl::memory::desc& user, const dnnl::memory::desc& needed,
                      bool isOutput) {
  Slot slot;
  slot.argument = argument;
  slot.isOutput = isOutput;
  slot.user = dnnl::memory(user, cpuEngine(), nullptr);
  slot.inner = slot.user;
  if (user != needed) {
    slot.inner = dnnl::memory(needed, cpuEngine(), nullptr);
    slot.offset = take(needed);
    const dnnl::memory& from = isOutput ? slot.inner : slot.user;
    const dnnl::memory& to = isOutput ? slot.user : slot.inner;
    slot.copy = plainCopy(from.get_desc(), to.get_desc());
    slot.wordBytes = dnnl::memory::data_type_size(user.get_data_type());
  }
  if (user != needed && !slot.copy) {
    const dnnl::memory& from = isOutput ? slot.inner : slot.user;
    const dnnl::memory& to = isOutput ? slot.user : slot.inner;
    const dnnl::reorder::primitive_desc desc(cpuEngine(), from.get_desc(), cpuEngine(), to.get_desc(),
                                             userScratchpad());
    slot.reorder.emplace(desc);
    slot.reorderArguments = {{DNNL_ARG_FROM, from}, {DNNL_ARG_TO, to}};
    if (desc.scratchpad_desc().get_size() > 0) {
      slot.reorderScratchpad = dnnl::memory(desc.scratchpad_desc(), cpuEngine(), nullptr);
      slot.scratchOffset = take(desc.scratchpad_desc());
      slot.reorderArguments.emplace(DNNL_ARG_SCRATCHPAD, slot.reorderScratchpad);
    }
  }
  arguments_.emplace(argument, slot.inner);
  slots_.push_back(std::move(slot));
}

void OneDnnStage::finish(dnnl::primitive primitive, const dnnl::memory::desc& scratchpad) {
  primitive_ = std::move(primitive);
  if (scratchpad.get_size() == 0) return;
  scratchpad_ = dnnl::memory(scratchpad, cpuEngine(), nullptr);
  scratchpadOffset_ = take(scratchpad);
  arguments_.emplace(DNNL_ARG_SCRATCHPAD, scratchpad_);
}

void OneDnnStage::move(const Slot& slot) {
  const void* from = (slot.isOutput ? slot.inner : slot.user).get_data_handle();
  void* to = (slot.isOutput ? slot.user : slot.inner).get_data_handle();
  runCopy(*slot.copy, slot.wordBytes, from, to, omp_get_max_threads());
}

void OneDnnStage::run(void* const* arrays, void* workspace) {
  char* base = static_cast<char*>(workspace);
  const dnnl::stream& stream = cpuStream();
  for (size_t i = 0; i < slots_.size(); ++i) {
    Slot& slot = slots_[i];
    slot.user.set_data_handle(arrays[i]);
    if (slot.offset >= 0) slot.inner.set_data_handle(base + slot.offset);
    if (slot.scratchOffset >= 0) slot.reorderScratchpad.set_data_handle(base + slot.scratchOffset);
    if (slot.reorder && !slot.isOutput) slot.reorder->execute(stream, slot.reorderArguments);
    if (slot.copy && !slot.isOutput) move(slot);
  }
  if (scratchpadOffset_ >= 0) scratchpad_.set_data_handle(base + scratchpadOffset_);
  primitive_.execute(stream, arguments_);
  for (Slot& slot : slots_) {
    if (slot.reorder && slot.isOutput) slot.reorder->execute(stream, slot.reorderArguments);
  }
  dnnl::stream(stream).wait();
  for (const Slot& slot : slots_) {
    if (slot.copy && slot.isOutput) move(slot);
  }
}

}  // namespace mxlab
