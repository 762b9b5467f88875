// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates a series of pings and returns an Observation with user-visible messages. Pure functions.

#include "checks/icmp/ping/PingPlan.h"
#include "checks/icmp/ping/PingSeries.h"
#include "model/check/Observation.h"

namespace watchkeeper {

//! How the packets were sent.
enum class PingMethod : quint8 { Datagram, Raw, Program };

//! Returns the name of the method in results: `datagram`, `raw` or `program`.
QString pingMethodKey(PingMethod method);

//! \brief Returns the observation of a completed series.
//! \param packets  the packets that were sent; if empty, no verdict is reached
//! \param note     a sentence to append to the text, or empty
Observation pingObservation(const QList<PingPacket> &packets, const PingPlan &plan, const QHostAddress &target,
                            PingMethod method, const QString &note = {});

//! \brief Returns the error if the first packet couldn't be sent.
//! \param error  the system error number
CheckError pingSendError(int error, const QHostAddress &target, int size);

//! Returns an error message such as `10.0.0.1 says that … can't be reached: no route.` Empty for IcmpError::None.
QString icmpErrorMessage(IcmpError icmpError, const QHostAddress &from, const QHostAddress &target);

} // namespace watchkeeper
