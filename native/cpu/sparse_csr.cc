// Places of csr matrices: found in dense ones, merged, chosen; values brought to them and spread from them.
#include <algorithm>
#include <cstring>

#include "convert.h"
#include "core/parallel.h"
#include "sparse.h"

namespace mxlab {
namespace {

/// A matrix whose axes of length 1 stand for all rows or all columns.
struct DenseSide {
  int64_t rowStep = 0, columnStep = 0;

  DenseSide(const PlanSpec& spec, const Meta& meta, int64_t rows, int64_t width) {
    const int rank = meta.rank();
    expectSparse(rank == 1 || rank == 2, spec.kernel);
    const int64_t height = rank == 2 ? meta.shape[0] : 1, columns = meta.shape.back();
    expectSparse((height == rows || height == 1) && (columns == width || columns == 1), spec.kernel);
    rowStep = height == 1 ? 0 : columns;
    columnStep = columns == 1 ? 0 : 1;
  }
};

/// Calls f with a word type as wide as the elements: values are only moved.
template <typename F>
std::unique_ptr<Kernel> withWord(DType dtype, F&& f) {
  switch (sizeOf(dtype)) {
    case 1:
      return f(TypeTag<uint8_t>{});
    case 2:
      return f(TypeTag<uint16_t>{});
    case 4:
      return f(TypeTag<uint32_t>{});
    default:
      return f(TypeTag<uint64_t>{});
  }
}

double costOf(int64_t rows, int64_t stored) {
  return 100.0 + static_cast<double>(rows) * 2 + static_cast<double>(stored) * 3;
}

void expectBegins(const PlanSpec& spec, size_t output, int64_t rows) {
  expectSparse(spec.outputs.at(output).dtype == DType::kInt64 && spec.outputs[output].size == rows + 1,
               spec.kernel);
}

// Where the rows of a dense matrix begin among its values that are not 0.
MXLAB_KERNEL("sparse_csr_begins", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const Meta& data = spec.inputs.at(0);
  expectSparse(data.rank() == 2, spec.kernel);
  const int64_t rows = data.shape[0], width = data.shape[1];
  expectBegins(spec, 0, rows);
  return dispatch(data.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(100.0 + static_cast<double>(data.size) * 0.5,
                                            [=](const Call& call) {
                                              const T* values = call.in<T>(0);
                                              int64_t* begins = call.out<int64_t>(0);
                                              begins[0] = 0;
                                              for (int64_t row = 0; row < rows; ++row) {
                                                int64_t count = 0;
                                                for (int64_t at = row * width; at < (row + 1) * width; ++at)
                                                  count += static_cast<C>(values[at]) != C(0);
                                                begins[row + 1] = begins[row] + count;
                                              }
                                            });
  });
});

// The columns of those values.
MXLAB_KERNEL("sparse_csr_columns", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const Meta& data = spec.inputs.at(0);
  expectSparse(data.rank() == 2, spec.kernel);
  const int64_t rows = data.shape[0], width = data.shape[1], stored = spec.outputs.at(0).size;
  expectSparse(spec.outputs[0].dtype == DType::kInt64, spec.kernel);
  return dispatch(data.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(100.0 + static_cast<double>(data.size), [=](const Call& call) {
      const T* values = call.in<T>(0);
      int64_t* columns = call.out<int64_t>(0);
      int64_t count = 0;
      for (int64_t row = 0; row < rows; ++row) {
        for (int64_t at = 0; at < width; ++at) {
          if (!(static_cast<C>(values[row * width + at]) != C(0))) continue;
          if (count < stored) columns[count] = at;
          ++count;
        }
      }
      if (count != stored) throw std::out_of_range("the matrix changed while its values were counted");
    });
  });
});

// 1 where the places are those of a csr matrix with so many columns: row begins that rise from 0 to the
// number of columns given, columns inside the matrix that ascend in each row; 0 else.
MXLAB_KERNEL("sparse_csr_check", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const CsrInput csr(spec, 0, reader.integer());
  expectSparse(spec.outputs.at(0).size == 1 && spec.outputs[0].dtype == DType::kInt64, spec.kernel);
  return std::make_unique<FunctionKernel>(costOf(csr.rows, csr.stored), [=](const Call& call) {
    const int64_t* columns = call.in<int64_t>(0);
    const int64_t* begins = call.in<int64_t>(1);
    bool fits = begins[0] == 0 && begins[csr.rows] == csr.stored;
    for (int64_t row = 0; row < csr.rows; ++row) fits &= begins[row] <= begins[row + 1];
    for (int64_t row = 0; fits && row < csr.rows; ++row) {
      int64_t before = -1;
      for (int64_t at = begins[row]; at < begins[row + 1]; ++at) {
        fits &= columns[at] > before;
        before = columns[at];
      }
      fits &= before < csr.width;
    }
    call.out<int64_t>(0)[0] = fits;
  });
});

