# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings and the shared precompiled headers.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# moc reads headers without waiting for the libraries that a library links.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # ccache's manual requires this sloppiness for precompiled headers.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE_PROGRAM})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-fpch-preprocess)
    endif()
endif()

# A change in a lower layer relinks every test. The default linker takes seconds for each of them.
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    add_link_options(-fuse-ld=mold)
endif()

# Every test program contains the libraries it uses. Their debug information is stored once, next to the object files, instead of in
# each test program, and an index replaces the name tables, which are three times as large. A unity build of the tests usually runs
# only once and isn't debugged. Without debug information, it takes 3 GB instead of 20 GB, and a third less time.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    if(CMAKE_UNITY_BUILD AND CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize")
        add_compile_options(-g0)
    elseif(MOLD_PROGRAM)
        add_compile_options($<$<CONFIG:Debug>:-gsplit-dwarf>)
        add_link_options($<$<CONFIG:Debug>:-Wl,--gdb-index>)
    endif()
endif()

# What Debian and Fedora require of packages: flags against the use of memory errors, and no paths of this computer in the programs,
# so that the same sources result in the same bytes. A packager's own flags come first.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND CMAKE_BUILD_TYPE MATCHES "^(Release|RelWithDebInfo|MinSizeRel)$")
    include(CheckPIESupported)
    check_pie_supported()
    add_compile_options(-fstack-protector-strong -Wformat -Werror=format-security -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
    if(NOT CMAKE_CXX_FLAGS MATCHES "_FORTIFY_SOURCE")
        add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
    endif()
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
        add_compile_options(-fstack-clash-protection -fcf-protection)
    endif()
    add_link_options(LINKER:-z,relro,-z,now)
endif()

# Unity builds compile several files as one (CMakePresets.json), so file-local names must be unique within a library. A local
# variable may still have the name of another file's constant, so unity builds only warn about shadowed local variables.
set(shadow_warning -Wshadow)
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    set(shadow_warning -Wshadow=local)
    # g++ 12 warns about coroutines in an unnamed namespace (subobject-linkage), because their file isn't the one on the command
    # line. Less frequent garbage collection takes 13 % less time and 15 % more memory, at most 1.4 GB per compiler process.
    add_compile_options(-Wno-subobject-linkage "SHELL:--param ggc-min-expand=200" "SHELL:--param ggc-min-heapsize=524288")
endif()

add_library(watchkeeper_warnings INTERFACE)
if(MSVC)
    target_compile_options(watchkeeper_warnings INTERFACE /W4 /permissive- $<$<BOOL:${WATCHKEEPER_WERROR}>:/WX>)
else()
    target_compile_options(watchkeeper_warnings INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
        ${shadow_warning} -Wold-style-cast $<$<BOOL:${WATCHKEEPER_WERROR}>:-Werror>)
endif()
if(WIN32) # without NOMINMAX, windows.h defines the macros min and max
    add_compile_definitions(NOMINMAX WIN32_LEAN_AND_MEAN UNICODE _UNICODE)
endif()
target_compile_definitions(watchkeeper_warnings INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH)

# watchkeeper_library(NAME FILE...): defines the library of one folder of src (see "Layers" in ARCHITECTURE.md).
function(watchkeeper_library name)
    add_library(watchkeeper_${name} STATIC ${ARGN})
    target_include_directories(watchkeeper_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(watchkeeper_${name} PRIVATE watchkeeper_warnings)
    watchkeeper_precompile(watchkeeper_${name})
    watchkeeper_moc(watchkeeper_${name})
endfunction()
