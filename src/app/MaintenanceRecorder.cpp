// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MaintenanceRecorder.h"

#include "model/MaintenanceCalendar.h"

#include <algorithm>
#include <limits>

namespace watchkeeper {

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
    m_states.append({openSpansFor(inEffect), entries, now});
}

//! Keeps only one entry for each target, because further entries make no difference.
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
    if (!m_states.isEmpty() && !m_open) {
        if (const HistoryFault fault = readOpen())
            return fault;
    }
    for (const State &state : std::exchange(m_states, {})) {
        follow(state);
        m_lastSessionEnded.reset(); // spans that are open from now on are tracked until their end
    }
    while (!m_waiting.isEmpty()) {
        if (const HistoryFault fault = writeSome())
            return fault;
    }
    return {};
}

HistoryFault MaintenanceRecorder::writeSome()
{
    const qsizetype count = std::min(m_waiting.size(), kMaintenanceStepsPerWrite);
    const HistoryFault fault = m_database->runInTransaction([this, count]() -> HistoryFault {
        for (qsizetype step = 0; step < count; ++step) {
            const auto &[span, isEnd] = m_waiting.at(step);
            if (HistoryFault failed = isEnd ? m_spans.end(span.kind, span.target, *span.ended) : m_spans.add(span))
                return failed;
        }
        return {};
    });
    if (!fault)
        m_waiting.remove(0, count);
    return fault;
}

//! Ends are written before starts, because an end closes all open spans of its target.
void MaintenanceRecorder::follow(const State &state)
{
    for (auto open = m_open->cbegin(); open != m_open->cend(); ++open) {
        const auto now = state.opens.constFind(open.key());
        if (now != state.opens.cend() && *now == *open)
            continue;
        const qint64 end = endOf(*open, state);
        m_waiting.append({{SpanKind::Maintenance, targetOrAll(open.key()), end, end, {}}, true});
    }
    for (auto now = state.opens.cbegin(); now != state.opens.cend(); ++now) {
        const auto open = m_open->constFind(now.key());
        if (open == m_open->cend() || !(*open == *now))
            m_waiting.append({{SpanKind::Maintenance, targetOrAll(now.key()), now->begun, std::nullopt, now->reason}, false});
    }
    m_open = state.opens;
}

qint64 MaintenanceRecorder::endOf(const Open &open, const State &state) const
{
    const auto entry = std::find_if(state.entries.begin(), state.entries.end(),
                                    [&open](const Maintenance &one) { return one.name == open.reason; });
    const auto planned = entry == state.entries.end() ? std::nullopt : MaintenanceCalendar(*entry).at(open.begun);
    if (planned && planned->begin == open.begun)
        return std::min(planned->end, state.at);
    return m_lastSessionEnded ? std::max(open.begun, *m_lastSessionEnded) : state.at;
}

HistoryFault MaintenanceRecorder::readOpen()
{
    const auto sessions = m_sessions.between(0, m_begun);
    if (!sessions)
        return sessions.error();
    for (const StoredSession &session : *sessions) {
        if (session.begun < m_begun)
            m_lastSessionEnded = std::max(session.ended, m_lastSessionEnded.value_or(session.ended));
    }
    const auto spans = m_spans.between(0, std::numeric_limits<qint64>::max());
    if (!spans)
        return spans.error();
    OpenSpans opens;
    for (const StoredSpan &span : *spans) {
        if (span.kind == SpanKind::Maintenance && !span.ended)
            opens.insert(span.target.value_or(TargetId()), {span.begun, span.reason});
    }
    m_open = opens;
    return {};
}

} // namespace watchkeeper
