// Quicksort that compares and moves whole vectors; short runs are sorted by a bitonic network in registers.
#include "sort_loops.h"

#include "core/half.h"
#if defined(__AVX512F__)
#include <immintrin.h>
#endif

namespace mxlab {
namespace MXLAB_ISA {
#if defined(__AVX512F__)
namespace {

/// Vectors of unsigned 32-bit numbers.
struct Words {
  using Number = uint32_t;
  using Vector = __m512i;
  using Mask = __mmask16;
  static constexpr int kWidth = 16;
  static MXLAB_INLINE Vector smaller(Vector a, Vector b) { return _mm512_min_epu32(a, b); }
  static MXLAB_INLINE Vector larger(Vector a, Vector b) { return _mm512_max_epu32(a, b); }
  static MXLAB_INLINE Vector smallerAt(Vector other, Mask at, Vector a, Vector b) {
    return _mm512_mask_min_epu32(other, at, a, b);
  }
  static MXLAB_INLINE Vector largerAt(Vector other, Mask at, Vector a, Vector b) {
    return _mm512_mask_max_epu32(other, at, a, b);
  }
  static MXLAB_INLINE Vector all(Number x) { return _mm512_set1_epi32(static_cast<int>(x)); }
  static MXLAB_INLINE Vector lanes() {
    return _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  }
  static MXLAB_INLINE Vector permuted(Vector x, Vector at) { return _mm512_permutexvar_epi32(at, x); }
  static MXLAB_INLINE Vector fromBoth(Vector a, Vector at, Vector b) {
    return _mm512_permutex2var_epi32(a, at, b);
  }
  static MXLAB_INLINE Vector packed(Mask which, Vector x) { return _mm512_maskz_compress_epi32(which, x); }
  static MXLAB_INLINE Mask isBelow(Vector a, Vector b) { return _mm512_cmplt_epu32_mask(a, b); }
  static MXLAB_INLINE Vector loadAt(Vector other, Mask at, const Number* x) {
    return _mm512_mask_loadu_epi32(other, at, x);
  }
  static MXLAB_INLINE void storeAt(Number* x, Mask at, Vector v) { _mm512_mask_storeu_epi32(x, at, v); }
  template <int kDistance>
  static MXLAB_INLINE Vector swapped(Vector x) {
    if constexpr (kDistance == 1) return _mm512_shuffle_epi32(x, _MM_PERM_CDAB);
    if constexpr (kDistance == 2) return _mm512_shuffle_epi32(x, _MM_PERM_BADC);
    if constexpr (kDistance == 3) return _mm512_shuffle_epi32(x, _MM_PERM_ABCD);
    if constexpr (kDistance == 4) return _mm512_shuffle_i32x4(x, x, 0xb1);
    if constexpr (kDistance == 8) return _mm512_shuffle_i32x4(x, x, 0x4e);
    return permuted(x, _mm512_xor_si512(lanes(), all(kDistance)));
  }
};

/// Vectors of unsigned 64-bit numbers.
struct LongWords {
  using Number = uint64_t;
  using Vector = __m512i;
  using Mask = __mmask8;
  static constexpr int kWidth = 8;
  static MXLAB_INLINE Vector smaller(Vector a, Vector b) { return _mm512_min_epu64(a, b); }
  static MXLAB_INLINE Vector larger(Vector a, Vector b) { return _mm512_max_epu64(a, b); }
  static MXLAB_INLINE Vector smallerAt(Vector other, Mask at, Vector a, Vector b) {
    return _mm512_mask_min_epu64(other, at, a, b);
  }
  static MXLAB_INLINE Vector largerAt(Vector other, Mask at, Vector a, Vector b) {
    return _mm512_mask_max_epu64(other, at, a, b);
  }
  static MXLAB_INLINE Vector all(Number x) { return _mm512_set1_epi64(static_cast<long long>(x)); }
  static MXLAB_INLINE Vector lanes() { return _mm512_setr_epi64(0, 1, 2, 3, 4, 5, 6, 7); }
  static MXLAB_INLINE Vector permuted(Vector x, Vector at) { return _mm512_permutexvar_epi64(at, x); }
  static MXLAB_INLINE Vector fromBoth(Vector a, Vector at, Vector b) {
    return _mm512_permutex2var_epi64(a, at, b);
  }
  static MXLAB_INLINE Vector packed(Mask which, Vector x) { return _mm512_maskz_compress_epi64(which, x); }
  static MXLAB_INLINE Mask isBelow(Vector a, Vector b) { return _mm512_cmplt_epu64_mask(a, b); }
  static MXLAB_INLINE Vector loadAt(Vector other, Mask at, const Number* x) {
    return _mm512_mask_loadu_epi64(other, at, x);
  }
  static MXLAB_INLINE void storeAt(Number* x, Mask at, Vector v) { _mm512_mask_storeu_epi64(x, at, v); }
  template <int kDistance>
  static MXLAB_INLINE Vector swapped(Vector x) {
    if constexpr (kDistance == 1) return _mm512_shuffle_epi32(x, _MM_PERM_BADC);
    if constexpr (kDistance == 2) return _mm512_permutex_epi64(x, 0x4e);
    if constexpr (kDistance == 3) return _mm512_permutex_epi64(x, 0x1b);
    if constexpr (kDistance == 4) return _mm512_shuffle_i32x4(x, x, 0x4e);
    return permuted(x, _mm512_xor_si512(lanes(), all(kDistance)));
  }
};

template <typename L>
MXLAB_INLINE typename L::Vector load(const typename L::Number* x) {
  return _mm512_loadu_si512(x);
}
template <typename L>
MXLAB_INLINE void store(typename L::Number* x, typename L::Vector v) {
  _mm512_storeu_si512(x, v);
}

/// Lanes whose number has this bit.
template <typename L>
constexpr unsigned lanesWith(int bit) {
  unsigned mask = 0;
  for (int lane = 0; lane < L::kWidth; ++lane)
    if ((lane & bit) != 0) mask |= 1u << lane;
  return mask;
}

/// kCount registers, sorted by a bitonic network whose every comparison puts the smaller number first. Number
/// lane * kCount + register of the order is what the network works on, so that most steps move no lanes.
template <typename L, int kCount>
struct Network {
  using Vector = typename L::Vector;
  using Mask = typename L::Mask;

