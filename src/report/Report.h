// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a report over a span says of targets: numbers, not words. Plain values; some kilobytes a target.

#include "app/ObjectiveStanding.h"
#include "history/values/Uptime.h"
#include "model/Incident.h"

#include <QTimeZone>

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief A target that is reported on.
struct ReportSubject
{
    Target target;
    bool isRemoved = false; //!< no longer in the profile: of `target` only id and name are known
};

//! \brief What a report is to be about. Times are [ms] since 1970, UTC.
struct ReportRequest
{
    QString folder;   //!< of results, see Profile::resultsFolder()
    QString database; //!< of incidents and of when nobody looked, see Profile::historyFile(); may not be there
    QString title;    //!< by who asks; may be empty
    QList<ReportSubject> subjects;
    TimeSpan span;
    qint64 now = 0;
    QTimeZone zone = QTimeZone::utc(); //!< in which times are told
    AskedObjective objective;
};

//! \brief An outage and how it began.
struct ReportOutage
{
    Outage outage;
    bool beganBefore = false; //!< it is cut off at the begin of the span
    QString cause;            //!< by others: what the first failing result said, in one line; empty where nothing did
};

//! \brief Times of checks within one step of the span.
struct ReportPoint
{
    float at = 0;          //!< middle of the step, in [0, 1] of the span
    float p50 = 0;         //!< [ms]
    float p95 = 0;         //!< [ms]
    bool isJoined = false; //!< to the point before: no step without a measurement lies between
};

//! \brief Steps of the span with one state: the worst of what it was.
struct ReportRun
{
    quint16 first = 0; //!< step
    quint16 end = 0;   //!< not part of it
    WatchState state = WatchState::Up;
};

//! \brief As much of a target's past as a small picture shows.
struct ReportChart
{
    static constexpr int kSteps = 720;
    QList<ReportRun> ribbon; //!< in order; between them nobody looked, or was meant to
    QList<ReportPoint> points;
};

//! \brief Response times of a span, in ms: of all checks that were answered.
struct ReportTimes
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

    static constexpr qsizetype kMostOutages = 50;

    ReportSubject subject;
    Uptime uptime;
    std::optional<ReportTimes> times; //!< none: it did not answer once
    std::optional<ObjectiveStanding> objective;
    QList<ReportOutage> outages; //!< the longest, at most kMostOutages, by time
    ReportChart chart;
};

//! \brief Asked again and again while a report is made; false: nobody wants it any more.
using GoesOn = std::function<bool()>;

//! \brief An incident, and who took care of it.
struct ReportIncident
{
    Incident incident;
    qsizetype target = 0;       //!< its place in the report
    qint64 lengthMs = 0;        //!< until it was over, or until the end of the report
    QStringList acknowledgedBy; //!< by others; an empty name: nobody known
};

//! \brief Those that touch the span.
struct ReportIncidents
{
    static constexpr qsizetype kMostListed = 100;

    qsizetype count = 0;
    qsizetype open = 0;
    qint64 longestMs = 0;
    QList<ReportIncident> listed; //!< the longest, at most kMostListed, by their begin
};

//! \brief All of it.
class Report
{
public:
    Report() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    ReportRequest request; //!< without its subjects
    QList<ReportTarget> targets;
    ReportIncidents incidents;
    QStringList faults; //!< sentences: what could not be read, each once
};

} // namespace watchkeeper