// Elements of a dense matrix, or of rows or columns that stand for one, at csr places.
MXLAB_KERNEL("sparse_csr_gather", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const CsrInput csr(spec, 1, reader.integer());
  const DenseSide side(spec, spec.inputs.at(0), csr.rows, csr.width);
  const DType dtype = spec.inputs[0].dtype;
  expectSparse(spec.outputs.at(0).size == csr.stored && spec.outputs[0].dtype == dtype, spec.kernel);
  return withWord(dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using Word = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(costOf(csr.rows, csr.stored), [=](const Call& call) {
      const CsrPlaces places = csr.in(call);
      const Word* from = call.in<Word>(0);
      Word* to = call.out<Word>(0);
      for (int64_t row = 0; row < csr.rows; ++row) {
        for (int64_t at = places.begins[row]; at < places.begins[row + 1]; ++at)
          to[at] = from[row * side.rowStep + places.columns[at] * side.columnStep];
      }
    });
  });
});

// Values at their csr places in a whole matrix; the others are 0, or those of a fourth input.
MXLAB_KERNEL("sparse_csr_scatter", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const Meta& out = spec.outputs.at(0);
  expectSparse(out.rank() == 2, spec.kernel);
  const CsrInput csr(spec, 1, out.shape[1]);
  const bool onBase = spec.inputs.size() == 4;
  expectSparse(csr.rows == out.shape[0] && spec.inputs.at(0).size == csr.stored &&
                   spec.inputs[0].dtype == out.dtype &&
                   (!onBase || (spec.inputs[3].dtype == out.dtype && spec.inputs[3].size == out.size)),
               spec.kernel);
  const size_t total = static_cast<size_t>(out.bytes);
  const double cost = costOf(csr.rows, csr.stored) + static_cast<double>(out.bytes) * 0.1;
  return withWord(out.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using Word = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      const CsrPlaces places = csr.in(call);
      const Word* from = call.in<Word>(0);
      Word* to = call.out<Word>(0);
      if (!onBase) {
        std::memset(to, 0, total);
      } else if (call.inputs[3] != call.outputs[0]) {
        std::memcpy(to, call.inputs[3], total);
      }
      for (int64_t row = 0; row < csr.rows; ++row) {
        for (int64_t at = places.begins[row]; at < places.begins[row + 1]; ++at)
          to[row * csr.width + places.columns[at]] = from[at];
      }
    });
  });
});

/// Columns of a row that either matrix has, or both have, in ascending order; `to` may be null. Returns how
/// many.
int64_t mergeRow(const CsrPlaces& a, const CsrPlaces& b, int64_t row, bool common, int64_t* to) {
  const int64_t* left = a.columns + a.begins[row];
  const int64_t* leftEnd = a.columns + a.begins[row + 1];
  const int64_t* right = b.columns + b.begins[row];
  const int64_t* rightEnd = b.columns + b.begins[row + 1];
  int64_t count = 0;
  while (left != leftEnd && right != rightEnd) {
    const int64_t least = *left < *right ? *left : *right;
    const bool both = *left == *right;
    left += *left == least;
    right += *right == least;
    if (common && !both) continue;
    if (to != nullptr) to[count] = least;
    ++count;
  }
  if (common) return count;
  const int64_t rest = (leftEnd - left) + (rightEnd - right);
  if (to != nullptr) std::copy(right, rightEnd, std::copy(left, leftEnd, to + count));
  return count + rest;
}

// Row begins of the places that either of two matrices has, or both have.
MXLAB_KERNEL("sparse_csr_merge_begins",
             [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
               const int64_t width = reader.integer();
               const bool common = reader.boolean();
               const CsrInput a(spec, 0, width), b(spec, 2, width);
               expectSparse(a.rows == b.rows, spec.kernel);
               expectBegins(spec, 0, a.rows);
               return std::make_unique<FunctionKernel>(
                   costOf(a.rows, a.stored + b.stored), [=](const Call& call) {
                     const CsrPlaces left = a.in(call, true), right = b.in(call, true);
                     int64_t* begins = call.out<int64_t>(0);
                     begins[0] = 0;
                     for (int64_t row = 0; row < a.rows; ++row)
                       begins[row + 1] = begins[row] + mergeRow(left, right, row, common, nullptr);
                   });
             });

