# Finds Node-API headers and unpacks oneDNN and OpenBLAS from the wheels that scripts/build_native.mjs downloads.

# Headers of Node-API: npm's small package first, then what stands beside the node binary, then Debian's.
if(NOT NODE_API_INCLUDE)
  find_program(NODE_EXECUTABLE node)
  get_filename_component(NODE_REAL "${NODE_EXECUTABLE}" REALPATH)
  get_filename_component(NODE_FOLDER "${NODE_REAL}" DIRECTORY)
  find_path(NODE_API_INCLUDE node_api.h
            HINTS ${CMAKE_SOURCE_DIR}/../node_modules/node-api-headers/include ${NODE_FOLDER}/../include/node
                  /usr/include/node NO_DEFAULT_PATH)
endif()
if(NOT NODE_API_INCLUDE)
  message(FATAL_ERROR "node_api.h was not found. Run `npm ci` (it brings node-api-headers) and build again.")
endif()

set(MXLAB_WHEELS ${CMAKE_SOURCE_DIR}/../build/wheels CACHE PATH "folder of the downloaded wheels")
set(MXLAB_DEPENDENCIES ${CMAKE_BINARY_DIR}/dependencies)

# Unpacks the one wheel that matches `pattern` into dependencies/NAME, once.
function(mxlab_unpack name pattern)
  file(GLOB wheel ${MXLAB_WHEELS}/${pattern})
  list(LENGTH wheel count)
  if(NOT count EQUAL 1)
    message(FATAL_ERROR "expected one ${pattern} in ${MXLAB_WHEELS}, found ${count}. Run `npm run build:native`.")
  endif()
  set(target ${MXLAB_DEPENDENCIES}/${name})
  get_filename_component(file ${wheel} NAME)
  if(NOT EXISTS ${target}/${file}.done)
    message(STATUS "unpacking ${file}")
    file(REMOVE_RECURSE ${target})
    file(ARCHIVE_EXTRACT INPUT ${wheel} DESTINATION ${target})
    # A wheel cannot hold links, so it carries three copies of the library: one is enough.
    file(GLOB_RECURSE copies ${target}/*/libdnnl.so ${target}/*/libdnnl.so.3.2)
    if(copies)
      file(REMOVE ${copies})
    endif()
    file(WRITE ${target}/${file}.done "")
  endif()
endfunction()

mxlab_unpack(onednn onednn_cpu_gomp-*.whl)
mxlab_unpack(onednn_devel onednn_devel_cpu_gomp-*.whl)
mxlab_unpack(openblas scipy_openblas32-*.whl)

# The libraries lie beside the .node file, which finds them by $ORIGIN.
file(GLOB dnnl ${MXLAB_DEPENDENCIES}/onednn/*.data/data/lib/libdnnl.so.3)
file(GLOB openblas ${MXLAB_DEPENDENCIES}/openblas/scipy_openblas32/lib/libscipy_openblas*.so)
foreach(library ${dnnl} ${openblas})
  file(COPY ${library} DESTINATION ${CMAKE_BINARY_DIR})
endforeach()
get_filename_component(dnnl_name "${dnnl}" NAME)
get_filename_component(openblas_name "${openblas}" NAME)
set(ONEDNN_LIBRARY ${CMAKE_BINARY_DIR}/${dnnl_name})
set(OPENBLAS_LIBRARY ${CMAKE_BINARY_DIR}/${openblas_name})
file(GLOB ONEDNN_INCLUDE ${MXLAB_DEPENDENCIES}/onednn_devel/*.data/data/include)
set(OPENBLAS_INCLUDE ${MXLAB_DEPENDENCIES}/openblas/scipy_openblas32/include)
