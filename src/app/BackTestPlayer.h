// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Plays stored history to states and alert rules in order of time. Pure.

#include "app/BackTest.h"
#include "app/BackTestEvents.h"
#include "app/BackTestSlice.h"
#include "app/BackTestStart.h"

namespace watchkeeper {

//! The targets that a rule is about, and all their dependencies, direct or indirect: indexes in the list of targets, in order.
QList<int> requiredTargets(const BackTestQuery &question);

//! \brief Starts before the span, with what is known about the targets at that time; continues piece by piece.
class BackTestPlayer
{
public:
    using Alerts = std::vector<ReplayedAlert>;
    using Events = std::vector<BackTestEvent>;

    //! \param start  [ms] since 1970, UTC: see startOf()
    BackTestPlayer(const BackTestQuery &question, const QList<int> &wanted, const QList<BackTestSeed> &seeds, qint64 start);

    //! Far enough back for problems that exist at the start of the span, and for checks of parents, but limited.
    static qint64 startOf(const TimeSpan &span, const QList<BackTestSeed> &seeds);

    //! Plays up to the start of the span. \param events  from the start on
    void playSeeds(const QList<BackTestSeed> &seeds, const Events &events);
    //! \brief Plays one piece of the span, from the end of the last one.
    //! \param isPointless  called now and then
    //! \return alerts that would have been sent or suppressed, as far as requested
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
    //! Time doesn't go back, whatever the clock did then.
    qint64 clock(qint64 at) { return m_now = std::max(m_now, at); }
    void collect(Alerts *alerts);

    const BackTestQuery m_question;
    const QList<int> m_wanted;
    QSet<int> m_idle; //!< paused now, with unknown start
    ReplayCore m_core;
    qint64 m_now;
    Alerts m_initialAlerts; //!< of the first moment of the span
    qsizetype m_cutOff = 0; //!< targets without data because this computer is offline
};

} // namespace watchkeeper
