# Compiles *.simd.cc files once per instruction set; native/core/isa.h chooses among the copies when the program runs.

if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  # The base is x86-64-v2: every x86 machine since 2009.
  set(MXLAB_BASE_FLAGS -msse4.2 -mpopcnt)
  set(MXLAB_ISAS base avx2 avx512)
else()
  set(MXLAB_BASE_FLAGS "")
  set(MXLAB_ISAS base)
endif()
set(MXLAB_ISA_FLAGS_base ${MXLAB_BASE_FLAGS})
set(MXLAB_ISA_FLAGS_avx2 -mavx2 -mfma -mf16c -mbmi -mbmi2 -mpopcnt -mlzcnt)
set(MXLAB_ISA_FLAGS_avx512 ${MXLAB_ISA_FLAGS_avx2} -mavx512f -mavx512bw -mavx512dq -mavx512vl -mavx512cd
                           -mprefer-vector-width=512)

# mxlab_isa_sources(TARGET FILES...): each file is compiled with -DMXLAB_ISA=base, avx2 and avx512 and its own flags. The
# file puts everything into `namespace mxlab::MXLAB_ISA`, see native/core/isa.h.
function(mxlab_isa_sources target)
  if(NOT ARGN)
    return()
  endif()
  foreach(isa ${MXLAB_ISAS})
    set(objects ${target}_${isa})
    add_library(${objects} OBJECT ${ARGN})
    set_target_properties(${objects} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    target_compile_definitions(${objects} PRIVATE MXLAB_ISA=${isa} MXLAB_ISA_${isa}=1)
    target_compile_options(${objects} PRIVATE ${MXLAB_ISA_FLAGS_${isa}} -ffp-contract=off)
    target_include_directories(${objects} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_sources(${target} PRIVATE $<TARGET_OBJECTS:${objects}>)
  endforeach()
endfunction()
