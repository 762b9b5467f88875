// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The summary of a back-test as text. Pure.

#include "alerts/AlertsDocument.h"
#include "app/BackTestTally.h"

namespace watchkeeper {

//! `12 alerts would have been sent, 3 suppressed.`
QString backTestHeadline(const BackTestTally &tally);

//! One line for each rule, with its channels; if applicable, one for paused channels and one for what suppressed alerts.
QStringList backTestTotals(const BackTestTally &tally, const AlertsDocument &document);

} // namespace watchkeeper
