// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The figures of a report over a span. Plain data, a few kilobytes per target.

#include "app/query/Uptimes.h"
#include "history/values/Uptime.h"
#include "model/incident/Incident.h"
#include "model/incident/Note.h"

#include <QTimeZone>

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief A target that a report covers.
struct ReportSubject
{
    Target target;
    bool isRemoved = false; //!< whether it is no longer in the profile; only the ID and name of `target` are then known
};

//! \brief The scope of a report. Times are in [ms] since 1970, UTC.
struct ReportRequest
{
    QString folder;   //!< folder of the results, see Profile::resultsFolder()
    QString database; //!< file with incidents and gaps, see Profile::historyFile(); might not exist
    QString title;    //!< title given by the caller; can be empty
    QList<ReportSubject> subjects;
    TimeSpan span;
    qint64 now = 0;
    QTimeZone zone = QTimeZone::utc(); //!< zone in which times are shown
    RequestedObjective objective;
};

//! \brief An outage and its cause.
struct ReportOutage
{
    Outage outage;
    bool startsBeforeSpan = false; //!< whether the outage began before the span and is clipped to its start
    QString cause;                 //!< external text: the message of the first failing result, on one line; can be empty
};

//! \brief The response times of the checks within one step of the span.
struct ReportPoint
{
    float at = 0;          //!< the middle of the step, as a fraction of the span in [0, 1]
    float p50 = 0;         //!< [ms]
    float p95 = 0;         //!< [ms]
    bool isJoined = false; //!< whether it is connected to the previous point: all steps between them have measurements
};

//! \brief Consecutive steps of the span with the same state, which is the worst within each step.
struct ReportStateSpan
{
    quint16 first = 0; //!< the first step
    quint16 end = 0;   //!< one past the last step
    MonitoringState state = MonitoringState::Up;
};

//! \brief The history of a target for the small chart.
struct ReportChart
{
    static constexpr int kSteps = 720;
    QList<ReportStateSpan> ribbon; //!< in chronological order; a gap means that there is no data or monitoring was off
    QList<ReportPoint> points;
};

//! \brief Response times within a span in [ms], from all checks that received a response.
struct ReportResponseTimes
{
    double p50 = 0;
    double p95 = 0;
    double p99 = 0;
    double max = 0;
};

//! \brief The data about one target of a report.
class ReportTarget
{
public:
    ReportTarget() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    static constexpr qsizetype kMaxOutages = 50;

    ReportSubject subject;
    Uptime uptime;
    std::optional<ReportResponseTimes> times; //!< not set if no check received a response
    std::optional<ObjectiveStatus> objective;
    QList<ReportOutage> outages; //!< the longest outages, at most kMaxOutages, in chronological order
    ReportChart chart;
};

//! \brief Called repeatedly while a report is created. Returns false if the report was cancelled.
using ShouldContinue = std::function<bool()>;

//! \brief An incident with the users who acknowledged it.
struct ReportIncident
{
    Incident incident;
    qsizetype target = 0;       //!< index of the target in the report
    qint64 lengthMs = 0;        //!< time until the incident closed, or until the end of the report
    QStringList acknowledgedBy; //!< names from external sources; an unknown user has an empty name
};

//! \brief The incidents that overlap the span.
struct ReportIncidents
{
    static constexpr qsizetype kMaxListedEntries = 100;

    qsizetype count = 0;
    qsizetype open = 0;
    qint64 longestMs = 0;
    QList<ReportIncident> listed; //!< the longest incidents, at most kMaxListedEntries, ordered by start time
};

//! \brief A complete report.
class Report
{
public:
    Report() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    ReportRequest request; //!< the request without its subjects
    QList<ReportTarget> targets;
    ReportIncidents incidents;
    QList<Note> notes;  //!< the newest notes about these targets or about all targets, oldest first
    QStringList faults; //!< user-visible messages about unreadable data, each only once
};

} // namespace watchkeeper
