# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# moc reads every header that a file includes, Qt's too: 0.6 s for each of ours. It needs none of them, because Q_OBJECT and its like are
# keywords to it. All it would find there is the name of the system. So it gets that name instead of the folders: 0.01 s.
if(UNIX)
    set(moc_system -DQ_OS_UNIX)
    if(APPLE)
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
else()
    set(moc_command Qt6::moc -DQ_OS_WIN)
endif()

# watchkeeper_moc(TARGET): what AUTOMOC does for this target, it does quickly.
function(watchkeeper_moc target)
    if(UNIX)
        set_target_properties(${target} PROPERTIES AUTOMOC_EXECUTABLE ${moc_command})
    endif()
endfunction()
