// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends all events of the engine in batches, at most 30 per second, the first one immediately. Engine thread.

#include "async/Channel.h"
#include "async/TaskGroup.h"
#include "async/WaitQueue.h"
#include "engine/run/EngineEvents.h"
#include "engine/schedule/CheckJob.h"

#include <QSet>

#include <functional>

namespace watchkeeper {

//! \brief Collects events and sends them in batches.
//!
//! The channel buffers the results between two batches. When the channel is full, checks wait and keep their slots, so results
//! can't pile up.
class Reporter
{
public:
    static constexpr qsizetype kCapacity = 4'096;
    static constexpr std::chrono::milliseconds kPause{34}; //!< 29 batches a second

    using StateLookup = std::function<std::optional<SavedState>(const TargetId &)>;

    //! \param events  emits the signals; must outlive this object
    //! \param load  returns the current load; called once for each batch that reports a load change
    //! \param stateOf  called once per batch for each target whose state has changed; returns the current state, or nullopt
    //!     for a removed target
    Reporter(EngineEvents *events, std::function<EngineLoad()> load, StateLookup stateOf);

    //! The channel for results. Call noteReport() after each result.
    Channel<CheckReport> &reports() { return m_reports; }
    void noteReport() { m_updates.set(); }
    void recordStart(const TargetId &id);
    void recordState(const StateChange &change);
    void recordLoadChange();
    void recordRunProgress(const RunSnapshot &progress);

    //! Starts sending. Also restarts it after an exception, so that events are still reported.
    void start();
    //! Sends the remaining events and ends.
    [[nodiscard]] QCoro::Task<> close();

private:
    QCoro::Task<> run();
    void flush();
    void notifyStored(const QList<Transition> &transitions, const QSet<TargetId> &moved);

    EngineEvents *m_events;
    std::function<EngineLoad()> m_currentLoad;
    StateLookup m_stateOf;
    Channel<CheckReport> m_reports{kCapacity};
    Event m_updates;
    CancelSource m_closeSource;
    QList<TargetId> m_startedTargets;
    QList<StateChange> m_states;
    QList<RunSnapshot> m_manualRuns; //!< the latest snapshot of each run
    bool m_hasLoadChanged = false;
    std::optional<EngineLoad> m_reportedLoad;
    TaskGroup m_task; //!< run()
};

} // namespace watchkeeper
