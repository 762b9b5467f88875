// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A week of history for a few targets in result files: some hours in rollups, the last one still in its tail.

#include "model/check/Outcome.h"
#include "report/Report.h"
#include "support/Spans.h"

#include <QTemporaryDir>

#include <functional>

namespace watchkeeper::test {

//! [ms] 2025-10-20T00:00Z; in Europe/Berlin the clock is set back on the 26th.
inline constexpr qint64 kWeekBegin = 1'760'918'400'000;
inline constexpr qint64 kWeekEnd = kWeekBegin + 7 * kDay;

Target targetNamed(const QString &name);

//! The outcome of a target at a time; nullopt if it isn't monitored at that time.
using OutcomeAt = std::function<std::optional<Outcome>(qint64 at)>;

//! \brief Writes one result per minute and target for the whole week. A target that is down refuses connections within a
//! millisecond.
//! \param message  message of every result that isn't up
void writeWeek(const QString &folder, const QList<std::pair<Target, OutcomeAt>> &targets,
               const QString &message = QStringLiteral("It hangs"));

//! Returns outcomes that are down between `from` and `to`, and up otherwise.
OutcomeAt downBetween(qint64 from, qint64 to);

//! Returns a request for the whole week, made at its end.
ReportRequest weekRequest(const QString &folder, const QList<Target> &targets);

} // namespace watchkeeper::test
