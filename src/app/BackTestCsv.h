// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The result of a back-test as CSV for programs. Pure.

#include "app/ReplayCore.h"

#include <QByteArray>

namespace watchkeeper {

//! The header row: at, rule, target, kind, suppressedBy, others, channels, title.
QByteArray backTestCsvHeader();
//! One alert, in the format of csvRow(); times in UTC.
QByteArray backTestCsvRow(const ReplayedAlert &replayed);

} // namespace watchkeeper
