// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording/SpanRecorders.h"

#include <algorithm>
#include <limits>

namespace watchkeeper {

namespace {

constexpr qint64 kMinGap = 1'000; // [ms] a restart within a second isn't a gap

// Limits the duration of a transaction, because thousands of targets may have gaps at the same time.
constexpr qsizetype kStepsPerWrite = 200;

} // namespace

void GapRecorder::setPaused(const QSet<TargetId> &targets, qint64 now)
{
    m_unmergedPauses.append({targets, now});
}

void GapRecorder::setAllPaused(const QString &reason, qint64 now)
{
    end(SpanKind::Paused, {}, now);
    if (!reason.isEmpty())
        begin(SpanKind::Paused, {}, now, reason);
}

void GapRecorder::applyConnectivity(const QList<ConnectivityStep> &steps)
{
    for (const ConnectivityStep &step : steps) {
        if (step.isObserved)
            end(SpanKind::Unobserved, step.target, step.at);
        else
            begin(SpanKind::Unobserved, step.target, step.at, span_reason::kOffline);
    }
}

void GapRecorder::begin(SpanKind kind, std::optional<TargetId> target, qint64 now, const QString &reason)
{
    m_pendingSteps.append({{kind, target, now, std::nullopt, reason}, false});
}

void GapRecorder::end(SpanKind kind, std::optional<TargetId> target, qint64 now)
{
    m_pendingSteps.append({{kind, target, now, now, {}}, true});
}

HistoryFault GapRecorder::write()
{
    if (m_sessionStart) {
        if (const HistoryFault fault = writeGapBeforeSession())
            return fault;
        m_sessionStart.reset();
    }
    if (!m_unmergedPauses.isEmpty() && !m_openPauses) {
        if (const HistoryFault fault = readOpenPauses(m_unmergedPauses.first().at))
            return fault;
    }
    for (const Paused &paused : std::exchange(m_unmergedPauses, {})) {
        const QSet<TargetId> begun = paused.targets - *m_openPauses;
        for (const TargetId &target : begun)
            begin(SpanKind::Paused, target, paused.at, span_reason::kPaused);
        const QSet<TargetId> ended = *m_openPauses - paused.targets;
        for (const TargetId &target : ended)
            end(SpanKind::Paused, target, paused.at);
        m_openPauses = paused.targets;
    }
    while (!m_pendingSteps.isEmpty()) {
        if (const HistoryFault fault = writeNextSteps())
            return fault;
    }
    return {};
}

HistoryFault GapRecorder::writeNextSteps()
{
    const qsizetype count = std::min(m_pendingSteps.size(), kStepsPerWrite);
    const HistoryFault fault = m_database->runInTransaction([this, count]() -> HistoryFault {
        for (qsizetype step = 0; step < count; ++step) {
            if (HistoryFault failed = writeStep(m_pendingSteps.at(step)))
                return failed;
        }
        return {};
    });
    if (!fault)
        m_pendingSteps.remove(0, count);
    return fault;
}

//! Writes the gap since the previous session. No gap exists if the clock was set back between the sessions.
HistoryFault GapRecorder::writeGapBeforeSession()
{
    const auto sessions = m_sessions.between(0, *m_sessionStart);
    if (!sessions)
        return sessions.error();
    std::optional<StoredSession> last;
    for (const StoredSession &session : *sessions) {
        if (session.begun < *m_sessionStart && (!last || session.ended > last->ended))
            last = session;
    }
    if (!last)
        return {};
    if (const HistoryFault fault =
            m_spans.end(SpanKind::Paused, {}, last->ended)) // the previous session couldn't end this pause itself
        return fault;
    if (const HistoryFault fault = m_spans.endAll(SpanKind::Unobserved, span_reason::kOffline, last->ended))
        return fault;
    if (*m_sessionStart - last->ended < kMinGap)
        return {};
    const QString reason = last->isClean ? span_reason::kNotRunning : span_reason::kCrashed;
    return m_spans.add({SpanKind::Unobserved, std::nullopt, last->ended, *m_sessionStart, reason});
}

HistoryFault GapRecorder::readOpenPauses(qint64 now)
{
    const auto spans = m_spans.between(now, std::numeric_limits<qint64>::max());
    if (!spans)
        return spans.error();
    QSet<TargetId> open;
    for (const StoredSpan &span : *spans) {
        if (span.kind == SpanKind::Paused && span.target && !span.ended)
            open.insert(*span.target);
    }
    m_openPauses = open;
    return {};
}

HistoryFault GapRecorder::writeStep(const Step &step)
{
    if (step.isEnd && !step.span.reason.isEmpty())
        return m_spans.endAll(step.span.kind, step.span.reason, *step.span.ended);
    return step.isEnd ? m_spans.end(step.span.kind, step.span.target, *step.span.ended) : m_spans.add(step.span);
}

namespace {

// Limits the duration of a transaction, because a maintenance entry may cover thousands of targets.
constexpr qsizetype kMaintenanceStepsPerWrite = 200;

std::optional<TargetId> targetOrAll(const TargetId &key)
{
    return key.isNull() ? std::nullopt : std::optional(key);
}

} // namespace

void MaintenanceRecorder::set(const QList<MaintenanceInEffect> &inEffect, const QList<Maintenance> &entries, qint64 now)
{
    m_pendingStates.append({openSpansFor(inEffect), entries, now});
}

//! Keeps only one entry for each target, because further entries change nothing.
MaintenanceRecorder::OpenSpans MaintenanceRecorder::openSpansFor(const QList<MaintenanceInEffect> &inEffect)
{
    OpenSpans opens;
    for (const MaintenanceInEffect &current : inEffect) {
        const QList<TargetId> keys = current.forAll ? QList{TargetId()} : current.targets;
        for (const TargetId &key : keys) {
            if (!opens.contains(key))
                opens.insert(key, {current.begun, current.name});
        }
    }
    return opens;
}

HistoryFault MaintenanceRecorder::write()
{
    if (!m_pendingStates.isEmpty() && !m_openSpans) {
        if (const HistoryFault fault = readOpenSpans())
            return fault;
    }
    for (const State &state : std::exchange(m_pendingStates, {})) {
        queueSteps(state);
        m_lastSessionEnd.reset(); // needed only for spans that the previous session left open
    }
    while (!m_pendingSteps.isEmpty()) {
        if (const HistoryFault fault = writeNextSteps())
            return fault;
    }
    return {};
}

HistoryFault MaintenanceRecorder::writeNextSteps()
{
    const qsizetype count = std::min(m_pendingSteps.size(), kMaintenanceStepsPerWrite);
    const HistoryFault fault = m_database->runInTransaction([this, count]() -> HistoryFault {
        for (qsizetype step = 0; step < count; ++step) {
            const auto &[span, isEnd] = m_pendingSteps.at(step);
            if (HistoryFault failed = isEnd ? m_spans.end(span.kind, span.target, *span.ended) : m_spans.add(span))
                return failed;
        }
        return {};
    });
    if (!fault)
        m_pendingSteps.remove(0, count);
    return fault;
}

//! Queues the ends and starts of spans. Ends come first, because an end closes all open spans of its target.
void MaintenanceRecorder::queueSteps(const State &state)
{
    for (auto open = m_openSpans->cbegin(); open != m_openSpans->cend(); ++open) {
        const auto now = state.opens.constFind(open.key());
        if (now != state.opens.cend() && *now == *open)
            continue;
        const qint64 end = endOf(*open, state);
        m_pendingSteps.append({{SpanKind::Maintenance, targetOrAll(open.key()), end, end, {}}, true});
    }
    for (auto now = state.opens.cbegin(); now != state.opens.cend(); ++now) {
        const auto open = m_openSpans->constFind(now.key());
        if (open == m_openSpans->cend() || !(*open == *now))
            m_pendingSteps.append(
                {{SpanKind::Maintenance, targetOrAll(now.key()), now->begun, std::nullopt, now->reason}, false});
    }
    m_openSpans = state.opens;
}

qint64 MaintenanceRecorder::endOf(const OpenSpan &open, const State &state) const
{
    const auto entry = std::find_if(state.entries.begin(), state.entries.end(),
                                    [&open](const Maintenance &one) { return one.name == open.reason; });
    const auto planned = entry == state.entries.end() ? std::nullopt : MaintenanceCalendar(*entry).at(open.begun);
    if (planned && planned->begin == open.begun)
        return std::min(planned->end, state.at);
    return m_lastSessionEnd ? std::max(open.begun, *m_lastSessionEnd) : state.at;
}

HistoryFault MaintenanceRecorder::readOpenSpans()
{
    const auto sessions = m_sessions.between(0, m_sessionStart);
    if (!sessions)
        return sessions.error();
    for (const StoredSession &session : *sessions) {
        if (session.begun < m_sessionStart)
            m_lastSessionEnd = std::max(session.ended, m_lastSessionEnd.value_or(session.ended));
    }
    const auto spans = m_spans.between(0, std::numeric_limits<qint64>::max());
    if (!spans)
        return spans.error();
    OpenSpans opens;
    for (const StoredSpan &span : *spans) {
        if (span.kind == SpanKind::Maintenance && !span.ended)
            opens.insert(span.target.value_or(TargetId()), {span.begun, span.reason});
    }
    m_openSpans = opens;
    return {};
}

} // namespace watchkeeper
