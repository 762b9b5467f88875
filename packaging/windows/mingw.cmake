# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# CMake toolchain: builds for Windows with Debian's cross compiler. WATCHKEEPER_WINDOWS_LIBRARIES is the folder with the libraries that
# libraries.sh has built.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

# CMake also reads this file for its small test programs, without the variables of the command line.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES WATCHKEEPER_WINDOWS_LIBRARIES)
set(CMAKE_PREFIX_PATH ${WATCHKEEPER_WINDOWS_LIBRARIES})
set(CMAKE_FIND_ROOT_PATH ${WATCHKEEPER_WINDOWS_LIBRARIES} /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_LIBDIR} ${WATCHKEEPER_WINDOWS_LIBRARIES}/lib/pkgconfig)

# moc, rcc, uic and lrelease run on this computer.
set(QT_HOST_PATH /usr)
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/${CMAKE_HOST_SYSTEM_PROCESSOR}-linux-gnu/cmake)