// Their columns.
MXLAB_KERNEL("sparse_csr_merge", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const int64_t width = reader.integer();
  const bool common = reader.boolean();
  const CsrInput a(spec, 0, width), b(spec, 2, width);
  const int64_t stored = spec.outputs.at(0).size;
  expectSparse(a.rows == b.rows && placesIn(spec, 4) == a.rows + 1 && spec.outputs[0].dtype == DType::kInt64,
               spec.kernel);
  return std::make_unique<FunctionKernel>(costOf(a.rows, a.stored + b.stored), [=](const Call& call) {
    const CsrPlaces left = a.in(call, true), right = b.in(call, true);
    const int64_t* begins = call.in<int64_t>(4);
    int64_t* columns = call.out<int64_t>(0);
    for (int64_t row = 0; row < a.rows; ++row) {
      const int64_t count = mergeRow(left, right, row, common, nullptr);
      if (begins[row] < 0 || begins[row] + count > stored)
        throw std::out_of_range("the matrices changed meanwhile");
      mergeRow(left, right, row, common, columns + begins[row]);
    }
  });
});

// Values of a csr matrix at other csr places, zeros where none is stored.
MXLAB_KERNEL("sparse_csr_at", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const int64_t width = reader.integer();
  const CsrInput own(spec, 1, width), wanted(spec, 3, width);
  const DType dtype = spec.inputs.at(0).dtype;
  expectSparse(own.rows == wanted.rows && spec.inputs[0].size == own.stored &&
                   spec.outputs.at(0).size == wanted.stored && spec.outputs[0].dtype == dtype,
               spec.kernel);
  return withWord(dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using Word = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(
        costOf(own.rows, own.stored + wanted.stored), [=](const Call& call) {
          const CsrPlaces from = own.in(call, true), to = wanted.in(call, true);
          const Word* values = call.in<Word>(0);
          Word* out = call.out<Word>(0);
          for (int64_t row = 0; row < own.rows; ++row) {
            int64_t at = from.begins[row];
            for (int64_t i = to.begins[row]; i < to.begins[row + 1]; ++i) {
              while (at < from.begins[row + 1] && from.columns[at] < to.columns[i]) ++at;
              const bool stored = at < from.begins[row + 1] && from.columns[at] == to.columns[i];
              out[i] = stored ? values[at] : Word(0);
            }
          }
        });
  });
});

// Row begins of a choice of rows (third input) and of a range of columns.
MXLAB_KERNEL("sparse_csr_choose_begins",
             [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
               const CsrInput csr(spec, 0, reader.integer());
               const int64_t from = reader.integer(), to = reader.integer(), count = placesIn(spec, 2);
               expectBegins(spec, 0, count);
               return std::make_unique<FunctionKernel>(
                   costOf(csr.rows + count, csr.stored), [=](const Call& call) {
                     const CsrPlaces places = csr.in(call);
                     const int64_t* rows = call.in<int64_t>(2);
                     checkPlaces(rows, count, csr.rows, "row");
                     int64_t* begins = call.out<int64_t>(0);
                     begins[0] = 0;
                     for (int64_t i = 0; i < count; ++i) {
                       int64_t kept = 0;
                       for (int64_t at = places.begins[rows[i]]; at < places.begins[rows[i] + 1]; ++at)
                         kept += places.columns[at] >= from && places.columns[at] < to;
                       begins[i + 1] = begins[i] + kept;
                     }
                   });
             });

// Columns of that choice, and where its values stand among the stored ones.
MXLAB_KERNEL("sparse_csr_choose", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const CsrInput csr(spec, 0, reader.integer());
  const int64_t from = reader.integer(), to = reader.integer(), count = placesIn(spec, 2);
  const int64_t stored = spec.outputs.at(0).size;
  expectSparse(spec.outputs[0].dtype == DType::kInt64 && spec.outputs.at(1).dtype == DType::kInt64 &&
                   spec.outputs[1].size == stored,
               spec.kernel);
  return std::make_unique<FunctionKernel>(costOf(csr.rows + count, csr.stored), [=](const Call& call) {
    const CsrPlaces places = csr.in(call);
    const int64_t* rows = call.in<int64_t>(2);
    checkPlaces(rows, count, csr.rows, "row");
    int64_t kept = 0;
    for (int64_t i = 0; i < count; ++i) {
      for (int64_t at = places.begins[rows[i]]; at < places.begins[rows[i] + 1]; ++at) {
        if (places.columns[at] < from || places.columns[at] >= to) continue;
        if (kept == stored) throw std::out_of_range("the matrix changed meanwhile");
        call.out<int64_t>(0)[kept] = places.columns[at] - from;
        call.out<int64_t>(1)[kept++] = at;
      }
    }
    if (kept != stored) throw std::out_of_range("the matrix changed meanwhile");
  });
});

}  // namespace
}  // namespace mxlab
