// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The figures of a report over a span. Plain values; a few kilobytes per target.

#include "app/query/Uptimes.h"
#include "history/values/Uptime.h"
#include "model/incident/Incident.h"

#include <QTimeZone>

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief A target that a report covers.
struct ReportSubject
{
    Target target;
    bool isRemoved = false; //!< no longer in the profile; only the id and name of `target` are known
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
    bool startsBeforeSpan = false; //!< the outage began before the span and is clipped to its start
    QString cause;                 //!< external text: the message of the first failing result, on one line; can be empty
};

//! \brief The response times of the checks within one step of the span.
struct ReportPoint
{
    float at = 0;          //!< position of the step's middle as a share of the span, in [0, 1]
    float p50 = 0;         //!< [ms]
    float p95 = 0;         //!< [ms]
    bool isJoined = false; //!< connected to the previous point, because all steps between them have measurements
};

//! \brief Consecutive steps of the span with the same state, which is the worst within each step.
struct ReportStateSpan
{
    quint16 first = 0; //!< the first step
    quint16 end = 0;   //!< the step after the last one
    MonitoringState state = MonitoringState::Up;
};

//! \brief The history of a target for the small chart.
struct ReportChart
{
    static constexpr int kSteps = 720;
    QList<ReportStateSpan> ribbon; //!< in chronological order; in the gaps, there is no data or monitoring was off
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
    qint64 lengthMs = 0;        //!< length until the incident closed or the report ends
    QStringList acknowledgedBy; //!< names from external sources; empty for an unknown user
};

//! \brief The incidents that overlap the span.
struct ReportIncidents
{
    static constexpr qsizetype kMaxListed = 100;

    qsizetype count = 0;
    qsizetype open = 0;
    qint64 longestMs = 0;
    QList<ReportIncident> listed; //!< the longest incidents, at most kMaxListed, ordered by start time
};

//! \brief A complete report.
class Report
{
public:
    Report() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    ReportRequest request; //!< the request without its subjects
    QList<ReportTarget> targets;
    ReportIncidents incidents;
    QStringList faults; //!< user-visible messages about unreadable data, each only once
};

} // namespace watchkeeper
