# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings and the shared precompiled headers.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF) # headers need no library to be read: else each library waits for all below it

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # The sloppiness is what ccache's manual asks for with precompiled headers.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE_PROGRAM})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-fpch-preprocess)
    endif()
endif()

# After a change in a lower row every test is linked anew: the usual linker takes seconds for each.
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    add_link_options(-fuse-ld=mold)
endif()

# Every test holds the libraries it uses: their debug information stays beside the objects, once, instead of in each of 250 programs, and
# the tables of names become an index of a third of their size. A unity build of the tests runs once and nobody looks into it: without
# debug information it takes 3 GB instead of 20, and a third less time.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    if(CMAKE_UNITY_BUILD AND CMAKE_BUILD_TYPE STREQUAL "Debug")
        add_compile_options(-g0)
    elseif(MOLD_PROGRAM)
        add_compile_options($<$<CONFIG:Debug>:-gsplit-dwarf>)
        add_link_options($<$<CONFIG:Debug>:-Wl,--gdb-index>)
    endif()
endif()

# Unity builds compile several files as one (CMakePresets.json), so private names are unique within a library. A local name may still be
# that of another file's constant: there -Wshadow is for the other builds.
set(shadow_warning -Wshadow)
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    set(shadow_warning -Wshadow=local)
    # g++ 12 reports the frame of a coroutine in an unnamed namespace, because its file isn't the one on the command line.
    # Collecting garbage later takes 13 % less time and 15 % more memory: at most 1.4 GB for each compiler.
    add_compile_options(-Wno-subobject-linkage "SHELL:--param ggc-min-expand=200" "SHELL:--param ggc-min-heapsize=524288")
endif()

add_library(watchkeeper_warnings INTERFACE)
if(MSVC)
    target_compile_options(watchkeeper_warnings INTERFACE /W4 /permissive- $<$<BOOL:${WATCHKEEPER_WERROR}>:/WX>)
else()
    target_compile_options(watchkeeper_warnings INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
        ${shadow_warning} -Wold-style-cast $<$<BOOL:${WATCHKEEPER_WERROR}>:-Werror>)
endif()
if(WIN32) # windows.h has macros min and max, where it is not told otherwise
    add_compile_definitions(NOMINMAX WIN32_LEAN_AND_MEAN UNICODE _UNICODE)
endif()
target_compile_definitions(watchkeeper_warnings INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH)

# watchkeeper_library(NAME files...): one folder of src, see the house in ARCHITECTURE.md.
function(watchkeeper_library name)
    add_library(watchkeeper_${name} STATIC ${ARGN})
    target_include_directories(watchkeeper_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(watchkeeper_${name} PRIVATE watchkeeper_warnings)
    watchkeeper_precompile(watchkeeper_${name})
    watchkeeper_moc(watchkeeper_${name})
endfunction()
