// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates a series of pings: an Observation with sentences for people. Pure functions.

#include "checks/icmp/PingPlan.h"
#include "checks/icmp/PingStatistics.h"
#include "model/Observation.h"

namespace watchkeeper {

//! How the packets left this computer.
enum class PingMethod : quint8 { Datagram, Raw, Program };

//! `datagram`, `raw`, `program`: a value of the result.
QString pingMethodKey(PingMethod way);

//! \brief The observation of a completed series.
//! \param packets  those sent; empty: nothing is evaluated
//! \param note     a sentence for the end of the text; empty: none
Observation reportPing(const QList<PingPacket> &packets, const PingPlan &plan, const QHostAddress &target, PingMethod way,
                       const QString &note = {});

//! \brief Why not even one packet could be sent.
//! \param error  the system's error number
CheckError pingSendError(int error, const QHostAddress &target, int size);

//! `10.0.0.1 says that … can't be reached: no route.`; empty for None.
QString icmpErrorMessage(IcmpError trouble, const QHostAddress &from, const QHostAddress &target);

} // namespace watchkeeper
