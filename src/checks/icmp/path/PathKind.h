// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `path` check type: finds the routers between this computer and a host, as traceroute does. Uses the system's `traceroute` or
//! `tracert` where Watchkeeper can't send its own probes.

#include "checks/icmp/path/PathPlan.h"
#include "checks/icmp/path/PathTrace.h"

#include <QStringList>

namespace watchkeeper {

// The system's `traceroute` or `tracert`, used on systems where Watchkeeper can't send its own probes. Builds its arguments and parses
// its output. Pure functions.

//! Returns the name of the program, which differs for IPv6 on some systems.
QString pathProgram(IpVersion version);

//! Returns the arguments of the program. The target is an address, so it can't be mistaken for an option.
QStringList pathArguments(const PathPlan &plan, const QHostAddress &target);

//! \brief Parses the output of traceroute with `-n` on Linux, BSD and macOS, and of tracert with `-d` in any language.
PathTrace parsePathOutput(const QString &output, const QHostAddress &target);

} // namespace watchkeeper
