// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The system's `ping` in place of a socket of our own: its arguments and its output. Pure.

#include "checks/icmp/PingPlan.h"
#include "checks/icmp/PingStatistics.h"

#include <QHostAddress>
#include <QStringList>

namespace watchkeeper {

//! The program's name; for IPv6 it differs on some systems.
QString pingProgram(IpVersion version);

//! \brief Its arguments. The target is an address, so it can't be mistaken for an option; intervals are at least 200 ms, the minimum of
//! some versions for users without privileges.
QStringList pingArguments(const PingPlan &plan, const QHostAddress &target);

//! \brief Adapts the plan to the program: its minimum interval, and fewer packets if there isn't time for all.
//! \param left  [ms] until the check is stopped
PingPlan planForProgram(PingPlan plan, double left);

//! \brief For a program that was stopped: how many packets it must have sent early enough for an answer to arrive.
//! \param elapsed  [ms] since it was started
//! \param packets  as returned by parsePingOutput()
int packetsUntilStopped(const PingPlan &plan, double elapsed, const QList<PingPacket> &packets);

//! \brief Parses the result of each packet from the output, in the order of sending.
//!
//! Reads the output of iputils, BusyBox, BSD, macOS and Windows, the latter in any language that writes `time=12ms`, with any unit. A line
//! that isn't understood counts as silence.
//! \param count  packets it was told to send
QList<PingPacket> parsePingOutput(const QString &output, const QHostAddress &target, int count);

} // namespace watchkeeper
