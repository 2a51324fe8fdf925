// CTCLoss forward and backward: sums over all alignments in logarithms of float64, whatever the data's type.
#include "generated/params/ctc_loss.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/kernel.h"
#include "core/parallel.h"
#include "generated/params/backward_ctc_loss.h"
#include "indices.h"
#include "row_loops.h"

namespace mxlab {
namespace {

constexpr double kNever = -INFINITY;

/// What is kept of each sample: states x steps, the logarithms of the softmax's sums, and that of the result.
struct Ctc {
  int64_t steps, batch, classes, labels;
  bool blankFirst, dataLengths, labelLengths;
  DType types[4];
  int64_t states() const { return 2 * labels + 1; }
  int64_t kept() const { return steps * states() + steps + 1; }
  int64_t blank() const { return blankFirst ? 0 : classes - 1; }
};

template <typename P>
Ctc ctcOf(const PlanSpec& spec, const P& params) {
  const Meta& data = spec.inputs.at(0);
  const Meta& label = spec.inputs.at(1);
  if (data.rank() != 3 || label.rank() != 2 || label.shape[0] != data.shape[1])
    throw std::invalid_argument("CTCLoss: data must be (time, batch, classes) and labels (batch, labels)");
  Ctc c{};
  c.steps = data.shape[0];
  c.batch = data.shape[1];
  c.classes = data.shape[2];
  c.labels = label.shape[1];
  if (c.classes < 1) throw std::invalid_argument("CTCLoss: needs a class at least, the blank");
  c.blankFirst = params.blank_label == P::kBlankLabelFirst;
  c.dataLengths = params.use_data_lengths;
  c.labelLengths = params.use_label_lengths;
  size_t next = 1;
  c.types[0] = spec.inputs[next++].dtype;
  for (const bool given : {c.dataLengths, c.labelLengths}) {
    if (given && spec.inputs.at(next).size != c.batch)
      throw std::invalid_argument("CTCLoss: one length for each sequence");
    if (given) c.types[next - 1] = spec.inputs[next].dtype;
    next += given ? 1 : 0;
  }
  return c;
}

/// Labels and lengths of a batch, checked.
struct Targets {
  std::vector<int64_t> labels, counts, steps;
};

[[noreturn]] void refuse(const char* what, int64_t value, int64_t low, int64_t high) {
  throw std::out_of_range(std::string(what) + " " + std::to_string(value) + " is outside " +
                          std::to_string(low) + " to " + std::to_string(high));
}

Targets targetsOf(const Ctc& c, const Call& call) {
  Targets t;
  t.labels.resize(static_cast<size_t>(c.batch * c.labels));
  t.counts.assign(static_cast<size_t>(c.batch), c.labels);
  t.steps.assign(static_cast<size_t>(c.batch), c.steps);
  const IndexReader labels(c.types[0], call.inputs[1]);
  const int counts = c.dataLengths ? 3 : 2;
  for (int64_t n = 0; n < c.batch; ++n) {
    int64_t& count = t.counts[static_cast<size_t>(n)];
    int64_t& steps = t.steps[static_cast<size_t>(n)];
    if (c.dataLengths) {
      steps = IndexReader(c.types[1], call.inputs[2])[n];
      if (steps < 0 || steps > c.steps) refuse("the data's length", steps, 0, c.steps);
    }
    if (c.labelLengths) {
      count = IndexReader(c.types[counts - 1], call.inputs[counts])[n];
      if (count < 0 || count > c.labels) refuse("the label's length", count, 0, c.labels);
    }
    for (int64_t i = 0; i < count; ++i) {
      const int64_t label = labels[n * c.labels + i];
      // Without lengths a label ends before its first padding.
      if (!c.labelLengths && label == (c.blankFirst ? 0 : -1)) {
        count = i;
        break;
      }
      if (label < 0 || label >= c.classes) refuse("the label", label, 0, c.classes - 1);
      t.labels[static_cast<size_t>(n * c.labels + i)] = label;
    }
  }
  return t;
}

/// The states of one sample: blanks around and between its labels.
class Path {
 public:
  Path(const Ctc& c, const Targets& t, int64_t n)
      : labels_(t.labels.data() + n * c.labels),
        blank_(c.blank()),
        states_(2 * t.counts[static_cast<size_t>(n)] + 1),
        steps_(t.steps[static_cast<size_t>(n)]) {
    int64_t least = states_ / 2;
    for (int64_t i = 1; i < states_ / 2; ++i) least += labels_[i] == labels_[i - 1];
    possible_ = steps_ > 0 && least <= steps_;
  }
  int64_t states() const { return states_; }
  int64_t steps() const { return steps_; }
  /// False when the label does not fit into the steps: loss and gradient are 0, as in MXNet.
  bool possible() const { return possible_; }
  int64_t label(int64_t state) const { return state % 2 == 0 ? blank_ : labels_[state / 2]; }
  /// Whether the blank before this state may be left out.
  bool skips(int64_t state) const { return state >= 2 && state % 2 == 1 && label(state) != label(state - 2); }

