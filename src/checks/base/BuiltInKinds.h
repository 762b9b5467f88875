// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Declares the built-in kinds. Each kind is defined in its own file. Registry.cpp lists them in display order.

namespace watchkeeper {

class Kind;

const Kind *batteryKind();
const Kind *commandKind();
const Kind *cpuKind();
const Kind *diskIoKind();
const Kind *diskKind();
const Kind *dnsKind();
const Kind *domainKind();
const Kind *fileKind();
const Kind *groupKind();
const Kind *httpKind();
const Kind *interfaceKind();
const Kind *jsonKind();
const Kind *loadKind();
const Kind *logKind();
const Kind *memoryKind();
const Kind *ntpKind();
const Kind *pathKind();
const Kind *pingKind();
const Kind *pressureKind();
const Kind *processKind();
const Kind *serviceKind();
const Kind *simulatedKind();
const Kind *siteKind();
const Kind *tcpKind();
const Kind *temperatureKind();
const Kind *tlsKind();
const Kind *udpKind();
const Kind *uptimeKind();
const Kind *webSocketKind();

} // namespace watchkeeper
