// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EventRecorder.h"

#include "history/database/HistoryOpening.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kEventTimeout = 1s; // limited, because shutdown waits for this thread

} // namespace

EventRecorder::EventRecorder(const QString &path)
    : m_database(path, HistoryDatabase::Access::Write)
{
    m_database.setPatience(kEventTimeout);
}

EventRecorder::~EventRecorder()
{
    m_integrityCheck.isCancelled = true;
}

void EventRecorder::examine()
{
    m_pool.start([this, path = m_database.path()] {
        const HistoryFault fault = inspectIndexes(path, [this] { return m_integrityCheck.isCancelled.load(); });
        if (fault && fault->kind() == HistoryError::Kind::Damaged)
            m_integrityCheck.isDamaged = true;
    });
}

QString EventRecorder::begin(qint64 now)
{
    m_aliveAt = now;
    m_spans.begin(now);
    m_maintenance.begin(now);
    const HistoryFault fault = m_sessions.begin(now);
    return sentenceOf(fault ? fault : m_origin.ensure());
}

std::optional<qint64> EventRecorder::lastSessionEndBefore(qint64 time) const
{
    std::optional<qint64> last;
    const auto sessions = m_sessions.between(0, time);
    for (const StoredSession &session : sessions ? *sessions : QList<StoredSession>()) {
        if (session.begun < time)
            last = std::max(session.ended, last.value_or(session.ended));
    }
    return last;
}

Expected<QList<StoredStanding>, HistoryError> EventRecorder::standings()
{
    auto all = m_standings.all();
    for (const StoredStanding &stored : all ? *all : QList<StoredStanding>()) {
        const Standing &standing = stored.standing;
        const bool isFailing = standing.hardOutcome == Outcome::Down || standing.hardOutcome == Outcome::Degraded;
        if (!isFailing || !(standing.inMaintenance || standing.unobserved))
            continue;
        m_withheld.append(stored);
        m_unseen.insert(stored.target);
    }
    return all;
}

void EventRecorder::look(const TargetId &target)
{
    if (!m_unseen.remove(target))
        return;
    QueuedChanges changes;
    changes.news.append(IncidentFailureCheck{target});
    add(changes);
}

//! The transitions to the failures in m_withheld, read from the database.
Expected<QList<IncidentTransition>, HistoryError> EventRecorder::withheldTransitions() const
{
    QList<IncidentTransition> turns;
    for (const StoredStanding &stored : m_withheld) {
        const auto last = m_transitions.lastBefore(stored.target, stored.at + 1);
        if (!last)
            return Unexpected(last.error());
        if (*last && stored.standing.hardOutcome == (*last)->after)
            turns.append({**last, {}, stored.standing.unobserved, stored.standing.inMaintenance});
    }
    return turns;
}

HistoryFault EventRecorder::writePending()
{
    m_processedAlertsNumber = m_waiting.alerts.number;
    m_processedChangesNumber = m_waiting.number;
    if (const HistoryFault fault = updateIncidents())
        return fault;
    if (!m_waiting.isEmpty() || !m_book.changes().isEmpty() || !m_entries.isEmpty()) {
        if (const HistoryFault fault = m_database.runInTransaction([this] { return writeChanges(); }))
            return fault;
        m_haveIncidentsChanged = m_haveIncidentsChanged || !m_book.changes().isEmpty() || !m_entries.isEmpty();
        m_waiting = {};
        m_book.written();
        m_entries.clear();
    }
    const HistoryFault fault = m_spans.write();
    return fault ? fault : m_maintenance.write();
}

HistoryFault EventRecorder::writeChanges()
{
    if (const HistoryFault fault = m_transitions.add(m_waiting.transitions))
        return fault;
    if (const HistoryFault fault = m_standings.put(m_waiting.standings.values()))
        return fault;
    if (const HistoryFault fault = m_outbox.put(m_waiting.alerts))
        return fault;
    if (const HistoryFault fault = m_incidents.put(m_book.changes()))
        return fault;
    for (const auto &[incident, entry] : std::as_const(m_entries)) {
        if (const HistoryFault fault = m_incidents.addEntry(incident, entry))
            return fault;
    }
    return {};
}

//! Requires the incidents that are open in the database, because events can only be interpreted with them.
HistoryFault EventRecorder::updateIncidents()
{
    if (m_waiting.news.isEmpty())
        return {};
    if (!m_book.isReady()) {
        if (const HistoryFault fault = m_database.open())
            return fault;
        const auto open = m_incidents.open();
        if (!open)
            return open.error();
        const auto withheld = withheldTransitions();
        if (!withheld)
            return withheld.error();
        m_book.setOpen(*open);
        m_book.setWithheldFailures(*withheld);
        m_withheld.clear();
    }
    for (const IncidentUpdate &news : std::as_const(m_waiting.news))
        m_book.take(news);
    m_waiting.news.clear();
    return {};
}

QString EventRecorder::write(qint64 now)
{
    if (m_integrityCheck.isDamaged.exchange(false)) {
        m_database.suspectDamage();
        m_aliveAt = 0; // forces a write now
    }
    const auto isAnew = m_database.follow();
    if (!isAnew)
        return sentenceOf(isAnew.error());
    if (*isAnew)
        m_aliveAt = 0; // the data written by begin() is lost
    if (const HistoryFault fault = writePending())
        return sentenceOf(fault);
    const bool isClockSetBack = now < m_aliveAt;
    if (!isClockSetBack && now - m_aliveAt < SessionTable::kHeartbeatInterval.count())
        return {};
    HistoryFault fault = m_sessions.alive(now);
    if (!fault)
        fault = m_origin.ensure(); // begin() failed to write it, or it was lost with a damaged file
    if (!fault)
        m_aliveAt = now;
    return sentenceOf(fault);
}

QString EventRecorder::finish(qint64 now)
{
    m_spans.setAllPaused(false, now); // the next session follows the schedule again
    m_spans.endOfflineSpans(now);
    const HistoryFault fault = writePending();
    return fault ? sentenceOf(fault) : sentenceOf(m_sessions.finish(now));
}

} // namespace watchkeeper
