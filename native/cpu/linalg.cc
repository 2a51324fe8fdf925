// Factorisations and triangular products of batches of small matrices, by LAPACK and BLAS of OpenBLAS.
#include <cblas.h>
#include <lapacke.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "convert.h"
#include "core/kernel.h"
#include "generated/params/linalg_extractdiag.h"
#include "generated/params/linalg_extracttrian.h"
#include "generated/params/linalg_makediag.h"
#include "generated/params/linalg_maketrian.h"
#include "generated/params/linalg_potrf.h"
#include "generated/params/linalg_potri.h"
#include "generated/params/linalg_trmm.h"
#include "generated/params/linalg_trsm.h"

#define MXLAB_LAPACK_JOIN_(a, b) a##b
#define MXLAB_LAPACK_JOIN(a, b) MXLAB_LAPACK_JOIN_(a, b)
#define MXLAB_LAPACK(name) MXLAB_LAPACK_JOIN(BLAS_SYMBOL_PREFIX, name)
/// A function of LAPACK in both precisions; matrices are read column by column, so row-major ones transposed.
#define MXLAB_LAPACK_BOTH(name)                                           \
  template <typename... A>                                                \
  lapack_int name(const float*, A... arguments) {                         \
    return MXLAB_LAPACK(LAPACKE_s##name)(LAPACK_COL_MAJOR, arguments...); \
  }                                                                       \
  template <typename... A>                                                \
  lapack_int name(const double*, A... arguments) {                        \
    return MXLAB_LAPACK(LAPACKE_d##name)(LAPACK_COL_MAJOR, arguments...); \
  }

namespace mxlab {
namespace {

MXLAB_LAPACK_BOTH(potrf)
MXLAB_LAPACK_BOTH(potri)
MXLAB_LAPACK_BOTH(getrf)
MXLAB_LAPACK_BOTH(getri)
MXLAB_LAPACK_BOTH(geqrf)
MXLAB_LAPACK_BOTH(orgqr)
MXLAB_LAPACK_BOTH(syevd)

/// A batch of matrices: the last two axes.
struct Matrices {
  int64_t batch, rows, columns;
  int64_t size() const { return rows * columns; }
};

Matrices matricesOf(const PlanSpec& spec, const Meta& meta) {
  if (meta.rank() < 2) throw std::invalid_argument(spec.kernel + ": needs matrices");
  const size_t rank = meta.shape.size();
  const int64_t rows = meta.shape[rank - 2], columns = meta.shape[rank - 1];
  if (rows > INT32_MAX || columns > INT32_MAX)
    throw std::invalid_argument(spec.kernel + ": the matrices are too large");
  int64_t batch = 1;
  for (size_t axis = 0; axis + 2 < rank; ++axis) batch *= meta.shape[axis];
  return {batch, rows, columns};
}

void require(bool holds, const PlanSpec& spec) {
  if (!holds) throw std::invalid_argument(spec.kernel + ": the arrays do not fit each other");
}

/// NaN goes through to the results, as in MXNet, instead of being refused.
const bool kNanPasses = [] {
  MXLAB_LAPACK(LAPACKE_set_nancheck)(0);
  return true;
}();

/// Throws when LAPACK failed, naming the matrix of the batch; `info`: the row that it failed at, from 1.
void succeed(lapack_int info, const char* kernel, const char* reason, int64_t matrix) {
  if (info == 0) return;
  const std::string which = "matrix " + std::to_string(matrix) + " of the batch ";
  if (info < 0) throw std::runtime_error(std::string(kernel) + ": " + which + "cannot be read");
  throw std::runtime_error(std::string(kernel) + ": " + which + reason + " (seen at row " +
                           std::to_string(info - 1) + ")");
}

/// A kernel for float32 and float64 that calls body(T*, call, matrix) for each matrix of the first input.
template <typename F>
std::unique_ptr<Kernel> forEach(const PlanSpec& spec, double flops, F&& body, int64_t workspace = 0) {
  const Matrices m = matricesOf(spec, spec.inputs.at(0));
  for (const Meta& meta : spec.inputs) require(meta.dtype == spec.inputs[0].dtype, spec);
  // LAPACK takes no matrices without elements, and there is nothing to do for them.
  if (m.size() == 0) return std::make_unique<FunctionKernel>(20.0, [](const Call&) {});
  const double cost = 200.0 + static_cast<double>(m.batch) * (500.0 + flops);
  const auto make = [&](auto tag) -> std::unique_ptr<Kernel> {
    return std::make_unique<FunctionKernel>(
        cost,
        [=](const Call& call) {
          for (int64_t b = 0; b < m.batch; ++b) body(tag, call, b);
        },
        workspace);
  };
  switch (spec.inputs[0].dtype) {
    case DType::kFloat32:
      return make(TypeTag<float>{});
    case DType::kFloat64:
      return make(TypeTag<double>{});
    default:
      throw std::invalid_argument(spec.kernel + ": needs float32 or float64");
  }
}

lapack_int narrow(int64_t value) { return static_cast<lapack_int>(value); }
double cube(int64_t n) { return static_cast<double>(n) * static_cast<double>(n) * static_cast<double>(n); }

MXLAB_KERNEL("linalg_potrf", [](const PlanSpec& spec, ParamReader reader) {
  const bool lower = LinalgPotrfParams(reader).lower;
  const Matrices m = matricesOf(spec, spec.inputs.at(0));
  const int64_t n = m.rows;
  require(n == m.columns && spec.outputs.at(0).bytes == spec.inputs[0].bytes, spec);
  return forEach(spec, cube(n) / 10, [n, lower](auto tag, const Call& call, int64_t b) {
    using T = typename decltype(tag)::type;
    T* y = call.out<T>(0) + b * n * n;
    std::copy_n(call.in<T>(0) + b * n * n, n * n, y);
    // LAPACK counts by columns: what is lower here is upper there.
    succeed(potrf(y, lower ? 'U' : 'L', narrow(n), y, narrow(n)), "linalg_potrf", "is not positive definite",
            b);
    for (int64_t i = 0; i < n; ++i) {
      if (lower)
        std::fill(y + i * n + i + 1, y + (i + 1) * n, T(0));
      else
        std::fill(y + i * n, y + i * n + i, T(0));
    }
  });
});

MXLAB_KERNEL("linalg_potri", [](const PlanSpec& spec, ParamReader reader) {
  const bool lower = LinalgPotriParams(reader).lower;
  const Matrices m = matricesOf(spec, spec.inputs.at(0));
  const int64_t n = m.rows;
  require(n == m.columns && spec.outputs.at(0).bytes == spec.inputs[0].bytes, spec);
  return forEach(spec, cube(n) / 10, [n, lower](auto tag, const Call& call, int64_t b) {
    using T = typename decltype(tag)::type;
    T* y = call.out<T>(0) + b * n * n;
    std::copy_n(call.in<T>(0) + b * n * n, n * n, y);
    succeed(potri(y, lower ? 'U' : 'L', narrow(n), y, narrow(n)), "linalg_potri",
            "has a zero on its diagonal", b);
    for (int64_t i = 0; i < n; ++i)
      for (int64_t j = i + 1; j < n; ++j)
        (lower ? y[i * n + j] : y[j * n + i]) = lower ? y[j * n + i] : y[i * n + j];
  });
});

MXLAB_KERNEL("linalg_inverse", [](const PlanSpec& spec, ParamReader) {
  const Matrices m = matricesOf(spec, spec.inputs.at(0));
  const int64_t n = m.rows;
  require(n == m.columns && spec.outputs.at(0).bytes == spec.inputs[0].bytes, spec);
  const auto body = [n](auto tag, const Call& call, int64_t b) {
    using T = typename decltype(tag)::type;
    T* y = call.out<T>(0) + b * n * n;
    lapack_int* pivots = static_cast<lapack_int*>(call.workspace);
    std::copy_n(call.in<T>(0) + b * n * n, n * n, y);
    succeed(getrf(y, narrow(n), narrow(n), y, narrow(n), pivots), "linalg_inverse", "is singular", b);
    succeed(getri(y, narrow(n), y, narrow(n), pivots), "linalg_inverse", "is singular", b);
  };
  return forEach(spec, cube(n) / 5, body, n * static_cast<int64_t>(sizeof(lapack_int)));
});

/// det: one output. slogdet: sign and logarithm of the absolute value.
std::unique_ptr<Kernel> makeDeterminant(const PlanSpec& spec, bool logarithm) {
  const Matrices m = matricesOf(spec, spec.inputs.at(0));
  const int64_t n = m.rows;
  require(n == m.columns && spec.outputs.size() == (logarithm ? 2u : 1u), spec);
  for (const Meta& out : spec.outputs)
    require(out.size == m.batch && out.dtype == spec.inputs[0].dtype, spec);
  if (n == 0)
    // The empty product.
    return dispatchFloat(spec.inputs[0].dtype, spec.kernel.c_str(), [&](auto tag) -> std::unique_ptr<Kernel> {
      using T = typename decltype(tag)::type;
      return std::make_unique<FunctionKernel>(20.0, [=](const Call& call) {
        std::fill_n(call.out<T>(0), m.batch, convert<T>(1));
        if (logarithm) std::fill_n(call.out<T>(1), m.batch, convert<T>(0));
      });
    });
  const auto body = [=](auto tag, const Call& call, int64_t b) {
    using T = typename decltype(tag)::type;
    T* lu = static_cast<T*>(call.workspace);
    lapack_int* pivots = reinterpret_cast<lapack_int*>(lu + n * n);
    std::copy_n(call.in<T>(0) + b * n * n, n * n, lu);
    const lapack_int info = getrf(lu, narrow(n), narrow(n), lu, narrow(n), pivots);
    if (info < 0) succeed(info, logarithm ? "linalg_slogdet" : "linalg_det", "", b);
    T sign = 1, product = 1, sum = 0;
    for (int64_t i = 0; i < n; ++i) {
      const T d = lu[i * n + i];
      if (pivots[i] != i + 1) sign = -sign;
      product *= d;
      if (d < 0) sign = logarithm ? -sign : sign;
      if (d == 0 && logarithm) sign = 0;
      sum += std::log(std::fabs(d));
    }
    call.out<T>(0)[b] = logarithm ? sign : sign * product;
    if (logarithm) call.out<T>(1)[b] = sum;
  };
  return forEach(spec, cube(n) / 15, body, n * n * 8 + n * static_cast<int64_t>(sizeof(lapack_int)));
}

MXLAB_KERNEL("linalg_det", [](const PlanSpec& spec, ParamReader) { return makeDeterminant(spec, false); });
MXLAB_KERNEL("linalg_slogdet", [](const PlanSpec& spec, ParamReader) { return makeDeterminant(spec, true); });

MXLAB_KERNEL("linalg_gelqf", [](const PlanSpec& spec, ParamReader) {
  const Matrices a = matricesOf(spec, spec.inputs.at(0));
  const int64_t m = a.rows, n = a.columns;
  require(m <= n && spec.outputs.size() == 2 && spec.outputs[0].bytes == spec.inputs[0].bytes &&
              spec.outputs[1].size == a.batch * m * m && spec.outputs[1].dtype == spec.inputs[0].dtype,
          spec);
  const auto body = [=](auto tag, const Call& call, int64_t b) {
    using T = typename decltype(tag)::type;
    T* q = call.out<T>(0) + b * m * n;
    T* l = call.out<T>(1) + b * m * m;
    T* factors = static_cast<T*>(call.workspace);
    std::copy_n(call.in<T>(0) + b * m * n, m * n, q);
    // Column by column this is the transposed matrix, whose QR factors are the transposed LQ factors.
    succeed(geqrf(q, narrow(n), narrow(m), q, narrow(n), factors), "linalg_gelqf", "has no factors", b);
    for (int64_t i = 0; i < m; ++i)
      for (int64_t j = 0; j < m; ++j) l[i * m + j] = j <= i ? q[i * n + j] : T(0);
    succeed(orgqr(q, narrow(n), narrow(m), narrow(m), q, narrow(n), factors), "linalg_gelqf",
            "has no factors", b);
  };
  return forEach(spec, static_cast<double>(m * m) * static_cast<double>(n) / 5, body, m * 8);
});

MXLAB_KERNEL("linalg_syevd", [](const PlanSpec& spec, ParamReader) {
  const Matrices m = matricesOf(spec, spec.inputs.at(0));
  const int64_t n = m.rows;
  require(n == m.columns && spec.outputs.size() == 2 && spec.outputs[0].bytes == spec.inputs[0].bytes &&
              spec.outputs[1].size == m.batch * n && spec.outputs[1].dtype == spec.inputs[0].dtype,
          spec);
  return forEach(spec, cube(n), [n](auto tag, const Call& call, int64_t b) {
    using T = typename decltype(tag)::type;
    T* u = call.out<T>(0) + b * n * n;
    T* values = call.out<T>(1) + b * n;
    std::copy_n(call.in<T>(0) + b * n * n, n * n, u);
    // The iteration has no end that can be relied on when the numbers are none.
    bool finite = true;
    for (int64_t i = 0; i < n; ++i)
      finite = finite && std::all_of(u + i * n, u + i * n + i + 1, [](T x) { return std::isfinite(x); });
    if (!finite) {
      std::fill_n(u, n * n, std::numeric_limits<T>::quiet_NaN());
      std::fill_n(values, n, std::numeric_limits<T>::quiet_NaN());
      return;
    }
    succeed(syevd(u, 'V', 'U', narrow(n), u, narrow(n), values), "linalg_syevd",
            "has eigenvalues that were not found", b);
    // The sign of an eigenvector is free: the largest component is positive.
    for (int64_t i = 0; i < n; ++i) {
      T* row = u + i * n;
      const T largest = *std::max_element(row, row + n, [](T x, T y) { return std::fabs(x) < std::fabs(y); });
      if (largest < 0)
        for (int64_t j = 0; j < n; ++j) row[j] = -row[j];
    }
  });
});

/// Triangular product or solution: cblas_?trmm, cblas_?trsm.
template <typename P>
std::unique_ptr<Kernel> makeTriangular(const PlanSpec& spec, const P& params, bool solves) {
  const Matrices a = matricesOf(spec, spec.inputs.at(0));
  const Matrices b = matricesOf(spec, spec.inputs.at(1));
  require(a.rows == a.columns && a.batch == b.batch && a.rows == (params.rightside ? b.columns : b.rows) &&
              spec.outputs.at(0).bytes == spec.inputs[1].bytes,
          spec);
  const auto side = params.rightside ? CblasRight : CblasLeft;
  const auto part = params.lower ? CblasLower : CblasUpper;
  const auto flag = params.transpose ? CblasTrans : CblasNoTrans;
  const double alpha = params.alpha;
  const auto body = [=](auto tag, const Call& call, int64_t i) {
    using T = typename decltype(tag)::type;
    const T* x = call.in<T>(0) + i * a.size();
    T* y = call.out<T>(0) + i * b.size();
    const T* source = call.in<T>(1) + i * b.size();
    if (b.size() == 0) return;
    if (source != y) std::copy_n(source, b.size(), y);
    const blasint m = narrow(b.rows), n = narrow(b.columns), k = narrow(a.rows);
    if constexpr (std::is_same<T, float>::value) {
      (solves ? MXLAB_LAPACK(cblas_strsm) : MXLAB_LAPACK(cblas_strmm))(
          CblasRowMajor, side, part, flag, CblasNonUnit, m, n, static_cast<float>(alpha), x, k, y, n);
    } else {
      (solves ? MXLAB_LAPACK(cblas_dtrsm) : MXLAB_LAPACK(cblas_dtrmm))(CblasRowMajor, side, part, flag,
                                                                       CblasNonUnit, m, n, alpha, x, k, y, n);
    }
  };
  return forEach(spec, static_cast<double>(b.size() * a.rows) / 20, body);
}

MXLAB_KERNEL("linalg_trmm", [](const PlanSpec& spec, ParamReader reader) {
  return makeTriangular(spec, LinalgTrmmParams(reader), false);
});
MXLAB_KERNEL("linalg_trsm", [](const PlanSpec& spec, ParamReader reader) {
  return makeTriangular(spec, LinalgTrsmParams(reader), true);
});

/// Places in an n x n matrix, in order: a diagonal, or a triangle that begins at it.
std::vector<int64_t> placesOf(int64_t n, int64_t offset, bool triangle, bool lower) {
  std::vector<int64_t> places;
  const bool below = offset < 0 || (offset == 0 && lower);
  // Lower triangles row by row, upper ones column by column: the same order for a matrix and its transposed.
  for (int64_t i = 0; i < n; ++i)
    for (int64_t j = 0; j < n; ++j) {
      const int64_t r = triangle && !below ? j : i, c = triangle && !below ? i : j, d = c - r;
      if (triangle ? (below ? d <= offset : d >= offset) : d == offset) places.push_back(r * n + c);
    }
  return places;
}

/// Takes the elements at the places out of each matrix, or puts them into zeros.
std::unique_ptr<Kernel> makePlaces(const PlanSpec& spec, int64_t offset, bool triangle, bool lower,
                                   bool puts) {
  const Meta& full = puts ? spec.outputs.at(0) : spec.inputs.at(0);
  const Meta& packed = puts ? spec.inputs.at(0) : spec.outputs.at(0);
  const Matrices m = matricesOf(spec, full);
  require(m.rows == m.columns && full.dtype == packed.dtype, spec);
  const std::vector<int64_t> places = placesOf(m.rows, offset, triangle, lower);
  const int64_t count = static_cast<int64_t>(places.size());
  require(packed.size == m.batch * count, spec);
  const double cost = 50.0 + static_cast<double>(full.size) * 0.5;
  return dispatch(full.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      const T* x = call.in<T>(0);
      T* y = call.out<T>(0);
      if (puts) std::fill_n(y, m.batch * m.size(), convert<T>(0));
      for (int64_t b = 0; b < m.batch; ++b)
        for (int64_t i = 0; i < count; ++i) {
          const int64_t at = b * m.size() + places[static_cast<size_t>(i)];
          y[puts ? at : b * count + i] = x[puts ? b * count + i : at];
        }
    });
  });
}

MXLAB_KERNEL("linalg_extractdiag", [](const PlanSpec& spec, ParamReader reader) {
  return makePlaces(spec, LinalgExtractdiagParams(reader).offset, false, true, false);
});
MXLAB_KERNEL("linalg_makediag", [](const PlanSpec& spec, ParamReader reader) {
  return makePlaces(spec, LinalgMakediagParams(reader).offset, false, true, true);
});
MXLAB_KERNEL("linalg_extracttrian", [](const PlanSpec& spec, ParamReader reader) {
  const LinalgExtracttrianParams params(reader);
  return makePlaces(spec, params.offset, true, params.lower, false);
});
MXLAB_KERNEL("linalg_maketrian", [](const PlanSpec& spec, ParamReader reader) {
  const LinalgMaketrianParams params(reader);
  return makePlaces(spec, params.offset, true, params.lower, true);
});

}  // namespace
}  // namespace mxlab
