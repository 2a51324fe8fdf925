// Products with csr matrices, each stored value used once, and sums along their axes.
#include <algorithm>
#include <atomic>
#include <cstring>
#include <vector>

#include "convert.h"
#include "core/parallel.h"
#include "sparse.h"
#include "sparse_loops.h"

namespace mxlab {
namespace {

/// Columns that are summed at once: what a few registers hold.
constexpr int64_t kBlock = 32;

/// Positions of places among the ascending ones that are kept; all of them where no list is given.
class Positions {
 public:
  Positions(const int64_t* kept, int64_t count, int64_t limit, int64_t lookups) : kept_(kept), count_(count) {
    if (kept == nullptr || limit > lookups * 8 + 65536) return;
    table_.assign(static_cast<size_t>(limit), -1);
    for (int64_t i = 0; i < count; ++i) table_[static_cast<size_t>(kept[i])] = i;
  }
  /// -1 for places that are not kept.
  int64_t operator[](int64_t place) const {
    if (kept_ == nullptr) return place;
    if (!table_.empty()) return table_[static_cast<size_t>(place)];
    const int64_t* at = std::lower_bound(kept_, kept_ + count_, place);
    return at != kept_ + count_ && *at == place ? at - kept_ : -1;
  }

 private:
  const int64_t* kept_;
  int64_t count_;
  std::vector<int64_t> table_;
};

/// A dense matrix among the inputs of a plan.
struct DenseMatrix {
  int64_t rows = 0, columns = 0;

  DenseMatrix(const PlanSpec& spec, const Meta& meta) {
    expectSparse(meta.rank() == 2 && meta.dtype == spec.outputs.at(0).dtype, spec.kernel);
    rows = meta.shape[0];
    columns = meta.shape[1];
  }
};

double dotCost(int64_t stored, int64_t width, const Meta& out) {
  return 100.0 + static_cast<double>(stored) * (0.5 + static_cast<double>(width) * 0.1) +
         static_cast<double>(out.bytes) * 0.1;
}

void expectProduct(const PlanSpec& spec, const CsrInput& csr, int64_t rows, int64_t columns) {
  const Meta& out = spec.outputs.at(0);
  expectSparse(out.rank() == 2 && out.shape[0] == rows && out.shape[1] == columns &&
                   spec.inputs.at(0).dtype == out.dtype && spec.inputs[0].size == csr.stored,
               spec.kernel);
}

// data, columns, begins, dense (, its rows, where only some are stored): csr · dense.
MXLAB_KERNEL("sparse_dot", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const CsrInput csr(spec, 1, reader.integer());
  const DenseMatrix dense(spec, spec.inputs.at(3));
  const bool isPart = spec.inputs.size() == 5;
  const int64_t kept = isPart ? placesIn(spec, 4) : csr.width, n = dense.columns;
  expectSparse(dense.rows == kept, spec.kernel);
  expectProduct(spec, csr, csr.rows, n);
  return dispatch(spec.outputs[0].dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(dotCost(csr.stored, n, spec.outputs[0]), [=](const Call& call) {
      constexpr bool isFloat = std::is_same<T, float>::value;
      const CsrPlaces places = isFloat && !isPart ? csr.uncheckedIn(call) : csr.in(call);
      if (isPart) checkAscending(call.in<int64_t>(4), kept, csr.width, "row");
      const Positions positions(isPart ? call.in<int64_t>(4) : nullptr, kept, csr.width, csr.stored);
      const T* values = call.in<T>(0);
      const T* factors = call.in<T>(3);
      T* out = call.out<T>(0);
      const int64_t perRow = (csr.stored / (csr.rows + 1) + 1) * n;
      if constexpr (isFloat) {
        if (!isPart) {
          // The loops check what they reach.
          std::atomic<bool> fits{places.begins[0] == 0 && places.begins[csr.rows] == csr.stored};
          parallelFor(call.threads, csr.rows, 40000 / (perRow + 1) + 1, [&](int64_t begin, int64_t end) {
            if (!MXLAB_ISA_PICK(csrTimesDense)(values, places.columns, places.begins, begin, end, csr.stored,
                                               factors, n, csr.width, out))
              fits = false;
          });
          // Throws with the place that does not fit.
          if (!fits) csr.in(call);
          return;
        }
      }
      parallelFor(call.threads, csr.rows, 20000 / (perRow + 1) + 1, [&](int64_t begin, int64_t end) {
        for (int64_t row = begin; row < end; ++row) {
          for (int64_t first = 0; first < n; first += kBlock) {
            const int64_t width = std::min(kBlock, n - first);
            C sums[kBlock] = {};
            for (int64_t at = places.begins[row]; at < places.begins[row + 1]; ++at) {
              const int64_t position = positions[places.columns[at]];
              if (position < 0) continue;
              const C value = static_cast<C>(values[at]);
              const T* from = factors + position * n + first;
              if (width == kBlock) {
                for (int64_t j = 0; j < kBlock; ++j)
                  sums[j] = static_cast<C>(sums[j] + value * static_cast<C>(from[j]));
              } else {
                for (int64_t j = 0; j < width; ++j)
                  sums[j] = static_cast<C>(sums[j] + value * static_cast<C>(from[j]));
              }
            }
            for (int64_t j = 0; j < width; ++j) out[row * n + first + j] = convert<T>(sums[j]);
          }
        }
      });
    });
  });
});

