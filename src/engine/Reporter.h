// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The one way by which news leaves the engine: in batches, at most 30 a second, the first at once. Engine thread.

#include "async/Channel.h"
#include "async/Event.h"
#include "engine/CheckJob.h"

#include <QSet>

#include <functional>

namespace watchkeeper {

//! Who hears the news, called in this order within a batch. All must be set.
struct ReporterListeners
{
    std::function<void(const QList<TargetId> &)> started;
    std::function<void(const QList<Result> &)> results;
    std::function<void(const QList<Transition> &)> transitions;
    std::function<void(const QList<StandingChange> &)> standings;
    std::function<void(const QList<Transition> &, const QList<KeptStanding> &)> kept;
    std::function<void(const QList<KeptStanding> &)> recalled; //!< at once, and not in its turn
    std::function<void(const RunSnapshot &)> round;
    std::function<void(const EngineLoad &)> load;
};

//! \brief Collects and passes on. Run `run()` in a TaskGroup; it ends after close(), when all is passed on.
//!
//! The channel is the store between two batches: when it is full, checks wait with their slot, so that results can never pile up.
class Reporter
{
public:
    static constexpr qsizetype kCapacity = 4'096;
    static constexpr std::chrono::milliseconds kPause{34}; //!< 29 batches a second

    using StandingOf = std::function<std::optional<KeptStanding>(const TargetId &)>;

    //! \param load  asked once for each batch that tells of a change
    //! \param standingOf  asked once a batch for each target that stands otherwise: as it does by then; nothing for one that is gone
    Reporter(ReporterListeners listeners, std::function<EngineLoad()> load, StandingOf standingOf);

    //! For results; noteReport() follows each.
    Channel<CheckReport> &reports() { return m_reports; }
    void noteReport() { m_news.set(); }
    void noteStarted(const TargetId &id);
    void noteStanding(const StandingChange &change);
    void tellRecalled(const QList<KeptStanding> &standings) { m_listeners.recalled(standings); }
    void noteLoad();
    void noteRound(const RunSnapshot &progress);
    void close();

    [[nodiscard]] QCoro::Task<> run();

private:
    void flush();
    void tellKept(const QList<Transition> &transitions, const QSet<TargetId> &moved);

    ReporterListeners m_listeners;
    std::function<EngineLoad()> m_currentLoad;
    StandingOf m_standingOf;
    Channel<CheckReport> m_reports{kCapacity};
    Event m_news;
    CancelSource m_closing;
    QList<TargetId> m_started;
    QList<StandingChange> m_standings;
    QList<RunSnapshot> m_manualRuns; //!< the newest of each round
    bool m_loadChanged = false;
    std::optional<EngineLoad> m_toldLoad;
};

} // namespace watchkeeper
