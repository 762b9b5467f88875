// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Rows of a report's tables. Pure.

#include "report/ReportClock.h"
#include "report/ReportSection.h"

namespace watchkeeper {

//! Its name, by which people know it, made safe to show.
QString nameOf(const ReportTarget &target);
//! Of the section of the target at `place`.
QString anchorOf(qsizetype place);

//! \brief Uptime and times of targets, one a row, and their objectives where any target of the report has one.
ReportTable targetsTable(const Report &report, const QString &title, const QList<qsizetype> &places);

//! End of an outage; where it was not over, in words.
QString outageEnd(const Outage &outage, const ReportClock &clock);
QString outageBegin(const ReportOutage &outage, const ReportClock &clock);

//! `28 % (12 min)` of the error budget left, or that the objective is missed, and by how long; a dash where nothing counts yet.
QString budgetText(const ObjectiveStanding &standing);

} // namespace watchkeeper
