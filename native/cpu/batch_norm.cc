// BatchNorm forward and backward, at memory speed for channels-first float32.
#include "generated/params/batch_norm.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

#include "column_loops.h"
#include "convert.h"
#include "core/kernel.h"
#include "core/parallel.h"
#include "generated/params/backward_batch_norm.h"
#include "row_loops.h"
#include "softmax.h"

namespace mxlab {
namespace {

/// Element (o, c, i) of the data is at (o * channels + c) * inner + i.
struct Layout {
  int64_t outer, channels, inner;
  int64_t perChannel() const { return outer * inner; }
};

Layout layoutOf(const PlanSpec& spec, const Meta& data, int64_t axis) {
  const SoftmaxShape s = softmaxShape(spec.kernel, data.shape, axis);
  return {s.outer, s.size, s.inner};
}

/// Statistics are float, or double for double data.
template <typename T>
using Stat = std::conditional_t<std::is_same<T, double>::value, double, float>;

DType statType(DType data) { return data == DType::kFloat64 ? DType::kFloat64 : DType::kFloat32; }

void checkVectors(const PlanSpec& spec, const Layout& l, DType type,
                  std::initializer_list<const Meta*> metas) {
  for (const Meta* meta : metas) {
    if (meta->size != l.channels || meta->dtype != type)
      throw std::invalid_argument(spec.kernel +
                                  ": parameters and statistics need one element for each channel");
  }
}

constexpr int64_t kRun = 8;  // shorter runs are walked channels-last

/// Two sums over all elements of each channel. `Rows` handles float32 runs, `one` a single element.
template <typename Rows, typename One>
void channelSums(const Layout& l, int64_t channel, Rows rows, One one, bool vector) {
  for (int64_t o = 0; o < l.outer; ++o) {
    const int64_t at = (o * l.channels + channel) * l.inner;
    if (vector) {
      rows(at);
    } else {
      for (int64_t i = 0; i < l.inner; ++i) one(at + i);
    }
  }
}

template <typename T>
void statistics(const Layout& l, const T* x, int64_t c, double& mean, double& variance) {
  const double n = static_cast<double>(l.perChannel());
  constexpr bool isFloat = std::is_same<T, float>::value;
  const bool vector = isFloat && l.inner >= kRun;
  double sum = 0, squares = 0;
  channelSums(
      l, c, [&](int64_t at) { sum += rowLoops().sum(reinterpret_cast<const float*>(x) + at, l.inner); },
      [&](int64_t at) { sum += static_cast<double>(x[at]); }, vector);
  mean = sum / n;
  const double m = vector ? static_cast<double>(static_cast<float>(mean)) : mean;
  channelSums(
      l, c,
      [&](int64_t at) {
        squares += rowLoops().squares(reinterpret_cast<const float*>(x) + at, static_cast<float>(m), l.inner);
      },
      [&](int64_t at) {
        const double d = static_cast<double>(x[at]) - m;
        squares += d * d;
      },
      vector);
  variance = squares / n - (mean - m) * (mean - m);
  if (variance < 0) variance = 0;
}

constexpr int64_t kRowBlock = 128;

/// Calls f(first channel, last channel) on pieces of the channels: with the channels last each thread has
/// some of them in all rows, so that sums do not depend on the number of threads.
template <typename F>
void eachColumnPiece(const Layout& l, int threads, F&& f) {
  const int64_t pieces = (l.channels + 15) / 16;
  parallelFor(threads, pieces, 4096 / (l.outer + 1) + 1,
              [&](int64_t begin, int64_t end) { f(begin * 16, std::min(end * 16, l.channels)); });
}

/// Two sums of each channel over all rows in blocks: `add` adds those of some rows to two lines of floats.
template <typename F>
void columnSums(const Layout& l, int64_t begin, int64_t end, double* first, double* second, F&& add) {
  const int64_t count = end - begin;
  std::vector<float> lines(static_cast<size_t>(2 * count));
  std::fill(first + begin, first + end, 0.0);
  std::fill(second + begin, second + end, 0.0);
  for (int64_t row = 0; row < l.outer; row += kRowBlock) {
    std::fill(lines.begin(), lines.end(), 0.0f);
    add(row, std::min(kRowBlock, l.outer - row), lines.data(), lines.data() + count);
    for (int64_t c = 0; c < count; ++c) {
      first[begin + c] += static_cast<double>(lines[static_cast<size_t>(c)]);
      second[begin + c] += static_cast<double>(lines[static_cast<size_t>(count + c)]);
    }
  }
}

/// Statistics of all channels when a channel's elements lie `channels` apart, in one pass: moments around a
/// mean of the first rows.
void statisticsLast(const Layout& l, const float* x, double* mean, double* variance, int threads) {
  const double n = static_cast<double>(l.outer);
  eachColumnPiece(l, threads, [&](int64_t begin, int64_t end) {
    const int64_t count = end - begin, rows = std::min<int64_t>(16, l.outer);
    std::vector<float> shift(static_cast<size_t>(count));
    for (int64_t c = begin; c < end; ++c) {
      float sum = 0;
      for (int64_t row = 0; row < rows; ++row) sum += x[row * l.channels + c] / static_cast<float>(rows);
      // What is no number makes the sums no numbers by itself.
      shift[static_cast<size_t>(c - begin)] = std::isfinite(sum) ? sum : 0.0f;
    }
    columnSums(l, begin, end, mean, variance, [&](int64_t row, int64_t size, float* first, float* second) {
      columnLoops().moments(x + row * l.channels + begin, shift.data(), size, l.channels, count, first,
                            second);
    });
    for (int64_t c = begin; c < end; ++c) {
      const double d = mean[c] / n;
      mean[c] = static_cast<double>(shift[static_cast<size_t>(c - begin)]) + d;
      const double v = variance[c] / n - d * d;
      variance[c] = v < 0 ? 0 : v;
    }
  });
}

/// The same for other types: whole rows are added up.
template <typename T>
void statisticsLast(const Layout& l, const T* x, double* mean, double* variance, int /*threads*/) {
  const double n = static_cast<double>(l.outer);
  for (int64_t c = 0; c < l.channels; ++c) mean[c] = variance[c] = 0;
  for (int64_t o = 0; o < l.outer; ++o)
    for (int64_t c = 0; c < l.channels; ++c) mean[c] += static_cast<double>(x[o * l.channels + c]);
  for (int64_t c = 0; c < l.channels; ++c) mean[c] /= n;
  for (int64_t o = 0; o < l.outer; ++o) {
    for (int64_t c = 0; c < l.channels; ++c) {
      const double d = static_cast<double>(x[o * l.channels + c]) - mean[c];
      variance[c] += d * d;
    }
  }
  for (int64_t c = 0; c < l.channels; ++c) variance[c] /= n;
}

/// y = a[c] x + b[c].
template <typename T, typename S>
void scaleAll(const Layout& l, const T* x, T* y, const S* a, const S* b, int threads) {
  if (l.inner == 1) {
    parallelFor(threads, l.outer, 65536 / (l.channels + 1) + 1, [&](int64_t begin, int64_t end) {
      if constexpr (std::is_same<T, float>::value) {
        return columnLoops().affine(x + begin * l.channels, a, b, y + begin * l.channels, end - begin,
                                    l.channels);
      }
      for (int64_t o = begin; o < end; ++o) {
        const int64_t at = o * l.channels;
        for (int64_t c = 0; c < l.channels; ++c)
          y[at + c] = convert<T>(static_cast<S>(x[at + c]) * a[c] + b[c]);
      }
    });
    return;
  }
  parallelFor(threads, l.outer * l.channels, 65536 / (l.inner + 1) + 1, [&](int64_t begin, int64_t end) {
    for (int64_t row = begin; row < end; ++row) {
      const int64_t c = row % l.channels, at = row * l.inner;
      if constexpr (std::is_same<T, float>::value) {
        rowLoops().affine(x + at, a[c], b[c], y + at, l.inner);
      } else {
        for (int64_t i = 0; i < l.inner; ++i) y[at + i] = convert<T>(static_cast<S>(x[at + i]) * a[c] + b[c]);
      }
    }
  });
}

MXLAB_KERNEL("BatchNorm", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const BatchNormParams params(reader);
  const Meta& data = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  if (out.size != data.size || out.dtype != data.dtype)
    throw std::invalid_argument("BatchNorm: the output does not fit the data");
  const Layout l = layoutOf(spec, data, params.axis);
  checkVectors(spec, l, statType(data.dtype),
               {&spec.inputs.at(1), &spec.inputs.at(2), &spec.inputs.at(3), &spec.inputs.at(4),
                &spec.outputs.at(1), &spec.outputs.at(2)});
  const bool batch = spec.training && !params.use_global_stats, fixed = params.fix_gamma;
  const double eps = params.eps;
  const double cost = 100.0 + static_cast<double>(data.size) * (batch ? 0.8 : 0.3);
  return dispatchFloat(data.dtype, "BatchNorm", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using S = Stat<T>;
    return std::make_unique<FunctionKernel>(
        cost,
        [=](const Call& call) {
          const T* x = call.in<T>(0);
          S* gamma = static_cast<S*>(call.inputs[1]);
          const S* beta = call.in<S>(2);
          S* mean = call.out<S>(1);
          S* inverse = call.out<S>(2);
          double* means = static_cast<double*>(call.workspace);
          double* variances = means + l.channels;
          S* a = reinterpret_cast<S*>(variances + l.channels);
          S* b = a + l.channels;
          if (!batch) {
            for (int64_t c = 0; c < l.channels; ++c) {
              means[c] = static_cast<double>(call.in<S>(3)[c]);
              variances[c] = static_cast<double>(call.in<S>(4)[c]);
            }
          } else if (l.inner == 1) {
            statisticsLast(l, x, means, variances, call.threads);
          } else {
            parallelFor(call.threads, l.channels, 65536 / (l.perChannel() + 1) + 1,
                        [&](int64_t begin, int64_t end) {
                          for (int64_t c = begin; c < end; ++c) statistics(l, x, c, means[c], variances[c]);
                        });
          }
          for (int64_t c = 0; c < l.channels; ++c) {
            const double invstd = 1 / std::sqrt(variances[c] + eps);
            mean[c] = static_cast<S>(means[c]);
            inverse[c] = static_cast<S>(invstd);
            // As in MXNet, a fixed gamma is not only read as 1 but becomes 1.
            if (fixed) gamma[c] = S(1);
            const double scale = static_cast<double>(gamma[c]) * invstd;
            a[c] = static_cast<S>(scale);
            b[c] = static_cast<S>(static_cast<double>(beta[c]) - means[c] * scale);
          }
          scaleAll(l, x, call.out<T>(0), a, b, call.threads);
        },
        l.channels * 4 * static_cast<int64_t>(sizeof(double)), fixed ? 1u << 1 : 0u);
  });
});

