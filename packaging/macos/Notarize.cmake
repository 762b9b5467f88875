# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# cpack runs this script on the finished disk image. Apple checks the image, and its ticket is attached, so that Gatekeeper accepts the
# image without a network.
set(identity "${CPACK_WATCHKEEPER_SIGNING_IDENTITY}")
set(profile "${CPACK_WATCHKEEPER_NOTARY_PROFILE}")
if(NOT identity OR NOT profile)
    message(STATUS "WATCHKEEPER_SIGNING_IDENTITY or WATCHKEEPER_NOTARY_PROFILE is empty, so the disk image isn't notarized.")
    return()
endif()
foreach(image IN LISTS CPACK_PACKAGE_FILES)
    execute_process(COMMAND codesign --sign ${identity} --timestamp ${image} COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND xcrun notarytool submit ${image} --keychain-profile ${profile} --wait COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND xcrun stapler staple ${image} COMMAND_ERROR_IS_FATAL ANY) # fails if Apple rejected the image
endforeach()
