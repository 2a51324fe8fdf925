// Choice of instruction set at run time for files named *.simd.cc, which are compiled once per set.
#pragma once

// A kernel's vector loops live in `name.simd.cc`, everything inside `namespace mxlab::MXLAB_ISA { ... }`; its
// header declares each function for all sets with MXLAB_ISA_DECLARE, and the kernel calls
// MXLAB_ISA_PICK(function)(arguments):
//
//   MXLAB_ISA_DECLARE(void addFloat(const float* a, const float* b, float* out, int64_t count);)
//   MXLAB_ISA_PICK(addFloat)(a, b, out, count);
//
// Such a file must not use inline functions of the standard library or of other headers across calls: the
// linker keeps one copy of each, and it may be the AVX-512 one. Plain loops, intrinsics, static functions and
// half.h (always inlined) are fine. Contraction into fused multiply-add is off (-ffp-contract=off): write
// std::fma or the intrinsic where it is wanted, so that results do not depend on the compiler.

namespace mxlab {

enum class Isa { kBase = 0, kAvx2 = 1, kAvx512 = 2 };

/// The best set that this CPU and operating system can run; MXLAB_ISA=base|avx2|avx512 in the environment
/// lowers it.
Isa isa();
const char* isaName(Isa isa);

}  // namespace mxlab

#if defined(__x86_64__)
#define MXLAB_ISA_DECLARE(...) \
  namespace base {             \
  __VA_ARGS__                  \
  }                            \
  namespace avx2 {             \
  __VA_ARGS__                  \
  }                            \
  namespace avx512 {           \
  __VA_ARGS__                  \
  }
#define MXLAB_ISA_PICK(function)                               \
  (::mxlab::isa() == ::mxlab::Isa::kAvx512 ? &avx512::function \
   : ::mxlab::isa() == ::mxlab::Isa::kAvx2 ? &avx2::function   \
                                           : &base::function)
#else
#define MXLAB_ISA_DECLARE(...) \
  namespace base {             \
  __VA_ARGS__                  \
  }
#define MXLAB_ISA_PICK(function) (&base::function)
#endif
