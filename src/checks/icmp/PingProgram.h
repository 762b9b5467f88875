// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The system's `ping` in place of an own socket: how it is called, and what its output says. Pure.

#include "checks/icmp/PingPlan.h"
#include "checks/icmp/PingStatistics.h"

#include <QHostAddress>
#include <QStringList>

namespace watchkeeper {

//! The program's name; of IPv6 it has another one on some systems.
QString pingProgram(IpVersion version);

//! \brief Its arguments. The target is an address, which no program can take for an option; intervals are 200 ms at least, since
//! some versions allow no less to users.
QStringList pingArguments(const PingPlan &plan, const QHostAddress &target);

//! \brief The plan as the program can keep it: with its pace, and with fewer packets where the time does not suffice for all.
//! \param left  [ms] until the check is stopped
PingPlan planForProgram(PingPlan plan, double left);

//! \brief Of a program that was stopped: how many packets it must have sent so long before that an answer would have come.
//! \param elapsed  [ms] since it was started
//! \param packets  as parsePingOutput() gives them
int packetsUntilStopped(const PingPlan &plan, double elapsed, const QList<PingPacket> &packets);

//! \brief What the output says of each packet, in the order of sending.
//!
//! Reads what iputils, BusyBox, BSD, macOS and Windows print, the latter in any language that writes `time=12ms`, with whatever
//! unit. A line that is not
//! understood counts as silence.
//! \param count  packets it was told to send
QList<PingPacket> parsePingOutput(const QString &output, const QHostAddress &target, int count);

} // namespace watchkeeper
