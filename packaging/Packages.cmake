# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Files that only an installed program needs, and packages. In a release build, `cpack` creates a .deb on Debian, and an archive
# elsewhere. `cpack -G RPM` creates an .rpm.
set(WATCHKEEPER_HOMEPAGE https://github.com/watchkeeper/watchkeeper CACHE STRING "Web address of the project")
set(WATCHKEEPER_CONTACT "Watchkeeper contributors <watchkeeper@users.noreply.github.com>" CACHE STRING
    "Maintainer of the packages, with a mail address")

# The versions and their dates, from the headings of the changelog, such as `## [0.2.0] - 2026-11-23`.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS CHANGELOG.md)
file(STRINGS CHANGELOG.md headings REGEX "^## .[0-9.]+. - ")
set(metainfo_releases "")
foreach(heading IN LISTS headings)
    string(REGEX REPLACE "^## .([0-9.]+). - (.*)$" "\\1;\\2" release "${heading}")
    list(POP_FRONT release version date)
    if(version VERSION_EQUAL PROJECT_VERSION)
        set(WATCHKEEPER_RELEASE_DATE ${date})
    endif()
    set(type stable)
    if(version VERSION_LESS 1.0)
        set(type development)
    endif()
    string(APPEND metainfo_releases "
    <release version=\"${version}\" date=\"${date}\" type=\"${type}\">
      <url type=\"details\">${WATCHKEEPER_HOMEPAGE}/blob/HEAD/CHANGELOG.md</url>
    </release>")
endforeach()
if(NOT WATCHKEEPER_RELEASE_DATE)
    message(FATAL_ERROR "CHANGELOG.md has no heading with the version ${PROJECT_VERSION} and its date.")
endif()

# What bills of materials have in common. Archives contain more libraries than other packages, so they have a bill of their own.
if(CMAKE_HOST_SYSTEM_NAME STREQUAL "Linux")
    find_package(Boost 1.74 REQUIRED)
    execute_process(COMMAND date --utc --date=${WATCHKEEPER_RELEASE_DATE} +%s
        OUTPUT_VARIABLE release_epoch OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    set(bill_options --version ${PROJECT_VERSION} --homepage ${WATCHKEEPER_HOMEPAGE} --epoch ${release_epoch}
        --headers CLI11=${CLI11_VERSION}=BSD-3-Clause --headers QCoro=${QCoro6_VERSION}=MIT
        --headers Boost=${Boost_VERSION_STRING}=BSL-1.0 --headers toml++=${TOMLPLUSPLUS_VERSION}=MIT)
    list(JOIN bill_options "\n" bill_lines)
    file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/packaging/bill-options CONTENT "${bill_lines}\n")
endif()

if(UNIX AND NOT APPLE)
    add_subdirectory(packaging/linux)
endif()
add_subdirectory(packaging/macos)

set(CPACK_PACKAGE_VENDOR "Watchkeeper contributors")
set(CPACK_PACKAGE_CONTACT ${WATCHKEEPER_CONTACT})
set(CPACK_PACKAGE_HOMEPAGE_URL ${WATCHKEEPER_HOMEPAGE})
set(CPACK_PACKAGE_DESCRIPTION_FILE ${PROJECT_SOURCE_DIR}/packaging/Description.txt)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_GENERATOR TGZ)
find_program(DPKG_SHLIBDEPS dpkg-shlibdeps)
if(DPKG_SHLIBDEPS AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    set(CPACK_GENERATOR DEB)
    include(packaging/linux/Debian.cmake)
endif()
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    include(packaging/linux/Rpm.cmake)
    set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/packaging/linux/Staged.cmake)
endif()
if(WATCHKEEPER_BUNDLE)
    include(packaging/macos/Bundle.cmake)
endif()
include(CPack)
