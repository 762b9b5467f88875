# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Lets CMake on Linux configure the project as if for macOS, so that test_bundle.py can read what the bundle will contain. project()
# includes this file. Nothing is compiled: Linux's Qt only stands in for that of macOS.
set(CMAKE_CROSSCOMPILING OFF) # the pages that programs print are part of the bundle
add_library(WrapOpenGL::WrapOpenGL INTERFACE IMPORTED GLOBAL) # a framework that Qt6Gui looks for
