// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/MonitoringState.h"

#include <algorithm>
#include <array>

namespace watchkeeper {

namespace {

constexpr std::array<const char *, kSpanKindCount> kSpanKindKeys{"unobserved", "paused", "maintenance"};

MonitoringState stateOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Up:
        return MonitoringState::Up;
    case Outcome::Degraded:
        return MonitoringState::Degraded;
    case Outcome::Down:
        return MonitoringState::Down;
    case Outcome::Unknown:
        break;
    }
    return MonitoringState::Unknown;
}

MonitoringState stateOf(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Paused:
        return MonitoringState::Paused;
    case SpanKind::Maintenance:
        return MonitoringState::Maintenance;
    case SpanKind::Unobserved:
        break;
    }
    return MonitoringState::Unobserved;
}

void append(const StateSpan &span, QList<StateSpan> *spans)
{
    if (span.time.isEmpty())
        return;
    if (!spans->isEmpty() && spans->last().state == span.state)
        spans->last().time.to = span.time.to;
    else
        spans->append(span);
}

//! Returns `states` with the state during `times` replaced by `over`.
QList<StateSpan> withOverlay(const QList<StateSpan> &states, MonitoringState over, const QList<TimeSpan> &times)
{
    QList<StateSpan> result;
    auto next = times.cbegin();
    for (const StateSpan &span : states) {
        qint64 from = span.time.from;
        while (next != times.cend() && next->to <= from)
            ++next;
        for (auto covered = next; covered != times.cend() && covered->from < span.time.to; ++covered) {
            append({span.state, {from, covered->from}}, &result);
            append({over, intersection(*covered, {from, span.time.to})}, &result);
            from = std::max(from, std::min(covered->to, span.time.to));
        }
        append({span.state, {from, span.time.to}}, &result);
    }
    return result;
}

QList<StateSpan> withOverlay(QList<StateSpan> states, const QList<MonitoringSpan> &spans, MaintenanceAccounting maintenance)
{
    for (const SpanKind kind : {SpanKind::Unobserved, SpanKind::Paused, SpanKind::Maintenance}) {
        if (!isExcluded(kind, maintenance))
            continue;
        QList<TimeSpan> times;
        for (const MonitoringSpan &span : spans) {
            if (span.kind == kind)
                times.append(span.time);
        }
        states = withOverlay(states, stateOf(kind), mergedSpans(times));
    }
    return states;
}

} // namespace

QString spanKindKey(SpanKind kind)
{
    return QString::fromLatin1(kSpanKindKeys[static_cast<size_t>(kind)]);
}

bool isExcluded(SpanKind kind, MaintenanceAccounting maintenance)
{
    return kind != SpanKind::Maintenance || maintenance == MaintenanceAccounting::Omitted;
}

QList<StateSpan> statesDuring(const TimeSpan &whole, const OutcomeTimeline &timeline, const QList<MonitoringSpan> &spans,
                              MaintenanceAccounting maintenance)
{
    QList<StateSpan> states;
    qint64 from = whole.from;
    for (qsizetype i = 0; i < timeline.runs().size(); ++i) {
        const OutcomeRun &run = timeline.runs()[i];
        append({MonitoringState::Unobserved, intersection(whole, {from, run.first})}, &states);
        append({stateOf(run.outcome), intersection(whole, {run.first, timeline.endOf(i)})}, &states);
        from = std::max(from, timeline.endOf(i));
    }
    append({MonitoringState::Unobserved, {from, whole.to}}, &states);
    return withOverlay(states, spans, maintenance);
}

} // namespace watchkeeper
