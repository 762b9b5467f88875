# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# watchkeeper_man_page(PROGRAM ARGUMENT): installs the manual page that PROGRAM ARGUMENT prints. It always matches --help.
function(watchkeeper_man_page program argument)
    if(NOT UNIX OR CMAKE_CROSSCOMPILING)
        return()
    endif()
    set(page ${CMAKE_CURRENT_BINARY_DIR}/${program}.1)
    add_custom_command(OUTPUT ${page}
        COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C.UTF-8 $<TARGET_FILE:${program}> ${argument} > ${page}
        DEPENDS ${program}
        COMMENT "Writing the manual page ${program}.1")
    add_custom_target(${program}-man ALL DEPENDS ${page})
    install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endfunction()
