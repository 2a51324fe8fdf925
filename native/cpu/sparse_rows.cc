// Rows of row_sparse arrays: which there are, brought together, spread out.
#include <algorithm>
#include <cstring>
#include <vector>

#include "core/parallel.h"
#include "indices.h"
#include "sparse.h"

namespace mxlab {
namespace {

/// Bytes of one row of an array whose first axis has `count` rows.
int64_t rowBytes(const PlanSpec& spec, const Meta& meta, int64_t count) {
  expectSparse(meta.rank() >= 1 && meta.shape[0] == count, spec.kernel);
  int64_t bytes = static_cast<int64_t>(sizeOf(meta.dtype));
  for (size_t axis = 1; axis < meta.shape.size(); ++axis) bytes *= meta.shape[axis];
  return bytes;
}

// Indices of any dtype, brought into [0, limit), become ascending rows, each once; the second output is their
// number.
MXLAB_KERNEL("sparse_unique", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const int64_t limit = reader.integer();
  const Bounds bounds = reader.boolean() ? Bounds::kClip : Bounds::kRaise;
  const Meta& given = spec.inputs.at(0);
  const int64_t count = given.size;
  expectSparse(spec.outputs.at(0).size == count && spec.outputs[0].dtype == DType::kInt64 &&
                   spec.outputs.at(1).size == 1 && spec.outputs[1].dtype == DType::kInt64 &&
                   (limit > 0 || count == 0),
               spec.kernel);
  const DType type = given.dtype;
  return std::make_unique<FunctionKernel>(100.0 + static_cast<double>(count) * 20, [=](const Call& call) {
    const IndexReader indices(type, call.inputs[0]);
    int64_t* rows = call.out<int64_t>(0);
    int64_t found = 0;
    if (limit <= count * 64) {
      std::vector<uint64_t> marks(static_cast<size_t>(limit / 64 + 1));
      for (int64_t i = 0; i < count; ++i) {
        const uint64_t row = static_cast<uint64_t>(bounded(indices[i], limit, bounds));
        marks[row >> 6] |= uint64_t{1} << (row & 63);
      }
      for (size_t word = 0; word < marks.size(); ++word) {
        for (uint64_t bits = marks[word]; bits != 0; bits &= bits - 1)
          rows[found++] = static_cast<int64_t>(word * 64) + __builtin_ctzll(bits);
      }
    } else {
      for (int64_t i = 0; i < count; ++i) rows[i] = bounded(indices[i], limit, bounds);
      std::sort(rows, rows + count);
      found = std::unique(rows, rows + count) - rows;
    }
    call.out<int64_t>(1)[0] = found;
  });
});

// The rows that either list has, or both have; the second output is their number.
MXLAB_KERNEL("sparse_merge_rows", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const int64_t limit = reader.integer();
  const bool common = reader.boolean();
  const int64_t left = placesIn(spec, 0), right = placesIn(spec, 1);
  expectSparse(spec.outputs.at(0).size == (common ? std::min(left, right) : left + right) &&
                   spec.outputs[0].dtype == DType::kInt64 && spec.outputs.at(1).size == 1 &&
                   spec.outputs[1].dtype == DType::kInt64,
               spec.kernel);
  return std::make_unique<FunctionKernel>(
      100.0 + static_cast<double>(left + right) * 4, [=](const Call& call) {
        const int64_t* a = call.in<int64_t>(0);
        const int64_t* b = call.in<int64_t>(1);
        checkAscending(a, left, limit, "row");
        checkAscending(b, right, limit, "row");
        int64_t* rows = call.out<int64_t>(0);
        call.out<int64_t>(1)[0] = (common ? std::set_intersection(a, a + left, b, b + right, rows)
                                          : std::set_union(a, a + left, b, b + right, rows)) -
                                  rows;
      });
});

// Stored rows at the wanted places, zeros where none is stored. Stored rows ascend; wanted ones need not.
MXLAB_KERNEL("sparse_gather_rows", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const int64_t limit = reader.integer();
  const int64_t stored = placesIn(spec, 1), wanted = placesIn(spec, 2);
  const int64_t bytes = rowBytes(spec, spec.inputs.at(0), stored);
  expectSparse(
      spec.outputs.at(0).dtype == spec.inputs[0].dtype && bytes == rowBytes(spec, spec.outputs[0], wanted),
      spec.kernel);
  return std::make_unique<FunctionKernel>(
      100.0 + static_cast<double>(wanted) * (10 + static_cast<double>(bytes) * 0.1), [=](const Call& call) {
        const int64_t* rows = call.in<int64_t>(1);
        const int64_t* places = call.in<int64_t>(2);
        checkAscending(rows, stored, limit, "row");
        const char* source = call.in<char>(0);
        char* target = call.out<char>(0);
        parallelFor(call.threads, wanted, 65536 / (bytes + 1) + 1, [&](int64_t begin, int64_t end) {
          const int64_t* from = rows;
          for (int64_t i = begin; i < end; ++i) {
            // Places that ascend, the usual case, are looked for behind the one before.
            if (from == rows + stored || *from > places[i] || i == begin)
              from = std::lower_bound(rows, rows + stored, places[i]);
            while (from != rows + stored && *from < places[i]) ++from;
            if (from != rows + stored && *from == places[i]) {
              std::memcpy(target + i * bytes, source + (from - rows) * bytes, static_cast<size_t>(bytes));
            } else {
              std::memset(target + i * bytes, 0, static_cast<size_t>(bytes));
            }
          }
        });
      });
});

