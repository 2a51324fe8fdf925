// oneDNN called from C++ without anything around it: the fastest that a library over it can be.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dnnl.hpp"

namespace {

using dnnl::memory;
using Tag = memory::format_tag;
using Arguments = std::unordered_map<int, memory>;

const dnnl::engine& engine() {
  static const dnnl::engine made(dnnl::engine::kind::cpu, 0);
  return made;
}
dnnl::stream& stream() {
  static dnnl::stream made(engine());
  return made;
}

memory::desc desc(const memory::dims& dims, Tag tag) { return {dims, memory::data_type::f32, tag}; }

/// Memory with small numbers of both signs.
memory filled(const memory::desc& desc) {
  memory made(desc, engine());
  float* data = static_cast<float*>(made.get_data_handle());
  for (size_t i = 0; i < desc.get_size() / sizeof(float); ++i)
    data[i] = static_cast<float>(std::rand() % 2001 - 1000) / 10000.0f;
  return made;
}

/// What one run does, and what makes it.
using Run = std::function<void()>;
using Maker = std::function<Run(int64_t size)>;

Run gemm(int64_t size) {
  const memory a = filled(desc({size, size}, Tag::ab)), b = filled(desc({size, size}, Tag::ab));
  const memory c = filled(desc({size, size}, Tag::ab));
  return [=] {
    const auto data = [](const memory& m) { return static_cast<float*>(m.get_data_handle()); };
    dnnl_sgemm('N', 'N', size, size, size, 1, data(a), size, data(b), size, 0, data(c), size);
  };
}

/// A convolution of a batch of 8 square pictures.
struct Convolution {
  int64_t channels, size, filters, kernel, step, padding, groups;
};

/// Plain arrays in and out, as a library's user has them; in between the arrays lie as `inner` says.
Run convolution(const Convolution& c, Tag inner, Tag outer) {
  const int64_t size = (c.size + 2 * c.padding - c.kernel) / c.step + 1;
  const auto data = desc({8, c.channels, c.size, c.size}, Tag::nchw);
  const auto result = desc({8, c.filters, size, size}, Tag::nchw);
  const memory::dims filters = {c.filters / c.groups, c.channels / c.groups, c.kernel, c.kernel};
  memory::dims grouped = filters;
  grouped.insert(grouped.begin(), c.groups);
  const auto weights = c.groups > 1 ? desc(grouped, Tag::goihw) : desc(filters, Tag::oihw);
  const dnnl::convolution_forward::primitive_desc chosen(
      engine(), dnnl::prop_kind::forward_inference, dnnl::algorithm::convolution_direct,
      desc(data.get_dims(), inner), desc(weights.get_dims(), Tag::any), desc(result.get_dims(), outer),
      {c.step, c.step}, {c.padding, c.padding}, {c.padding, c.padding});
  if (std::string(chosen.impl_info_str()).rfind("ref", 0) == 0) return {};
  const memory x = filled(data), w = filled(weights), y = filled(result);
  const memory x2(chosen.src_desc(), engine()), w2(chosen.weights_desc(), engine());
  const memory y2(chosen.dst_desc(), engine());
  const bool turnsIn = chosen.src_desc() != data, turnsOut = chosen.dst_desc() != result;
  const dnnl::reorder in(x, x2), own(w, w2), out(y2, y);
  const dnnl::convolution_forward primitive(chosen);
  return [=] {
    if (turnsIn) in.execute(stream(), {{DNNL_ARG_FROM, x}, {DNNL_ARG_TO, x2}});
    own.execute(stream(), {{DNNL_ARG_FROM, w}, {DNNL_ARG_TO, w2}});
    primitive.execute(
        stream(),
        {{DNNL_ARG_SRC, turnsIn ? x2 : x}, {DNNL_ARG_WEIGHTS, w2}, {DNNL_ARG_DST, turnsOut ? y2 : y}});
    if (turnsOut) out.execute(stream(), {{DNNL_ARG_FROM, y2}, {DNNL_ARG_TO, y}});
    stream().wait();
  };
}

/// The fastest of the layouts that oneDNN may use inside: its own choice, blocks of channels, plain.
Run convolution(const Convolution& c) {
  Run best;
  double least = 0;
  for (const auto& [inner, outer] : {std::pair{Tag::any, Tag::any}, std::pair{Tag::nChw16c, Tag::nChw16c},
                                     std::pair{Tag::nchw, Tag::nchw}}) {
    Run run;
    try {
      run = convolution(c, inner, outer);
    } catch (const dnnl::error&) {
    }
    if (!run) continue;
    run();
    double fastest = 0;
    for (int i = 0; i < 5; ++i) {
      const auto start = std::chrono::steady_clock::now();
      run();
      const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      if (i == 0 || took < fastest) fastest = took;
    }
    if (!best || fastest < least) {
      best = run;
      least = fastest;
    }
  }
  return best;
}

Maker convolving(const Convolution& c) {
  return [c](int64_t) { return convolution(c); };
}

/// An LSTM layer from weights as they lie in MXNet and PyTorch, forward or both ways.
Run lstm(int64_t steps, int64_t batch, int64_t width, bool both) {
  const auto x = desc({steps, batch, width}, Tag::tnc), state = desc({1, 1, batch, width}, Tag::ldnc);
  const auto bias = desc({1, 1, 4, width}, Tag::ldgo), any = desc({1, 1, width, 4, width}, Tag::any);
  const auto plain = desc({1, 1, width, 4, width}, Tag::ldgoi);
  const auto direction = dnnl::rnn_direction::unidirectional_left2right;
  const dnnl::lstm_forward::primitive_desc forward(
      engine(), both ? dnnl::prop_kind::forward_training : dnnl::prop_kind::forward_inference, direction, x,
      state, state, any, any, bias, x, state, state);
  const memory w = filled(plain), r = filled(plain);
  const memory w2(forward.weights_layer_desc(), engine()), r2(forward.weights_iter_desc(), engine());
  Arguments arguments = {{DNNL_ARG_SRC_LAYER, filled(x)},      {DNNL_ARG_SRC_ITER, filled(state)},
                         {DNNL_ARG_SRC_ITER_C, filled(state)}, {DNNL_ARG_BIAS, filled(bias)},
                         {DNNL_ARG_WEIGHTS_LAYER, w2},         {DNNL_ARG_WEIGHTS_ITER, r2},
                         {DNNL_ARG_DST_LAYER, filled(x)},      {DNNL_ARG_DST_ITER, filled(state)},
                         {DNNL_ARG_DST_ITER_C, filled(state)}};
  if (both) arguments[DNNL_ARG_WORKSPACE] = memory(forward.workspace_desc(), engine());
  const dnnl::reorder turnW(w, w2), turnR(r, r2);
  const dnnl::lstm_forward primitive(forward);
  const Run run = [=] {
    turnW.execute(stream(), {{DNNL_ARG_FROM, w}, {DNNL_ARG_TO, w2}});
    turnR.execute(stream(), {{DNNL_ARG_FROM, r}, {DNNL_ARG_TO, r2}});
    primitive.execute(stream(), arguments);
    stream().wait();
  };
  if (!both) return run;
  const dnnl::lstm_backward::primitive_desc backward(engine(), dnnl::prop_kind::backward, direction, x, state,
                                                     state, any, any, bias, x, state, state, x, state, state,
                                                     any, any, bias, x, state, state, forward);
  const memory w3(backward.weights_layer_desc(), engine()), r3(backward.weights_iter_desc(), engine());
  const memory dw2(backward.diff_weights_layer_desc(), engine()),
      dr2(backward.diff_weights_iter_desc(), engine());
  const memory dw = filled(plain), dr = filled(plain), db = filled(bias);
  Arguments more = arguments;
  more[DNNL_ARG_WEIGHTS_LAYER] = w3;
  more[DNNL_ARG_WEIGHTS_ITER] = r3;
  const std::pair<int, memory> gradients[] = {
      {DNNL_ARG_DIFF_SRC_LAYER, filled(x)},      {DNNL_ARG_DIFF_SRC_ITER, filled(state)},
      {DNNL_ARG_DIFF_SRC_ITER_C, filled(state)}, {DNNL_ARG_DIFF_WEIGHTS_LAYER, dw2},
      {DNNL_ARG_DIFF_WEIGHTS_ITER, dr2},         {DNNL_ARG_DIFF_BIAS, db},
      {DNNL_ARG_DIFF_DST_LAYER, filled(x)},      {DNNL_ARG_DIFF_DST_ITER, filled(state)},
      {DNNL_ARG_DIFF_DST_ITER_C, filled(state)}};
  for (const auto& gradient : gradients) more.insert(gradient);
  const dnnl::reorder turnW3(w, w3), turnR3(r, r3), backW(dw2, dw), backR(dr2, dr);
  const dnnl::lstm_backward second(backward);
  return [=] {
    run();
    turnW3.execute(stream(), {{DNNL_ARG_FROM, w}, {DNNL_ARG_TO, w3}});
    turnR3.execute(stream(), {{DNNL_ARG_FROM, r}, {DNNL_ARG_TO, r3}});
    // The primitive adds to the gradients of the weights.
    for (const memory& sum : {dw2, dr2, db})
      std::fill_n(static_cast<char*>(sum.get_data_handle()), sum.get_desc().get_size(), 0);
    second.execute(stream(), more);
    backW.execute(stream(), {{DNNL_ARG_FROM, dw2}, {DNNL_ARG_TO, dw}});
    backR.execute(stream(), {{DNNL_ARG_FROM, dr2}, {DNNL_ARG_TO, dr}});
    stream().wait();
  };
}

const std::map<std::string, Maker> makers = {
    {"gemm", gemm},
    {"conv3x3_forward", convolving({64, 56, 64, 3, 1, 1, 1})},
    {"conv1x1", convolving({256, 14, 1024, 1, 1, 0, 1})},
    {"conv_depthwise", convolving({128, 56, 128, 3, 1, 1, 128})},
    {"conv_stem", convolving({3, 224, 64, 7, 2, 3, 1})},
    {"conv1x1_wide", convolving({64, 56, 256, 1, 1, 0, 1})},
    {"conv1x1_narrow", convolving({256, 56, 64, 1, 1, 0, 1})},
    {"conv3x3_step", convolving({128, 56, 128, 3, 2, 1, 1})},
    {"conv3x3_deep", convolving({512, 7, 512, 3, 1, 1, 1})},
    {"conv_groups", convolving({128, 56, 128, 3, 1, 1, 32})},
    {"conv_depthwise_step", convolving({128, 56, 128, 3, 2, 1, 128})},
    {"lstm", [](int64_t) { return lstm(35, 32, 256, false); }},
    {"lstm_both", [](int64_t) { return lstm(35, 32, 256, true); }},
    {"lstm_small", [](int64_t) { return lstm(10, 4, 32, false); }},
    {"lstm_small_both", [](int64_t) { return lstm(10, 4, 32, true); }},
};

/// The text or number behind a name in one line of JSON; names and texts hold no escapes here.
std::string field(const std::string& json, const std::string& name) {
  size_t at = json.find('"' + name + "\":");
  if (at == std::string::npos) return "";
  at += name.size() + 3;
  const bool quoted = json[at] == '"';
  const size_t end = json.find_first_of(quoted ? "\"" : ",}", at + quoted);
  return json.substr(at + quoted, end - at - quoted);
}

double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Seconds per run, in batches long enough for the clock.
std::vector<double> sample(const Run& run, double seconds) {
  run();
  int64_t batch = 1;
  for (;;) {
    const double start = now();
    for (int64_t i = 0; i < batch; ++i) run();
    const double passed = now() - start;
    if (passed > 2 * seconds) return {passed / static_cast<double>(batch)};
    if (passed > 0.004) break;
    batch =
        passed > 0.0005 ? static_cast<int64_t>(static_cast<double>(batch) * 0.005 / passed) + 1 : batch * 8;
  }
  std::vector<double> samples;
  for (const double end = now() + seconds; now() < end || samples.empty();) {
    const double start = now();
    for (int64_t i = 0; i < batch; ++i) run();
    samples.push_back((now() - start) / static_cast<double>(batch));
  }
  return samples;
}

}  // namespace

int main() {
  std::map<std::string, Run> prepared;
  for (std::string request; std::getline(std::cin, request);) {
    const std::string line = field(request, "line");
    const auto maker = makers.find(field(request, "op"));
    std::string samples = "null";
    if (maker != makers.end()) {
      Run& run = prepared[line];
      if (!run) run = maker->second(std::stoll("0" + field(request, "size")));
      samples = "[";
      for (const double seconds : sample(run, std::stod(field(request, "seconds"))))
        samples += (samples.size() > 1 ? "," : "") + std::to_string(seconds * 1e6) + "e-6";
      samples += "]";
    }
    std::cout << "{\"line\":\"" << line << "\",\"samples\":" << samples << ",\"peakMegabytes\":0}"
              << std::endl;
  }
  return 0;
}
