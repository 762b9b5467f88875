# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Files that the programs print, such as manual pages. They always match --help.

# watchkeeper_printed_file(PROGRAM FILE FOLDER ARGUMENT...): installs what PROGRAM ARGUMENT... prints as FILE in FOLDER.
function(watchkeeper_printed_file program file folder)
    if(NOT UNIX OR CMAKE_CROSSCOMPILING)
        return()
    endif()
    set(path ${CMAKE_CURRENT_BINARY_DIR}/${file})
    add_custom_command(OUTPUT ${path}
        COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C.UTF-8 $<TARGET_FILE:${program}> ${ARGN} > ${path}
        DEPENDS ${program}
        COMMENT "Writing ${file}")
    add_custom_target(${program}-${file} ALL DEPENDS ${path})
    install(FILES ${path} DESTINATION ${folder})
endfunction()
