# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Defines the target YamlCpp::yaml-cpp. Before version 0.8, the CMake package of yaml-cpp has a target without a namespace.
find_package(yaml-cpp REQUIRED)
add_library(YamlCpp::yaml-cpp INTERFACE IMPORTED)
if(TARGET yaml-cpp::yaml-cpp)
    target_link_libraries(YamlCpp::yaml-cpp INTERFACE yaml-cpp::yaml-cpp)
else()
    target_link_libraries(YamlCpp::yaml-cpp INTERFACE yaml-cpp)
endif()