 private:
  const int64_t* labels_;
  int64_t blank_, states_, steps_;
  bool possible_;
};

/// log(e^a + e^b + e^c); what is below float64's last place beside the largest is left out.
double logSum(double a, double b, double c) {
  if (a < b) std::swap(a, b);
  if (a < c) std::swap(a, c);
  if (a == kNever) return kNever;
  constexpr double kLeast = -38;
  double more = b - a > kLeast ? std::exp(b - a) : 0;
  if (c - a > kLeast) more += std::exp(c - a);
  return more > 0 ? a + std::log1p(more) : a;
}

/// Σ e^x of a row as its logarithm; the exponentials divided by the sum go to `softmax` when it is given.
template <typename T>
double logSumRow(const T* x, int64_t count, std::vector<float>& scratch, double* softmax) {
  if constexpr (std::is_same<T, float>::value) {
    scratch.resize(static_cast<size_t>(count));
    const RowLoops& loops = rowLoops();
    const float most = loops.maximum(x, count);
    const double sum = loops.exponentials(x, most, 1.0f, scratch.data(), count);
    for (int64_t k = 0; softmax && k < count; ++k)
      softmax[k] = static_cast<double>(scratch[static_cast<size_t>(k)]) / sum;
    return static_cast<double>(most) + std::log(sum);
  } else {
    double most = kNever, sum = 0;
    for (int64_t k = 0; k < count; ++k) most = std::max(most, static_cast<double>(x[k]));
    for (int64_t k = 0; k < count; ++k) sum += std::exp(static_cast<double>(x[k]) - most);
    for (int64_t k = 0; softmax && k < count; ++k)
      softmax[k] = std::exp(static_cast<double>(x[k]) - most) / sum;
    return most + std::log(sum);
  }
}

/// Logarithms of the probabilities of all beginnings of the alignments, and of all alignments.
template <typename T>
double forwardSums(const Ctc& c, const Path& path, const T* x, int64_t n, double* kept) {
  const int64_t wide = c.states(), states = path.states();
  double* sums = kept + c.steps * wide;
  std::vector<float> scratch;
  for (int64_t t = 0; t < path.steps(); ++t) {
    const T* row = x + (t * c.batch + n) * c.classes;
    sums[t] = logSumRow(row, c.classes, scratch, nullptr);
    double* now = kept + t * wide;
    const double* before = now - wide;
    // Only what can be reached by now, and can still reach the end.
    const int64_t low = std::max<int64_t>(0, states - 2 * (path.steps() - t));
    const int64_t high = std::min(states, 2 * (t + 1));
    std::fill_n(now, states, kNever);
    for (int64_t s = low; s < high; ++s) {
      const double emitted = static_cast<double>(row[path.label(s)]) - sums[t];
      if (t == 0) {
        now[s] = emitted;
        continue;
      }
      const double reached =
          logSum(before[s], s > 0 ? before[s - 1] : kNever, path.skips(s) ? before[s - 2] : kNever);
      now[s] = reached + emitted;
    }
  }
  const double* last = kept + (path.steps() - 1) * wide;
  return logSum(last[states - 1], states > 1 ? last[states - 2] : kNever, kNever);
}

double ctcCost(const Ctc& c) {
  return 100.0 + static_cast<double>(c.steps * c.batch) *
                     (static_cast<double>(c.classes) * 1.5 + static_cast<double>(c.states()) * 40.0);
}

MXLAB_KERNEL("CTCLoss", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const CTCLossParams params(reader);
  const Ctc c = ctcOf(spec, params);
  const Meta& data = spec.inputs[0];
  const Meta& kept = spec.outputs.at(1);
  if (spec.outputs.at(0).size != c.batch || spec.outputs[0].dtype != data.dtype ||
      kept.size != c.batch * c.kept() || kept.dtype != DType::kFloat64) {
    throw std::invalid_argument("CTCLoss: an output has the wrong shape");
  }
  return dispatchFloat(data.dtype, "CTCLoss", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(ctcCost(c), [=](const Call& call) {
      const Targets targets = targetsOf(c, call);
      parallelFor(call.threads, c.batch, 1, [&](int64_t begin, int64_t end) {
        for (int64_t n = begin; n < end; ++n) {
          const Path path(c, targets, n);
          double* own = call.out<double>(1) + n * c.kept();
          double result = path.possible() ? forwardSums(c, path, call.in<T>(0), n, own) : 0;
          own[c.kept() - 1] = result;
          call.out<T>(0)[n] = convert<T>(result == 0 ? 0.0 : -result);
        }
      });
    });
  });
});

