# A room is a folder, a namespace and a static library. DEPS are the rooms on lower floors that it may
# include, LIBRARIES the third-party libraries whose door it is (private: no other room sees their headers).
#
#   bilan_room(data SOURCES value.cpp json.cpp DEPS base LIBRARIES yaml-cpp)

add_library(bilan_warnings INTERFACE)
target_compile_features(bilan_warnings INTERFACE cxx_std_20)
target_compile_options(bilan_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
  -Wno-missing-field-initializers  # designated initialisers leave the defaults to the struct
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # false positives of GCC 12 in std::string
  -Wno-null-dereference    # the same
  -ffp-contract=off        # the same sums on every x86-64
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=
  $<$<BOOL:${BILAN_WERROR}>:-Werror>)

function(bilan_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;DEPS;LIBRARIES" ${ARGN})
  add_library(bilan_${name} STATIC ${ROOM_SOURCES})
  target_include_directories(bilan_${name} PUBLIC ${CMAKE_SOURCE_DIR}/generator)
  list(TRANSFORM ROOM_DEPS PREPEND bilan_)
  target_link_libraries(bilan_${name} PUBLIC ${ROOM_DEPS} PRIVATE bilan_warnings ${ROOM_LIBRARIES})
  target_compile_features(bilan_${name} PUBLIC cxx_std_20)
endfunction()

# Third-party headers are SYSTEM: their warnings are not ours.
function(bilan_find_pkg target)
  pkg_check_modules(${target} REQUIRED IMPORTED_TARGET GLOBAL ${ARGN})
endfunction()
