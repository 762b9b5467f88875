// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a back-test has found, as CSV for programs. Pure.

#include "app/ReplayCore.h"

#include <QByteArray>

namespace watchkeeper {

//! The heading: at, rule, target, kind, suppressedBy, others, channels, title.
QByteArray backTestCsvHead();
//! One alert, as csvRow() writes it; times in UTC.
QByteArray backTestCsvRow(const ReplayedAlert &told);

} // namespace watchkeeper
