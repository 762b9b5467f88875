// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a time server's answer means, as an Observation with sentences for people. Pure functions.

#include "checks/ntp/NtpExchange.h"
#include "model/Fields.h"
#include "model/Observation.h"

namespace watchkeeper {

//! Of an exchange that has ended.
Observation reportNtp(const NtpExchange &exchange, const Fields &fields);

//! \brief Of an answer: what is wrong with it and with the clocks.
void judgeNtp(const NtpPacket &packet, const NtpReading &reading, const Fields &fields, Observation *seen);

} // namespace watchkeeper
