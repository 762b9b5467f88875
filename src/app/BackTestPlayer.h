// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Replays stored history in chronological order through the state computation and the alert rules. Pure.

#include "app/BackTest.h"
#include "app/BackTestEvents.h"
#include "app/BackTestSlice.h"
#include "app/BackTestStart.h"

namespace watchkeeper {

//! The targets to which at least one rule applies, with all their direct and indirect dependencies, as sorted indexes in the list
//! of targets.
QList<int> requiredTargets(const BackTestQuery &query);

//! \brief First replays the time before the span from the known states of the targets, then the span piece by piece.
class BackTestPlayer
{
public:
    using Alerts = std::vector<ReplayedAlert>;
    using Events = std::vector<BackTestEvent>;

    //! \param start  [ms] since 1970, UTC; see startOf()
    BackTestPlayer(const BackTestQuery &query, const QList<int> &wanted, const QList<BackTestSeed> &seeds, qint64 start);

    //! The time at which the replay starts. It is early enough to include the beginning of existing problems and the checks of
    //! parents, within a limit.
    static qint64 startOf(const TimeSpan &span, const QList<BackTestSeed> &seeds);

    //! Plays until the start of the span. \param events  events from `start` on
    void playSeeds(const QList<BackTestSeed> &seeds, const Events &events);
    //! \brief Plays one piece of the span, starting at the end of the last one.
    //! \param isPointless  called repeatedly; stops playing when true
    //! \return sent and suppressed alerts that match the request
    Alerts play(const BackTestSlice &slice, const Events &events, qint64 until, const std::function<bool()> &isPointless);

private:
    struct Step;
    template<typename Things, typename Play>
    void playInOrder(const Things &things, const Events &events, const Play &playOne);
    void apply(const BackTestEvent &event);
    void applyInterruption(const BackTestEvent &event);
    void applyConnectivityLoss(const BackTestEvent &event);
    void applyAcknowledgement(const BackTestEvent &event);
    void setPaused(const QList<int> &targets, bool isPaused);
    void resumeActiveTargets(const BackTestSlice &slice);
    //! Prevents the time from going back if the clock was set back during the recorded period.
    qint64 advanceClock(qint64 at) { return m_now = std::max(m_now, at); }
    void collectAlerts(Alerts *alerts);

    const BackTestQuery m_query;
    const QList<int> m_requiredTargets;
    QSet<int> m_idleTargets; //!< targets that are paused now; the start of their pause is unknown
    ReplayCore m_core;
    qint64 m_now;
    Alerts m_initialAlerts;         //!< alerts at the first moment of the span
    qsizetype m_offlineTargets = 0; //!< number of targets without data because this computer is offline
};

} // namespace watchkeeper
