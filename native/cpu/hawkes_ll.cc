// Log-likelihood of Hawkes processes and its gradients; everything is added up in float64.
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/kernel.h"
#include "core/parallel.h"
#include "generated/params/backward_hawkesll.h"
#include "indices.h"

namespace mxlab {
namespace {

struct Hawkes {
  int64_t batch, kinds, events;
  DType marks, lengths;
};

Hawkes hawkesOf(const PlanSpec& spec) {
  const Meta& lda = spec.inputs.at(0);
  const Meta& lags = spec.inputs.at(4);
  if (lda.rank() != 2 || lags.rank() != 2 || lags.shape[0] != lda.shape[0])
    throw std::invalid_argument("hawkesll: lda must be (batch, marks), lags (batch, events)");
  const Hawkes h{lda.shape[0], lda.shape[1], lags.shape[1], spec.inputs.at(5).dtype, spec.inputs.at(6).dtype};
  const int64_t sizes[8] = {h.batch * h.kinds, h.kinds,   h.kinds, h.batch * h.kinds,
                            lags.size,         lags.size, h.batch, h.batch};
  for (size_t i = 0; i < 8; ++i) {
    if (spec.inputs.at(i).size != sizes[i] || (i != 5 && spec.inputs[i].dtype != lda.dtype))
      throw std::invalid_argument("hawkesll: the arrays do not fit each other");
  }
  return h;
}

/// Number of events of a sample, with their marks checked.
int64_t eventsOf(const Hawkes& h, const Call& call, int64_t n) {
  const int64_t count = IndexReader(h.lengths, call.inputs[6])[n];
  if (count > h.events)
    throw std::out_of_range("valid_length " + std::to_string(count) + " exceeds the number of events, " +
                            std::to_string(h.events));
  const IndexReader marks(h.marks, call.inputs[5]);
  for (int64_t j = 0; j < count; ++j) bounded(marks[n * h.events + j], h.kinds, Bounds::kRaise);
  return count;
}

/// One process of a sample: its excitement and the derivatives of excitement and likelihood.
struct Process {
  double lda, alpha, beta, state;
  double last = 0;
  double stateByBeta = 0, stateByStart = 1;
  double byLda = 0, byAlpha = 0, byBeta = 0, byStart = 0;

  /// The integral of the intensity since the last event, taken off the likelihood, and its derivatives.
  double pass(double lapse, double decay) {
    byLda -= lapse;
    byAlpha -= state * (1 - decay);
    byBeta -= alpha * (stateByBeta * (1 - decay) + state * lapse * decay);
    byStart -= alpha * stateByStart * (1 - decay);
    return -(lda * lapse + alpha * state * (1 - decay));
  }
  /// The excitement after this time.
  void fade(double lapse, double decay) {
    stateByBeta = decay * (stateByBeta - lapse * state);
    stateByStart *= decay;
    state *= decay;
  }
  /// What an event at this time adds to the likelihood.
  double event(double time) {
    const double lapse = time - last, decay = std::exp(-beta * lapse);
    const double excited = state * decay, intensity = lda + alpha * beta * excited;
    byLda += 1 / intensity;
    byAlpha += beta * excited / intensity;
    byBeta += alpha * (excited + beta * decay * (stateByBeta - state * lapse)) / intensity;
    byStart += alpha * beta * stateByStart * decay / intensity;
    const double sum = std::log(intensity) + pass(lapse, decay);
    fade(lapse, decay);
    state += 1;
    last = time;
    return sum;
  }
};

/// Runs one sample to its end; returns the likelihood, `processes` keep the rest.
template <typename T>
double runSample(const Hawkes& h, const Call& call, int64_t n, std::vector<Process>& processes) {
  const int64_t count = eventsOf(h, call, n);
  const auto value = [&](int input, int64_t at) { return static_cast<double>(call.in<T>(input)[at]); };
  processes.clear();
  for (int64_t k = 0; k < h.kinds; ++k) {
    Process p{};
    p.lda = value(0, n * h.kinds + k);
    p.alpha = value(1, k);
    p.beta = value(2, k);
    p.state = value(3, n * h.kinds + k);
    p.stateByStart = 1;
    processes.push_back(p);
  }
  const IndexReader marks(h.marks, call.inputs[5]);
  double sum = 0, time = 0;
  for (int64_t j = 0; j < count; ++j) {
    time += value(4, n * h.events + j);
    sum += processes[static_cast<size_t>(marks[n * h.events + j])].event(time);
  }
  for (Process& p : processes) {
    const double lapse = value(7, n) - p.last, decay = std::exp(-p.beta * lapse);
    sum += p.pass(lapse, decay);
    p.fade(lapse, decay);
  }
  return sum;
}

double hawkesCost(const Hawkes& h) {
  return 100.0 + static_cast<double>(h.batch * (h.events + h.kinds)) * 60;
}

MXLAB_KERNEL("hawkesll", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const Hawkes h = hawkesOf(spec);
  const DType type = spec.inputs[0].dtype;
  if (spec.outputs.at(0).size != h.batch || spec.outputs.at(1).size != h.batch * h.kinds ||
      spec.outputs[0].dtype != type || spec.outputs[1].dtype != type) {
    throw std::invalid_argument("hawkesll: an output has the wrong shape");
  }
  return dispatchFloat(type, "hawkesll", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(hawkesCost(h), [=](const Call& call) {
      std::vector<Process> processes;
      for (int64_t n = 0; n < h.batch; ++n) {
        call.out<T>(0)[n] = convert<T>(runSample<T>(h, call, n, processes));
        for (int64_t k = 0; k < h.kinds; ++k)
          call.out<T>(1)[n * h.kinds + k] = convert<T>(processes[static_cast<size_t>(k)].state);
      }
    });
  });
});

