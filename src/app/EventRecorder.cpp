// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EventRecorder.h"

#include <chrono>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kPatience = 1s; // the end of the program waits for this thread

} // namespace

EventRecorder::EventRecorder(const QString &path)
    : m_database(path, HistoryDatabase::Access::Write)
{
    m_database.setPatience(kPatience);
}

QString EventRecorder::begin(qint64 now)
{
    m_aliveAt = now;
    m_spans.begin(now);
    const HistoryFault fault = m_sessions.begin(now);
    return told(fault ? fault : m_origin.ensure());
}

HistoryFault EventRecorder::writeWaiting()
{
    if (!m_waiting.isEmpty()) {
        if (const HistoryFault fault = m_transitions.add(m_waiting))
            return fault;
        m_waiting.clear();
    }
    return m_spans.write();
}

QString EventRecorder::write(qint64 now)
{
    if (const HistoryFault fault = writeWaiting())
        return told(fault);
    const bool isClockSetBack = now < m_aliveAt;
    if (!isClockSetBack && now - m_aliveAt < SessionTable::kAliveEvery.count())
        return {};
    HistoryFault fault = m_sessions.alive(now);
    if (!fault)
        fault = m_origin.ensure(); // what begin() could not write, or was lost with a damaged file
    if (!fault)
        m_aliveAt = now;
    return told(fault);
}

QString EventRecorder::finish(qint64 now)
{
    m_spans.setAllPaused(false, now); // the next start follows the schedule again
    const HistoryFault fault = writeWaiting();
    return fault ? told(fault) : told(m_sessions.finish(now));
}

} // namespace watchkeeper