// The same inputs, the fifth the columns that are kept: transposed csr · dense at those rows of the result.
MXLAB_KERNEL(
    "sparse_dot_transposed", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
      const CsrInput csr(spec, 1, reader.integer());
      const DenseMatrix dense(spec, spec.inputs.at(3));
      const bool isPart = spec.inputs.size() == 5;
      const int64_t kept = isPart ? placesIn(spec, 4) : csr.width, n = dense.columns;
      expectSparse(dense.rows == csr.rows, spec.kernel);
      expectProduct(spec, csr, kept, n);
      const size_t total = static_cast<size_t>(kept * n);
      return dispatch(spec.outputs[0].dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
        using T = typename decltype(tag)::type;
        using C = typename Compute<T>::type;
        return std::make_unique<FunctionKernel>(
            dotCost(csr.stored, n, spec.outputs[0]), [=](const Call& call) {
              const CsrPlaces places = csr.in(call);
              if (isPart) checkAscending(call.in<int64_t>(4), kept, csr.width, "row");
              const Positions positions(isPart ? call.in<int64_t>(4) : nullptr, kept, csr.width, csr.stored);
              const T* values = call.in<T>(0);
              const T* factors = call.in<T>(3);
              // Sums of 16-bit floats are kept in float32 until all is added.
              constexpr bool isOwn = std::is_same<T, C>::value;
              std::vector<C> wide(isOwn ? 0 : total);
              C* sums;
              if constexpr (isOwn) {
                sums = call.out<T>(0);
                std::memset(call.outputs[0], 0, total * sizeof(T));
              } else {
                sums = wide.data();
              }
              if constexpr (std::is_same<T, float>::value) {
                std::vector<int64_t> mapped(static_cast<size_t>(isPart ? csr.stored : 0));
                bool whole = true;
                for (size_t i = 0; i < mapped.size(); ++i)
                  whole &= (mapped[i] = positions[places.columns[i]]) >= 0;
                const int64_t* columns = isPart ? mapped.data() : places.columns;
                if (whole) {
                  parallelFor(call.threads, n, std::max<int64_t>(32, 80000 / (csr.stored + 1)),
                              [&](int64_t from, int64_t to) {
                                MXLAB_ISA_PICK(csrTransposedTimesDense)
                                (values, columns, places.begins, csr.rows, factors, n, from, to, sums);
                              });
                  return;
                }
              }
              // Threads take columns of the result: no two of them write one row's part.
              parallelFor(call.threads, n, std::max<int64_t>(16, 40000 / (csr.stored + 1)),
                          [&](int64_t begin, int64_t end) {
                            for (int64_t row = 0; row < csr.rows; ++row) {
                              const T* from = factors + row * n;
                              for (int64_t at = places.begins[row]; at < places.begins[row + 1]; ++at) {
                                const int64_t position = positions[places.columns[at]];
                                if (position < 0) continue;
                                const C value = static_cast<C>(values[at]);
                                C* to = sums + position * n;
                                for (int64_t j = begin; j < end; ++j)
                                  to[j] = static_cast<C>(to[j] + value * static_cast<C>(from[j]));
                              }
                            }
                          });
              for (size_t i = 0; i < wide.size(); ++i) call.out<T>(0)[i] = convert<T>(wide[i]);
            });
      });
    });

