// dot, batch_dot and linalg_gemm2: matrix products, one or many.
#include "generated/params/dot.h"

#include <algorithm>
#include <memory>

#include "core/kernel.h"
#include "core/parallel.h"
#include "gemm.h"
#include "generated/params/batch_dot.h"
#include "generated/params/linalg_gemm2.h"

namespace mxlab {
namespace {

void sameTypes(const PlanSpec& spec) {
  for (const Meta& meta : spec.inputs) {
    if (meta.dtype != spec.outputs.at(0).dtype)
      throw std::invalid_argument(spec.kernel + ": all arrays must have one dtype");
  }
}

MXLAB_KERNEL("dot", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const DotParams params(reader);
  sameTypes(spec);
  const Meta& a = spec.inputs.at(0);
  const Meta& b = spec.inputs.at(1);
  if (a.rank() < 1 || b.rank() < 1) throw std::invalid_argument("dot: needs arrays of rank 1 or more");
  const int64_t k = params.transpose_a ? a.shape.front() : a.shape.back();
  if (k != (params.transpose_b ? b.shape.back() : b.shape.front()))
    throw std::invalid_argument("dot: the contracted axes differ");
  int64_t m = 1, n = 1;
  for (int axis = 0; axis < a.rank(); ++axis)
    if (axis != (params.transpose_a ? 0 : a.rank() - 1)) m *= a.shape[static_cast<size_t>(axis)];
  for (int axis = 0; axis < b.rank(); ++axis)
    if (axis != (params.transpose_b ? b.rank() - 1 : 0)) n *= b.shape[static_cast<size_t>(axis)];
  if (m * n != spec.outputs[0].size) throw std::invalid_argument("dot: the output has the wrong size");
  const bool ta = params.transpose_a && a.rank() > 1, tb = params.transpose_b && b.rank() > 1;
  return dispatch(a.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(gemmCost(a.dtype, m, n, k), [=](const Call& call) {
      gemm(ta, tb, m, n, k, 1, call.in<T>(0), call.in<T>(1), 0, call.out<T>(0));
    });
  });
});

std::unique_ptr<Kernel> makeBatch(const PlanSpec& spec, bool ta, bool tb, double alpha) {
  sameTypes(spec);
  const Meta& a = spec.inputs.at(0);
  const Meta& b = spec.inputs.at(1);
  const Meta& c = spec.outputs.at(0);
  const size_t rank = a.shape.size();
  if (rank < 2 || b.shape.size() != rank) throw std::invalid_argument(spec.kernel + ": the ranks do not fit");
  const int64_t m = a.shape[rank - (ta ? 1 : 2)], k = a.shape[rank - (ta ? 2 : 1)];
  const int64_t n = b.shape[rank - (tb ? 2 : 1)];
  int64_t batch = 1;
  for (size_t axis = 0; axis + 2 < rank; ++axis) {
    if (a.shape[axis] != b.shape[axis])
      throw std::invalid_argument(spec.kernel + ": the leading axes differ");
    batch *= a.shape[axis];
  }
  if (b.shape[rank - (tb ? 1 : 2)] != k || batch * m * n != c.size)
    throw std::invalid_argument(spec.kernel + ": the matrices do not fit");
  const double cost = gemmCost(a.dtype, m, n, k) * static_cast<double>(batch);
  return dispatch(a.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      const T* x = call.in<T>(0);
      const T* y = call.in<T>(1);
      T* z = call.out<T>(0);
      // One large product uses all threads itself; many share them out.
      const int64_t grain = 2000000 / (m * n * k + 1) + 1;
      parallelFor(batch > 1 ? call.threads : 1, batch, grain, [&](int64_t begin, int64_t end) {
        for (int64_t i = begin; i < end; ++i)
          gemm(ta, tb, m, n, k,
               static_cast<std::conditional_t<std::is_same<T, float>::value, float, double>>(alpha),
               x + i * m * k, y + i * k * n, 0, z + i * m * n);
      });
    });
  });
}

