// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The content of a report over a span: numbers, not words. Plain values; a few kilobytes per target.

#include "app/ObjectiveStanding.h"
#include "history/values/Uptime.h"
#include "model/Incident.h"

#include <QTimeZone>

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief A target of a report.
struct ReportSubject
{
    Target target;
    bool isRemoved = false; //!< no longer in the profile: of `target` only id and name are known
};

//! \brief What a report is about. Times are [ms] since 1970, UTC.
struct ReportRequest
{
    QString folder;   //!< of results, see Profile::resultsFolder()
    QString database; //!< of incidents and gaps, see Profile::historyFile(); may not exist
    QString title;    //!< given by the caller; may be empty
    QList<ReportSubject> subjects;
    TimeSpan span;
    qint64 now = 0;
    QTimeZone zone = QTimeZone::utc(); //!< used to show times
    RequestedObjective objective;
};

//! \brief An outage and how it began.
struct ReportOutage
{
    Outage outage;
    bool startsBeforeSpan = false; //!< it is cut off at the start of the span
    QString cause; //!< external text: the message of the first failing result, on one line; empty if there is none
};

//! \brief Response times of checks within one step of the span.
struct ReportPoint
{
    float at = 0;          //!< middle of the step, as a share of the span in [0, 1]
    float p50 = 0;         //!< [ms]
    float p95 = 0;         //!< [ms]
    bool isJoined = false; //!< to the previous point: no step without a measurement between them
};

//! \brief Steps of the span with one state, the worst within each step.
struct ReportStateSpan
{
    quint16 first = 0; //!< step
    quint16 end = 0;   //!< excluded
    WatchState state = WatchState::Up;
};

//! \brief The history of a target as the small chart shows it.
struct ReportChart
{
    static constexpr int kSteps = 720;
    QList<ReportStateSpan> ribbon; //!< in order; gaps between them have no data, or monitoring was off
    QList<ReportPoint> points;
};

//! \brief Response times of a span, in ms, of all checks that got an answer.
struct ReportResponseTimes
{
    double p50 = 0;
    double p95 = 0;
    double p99 = 0;
    double max = 0;
};

//! \brief One target of a report.
class ReportTarget
{
public:
    ReportTarget() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    static constexpr qsizetype kMaxOutages = 50;

    ReportSubject subject;
    Uptime uptime;
    std::optional<ReportResponseTimes> times; //!< none: no check got an answer
    std::optional<ObjectiveStanding> objective;
    QList<ReportOutage> outages; //!< the longest ones, at most kMaxOutages, ordered by time
    ReportChart chart;
};

//! \brief Called repeatedly while a report is made; false: the report was cancelled.
using GoesOn = std::function<bool()>;

//! \brief An incident, and who acknowledged it.
struct ReportIncident
{
    Incident incident;
    qsizetype target = 0;       //!< its index in the report
    qint64 lengthMs = 0;        //!< until it closed, or until the end of the report
    QStringList acknowledgedBy; //!< external text; an empty name: person unknown
};

//! \brief Incidents that overlap the span.
struct ReportIncidents
{
    static constexpr qsizetype kMaxListed = 100;

    qsizetype count = 0;
    qsizetype open = 0;
    qint64 longestMs = 0;
    QList<ReportIncident> listed; //!< the longest ones, at most kMaxListed, ordered by their start
};

//! \brief A complete report.
class Report
{
public:
    Report() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    ReportRequest request; //!< without its subjects
    QList<ReportTarget> targets;
    ReportIncidents incidents;
    QStringList faults; //!< user-visible messages about unreadable data, each only once
};

} // namespace watchkeeper