/// Σ dy and Σ dy (x - mean) of every channel.
template <typename T, typename S>
void gradientSums(const Layout& l, const T* dy, const T* x, const S* mean, double* plain, double* weighted,
                  int threads) {
  if constexpr (std::is_same<T, float>::value) {
    if (l.inner == 1) {
      return eachColumnPiece(l, threads, [&](int64_t begin, int64_t end) {
        columnSums(l, begin, end, plain, weighted,
                   [&](int64_t row, int64_t size, float* first, float* second) {
                     const int64_t at = row * l.channels + begin;
                     columnLoops().products(dy + at, x + at, mean + begin, size, l.channels, end - begin,
                                            first, second);
                   });
      });
    }
  }
  if (l.inner == 1) {
    for (int64_t c = 0; c < l.channels; ++c) plain[c] = weighted[c] = 0;
    for (int64_t o = 0; o < l.outer; ++o) {
      const int64_t at = o * l.channels;
      for (int64_t c = 0; c < l.channels; ++c) {
        const double g = static_cast<double>(dy[at + c]);
        plain[c] += g;
        weighted[c] += g * (static_cast<double>(x[at + c]) - static_cast<double>(mean[c]));
      }
    }
    return;
  }
  parallelFor(threads, l.channels, 65536 / (l.perChannel() + 1) + 1, [&](int64_t begin, int64_t end) {
    for (int64_t c = begin; c < end; ++c) {
      double sum = 0, product = 0;
      const double m = static_cast<double>(mean[c]);
      channelSums(
          l, c,
          [&](int64_t at) {
            const RowSums sums =
                rowLoops().products(reinterpret_cast<const float*>(dy) + at,
                                    reinterpret_cast<const float*>(x) + at, static_cast<float>(m), l.inner);
            sum += sums.first;
            product += sums.second;
          },
          [&](int64_t at) {
            const double g = static_cast<double>(dy[at]);
            sum += g;
            product += g * (static_cast<double>(x[at]) - m);
          },
          std::is_same<T, float>::value && l.inner >= kRun);
      plain[c] = sum;
      weighted[c] = product;
    }
  });
}

