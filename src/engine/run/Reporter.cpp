// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run/Reporter.h"

#include "async/Alarm.h"

#include <utility>

namespace watchkeeper {

Reporter::Reporter(EngineEvents *events, std::function<EngineLoad()> load, StateLookup stateOf)
    : m_events(events)
    , m_currentLoad(std::move(load))
    , m_stateOf(std::move(stateOf))
{
}

void Reporter::recordStart(const TargetId &id)
{
    m_startedTargets.append(id);
    m_updates.set();
}

void Reporter::recordState(const StateChange &change)
{
    m_states.append(change);
    m_updates.set();
}

void Reporter::recordLoadChange()
{
    m_hasLoadChanged = true;
    m_updates.set();
}

void Reporter::recordRunProgress(const RunSnapshot &progress)
{
    if (!m_manualRuns.isEmpty() && m_manualRuns.constLast().id == progress.id)
        m_manualRuns.last() = progress;
    else
        m_manualRuns.append(progress);
    m_updates.set();
}

void Reporter::start()
{
    if (m_task.running() == 0)
        m_task.add(run());
}

QCoro::Task<> Reporter::close()
{
    m_reports.close();
    m_closeSource.cancel();
    return m_task.join();
}

QCoro::Task<> Reporter::run()
{
    const CancelToken closing = m_closeSource.token();
    bool open = true;
    while (open) {
        const bool hasUpdates = co_await m_updates.wait(closing);
        m_updates.reset();
        flush();
        open = hasUpdates;
        if (open)
            open = co_await sleepFor(kPause, closing);
    }
    flush();
}

void Reporter::notifyStored(const QList<Transition> &transitions, const QSet<TargetId> &moved)
{
    QList<SavedState> toStore;
    toStore.reserve(moved.size());
    for (const TargetId &id : moved) {
        if (const std::optional<SavedState> state = m_stateOf(id))
            toStore.append(*state);
    }
    if (!transitions.isEmpty() || !toStore.isEmpty())
        emit m_events->changesToStore(transitions, toStore);
}

void Reporter::flush()
{
    QList<Result> results;
    QList<Transition> transitions;
    QSet<TargetId> moved;
    while (std::optional<CheckReport> report = m_reports.tryReceive()) {
        if (report->isStateChanged)
            moved.insert(report->result.targetId);
        results.append(std::move(report->result));
        if (report->transition)
            transitions.append(std::move(*report->transition));
    }
    // Moved out before the signals are emitted, because a slot can cause new reports.
    const QList<TargetId> started = std::exchange(m_startedTargets, {});
    const QList<StateChange> states = std::exchange(m_states, {});
    const QList<RunSnapshot> runs = std::exchange(m_manualRuns, {});
    const bool loadChanged = std::exchange(m_hasLoadChanged, false);
    for (const StateChange &change : states)
        moved.insert(change.targetId);

    if (!started.isEmpty())
        emit m_events->checksStarted(started);
    if (!results.isEmpty())
        emit m_events->resultsReady(results);
    if (!transitions.isEmpty())
        emit m_events->transitionsReady(transitions);
    notifyStored(transitions, moved);
    if (!states.isEmpty())
        emit m_events->statesChanged(states);
    for (const RunSnapshot &snapshot : runs)
        emit m_events->runChanged(snapshot);
    if (!loadChanged)
        return;
    const EngineLoad load = m_currentLoad();
    if (std::exchange(m_reportedLoad, load) != load)
        emit m_events->loadChanged(load);
}

} // namespace watchkeeper

#include "moc_EngineEvents.cpp"
