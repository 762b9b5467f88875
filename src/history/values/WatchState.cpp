// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/WatchState.h"

#include <algorithm>
#include <array>

namespace watchkeeper {

namespace {

constexpr std::array<const char *, kSpanKindCount> kSpanKindKeys{"unobserved", "paused", "maintenance"};

WatchState stateOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Up:
        return WatchState::Up;
    case Outcome::Degraded:
        return WatchState::Degraded;
    case Outcome::Down:
        return WatchState::Down;
    case Outcome::Unknown:
        break;
    }
    return WatchState::Unknown;
}

WatchState stateOf(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Paused:
        return WatchState::Paused;
    case SpanKind::Maintenance:
        return WatchState::Maintenance;
    case SpanKind::Unobserved:
        break;
    }
    return WatchState::Unobserved;
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

//! Returns `states`, replaced by `over` during `times`.
QList<StateSpan> overlaid(const QList<StateSpan> &states, WatchState over, const QList<TimeSpan> &times)
{
    QList<StateSpan> result;
    auto next = times.cbegin();
    for (const StateSpan &span : states) {
        qint64 from = span.time.from;
        while (next != times.cend() && next->to <= from)
            ++next;
        for (auto covered = next; covered != times.cend() && covered->from < span.time.to; ++covered) {
            append({span.state, {from, covered->from}}, &result);
            append({over, common(*covered, {from, span.time.to})}, &result);
            from = std::max(from, std::min(covered->to, span.time.to));
        }
        append({span.state, {from, span.time.to}}, &result);
    }
    return result;
}

QList<StateSpan> overlaid(QList<StateSpan> states, const QList<WatchSpan> &spans, MaintenanceCounts maintenance)
{
    for (const SpanKind kind : {SpanKind::Unobserved, SpanKind::Paused, SpanKind::Maintenance}) {
        if (!isExcluded(kind, maintenance))
            continue;
        QList<TimeSpan> times;
        for (const WatchSpan &span : spans) {
            if (span.kind == kind)
                times.append(span.time);
        }
        states = overlaid(states, stateOf(kind), united(times));
    }
    return states;
}

} // namespace

QString spanKindKey(SpanKind kind)
{
    return QString::fromLatin1(kSpanKindKeys[static_cast<size_t>(kind)]);
}

bool isExcluded(SpanKind kind, MaintenanceCounts maintenance)
{
    return kind != SpanKind::Maintenance || maintenance == MaintenanceCounts::LeftOut;
}

QList<StateSpan> statesOver(const TimeSpan &whole, const OutcomeTimeline &timeline, const QList<WatchSpan> &spans,
                            MaintenanceCounts maintenance)
{
    QList<StateSpan> states;
    qint64 from = whole.from;
    for (qsizetype i = 0; i < timeline.runs().size(); ++i) {
        const OutcomeRun &run = timeline.runs()[i];
        append({WatchState::Unobserved, common(whole, {from, run.first})}, &states);
        append({stateOf(run.outcome), common(whole, {run.first, timeline.endOf(i)})}, &states);
        from = std::max(from, timeline.endOf(i));
    }
    append({WatchState::Unobserved, {from, whole.to}}, &states);
    return overlaid(states, spans, maintenance);
}

} // namespace watchkeeper