MXLAB_KERNEL("backward_hawkesll", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const BackwardHawkesllParams params(reader);
  const Hawkes h = hawkesOf(spec);
  const DType type = spec.inputs[0].dtype;
  int places[4] = {-1, -1, -1, -1};
  bool fits = spec.inputs.at(8).size == h.batch && spec.inputs.at(9).size == h.batch * h.kinds &&
              spec.inputs[8].dtype == type && spec.inputs[9].dtype == type;
  for (size_t i = 0; i < params.wants.size(); ++i) {
    const int64_t which = params.wants[i];
    if (which < 0 || which > 3) throw std::invalid_argument("hawkesll: unknown gradient");
    const Meta& out = spec.outputs.at(i);
    fits = fits && out.size == spec.inputs[static_cast<size_t>(which)].size && out.dtype == type;
    places[which] = static_cast<int>(i);
  }
  if (!fits) throw std::invalid_argument("hawkesll: the gradients do not fit the arrays");
  const int toLda = places[0], toAlpha = places[1], toBeta = places[2], toState = places[3];
  return dispatchFloat(type, "hawkesll", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(hawkesCost(h), [=](const Call& call) {
      std::vector<Process> processes;
      const auto kinds = static_cast<size_t>(h.kinds);
      std::vector<double> alpha(kinds), beta(kinds);
      for (int64_t n = 0; n < h.batch; ++n) {
        runSample<T>(h, call, n, processes);
        const double head = static_cast<double>(call.in<T>(8)[n]);
        for (size_t k = 0; k < kinds; ++k) {
          const Process& p = processes[k];
          const int64_t at = n * h.kinds + static_cast<int64_t>(k);
          const double stateHead = static_cast<double>(call.in<T>(9)[at]);
          alpha[k] += head * p.byAlpha;
          beta[k] += head * p.byBeta + stateHead * p.stateByBeta;
          if (toLda >= 0) call.out<T>(toLda)[at] = convert<T>(head * p.byLda);
          if (toState >= 0)
            call.out<T>(toState)[at] = convert<T>(head * p.byStart + stateHead * p.stateByStart);
        }
      }
      for (size_t k = 0; k < kinds; ++k) {
        if (toAlpha >= 0) call.out<T>(toAlpha)[k] = convert<T>(alpha[k]);
        if (toBeta >= 0) call.out<T>(toBeta)[k] = convert<T>(beta[k]);
      }
    });
  });
});

}  // namespace
}  // namespace mxlab
