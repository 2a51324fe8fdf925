// What kernels on sparse arrays share: where stored values lie, checked before anything is reached through
// it.
#pragma once
#include <cstdint>
#include <stdexcept>
#include <string>

#include "core/kernel.h"

namespace mxlab {

inline void expectSparse(bool holds, const std::string& kernel) {
  if (!holds) throw std::invalid_argument(kernel + ": the arrays do not fit each other");
}

/// Places of rows or columns are always int64.
inline int64_t placesIn(const PlanSpec& spec, size_t input) {
  expectSparse(spec.inputs.at(input).dtype == DType::kInt64, spec.kernel);
  return spec.inputs[input].size;
}

/// Throws unless 0 <= places[i] < limit for all of them.
inline void checkPlaces(const int64_t* places, int64_t count, int64_t limit, const char* what) {
  // The sign bit of a place, or of what is left behind it, is set where it lies outside.
  int64_t signs = 0;
  for (int64_t i = 0; i < count; ++i) signs |= places[i] | (limit - 1 - places[i]);
  if (signs >= 0) return;
  for (int64_t i = 0; i < count; ++i) {
    if (places[i] < 0 || places[i] >= limit)
      throw std::out_of_range(std::string(what) + " " + std::to_string(places[i]) +
                              " is outside an axis of size " + std::to_string(limit));
  }
}

/// Throws unless the places ascend inside [0, limit).
inline void checkAscending(const int64_t* places, int64_t count, int64_t limit, const char* what) {
  checkPlaces(places, count, limit, what);
  for (int64_t i = 1; i < count; ++i) {
    if (places[i] <= places[i - 1])
      throw std::out_of_range(std::string(what) + " " + std::to_string(places[i]) + " comes after " +
                              std::to_string(places[i - 1]) + ": they must ascend");
  }
}

/// The places of a csr matrix: columns of the stored values, and where each row begins among them.
struct CsrPlaces {
  const int64_t* columns = nullptr;
  const int64_t* begins = nullptr;
};

/// A csr matrix among the inputs of a plan: its columns at `first`, its row begins behind them.
struct CsrInput {
  size_t first = 0;
  int64_t rows = 0, width = 0, stored = 0;

  CsrInput(const PlanSpec& spec, size_t at, int64_t columns) : first(at), width(columns) {
    stored = placesIn(spec, at);
    rows = placesIn(spec, at + 1) - 1;
    expectSparse(rows >= 0 && width >= 0, spec.kernel);
  }

  /// The places of one call as they are given.
  CsrPlaces uncheckedIn(const Call& call) const {
    return {call.in<int64_t>(static_cast<int>(first)), call.in<int64_t>(static_cast<int>(first) + 1)};
  }

  /// The places of one call, of which only the row begins are checked.
  CsrPlaces rowsIn(const Call& call) const {
    const CsrPlaces places = uncheckedIn(call);
    bool falls = places.begins[0] != 0 || places.begins[rows] != stored;
    for (int64_t row = 0; row < rows; ++row) falls |= places.begins[row + 1] < places.begins[row];
    if (falls) throw std::out_of_range("indptr must rise from 0 to the number of stored values");
    return places;
  }

  /// The places of one call. Throws std::out_of_range for places that lie outside; with `ascending` also for
  /// columns that do not ascend in their row.
  CsrPlaces in(const Call& call, bool ascending = false) const {
    const CsrPlaces places = rowsIn(call);
    checkPlaces(places.columns, stored, width, "column");
    for (int64_t row = 0; ascending && row < rows; ++row)
      checkAscending(places.columns + places.begins[row], places.begins[row + 1] - places.begins[row], width,
                     "column");
    return places;
  }
};

}  // namespace mxlab
