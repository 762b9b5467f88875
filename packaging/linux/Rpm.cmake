# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Settings for the .rpm package. rpmbuild itself adds what the programs are linked with to Requires, by the names of the libraries'
# files, so the package fits the distribution on which it is built.
set(CPACK_RPM_PACKAGE_NAME watchkeeper)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE "GPL-3.0-or-later AND BSD-3-Clause AND MIT AND BSL-1.0 AND CC0-1.0") # with code from headers
set(CPACK_RPM_PACKAGE_GROUP "System/Monitoring")
set(CPACK_RPM_PACKAGE_URL ${WATCHKEEPER_HOMEPAGE})
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_PACKAGE_RELOCATABLE OFF)

# rpmbuild doesn't see the plugins that Qt loads at run time. The first name is that of Fedora, the second that of openSUSE.
set(rpm_requires ca-certificates "(tzdata or timezone)" "(qt6-qtbase or qt6-sql-sqlite)" "(qt6-qtbase or qt6-network-tls)")
set(rpm_recommends iputils "(qt6-qtbase-postgresql or qt6-sql-postgresql)")
if(WATCHKEEPER_GUI)
    list(APPEND rpm_requires "(qt6-qtbase-gui or libQt6Gui6)" "(qt6-qtsvg or libQt6Svg6)" hicolor-icon-theme)
    list(APPEND rpm_recommends "(libsecret or libsecret-1-0)" "(qt6-qtwayland or qt6-wayland)" # QtKeychain loads libsecret at run time
        "(sound-theme-freedesktop or freedesktop-sound-theme)")
endif()
list(JOIN rpm_requires ", " CPACK_RPM_PACKAGE_REQUIRES)

# CPack 3.25 has no variable for Recommends, and doesn't see that Debian's rpm knows Suggests. The definitions make the package the
# same each time it is built from the same commit.
list(JOIN rpm_recommends ", " rpm_recommends)
set(CPACK_RPM_SPEC_MORE_DEFINE "Recommends: ${rpm_recommends}
Suggests: (nagios-plugins or monitoring-plugins)
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1
%define _buildhost watchkeeper
%define _build_id_links none")

# Folders that other packages own.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION /usr/lib/systemd /usr/lib/systemd/user /usr/libexec /usr/share/applications
    /usr/share/bash-completion /usr/share/bash-completion/completions /usr/share/fish /usr/share/fish/vendor_completions.d
    /usr/share/icons /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps
    /usr/share/licenses /usr/share/man /usr/share/man/man1 /usr/share/metainfo /usr/share/zsh /usr/share/zsh/site-functions)

execute_process(COMMAND env LC_ALL=C date --utc --date=${WATCHKEEPER_RELEASE_DATE} "+%a %b %d %Y"
    OUTPUT_VARIABLE rpm_changelog_date OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
set(CPACK_RPM_CHANGELOG_FILE ${PROJECT_BINARY_DIR}/packaging/rpm-changelog)
file(CONFIGURE OUTPUT ${CPACK_RPM_CHANGELOG_FILE} CONTENT
    "* @rpm_changelog_date@ @WATCHKEEPER_CONTACT@ - @PROJECT_VERSION@-@CPACK_RPM_PACKAGE_RELEASE@
- Version @PROJECT_VERSION@. All changes are listed at
  @WATCHKEEPER_HOMEPAGE@/blob/HEAD/CHANGELOG.md
" @ONLY)
