# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Files that only an installed program needs, and packages. In a release build, `cpack` creates a .deb on Debian, and an archive
# elsewhere.
set(WATCHKEEPER_HOMEPAGE https://github.com/watchkeeper/watchkeeper CACHE STRING "Web address of the project")
set(WATCHKEEPER_CONTACT "Watchkeeper contributors <watchkeeper@users.noreply.github.com>" CACHE STRING
    "Maintainer of the packages, with a mail address")
set(WATCHKEEPER_RELEASE_DATE 2026-11-23) # release date of PROJECT_VERSION

if(UNIX AND NOT APPLE AND WATCHKEEPER_GUI)
    add_subdirectory(packaging/linux)
endif()

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
include(CPack)
