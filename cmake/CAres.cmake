# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Defines the target CAres::cares from the CMake package of c-ares (vcpkg, Homebrew), otherwise from pkg-config (Debian).
find_package(c-ares CONFIG QUIET)
if(TARGET c-ares::cares)
    add_library(CAres::cares INTERFACE IMPORTED)
    target_link_libraries(CAres::cares INTERFACE c-ares::cares)
else()
    find_package(PkgConfig REQUIRED)
    pkg_check_modules(CARES REQUIRED IMPORTED_TARGET libcares)
    add_library(CAres::cares INTERFACE IMPORTED)
    target_link_libraries(CAres::cares INTERFACE PkgConfig::CARES)
endif()
