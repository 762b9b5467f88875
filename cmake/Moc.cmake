# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# By default, moc reads every included header, even Qt's, which takes 0.6 s per file. It doesn't need them, because it knows
# Q_OBJECT and similar macros. It would only find the name of the system there. So it gets that name instead of the include folders:
# 0.01 s per file.
if(CMAKE_HOST_UNIX)
    set(moc_system -DQ_OS_UNIX)
    if(WIN32)
        set(moc_system -DQ_OS_WIN)
    elseif(APPLE)
        string(APPEND moc_system " -DQ_OS_DARWIN -DQ_OS_MACOS")
    else()
        string(TOUPPER " -DQ_OS_${CMAKE_SYSTEM_NAME}" system)
        string(APPEND moc_system ${system})
    endif()
    get_target_property(moc_program Qt6::moc IMPORTED_LOCATION)
    set(moc_command ${PROJECT_BINARY_DIR}/moc.sh)
    file(CONFIGURE OUTPUT ${moc_command} @ONLY CONTENT [[#!/bin/sh
for argument do
    shift
    case $argument in -I*) ;; *) set -- "$@" "$argument" ;; esac
done
exec "@moc_program@" @moc_system@ "$@"
]])
    file(CHMOD ${moc_command} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
endif()

# watchkeeper_moc(TARGET): makes AUTOMOC fast for this target.
function(watchkeeper_moc target)
    if(CMAKE_HOST_UNIX)
        set_target_properties(${target} PROPERTIES AUTOMOC_EXECUTABLE ${moc_command})
    endif()
endfunction()
