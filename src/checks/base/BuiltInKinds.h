// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Declares the built-in kinds. Each kind is defined in its own file. Registry.cpp lists them in display order.

namespace watchkeeper {

class Kind;

Kind makeBatteryKind();
Kind makeCommandKind();
Kind makeCpuKind();
Kind makeDiskIoKind();
Kind makeDiskKind();
Kind makeDnsKind();
Kind makeDomainKind();
Kind makeFileKind();
Kind makeGroupKind();
Kind makeHttpKind();
Kind makeInterfaceKind();
Kind makeJsonKind();
Kind makeLoadKind();
Kind makeLogKind();
Kind makeMemoryKind();
Kind makeNtpKind();
Kind makePathKind();
Kind makePingKind();
Kind makePressureKind();
Kind makeProcessKind();
Kind makeServiceKind();
Kind makeSimulatedKind();
Kind makeSiteKind();
Kind makeTcpKind();
Kind makeTemperatureKind();
Kind makeTlsKind();
Kind makeUdpKind();
Kind makeUptimeKind();
Kind makeWebSocketKind();

} // namespace watchkeeper