/// dx = a[c] dy + b[c] x + d[c].
template <typename T, typename S>
void combine(const Layout& l, const T* dy, const T* x, T* dx, const S* a, const S* b, const S* d,
             int threads) {
  if constexpr (std::is_same<T, float>::value) {
    if (l.inner == 1) {
      return parallelFor(threads, l.outer, 65536 / (l.channels + 1) + 1, [&](int64_t begin, int64_t end) {
        const int64_t at = begin * l.channels;
        columnLoops().affineTwo(dy + at, x + at, a, b, d, dx + at, end - begin, l.channels);
      });
    }
  }
  parallelFor(threads, l.outer * l.channels, 65536 / (l.inner + 1) + 1, [&](int64_t begin, int64_t end) {
    for (int64_t row = begin; row < end; ++row) {
      const int64_t c = row % l.channels, at = row * l.inner;
      if constexpr (std::is_same<T, float>::value) {
        if (l.inner >= kRun) {
          rowLoops().affineTwo(dy + at, x + at, a[c], b[c], d[c], dx + at, l.inner);
          continue;
        }
      }
      for (int64_t i = 0; i < l.inner; ++i)
        dx[at + i] = convert<T>(static_cast<S>(dy[at + i]) * a[c] + static_cast<S>(x[at + i]) * b[c] + d[c]);
    }
  });
}

