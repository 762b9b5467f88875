# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# cpack runs this script on the staged files. Debian requires a compressed changelog, compressed manual pages, and folders that
# everyone can read, whatever the umask is.
if(CPACK_GENERATOR STREQUAL "DEB")
    set(usr ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr)
    file(GLOB pages ${usr}/share/man/man1/*.1)
    execute_process(COMMAND gzip -9n ${usr}/share/doc/watchkeeper/changelog ${pages} COMMAND_ERROR_IS_FATAL ANY)
    file(CHMOD_RECURSE ${usr}
        DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
endif()
