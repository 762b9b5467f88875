// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates a time server's answer: an Observation with sentences for people. Pure functions.

#include "checks/ntp/NtpExchange.h"
#include "model/Fields.h"
#include "model/Observation.h"

namespace watchkeeper {

//! The observation of a completed exchange.
Observation reportNtp(const NtpExchange &exchange, const Fields &fields);

//! \brief The observation of an answer: the problems of it and of the clocks.
void evaluateNtp(const NtpPacket &packet, const NtpMeasurement &reading, const Fields &fields, Observation *seen);

} // namespace watchkeeper
