// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Plays stored history chronologically to the state computation and the alert rules. Pure.

#include "app/BackTest.h"
#include "app/BackTestEvents.h"
#include "app/BackTestSlice.h"
#include "app/BackTestStart.h"

namespace watchkeeper {

//! The targets to which a rule applies, with all their direct and indirect dependencies, as sorted indexes in the list of targets.
QList<int> requiredTargets(const BackTestQuery &question);

//! \brief Starts before the span with the known states of the targets, and continues piece by piece.
class BackTestPlayer
{
public:
    using Alerts = std::vector<ReplayedAlert>;
    using Events = std::vector<BackTestEvent>;

    //! \param start  [ms] since 1970, UTC; see startOf()
    BackTestPlayer(const BackTestQuery &question, const QList<int> &wanted, const QList<BackTestSeed> &seeds, qint64 start);

    //! A start early enough for problems that exist at the start of the span and for checks of parents, within a limit.
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
    void inOrder(const Things &things, const Events &events, const Play &playOne);
    void apply(const BackTestEvent &event);
    void applyInterruption(const BackTestEvent &event);
    void cutOff(const BackTestEvent &event);
    void acknowledge(const BackTestEvent &event);
    void setPaused(const QList<int> &targets, bool isPaused);
    void wake(const BackTestSlice &slice);
    //! Prevents the time from going back if the clock was set back during the recorded period.
    qint64 clock(qint64 at) { return m_now = std::max(m_now, at); }
    void collect(Alerts *alerts);

    const BackTestQuery m_question;
    const QList<int> m_wanted;
    QSet<int> m_idle; //!< currently paused targets whose pause has an unknown start
    ReplayCore m_core;
    qint64 m_now;
    Alerts m_initialAlerts; //!< alerts at the first moment of the span
    qsizetype m_cutOff = 0; //!< number of targets without data because this computer is offline
};

} // namespace watchkeeper
