# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# On macOS, all files are installed in the bundle. codesign accepts programs only in a few of its folders.
set(WATCHKEEPER_BUNDLE Watchkeeper.app)
set(CMAKE_INSTALL_BINDIR ${WATCHKEEPER_BUNDLE}/Contents/MacOS)
set(CMAKE_INSTALL_DATADIR ${WATCHKEEPER_BUNDLE}/Contents/Resources)
set(CMAKE_INSTALL_MANDIR ${CMAKE_INSTALL_DATADIR}/man)
set(WATCHKEEPER_SUPERVISOR_FOLDER ${CMAKE_INSTALL_BINDIR})
set(CMAKE_INSTALL_RPATH_USE_LINK_PATH ON) # macdeployqt searches for libraries in these folders, and removes them from the programs
