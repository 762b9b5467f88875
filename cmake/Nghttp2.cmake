# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Defines the target Nghttp2::nghttp2 from the CMake package of nghttp2 (vcpkg), otherwise from pkg-config (Debian, Homebrew).
find_package(nghttp2 CONFIG QUIET)
add_library(Nghttp2::nghttp2 INTERFACE IMPORTED)
if(TARGET nghttp2::nghttp2)
    target_link_libraries(Nghttp2::nghttp2 INTERFACE nghttp2::nghttp2)
elseif(TARGET nghttp2::nghttp2_static)
    target_link_libraries(Nghttp2::nghttp2 INTERFACE nghttp2::nghttp2_static)
else()
    find_package(PkgConfig REQUIRED)
    pkg_check_modules(NGHTTP2 REQUIRED IMPORTED_TARGET libnghttp2)
    target_link_libraries(Nghttp2::nghttp2 INTERFACE PkgConfig::NGHTTP2)
endif()
