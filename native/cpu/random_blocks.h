// Blocks of random numbers from words of a generator, compiled for each instruction set.
#pragma once
#include <cstdint>

#include "core/isa.h"

namespace mxlab {

MXLAB_ISA_DECLARE(
    /// Numbers in [0, 1) as std::uniform_real_distribution<float> makes them, then low + range * u.
    void uniformBlock(const uint32_t* words, int64_t count, float low, float range, float* numbers);
    /// Candidates of the polar method (Marsaglia) from pairs of words, fours for double: those inside of the
    /// unit circle, the second coordinate and the squared radius of each. Returns how many there are; both
    /// arrays have room for all.
    int64_t polarBlock(const uint32_t* words, int64_t pairs, float* second, float* square);
    int64_t polarBlockDouble(const uint32_t* words, int64_t fours, double* second, double* square);
    /// logf of the C library, for numbers in [2^-126, 1].
    void logBlock(const float* numbers, int64_t count, float* logarithms);
    /// Normal numbers from candidates and the logarithms of their squared radii: times scale, plus loc.
    void normalBlock(const float* second, const float* square, const float* logarithm, int64_t count,
                     float loc, float scale, float* numbers);
    void normalBlockDouble(const double* second, const double* square, const double* logarithm, int64_t count,
                           double loc, double scale, double* numbers);
    /// Remainders of (first << 31) + second of each pair of words, for a span of at most 2^20.
    void remainderBlock(const uint32_t* words, int64_t pairs, uint32_t span, uint32_t* remainders);
    /// mask = `kept` where the number is below `keep`, else 0.
    void keepBlock(const uint32_t* words, int64_t count, float keep, float kept, float* mask);)

}  // namespace mxlab
