// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a back-test comes to, in words. Pure.

#include "alerts/AlertsDocument.h"
#include "app/BackTestTally.h"

namespace watchkeeper {

//! `12 alerts would have been sent, 3 kept back.`
QString backTestHeadline(const BackTestTally &tally);

//! A line for each rule, with its channels; one for channels that are paused, one for what kept alerts back, where there are such.
QStringList backTestTotals(const BackTestTally &tally, const AlertsDocument &document);

} // namespace watchkeeper
