// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/MonitoringGaps.h"

#include "app/words/SpanReason.h"
#include "history/tables/SpanTable.h"
#include "model/base/Logging.h"

#include <QFileInfo>
#include <QMap>

#include <algorithm>
#include <limits>

namespace watchkeeper {

namespace {

constexpr qint64 kMaxInstant = std::numeric_limits<qint64>::max();

//! Returns the span from the end of the newest session, if that session has ended. The next session will store the same span.
std::optional<StoredSpan> gapSinceLastSession(const QList<StoredSession> &sessions, qint64 now)
{
    if (sessions.isEmpty())
        return std::nullopt;
    const StoredSession last =
        *std::max_element(sessions.begin(), sessions.end(), [](const auto &a, const auto &b) { return a.ended < b.ended; });
    const qint64 runsFor =
        2 * SessionTable::kHeartbeatInterval.count(); // a running session would have updated its heartbeat within this time
    if (!last.isClean && now - last.ended < runsFor)
        return std::nullopt;
    return StoredSpan{SpanKind::Unobserved, std::nullopt, last.ended, std::nullopt,
                      last.isClean ? span_reason::kNotRunning : span_reason::kCrashed};
}

bool isEarlier(const StoredSpan &a, const StoredSpan &b)
{
    return a.begun < b.begun;
}

SpanKind kindOf(MonitoringState state)
{
    if (state == MonitoringState::Maintenance)
        return SpanKind::Maintenance;
    return state == MonitoringState::Paused ? SpanKind::Paused : SpanKind::Unobserved;
}

bool isExcludedFromUptime(MonitoringState state)
{
    return state == MonitoringState::Unobserved || state == MonitoringState::Paused || state == MonitoringState::Maintenance;
}

} // namespace

MonitoringGaps::MonitoringGaps(const QList<StoredSpan> &spans)
{
    for (const StoredSpan &span : spans)
        (span.target ? m_spansByTarget[*span.target] : m_globalSpans).append(span);
}

Expected<MonitoringGaps, HistoryError> MonitoringGaps::read(const QString &database, const TimeSpan &span, qint64 now)
{
    if (!QFileInfo::exists(database))
        return MonitoringGaps();
    HistoryDatabase reader(database, HistoryDatabase::Access::Read);
    if (const HistoryFault fault = reader.open())
        return Unexpected(*fault);
    const auto stored = SpanTable(&reader).between(span.from, span.to);
    if (!stored)
        return Unexpected(stored.error());
    const auto sessions = SessionTable(&reader).between(0, kMaxInstant);
    if (!sessions)
        return Unexpected(sessions.error());
    QList<StoredSpan> spans = *stored;
    const auto since = gapSinceLastSession(*sessions, now);
    if (since && since->begun < span.to)
        spans.append(*since);
    for (StoredSpan &open : spans) {
        const bool isOpen = open.kind == SpanKind::Maintenance && !open.ended;
        if (isOpen && since) // the next session will store the end
            open.ended = std::max(open.begun, since->begun);
    }
    std::stable_sort(spans.begin(), spans.end(), isEarlier);
    return MonitoringGaps(spans);
}

MonitoringGaps MonitoringGaps::readOrEmpty(const QString &database, const TimeSpan &span, qint64 now)
{
    const auto spans = read(database, span, now);
    // Errors of these kinds aren't logged. They occur while the program that monitors the profile is creating or upgrading the
    // database.
    const auto is = [&spans](HistoryError::Kind kind) { return !spans && spans.error().kind() == kind; };
    if (!spans && !is(HistoryError::Kind::Older) && !is(HistoryError::Kind::Empty))
        qCWarning(lcHistory, "Gaps couldn't be read: %s", qUtf8Printable(spans.error().sentence()));
    return spans ? *spans : MonitoringGaps();
}

QList<MonitoringSpan> MonitoringGaps::of(const TargetId &target, qint64 to) const
{
    QList<MonitoringSpan> spans;
    for (const StoredSpan &span : spansFor(target))
        spans.append({span.kind, {span.begun, span.ended.value_or(to)}});
    return spans;
}

QList<TimeSpan> MonitoringGaps::times(const TargetId &target, MaintenanceAccounting maintenance) const
{
    QList<TimeSpan> times;
    for (const MonitoringSpan &span : of(target, kMaxInstant)) {
        if (isExcluded(span.kind, maintenance))
            times.append(span.time);
    }
    return mergedSpans(times);
}

QList<StoredSpan> MonitoringGaps::spansFor(const QList<TargetId> &targets) const
{
    return targets.size() == 1 ? spansFor(targets.first()) : m_globalSpans;
}

QList<StoredSpan> MonitoringGaps::all() const
{
    QList<StoredSpan> spans = m_globalSpans;
    for (const QList<StoredSpan> &own : m_spansByTarget)
        spans += own;
    std::stable_sort(spans.begin(), spans.end(), isEarlier);
    return spans;
}

QList<StoredSpan> MonitoringGaps::spansFor(const TargetId &target) const
{
    const auto own = m_spansByTarget.constFind(target);
    if (own == m_spansByTarget.cend())
        return m_globalSpans;
    QList<StoredSpan> spans = m_globalSpans + *own;
    std::stable_sort(spans.begin(), spans.end(), isEarlier);
    return spans;
}

QList<ExcludedTime> MonitoringGaps::reasons(const TargetId &target, const QList<StateSpan> &states) const
{
    const QList<StoredSpan> spans = spansFor(target);
    QMap<std::pair<MonitoringState, QString>, qint64> times;
    for (const StateSpan &state : states) {
        if (!isExcludedFromUptime(state.state))
            continue;
        qint64 from = state.time.from;
        for (const StoredSpan &span : spans) {
            const TimeSpan part = intersection({span.begun, span.ended.value_or(kMaxInstant)}, {from, state.time.to});
            if (span.kind != kindOf(state.state) || part.isEmpty())
                continue;
            times[{state.state, {}}] += part.from - from;
            times[{state.state, span.reason}] += part.length();
            from = part.to;
        }
        times[{state.state, {}}] += state.time.to - from;
    }
    QList<ExcludedTime> reasons;
    for (auto time = times.cbegin(); time != times.cend(); ++time) {
        if (time.value() > 0)
            reasons.append({time.key().first, time.key().second, time.value()});
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const auto &a, const auto &b) { return a.ms > b.ms; });
    return reasons;
}

} // namespace watchkeeper