// data, columns, begins, dense (, the columns that are kept): dense · csr, or dense · transposed csr.
MXLAB_KERNEL("sparse_dot_right", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const CsrInput csr(spec, 1, reader.integer());
  const bool transposed = reader.boolean();
  const DenseMatrix dense(spec, spec.inputs.at(3));
  const bool isPart = spec.inputs.size() == 5;
  const int64_t places = transposed ? csr.rows : csr.width, kept = isPart ? placesIn(spec, 4) : places;
  const int64_t m = dense.rows, k = dense.columns;
  expectSparse(k == (transposed ? csr.width : csr.rows), spec.kernel);
  expectProduct(spec, csr, m, kept);
  return dispatch(spec.outputs[0].dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(dotCost(csr.stored, m, spec.outputs[0]), [=](const Call& call) {
      const CsrPlaces at = csr.in(call);
      if (isPart) checkAscending(call.in<int64_t>(4), kept, places, "column");
      const Positions positions(isPart ? call.in<int64_t>(4) : nullptr, kept, places, csr.stored);
      const T* values = call.in<T>(0);
      parallelFor(call.threads, m, 20000 / (csr.stored + 1) + 1, [&](int64_t begin, int64_t end) {
        std::vector<C> sums(static_cast<size_t>(kept));
        for (int64_t i = begin; i < end; ++i) {
          std::fill(sums.begin(), sums.end(), C(0));
          const T* from = call.in<T>(3) + i * k;
          for (int64_t row = 0; row < csr.rows; ++row) {
            for (int64_t s = at.begins[row]; s < at.begins[row + 1]; ++s) {
              const int64_t position = positions[transposed ? row : at.columns[s]];
              if (position < 0) continue;
              C& sum = sums[static_cast<size_t>(position)];
              sum = static_cast<C>(sum + static_cast<C>(values[s]) *
                                             static_cast<C>(from[transposed ? at.columns[s] : row]));
            }
          }
          for (int64_t j = 0; j < kept; ++j)
            call.out<T>(0)[i * kept + j] = convert<T>(sums[static_cast<size_t>(j)]);
        }
      });
    });
  });
});

// data, columns, begins: sums along axis 0 (one for each column) or axis 1 (one for each row).
MXLAB_KERNEL("sparse_csr_sum", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const CsrInput csr(spec, 1, reader.integer());
  const bool ofRows = reader.boolean();
  const Meta& out = spec.outputs.at(0);
  const int64_t count = ofRows ? csr.rows : csr.width;
  expectSparse(out.size == count && out.dtype == spec.inputs.at(0).dtype && spec.inputs[0].size == csr.stored,
               spec.kernel);
  const double cost = 100.0 + static_cast<double>(csr.stored + count) * 2;
  return dispatch(out.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      const CsrPlaces places = csr.in(call);
      std::vector<C> sums(static_cast<size_t>(count));
      for (int64_t row = 0; row < csr.rows; ++row) {
        for (int64_t at = places.begins[row]; at < places.begins[row + 1]; ++at) {
          C& sum = sums[static_cast<size_t>(ofRows ? row : places.columns[at])];
          sum = static_cast<C>(sum + static_cast<C>(call.in<T>(0)[at]));
        }
      }
      for (int64_t i = 0; i < count; ++i) call.out<T>(0)[i] = convert<T>(sums[static_cast<size_t>(i)]);
    });
  });
});

}  // namespace
}  // namespace mxlab
