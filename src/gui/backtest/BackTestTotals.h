// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The summary of a back-test as text. Pure.

#include "alerts/AlertsDocument.h"
#include "app/backtest/BackTestReport.h"

namespace watchkeeper {

//! A headline such as `12 alerts would have been sent, 3 suppressed.`
QString backTestHeadline(const BackTestTally &tally);

//! Returns one line for each rule with its channels. Adds a line for paused channels, and one for the reasons why alerts were
//! suppressed, if there are any.
QStringList backTestTotals(const BackTestTally &tally, const AlertsDocument &document);

} // namespace watchkeeper
