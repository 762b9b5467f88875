// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates a time server's answer and returns an Observation with user-visible messages. Pure functions.

#include "checks/ntp/NtpExchange.h"
#include "model/check/Observation.h"
#include "model/field/Fields.h"

namespace watchkeeper {

//! The observation of a completed exchange.
Observation reportNtp(const NtpExchange &exchange, const Fields &fields);

//! \brief Adds the values of an answer, and the problems of the server and the clocks, to the observation.
void evaluateNtp(const NtpPacket &packet, const NtpMeasurement &reading, const Fields &fields, Observation *seen);

} // namespace watchkeeper