MXLAB_KERNEL("backward_BatchNorm", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const BackwardBatchNormParams params(reader);
  const Meta& data = spec.inputs.at(1);
  const Layout l = layoutOf(spec, data, params.axis);
  if (spec.inputs.at(0).size != data.size || spec.inputs[0].dtype != data.dtype)
    throw std::invalid_argument("BatchNorm: the gradient does not fit the data");
  for (int i = 2; i < 7; ++i)
    checkVectors(spec, l, statType(data.dtype), {&spec.inputs.at(static_cast<size_t>(i))});
  int places[3] = {-1, -1, -1};
  for (size_t i = 0; i < params.wants.size(); ++i) {
    const int64_t which = params.wants[i];
    const Meta& out = spec.outputs.at(i);
    if (which < 0 || which > 2) throw std::invalid_argument("BatchNorm: unknown gradient");
    if (which == 0 ? out.size != data.size || out.dtype != data.dtype
                   : out.size != l.channels || out.dtype != statType(data.dtype)) {
      throw std::invalid_argument("BatchNorm: a gradient has the wrong shape");
    }
    places[which] = static_cast<int>(i);
  }
  const int toData = places[0], toGamma = places[1], toBeta = places[2];
  const bool batch = spec.training && !params.use_global_stats, fixed = params.fix_gamma;
  const double eps = params.eps, momentum = params.momentum;
  return dispatchFloat(data.dtype, "BatchNorm", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using S = Stat<T>;
    return std::make_unique<FunctionKernel>(
        100.0 + static_cast<double>(data.size) * 1.2,
        [=](const Call& call) {
          const T* dy = call.in<T>(0);
          const T* x = call.in<T>(1);
          const S* gamma = call.in<S>(2);
          const S* mean = call.in<S>(3);
          const S* inverse = call.in<S>(4);
          double* plain = static_cast<double*>(call.workspace);
          double* weighted = plain + l.channels;
          S* a = reinterpret_cast<S*>(weighted + l.channels);
          S* b = a + l.channels;
          S* d = b + l.channels;
          const bool needsSums = batch || toGamma >= 0 || toBeta >= 0;
          if (needsSums) gradientSums(l, dy, x, mean, plain, weighted, call.threads);
          const double n = static_cast<double>(l.perChannel());
          for (int64_t c = 0; c < l.channels; ++c) {
            const double invstd = static_cast<double>(inverse[c]), m = static_cast<double>(mean[c]);
            const double g = (fixed ? 1.0 : static_cast<double>(gamma[c])) * invstd;
            if (toGamma >= 0) call.out<S>(toGamma)[c] = fixed ? S(0) : static_cast<S>(weighted[c] * invstd);
            if (toBeta >= 0) call.out<S>(toBeta)[c] = static_cast<S>(plain[c]);
            // dx = g (dy - Σ dy / n - (x - mean) invstd² Σ dy (x - mean) / n).
            const double slope = batch ? -g * invstd * invstd * weighted[c] / n : 0;
            a[c] = static_cast<S>(g);
            b[c] = static_cast<S>(slope);
            d[c] = static_cast<S>(batch ? -g * plain[c] / n - slope * m : 0);
            if (batch) {
              S& movingMean = static_cast<S*>(call.inputs[5])[c];
              S& movingVar = static_cast<S*>(call.inputs[6])[c];
              const double variance = 1 / (invstd * invstd) - eps;
              movingMean = static_cast<S>(static_cast<double>(movingMean) * momentum + m * (1 - momentum));
              movingVar =
                  static_cast<S>(static_cast<double>(movingVar) * momentum + variance * (1 - momentum));
            }
          }
          if (toData < 0) return;
          if (batch) {
            combine(l, dy, x, call.out<T>(toData), a, b, d, call.threads);
          } else {
            scaleAll(l, dy, call.out<T>(toData), a, d, call.threads);
          }
        },
        l.channels * 5 * static_cast<int64_t>(sizeof(double)), batch ? 0x60u : 0u);
  });
});

}  // namespace
}  // namespace mxlab