// Rows at their places in a whole array; the others are 0, or those of a third input.
MXLAB_KERNEL("sparse_scatter_rows", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const int64_t stored = placesIn(spec, 1);
  const Meta& out = spec.outputs.at(0);
  const int64_t limit = out.rank() > 0 ? out.shape[0] : 0;
  const int64_t bytes = rowBytes(spec, spec.inputs.at(0), stored);
  const bool onBase = spec.inputs.size() == 3;
  expectSparse(out.dtype == spec.inputs[0].dtype && bytes == rowBytes(spec, out, limit) &&
                   (!onBase || (spec.inputs[2].dtype == out.dtype && spec.inputs[2].size == out.size)),
               spec.kernel);
  const size_t total = static_cast<size_t>(out.bytes);
  return std::make_unique<FunctionKernel>(
      100.0 + static_cast<double>(out.bytes) * 0.1 + static_cast<double>(stored) * 10, [=](const Call& call) {
        const int64_t* rows = call.in<int64_t>(1);
        checkPlaces(rows, stored, limit, "row");
        char* target = call.out<char>(0);
        if (!onBase) {
          std::memset(target, 0, total);
        } else if (call.inputs[2] != call.outputs[0]) {
          std::memcpy(target, call.inputs[2], total);
        }
        for (int64_t i = 0; i < stored; ++i)
          std::memcpy(target + rows[i] * bytes, call.in<char>(0) + i * bytes, static_cast<size_t>(bytes));
      });
});

// Rows of a dense array in which something is not 0; the second output is their number.
MXLAB_KERNEL("sparse_nonzero_rows", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const Meta& data = spec.inputs.at(0);
  const int64_t rows = data.rank() > 0 ? data.shape[0] : 0, width = rows > 0 ? data.size / rows : 0;
  expectSparse(spec.outputs.at(0).size == rows && spec.outputs[0].dtype == DType::kInt64 &&
                   spec.outputs.at(1).size == 1 && spec.outputs[1].dtype == DType::kInt64,
               spec.kernel);
  const double cost = 100.0 + static_cast<double>(data.size) * 0.5;
  return dispatch(data.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
      const T* values = call.in<T>(0);
      int64_t* found = call.out<int64_t>(0);
      int64_t count = 0;
      for (int64_t row = 0; row < rows; ++row) {
        const T* from = values + row * width;
        bool any = false;
        for (int64_t at = 0; at < width && !any; ++at) any = static_cast<C>(from[at]) != C(0);
        if (any) found[count++] = row;
      }
      call.out<int64_t>(1)[0] = count;
    });
  });
});

// Sums of the rows of dy that belong to one place: the gradient of an embedding at its ascending rows.
MXLAB_KERNEL("sparse_embedding_rows",
             [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
               const int64_t limit = reader.integer();
               const Meta& dy = spec.inputs.at(0);
               const Meta& index = spec.inputs.at(1);
               const int64_t kept = placesIn(spec, 2);
               const Meta& out = spec.outputs.at(0);
               const int64_t count = index.size, width = count > 0 ? dy.size / count : 0;
               expectSparse(dy.dtype == out.dtype && dy.size == count * width &&
                                (count == 0 || out.size == kept * width) && (limit > 0 || count == 0),
                            spec.kernel);
               const DType type = index.dtype;
               const size_t total = static_cast<size_t>(out.bytes);
               const double cost =
                   100.0 + static_cast<double>(dy.size) * 0.5 + static_cast<double>(count) * 20;
               return dispatch(out.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
                 using T = typename decltype(tag)::type;
                 using C = typename Compute<T>::type;
                 return std::make_unique<FunctionKernel>(cost, [=](const Call& call) {
                   const T* source = call.in<T>(0);
                   const IndexReader indices(type, call.inputs[1]);
                   const int64_t* rows = call.in<int64_t>(2);
                   checkAscending(rows, kept, limit, "row");
                   T* target = call.out<T>(0);
                   std::memset(call.outputs[0], 0, total);
                   for (int64_t i = 0; i < count; ++i) {
                     const int64_t row = bounded(indices[i], limit, Bounds::kClip);
                     const int64_t* at = std::lower_bound(rows, rows + kept, row);
                     if (at == rows + kept || *at != row)
                       throw std::out_of_range("row " + std::to_string(row) + " is not kept");
                     T* to = target + (at - rows) * width;
                     const T* from = source + i * width;
                     for (int64_t j = 0; j < width; ++j)
                       to[j] = convert<T>(static_cast<C>(static_cast<C>(to[j]) + static_cast<C>(from[j])));
                   }
                 });
               });
             });

}  // namespace
}  // namespace mxlab
