// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run/Reporter.h"

#include "async/Alarm.h"

#include <utility>

namespace watchkeeper {

Reporter::Reporter(ReporterListeners listeners, std::function<EngineLoad()> load, StateLookup stateOf)
    : m_listeners(std::move(listeners))
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

void Reporter::close()
{
    m_reports.close();
    m_closeSource.cancel();
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
        m_listeners.toStore(transitions, toStore);
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
    // Moved out before listeners are called, because a listener can cause new reports.
    const QList<TargetId> started = std::exchange(m_startedTargets, {});
    const QList<StateChange> states = std::exchange(m_states, {});
    const QList<RunSnapshot> runs = std::exchange(m_manualRuns, {});
    const bool loadChanged = std::exchange(m_hasLoadChanged, false);
    for (const StateChange &change : states)
        moved.insert(change.targetId);

    if (!started.isEmpty())
        m_listeners.started(started);
    if (!results.isEmpty())
        m_listeners.results(results);
    if (!transitions.isEmpty())
        m_listeners.transitions(transitions);
    notifyStored(transitions, moved);
    if (!states.isEmpty())
        m_listeners.states(states);
    for (const RunSnapshot &snapshot : runs)
        m_listeners.run(snapshot);
    if (!loadChanged)
        return;
    const EngineLoad load = m_currentLoad();
    if (std::exchange(m_reportedLoad, load) != load)
        m_listeners.load(load);
}

} // namespace watchkeeper
