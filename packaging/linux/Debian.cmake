# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Settings for the .deb package. `lintian` must report no errors or warnings for it.
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)

# dpkg-shlibdeps doesn't see the plugins that Qt loads at run time. Their packages differ between Debian releases, so dpkg looks
# them up. The platform plugin's package depends on fontconfig, which provides fonts.
set(debian_plugins sqldrivers/libqsqlite.so tls/libqopensslbackend.so)
if(WATCHKEEPER_GUI)
    list(APPEND debian_plugins platforms/libqxcb.so iconengines/libqsvgicon.so)
endif()
get_target_property(qtpaths Qt6::qtpaths LOCATION)
execute_process(COMMAND ${qtpaths} --query QT_INSTALL_PLUGINS OUTPUT_VARIABLE qt_plugins OUTPUT_STRIP_TRAILING_WHITESPACE)
list(TRANSFORM debian_plugins PREPEND ${qt_plugins}/)
# Finds no packages if Qt was built from source.
execute_process(COMMAND dpkg-query --search ${debian_plugins} OUTPUT_VARIABLE debian_owners ERROR_QUIET)
string(REGEX MATCHALL "[a-z0-9.+-]+(:[a-z0-9]+)?: /" debian_owners "${debian_owners}")
list(TRANSFORM debian_owners REPLACE ":.*" "")
set(debian_depends ca-certificates tzdata ${debian_owners})
list(REMOVE_DUPLICATES debian_depends)
list(JOIN debian_depends ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "iputils-ping, libqt6sql6-psql")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS monitoring-plugins-basic)
if(WATCHKEEPER_GUI)
    string(APPEND CPACK_DEBIAN_PACKAGE_RECOMMENDS ", libsecret-1-0, qt6-wayland") # QtKeychain loads libsecret at run time
    string(APPEND CPACK_DEBIAN_PACKAGE_SUGGESTS ", pipewire-bin | pulseaudio-utils, sound-theme-freedesktop")
endif()
