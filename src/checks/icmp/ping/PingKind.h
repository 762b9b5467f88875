// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `ping` check type: sends ICMP echo requests to a host and measures packet loss, round-trip time and jitter. Uses the system's
//! `ping` if Watchkeeper can't open its own socket.

#include "checks/icmp/ping/PingPlan.h"
#include "checks/icmp/ping/PingSeries.h"

#include <QHostAddress>
#include <QStringList>

namespace watchkeeper {

// The system's `ping`, used if Watchkeeper can't open its own socket. Builds its arguments and parses its output. Pure functions.

//! Returns the name of the program, which differs for IPv6 on some systems.
QString pingProgram(IpVersion version);

//! \brief Returns the arguments of the program. The target is an address, so it can't be mistaken for an option. Intervals are
//! at least 200 ms, the minimum of some versions for unprivileged users.
QStringList pingArguments(const PingPlan &plan, const QHostAddress &target);

//! \brief Adapts the plan to the program. Uses at least the program's minimum interval, and reduces the number of packets if there isn't
//! enough time for all.
//! \param left  [ms] time until the check is stopped
PingPlan planForProgram(PingPlan plan, double left);

//! \brief Returns the number of packets that a stopped program must have sent early enough to receive an answer.
//! \param elapsed  [ms] time since the program was started
//! \param packets  the packets returned by parsePingOutput()
int packetsUntilStopped(const PingPlan &plan, double elapsed, const QList<PingPacket> &packets);

//! \brief Parses the result of each packet from the output, in the order of sending.
//!
//! Supports the output of iputils, BusyBox, BSD, macOS and Windows. Windows output can be in any language that writes times as `time=12ms`,
//! with any unit. A line that can't be parsed is treated as a missing answer.
//! \param count  the number of packets that the program was asked to send
QList<PingPacket> parsePingOutput(const QString &output, const QHostAddress &target, int count);

} // namespace watchkeeper