  /// Registers at a distance, below kCount.
  template <int kDistance>
  static MXLAB_INLINE void registers(Vector* v) {
#pragma GCC unroll 16
    for (int i = 0; i < kCount; ++i) {
      if ((i & kDistance) != 0) continue;
      const Vector low = L::smaller(v[i], v[i + kDistance]);
      v[i + kDistance] = L::larger(v[i], v[i + kDistance]);
      v[i] = low;
    }
    if constexpr (kDistance > 1) registers<kDistance / 2>(v);
  }
  /// Lanes at a distance.
  template <int kDistance>
  static MXLAB_INLINE void lanes(Vector* v) {
    constexpr auto kUpper = static_cast<Mask>(lanesWith<L>(kDistance));
#pragma GCC unroll 16
    for (int i = 0; i < kCount; ++i) {
      const Vector other = L::template swapped<kDistance>(v[i]);
      v[i] = L::largerAt(L::smaller(v[i], other), kUpper, v[i], other);
    }
    if constexpr (kDistance > 1) lanes<kDistance / 2>(v);
  }
  /// Runs of kRun / 2 registers that are in order become runs of kRun.
  template <int kRun>
  static MXLAB_INLINE void joinRegisters(Vector* v) {
    if constexpr (kRun <= kCount) {
#pragma GCC unroll 16
      for (int i = 0; i < kCount; ++i) {
        const int other = i ^ (kRun - 1);
        if (other < i) continue;
        const Vector low = L::smaller(v[i], v[other]);
        v[other] = L::larger(v[i], v[other]);
        v[i] = low;
      }
      if constexpr (kRun > 2) registers<kRun / 4>(v);
      joinRegisters<kRun * 2>(v);
    }
  }
  /// Runs of kRun / 2 lanes that are in order become runs of kRun.
  template <int kRun>
  static MXLAB_INLINE void joinLanes(Vector* v) {
    if constexpr (kRun <= L::kWidth) {
      constexpr auto kUpper = static_cast<Mask>(lanesWith<L>(kRun / 2));
#pragma GCC unroll 16
      for (int i = 0; i < (kCount + 1) / 2; ++i) {
        const int last = kCount - 1 - i;
        const Vector a = v[i], b = L::template swapped<kRun - 1>(v[last]);
        v[i] = L::largerAt(L::smaller(a, b), kUpper, a, b);
        if (last == i) continue;
        v[last] = L::template swapped<kRun - 1>(L::smallerAt(L::larger(a, b), kUpper, a, b));
      }
      if constexpr (kRun > 2) lanes<kRun / 4>(v);
      if constexpr (kCount > 1) registers<kCount / 2>(v);
      joinLanes<kRun * 2>(v);
    }
  }
  /// From lane * kCount + register to the order of memory: each step trades one bit of the register's number
  /// for the lane's highest.
  template <int kBit>
  static MXLAB_INLINE void straighten(Vector* v, Vector low, Vector high) {
    if constexpr (kBit > 0) {
#pragma GCC unroll 16
      for (int i = 0; i < kCount; ++i) {
        if ((i & kBit) != 0) continue;
        const Vector a = v[i], b = v[i + kBit];
        v[i] = L::fromBoth(a, low, b);
        v[i + kBit] = L::fromBoth(a, high, b);
      }
      straighten<kBit / 2>(v, low, high);
    }
  }
  static MXLAB_INLINE void sort(Vector* v) {
    joinRegisters<2>(v);
    joinLanes<2>(v);
    if constexpr (kCount > 1) {
      alignas(64) typename L::Number at[L::kWidth];
      for (int lane = 0; lane < L::kWidth; ++lane)
        at[lane] = static_cast<typename L::Number>(lane / 2 + lane % 2 * L::kWidth);
      const Vector low = load<L>(at);
      straighten<kCount / 2>(v, low, _mm512_or_si512(low, L::all(L::kWidth / 2)));
    }
  }
};

/// Sorts up to kCount registers of numbers; those behind `count` count as the largest.
template <typename L, int kCount>
__attribute__((noinline)) void sortShort(const typename L::Number* from, typename L::Number* to,
                                         int64_t count) {
  constexpr int kWidth = L::kWidth;
  typename L::Vector v[kCount];
  const typename L::Vector last = L::all(~typename L::Number{0});
#pragma GCC unroll 16
  for (int i = 0; i < kCount; ++i) {
    const int64_t rest = count - i * kWidth;
    if (rest >= kWidth) {
      v[i] = load<L>(from + i * kWidth);
    } else {
      v[i] = rest <= 0 ? last
                       : L::loadAt(last, static_cast<typename L::Mask>((1u << rest) - 1), from + i * kWidth);
    }
  }
  Network<L, kCount>::sort(v);
#pragma GCC unroll 16
  for (int i = 0; i < kCount; ++i) {
    const int64_t rest = count - i * kWidth;
    if (rest >= kWidth) {
      store<L>(to + i * kWidth, v[i]);
    } else if (rest > 0) {
      L::storeAt(to + i * kWidth, static_cast<typename L::Mask>((1u << rest) - 1), v[i]);
    }
  }
}

/// The longest run that the network sorts.
template <typename L>
constexpr int64_t kShort = 16 * L::kWidth;

template <typename L>
void sortRun(const typename L::Number* from, typename L::Number* to, int64_t count) {
  if (count <= L::kWidth) return sortShort<L, 1>(from, to, count);
  if (count <= 2 * L::kWidth) return sortShort<L, 2>(from, to, count);
  if (count <= 4 * L::kWidth) return sortShort<L, 4>(from, to, count);
  if (count <= 8 * L::kWidth) return sortShort<L, 8>(from, to, count);
  sortShort<L, 16>(from, to, count);
}

/// The middle one of some numbers spread over a run.
template <typename L>
typename L::Number pivotOf(const typename L::Number* from, int64_t count) {
  constexpr int kSamples = 4 * L::kWidth;
  typename L::Number samples[kSamples];
  const int64_t step = count / kSamples;
  for (int64_t i = 0; i < kSamples; ++i) samples[i] = from[i * step];
  sortShort<L, 4>(samples, samples, kSamples);
  return samples[kSamples / 2];
}

/// Numbers below the pivot (or equal to it) go to the front of `to`, the others to its end. Returns how many
/// went to the front.
template <typename L, bool kEqualToo>
int64_t split(const typename L::Number* from, typename L::Number* to, int64_t count,
              typename L::Number pivot) {
  constexpr int kWidth = L::kWidth;
  using Mask = typename L::Mask;
  const typename L::Vector limit = L::all(pivot);
  const auto isFront = [limit](typename L::Vector v) {
    return kEqualToo ? static_cast<Mask>(~L::isBelow(limit, v)) : L::isBelow(v, limit);
  };
  typename L::Number* front = to;
  typename L::Number* back = to + count;
  int64_t i = 0;
  // A whole vector is written to the front, also where only a part of it counts: the next one overwrites the
  // rest, and there is room while two vectors are to come.
  for (; i + 2 * kWidth <= count; i += kWidth) {
    const typename L::Vector v = load<L>(from + i);
    const Mask small = isFront(v);
    const int size = __builtin_popcount(small);
    store<L>(front, L::packed(small, v));
    const Mask large = static_cast<Mask>(~small);
    back -= kWidth - size;
    L::storeAt(back, static_cast<Mask>((1u << (kWidth - size)) - 1), L::packed(large, v));
    front += size;
  }
  for (; i < count; i += kWidth) {
    const int64_t rest = count - i < kWidth ? count - i : kWidth;
    const auto present = static_cast<Mask>((1u << rest) - 1);
    const typename L::Vector v = L::loadAt(limit, present, from + i);
    const Mask small = static_cast<Mask>(isFront(v) & present);
    const Mask large = static_cast<Mask>(~small & present);
    const int size = __builtin_popcount(small), others = __builtin_popcount(large);
    L::storeAt(front, static_cast<Mask>((1u << size) - 1), L::packed(small, v));
    back -= others;
    L::storeAt(back, static_cast<Mask>((1u << others) - 1), L::packed(large, v));
    front += size;
  }
  return front - to;
}

/// For runs that no pivot divides well.
template <typename Number>
void heapSort(Number* x, int64_t count) {
  const auto sink = [x](int64_t at, int64_t end) {
    const Number own = x[at];
    for (int64_t child = 2 * at + 1; child < end; child = 2 * at + 1) {
      if (child + 1 < end && x[child + 1] > x[child]) ++child;
      if (x[child] <= own) break;
      x[at] = x[child];
      at = child;
    }
    x[at] = own;
  };
  for (int64_t i = count / 2 - 1; i >= 0; --i) sink(i, count);
  for (int64_t end = count - 1; end > 0; --end) {
    const Number largest = x[0];
    x[0] = x[end];
    x[end] = largest;
    sink(0, end);
  }
}

/// Sorts the numbers in `x`, none of them below `least`, into `x` or into `other`.
template <typename L>
void sortParts(typename L::Number* x, typename L::Number* other, int64_t count, bool intoOther,
               typename L::Number least, int depth) {
  while (count > kShort<L>) {
    if (depth-- == 0) {
      heapSort(x, count);
      break;
    }
    const typename L::Number pivot = pivotOf<L>(x, count);
    int64_t front;
    if (pivot == least) {
      // All of the front are equal: they are where they belong.
      front = split<L, true>(x, other, count, pivot);
      if (!intoOther) __builtin_memcpy(x, other, static_cast<size_t>(front) * sizeof *x);
    } else {
      front = split<L, false>(x, other, count, pivot);
      sortParts<L>(other, x, front, !intoOther, least, depth);
      least = pivot;
    }
    typename L::Number* const next = other + front;
    other = x + front;
    x = next;
    count -= front;
    intoOther = !intoOther;
  }
  if (count <= kShort<L>) {
    sortRun<L>(x, intoOther ? other : x, count);
  } else if (intoOther) {
    __builtin_memcpy(other, x, static_cast<size_t>(count) * sizeof *x);
  }
}

template <typename L>
void sortAll(typename L::Number* numbers, typename L::Number* scratch, int64_t count) {
  int depth = 8;
  for (int64_t size = count; size > 1; size /= 2) depth += 2;
  sortParts<L>(numbers, scratch, count, false, 0, depth);
}

}  // namespace

void sortLoops(SortLoops* loops) {
  loops->keys = sortAll<Words>;
  loops->items = sortAll<LongWords>;
}
#else
void sortLoops(SortLoops*) {}
#endif

}  // namespace MXLAB_ISA
}  // namespace mxlab
