// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The result of a back-test as machine-readable CSV. Pure.

#include "app/ReplayCore.h"

#include <QByteArray>

namespace watchkeeper {

//! The header row, with the columns at, rule, target, kind, suppressedBy, others, channels and title.
QByteArray backTestCsvHeader();
//! The row for one alert, in the format of csvRow(). Times are in UTC.
QByteArray backTestCsvRow(const ReplayedAlert &replayed);

} // namespace watchkeeper