/// Gradients of one sample, times what flows into its loss.
template <typename T>
void backwardSample(const Ctc& c, const Path& path, const T* x, int64_t n, const double* kept, double head,
                    T* dx) {
  const int64_t wide = c.states(), states = path.states();
  const double total = kept[c.kept() - 1];
  const double* sums = kept + c.steps * wide;
  std::vector<double> row(static_cast<size_t>(c.classes)), now(static_cast<size_t>(states)), later(now);
  std::vector<float> scratch;
  for (int64_t t = c.steps - 1; t >= 0; --t) {
    T* out = dx + (t * c.batch + n) * c.classes;
    if (!path.possible() || t >= path.steps()) {
      for (int64_t k = 0; k < c.classes; ++k) out[k] = convert<T>(0.0);
      continue;
    }
    const T* in = x + (t * c.batch + n) * c.classes;
    const double* begun = kept + t * wide;
    logSumRow(in, c.classes, scratch, row.data());
    for (int64_t s = 0; s < states; ++s) {
      const auto at = static_cast<size_t>(s);
      if (begun[s] == kNever) {
        now[at] = kNever;
        continue;
      }
      if (t == path.steps() - 1) {
        now[at] = s + 2 >= states ? 0.0 : kNever;
      } else {
        now[at] = logSum(later[at], s + 1 < states ? later[at + 1] : kNever,
                         s + 2 < states && path.skips(s + 2) ? later[at + 2] : kNever);
      }
      // The share of the alignments that are in this state now.
      row[static_cast<size_t>(path.label(s))] -= std::exp(begun[s] + now[at] - total);
    }
    for (int64_t s = 0; s < states; ++s)
      later[static_cast<size_t>(s)] =
          now[static_cast<size_t>(s)] + static_cast<double>(in[path.label(s)]) - sums[t];
    for (int64_t k = 0; k < c.classes; ++k) out[k] = convert<T>(head * row[static_cast<size_t>(k)]);
  }
}

MXLAB_KERNEL("backward_CTCLoss", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const BackwardCTCLossParams params(reader);
  const Ctc c = ctcOf(spec, params);
  const Meta& data = spec.inputs[0];
  const int kept = 2 + (c.dataLengths ? 1 : 0) + (c.labelLengths ? 1 : 0);
  const Meta& reserve = spec.inputs.at(static_cast<size_t>(kept));
  const Meta& head = spec.inputs.at(static_cast<size_t>(kept) + 1);
  const Meta& out = spec.outputs.at(0);
  if (reserve.size != c.batch * c.kept() || reserve.dtype != DType::kFloat64 || head.size != c.batch ||
      head.dtype != data.dtype || out.size != data.size || out.dtype != data.dtype) {
    throw std::invalid_argument("CTCLoss: the gradients do not fit the arrays");
  }
  return dispatchFloat(data.dtype, "CTCLoss", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(ctcCost(c) * 1.5, [=](const Call& call) {
      const Targets targets = targetsOf(c, call);
      parallelFor(call.threads, c.batch, 1, [&](int64_t begin, int64_t end) {
        for (int64_t n = begin; n < end; ++n) {
          backwardSample(c, Path(c, targets, n), call.in<T>(0), n, call.in<double>(kept) + n * c.kept(),
                         static_cast<double>(call.in<T>(kept + 1)[n]), call.out<T>(0));
        }
      });
    });
  });
});

}  // namespace
}  // namespace mxlab
