# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Describes the bundle of the window, adds the libraries when it is installed, and signs it. The disk image is made by cpack.
set(WATCHKEEPER_SIGNING_IDENTITY "" CACHE STRING "Name of the certificate \"Developer ID Application\" that signs the bundle")
set(WATCHKEEPER_NOTARY_PROFILE "" CACHE STRING "Keychain profile with which notarytool submits the disk image")

# Libraries are built for this version of macOS, because Homebrew's libraries need it, too.
set(minimum_system ${CMAKE_OSX_DEPLOYMENT_TARGET})
if(NOT minimum_system AND CMAKE_HOST_APPLE)
    execute_process(COMMAND sw_vers -productVersion OUTPUT_VARIABLE minimum_system COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX REPLACE "^([0-9]+).*" "\\1.0" minimum_system "${minimum_system}")
endif()

# macOS names languages as BCP 47 does, and Chinese by its script.
file(GLOB languages ${PROJECT_SOURCE_DIR}/translations/watchkeeper_*.ts)
list(TRANSFORM languages REPLACE ".*/watchkeeper_|\\.ts$" "")
list(TRANSFORM languages REPLACE "^zh_CN$" "zh-Hans")
list(TRANSFORM languages REPLACE "_" "-")
list(TRANSFORM languages REPLACE "(.+)" "        <string>\\1</string>")
list(JOIN languages "\n" localizations)
string(SUBSTRING ${WATCHKEEPER_RELEASE_DATE} 0 4 copyright_year)
set(bundle_folder ${PROJECT_BINARY_DIR}/packaging/macos)
configure_file(${CMAKE_CURRENT_LIST_DIR}/Info.plist.in ${bundle_folder}/Info.plist @ONLY)

set(icon ${CMAKE_CURRENT_LIST_DIR}/watchkeeper.icns)
target_sources(watchkeeper PRIVATE ${icon})
set_source_files_properties(${icon} TARGET_DIRECTORY watchkeeper PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
set_target_properties(watchkeeper PROPERTIES MACOSX_BUNDLE_INFO_PLIST ${bundle_folder}/Info.plist)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR})

# Runs after all files are installed, because src is installed before.
get_target_property(qtpaths Qt6::qtpaths LOCATION)
execute_process(COMMAND ${qtpaths} --query QT_INSTALL_BINS OUTPUT_VARIABLE qt_programs OUTPUT_STRIP_TRAILING_WHITESPACE)
install(CODE "
    set(bundle \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${WATCHKEEPER_BUNDLE}\")
    set(macdeployqt \"${qt_programs}/macdeployqt\")
    set(identity \"${WATCHKEEPER_SIGNING_IDENTITY}\")
    set(entitlements \"${CMAKE_CURRENT_LIST_DIR}/watchkeeper.entitlements\")")
install(SCRIPT ${CMAKE_CURRENT_LIST_DIR}/Deploy.cmake)

set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME "Watchkeeper ${PROJECT_VERSION}")
set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE OFF) # the licence doesn't have to be accepted before use
set(processor ${CMAKE_SYSTEM_PROCESSOR})
if(CMAKE_OSX_ARCHITECTURES)
    list(JOIN CMAKE_OSX_ARCHITECTURES "-" processor)
endif()
set(CPACK_PACKAGE_FILE_NAME watchkeeper-${PROJECT_VERSION}-macos-${processor})
set(CPACK_POST_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/Notarize.cmake)
set(CPACK_WATCHKEEPER_SIGNING_IDENTITY "${WATCHKEEPER_SIGNING_IDENTITY}")
set(CPACK_WATCHKEEPER_NOTARY_PROFILE "${WATCHKEEPER_NOTARY_PROFILE}")
