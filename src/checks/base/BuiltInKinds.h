// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The built-in kinds in display order, and the declarations of their functions. Each kind is defined in its own file.

// clang-format off
//! Calls the macro KIND with the function of each kind.
#define WATCHKEEPER_BUILT_IN_KINDS(KIND) \
    KIND(makeHttpKind) KIND(makeJsonKind) KIND(makeWebSocketKind) KIND(makeSiteKind) \
    KIND(makeTcpKind) KIND(makeUdpKind) KIND(makeTlsKind) KIND(makeDnsKind) \
    KIND(makeNtpKind) KIND(makePingKind) KIND(makePathKind) KIND(makeDomainKind) \
    KIND(makeCommandKind) KIND(makeFileKind) KIND(makeLogKind) KIND(makeDiskKind) \
    KIND(makeMemoryKind) KIND(makeCpuKind) KIND(makeLoadKind) KIND(makeProcessKind) \
    KIND(makeServiceKind) KIND(makeInterfaceKind) KIND(makeTemperatureKind) KIND(makeBatteryKind) \
    KIND(makeUptimeKind) KIND(makePressureKind) KIND(makeDiskIoKind) KIND(makeGroupKind) \
    KIND(makeSimulatedKind)
// clang-format on

namespace watchkeeper {

class Kind;

#define WATCHKEEPER_DECLARE_KIND(function) Kind function();
WATCHKEEPER_BUILT_IN_KINDS(WATCHKEEPER_DECLARE_KIND)
#undef WATCHKEEPER_DECLARE_KIND

} // namespace watchkeeper
