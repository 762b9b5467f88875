# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Copies Qt and the other libraries into the installed bundle and signs it. Bundle.cmake sets bundle, macdeployqt, identity and
# entitlements.
file(GLOB programs ${bundle}/Contents/MacOS/*)
list(REMOVE_ITEM programs ${bundle}/Contents/MacOS/Watchkeeper) # is signed together with the bundle
list(TRANSFORM programs PREPEND "-executable=" OUTPUT_VARIABLE options)
execute_process(COMMAND ${macdeployqt} ${bundle} -verbose=1 ${options} COMMAND_ERROR_IS_FATAL ANY)

# macdeployqt changes the programs, which makes the linker's signatures invalid. Apple silicon doesn't run programs without a valid
# signature, so without a certificate they get one without a name. The hardened runtime would then refuse the bundle's libraries,
# because it requires that the same team has signed them.
if(identity)
    set(sign codesign --force --sign ${identity} --options runtime --timestamp)
else()
    message(STATUS "WATCHKEEPER_SIGNING_IDENTITY is empty, so the bundle is signed without a certificate. Gatekeeper will warn about it.")
    set(sign codesign --force --sign -)
endif()

# From the inside to the outside, see "Code Signing Tasks" in Apple's Code Signing Guide.
file(GLOB_RECURSE libraries LIST_DIRECTORIES OFF ${bundle}/Contents/Frameworks/*.dylib ${bundle}/Contents/PlugIns/*.dylib)
file(GLOB frameworks ${bundle}/Contents/Frameworks/*.framework)
foreach(file IN LISTS libraries frameworks)
    execute_process(COMMAND ${sign} ${file} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
foreach(file IN LISTS programs bundle)
    execute_process(COMMAND ${sign} --entitlements ${entitlements} ${file} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
execute_process(COMMAND codesign --verify --deep --strict ${bundle} COMMAND_ERROR_IS_FATAL ANY)
