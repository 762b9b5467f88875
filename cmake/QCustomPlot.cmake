# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Defines the target QCustomPlot::plot from Debian's CMake package of QCustomPlot, otherwise from the header and library that qmake
# installs (vcpkg, or packaging/macos/qcustomplot, because Homebrew doesn't have it).
find_package(Qt6 6.4 REQUIRED COMPONENTS PrintSupport)
find_package(QCustomPlotQt6 CONFIG QUIET)
add_library(QCustomPlot::plot INTERFACE IMPORTED)
if(TARGET QCustomPlotQt6::QCustomPlotQt6)
    target_link_libraries(QCustomPlot::plot INTERFACE QCustomPlotQt6::QCustomPlotQt6)
else()
    find_path(QCUSTOMPLOT_INCLUDE_DIR qcustomplot.h REQUIRED)
    find_library(QCUSTOMPLOT_LIBRARY NAMES QCustomPlotQt6 qcustomplot qcustomplot2 REQUIRED)
    target_include_directories(QCustomPlot::plot INTERFACE ${QCUSTOMPLOT_INCLUDE_DIR})
    target_link_libraries(QCustomPlot::plot INTERFACE ${QCUSTOMPLOT_LIBRARY} Qt6::Widgets Qt6::PrintSupport)
endif()
