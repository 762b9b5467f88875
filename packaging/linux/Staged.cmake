# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# cpack runs this script on the staged files. It puts them where the kind of package has them, compresses what must be compressed,
# and lets everyone read the folders, whatever the umask is.
set(usr ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr)
set(documents ${usr}/share/doc/watchkeeper)
file(GLOB pages ${usr}/share/man/man1/*.1)
if(CPACK_GENERATOR STREQUAL "DEB")
    list(APPEND pages ${documents}/changelog)
    file(RENAME ${usr}/share/zsh/site-functions ${usr}/share/zsh/vendor-completions) # see README.Debian of zsh
elseif(CPACK_GENERATOR STREQUAL "RPM")
    file(REMOVE ${documents}/changelog) # the package contains it in another format
    set(licences ${usr}/share/licenses/watchkeeper)
    file(MAKE_DIRECTORY ${licences})
    file(RENAME ${documents}/copyright ${licences}/copyright)
    file(COPY ${CPACK_RESOURCE_FILE_LICENSE} DESTINATION ${licences})
endif()
if(pages)
    execute_process(COMMAND gzip -9n ${pages} COMMAND_ERROR_IS_FATAL ANY)
    file(CHMOD_RECURSE ${usr}
        DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
endif()
