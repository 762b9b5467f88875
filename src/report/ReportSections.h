// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The text content of a report in order, independent of the format: sections, figures and tables. Pure.

#include "report/Report.h"
#include "report/ReportText.h"

namespace watchkeeper {

//! \brief A key figure with its label.
struct ReportFact
{
    QString label;
    QString text;
    QString detail;              //!< shown in smaller print; can be empty
    bool needsAttention = false; //!< whether it needs attention; also indicated by `text` or `detail`, not only by colour
};

struct ReportColumn
{
    enum class Is : quint8 { Text, Number, Time };
    QString title;
    Is is = Is::Number;
};

struct ReportCell
{
    QString text;
    QString anchor = {}; //!< anchor of the section with more details; can be empty
};

struct ReportTable
{
    QString title; //!< can be empty if the section's title says it all
    QList<ReportColumn> columns;
    QList<QList<ReportCell>> rows; //!< the first cell of a row is its heading
    QString note;                  //!< shown below the table; can be empty
};

//! \brief A section with a heading.
struct ReportSection
{
    QString anchor; //!< unique; letters and digits only; can be empty
    QString title;
    QString detail; //!< shown beside the title; can be empty
    QList<ReportFact> facts;
    const ReportTarget *target = nullptr; //!< the target whose chart is shown in this section, or null
    QList<ReportTable> tables;
    QStringList notes; //!< shown as paragraphs at the end of the section
};

//! \brief The head of a report, above all sections.
struct ReportHeader
{
    QString title;
    QString span;
    QString origin; //!< who created the report, and when
};

// Converts the data of a report into text. Pure.

ReportHeader reportHeader(const Report &report);
//! Returns a summary of all targets, with links to their sections, see sectionOf().
ReportSection summarySection(const Report &report);
//! \param place  index of the target in the report; the report must outlive the result
ReportSection sectionOf(const Report &report, qsizetype place);

//! Returns explanations of the figures, shown after all sections.
QStringList explanations(const ReportRequest &request);

// Totals over the targets of a report. Pure.

//! \brief An outage, identified by the index of its target and its own index.
struct OutageIndex
{
    qsizetype target = 0;
    qsizetype outage = 0; //!< index into ReportTarget::outages
    friend bool operator==(const OutageIndex &, const OutageIndex &) = default;
};

//! \brief Totals of a report. Times are sums over all targets, so one hour with two targets down adds two hours.
struct ReportSummary
{
    static constexpr qsizetype kMaxListedEntries = 10;

    qint64 upMs = 0;
    qint64 downMs = 0;
    qint64 excludedMs = 0;
    qint64 fullSpanMs = 0;
    qsizetype outages = 0;
    qsizetype monitored = 0;      //!< number of targets with counted time
    qsizetype withoutOutages = 0; //!< number of targets with counted time but without an outage
    qsizetype objectives = 0;     //!< number of objectives with counted time
    qsizetype met = 0;            //!< number of objectives with counted time that are met
    QList<qsizetype>
        worst; //!< indexes of the targets that were down, ordered by increasing availability, at most kMaxListedEntries
    QList<OutageIndex> longest; //!< the longest outages, longest first, at most kMaxListedEntries

    //! Returns the fraction of the counted time that was up, in [0, 1]; nullopt if no time is counted.
    std::optional<double> share() const;
};

ReportSummary summaryOf(const Report &report);

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
//! Returns the table of all notes.
ReportTable notesTable(const Report &report);

} // namespace watchkeeper
