// Blocks of float32 numbers from words of a generator, compiled for each instruction set.
#pragma once
#include <cstdint>

#include "core/isa.h"

namespace mxlab {

MXLAB_ISA_DECLARE(
    /// Numbers in [0, 1) as std::uniform_real_distribution<float> makes them, then low + range * u.
    void uniformBlock(const uint32_t* words, int64_t count, float low, float range, float* numbers);
    /// Candidates of the polar method (Marsaglia) from pairs of words: those inside of the unit circle, the
    /// second coordinate and the squared radius of each. Returns how many there are; both arrays have room
    /// for `pairs`.
    int64_t polarBlock(const uint32_t* words, int64_t pairs, float* second, float* square);
    /// Normal numbers from candidates and the logarithms of their squared radii: times scale, plus loc.
    void normalBlock(const float* second, const float* square, const float* logarithm, int64_t count,
                     float loc, float scale, float* numbers);
    /// mask = `kept` where the number is below `keep`, else 0.
    void keepBlock(const uint32_t* words, int64_t count, float keep, float kept, float* mask);)

}  // namespace mxlab
