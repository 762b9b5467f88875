// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What was stored, played to states and alert rules in the order of time. Pure.

#include "app/BackTest.h"
#include "app/BackTestEvents.h"
#include "app/BackTestSlice.h"
#include "app/BackTestStart.h"

namespace watchkeeper {

//! Those that a rule is about, and those that these depend on, by whatever way: places in the list of targets, in order.
QList<int> wantedTargets(const BackTestQuestion &question);

//! \brief Begins before the span, with what is known of targets then; goes on piece by piece.
class BackTestPlayer
{
public:
    using Alerts = std::vector<ReplayedAlert>;
    using Events = std::vector<BackTestEvent>;

    //! \param start  [ms] since 1970, UTC: see startOf()
    BackTestPlayer(const BackTestQuestion &question, const QList<int> &wanted, const QList<BackTestSeed> &seeds, qint64 start);

    //! Far enough back for what is a problem at the begin of the span, and for looks of parents; not too far.
    static qint64 startOf(const TimeSpan &span, const QList<BackTestSeed> &seeds);

    //! Until the begin of the span. \param events  from the start on
    void playSeeds(const QList<BackTestSeed> &seeds, const Events &events);
    //! \brief One piece of the span, where the last one ended.
    //! \param isPointless  asked now and then
    //! \return what would have been sent, or kept back, as far as it was asked for
    Alerts play(const BackTestSlice &slice, const Events &events, qint64 until, const std::function<bool()> &isPointless);

private:
    struct Step;
    template<typename Things, typename Play>
    void inOrder(const Things &things, const Events &events, const Play &playOne);
    void apply(const BackTestEvent &event);
    void standStill(const BackTestEvent &event);
    void cutOff(const BackTestEvent &event);
    void acknowledge(const BackTestEvent &event);
    void setPaused(const QList<int> &targets, bool isPaused);
    void wake(const BackTestSlice &slice);
    //! Time does not go back, whatever the clock of then did.
    qint64 clock(qint64 at) { return m_now = std::max(m_now, at); }
    void collect(Alerts *alerts);

    const BackTestQuestion m_question;
    const QList<int> m_wanted;
    QSet<int> m_idle; //!< paused now, and nothing is known of when that began
    ReplayCore m_core;
    qint64 m_now;
    Alerts m_atBegin;       //!< of the first instant of the span
    qsizetype m_cutOff = 0; //!< targets that the own link hides
};

} // namespace watchkeeper