MXLAB_KERNEL("batch_dot", [](const PlanSpec& spec, ParamReader reader) {
  const BatchDotParams params(reader);
  return makeBatch(spec, params.transpose_a, params.transpose_b, 1);
});
/// An array of matrices whose rows lie along any axis but the last; the columns
/// lie along the last.
struct RowsAlong {
  int64_t outer = 1, rows = 1, middle = 1, columns = 1;

  RowsAlong(const Shape& shape, size_t axis) : rows(shape[axis]), columns(shape.back()) {
    for (size_t i = 0; i < axis; ++i) outer *= shape[i];
    for (size_t i = axis + 1; i + 1 < shape.size(); ++i) middle *= shape[i];
  }
  /// Element at which row `row` of matrix `index` begins.
  int64_t begin(int64_t index, int64_t row) const {
    return ((index / middle * rows + row) * middle + index % middle) * columns;
  }
};

// Each matrix is brought together, multiplied and spread again.
std::unique_ptr<Kernel> makeRowsAlong(const PlanSpec& spec, size_t axis, bool ta, bool tb, double alpha) {
  sameTypes(spec);
  const size_t rank = spec.outputs.at(0).shape.size();
  if (spec.inputs.at(0).shape.size() != rank || spec.inputs.at(1).shape.size() != rank || axis + 1 >= rank)
    throw std::invalid_argument("linalg_gemm2: the ranks do not fit");
  const RowsAlong a(spec.inputs[0].shape, axis), b(spec.inputs[1].shape, axis),
      c(spec.outputs[0].shape, axis);
  const int64_t m = ta ? a.columns : a.rows, k = ta ? a.rows : a.columns, n = tb ? b.rows : b.columns;
  if ((tb ? b.columns : b.rows) != k || c.rows != m || c.columns != n || a.outer != c.outer ||
      a.middle != c.middle || b.outer != c.outer || b.middle != c.middle)
    throw std::invalid_argument("linalg_gemm2: the matrices do not fit");
  const DType dtype = spec.outputs[0].dtype;
  const double cost = gemmCost(dtype, m, n, k) * static_cast<double>(c.outer * c.middle);
  return dispatch(dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      const auto room = [](int64_t size) { return std::make_unique<T[]>(static_cast<size_t>(size)); };
      const std::unique_ptr<T[]> x = room(m * k), y = room(k * n), z = room(m * n);
      const auto gather = [](const RowsAlong& from, const T* data, int64_t index, T* to) {
        for (int64_t row = 0; row < from.rows; ++row)
          std::copy_n(data + from.begin(index, row), from.columns, to + row * from.columns);
      };
      for (int64_t i = 0; i < c.outer * c.middle; ++i) {
        gather(a, call.in<T>(0), i, x.get());
        gather(b, call.in<T>(1), i, y.get());
        gemm(ta, tb, m, n, k,
             static_cast<std::conditional_t<std::is_same<T, float>::value, float, double>>(alpha), x.get(),
             y.get(), 0, z.get());
        for (int64_t row = 0; row < m; ++row)
          std::copy_n(z.get() + row * n, n, call.out<T>(0) + c.begin(i, row));
      }
    });
  });
}

MXLAB_KERNEL("linalg_gemm2", [](const PlanSpec& spec, ParamReader reader) {
  const LinalgGemm2Params params(reader);
  const int64_t rank = spec.outputs.at(0).rank();
  const int64_t axis = params.axis < 0 ? params.axis + rank : params.axis;
  if (axis < 0 || axis + 1 >= rank) throw std::invalid_argument("linalg_gemm2: the axis does not exist");
  if (axis != rank - 2)
    return makeRowsAlong(spec, static_cast<size_t>(axis), params.transpose_a, params.transpose_b,
                         params.alpha);
  return makeBatch(spec, params.transpose_a, params.transpose_b, params.alpha);
});

}  // namespace
}  // namespace mxlab
