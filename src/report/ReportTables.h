// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates the tables of a report and the texts in their rows. Pure.

#include "report/ReportSection.h"
#include "report/ReportText.h"

namespace watchkeeper {

// Creates the table rows of a report. Pure.

//! Returns the name of the target, made safe for display.
QString nameOf(const ReportTarget &target);
//! Returns the anchor of the section about the target with index `place`.
QString anchorOf(qsizetype place);

//! \brief Returns a table with uptime and response times, one target per row. The column for objectives is included if any
//! target of the report has an objective.
ReportTable targetsTable(const Report &report, const QString &title, const QList<qsizetype> &places);

//! Returns the end of an outage as a time, or a note that the outage is still open.
QString outageEndText(const Outage &outage, const ReportClock &clock);
QString outageStartText(const ReportOutage &outage, const ReportClock &clock);

//! Returns the remaining error budget, such as `28 % (12 min)`. If the objective is missed, returns by how much, such as
//! `missed (−5 min)`. Returns a dash if no time is counted yet.
QString budgetText(const ObjectiveStatus &state);

// The figures and the table of incidents in a report. Pure.

//! Returns the number of incidents, with the duration of the longest one.
ReportFact incidentsFact(const ReportIncidents &incidents);

//! Returns a table with one incident per row, including its cause and the users who acknowledged it.
ReportTable incidentsTable(const Report &report);

} // namespace watchkeeper
