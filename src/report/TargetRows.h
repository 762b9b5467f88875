// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Rows of a report's tables. Pure.

#include "report/ReportClock.h"
#include "report/ReportSection.h"

namespace watchkeeper {

//! Its name as people know it, made safe to show.
QString nameOf(const ReportTarget &target);
//! Anchor of the section of the target at index `place`.
QString anchorOf(qsizetype place);

//! \brief Uptime and response times of targets, one per row, and their objectives if any target of the report has one.
ReportTable targetsTable(const Report &report, const QString &title, const QList<qsizetype> &places);

//! End of an outage; in words if it is still open.
QString outageEndText(const Outage &outage, const ReportClock &clock);
QString outageStartText(const ReportOutage &outage, const ReportClock &clock);

//! `28 % (12 min)` of the error budget left, or that the objective is missed, and by how much time; a dash while nothing counts yet.
QString budgetText(const ObjectiveStanding &standing);

} // namespace watchkeeper
